#!/bin/sh
# Time and memory of `dudao batch` for a nation, compared with reading the lines by Jackson alone.
# Usage: src/bench/nation.sh [TOWNSHIPS…]     1000 and 10000 by default; 41352 is the maximum
# The command itself is measured; NATION_JVM replaces its JVM options, without the class-data archive.
# Each figure is printed with the load of the machine.
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/prepared.sh
command=${NATION_JVM:+java $NATION_JVM -jar target/dudao.jar}
command=${command:-./dudao}
echo "$command"
for townships in ${*:-1000 10000}; do
    file="$folder/$townships.ndjson.gz"
    java -cp "$tests" org.dudao.bench.Nation 1 "$townships" "$file"
    yardstick=$(java -Xmx600m -cp "$tests" org.dudao.bench.NationYardstick "$file")
    echo "$yardstick"
    verdicts=${yardstick% verdicts*}
    verdicts=${verdicts##* }
    hand=${yardstick#*by hand }
    hand=${hand%% *}
    alone=${yardstick#*core: }
    alone=${alone%% *}
    # shellcheck disable=SC2086
    /usr/bin/time -f '%e %U %S %M' -o "$folder/time" $command batch "$file" -o "$folder/$townships" \
        --as-of 2026-07-31 --findings-only --jobs 2 >/dev/null 2>&1 || [ $? -le 4 ]
    tail -1 "$folder/time" | awk -v n="$townships" -v v="$verdicts" -v hand="$hand" -v alone="$alone" -v load="$(cut -d' ' -f1 /proc/loadavg)" '{
        printf "%d townships: %.1f s (%.1f s of processor), %.0f MB at the most, %.0f townships/s, %.0f verdicts/s, ", n, $1, $2 + $3, $4 / 1024, n / $1, n * v / $1
        printf "x %.1f Jackson alone, x %.1f by hand, load %s\n", ($2 + $3) / alone, ($2 + $3) * 1e6 / (n * v * hand), load }'
    rm -rf "$file" "${folder:?}/$townships"
done
