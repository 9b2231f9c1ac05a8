/// A value that is written out in Python code.
indirect enum PythonValue: Equatable {
  case none
  case boolean(Bool)
  /// A number, as it is written.
  case number(String)
  case text(String)
  case list([PythonValue])

  /// The texts of a list of texts, or of a text alone.
  var texts: [String]? {
    switch self {
    case .text(let text): return [text]
    case .list(let items):
      let texts = items.compactMap { item -> String? in
        guard case .text(let text) = item else { return nil }
        return text
      }
      return texts.count == items.count ? texts : nil
    default: return nil
    }
  }
}

extension PythonValue {
  /// The value of an expression that is a literal, or a name that stands for one.
  ///
  /// - Parameters:
  ///   - tokens: The expression.
  ///   - variables: What was assigned before, by name.
  ///   - depth: How many names and lists it may lie within.
  init?(_ tokens: some Collection<PythonToken>, _ variables: PythonVariables, depth: Int = 8) {
    let tokens = Array(tokens)
    guard depth > 0, let first = tokens.first else { return nil }
    switch first {
    case .number(let digits) where tokens.count == 1: self = .number(digits)
    case .text(let text) where tokens.count == 1: self = .text(text)
    case .mark("-") where tokens.count == 2:
      guard case .number(let digits) = tokens[1] else { return nil }
      self = .number("-" + digits)
    case .name("None") where tokens.count == 1: self = .none
    case .name("True") where tokens.count == 1: self = .boolean(true)
    case .name("False") where tokens.count == 1: self = .boolean(false)
    case .name(let name) where tokens.count == 1:
      guard let assigned = variables[name] else { return nil }
      self.init(assigned, variables, depth: depth - 1)
    case .mark("["), .mark("("):
      guard tokens.closing(0) == tokens.count - 1 else { return nil }
      var values: [PythonValue] = []
      for item in tokens[1..<tokens.count - 1].parts() {
        guard let value = PythonValue(item, variables, depth: depth - 1) else { return nil }
        values.append(value)
      }
      self = .list(values)
    default: return nil
    }
  }
}

/// What was assigned to names, the newest last.
typealias PythonVariables = [String: [PythonToken]]

extension RandomAccessCollection where Element == PythonToken, Index == Int {
  /// The place of the bracket that closes the one at a place.
  func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<endIndex {
      if case .mark(let mark) = self[index] {
        if "([{".contains(mark) { depth += 1 }
        if ")]}".contains(mark) { depth -= 1 }
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The place of the bracket that opens what is closed at a place.
  func opening(_ close: Int) -> Int? {
    var depth = 0
    for index in (startIndex...close).reversed() {
      if case .mark(let mark) = self[index] {
        if ")]}".contains(mark) { depth += 1 }
        if "([{".contains(mark) { depth -= 1 }
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The pieces between commas that lie in no bracket.
  func parts() -> [[PythonToken]] {
    var parts: [[PythonToken]] = [[]]
    var depth = 0
    for token in self {
      if case .mark(let mark) = token {
        if "([{".contains(mark) { depth += 1 }
        if ")]}".contains(mark) { depth -= 1 }
        if mark == ",", depth == 0 {
          parts.append([])
          continue
        }
      }
      if token != .lineEnd { parts[parts.count - 1].append(token) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
