#!/bin/sh
# Mutates the ways of scoring by PIT and runs their tests against each mutant: every one must be found.
# Usage: src/bench/score-mutation.sh
set -eu
cd "$(dirname -- "$0")/../.."
mvn -B -ntp -q test-compile
mvn -B -ntp -Pmutation org.pitest:pitest-maven:mutationCoverage | grep -E '^>> |Generated|SURVIVED|NO_COVERAGE|BUILD'
grep -vE ',(KILLED|TIMED_OUT),' target/pit-reports/mutations.csv || echo "every mutant was found"
