#!/bin/sh
# Runs a batch with ten copies of each township and shows whether memory stays flat: the heap in use after each
# collection, the minimum per tenth of the run.
# Usage: src/bench/soak.sh [TOWNSHIPS]     5000 by default; the copies are rejected as duplicates after they were judged
set -eu
cd "$(dirname -- "$0")/../.."
townships=${1:-5000}
. src/bench/prepared.sh
java -cp "$tests" org.dudao.bench.Nation 1 "$townships" "$folder/once.gz"
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$folder/once.gz"; done >"$folder/in.ndjson.gz"
/usr/bin/time -f '%e s, %M KB at the most' java $many -Xlog:gc:file="$folder/gc.log" -jar target/dudao.jar batch \
    "$folder/in.ndjson.gz" -o "$folder/out" --as-of 2026-07-31 --findings-only 2>&1 >/dev/null | tail -1
awk -F'[][>(]' '/Pause/ { split($0, a, "->"); split(a[2], m, "M"); live[n++] = m[1] }
    END { for (t = 0; t < 10; t++) { least = 1e9; for (i = int(n * t / 10); i < int(n * (t + 1) / 10); i++) if (live[i] + 0 < least) least = live[i] + 0
        printf "tenth %d: %d MB live at the least\n", t + 1, least } }' "$folder/gc.log"
