/// The message with every number replaced, unless a letter touches it.
func template(_ message: String) -> String {
  var result = ""
  var word = ""  // the letters and digits since the last other character
  for character in message {
    if character.isLetter || character.isNumber {
      word.append(character)
    } else {
      result += replaced(word) + String(character)
      word = ""
    }
  }
  return result + replaced(word)
}

/// A word of digits alone is a number.
func replaced(_ word: String) -> String {
  guard !word.isEmpty, word.allSatisfy(\.isNumber) else { return word }
  return "<number>"
}
