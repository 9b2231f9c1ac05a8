/// A parameter that learners may change to see what it does, and how far.
///
/// The ranges are such that a step stays quick, so that nobody waits for what they only try.
package struct Tunable: Sendable, Equatable {
  /// What a value may be.
  package enum Values: Sendable, Equatable {
    /// Numbers, with or without a point.
    case numbers(ClosedRange<Double>)
    /// Whole numbers.
    case counts(ClosedRange<Int>)
    /// One of some words.
    case words([String])
    /// What the block itself understands; these are some of it.
    case written([String])
  }

  /// The name of the parameter.
  package let name: String
  /// What it may be.
  package let values: Values
  /// A word that may stand in the place of a number, such as `auto`.
  package let word: String?
  /// What counts where a lesson writes nothing; `nil` where it always does, or where it depends.
  package let usual: String?
  /// A value to begin with.
  package let example: String

  /// A parameter, what it may be, and a value to begin with.
  package init(
    _ name: String, _ values: Values, or word: String? = nil, usual: String? = nil, example: String
  ) {
    self.name = name
    self.values = values
    self.word = word
    self.usual = usual
    self.example = example
    precondition(accepts(example), "the example of '\(name)' is one of its values")
  }

  /// The seeds that every step of chance takes.
  static let seed = Tunable("seed", .counts(0...Int(UInt32.max)), usual: "42", example: "7")

  /// Whether a text is one of the values; a whole text is looked at.
  func accepts(_ text: String) -> Bool {
    if let word, text == word { return true }
    return switch values {
    case .numbers(let range): number(text).map(range.contains) ?? false
    case .counts(let range): isDecimal(text) && Int(text).map(range.contains) ?? false
    case .words(let words): words.contains(text)
    case .written: true
    }
  }

  /// A number in decimal digits: what Swift reads besides, such as `0x1p3` or `nan`, is none here.
  func number(_ text: String) -> Double? { isDecimal(text) ? Double(text) : nil }

  private func isDecimal(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "-.0123456789e".utf8.contains($0) }
  }
}

extension Tunable {
  /// The same parameter with fewer values.
  func narrowed(to values: Values) -> Tunable {
    Tunable(name, values, narrowedFrom: self)
  }

  /// An example that lies outside of the narrower values gives way to one of them.
  private init(_ name: String, _ values: Values, narrowedFrom wide: Tunable) {
    self.name = name
    self.values = values
    (word, usual) = (nil, wide.usual)
    let ends = Self.ends(of: values)
    let candidate = Tunable(name, values, example: ends.last ?? wide.example)
    example = candidate.accepts(wide.example) ? wide.example : candidate.example
  }

  /// The values between which all others lie; every word where there are only words.
  static func ends(of values: Values) -> [String] {
    switch values {
    case .numbers(let range): ["\(range.lowerBound)", "\(range.upperBound)"]
    case .counts(let range): ["\(range.lowerBound)", "\(range.upperBound)"]
    case .words(let words): words
    case .written(let forms): forms
    }
  }
}
