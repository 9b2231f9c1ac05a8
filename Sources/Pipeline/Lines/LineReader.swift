package import Forest

/// Reads lines that are all made in the same way.
package struct LineReader: Sendable, Equatable {
  /// The years that a log may be from.
  package static let years = 1970...2100

  /// How the lines are made.
  package let pattern: LinePattern
  private let year: Int

  /// A reader of lines.
  ///
  /// - Parameters:
  ///   - pattern: How the lines are made.
  ///   - year: The year of times of syslog, which do not say it; `nil` where there are none.
  /// - Throws: `ParameterError` for a year that is missing, not needed, or out of its range.
  package init(_ pattern: LinePattern, year: Int? = nil) throws(ParameterError) {
    if let year {
      guard pattern.needsYear else {
        throw ParameterError(
          "year", is: "\(year)", needs: "a field such as <timestamp:syslog> in the pattern")
      }
      guard Self.years.contains(year) else {
        throw ParameterError(
          "year", is: "\(year)",
          needs: "a year from \(Self.years.lowerBound) to "
            + "\(Self.years.upperBound)")
      }
    } else if pattern.needsYear {
      throw ParameterError(
        "year", is: "missing",
        needs: "the year of the log: a time such as Dec 10 06:55:46 does not say it")
    }
    self.pattern = pattern
    self.year = year ?? Self.years.lowerBound
  }

  /// The fields of a line.
  ///
  /// - Parameter line: The line without its end, in UTF-8.
  /// - Returns: A value for each field, in the order of the pattern; `nil` where it is empty.
  /// - Throws: `LineProblem` where the line is made in another way.
  func fields(of line: ArraySlice<UInt8>) throws(LineProblem) -> [LineValue?] {
    guard line.starts(with: pattern.opening) else {
      throw .notOpened(pattern.opening, at: line.startIndex)
    }
    var rest = line.dropFirst(pattern.opening.count)
    var values: [LineValue?] = []
    for field in pattern.fields {
      let bytes = try field.bytes(in: rest)
      do throws(FieldProblem) {
        values.append(bytes.isEmpty ? nil : try field.kind.value(of: bytes, year: year))
      } catch {
        throw LineProblem(
          offset: bytes.startIndex, message: "field \(field.name.shown): \(error.message)",
          suggestion: error.suggestion)
      }
      rest = line[(bytes.endIndex + field.ending.count)...]
    }
    guard rest.isEmpty else { throw .goesOn(rest) }
    return values
  }
}

/// What stands in a field of a line.
enum LineValue: Equatable {
  case text(String)
  case integer(Int)
}

extension LinePattern.Kind {
  /// The value of a field that is not empty.
  fileprivate func value(
    of bytes: ArraySlice<UInt8>, year: Int
  ) throws(FieldProblem) -> LineValue {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .text: return .text(text)
    case .syslog: return .text(try isoTime(syslog: bytes, year: year))
    case .integer:
      guard let number = Int(text) else {
        throw FieldProblem(
          message: "\(text.shown) is not a whole number",
          suggestion: "leave ':integer' out of the pattern where this may stand there")
      }
      return .integer(number)
    }
  }
}

extension LinePattern.Field {
  /// The bytes of the field at the front of what is left of a line.
  fileprivate func bytes(in rest: ArraySlice<UInt8>) throws(LineProblem) -> ArraySlice<UInt8> {
    if kind == .syslog {
      let time = rest.prefix(syslogTimeLength)
      let after = rest[time.endIndex...]
      guard ending.isEmpty || after.starts(with: ending) else {
        throw .notEnded(self, in: rest, at: time.endIndex)
      }
      return time
    }
    guard !ending.isEmpty else { return rest }
    guard let end = rest.first(ending) else {
      throw .notEnded(self, in: rest, at: rest.startIndex)
    }
    return rest[..<end]
  }
}

extension ArraySlice<UInt8> {
  /// Where a text that is not empty stands for the first time.
  fileprivate func first(_ literal: [UInt8]) -> Int? {
    var rest = self
    while let start = rest.firstIndex(of: literal[0]) {
      rest = rest[start...]
      if rest.starts(with: literal) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
