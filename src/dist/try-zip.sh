#!/bin/sh
# Unpacks the zip into a folder with a space and Chinese characters, and uses it there as its readers will.
# Usage: src/dist/try-zip.sh ZIP
set -eu
zip=$(cd "$(dirname -- "$1")" && pwd)/${1##*/}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/督导 试用"
cd "$place/督导 试用"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$zip"
cd dudao-*/

dudao() {
    expected=$1
    shift
    code=0
    env -i PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH" LANG=C sh "$PWD/dudao" "$@" >"$place/out" 2>"$place/err" || code=$?
    [ "$code" = "$expected" ] || {
        echo "dudao $*: exit code $code, expected $expected" >&2
        cat "$place/out" "$place/err" >&2
        exit 1
    }
}
dudao 0 template -o '填报 模板.xlsx'
[ -s '填报 模板.xlsx' ] && [ -s dudao.jsa ]
dudao 1 check example.xlsx --as-of 2026-07-31 -o '结 果'
grep -q '^结论：' "$place/out"
[ -s '结 果'/990101009-2025-2026/problems-and-improvements.md ]
dudao 3 check README.md
dudao 2 chek
echo "$zip"
