extension String {
  /// The known name that is most like this one; `nil` where none is near.
  ///
  /// Case and spaces around a name do not count; otherwise two edits, or one in three letters.
  package func nearestName(in known: [String]) -> String? {
    let own = Array(trimmed.lowercased().unicodeScalars)
    guard own.count <= 64 else { return nil }
    let allowed = min(2, own.count / 3)
    let near = known.compactMap { name -> (name: String, edits: Int)? in
      let other = Array(name.trimmed.lowercased().unicodeScalars)
      guard abs(other.count - own.count) <= allowed else { return nil }
      let edits = editDistance(own, other)
      return edits <= allowed ? (name, edits) : nil
    }
    return near.min { $0.edits < $1.edits }?.name
  }

  /// The text without white space at either end.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// How many scalars must be inserted, removed or replaced to turn one text into the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
