import Display
import Lessons
import Pipeline

/// Reads a log from the course's folder.
enum LoadStep: Step {
  static let name = "load"
  static let result = "events"

  struct Parameters: Decodable {
    let file: Located<String>
    let format: Located<String>?
  }

  /// How a file is written; where nothing is said, its name tells.
  private enum Format: String {
    case csv, jsonl

    init(_ parameters: Parameters) {
      let named: Self = parameters.file.value.hasSuffix(".jsonl") ? .jsonl : .csv
      self = parameters.format.flatMap { Self(rawValue: $0.value) } ?? named
    }
  }

  static func check(_ parameters: Parameters) throws {
    if let format = parameters.format, Format(rawValue: format.value) == nil {
      throw StepError(
        "this version cannot load '\(format.value)'; it loads 'csv' and 'jsonl'",
        at: format.location)
    }
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let path = parameters.file
    let bytes: [UInt8]
    do {
      bytes = try session.courseFile(path.value)
    } catch {
      throw StepError("\(error)", at: path.location)
    }
    let table: Table
    do throws(InputError) {
      table =
        switch Format(parameters) {
        case .csv: try Table(csv: bytes, file: path.value)
        case .jsonl: try Table(jsonLines: bytes, file: path.value)
        }
    } catch {
      throw Diagnostic(data: error, at: path.location)
    }
    session.put(.table(table), as: name)
    return Page(summary: ["\(name): \(path.value), \(session.language.shape(of: table))"])
  }
}
