#!/bin/sh
# The time per verdict: the rules, the standards in plain Java, and reading the file.
# Usage: src/bench/verdicts.sh [JMH-OPTION…]
set -eu
cd "$(dirname -- "$0")/../.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
exec java -cp "target/classes:target/test-classes:$(cat target/test.classpath)" org.dudao.bench.Verdicts "$@"
