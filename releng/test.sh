#!/usr/bin/env bash
# Builds everything and runs all tests. On Debian it installs what the tests need where that is missing.
# Arguments are passed on to Maven (releng/test.sh -T2). The last line sums the tests up.
set -euo pipefail

cd "$(dirname "$0")/.."
# shellcheck source=releng/utf8-locale.sh
. releng/utf8-locale.sh

# What to look for, and the Debian package that has it.
needs=(
  "command:Xvfb xvfb"
  "command:xauth xauth"
  "command:xwininfo x11-utils"
  "library:libgtk-3.so.0 libgtk-3-0"
  "library:libwebkit2gtk-4.1.so.0 libwebkit2gtk-4.1-0"
  "command:fc-list fontconfig"
  "font:WenQuanYi Zen Hei fonts-wqy-zenhei"
  "office:libswlo.so libreoffice-writer-nogui"
  "office:libsclo.so libreoffice-calc-nogui"
  "command:pdftotext poppler-utils"
  "command:patch patch"
  "command:node nodejs"
  "command:npm npm"
  "command:script bsdutils"
  "command:unshare util-linux"
  "command:zsh zsh"
  "command:fish fish"
  "command:nvim neovim"
  "file:/usr/share/i18n/charmaps/GB18030.gz locales"
)

present() {
  case $1 in
    command:*) command -v "${1#*:}" ;;
    file:*) [[ -e ${1#*:} ]] ;;
    library:*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "${1#*:}" ;;
    office:*) [[ -e $(dirname "$(readlink -f "$(command -v soffice)")")/${1#*:} ]] ;;
    font:*) fc-list | grep -F "${1#*:}" ;;
  esac >/dev/null 2>&1
}

find_missing() {
  missing=()
  local need
  for need in "${needs[@]}"; do
    present "${need% *}" || missing+=("${need##* }")
  done
}

install_missing() {
  local sudo=()
  if ((EUID != 0)); then
    sudo=(sudo -n)
  fi
  command -v apt-get >/dev/null && "${sudo[@]}" true 2>/dev/null || return 0
  echo "test.sh: installing ${missing[*]}" >&2
  # A package source that cannot be reached need not be the one that has what is wanted.
  "${sudo[@]}" apt-get -qq update || true
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
  hash -r
}

find_missing
if ((${#missing[@]})); then
  install_missing || true
  find_missing
  if ((${#missing[@]})); then
    echo "test.sh: please install: ${missing[*]} (or what your system calls them)" >&2
    exit 1
  fi
fi

# Sums up the reports of Surefire: passed, failed, skipped; the classes with failures go to standard error. A test may skip itself
# where a tool is missing. Here everything is installed: a skipped test is a failure. (Except those on the seed reports, which lie
# outside the repository.)
summary() {
  find tests plugins/nianbao-vscode -path '*/target/surefire-reports/TEST-*.xml' -newer "$started" -exec cat {} + | awk '
    function number(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    /<testsuite / {
      class = match($0, / name="[^"]+"/) ? substr($0, RSTART + 7, RLENGTH - 8) : "?"
      bad = number("failures") + number("errors"); skip = number("skipped")
      tests += number("tests"); failed += bad; skipped += skip
      if (bad) print "test.sh: failed: " class " (" bad ")" >"/dev/stderr"
      if (skip && class !~ /\.seeds\./) { print "test.sh: skipped: " class " (" skip ")" >"/dev/stderr"; wrong = 1 }
    }
    END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped; exit wrong || !tests }
  '
}

# Packs and tests the extension for Visual Studio Code, with the jar that Maven has made. Libraries are fetched when their list has changed.
extension() (
  cd plugins/nianbao-vscode || return
  if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
    npm ci --no-audit --loglevel=error || return
  fi
  npm run --silent package && npm test --silent
)

# Eclipse keeps what plug-ins contribute: an earlier run must not be taken for this one.
rm -rf tests/org.nianbao.ui.tests/target/work

started=$(mktemp)
trap 'rm -f "$started"' EXIT
status=0
# Without -noreset the display starts anew whenever its last window is gone, and refuses whoever comes at that moment.
xvfb-run -a -s '-screen 0 1280x1024x24 -noreset' ./mvnw -B -ntp verify "$@" </dev/null || status=$?
extension </dev/null || status=$((status ? status : 1))
echo
summary || status=$((status ? status : 1))
exit "$status"
