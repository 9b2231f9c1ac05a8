#!/bin/sh
# Makes sure that Swift, libcmark and libyaml are there, and installs the libraries where it can.
#
# libcmark is the CommonMark reference parser: Debian and Ubuntu call it libcmark-dev, Homebrew cmark.
# libyaml reads YAML: libyaml-dev, or libyaml in Homebrew.
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

# header NAME PACKAGE: the file that the compiler would read, or nothing.
header() {
  for folder in $(pkg-config --variable=includedir "$2" 2>/dev/null) /usr/include \
    /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/$1" ]; then
      echo "$folder/$1"
      return
    fi
  done
}

# The version of libcmark, or nothing.
cmark_version() {
  file=$(header cmark_version.h libcmark)
  [ -z "$file" ] || sed -n 's/^#define CMARK_VERSION_STRING "\(.*\)"/\1/p' "$file"
}

# The libraries that are not there, as people call them.
missing() {
  [ -n "$(cmark_version)" ] || echo libcmark
  [ -n "$(header yaml.h yaml-0.1)" ] || echo libyaml
}

# install_command LIBRARY...: what to type, or nothing.
install_command() {
  if command -v apt-get >/dev/null 2>&1; then
    echo "apt-get update && apt-get install -y$(printf ' %s-dev' "$@")"
  elif command -v brew >/dev/null 2>&1; then
    echo "brew install $(echo "$@" | sed 's/libcmark/cmark/')"
  fi
}

# install_libraries LIBRARY...
install_libraries() {
  names=$(echo "$@" | sed 's/ / and /')
  command=$(install_command "$@")
  case $command in
    '')
      say "Missing: $names. Neither apt-get nor brew is here."
      say "Install libcmark $cmark_needed or newer (https://github.com/commonmark/cmark) and libyaml (https://github.com/yaml/libyaml) with their headers, then run make again."
      exit 1
      ;;
    brew*) ;;
    *)
      if [ "$(id -u)" -ne 0 ]; then
        command="sudo sh -c '$command'"
        if [ ! -t 0 ] || ! command -v sudo >/dev/null 2>&1; then
          say "Missing: $names. Type this, then run make again:"
          say "  $command"
          exit 1
        fi
      fi
      ;;
  esac
  say "Missing: $names. Installing with  $command"
  eval "$command" >&2
}

check_swift
# Names of libraries hold no blanks.
# shellcheck disable=SC2046
[ -z "$(missing)" ] || install_libraries $(missing)
left=$(missing | paste -s -d ' ' -)
if [ -n "$left" ]; then
  say "Not found after installing: $left."
  exit 1
fi
found=$(cmark_version)
if ! at_least "${found:-0}" "$cmark_needed"; then
  say "libcmark $found is too old. lernlog needs libcmark $cmark_needed or newer."
  exit 1
fi
