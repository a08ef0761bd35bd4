#!/bin/sh
# Wall time and memory of one check, compared with the JVM alone and with rules compiled at start.
# Usage: src/bench/start-up.sh [RUNS]
set -eu
cd "$(dirname -- "$0")/../.."
[ -f target/dudao.jar ] && [ -d target/test-classes ] || mvn -q -B -DskipTests package
java -cp "target/test-classes:$(echo target/lib/*.jar | tr " " ":")" org.dudao.bench.StartUp "${1:-9}"
