/// A type that one value of YAML is read as.
protocol ScalarReadable {
  /// What is needed, as in "needs a whole number".
  static var need: String { get }
  /// A value to go on with after an error.
  static var standIn: Self { get }
  /// What may be written.
  static var shape: ParameterShape { get }

  /// Reads a value; `nil` where it is none of this type.
  init?(scalar text: String, isPlain: Bool)

  /// What the author probably meant to write.
  static func suggestion(for text: String) -> String?
}

extension String: ScalarReadable {
  static var need: String { "a text" }
  static var standIn: String { "" }
  static var shape: ParameterShape { .text }

  init?(scalar text: String, isPlain: Bool) {
    guard !isPlain || !text.isEmpty else { return nil }
    self = text
  }

  static func suggestion(for text: String) -> String? { nil }
}

extension Bool: ScalarReadable {
  static var need: String { "true or false" }
  static var standIn: Bool { false }
  static var shape: ParameterShape { .boolean }

  init?(scalar text: String, isPlain: Bool) {
    guard isPlain else { return nil }
    self.init(text)
  }

  static func suggestion(for text: String) -> String? {
    switch text.lowercased() {
    case "true", "yes", "on", "y": "true"
    case "false", "no", "off", "n": "false"
    default: nil
    }
  }
}

extension Double: ScalarReadable {
  static var need: String { "a number" }
  static var standIn: Double { 0 }
  static var shape: ParameterShape { .number }

  init?(scalar text: String, isPlain: Bool) {
    guard isPlain else { return nil }
    self.init(numberText: text)
  }

  /// Reads `[+-]digits[.digits][e[+-]digits]`, without a leading zero and within the range of
  /// numbers: what is too large, or too small to differ from zero, is none.
  init?(numberText text: String) {
    guard let number = DecimalText(text), let value = Double(text), value.isFinite,
      value != 0 || number.isZero
    else { return nil }
    self = value
  }

  static func suggestion(for text: String) -> String? {
    plainNumber(text).flatMap { Double(numberText: $0) == nil ? nil : $0 }
  }
}

extension Double {
  /// The number that a text without quotes is almost, such as `0,02`, `.5`, `1.` and `1_000`.
  ///
  /// `012` is none of these: it may well be a text.
  static func almost(_ text: String) -> String? {
    let isNumberLike = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || "+-.,_".utf8.contains($0)
    }
    guard isNumberLike, text.contains(where: { ".,_".contains($0) }),
      Double(numberText: text) == nil
    else { return nil }
    return suggestion(for: text)
  }
}

extension ScalarReadable where Self: FixedWidthInteger {
  static var need: String {
    switch (Self.min, Self.max.bitWidth) {
    case (0, 64): "a whole number from 0 on"
    case (_, 64): "a whole number"
    default: "a whole number from \(Self.min) to \(Self.max)"
    }
  }

  static var standIn: Self { 0 }
  static var shape: ParameterShape { .wholeNumber(least: Self.isSigned ? nil : 0) }

  init?(scalar text: String, isPlain: Bool) {
    guard isPlain, DecimalText(text)?.isWhole == true else { return nil }
    self.init(text)
  }

  static func suggestion(for text: String) -> String? {
    plainNumber(text).flatMap { Self(scalar: $0, isPlain: true) == nil ? nil : $0 }
  }
}

extension Int: ScalarReadable {}
extension Int32: ScalarReadable {}
extension Int64: ScalarReadable {}
extension UInt: ScalarReadable {}
extension UInt8: ScalarReadable {}
extension UInt16: ScalarReadable {}
extension UInt32: ScalarReadable {}
extension UInt64: ScalarReadable {}

/// A text that is a decimal number.
private struct DecimalText {
  /// Whether it has neither a fraction nor an exponent.
  let isWhole: Bool
  /// Whether all digits before the exponent are 0.
  let isZero: Bool

  init?(_ text: String) {
    var rest = text.utf8[...]
    let digits = { (rest: inout Substring.UTF8View) -> Substring.UTF8View in
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    let skipSign = { (rest: inout Substring.UTF8View) in
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
    }
    skipSign(&rest)
    let whole = digits(&rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    isWhole = rest.isEmpty
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = digits(&rest)
      guard !fraction.isEmpty else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      skipSign(&rest)
      guard !digits(&rest).isEmpty else { return nil }
    }
    guard rest.isEmpty else { return nil }
    isZero =
      whole.allSatisfy { $0 == UInt8(ascii: "0") }
      && fraction.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}

/// A number that was written in another way, as it is written here: `0,02`, `1_000`, `012`, `.5`.
private func plainNumber(_ text: String) -> String? {
  guard text.contains(where: \.isNumber) else { return nil }
  var text = text.replacing("_", with: "").filter { $0 != " " }
  if text.count(where: { $0 == "," }) == 1 { text = text.replacing(",", with: ".") }
  let sign = text.prefix { $0 == "+" || $0 == "-" }
  var digits = text.dropFirst(sign.count).drop { $0 == "0" }
  if digits.first.map({ !$0.isNumber }) ?? true { digits = "0" + digits }
  if digits.last == "." { digits = digits.dropLast() }
  return sign.count <= 1 ? String(sign + digits) : nil
}
