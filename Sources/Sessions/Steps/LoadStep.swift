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

  static func check(_ parameters: Parameters) throws {
    if let format = parameters.format, format.value != "csv" {
      throw StepError(
        "this version cannot load '\(format.value)'; it loads 'csv'", at: format.location)
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
      table = try Table(csv: bytes, file: path.value)
    } catch {
      throw Diagnostic(data: error, at: path.location)
    }
    session.put(.table(table), as: name)
    return Page(summary: ["\(name): \(path.value), \(session.language.shape(of: table))"])
  }
}
