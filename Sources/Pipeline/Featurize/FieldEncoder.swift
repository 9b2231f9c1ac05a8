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
    let make = { [places, learnt] row in
      learnt[source.fields(row, places)].map(Double.init) ?? otherwise
    }
    guard places.count == 1 else { return (0..<source.rowCount).map(make) }
    return memories[0].numbers(of: places[0], in: source, make: make)
  }

  private mutating func values(
    ofPlace place: Int, in source: some FieldSource, noting problems: inout FieldProblems
  ) -> [Double] {
    let (column, kind) = (places[place], encoding.kind)
    if kind == .hash, !memories[place].asksForCodes, let fields = source.made(column) {
      return quickFeatureHashes(of: fields)
    }
    var scratch = ByteBuffer()
    func make(_ row: Int) -> Double? {
      do throws(FieldProblem) {
        return try kind.number(of: row, column, in: source, &scratch)
      } catch {
        problems.note(row, column, in: source, error)
        return nil
      }
    }
    // What is a number already is not looked for.
    let rows = 0..<source.rowCount
    if kind == .number, rows.contains(where: { source.knownNumber($0, column) != nil }) {
      return rows.map { make($0) ?? .nan }
    }
    return memories[place].numbers(of: column, in: source, make: make)
  }
}

extension Encoding.Kind {
  /// What one field gives, whatever others give.
  fileprivate func number(
    of row: Int, _ column: Int, in source: some FieldSource, _ scratch: inout ByteBuffer
  ) throws(FieldProblem) -> Double {
    if self == .number, let number = source.knownNumber(row, column) {
      guard FeatureMatrix.canHold(number) else { throw .tooLarge(PythonText.repr(number)) }
      return number
    }
    return try number(of: source.field(row, column, &scratch))
  }

  private func number(of field: ArraySlice<UInt8>) throws(FieldProblem) -> Double {
    switch self {
    case .hour: return Double(try time(field).hour)
    case .weekday: return Double(try time(field).weekday)
    case .hash: return quickFeatureHash(of: field.span)
    case .number: return field.isEmpty ? .nan : try fieldNumber(field)
    case .onehot, .count, .known: preconditionFailure("\(self) looks its values up")
    }
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
