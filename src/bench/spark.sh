#!/bin/sh
# Spark on this machine as on several: a master and two workers, of which one is killed in the middle. What it writes must be what a batch
# writes. Usage: src/bench/spark.sh [TOWNSHIPS] [SECONDS UNTIL THE KILL; 0 for none]. Wants ./test or `mvn -Pspark verify` before.
set -eu
cd "$(dirname -- "$0")/../.."
townships=${1:-300}
kill_after=${2:-40}
work=$(mktemp -d)
port=7177
trap 'for pid in $(cat "$work"/*.pid 2>/dev/null); do kill -9 "$pid" 2>/dev/null || true; done; pkill -9 -f "$work" 2>/dev/null || true; rm -rf "$work"' EXIT
mvn -B -ntp -q -f src/spark/pom.xml dependency:copy-dependencies -DincludeScope=provided -DexcludeGroupIds=org.dudao -DoutputDirectory="$work/spark/jars"
export SPARK_HOME="$work/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_MASTER_HOST=127.0.0.1
opens=$(sed -n 's:.*<opens>\(.*\)</opens>.*:\1:p' src/spark/pom.xml)
quick="-XX:InlineSmallCode=1000 -XX:FreqInlineSize=100 -XX:MaxInlineLevel=9"
spark="$work/spark/jars/*"
jars=$(ls target/spark/jars/*.jar | paste -sd, -)

java -cp "target/dudao.jar:target/test-classes" org.dudao.bench.Nation 7 "$townships" "$work/nation.ndjson.gz"
began=$(date +%s)
java -XX:+UseParallelGC -Xmx1000m $quick -jar target/dudao.jar batch "$work/nation.ndjson.gz" -o "$work/batch" --as-of 2026-07-31 --format parquet >"$work/batch.log" 2>&1 || [ $? -le 3 ]
echo "batch: $(($(date +%s) - began)) s"

java $opens -Dspark.master.rest.enabled=false -cp "$spark" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port $port --webui-port 0 >"$work/master.log" 2>&1 &
echo $! >"$work/master.pid"
sleep 5
for one in 1 2; do
    java $opens -cp "$spark" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g --work-dir "$work/worker-$one" spark://127.0.0.1:$port >"$work/worker-$one.log" 2>&1 &
    echo $! >"$work/worker-$one.pid"
done
sleep 5
began=$(date +%s)
java $opens -Xmx1g -cp "$spark" org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:$port --class org.dudao.spark.SparkJob \
    --executor-memory 1g --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 --conf "spark.executor.extraJavaOptions=$quick" \
    --jars "$jars" target/spark/dudao-spark.jar "$work/nation.ndjson.gz" -o "$work/out" --as-of 2026-07-31 --verdicts --partitions 8 >"$work/job.log" 2>&1 &
job=$!
echo $job >"$work/job.pid"
if [ "$kill_after" -gt 0 ]; then
    sleep "$kill_after"
    worker=$(cat "$work/worker-2.pid")
    executors=$(pgrep -P "$worker" || true)
    kill -9 "$worker" $executors
    echo "killed a worker and ${executors:+its executor }after $kill_after s"
fi
wait $job || { grep -E "Exception|Caused|ERROR" "$work/job.log" | tail -20; exit 1; }
echo "Spark, two workers: $(($(date +%s) - began)) s; tasks that failed: $(grep -c 'Lost task' "$work/job.log" || true)"
java $opens -Dspark.master='local[2]' -Dspark.ui.enabled=false -Dspark.log.level=ERROR -cp "$work/spark/jars/*:target/spark/jars/*:target/spark/classes:target/spark/test-classes" org.dudao.spark.WrittenTables "$work/batch" "$work/out" 2>"$work/compare.log"
for file in summary.html summary.docx summary.xlsx hints.csv figures.ndjson.gz; do cmp "$work/batch/$file" "$work/out/$file"; done
echo "the documents over all townships: equal"
