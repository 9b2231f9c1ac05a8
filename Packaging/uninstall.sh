#!/bin/sh
# Takes away what install.sh put under a folder such as /usr/local, and nothing else.
#
#   Packaging/uninstall.sh /usr/local
set -eu

target=$1
[ -n "$target" ] || { echo 'uninstall: name the folder, such as PREFIX=/usr/local' >&2; exit 64; }
share=$target/share

rm -f "$target/bin/lernlog" "$share/bash-completion/completions/lernlog" \
  "$share/zsh/site-functions/_lernlog" "$share/fish/vendor_completions.d/lernlog.fish" \
  "$share/man/man1/lernlog.1" "$share/man/man1"/lernlog-*.1
rm -rf "$share/lernlog"
