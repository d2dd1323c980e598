#!/usr/bin/env bash
# Builds everything and runs all tests. On Debian it installs what the tests need where that is missing.
# Arguments are passed on to Maven (releng/test.sh -T2).
set -euo pipefail

cd "$(dirname "$0")/.."

# What to look for, and the Debian package that has it.
needs=(
  "command:Xvfb xvfb"
  "command:xauth xauth"
  "library:libgtk-3.so.0 libgtk-3-0"
  "font:WenQuanYi Zen Hei fonts-wqy-zenhei"
  "command:soffice libreoffice-writer-nogui"
  "command:pdftotext poppler-utils"
)

present() {
  case $1 in
    command:*) command -v "${1#*:}" ;;
    library:*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "${1#*:}" ;;
    font:*) fc-list | grep -F "${1#*:}" ;;
  esac >/dev/null 2>&1
}

missing=()
for need in "${needs[@]}"; do
  present "${need% *}" || missing+=("${need##* }")
done

if ((${#missing[@]})); then
  sudo=()
  if ((EUID != 0)); then
    sudo=(sudo -n)
  fi
  if command -v apt-get >/dev/null && "${sudo[@]}" true 2>/dev/null; then
    echo "test.sh: installing ${missing[*]}" >&2
    export DEBIAN_FRONTEND=noninteractive
    "${sudo[@]}" apt-get -qq update
    "${sudo[@]}" apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "test.sh: please install: ${missing[*]} (or what your system calls them)" >&2
    exit 1
  fi
fi

status=0
xvfb-run -a ./mvnw -B -ntp verify "$@" </dev/null || status=$?

# A test may skip itself where a tool is missing. Here everything is installed: a skipped test is a failure.
# (Except those on the seed reports, which lie outside the repository.)
if skipped=$(grep -l '<skipped' tests/*/target/surefire-reports/TEST-*.xml 2>/dev/null | grep -v '\.seeds\.'); then
  printf 'test.sh: skipped tests in\n%s\n' "$skipped" >&2
  ((status)) || status=1
fi
exit "$status"
