#!/bin/sh
# Reading a workbook of 100,000 rows of 20 columns, compared with Apache POI's usermodel in one run.
# Usage: src/bench/workbooks.sh [RUNS]
set -eu
cd "$(dirname -- "$0")/../.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
exec java -cp "target/classes:target/test-classes:$(cat target/test.classpath)" org.dudao.bench.Workbooks "$@"
