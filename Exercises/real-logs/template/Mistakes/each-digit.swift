func template(_ message: String) -> String {
  let characters = Array(message)
  var result = ""
  for index in characters.indices {
    guard characters[index].isNumber, standsAlone(index, in: characters) else {
      result.append(characters[index])
      continue
    }
    result += "<number>"
  }
  return result
}

func standsAlone(_ index: Int, in characters: [Character]) -> Bool {
  let before = characters[..<index].last { !$0.isNumber }
  let after = characters[index...].first { !$0.isNumber }
  return before?.isLetter != true && after?.isLetter != true
}
