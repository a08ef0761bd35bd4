#!/bin/sh
# Kills with -9, at random moments: writers of a ledger in SQLite, two at a time, during opening, imports, transitions, merges and backups;
# and the PostgreSQL server of a ledger with all its processes, during writes. After each kill the database must be sound, the journal whole,
# every acknowledged write there, and no transaction half done.
# Usage: src/bench/ledger-kills.sh [SQLITE [POSTGRES]]     200 and 50 by default
set -eu
cd "$(dirname -- "$0")/../.."
. src/bench/prepared.sh
java -Dfile.encoding=UTF-8 -cp "$tests" org.dudao.ledger.LedgerKills "${1:-200}" "${2:-50}"
