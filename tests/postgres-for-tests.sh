#!/bin/sh
# Starts a PostgreSQL of its own for tests, on loopback, in a folder that can be thrown away; or stops it.
#   postgres-for-tests.sh start FOLDER PORT
#   postgres-for-tests.sh stop FOLDER
# Its own server refuses to run as root; then the package's user runs it.
set -eu
action=$1 folder=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case $action in
start)
    mkdir -p "$folder"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    chmod 700 "$folder"
    as "$bin/initdb" -D "$folder/data" -U chancery --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
    as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off" start >/dev/null
    ;;
stop)
    as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null
    rm -rf "$folder"
    ;;
esac
