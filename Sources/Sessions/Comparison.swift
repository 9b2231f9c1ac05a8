import Display
import Forest
package import Pipeline

/// Variants beside one another, with what was measured of each.
package struct Comparison: Sendable {
  /// One row a variant: its name or value, and then what is compared.
  package let table: Table
  /// How each of the compared columns is written, and which of its values is the best.
  let measures: [ComparisonTable.Measure]

  /// The name of the first column where variants have names of their own.
  static let variant = "variant"

  /// Puts values into a table.
  ///
  /// - Parameters:
  ///   - parameter: The parameter that was varied; `nil` for named variants.
  ///   - variants: The variants' names, or the parameter's values as they were written.
  ///   - shown: What is compared.
  ///   - rows: For each variant a value for each of these.
  /// - Throws: `TableError` where two columns have one name.
  init(
    of parameter: String?, variants: [String], _ shown: [ComparedValue], _ rows: [[Value]]
  ) throws(TableError) {
    let first = parameter?.split(separator: ".").last.map(String.init) ?? Self.variant
    let numbers = variants.compactMap { Double($0) }
    let names =
      parameter != nil && numbers.count == variants.count
      ? Column(first, numbers: numbers) : Column(first, .text(variants))
    let columns = shown.enumerated().map { place, value in
      Column(value.name, rows.map { $0[place] })
    }
    table = try Table(columns: [names] + columns)
    measures = shown.map { ComparisonTable.Measure($0.name, named: $0.measure) }
  }

  /// The values that expressions may name: `recall_min`, `recall_max`, `recall_mean` and
  /// `recall_spread`, the standard deviation with n - 1 below the bar.
  var values: [(name: String, value: Value)] {
    table.columns.dropFirst().flatMap { column in
      let statistics = Statistics(column.numbers.compactMap(\.self))
      return [
        ("min", statistics.least), ("max", statistics.greatest), ("mean", statistics.mean),
        ("spread", statistics.spread),
      ].map { ("\(column.name)_\($0)", $1.map(Value.number) ?? .missing) }
    }
  }

  /// What some numbers have in common; `nil` where there are too few.
  struct Statistics {
    let least, greatest, mean, spread: Double?

    init(_ numbers: [Double]) {
      least = numbers.min()
      greatest = numbers.max()
      mean = Forest.mean(numbers)
      spread = sampleStandardDeviation(numbers)
    }
  }
}

extension ComparisonTable.Measure {
  /// How a value of an artefact is written and compared, by its name there.
  init(_ name: String, named measure: String?) {
    switch measure {
    case "precision", "recall", "f1", "accuracy": self.init(name, form: .share)
    case "roc_auc", "average_precision": self.init(name)
    case "tp", "tn": self.init(name, form: .count)
    case "fp", "fn": self.init(name, better: .lower, form: .count)
    case "flagged", "flagged_before", "rows", "columns", "trees", "samples", "batches", "alone":
      self.init(name, better: .none, form: .count)
    default: self.init(name, better: .none)
    }
  }
}

extension Column {
  /// Numbers; whole ones where all of them are.
  fileprivate init(_ name: String, numbers: [Double]) {
    let integers = numbers.compactMap { Int(exactly: $0) }
    self.init(
      name, integers.count == numbers.count ? .integer(integers) : .real(numbers))
  }

  /// Values of expressions; texts where one of them is no number.
  fileprivate init(_ name: String, _ values: [Value]) {
    let numbers = values.compactMap { value in
      if case .number(let number) = value { number } else { nil }
    }
    guard numbers.count < values.count else {
      self.init(name, numbers: numbers)
      return
    }
    let isNumeric = values.allSatisfy { value in
      switch value {
      case .number, .missing: true
      case .text, .boolean: false
      }
    }
    self.init(
      name,
      isNumeric
        ? .real(values.map { if case .number(let number) = $0 { number } else { nil } })
        : .text(values.map(\.text)))
  }
}

extension Value {
  /// The value as a text; `nil` where it is missing.
  fileprivate var text: String? {
    switch self {
    case .number(let number): PythonText.repr(number)
    case .text(let text): text
    case .boolean(let truth): truth ? "true" : "false"
    case .missing: nil
    }
  }
}
