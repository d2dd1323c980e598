#!/usr/bin/env bash
# Measures how long a cold check of one report takes, beside a Java program that does nothing, each in its turn:
#   releng/startup.sh [RUNS [REPORT]]
# Processor time (all threads) says more than the clock where the machine has other work. The file system's cache is warm after the first runs.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-20}
report=${2:-$root/examples/correct-2024.nianbao}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%3R %3U %3S'

cat >"$work/Nothing.java" <<<'public class Nothing { public static void main(String[] args) { System.out.println(); } }'
"${java}c" -d "$work" "$work/Nothing.java"
# What needs building is built, and the archive of classes made, before the first measured run.
"$root/nianbao" --version >/dev/null
export NIANBAO_BUILD=never

# measure NAME COMMAND…: adds the times of a run to the file of that name.
measure() {
  local name=$1
  shift
  { time "$@" >/dev/null 2>&1 || true; } 2>>"$work/$name.times"
}

for ((run = 0; run < runs; run++)); do
  measure 1 "$java" -cp "$work" Nothing
  measure 2 "$root/nianbao" --version
  measure 3 "$root/nianbao" check "$report"
  measure 4 env NIANBAO_ARCHIVE=never "$root/nianbao" check "$report"
  measure 5 "$java" -jar "$root/plugins/org.nianbao.cli/target/nianbao.jar" check "$report"
done

names=('' 'Java alone' 'nianbao --version' 'nianbao check' '- without archive' 'java -jar … check')
printf '%-20s %12s %12s %15s\n' '' 'best, ms' 'median, ms' 'processor, ms'
for i in 1 2 3 4 5; do
  sort -n "$work/$i.times" | awk -v name="${names[i]}" '
    { wall[NR] = $1; cpu = $2 + $3; if (NR == 1 || cpu < least) least = cpu }
    END { printf "%-20s %12.0f %12.0f %15.0f\n", name, 1000 * wall[1], 1000 * wall[int((NR + 1) / 2)], 1000 * least }'
done
