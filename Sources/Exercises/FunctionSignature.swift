/// The function that a learner writes.
package struct FunctionSignature: Sendable, Hashable {
  /// A parameter.
  package struct Parameter: Sendable, Hashable {
    /// What callers write before the value; `nil` for `_`.
    package let label: String?
    /// The name inside of the function.
    package let name: String
    /// The type of the values.
    package let type: ExerciseType
  }

  /// The name without parentheses.
  package let name: String
  /// The parameters, in order.
  package let parameters: [Parameter]
  /// The type of the result.
  package let result: ExerciseType

  /// Reads a signature such as `f1(truePositives tp: Int, _ fp: Int) -> Double?`.
  ///
  /// - Throws: What is wrong, and how far into the text it stands.
  package init(_ text: String) throws(SignatureProblem) {
    var reader = SignatureReader(text)
    self = try reader.signature()
  }

  init(name: String, parameters: [Parameter], result: ExerciseType) {
    self.name = name
    self.parameters = parameters
    self.result = result
  }
}

extension FunctionSignature: CustomStringConvertible {
  /// The signature as Swift writes it, without `func`.
  package var description: String {
    let list = parameters.map { parameter in
      let names = parameter.label == parameter.name ? [] : [parameter.label ?? "_"]
      return "\((names + [parameter.name]).joined(separator: " ")): \(parameter.type)"
    }
    return "\(name)(\(list.joined(separator: ", "))) -> \(result)"
  }

  /// A call as the learner would write it.
  func call(_ arguments: [String]) -> String {
    let list = zip(parameters, arguments).map { parameter, argument in
      (parameter.label.map { "\($0): " } ?? "") + argument
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}

/// What is wrong with a signature.
package struct SignatureProblem: Error, Sendable, Equatable {
  /// What is wrong, in one sentence without a full stop.
  package let message: String
  /// How many characters stand before the place.
  package let offset: Int
}

/// Reads a signature, character by character.
private struct SignatureReader {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  mutating func signature() throws(SignatureProblem) -> FunctionSignature {
    let name = try word("the name of the function")
    try expect("(", "after the name")
    var parameters: [FunctionSignature.Parameter] = []
    if !skip(")") {
      repeat { parameters.append(try parameter()) } while skip(",")
      try expect(")", "after the parameters")
    }
    guard !parameters.isEmpty else { throw problem("a function needs at least one parameter") }
    guard Set(parameters.map(\.name)).count == parameters.count else {
      throw problem("two parameters have the same name")
    }
    guard skip("-"), skip(">") else { throw problem("'-> TYPE' is missing after the parameters") }
    let result = try type(depth: 1)
    skipBlanks()
    guard position == characters.count else { throw problem("nothing may follow the result") }
    return FunctionSignature(name: name, parameters: parameters, result: result)
  }

  private mutating func parameter() throws(SignatureProblem) -> FunctionSignature.Parameter {
    let first = try word("the name of a parameter")
    let second = next == ":" ? nil : try word("the name of a parameter")
    try expect(":", "after the name of a parameter")
    let type = try type(depth: 1)
    guard second ?? first != "_" else { throw problem("a parameter needs a name") }
    return FunctionSignature.Parameter(
      label: first == "_" ? nil : first, name: second ?? first, type: type)
  }

  private mutating func type(depth: Int) throws(SignatureProblem) -> ExerciseType {
    guard depth <= ExerciseType.depthLimit else { throw problem("this type is nested too deeply") }
    var type: ExerciseType
    if skip("[") {
      let element = try self.type(depth: depth + 1)
      if skip(":") {
        guard element == .string else { throw problem("the keys of a dictionary are String") }
        type = .dictionary(try self.type(depth: depth + 1))
      } else {
        type = .array(element)
      }
      try expect("]", "at the end of this type")
    } else {
      type = try plainType()
    }
    if skip("?") { type = .optional(type) }
    guard next != "?" else { throw problem("an optional of an optional is not allowed here") }
    return type
  }

  private mutating func plainType() throws(SignatureProblem) -> ExerciseType {
    let start = position
    switch try word("a type") {
    case "Int": return .int
    case "Double": return .double
    case "Bool": return .bool
    case "String": return .string
    case let other:
      position = start
      skipBlanks()
      throw problem(
        "'\(other)' is not a type that exercises know: Int, Double, Bool, String, "
          + "arrays, optionals, and [String: TYPE]")
    }
  }

  private mutating func word(_ what: String) throws(SignatureProblem) -> String {
    skipBlanks()
    let start = position
    while position < characters.count, isWord(characters[position]) { position += 1 }
    guard start < position, !characters[start].isNumber else {
      position = start
      throw problem("\(what) is expected here")
    }
    return String(characters[start..<position])
  }

  private func isWord(_ character: Character) -> Bool {
    character == "_" || character.isASCII && (character.isLetter || character.isNumber)
  }

  private var next: Character? {
    var rest = characters[position...]
    rest = rest.drop { $0 == " " }
    return rest.first
  }

  private mutating func skip(_ character: Character) -> Bool {
    skipBlanks()
    guard position < characters.count, characters[position] == character else { return false }
    position += 1
    return true
  }

  private mutating func expect(
    _ character: Character, _ place: String
  ) throws(SignatureProblem) {
    guard skip(character) else { throw problem("'\(character)' is missing \(place)") }
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }

  private func problem(_ message: String) -> SignatureProblem {
    SignatureProblem(message: message, offset: position)
  }
}
