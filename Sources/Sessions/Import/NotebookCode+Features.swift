extension NotebookCode {
  /// The columns that become numbers, and the last cell that makes one.
  ///
  /// - Parameter table: The table that is read.
  /// - Returns: The step; `nil` where no column becomes a number.
  func features(of table: String) -> StepDraft? {
    var found: [(cell: Int, encoding: Encoding)] = []
    for cell in cells {
      for encoding in encodings(in: cell) where !found.contains(where: { $0.encoding == encoding })
      {
        found.append((cell.number, encoding))
      }
    }
    found += numbers(besides: found.map(\.encoding)).map {
      (found.last?.cell ?? $0.cell, $0.encoding)
    }
    guard let last = found.map(\.cell).max() else { return nil }
    var draft = StepDraft(cell: last, step: "featurize", reads: [table], writes: ["features"])
    draft.add("from", table)
    let lines = found.map { "  - \($0.encoding.kind): \($0.encoding.columns.list)" }
    draft.add("columns", "\n" + lines.joined(separator: "\n"))
    return draft
  }

  /// Algorithms of hashes that give other numbers than the step.
  var foreignHashes: [(cell: Int, algorithm: String)] {
    cells.flatMap { cell in
      hashed(in: cell).compactMap { _, algorithm in
        algorithm == "sha256" ? nil : (cell.number, algorithm)
      }
    }
  }

  /// How one or more columns become numbers.
  private struct Encoding: Equatable {
    let kind: String
    let columns: [String]
  }

  private func encodings(in cell: Cell) -> [Encoding] {
    let tokens = cell.code.tokens
    var found: [(place: Int, encoding: Encoding)] = []
    for index in tokens.indices.dropFirst() where tokens[index - 1] == .mark(".") {
      guard case .name(let name) = tokens[index], let kind = Self.timeParts[name],
        let column = cell.code.column(before: index, cell.variables)
      else { continue }
      found.append((index, Encoding(kind: kind, columns: [column])))
    }
    found += hashed(in: cell).map {
      ($0.place.index, Encoding(kind: "hash", columns: [$0.place.column]))
    }
    for call in cell.code.calls {
      guard let columns = oneHot(call, in: cell) else { continue }
      found.append((call.index, Encoding(kind: "onehot", columns: columns)))
    }
    return found.sorted { $0.place < $1.place }.map(\.encoding)
  }

  private static let timeParts = [
    "hour": "hour", "dayofweek": "weekday", "day_of_week": "weekday", "weekday": "weekday",
  ]

  /// The columns that go through a function which hashes.
  private func hashed(
    in cell: Cell
  ) -> [(place: (index: Int, column: String), algorithm: String)] {
    cell.code.calls.compactMap { call in
      let isMapped = call.name == "apply" || call.name == "map"
      if isMapped, case .name(let function)? = call.arguments.first?.first,
        call.arguments.first?.count == 1, let algorithm = hashes[function],
        let column = cell.code.column(before: call.index, cell.variables)
      {
        return ((call.index, column), algorithm)
      }
      guard let algorithm = hashes[call.name],
        let column = call.arguments.first?.firstColumn(cell.variables)
      else { return nil }
      return ((call.index, column), algorithm)
    }
  }

  /// The columns of an encoder that makes a column of each category.
  private func oneHot(_ call: PythonCode.Call, in cell: Cell) -> [String]? {
    let tokens = cell.code.tokens
    switch call.name {
    case "OneHotEncoder":
      // In a ColumnTransformer the columns stand behind it: ('cat', OneHotEncoder(…), ['A', 'B']).
      guard let close = tokens.closing(call.index + 1),
        let around = tokens[..<call.index].lastIndex(of: .mark("(")),
        let end = tokens.closing(around), close < end
      else { return nil }
      return tokens[close + 1..<end].parts().first.flatMap {
        PythonValue($0, cell.variables)?.texts
      }
    case "get_dummies":
      if let named = call.named("columns") { return PythonValue(named, cell.variables)?.texts }
      return call.positional.first?.selectedColumns(cell.variables)
    case "fit_transform", "fit":
      guard call.index >= 2, case .name(let encoder) = tokens[call.index - 2],
        cell.variables[encoder]?.contains(.name("OneHotEncoder")) == true
      else { return nil }
      return call.positional.first?.selectedColumns(cell.variables)
    default: return nil
    }
  }

  /// Columns that the forest is given as they are.
  private func numbers(besides encodings: [Encoding]) -> [(cell: Int, encoding: Encoding)] {
    guard let cell = cells.first(where: { $0.call("IsolationForest") != nil }) else { return [] }
    let fits = cell.code.calls.filter { ["fit", "fit_predict"].contains($0.name) }
    let used = fits.compactMap { $0.positional.first?.selectedColumns(cell.variables) }.first ?? []
    let made = cells.flatMap { $0.code.assignedColumns }
    let encoded = encodings.flatMap(\.columns)
    return used.filter { !made.contains($0) && !encoded.contains($0) }.map {
      (cell.number, Encoding(kind: "number", columns: [$0]))
    }
  }
}

extension [PythonToken] {
  /// The columns of `df[["a", "b"]]`, in the code itself or in the variable that it names.
  func selectedColumns(_ variables: PythonVariables, depth: Int = 4) -> [String]? {
    for index in indices where self[index...].starts(with: [.mark("["), .mark("[")]) {
      guard let close = closing(index + 1) else { continue }
      return PythonValue(self[index + 1...close], variables)?.texts
    }
    guard depth > 0 else { return nil }
    if count > 1, count < 5, case .name(let name)? = first, self[1] == .mark("[") {
      // df[columns]
      guard count == 4, case .name(let list) = self[2], name != list else { return nil }
      return PythonValue([.name(list)], variables)?.texts
    }
    guard count == 1, case .name(let name)? = first, let assigned = variables[name] else {
      return nil
    }
    return assigned.selectedColumns(variables, depth: depth - 1)
  }
}

extension PythonCode {
  /// The columns that are written as in `df["hour"] = …`.
  fileprivate var assignedColumns: [String] {
    tokens.indices.compactMap { index in
      guard index + 3 < tokens.count, tokens[index] == .mark("["),
        case .text(let column) = tokens[index + 1], tokens[index + 2] == .mark("]"),
        tokens[index + 3] == .mark("="),
        index + 4 >= tokens.count || tokens[index + 4] != .mark("=")
      else { return nil }
      return column
    }
  }
}

extension [String] {
  /// One text as it is, several as a list.
  fileprivate var list: String { count == 1 ? self[0].yamlText : yaml ?? "[]" }
}
