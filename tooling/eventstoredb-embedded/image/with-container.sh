#!/usr/bin/env bash
# Runs a command whose tests talk, through Testcontainers, to a container of the embedded server:
#
#   tooling/eventstoredb-embedded/image/with-container.sh mvn -pl exercises/01-domain-events -am test
#
# Where no Docker engine answers and this is root on Debian, it installs and starts one, and stops it
# afterwards. Where that cannot be, it says so and leaves the command out.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
image=workshop/eventstore-embedded
engine=

skip() {
  printf 'Skipped, since %s: %s\n' "$1" "$2"
  exit 0
}

# An engine of our own is stopped with the script.
stop_engine() {
  if [ -n "$engine" ]; then
    kill "$engine" 2>/dev/null || true
    wait "$engine" 2>/dev/null || true
  fi
}

start_engine() {
  local log
  log=$(mktemp)
  dockerd >"$log" 2>&1 &
  engine=$!
  trap stop_engine EXIT
  for _ in $(seq 60); do
    docker version >/dev/null 2>&1 && return
    kill -0 "$engine" 2>/dev/null || break
    sleep 1
  done
  tail -n 3 "$log"
  skip "the Docker engine does not start here" "$*"
}

if ! docker version >/dev/null 2>&1; then
  [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ] ||
    skip "no Docker engine answers and this is not root on Debian" "$*"
  if ! command -v dockerd >/dev/null; then
    { apt-get -qq update && apt-get -qq install -y docker.io iptables; } >/dev/null 2>&1 ||
      skip "Docker cannot be installed here" "$*"
  fi
  start_engine "$@"
fi

"$here/build.sh" "$image"

# No helper containers: their images would have to be pulled.
export WORKSHOP_EVENTSTORE=testcontainers WORKSHOP_EVENTSTORE_IMAGE=$image
export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
"$@"
