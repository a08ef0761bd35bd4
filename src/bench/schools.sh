#!/bin/sh
# The time per school of a township with a dozen, ten or a hundred times as many schools.
# Usage: src/bench/schools.sh
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/prepared.sh
# shellcheck disable=SC2086
exec java $many -cp "$tests" org.dudao.bench.ManySchools
