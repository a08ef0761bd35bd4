#!/bin/sh
# Whether a township costs as much for each school whether it has a dozen, ten or a hundred times as many.
# Usage: src/bench/schools.sh
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/prepared.sh
# shellcheck disable=SC2086
exec java $many -cp "$tests" org.dudao.bench.ManySchools
