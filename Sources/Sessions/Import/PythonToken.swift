/// A piece of Python code, as far as calls and their arguments are to be recognised in it.
enum PythonToken: Equatable {
  case name(String)
  /// A number, as it is written, without underscores.
  case number(String)
  /// A text without its quotes and prefix; escapes stay as they are written.
  case text(String)
  /// An operator or a bracket, one character each.
  case mark(Character)
  /// The end of a statement's line.
  case lineEnd

  /// The pieces of some code; what is no Python becomes marks, comments and layout are left out.
  static func tokens(of code: String) -> [PythonToken] {
    var lexer = PythonLexer(rest: Array(code)[...])
    while lexer.step() {}
    return lexer.tokens
  }
}

/// Cuts Python code into its pieces.
private struct PythonLexer {
  var rest: ArraySlice<Character>
  var tokens: [PythonToken] = []
  private var depth = 0

  init(rest: ArraySlice<Character>) { self.rest = rest }

  /// Takes one piece; returns whether there was one.
  mutating func step() -> Bool {
    guard let next = rest.first else { return false }
    if next == "\n" {
      rest.removeFirst()
      if depth == 0, tokens.last != .lineEnd { tokens.append(.lineEnd) }
    } else if next.isWhitespace || next == "\\" {
      rest.removeFirst()
    } else if next == "#" {
      rest = rest.drop { $0 != "\n" }
    } else if next == "\"" || next == "'" {
      takeText()
    } else if next.isLetter || next == "_" {
      takeName()
    } else if next.isNumber {
      takeNumber()
    } else {
      takeMark(next)
    }
    return true
  }

  private mutating func take(while holds: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: holds)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }

  private mutating func takeNumber() {
    var digits = take { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
    let hasExponent = digits.last?.lowercased() == "e" && !digits.lowercased().hasPrefix("0x")
    if hasExponent, rest.first == "-" || rest.first == "+" {
      digits.append(rest.removeFirst())
      digits += take { $0.isNumber }
    }
    tokens.append(.number(digits.filter { $0 != "_" }))
  }

  private mutating func takeName() {
    let word = take { $0.isLetter || $0.isNumber || $0 == "_" }
    let isPrefix = word.count <= 2 && word.lowercased().allSatisfy { "rbuf".contains($0) }
    if isPrefix, let next = rest.first, next == "\"" || next == "'" {
      takeText()
    } else {
      tokens.append(.name(word))
    }
  }

  private mutating func takeMark(_ mark: Character) {
    rest.removeFirst()
    if "([{".contains(mark) { depth += 1 }
    if ")]}".contains(mark) { depth = max(0, depth - 1) }
    tokens.append(.mark(mark))
  }

  private mutating func takeText() {
    guard let quote = rest.first else { return }
    let isLong = rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy { $0 == quote }
    let end = Array(repeating: quote, count: isLong ? 3 : 1)
    rest = rest.dropFirst(end.count)
    var text = ""
    while let next = rest.first, !rest.starts(with: end), isLong || next != "\n" {
      let count = next == "\\" ? 2 : 1
      text += String(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    if rest.starts(with: end) { rest = rest.dropFirst(end.count) }
    tokens.append(.text(text))
  }
}
