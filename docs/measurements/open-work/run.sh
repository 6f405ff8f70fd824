#!/bin/sh
# The whole measurement against the database that PGHOST, PGPORT, PGUSER name: run.sh [claims per run] [sizes…]
set -eu
cd "$(dirname "$0")"
claims=${1:-1000}
[ $# -gt 0 ] && shift
sql() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }
for finished in ${*:-0 1000000 10000000}; do
  sql -o /dev/null -v weeks=13 -f schema.sql
  date '+%T filling' >&2
  sql -v finished="$finished" -v weeks=13 -f fill.sql
  sql -f small.sql -f partial.sql
  for clients in 1 2; do
    for shape in partial small; do
      date "+%T $finished finished, $clients client(s), $shape" >&2
      echo "call $shape.cycle($finished, $clients);" > "${TMPDIR:-/tmp}/cycle.$$.sql"
      pgbench -n -c $clients -j $clients -t $((claims / clients)) -f "${TMPDIR:-/tmp}/cycle.$$.sql" >&2
    done
  done
  rm "${TMPDIR:-/tmp}/cycle.$$.sql"
  echo "== $finished finished"
  sql -f report.sql -f dead.sql -f explain.sql
  echo "vacuum of the small table, then of the newest week of the partial shape:"
  sql -c '\timing on' -f vacuum.sql
done
