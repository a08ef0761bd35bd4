#!/bin/sh
# A PostgreSQL server of one's own, for development and tests: it needs Debian's package postgresql and none of its clusters.
# Usage: src/bench/postgres.sh start DIR [PORT]   makes the server in DIR if it is not there, starts it, and prints its JDBC address
#        src/bench/postgres.sh url DIR            prints the address again
#        src/bench/postgres.sh stop DIR           stops it; its data stay in DIR
#        src/bench/postgres.sh kill DIR           kills it and all its processes with -9, as a crash would
# It listens on 127.0.0.1 alone, and believes whoever is on this machine; as root it runs as the user postgres, who must be able to enter DIR.
set -eu
usage() {
    sed -n '3,6s/^# //p' "$0" >&2
    exit 2
}
fail() {
    echo "$1" >&2
    exit 1
}
[ $# -ge 2 ] || usage
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || fail "没有 PostgreSQL / PostgreSQL is missing: apt-get install postgresql"
mkdir -p "$2"
folder=$(cd -- "$2" && pwd)
data=$folder/data

owner() { # COMMAND… as the user who may run a server
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

postmaster() { # prints the id of the process if it runs
    [ -f "$data/postmaster.pid" ] || return 0
    id=$(head -n 1 "$data/postmaster.pid")
    ! kill -0 "$id" 2>/dev/null || echo "$id"
}

url() {
    [ -f "$folder/port" ] || fail "没有这个服务器 / There is no such server: $folder"
    echo "jdbc:postgresql://127.0.0.1:$(cat "$folder/port")/dudao?user=dudao"
}

create() {
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    # texts sort as in a Chinese office, which is not how SQLite sorts them: what depends on it shows
    sorted=
    ! "$bin/initdb" --help | grep -q -- --icu-locale || sorted="--locale-provider=icu --icu-locale=zh"
    # shellcheck disable=SC2086
    owner "$bin/initdb" -D "$data" -U dudao -A trust -E UTF8 --locale=C.UTF-8 $sorted >"$folder/initdb.log" 2>&1 ||
        { cat "$folder/initdb.log" >&2; exit 1; }
}

begin() { # PORT
    echo "$1" >"$folder/port"
    owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 -s \
        -o "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on" start >/dev/null 2>&1
}

start() { # [PORT]
    [ -f "$data/PG_VERSION" ] || create
    if [ -z "$(postmaster)" ]; then
        port=${1:-}
        [ -n "$port" ] || [ ! -f "$folder/port" ] || port=$(cat "$folder/port")
        tries=0
        # another one may have the port, or processes of a killed server may not all be gone
        until begin "${port:-$(($(od -An -N2 -tu2 /dev/urandom) % 20000 + 30000))}"; do
            tries=$((tries + 1))
            [ "$tries" -lt 20 ] || { tail -n 20 "$data/server.log" >&2; exit 1; }
            sleep 0.3
        done
    fi
    at="-h 127.0.0.1 -p $(cat "$folder/port") -U dudao"
    # shellcheck disable=SC2086
    "$bin/psql" $at -d postgres -Atc "select 1 from pg_database where datname = 'dudao'" | grep -q 1 ||
        "$bin/createdb" $at dudao
    url
}

case $1 in
start) start "${3:-}" ;;
url) url ;;
stop)
    [ -z "$(postmaster)" ] || owner "$bin/pg_ctl" -D "$data" -m fast -w -s stop
    ;;
kill)
    id=$(postmaster)
    [ -n "$id" ] || fail "服务器没有运行 / The server does not run: $folder"
    # shellcheck disable=SC2046
    kill -9 "$id" $(ps -o pid= --ppid "$id") 2>/dev/null || true
    while kill -0 "$id" 2>/dev/null; do sleep 0.05; done
    ;;
*) usage ;;
esac
