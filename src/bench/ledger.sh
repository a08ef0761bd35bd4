#!/bin/sh
# Time of `dudao ledger` with the items of thousands of townships: a first round, a second one that finds all of it again, lists, counts and
# verification as whole commands, beside the shortest command there is.
# Usage: src/bench/ledger.sh [TOWNSHIPS [DB]]     3000, and a file of SQLite, by default; DB is the jdbc: address of an empty database
# Each figure is printed with the load of the machine.
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/prepared.sh
townships=${1:-3000}
db=${2:-$folder/ledger.db}
timed() { # WHAT COMMAND…: the seconds of it, and of the processor; the fastest of three if it is short
    what=$1
    shift
    best=
    for turn in 1 2 3; do
        /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$@" >"$folder/out" 2>&1 || [ $? -le 1 ] || { cat "$folder/out"; exit 1; }
        now=$(tail -1 "$folder/time")
        best=$(printf '%s\n%s\n' "$best" "$now" | sed '/^$/d' | sort -n | head -1)
        [ "${now%%.*}" -lt 5 ] || break
    done
    echo "$best" | awk -v what="$what" -v load="$(cut -d' ' -f1 /proc/loadavg)" \
        '{ printf "%-28s %6.2f s (%.2f s of processor), %.0f MB at the most, load %s\n", what, $1, $2 + $3, $4 / 1024, load }'
}
once() { # the same for what changes the ledger
    what=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$@" >"$folder/out" 2>&1 || { cat "$folder/out"; exit 1; }
    tail -1 "$folder/time" | awk -v what="$what" -v load="$(cut -d' ' -f1 /proc/loadavg)" \
        '{ printf "%-28s %6.2f s (%.2f s of processor), %.0f MB at the most, load %s\n", what, $1, $2 + $3, $4 / 1024, load }'
    tail -1 "$folder/out"
}
java -cp "$tests" org.dudao.bench.ManyItems "$townships" "$folder/nation.ndjson.gz"
for day in 2026-07-31 2026-08-15; do
    ./dudao batch "$folder/nation.ndjson.gz" -o "$folder/$day" --as-of $day --jobs 2 >/dev/null 2>&1 || [ $? -le 4 ]
done
once 'import' ./dudao ledger import "$folder/2026-07-31" --db "$db" --by bench
once 'import, a second round' ./dudao ledger import "$folder/2026-08-15" --db "$db" --by bench
one=$(./dudao ledger list --db "$db" --json | sed -n 's/.*"id" *: *"\([0-9a-f]\{16\}\)".*/\1/p' | head -1)
county=$(./dudao ledger list --db "$db" --json | sed -n 's/.*"township" *: *"\([0-9]\{6\}\).*/\1/p' | head -1)
timed 'dudao --version' ./dudao --version
timed 'list' ./dudao ledger list --db "$db"
timed 'list --overdue' ./dudao ledger list --db "$db" --overdue
timed 'list --county' ./dudao ledger list --db "$db" --county "$county"
timed 'stats' ./dudao ledger stats --db "$db"
timed 'stats --by county' ./dudao ledger stats --db "$db" --by county
timed 'stats --by party' ./dudao ledger stats --db "$db" --by party
timed 'list --json' ./dudao ledger list --db "$db" --json
timed 'show' ./dudao ledger show "$one" --db "$db"
timed 'verify' ./dudao ledger verify --db "$db"
