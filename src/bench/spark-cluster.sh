# Sourced by spark.sh and spark-sizes.sh: Spark's jars in a folder of this run, a standalone master, and workers. Sets work, opens, quick, spark, jars.
work=$(mktemp -d)
port=7177
stop_all() {
    for pid in $(cat "$work"/*.pid 2>/dev/null); do kill -9 "$pid" 2>/dev/null || true; done
    pkill -9 -f "$work" 2>/dev/null || true
}
trap 'stop_all; rm -rf "$work"' EXIT
mvn -B -ntp -q -f src/spark/pom.xml dependency:copy-dependencies -DincludeScope=provided -DexcludeGroupIds=org.dudao -DoutputDirectory="$work/spark/jars"
export SPARK_HOME="$work/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 SPARK_MASTER_HOST=127.0.0.1
opens=$(sed -n 's:.*<opens>\(.*\)</opens>.*:\1:p' src/spark/pom.xml)
quick="-XX:InlineSmallCode=1000 -XX:FreqInlineSize=100 -XX:MaxInlineLevel=9"
spark="$work/spark/jars/*"
jars=$(ls target/spark/jars/*.jar | paste -sd, -)

# A master and so many workers of one core and 1 GB each.
start_cluster() {
    java $opens -Dspark.master.rest.enabled=false -cp "$spark" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port $port --webui-port 0 >"$work/master.log" 2>&1 &
    echo $! >"$work/master.pid"
    sleep 5
    for one in $(seq "$1"); do
        java $opens -cp "$spark" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g --work-dir "$work/worker-$one" spark://127.0.0.1:$port >"$work/worker-$one.log" 2>&1 &
        echo $! >"$work/worker-$one.pid"
    done
    sleep 5
}

# Submits the job: IN, OUT and its options.
submit() {
    java $opens -Xmx1g -cp "$spark" org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:$port --class org.dudao.spark.SparkJob \
        --executor-memory 1g --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 --conf "spark.executor.extraJavaOptions=$quick" \
        --jars "$jars" target/spark/dudao-spark.jar "$1" -o "$2" --as-of 2026-07-31 --partitions "$3" ${4:-} >"$work/job.log" 2>&1
}

# Whether every row of every table, and the documents over all townships, are the batch's.
must_be_equal() {
    java -Xmx4g $opens -Dspark.master='local[2]' -Dspark.ui.enabled=false -Dspark.log.level=ERROR -cp "$work/spark/jars/*:target/spark/jars/*:target/spark/classes:target/spark/test-classes" org.dudao.spark.WrittenTables "$1" "$2" 2>"$work/compare.log" \
        || { tail -20 "$work/compare.log"; exit 1; }
    for document in summary.html summary.docx summary.xlsx hints.csv figures.ndjson.gz; do cmp "$1/$document" "$2/$document"; done
    echo "the documents over all townships: equal"
}
