/// Reads the numbers of choices, with blanks, commas or semicolons between them.
///
/// - Parameters:
///   - typed: What was typed, without blanks around it.
///   - kind: How many are asked for.
///   - choices: The choices, numbered from 1.
/// - Returns: The keys of the choices, in the order typed.
/// - Throws: What is wrong with the numbers.
func readChoices(
  _ typed: String, as kind: AnswerKind, from choices: [Choice]
) throws(AnswerProblem) -> [String] {
  let isBetween: (Character) -> Bool = { $0.isWhitespace || $0 == "," || $0 == ";" }
  var keys: [String] = []
  for piece in typed.split(whereSeparator: isBetween) {
    let isNumber = piece.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let number = Int(piece), choices.indices.contains(number - 1) else {
      throw .noSuchChoice(String(piece), kind, choices: choices.count)
    }
    let key = choices[number - 1].key
    guard !keys.contains(key) else { throw .twice(number) }
    keys.append(key)
  }
  guard !keys.isEmpty else { throw .empty(kind, choices: choices.count) }
  guard kind != .one || keys.count == 1 else { throw .onlyOne(choices: choices.count) }
  guard kind != .order || keys.count == choices.count else {
    throw .incomplete(choices: choices.count)
  }
  return keys
}
