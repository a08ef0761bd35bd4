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

# The bill of materials has the program and every jar of lib, and nothing else; so has the list of licences.
(ls lib | grep '\.jar$' && echo "${PWD##*/}.jar") | LC_ALL=C sort >"$place/jars"
sed -n 's|^ *"purl" : "pkg:maven/[^/]*/\([^@]*\)@\([^?"]*\).*|\1-\2.jar|p' bom.json | LC_ALL=C sort >"$place/bill"
diff "$place/jars" "$place/bill" >&2 || {
    echo "bom.json and lib differ" >&2
    exit 1
}
(grep '\.jar$' licences/THIRD-PARTY.txt && echo "${PWD##*/}.jar") | LC_ALL=C sort | diff "$place/jars" - >&2 || {
    echo "licences/THIRD-PARTY.txt and lib differ" >&2
    exit 1
}
for one in dudao-desk.service Containerfile compose.yaml nginx.conf desk.env README.md; do [ -s "server/$one" ]; done
for one in as-desk in-container healthy; do sh -n "server/$one"; done
if command -v systemd-analyze >/dev/null 2>&1; then
    # in a root of its own, where the program is where the unit says
    mkdir -p "$place/root/opt/dudao" "$place/root/etc/systemd/system" "$place/root/usr/lib/systemd/system"
    cp dudao "$place/root/opt/dudao/" && chmod 755 "$place/root/opt/dudao/dudao" # jar unpacks without modes
    cp server/dudao-desk.service "$place/root/etc/systemd/system/"
    cp /usr/lib/systemd/system/*.target "$place/root/usr/lib/systemd/system/"
    if systemd-analyze verify --man=no --root="$place/root" dudao-desk.service 2>&1 | grep dudao >&2; then exit 1; fi
fi

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
