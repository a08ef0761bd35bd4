#!/bin/sh
# Spark on this machine as on several: a master and two workers, of which one is killed in the middle. What it writes must be what a batch
# writes. Usage: src/bench/spark.sh [TOWNSHIPS] [SECONDS UNTIL THE KILL; 0 for none]. Wants ./test or `mvn -Pspark verify` before.
set -eu
cd "$(dirname -- "$0")/../.."
townships=${1:-300}
kill_after=${2:-40}
. src/bench/spark-cluster.sh

java -cp "target/dudao.jar:target/test-classes" org.dudao.bench.Nation 7 "$townships" "$work/nation.ndjson.gz"
began=$(date +%s)
java -XX:+UseParallelGC -Xmx1000m $quick -jar target/dudao.jar batch "$work/nation.ndjson.gz" -o "$work/batch" --as-of 2026-07-31 --format parquet >"$work/batch.log" 2>&1 || [ $? -le 3 ]
echo "batch: $(($(date +%s) - began)) s"

start_cluster 2
began=$(date +%s)
submit "$work/nation.ndjson.gz" "$work/out" 8 --verdicts &
job=$!
if [ "$kill_after" -gt 0 ]; then
    sleep "$kill_after"
    worker=$(cat "$work/worker-2.pid")
    executors=$(pgrep -P "$worker" || true)
    kill -9 "$worker" $executors
    echo "killed a worker and ${executors:+its executor }after $kill_after s"
fi
wait $job || { grep -E "Exception|Caused|ERROR" "$work/job.log" | tail -20; exit 1; }
echo "Spark, two workers: $(($(date +%s) - began)) s; tasks that failed: $(grep -c 'Lost task' "$work/job.log" || true)"
must_be_equal "$work/batch" "$work/out"
