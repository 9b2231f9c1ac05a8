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
    let pattern: Located<String>?
    let year: Int?
  }

  static func check(_ parameters: Parameters) throws {
    _ = try LoadFormat(parameters)
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
    let format = try LoadFormat(parameters)
    let table: Table
    do throws(InputError) {
      table =
        switch format {
        case .csv: try Table(csv: bytes, file: path.value)
        case .jsonl: try Table(jsonLines: bytes, file: path.value)
        case .lines(let reader): try Table(lines: bytes, file: path.value, reader: reader)
        }
    } catch {
      throw Diagnostic(data: error, at: path.location)
    }
    session.put(.table(table), as: name)
    return Page(summary: ["\(name): \(path.value), \(session.language.shape(of: table))"])
  }
}
