import Lessons

/// The tables that learners get, and the one that they hand in.
extension ExerciseReader {
  mutating func readGiven() {
    guard let node = keys?.given else { return }
    for entry in node.entries {
      if !isFileName(entry.key) {
        diagnostics.append(.notAFileName(entry.key, at: entry.keyLocation))
      }
      let (table, problems) = entry.value.decode(String.self)
      diagnostics += problems
      if let table { given.append((entry.key, table)) }
    }
    if node.entries.isEmpty { diagnostics += node.decode([String: String].self).diagnostics }
    if page.parameters["prepare"] == nil {
      diagnostics.append(.exerciseKeyMissing("prepare", for: kind, at: node.location))
    }
  }

  mutating func readHandin() {
    guard let keys, let file = keys.handin else { return }
    let format = Handin.Format.allCases.first { file.value.hasSuffix(".\($0.ending)") }
    guard let format, isFileName(file.value) else {
      diagnostics.append(.handinName(file.value, at: file.location))
      return
    }
    let columns = (keys.columns?.entries ?? []).compactMap { entry in
      let (type, problems) = entry.value.decode(Handin.ColumnType.self)
      diagnostics += problems
      return type.map { (name: entry.key, type: $0) }
    }
    let names = columns.map(\.name)
    for key in keys.key ?? [] where !names.contains(key.value) {
      diagnostics.append(.unknownColumn(key.value, at: key.location, known: names))
    }
    let isOrdered = keys.ordered?.value ?? false
    if (keys.key ?? []).isEmpty, !isOrdered {
      diagnostics.append(.keyNeedsOrder(at: file.location))
    }
    handin = Handin(
      file: file.value, format: format, key: (keys.key ?? []).map(\.value), isOrdered: isOrdered,
      columns: columns)
  }
}
