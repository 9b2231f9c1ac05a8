#!/bin/sh
# Packs a built lernlog with its courses into one archive that runs without Swift.
#
#   Packaging/dist.sh .build/release/lernlog .build
#
# Prints the path of the archive. The same program and the same commit give the same archive.
set -eu

program=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)

# A program that asks for a library runs only where that is installed.
needed=$(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
if [ -n "$needed" ]; then
  printf 'dist: the program needs %s; type make build where these have static twins\n' \
    "$(echo "$needed" | paste -s -d ' ')" >&2
  exit 1
fi

version=$("$program" --version | sed 's/.* //')
name=lernlog-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
rm -rf "${folder:?}/$name"
"$here/install.sh" "$program" "$folder/$name"
sed "s/@PROCESSOR@/$(uname -m)/" "$here/ARCHIVE.md" > "$folder/$name/README.md"

# Whose work is inside, and on which terms.
licences=$folder/$name/share/doc/lernlog/licences
mkdir -p "$licences"
keep() { [ ! -f "$1" ] || cp "$1" "$licences/$2"; }
for package in swift-argument-parser swift-asn1 swift-crypto swift-system; do
  for file in LICENSE LICENSE.txt NOTICE.txt; do
    keep "$here/../.build/checkouts/$package/$file" "$package-$file"
  done
done
swift=$(readlink -f "$(command -v swift)")
keep "${swift%/bin/*}/share/swift/LICENSE.txt" swift-LICENSE.txt
for package in libc6-dev libcmark-dev libyaml-dev libstdc++-12-dev; do
  keep "/usr/share/doc/$package/copyright" "$package-copyright"
done

moment=$(git -C "$here" log -1 --format=%ct 2> /dev/null || echo 0)
tar --create --directory "$folder" --sort name --owner 0 --group 0 --numeric-owner \
  --mtime "@$moment" "$name" | gzip --no-name --best > "$folder/$name.tar.gz"
rm -rf "${folder:?}/$name"
printf '%s\n' "$folder/$name.tar.gz"
