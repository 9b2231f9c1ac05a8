/// A named column of values of one type.
package struct Column: Sendable, Equatable {
  /// The name, unique in its table.
  package let name: String
  /// The values from the first row to the last.
  package let values: Values

  /// Values of one type; `nil` is a missing one.
  package enum Values: Sendable, Equatable {
    case text([String?])
    case integer([Int?])
    case real([Double?])
  }

  /// A column of the given values.
  package init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }

  /// How many values there are.
  package var count: Int {
    switch values {
    case .text(let texts): texts.count
    case .integer(let integers): integers.count
    case .real(let reals): reals.count
    }
  }

  /// The value of a row as the CSV file shows it; `nil` where it is missing.
  package func text(_ row: Int) -> String? {
    switch values {
    case .text(let texts): texts[row]
    case .integer(let integers): integers[row].map { String($0) }
    case .real(let reals): reals[row].map(PythonText.repr)
    }
  }

  /// The value of a row as an expression sees it.
  package func value(_ row: Int) -> Value {
    switch values {
    case .text(let texts): texts[row].map(Value.text) ?? .missing
    case .integer(let integers): integers[row].map { .number(Double($0)) } ?? .missing
    case .real(let reals): reals[row].map(Value.number) ?? .missing
    }
  }

  /// The same column with only the given rows, in the given order.
  func rows(_ indices: [Int]) -> Column {
    switch values {
    case .text(let texts): Column(name, .text(indices.map { texts[$0] }))
    case .integer(let integers): Column(name, .integer(indices.map { integers[$0] }))
    case .real(let reals): Column(name, .real(indices.map { reals[$0] }))
    }
  }
}
