#!/bin/sh
# The time to check a folder of workbooks of a county or a province: one folder per county, one workbook per township.
# Usage: src/bench/folder.sh [TOWNSHIPS]     3062 by default, of which 3,000 can be read
set -eu
cd "$(dirname -- "$0")/../.."
townships=${1:-3062}
. src/bench/prepared.sh
java -cp "$tests" org.dudao.bench.NationWorkbooks 1 "$townships" "$folder/in"
workbooks=$(find "$folder/in" -name '*.xlsx' | wc -l)
/usr/bin/time -f '%e %U %S %M' -o "$folder/time" ./dudao batch "$folder/in" -o "$folder/out" \
    --as-of 2026-07-31 --findings-only --jobs 2 >/dev/null 2>&1 || [ $? -le 4 ]
tail -1 "$folder/time" | awk -v n="$workbooks" -v size="$(du -sm "$folder/in" | cut -f1)" -v load="$(cut -d' ' -f1 /proc/loadavg)" '{
    printf "%d workbooks, %d MB: %.1f s (%.1f s of processor), %.0f MB at the most, %.0f workbooks/s, load %s\n", n, size, $1, $2 + $3, $4 / 1024, n / $1, load }'
