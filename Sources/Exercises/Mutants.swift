package import Lessons

/// A solution with one small change.
package struct Mutant: Sendable, Equatable {
  /// The change, such as `line 12: < becomes <=`; no two of one source are the same.
  package let description: String
  /// The change without its place, such as `< becomes <=`.
  package let change: String
  /// The changed source.
  package let source: String
  /// The line of the change, from 1.
  package let line: Int
  /// The column of the change, from 1, in Unicode scalars.
  package let column: Int
  /// How many Unicode scalars of the solution are changed.
  package let length: Int
}

/// The mutants of some source: one small change each, never in comments and texts.
///
/// Comparisons, arithmetic, ranges, truths, conditions, constants, and pairs of functions such as `min`
/// and `max` are changed in the order of the source. Some do not compile; who tries them leaves those
/// out.
package func mutants(of source: String) -> [Mutant] {
  let bytes = Array(source.utf8)
  var seen: [String: Int] = [:]
  var mutants: [Mutant] = []
  for token in swiftTokens(source) {
    let before = bytes[..<token.range.lowerBound]
    for new in changes(of: token) {
      let change = token.text + (new == " " ? " is taken away" : " becomes \(new)")
      let short = "line \(token.line): \(change)"
      seen[short, default: 0] += 1
      let count = seen[short, default: 1]
      let changed = before + Array(new.utf8) + bytes[token.range.upperBound...]
      mutants.append(
        Mutant(
          description: count == 1 ? short : "\(short) (\(count))", change: change,
          source: String(decoding: changed, as: UTF8.self), line: token.line,
          column: scalarCount(before.suffix(token.column - 1)) + 1,
          length: token.text.unicodeScalars.count))
    }
  }
  return mutants
}

/// How many Unicode scalars some UTF-8 has.
private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 & 0xC0 != 0x80 }
}

extension Exercise {
  /// The entries of `equivalent` that name no mutant of the solution.
  package var unknownEquivalents: [Diagnostic] {
    let known = mutants(of: String(decoding: solution ?? [], as: UTF8.self)).map(\.description)
    return equivalents.filter { !known.contains($0.value) }.map { name in
      Diagnostic(
        location: name.location, message: "the solution has no mutant '\(name.value.visible)'",
        fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) })
    }
  }
}

/// What a token may become.
private func changes(of token: SwiftToken) -> [String] {
  switch token.kind {
  case .word: wordChanges[token.text] ?? []
  case .number: numberChanges(token.text)
  // An operator without blanks around it may be a sign, an optional, or a generic's bracket.
  case .mark where token.isApart: infixChanges[token.text] ?? []
  case .mark: tightChanges[token.text] ?? []
  }
}

private func numberChanges(_ text: String) -> [String] {
  if let number = Int(text) { return number == 0 ? ["1"] : ["\(number + 1)", "\(number - 1)"] }
  if text.hasPrefix("0x"), let number = UInt64(text.dropFirst(2), radix: 16), number > 0 {
    return ["0x" + String(number - 1, radix: 16, uppercase: true)]
  }
  if let number = Double(text), number.isFinite { return number == 0 ? ["1.0"] : ["\(number + 1)"] }
  return []
}

private let infixChanges: [String: [String]] = [
  "<": ["<=", ">"], "<=": ["<"], ">": [">=", "<"], ">=": [">"], "==": ["!="], "!=": ["=="],
  "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "&&": ["||"], "||": ["&&"],
  "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "&": ["|"], "|": ["&"], "^": ["&"],
  "<<": [">>"], ">>": ["<<"], "&+": ["&-"], "&*": ["&+"], "..<": ["..."], "...": ["..<"],
]

/// Also `!` before a condition, which is taken away.
private let tightChanges: [String: [String]] = [
  "..<": ["..."], "...": ["..<"], "+=": ["-="], "&&": ["||"], "||": ["&&"], "==": ["!="],
  "!": [" "],
]

private let wordChanges: [String: [String]] = [
  "true": ["false"], "false": ["true"], "min": ["max"], "max": ["min"], "sin": ["cos"],
  "cos": ["sin"], "first": ["last"], "last": ["first"], "lowercased": ["uppercased"],
  "uppercased": ["lowercased"], "up": ["down"], "down": ["up"], "prefix": ["suffix"],
  "suffix": ["prefix"], "dropFirst": ["dropLast"], "dropLast": ["dropFirst"],
  "contains": ["allSatisfy"], "allSatisfy": ["contains"], "ceil": ["floor"], "floor": ["ceil"],
  "hasPrefix": ["hasSuffix"], "hasSuffix": ["hasPrefix"], "sorted": ["reversed"],
  "count": ["count - 1"], "if": ["if !"], "guard": ["guard !"], "while": ["while !"],
  "where": ["where !"], "return": ["return !", "return -"], "break": ["continue"],
  "continue": ["break"], "log": ["log2"], "sqrt": ["abs"], "insert": ["remove"],
]
