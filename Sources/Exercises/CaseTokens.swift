/// Arguments as the generated main file reads them: one case a line, words with blanks between.
///
/// A whole number in decimal digits, a double as the 16 hexadecimal digits of its bits, true and
/// false as `1` and `0`, a text as `s` and the hexadecimal digits of its UTF-8, a list as its count and
/// its elements, an optional as `0`, or `1` and the value, a dictionary as its count, names and values.
extension ExerciseValue {
  /// The words of a value of a type.
  func words(_ type: ExerciseType) -> [String] {
    switch (self, type) {
    case (.nothing, _): return ["0"]
    case (_, .optional(let wrapped)): return ["1"] + words(wrapped)
    case (.int(let number), _): return ["\(number)"]
    case (.double(let number), _): return [hexadecimal(number.bitPattern)]
    case (.bool(let truth), _): return [truth ? "1" : "0"]
    case (.string(let text), _): return [textWord(text)]
    case (.array(let values), .array(let element)):
      return ["\(values.count)"] + values.flatMap { $0.words(element) }
    case (.dictionary(let entries), .dictionary(let element)):
      return ["\(entries.count)"] + entries.flatMap { [textWord($0.key)] + $0.value.words(element) }
    case (.array, _), (.dictionary, _):
      preconditionFailure("a value has the type that it was read as")
    }
  }
}

private func textWord(_ text: String) -> String {
  "s" + text.utf8.map { String(String(UInt16($0) + 256, radix: 16).dropFirst()) }.joined()
}

private func hexadecimal(_ bits: UInt64) -> String {
  let digits = String(bits, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// What the generated main file reads on standard input: the nonce, then a line for each case.
func caseInput(
  _ cases: [[ExerciseValue]], _ function: FunctionSignature, nonce: String
) -> [UInt8] {
  let lines = cases.map { arguments in
    zip(arguments, function.parameters).flatMap { $0.words($1.type) }.joined(separator: " ")
  }
  return Array(([nonce] + lines).map { $0 + "\n" }.joined().utf8)
}
