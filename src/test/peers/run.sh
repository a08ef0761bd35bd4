#!/bin/sh
# The same verdicts by other engines and languages: compared line by line, and only then in time.
# Usage: src/test/peers/run.sh [TOWNSHIPS]
set -eu
export LC_ALL=C
cd "$(dirname -- "$0")/../../.."
townships=${1:-200}
repeats=7
out=target/peers
source=src/test/peers
python=/usr/bin/python3

property() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml; }
# lines that are neither blank nor comment
code() { cat "$@" | grep -cvE '^[[:space:]]*($|//|#|/?\*|""".*"""$)'; }
seconds() { # NAME COMMAND…: runs it, and keeps the wall time
    name=$1
    shift
    start=$(date +%s%N)
    "$@"
    echo $((($(date +%s%N) - start) / 10000000)) > "$out/$name.cold"
}
java_peer() { java -Xmx1g -cp "$classpath" "$@"; }

rm -rf "$out"
mkdir -p "$out/json-rules"
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
classpath="target/classes:target/test-classes:$(cat target/test.classpath)"
java_peer org.dudao.peers.PeerData "$out" "$townships"

peers="drools drools-rules-alone plain-java easy-rules evrete"
for peer in $peers; do
    seconds "$peer" java_peer org.dudao.peers.PeerRun "$peer" "$out" 0
    java_peer org.dudao.peers.PeerRun "$peer" "$out" "$repeats"
done

cp "$source"/json-rules/* "$out/json-rules"
if command -v node > /dev/null && (cd "$out/json-rules" && npm ci --silent --no-audit --no-fund); then
    seconds json-rules-engine node "$out/json-rules/run.js" "$out" 0
    node "$out/json-rules/run.js" "$out" "$repeats"
    peers="$peers json-rules-engine"
else
    echo "Left out: json-rules-engine, as node or its packages cannot be installed here." >&2
fi

"$python" -c 'import pandas' 2> /dev/null || apt-get install -qq -y python3-pandas > /dev/null 2>&1 || true
if "$python" -c 'import pandas' 2> /dev/null; then
    seconds pandas "$python" -B "$source/run.py" "$out" 0
    "$python" -B "$source/run.py" "$out" "$repeats"
    peers="$peers pandas"
else
    echo "Left out: pandas, as python3-pandas (1.5.3 in Debian 12) is not installed for $python." >&2
fi

tab=$(printf '\t')
for outcome in COMPLIANT VIOLATION NOT_ASSESSED NOT_APPLICABLE; do
    grep -q "$tab$outcome\$" "$out/drools.tsv" || { echo "No verdict is $outcome; take more townships." >&2; exit 1; }
done
for peer in $peers; do
    ours=drools theirs=$peer
    if [ "$peer" = drools-rules-alone ]; then # the rules say nothing of what is not covered or has a gap
        ours=drools.judged theirs=$peer.judged
        for name in drools $peer; do
            grep -E "$tab(COMPLIANT|VIOLATION)\$" "$out/$name.tsv" > "$out/$name.judged.tsv"
        done
    fi
    if ! cmp -s "$out/$ours.tsv" "$out/$theirs.tsv"; then
        echo "The verdicts of $peer differ from those of drools (<):" >&2
        diff "$out/$ours.tsv" "$out/$theirs.tsv" | head -n 20 >&2
        exit 1
    fi
done

java=src/test/java/org/dudao
shared="$java/bench/JudgedPeriods.java $java/peers/PeerRow.java $java/peers/PeerRows.java $java/peers/PeerRates.java \
    $java/peers/PeerDrills.java"
row() { # PEER VERSION RULES PREPARATION WHAT-HOST-CODE-DOES
    case " $peers " in *" $1 "*) ;; *) return ;; esac
    read -r verdicts judging reading < "$out/$1.times"
    awk -v n="$verdicts" -v j="$judging" -v r="$reading" -v t="$(wc -l < "$out/as-of.txt")" -v c="$(cat "$out/$1.cold")" \
        -v p="$1" -v v="$2" -v l="$3" -v h="$4" -v x="$5" 'BEGIN {
        printf "| %s | %s | %d | %.3f | %.0f | %.2f | %s | %s | %s |\n", p, v, n, j / n / 1000, r / t / 1000, c / 100, l, h, x }'
}
echo "$(wc -l < "$out/as-of.txt") townships, $(wc -l < "$out/drools.tsv") verdicts, the same in every peer."
echo
echo "| peer | version | verdicts | µs per verdict, warm | µs to read a township, warm | cold process, s | lines of rules | lines that prepare | in the host language |"
echo "|---|---|---|---|---|---|---|---|---|"
drl=$(code "$out/drools.drl")
row drools "$(property drools.version)" "$drl" "10 pages" "coverage, limits: read from pages"
row drools-rules-alone "$(property drools.version)" "$drl" "10 pages" "coverage, limits: given"
row plain-java "$(java -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')" "$(code $java/bench/HandWrittenJudge.java $java/bench/JudgedPeriods.java)" 0 "all"
row easy-rules "$(property easy-rules.version)" "$(code $java/peers/EasyRulesJudge.java)" "$(code $shared)" "every condition; joins, sums, absence"
row evrete "$(property evrete.version)" "$(code $java/peers/EvreteJudge.java)" "$(code $shared)" "sums, absence, the first rule alone"
row json-rules-engine "$(sed -n 's/.*"json-rules-engine": "\(.*\)".*/\1/p' "$source/json-rules/package.json")" \
    "$(code "$source/json-rules/rules.json")" "$(code "$source"/json-rules/judge.js "$source"/json-rules/rows.js "$source"/json-rules/drills.js)" \
    "arithmetic, joins, sums, absence"
row pandas "$("$python" -c 'import pandas; print(pandas.__version__)' 2> /dev/null)" "$(code "$source/judge.py")" 0 "all; no rules"
