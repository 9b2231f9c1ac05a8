func template(_ message: String) -> String {
  var result = ""
  var isInNumber = false
  for character in message {
    if character.isNumber {
      if !isInNumber { result += "<number>" }
      isInNumber = true
    } else {
      result.append(character)
      isInNumber = false
    }
  }
  return result
}
