import Lessons
import Pipeline

/// How a file that a lesson loads is written.
enum LoadFormat {
  case csv
  case jsonl
  /// Lines that are all made in the same way.
  case lines(LineReader)

  /// The words that a lesson may write.
  private enum Word: String, CaseIterable {
    case csv, jsonl, lines
  }

  /// The format that a block asks for; where it says nothing, a pattern or else the file's name tells.
  ///
  /// - Throws: What is wrong with the format, the pattern or the year, at its place.
  init(_ parameters: LoadStep.Parameters) throws {
    switch try Self.word(parameters) {
    case .lines: self = .lines(try Self.reader(parameters))
    case .csv: self = .csv
    case .jsonl: self = .jsonl
    }
    if case .lines = self { return }
    if let pattern = parameters.pattern {
      throw StepError("a pattern belongs to 'format: lines'", at: pattern.location)
    }
    if parameters.year != nil {
      throw StepError("'year' belongs to 'format: lines', for times that do not say it")
    }
  }

  private static func word(_ parameters: LoadStep.Parameters) throws(StepError) -> Word {
    guard let format = parameters.format else {
      if parameters.pattern != nil { return .lines }
      return Table.isJSONLines(parameters.file.value) ? .jsonl : .csv
    }
    guard let word = Word(rawValue: format.value) else {
      throw StepError(
        "this version cannot load '\(format.value)'; it loads 'csv', 'jsonl' and 'lines'",
        at: format.location)
    }
    return word
  }

  private static func reader(_ parameters: LoadStep.Parameters) throws -> LineReader {
    guard let pattern = parameters.pattern else {
      throw StepError(
        "'pattern' is missing: how a line is made, such as \"<host> <process>: <message>\"",
        at: parameters.format?.location)
    }
    return try LineReader(LinePattern(located: pattern), year: parameters.year)
  }

  /// What reads the lines, where the file is made of such.
  var reader: LineReader? { if case .lines(let reader) = self { reader } else { nil } }
}

extension LinePattern {
  /// Reads the pattern of a block; what is wrong is thrown with its place there.
  init(located pattern: Located<String>) throws(Diagnostic) {
    // A text under `|` ends with a line feed, and a line of a log has none.
    let text = pattern.value.hasSuffix("\n") ? String(pattern.value.dropLast()) : pattern.value
    do throws(LinePatternError) {
      try self.init(text)
    } catch {
      throw Diagnostic(error, in: pattern)
    }
  }
}

extension Diagnostic {
  /// A problem inside the pattern of a line.
  fileprivate init(_ error: LinePatternError, in pattern: Located<String>) {
    let scalars = Array(pattern.value.unicodeScalars)
    func count(upTo offset: Int) -> Int {
      String(decoding: pattern.value.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
    }
    let (start, end) = (count(upTo: error.range.lowerBound), count(upTo: error.range.upperBound))
    let place = pattern.location
    // A text in quotes begins after the first of them.
    let quote = place.length == scalars.count + 2 ? 1 : 0
    self.init(
      location: SourceLocation(
        file: place.file, line: place.line, column: place.column + quote + start,
        length: max(1, end - start)),
      message: error.message,
      fixIt: error.meant.map {
        FixIt(old: String(String.UnicodeScalarView(scalars[start..<end])), new: $0)
      },
      note: error.meant == nil ? error.suggestion : nil)
  }
}
