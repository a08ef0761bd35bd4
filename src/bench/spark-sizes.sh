#!/bin/sh
# What a cluster costs beside one process: findings and counts of so many townships by `batch`, and by Spark with one and with two executors
# of one core and 1 GB, whose tables and documents must be the batch's. Wall time, processor time of all processes, and the most memory one
# process had. Usage: src/bench/spark-sizes.sh [TOWNSHIPS…]; 2000 by default, 41352 at the most. Wants `mvn -Pspark verify` before.
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/spark-cluster.sh

# Notes, for each process that this run has started, its processor time in ticks and its largest resident memory in kB; the last note of each counts.
watch() {
    while sleep 0.5; do
        for pid in $(pgrep -f "$work"); do
            [ -r "/proc/$pid/stat" ] && echo "$pid $(sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 }') $(awk '/VmHWM/ { print $2 }' "/proc/$pid/status")"
        done 2>/dev/null >>"$work/spent"
    done
}

spent() {
    awk -v ticks="$(getconf CLK_TCK)" '{ used[$1] = $2; if ($3 > most) most = $3 } END { for (pid in used) all += used[pid]; printf "%.1f s of processor, %d MB in the largest process", all / ticks, most / 1024 }' "$work/spent"
}

for townships in ${*:-2000}; do
    file="$work/$townships.ndjson.gz"
    java -cp "target/dudao.jar:target/test-classes" org.dudao.bench.Nation 7 "$townships" "$file"
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" java -XX:+UseParallelGC -Xmx1000m $quick -jar target/dudao.jar batch "$file" -o "$work/batch" \
        --as-of 2026-07-31 --findings-only --jobs 2 --format parquet >"$work/batch.log" 2>&1 || [ $? -le 4 ]
    tail -1 "$work/time" | awk -v n="$townships" '{ printf "%d townships: batch %.0f s, %.1f s of processor, %d MB\n", n, $1, $2 + $3, $4 / 1024 }'
    for executors in 1 2; do
        start_cluster $executors
        began=$(date +%s)
        : >"$work/spent"
        watch &
        watching=$!
        submit "$file" "$work/out" $((executors * 8)) || { grep -E "Exception|Caused|ERROR" "$work/job.log" | tail -20; exit 1; }
        echo "  Spark, $executors executor(s): $(($(date +%s) - began)) s, $(spent)"
        kill $watching 2>/dev/null || true
        stop_all
        must_be_equal "$work/batch" "$work/out"
        rm -rf "$work/out" "$work"/worker-* "$work"/*.pid
    done
    rm -rf "$work/batch" "$file"
done
