#!/usr/bin/env bash
# The one test command: installs what the browser and database tests need where it is missing, checks the format,
# builds with warnings as errors, and runs everything. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
need() { # need PACKAGE TEST...: installs a Debian package unless the test holds
  local package=$1
  shift
  if ! "$@" > /dev/null 2>&1; then
    echo "installing $package" >&2
    [ -n "${apt_updated:-}" ] || { as_root apt-get update -qq; apt_updated=1; }
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" > /dev/null
  fi
}
need chromium test -x /usr/bin/chromium
need postgresql sh -c 'ls /usr/lib/postgresql/*/bin/initdb'

# Every process here is short: what the runtime would learn of its hot paths costs more than it brings.
export DOTNET_TieredPGO=0

dotnet tool restore > /dev/null
dotnet csharpier check .
dotnet build --nologo -v quiet

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --no-build --output Detailed "$@" 2>&1 | tee "$log" || status=$?
count() { sed -n "s/^ *$1: \([0-9]*\).*/\1/p" "$log" | tail -1; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
grep '^failed.* Workbench' "$log" || true # once more, where the end of a long output is looked at
[ "${skipped:-0}" = 0 ] || echo "$skipped skipped: what that is stands above"
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
