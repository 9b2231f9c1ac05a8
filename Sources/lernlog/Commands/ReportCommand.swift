import ArgumentParser
import Display
import Pipeline
import Sessions

/// `lernlog report`: writes what was flagged as a report for people.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "report", abstract: "Write what was flagged as a report for people.",
    discussion: """
      Examples:
        lernlog report detections.csv --model model.json -o anomalies_report.txt
        lernlog report detections.csv --lang de
        lernlog report detections.csv --format html -o report.html
        lernlog report detections.csv --format json | jq .flagged
      """)

  @Argument(help: "What detect wrote, as CSV; - is standard input.", completion: .file())
  var detections: String

  @Option(
    help: "The model file; without it the report does not name the model.", completion: .file())
  var model: String?

  @Option(help: "The language: en or de. Without it, that of the locale, else English.")
  var lang: Language?

  @Option(help: "What is written: text, a web page, or one JSON document for a program.")
  var format = ReportFormat.text

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      let model = try self.model.map { try Model(json: LiveFiles().read($0), file: $0) }
      var stream = ReportStream(model: model, file: detections)
      try FileSource(detections).forEachChunk { chunk in
        try stream.read(chunk)
        return stream.rowCount
      }
      let report = try stream.finish()
      let file = try target.open()
      try file.write(report.bytes(as: format, lang ?? .ofLocale))
      try file.finish()
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
