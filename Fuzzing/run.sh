#!/bin/sh
# Feeds each reader with what chance makes of its seeds: for 600 seconds, or as many as the first
# argument says. What reaches new paths is kept in .corpus, what ends a run in .found.
set -eu
cd "$(dirname "$0")"
seconds=${1:-600}
swift build -c release --product FuzzCSV
swift build -c release --product FuzzModel
mkdir -p .corpus/csv .corpus/model .found
.build/release/FuzzCSV -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
  -dict=csv.dict -artifact_prefix=.found/csv- .corpus/csv Seeds/csv
.build/release/FuzzModel -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
  -dict=model.dict -artifact_prefix=.found/model- .corpus/model Seeds/model
