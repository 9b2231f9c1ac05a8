import Display
import Pipeline

/// What values a new column has, in a few numbers.
enum DerivedSpread {
  /// Texts: how many different ones, and how many rows without one.
  case texts(different: Int, missing: Int)
  /// 1 or 0: how many rows have 1.
  case ones(Int)
  /// Whole numbers: the least and the greatest.
  case numbers(least: Int, greatest: Int)
  /// Nothing, because there are no rows.
  case nothing

  /// Looks at the column that a derivation made.
  init(_ column: Column, _ kind: Derivation.Kind) {
    switch column.values {
    case .text(let texts):
      let present = texts.compactMap(\.self)
      self = .texts(
        different: Set(present.map(ExactText.init)).count, missing: texts.count - present.count)
    case .integer(let numbers):
      let present = numbers.compactMap(\.self)
      if kind == .new {
        self = .ones(present.count { $0 == 1 })
        return
      }
      guard let least = present.min(), let greatest = present.max() else {
        self = .nothing
        return
      }
      self = .numbers(least: least, greatest: greatest)
    case .real: self = .nothing
    }
  }

  /// A line on the column.
  func words(_ name: String, _ language: Language) -> String {
    switch self {
    case .texts(let different, let missing):
      let values = language.counted(
        different, en: ("different value", "different values"),
        de: ("verschiedener Wert", "verschiedene Werte"))
      guard missing > 0 else { return "\(name): \(values)" }
      let rows = language.rows(missing)
      return language(
        en: "\(name): \(values), \(rows) without one", de: "\(name): \(values), \(rows) ohne Wert")
    case .ones(let count):
      let rows = language.rows(count)
      return language(en: "\(name): 1 in \(rows)", de: "\(name): 1 in \(rows)")
    case .numbers(let least, let greatest):
      let (least, greatest) = (Numbers.count(least), Numbers.count(greatest))
      return language(
        en: "\(name): from \(least) to \(greatest)", de: "\(name): von \(least) bis \(greatest)")
    case .nothing:
      return language(en: "\(name): no values", de: "\(name): keine Werte")
    }
  }
}
