func template(_ message: String) -> String {
  var result = ""
  var word = ""
  for character in message {
    if character.isLetter || character.isNumber {
      word.append(character)
    } else {
      let isNumber = !word.isEmpty && word.allSatisfy(\.isNumber)
      result += (isNumber ? "<number>" : word) + String(character)
      word = ""
    }
  }
  return result + word
}
