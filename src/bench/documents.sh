#!/bin/sh
# The time per document of a township, warm, and cold compared with a check that writes only assessment.json.
# Usage: src/bench/documents.sh [JMH-OPTION…]
set -eu
cd "$(dirname -- "$0")/../.."
[ -f target/dudao.jar ] || mvn -q -B -DskipTests package
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
java -cp "target/classes:target/test-classes:$(cat target/test.classpath)" org.openjdk.jmh.Main DocumentsBenchmark "$@"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for formats in json "json,md,html,docx,xlsx,csv,sarif --packs"; do
    for run in 1 2 3 4 5; do
        start=$(date +%s%N)
        # shellcheck disable=SC2086
        DUDAO_HOME=target sh src/dist/dudao check fixtures/every-area/submission.json --as-of 2026-07-31 \
            --format $formats -o "$folder" >/dev/null || [ $? = 1 ]
        echo $((($(date +%s%N) - start) / 1000000))
    done | sort -n | sed -n "3s/\$/ ms cold: $formats/p"
done
