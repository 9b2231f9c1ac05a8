extension Encoding {
  /// The encoding, or one for each column where it stands for all of them.
  func written(for columns: [String]) -> [Encoding] {
    kind == .number && self.columns == ["*"] ? columns.map { Encoding(.number, $0) } : [self]
  }
}

extension [Encoding] {
  /// Where the columns of each encoding stand among others.
  func places(in columns: [String], file: String?) throws(InputError) -> [[Int]] {
    let known = Dictionary(
      zip(columns.map(ExactText.init), columns.indices), uniquingKeysWith: { first, _ in first })
    let missing = flatMap(\.columns).filter { known[ExactText($0)] == nil }
    guard missing.isEmpty else {
      throw .missingColumns(missing, in: columns, file: file)
    }
    return map { encoding in encoding.columns.compactMap { known[ExactText($0)] } }
  }
}

extension InputError {
  /// Columns that were asked for by name and are not there.
  static func missingColumns(
    _ missing: [String], in columns: [String], file: String? = nil
  ) -> InputError {
    var distinct: [String] = []
    for name in missing where !distinct.contains(name) { distinct.append(name) }
    let names = distinct.map(\.shown).joined(separator: ", ")
    let meant = distinct.compactMap { $0.nearestName(in: columns) }
    let all = columns.prefix(20).joined(separator: ", ") + (columns.count > 20 ? ", …" : "")
    return InputError(
      file: file, line: file == nil ? nil : 1,
      distinct.count == 1 ? "there is no column \(names)" : "there are no columns \(names)",
      suggestion: meant.isEmpty
        ? "the columns are \(all.withoutControls)"
        : "did you mean \(meant.map(\.shown).joined(separator: ", "))?")
  }
}
