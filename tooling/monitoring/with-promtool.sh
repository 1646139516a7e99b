#!/usr/bin/env bash
# Runs a command with promtool, Prometheus' tool for rules, on the path:
#
#   tooling/monitoring/with-promtool.sh mvn -pl tooling/grader -am test -Dtest=AlertRulesTest
#
# Where it is not installed and this is Debian or Ubuntu, it is unpacked from the package into a folder
# of its own: nothing is installed, and no server starts. Where that cannot be, the command runs without
# it, and the tests that need it are skipped.
set -euo pipefail

unpack() {
  (cd "$1" && apt-get -qq download prometheus && dpkg -x prometheus_*.deb .)
}

if ! command -v promtool >/dev/null; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  if { unpack "$folder" || { apt-get -qq update && unpack "$folder"; }; } >/dev/null 2>&1; then
    export PATH="$folder/usr/bin:$PATH"
  fi
  promtool --version >/dev/null 2>&1 ||
    echo 'promtool cannot be had here: the tests of the alert rules are skipped.'
fi

"$@"
