/// The code of one cell: its calls, and what it assigns.
struct PythonCode {
  /// A call such as `df["user"].apply(feature_hash)`.
  struct Call {
    /// The last word of what is called: `apply`.
    let name: String
    /// The place of that word among the tokens.
    let index: Int
    /// What stands between the brackets, cut at commas.
    let arguments: [[PythonToken]]

    /// An argument that is given by its name.
    func named(_ name: String) -> [PythonToken]? {
      for argument in arguments where argument.starts(with: [.name(name), .mark("=")]) {
        return Array(argument.dropFirst(2))
      }
      return nil
    }

    /// The arguments that are given by their place.
    var positional: [[PythonToken]] {
      arguments.filter {
        $0.count < 2 || $0[1] != .mark("=") || $0.dropFirst(2).first == .mark("=")
      }
    }
  }

  /// Its pieces.
  let tokens: [PythonToken]
  /// Its calls, in order.
  let calls: [Call]
  /// What it assigns to names; of several the last.
  let variables: PythonVariables

  /// Reads code.
  init(_ source: String) {
    let tokens = PythonToken.tokens(of: source)
    self.tokens = tokens
    calls = tokens.indices.compactMap { index in
      guard case .name(let name) = tokens[index], index + 1 < tokens.count,
        tokens[index + 1] == .mark("("), index == 0 || tokens[index - 1] != .name("def"),
        let end = tokens.closing(index + 1)
      else { return nil }
      return Call(name: name, index: index, arguments: tokens[index + 2..<end].parts())
    }
    variables = Self.assigned(in: tokens)
  }

  private static func assigned(in tokens: [PythonToken]) -> PythonVariables {
    var variables: PythonVariables = [:]
    for line in tokens.split(separator: .lineEnd) {
      guard case .name(let name)? = line.first,
        let equals = line.firstIndex(of: .mark("=")), equals + 1 < line.endIndex,
        line[equals + 1] != .mark("="),
        equals == line.startIndex + 1 || line[line.startIndex + 1] == .mark(":")
      else { continue }
      variables[name] = Array(line[(equals + 1)...])
    }
    return variables
  }

  /// The column whose values a method or attribute is asked of: `user` for `df["user"].str.lower()`.
  ///
  /// - Parameters:
  ///   - index: The place of the method's or attribute's name.
  ///   - variables: What was assigned before, by name.
  /// - Returns: The column, or `nil` where the code does not name one.
  func column(before index: Int, _ variables: PythonVariables) -> String? {
    var place = index - 1
    while place >= 1, tokens[place] == .mark(".") {
      place -= 1
      if tokens[place] == .mark(")"), let open = tokens.opening(place), open > 0 {
        if tokens[open - 1] == .name("to_datetime") {
          return tokens[open..<place].firstColumn(variables)
        }
        place = open - 2
      } else if case .name(let name) = tokens[place] {
        guard place > 0, tokens[place - 1] == .mark(".") else {
          return variables[name]?.firstColumn(variables)
        }
        place -= 1
      } else if tokens[place] == .mark("]"), let open = tokens.opening(place) {
        return tokens[open...place].firstColumn(variables)
      } else {
        return nil
      }
    }
    return nil
  }
}

extension Collection where Element == PythonToken, Index == Int {
  /// The first column that is named as in `df["user"]`, in the code itself or in a variable it names.
  func firstColumn(_ variables: PythonVariables, depth: Int = 4) -> String? {
    guard depth > 0 else { return nil }
    for index in indices where self[index] == .mark("[") && index + 2 < endIndex {
      if case .text(let text) = self[index + 1], self[index + 2] == .mark("]") { return text }
    }
    guard count == 1, case .name(let name)? = first, let assigned = variables[name] else {
      return nil
    }
    return assigned.firstColumn(variables, depth: depth - 1)
  }
}
