/// What can be plotted of some values, and how many of them cannot.
struct Sample {
  /// The finite values, the lowest first.
  let sorted: [Double]
  /// Values that are not there, or not a number.
  let missing: Int
  /// Values beyond every number, or so far out that sums of them would be.
  let infinite: Int

  init(_ values: [Double?]) {
    let numbers = values.compactMap { $0 }.filter { !$0.isNaN }
    sorted = numbers.filter(Self.canHold).sorted()
    missing = values.count - numbers.count
    infinite = numbers.count - sorted.count
  }

  /// Whether a number can be plotted.
  static func canHold(_ value: Double) -> Bool { value.magnitude <= 1e300 }

  /// The lowest and the highest value, where they differ.
  var range: (low: Double, high: Double)? {
    guard let low = sorted.first, let high = sorted.last, low < high else { return nil }
    return (low, high)
  }

  /// The value in the middle, or half-way between the two that are.
  var median: Double? {
    guard !sorted.isEmpty else { return nil }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return low / 2 + high / 2
  }

  /// How many values lie below a number.
  func count(below limit: Double) -> Int {
    sorted.prefix { $0 < limit }.count
  }

  /// What a context line says of the values that are not plotted.
  func omissions(_ language: Language) -> [String] {
    let missing = language.missing(missing)
    guard infinite > 0 else { return [missing] }
    return [missing, Numbers.count(infinite) + language(en: " infinite", de: " unendlich")]
  }

  /// The sentence that takes the place of a picture with nothing in it to compare.
  func flatSentence(_ language: Language) -> String {
    guard let value = sorted.first.map({ Numbers.short($0) }) else {
      return language(en: "There are no values to draw.", de: "Es gibt keine Werte zum Zeichnen.")
    }
    guard sorted.count > 1 else {
      return language(en: "The only value is \(value).", de: "Der einzige Wert ist \(value).")
    }
    let count = Numbers.count(sorted.count)
    return language(
      en: "All \(count) values are \(value).", de: "Alle \(count) Werte sind \(value).")
  }
}
