/// The difference of two texts, line by line, as `diff -u` writes it.
///
/// - Parameters:
///   - old: What stands in the file, each line with its end.
///   - new: What was printed, likewise.
///   - oldStart: The line of the file that `old` begins at, from 1.
/// - Returns: Lines that begin with a blank, `-` or `+`, in hunks that begin with `@@`; empty where the
///   texts are equal.
func unifiedDiff(_ old: String, _ new: String, oldStart: Int) -> [String] {
  let edits = edits(from: lines(of: old), to: lines(of: new))
  guard edits.contains(where: { $0.kind != .same }) else { return [] }
  return hunks(of: edits).flatMap { lines(ofHunk: Array(edits[$0]), oldStart: oldStart) }
}

/// The lines of a text, without what stands after its last line end.
private func lines(of text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
}

/// A line that stays, goes or comes, with its index on both sides.
private struct Edit {
  enum Kind: Character {
    case same = " "
    case removed = "-"
    case added = "+"
  }
  let kind: Kind
  let text: Substring
  let old: Int
  let new: Int
}

/// Both texts as one list of edits, in order.
private func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
  let changes = new.difference(from: old)
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var edits: [Edit] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, removed.contains(i) {
      edits.append(Edit(kind: .removed, text: old[i], old: i, new: j))
      i += 1
    } else if j < new.count, added.contains(j) {
      edits.append(Edit(kind: .added, text: new[j], old: i, new: j))
      j += 1
    } else {
      edits.append(Edit(kind: .same, text: old[i], old: i, new: j))
      (i, j) = (i + 1, j + 1)
    }
  }
  return edits
}

/// Ranges of edits that change something, with three lines around, joined where they touch.
private func hunks(of edits: [Edit]) -> [Range<Int>] {
  let context = 3
  var hunks: [Range<Int>] = []
  for index in edits.indices where edits[index].kind != .same {
    let range = max(0, index - context)..<min(edits.count, index + context + 1)
    if let last = hunks.last, last.upperBound >= range.lowerBound {
      hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
    } else {
      hunks.append(range)
    }
  }
  return hunks
}

private func lines(ofHunk edits: [Edit], oldStart: Int) -> [String] {
  let oldCount = edits.count { $0.kind != .added }
  let newCount = edits.count { $0.kind != .removed }
  // Of no lines, the one before them is named.
  let old = oldStart + (edits.first?.old ?? 0) - (oldCount == 0 ? 1 : 0)
  let new = oldStart + (edits.first?.new ?? 0) - (newCount == 0 ? 1 : 0)
  return ["@@ -\(old),\(oldCount) +\(new),\(newCount) @@"]
    + edits.map { "\($0.kind.rawValue)\($0.text)" }
}
