#!/bin/sh
# Makes sure that Swift and libcmark are there, and installs libcmark where it can.
#
# libcmark is the CommonMark reference parser: Debian and Ubuntu call it libcmark-dev, Homebrew cmark.
# Where this is neither root nor a terminal with sudo, it prints the one command to type and leaves with 1.
set -eu

swift_needed='6.2'
cmark_needed='0.30'

say() { printf '%s\n' "$*" >&2; }

# at_least FOUND NEEDED: whether a version is as new as another one, number by number.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]
}

check_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "Swift is missing. lernlog needs Swift $swift_needed or newer: https://www.swift.org/install"
    exit 1
  fi
  found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  if ! at_least "${found:-0}" "$swift_needed"; then
    say "Swift ${found:-of an unknown version} is too old. lernlog needs Swift $swift_needed or newer: https://www.swift.org/install"
    exit 1
  fi
}

# The version in the header that the compiler would read, or nothing.
cmark_version() {
  for folder in $(pkg-config --variable=includedir libcmark 2>/dev/null) /usr/include \
    /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/cmark_version.h" ]; then
      sed -n 's/^#define CMARK_VERSION_STRING "\(.*\)"/\1/p' "$folder/cmark_version.h"
      return
    fi
  done
}

install_command() {
  if command -v apt-get >/dev/null 2>&1; then
    echo 'apt-get update && apt-get install -y libcmark-dev'
  elif command -v brew >/dev/null 2>&1; then
    echo 'brew install cmark'
  fi
}

install_cmark() {
  command=$(install_command)
  case $command in
    '')
      say "libcmark is missing, and neither apt-get nor brew is here to install it."
      say "Install libcmark $cmark_needed or newer with its header, then run make again: https://github.com/commonmark/cmark"
      exit 1
      ;;
    brew*) ;;
    *)
      if [ "$(id -u)" -ne 0 ]; then
        command="sudo sh -c '$command'"
        if [ ! -t 0 ] || ! command -v sudo >/dev/null 2>&1; then
          say "libcmark is missing. Type this, then run make again:"
          say "  $command"
          exit 1
        fi
      fi
      ;;
  esac
  say "libcmark is missing: installing it with  $command"
  eval "$command" >&2
}

check_swift
[ -n "$(cmark_version)" ] || install_cmark
found=$(cmark_version)
if ! at_least "${found:-0}" "$cmark_needed"; then
  say "libcmark ${found:-} is too old or was not found after installing. lernlog needs libcmark $cmark_needed or newer."
  exit 1
fi
