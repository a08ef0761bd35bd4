#!/bin/sh
# Kills a batch at random moments and resumes it, until it has been killed MOMENTS times: the output of a run that was killed and resumed
# to its end must equal that of an undisturbed run byte for byte.
# Usage: src/bench/kill.sh [MOMENTS [TOWNSHIPS]]     50 and 1500 by default
set -eu
cd "$(dirname -- "$0")/../.."
moments=${1:-50}
townships=${2:-1500}
. src/bench/prepared.sh
java -cp "$tests" org.dudao.bench.Nation 1 "$townships" "$folder/in.ndjson.gz"

batch() { # OUT OPTION…
    out=$1
    shift
    java $many -jar target/dudao.jar batch "$folder/in.ndjson.gz" -o "$out" --as-of 2026-07-31 "$@" \
        >/dev/null 2>"$folder/err" || [ $? -le 4 ] || { cat "$folder/err"; exit 1; }
}

batch "$folder/undisturbed"
kills=0
runs=0
while [ "$kills" -lt "$moments" ]; do
    rm -rf "$folder/killed"
    while :; do
        java $many -jar target/dudao.jar batch "$folder/in.ndjson.gz" -o "$folder/killed" \
            --as-of 2026-07-31 --resume >/dev/null 2>&1 &
        run=$!
        # between a tenth of a second and four seconds: while it starts, judges, sums up, or writes
        sleep "$(od -An -N2 -tu2 /dev/urandom | awk '{ printf "%.2f", 0.1 + 3.9 * $1 / 65536 }')"
        [ "$kills" -lt "$moments" ] && kill -9 "$run" 2>/dev/null || break
        wait "$run" 2>/dev/null || true
        kills=$((kills + 1))
    done
    wait "$run" 2>/dev/null || true
    batch "$folder/killed" --resume
    diff -r "$folder/undisturbed" "$folder/killed" >/dev/null || { echo "differs after $kills kills"; exit 1; }
    runs=$((runs + 1))
done
echo "$kills kills, $runs runs to the end, every one equal to the undisturbed"
