import Display
import Lessons

/// A parameter and its value as a learner typed them: `contamination=0.05`, `train.seed=7`.
struct TypedSetting: Equatable {
  /// The step or result that is named before the parameter; `nil` where none is.
  let owner: String?
  /// The parameter.
  let name: String
  /// The value.
  let value: String
}

/// Reads settings: `contamination=0.05 trees=50`; what stands between two names belongs to the first,
/// so that a value may have blanks.
///
/// - Throws: What is no setting, and how one is written.
func typedSettings(_ text: String, _ language: Language) throws(TypedProblem) -> [TypedSetting] {
  var settings: [(name: String, value: String)] = []
  for word in words(of: text) {
    if let (name, value) = assignment(word) {
      settings.append((name, value))
    } else if let last = settings.indices.last {
      settings[last].value += settings[last].value.isEmpty ? word : " \(word)"
    } else {
      throw .noSetting(text, language)
    }
  }
  return settings.map { name, value in
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let owner = parts.dropLast().joined(separator: ".")
    return TypedSetting(
      owner: owner.isEmpty ? nil : owner, name: String(parts[parts.count - 1]),
      value: trimmingComma(value))
  }
}

/// Words between blanks; those of a quoted text or a bracket stay together, and so do `name`, `=` and
/// the value.
func words(of text: String) -> [String] {
  var words: [String] = []
  var word = ""
  var closing: [Character] = []
  for character in text + " " {
    if character.isWhitespace, closing.isEmpty {
      if !word.isEmpty { words.append(word) }
      word = ""
      continue
    }
    word.append(character)
    if character == closing.last {
      closing.removeLast()
    } else if closing.last != "\"", closing.last != "`", let end = endings[character] {
      closing.append(end)
    }
  }
  // A quote or bracket that is never closed holds nothing together.
  guard closing.isEmpty else { return text.split(whereSeparator: \.isWhitespace).map(String.init) }
  return joiningAssignments(words)
}

/// What closes a quote or a bracket.
private let endings: [Character: Character] = ["\"": "\"", "`": "`", "[": "]", "{": "}", "(": ")"]

/// `a = 1`, `a =1` and `a= 1` are `a=1`.
private func joiningAssignments(_ words: [String]) -> [String] {
  words.reduce(into: []) { joined, word in
    let isValue = joined.last.flatMap(assignment)?.value.isEmpty == true
    let isSign = word.hasPrefix("=") && !word.hasPrefix("==")
    guard let last = joined.indices.last, isValue || (isSign && isName(joined[last])) else {
      return joined.append(word)
    }
    joined[last] += word
  }
}

/// The two sides of `name=value`; `nil` for another word, such as `user=="eve"`.
func assignment(_ word: String) -> (name: String, value: String)? {
  guard let sign = word.firstIndex(of: "=") else { return nil }
  let value = word[word.index(after: sign)...]
  let name = String(word[..<sign])
  return isName(name) && !value.hasPrefix("=") ? (name, String(value)) : nil
}

/// Whether a text can be the name of a parameter, with a step before it or not.
private func isName(_ text: String) -> Bool {
  guard let first = text.first, first.isLetter else { return false }
  return text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
}

/// A list of settings may be written with commas.
private func trimmingComma(_ value: String) -> String {
  value.hasSuffix(",") ? String(value.dropLast()) : value
}
