import Forest

/// Turns the fields of one column into numbers.
struct FieldEncoder: Sendable {
  private let encoding: Encoding
  private var memory: HashMemory?

  init(_ encoding: Encoding) {
    self.encoding = encoding
    memory = encoding.kind == .hash ? HashMemory() : nil
  }

  /// The numbers of a column; a gap is NaN, and so is a field that is noted as a problem.
  mutating func values(
    of column: Int, in source: some FieldSource, noting problems: inout FieldProblems
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(source.rowCount)
    for row in 0..<source.rowCount {
      do throws(FieldProblem) {
        values.append(try value(of: row, column, in: source))
      } catch {
        problems.note(row, column, in: source, error)
        values.append(.nan)
      }
    }
    return values
  }

  private mutating func value(
    of row: Int, _ column: Int, in source: some FieldSource
  ) throws(FieldProblem) -> Double {
    switch encoding.kind {
    case .hour: return Double(try time(source.field(row, column)).hour)
    case .weekday: return Double(try time(source.field(row, column)).weekday)
    case .hash:
      let field = source.field(row, column)
      return memory?.hash(of: field) ?? featureHash(of: Array(field))
    case .number:
      if let number = source.knownNumber(row, column) { return try checked(number) }
      let field = source.field(row, column)
      return field.isEmpty ? .nan : try fieldNumber(field)
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
