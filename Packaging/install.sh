#!/bin/sh
# Puts a built lernlog, its courses, completions and manual pages under a folder such as /usr/local.
#
#   Packaging/install.sh .build/release/lernlog /usr/local
#
# The program finds its courses in ../share/lernlog, seen from its own file, so the folder may be moved.
set -eu
umask 022

program=$1
target=$2
[ -n "$target" ] || { echo 'install: name the folder, such as PREFIX=/usr/local' >&2; exit 64; }
[ -x "$program" ] || { echo "install: there is no program $program; type make build" >&2; exit 66; }
source=$(cd "$(dirname "$0")/.." && pwd)
share=$target/share

mkdir -p "$target/bin" "$share/lernlog" "$share/man" "$share/bash-completion/completions" \
  "$share/zsh/site-functions" "$share/fish/vendor_completions.d"

# Under another name first: a program that is running cannot be written, but it can be replaced.
cp "$program" "$target/bin/lernlog.new"
chmod 755 "$target/bin/lernlog.new"
mv -f "$target/bin/lernlog.new" "$target/bin/lernlog"

# What an older version had and this one has not must not stay.
for courses in Lessons Exercises; do
  rm -rf "$share/lernlog/$courses"
  cp -R "$source/$courses" "$share/lernlog/$courses"
done
chmod -R u=rwX,go=rX "$share/lernlog"

script() { "$program" --generate-completion-script "$1" > "$2" && chmod 644 "$2"; }
script bash "$share/bash-completion/completions/lernlog"
script zsh "$share/zsh/site-functions/_lernlog"
script fish "$share/fish/vendor_completions.d/lernlog.fish"

rm -f "$share/man/man1/lernlog.1" "$share/man/man1"/lernlog-*.1
"$program" manual -o "$share/man/man1"
chmod 755 "$share/man/man1"
chmod 644 "$share/man/man1/lernlog.1" "$share/man/man1"/lernlog-*.1
