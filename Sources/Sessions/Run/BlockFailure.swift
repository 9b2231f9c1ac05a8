import Forest
import Lessons
import Pipeline

extension Diagnostic {
  /// What stopped a block, with the place in the lesson that the author has to look at.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - parameters: The block's parameters, among which the cause is looked for.
  ///   - location: The block.
  init(_ error: any Error, in parameters: ParameterNode?, at location: SourceLocation) {
    switch error {
    case let diagnostic as Diagnostic:
      self = diagnostic
    case let error as StepError:
      self.init(location: error.location ?? location, message: error.description)
    case let error as ParameterError:
      self.init(
        location: parameters?[error.parameter]?.location ?? location, message: error.description)
    case let error as InputError where error.file != nil && error.line != nil:
      self.init(inFile: error, readAt: location)
    case let error as InputError:
      self.init(data: error, at: location)
    default:
      self.init(location: location, message: "\(error)")
    }
  }

  /// What is wrong with data, at a place of the lesson; its place in a file is the note.
  init(data error: InputError, at location: SourceLocation) {
    self.init(
      location: location, message: error.message,
      note: error.place.map { place in error.suggestion.map { "\(place): \($0)" } ?? place }
        ?? error.suggestion)
  }

  /// What is wrong in a file that a table was read from: its place leads, the block is the note.
  private init(inFile error: InputError, readAt block: SourceLocation) {
    let place = SourceLocation(
      file: error.file ?? block.file, line: error.line ?? 1, column: error.column ?? 1)
    let note = "read in the lesson at \(block.file):\(block.line)"
    self.init(
      location: place, message: error.message,
      note: error.suggestion.map { "\($0)\n  \(note)" } ?? note)
  }

  /// A problem inside an expression.
  init(_ error: ExpressionError, in expression: Located<String>) {
    self.init(
      location: expression.place(of: error.offset..<(error.offset + error.length)),
      message: error.message, note: error.suggestion)
  }
}

extension Located<String> {
  /// The place of a part of the text, which is named in bytes of UTF-8.
  func place(of range: Range<Int>) -> SourceLocation {
    let before = String(decoding: value.utf8.prefix(range.lowerBound), as: UTF8.self)
    return SourceLocation(
      file: location.file, line: location.line,
      column: location.column + before.unicodeScalars.count, length: range.count)
  }
}

/// Runs a part of a step; what it finds wrong with the data is told at a place of the lesson.
func blaming<Value>(
  _ location: SourceLocation, _ body: () throws(InputError) -> Value
) throws(Diagnostic) -> Value {
  do throws(InputError) {
    return try body()
  } catch {
    throw Diagnostic(error, in: nil, at: location)
  }
}

extension InputError {
  /// The place in the data, where there is one.
  fileprivate var place: String? {
    let parts = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ":")
  }
}

extension Expression {
  /// Reads an expression of a lesson; what is wrong is thrown with its place there.
  init(located expression: Located<String>) throws(Diagnostic) {
    do throws(ExpressionError) {
      try self.init(expression.value)
    } catch {
      throw Diagnostic(error, in: expression)
    }
  }

  /// The rows of a table that meet the condition; what is wrong is thrown with its place.
  func rows(of table: Table, at expression: Located<String>) throws(Diagnostic) -> [Int] {
    do throws(ExpressionError) {
      return try rows(of: table)
    } catch {
      throw Diagnostic(error, in: expression)
    }
  }
}
