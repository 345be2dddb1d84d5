#!/usr/bin/env bash
# The one test command. Without a part it checks the format, builds with analyzers and warnings as errors, and runs every
# test; with a part (domain, app or browser) it builds and runs that part alone, without format and analyzers. It installs
# what the tests need where it is missing. Further arguments go to the test runner: ./test.sh app --filter-class '*TakeNext*'.
# The last line is "N passed, N failed".
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
# The shell of Chromium has no windows and takes a third less time; not every version of Debian has it.
need_chromium() {
  need chromium-headless-shell test -x /usr/bin/chromium-headless-shell || need chromium test -x /usr/bin/chromium
}
need_postgresql() { need postgresql sh -c 'ls /usr/lib/postgresql/*/bin/initdb'; }

# Every process here is short: what the runtime would learn of its hot paths costs more than it brings.
export DOTNET_TieredPGO=0

part=all
case "${1:-}" in
  domain | app | browser) part=$1; shift ;;
esac
case $part in
  domain) projects=(Domain) ;;
  app) projects=(App); need_postgresql ;;
  browser) projects=(Browser); need_chromium ;;
  all) projects=(Domain App Browser); need_chromium; need_postgresql ;;
esac

if [ "$part" = all ]; then
  output=checked
  dotnet tool restore > /dev/null
  dotnet csharpier check .
  # One compiler process for all projects: a process each would start cold seven times.
  dotnet build --nologo -v quiet -p:Check=true -p:UseSharedCompilation=true
  [ -z "${CI:-}" ] || dotnet build-server shutdown --vbcscompiler > /dev/null # nothing stays running there
else
  output=debug
  dotnet build --nologo -v quiet "Workbench.Tests/${projects[0]}"
fi

modules=
for project in "${projects[@]}"; do
  modules+="artifacts/bin/Workbench.Tests.$project/$output/Workbench.Tests.$project.dll;"
done

# One project after the other: each runs as many tests at once as the machine bears. A filter may leave one without a test.
arguments=(--test-modules "${modules%;}" --max-parallel-test-modules 1 --output Detailed "$@")
[ $# = 0 ] || arguments+=(--ignore-exit-code 8)

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test "${arguments[@]}" 2>&1 | tee "$log" || status=$?
count() { sed -n "s/^ *$1: \([0-9]*\).*/\1/p" "$log" | tail -1; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
[ "$((${passed:-0} + ${failed:-0}))" != 0 ] || status=8 # a run without any test has failed
grep '^failed.* Workbench' "$log" || true # once more, where the end of a long output is looked at
[ "${skipped:-0}" = 0 ] || echo "$skipped skipped: what that is stands above"
echo "${passed:-0} passed, ${failed:-0} failed"
exit "$status"
