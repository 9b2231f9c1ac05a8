/// The main file that calls a learner's function.
///
/// It reads all cases from standard input before it calls anything, and writes one line of JSON for
/// each result on descriptor 3: `{"nonce":"…","case":0,"result":…}`, doubles by their bits. Expected
/// results never come near it. It depends on the signature alone, so that one program serves all
/// checks, visible and hidden; it imports no Foundation, so that it compiles fast; and it names
/// everything with its module, so that what a learner defines changes nothing in it.
func mainSource(for function: FunctionSignature) -> String {
  let reads = function.parameters.indices.map { index in
    "    let lernlogV\(index) = \(readExpression(function.parameters[index].type, depth: 0))"
  }
  let arguments = function.parameters.indices.map { "lernlogV\($0)" }
  return """
    #if canImport(Glibc)
    import Glibc
    private func lernlogSystemWrite(
      _ bytes: Swift.UnsafeRawPointer?, _ count: Swift.Int
    ) -> Swift.Int { Glibc.write(3, bytes, count) }
    #elseif canImport(Musl)
    import Musl
    private func lernlogSystemWrite(
      _ bytes: Swift.UnsafeRawPointer?, _ count: Swift.Int
    ) -> Swift.Int { Musl.write(3, bytes, count) }
    #else
    import Darwin
    private func lernlogSystemWrite(
      _ bytes: Swift.UnsafeRawPointer?, _ count: Swift.Int
    ) -> Swift.Int { Darwin.write(3, bytes, count) }
    #endif

    private struct LernlogWords {
      var words: Swift.ArraySlice<Swift.Substring> = []
      mutating func word() -> Swift.Substring { words.popFirst() ?? "" }
      mutating func int() -> Swift.Int { Swift.Int(word()) ?? 0 }
      mutating func double() -> Swift.Double {
        Swift.Double(bitPattern: Swift.UInt64(word(), radix: 16) ?? 0)
      }
      mutating func bool() -> Swift.Bool { word() == "1" }
      mutating func string() -> Swift.String {
        var bytes: [Swift.UInt8] = []
        var digits = word().utf8.dropFirst()
        while let high = digits.popFirst(), let low = digits.popFirst() {
          bytes.append(lernlogDigit(high) << 4 | lernlogDigit(low))
        }
        return Swift.String(decoding: bytes, as: Swift.UTF8.self)
      }
    }

    private func lernlogDigit(_ byte: Swift.UInt8) -> Swift.UInt8 {
      byte < 0x3A ? byte - 0x30 : byte - 0x57
    }

    private func lernlogHex(_ number: Swift.UInt64, _ count: Swift.Int) -> Swift.String {
      let digits = Swift.String(number, radix: 16)
      return Swift.String(repeating: "0", count: count - digits.utf8.count) + digits
    }

    private func lernlogText(_ text: Swift.String) -> Swift.String {
      var json = "\\""
      for scalar in text.unicodeScalars {
        if scalar.value < 0x20 || scalar.value == 0x22 || scalar.value == 0x5C {
          json += "\\\\u" + lernlogHex(Swift.UInt64(scalar.value), 4)
        } else {
          json.unicodeScalars.append(scalar)
        }
      }
      return json + "\\""
    }

    private func lernlogWrite(_ line: Swift.String) {
      var bytes = Swift.Array(line.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { lernlogSystemWrite($0.baseAddress, $0.count) }
        guard count > 0 else { return }
        bytes = bytes.dropFirst(count)
      }
    }

    private func lernlogMain() {
      let lernlogNonce = Swift.readLine() ?? ""
      var lernlogLines: [Swift.String] = []
      while let lernlogLine = Swift.readLine() { lernlogLines.append(lernlogLine) }
      for (lernlogIndex, lernlogLine) in lernlogLines.enumerated() {
        var lernlogWords = LernlogWords(words: lernlogLine.split(separator: " ")[...])
    \(reads.joined(separator: "\n"))
        let lernlogResult: \(function.result.qualified) = \(function.call(arguments))
        let lernlogJSON = \(writeExpression("lernlogResult", function.result, depth: 0))
        lernlogWrite(
          "{\\"nonce\\":\\"\\(lernlogNonce)\\",\\"case\\":\\(lernlogIndex),"
            + "\\"result\\":\\(lernlogJSON)}\\n")
      }
    }

    lernlogMain()

    """
}

extension FunctionSignature {
  /// A function of this signature that is never called: the main file can be compiled with it before
  /// any learner's.
  var stub: String { "func \(description) { while true {} }\n" }
}

/// Swift that reads a value of a type from `words`.
private func readExpression(_ type: ExerciseType, depth: Int) -> String {
  switch type {
  case .int: "lernlogWords.int()"
  case .double: "lernlogWords.double()"
  case .bool: "lernlogWords.bool()"
  case .string: "lernlogWords.string()"
  case .array(let element):
    "(0..<lernlogWords.int()).map { _ -> \(element.qualified) in \(readExpression(element, depth: depth + 1)) }"
  case .optional(let wrapped):
    "lernlogWords.bool() ? \(readExpression(wrapped, depth: depth + 1)) : nil as \(type.qualified)"
  case .dictionary(let value):
    "[Swift.String: \(value.qualified)](uniqueKeysWithValues: (0..<lernlogWords.int()).map { _ in "
      + "let key = lernlogWords.string(); let value: \(value.qualified) = "
      + "\(readExpression(value, depth: depth + 1)); return (key, value) })"
  }
}

/// Swift that writes a value as JSON.
private func writeExpression(_ name: String, _ type: ExerciseType, depth: Int) -> String {
  let inner = "x\(depth)"
  switch type {
  case .int: return "Swift.String(\(name))"
  case .double: return "\"\\\"\" + lernlogHex(\(name).bitPattern, 16) + \"\\\"\""
  case .bool: return "(\(name) ? \"true\" : \"false\")"
  case .string: return "lernlogText(\(name))"
  case .array(let element):
    return "\"[\" + \(name).map { (\(inner): \(element.qualified)) -> Swift.String in "
      + "\(writeExpression(inner, element, depth: depth + 1)) }.joined(separator: \",\") + \"]\""
  case .optional(let wrapped):
    return "(\(name).map { (\(inner): \(wrapped.qualified)) -> Swift.String in "
      + "\(writeExpression(inner, wrapped, depth: depth + 1)) } ?? \"null\")"
  case .dictionary(let value):
    return "\"{\" + \(name).map { (\(inner)key: Swift.String, \(inner): \(value.qualified)) "
      + "-> Swift.String in lernlogText(\(inner)key) + \":\" + "
      + "\(writeExpression(inner, value, depth: depth + 1)) }.joined(separator: \",\") + \"}\""
  }
}
