import Forest

/// Turns the fields of an encoding's columns into numbers.
struct FieldEncoder: Sendable {
  private let encoding: Encoding
  private let places: [Int]
  private let categoryCount: Int
  private let learnt: [[ArraySlice<UInt8>]: Int]
  private var memories: [FieldMemory]

  init(_ fitted: FittedEncoding, _ places: [Int]) {
    encoding = fitted.encoding
    self.places = places
    categoryCount = fitted.learnt.categories.count
    learnt = fitted.learnt.numbers
    memories = places.map { _ in FieldMemory() }
  }

  /// The columns of numbers; a gap is NaN, and so is a field that is noted as a problem.
  mutating func columns(
    of source: some FieldSource, noting problems: inout FieldProblems
  ) -> [[Double]] {
    switch encoding.kind {
    case .onehot: block(of: source)
    case .count, .known: [learntNumbers(of: source, otherwise: 0)]
    case .hour, .weekday, .hash, .number:
      places.indices.map { values(ofPlace: $0, in: source, noting: &problems) }
    }
  }

  /// A column for each category, with 1 where a row has it; a value that is none has zeros only.
  private mutating func block(of source: some FieldSource) -> [[Double]] {
    let zeros = [Double](repeating: 0, count: source.rowCount)
    var columns = [[Double]](repeating: zeros, count: categoryCount)
    for (row, category) in learntNumbers(of: source, otherwise: -1).enumerated() where category >= 0
    {
      columns[Int(category)][row] = 1
    }
    return columns
  }

  /// What was learnt of each row's values, and another number where that is nothing.
  private mutating func learntNumbers(of source: some FieldSource, otherwise: Double) -> [Double] {
    (0..<source.rowCount).map { row in
      let key = places.count == 1 && memories[0].pays ? source.key(row, places[0]) : nil
      if let key, let known = memories[0].number(for: key) { return known }
      let number = learnt[source.fields(row, places)].map(Double.init) ?? otherwise
      if let key { memories[0].keep(number, for: key) }
      return number
    }
  }

  private mutating func values(
    ofPlace place: Int, in source: some FieldSource, noting problems: inout FieldProblems
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(source.rowCount)
    for row in 0..<source.rowCount {
      do throws(FieldProblem) {
        values.append(try value(of: row, place, in: source))
      } catch {
        problems.note(row, places[place], in: source, error)
        values.append(.nan)
      }
    }
    return values
  }

  private mutating func value(
    of row: Int, _ place: Int, in source: some FieldSource
  ) throws(FieldProblem) -> Double {
    let column = places[place]
    if encoding.kind == .number, let number = source.knownNumber(row, column) {
      return try checked(number)
    }
    guard memories[place].pays, let key = source.key(row, column) else {
      return try value(of: source.field(row, column))
    }
    if let known = memories[place].number(for: key) { return known }
    let value = try value(of: source.field(row, column))
    memories[place].keep(value, for: key)
    return value
  }

  private func value(of field: ArraySlice<UInt8>) throws(FieldProblem) -> Double {
    switch encoding.kind {
    case .hour: return Double(try time(field).hour)
    case .weekday: return Double(try time(field).weekday)
    case .hash: return quickFeatureHash(of: field.span)
    case .number: return field.isEmpty ? .nan : try fieldNumber(field)
    case .onehot, .count, .known: preconditionFailure("\(encoding) looks its values up")
    }
  }

  private func checked(_ number: Double) throws(FieldProblem) -> Double {
    guard FeatureMatrix.canHold(number) else { throw .tooLarge(PythonText.repr(number)) }
    return number
  }

  private func time(_ field: ArraySlice<UInt8>) throws(FieldProblem) -> Timestamp {
    do throws(TimestampError) {
      return try Timestamp(iso: field)
    } catch {
      throw FieldProblem(message: error.message, suggestion: TimestampError.suggestion)
    }
  }
}

extension FittedEncoding.Learnt {
  /// The number of each combination of values: the place of a category, a count, or 1 for known.
  fileprivate var numbers: [[ArraySlice<UInt8>]: Int] {
    let entries: [([ExactText], Int)] =
      switch self {
      case .nothing: []
      case .categories(let categories): zip(categories, categories.indices).map { ([$0], $1) }
      case .counts(let counts): counts.map { ([$0.value], $0.count) }
      case .combinations(let combinations): combinations.map { ($0, 1) }
      }
    return Dictionary(
      entries.map { values, number in (values.map { Array($0.text.utf8)[...] }, number) },
      uniquingKeysWith: { first, _ in first })
  }
}
