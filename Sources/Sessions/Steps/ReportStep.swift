import Display
import Lessons
import Pipeline

/// Writes what was flagged as a report for people.
enum ReportStep: Step {
  static let name = "report"
  static let result = "report"
  static let usualInputs = ["detections", "model"]

  struct Parameters: Decodable {
    let from: Located<String>?
    let with: Located<String>?
    let format: Located<ReportFormat>?
    let lang: Located<String>?
    let file: String?
  }

  static func reads(_ parameters: Parameters) -> [Located<String>?] {
    [parameters.from, parameters.with]
  }

  static func check(_ parameters: Parameters) throws {
    if let format = parameters.format, format.value != .text, parameters.file == nil {
      let name = format.value.rawValue
      throw StepError(
        "a report as '\(name)' is written to a file; add 'file: report.\(name)'",
        at: format.location)
    }
    if let lang = parameters.lang, Language(rawValue: lang.value) == nil {
      throw StepError(
        "there is no report in '\(lang.value)'; lernlog speaks "
          + Language.allCases.map { "'\($0.rawValue)'" }.joined(separator: " and "),
        at: lang.location)
    }
  }

  static func run(_ parameters: Parameters, as name: String, in session: inout Session) throws
    -> Page
  {
    let detections = try session.detections(parameters.from)
    let model = try session.model(parameters.with)
    let language = parameters.lang.flatMap { Language(rawValue: $0.value) } ?? session.language
    let report = try Report(of: detections.table, model: model)
    let text = report.text(language(en: .english, de: .german))
    session.put(.report(text), as: name)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    var page: Page = [.lines(lines)]
    if let file = parameters.file {
      let format = parameters.format?.value ?? .text
      page.append(.paragraph(session.keepFile(report.bytes(as: format, language), at: file)))
    }
    return page
  }
}
