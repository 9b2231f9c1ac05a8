import ArgumentParser
import Display
import Pipeline

/// `lernlog report`: writes what was flagged as a report for people.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write what was flagged as a report for people.",
    discussion: """
      Examples:
        lernlog report detections.csv --model model.json -o anomalies_report.txt
        lernlog report detections.csv --lang de
      """)

  @Argument(help: "What detect wrote, as CSV; - is standard input.", completion: .file())
  var detections: String

  @Option(
    help: "The model file; without it the report does not name the model.", completion: .file())
  var model: String?

  @Option(help: "The language: en or de. Without it, that of the locale, else English.")
  var lang: Language?

  @OptionGroup var target: OutputOption

  func run() throws {
    try reporting {
      let model = try self.model.map { try Model(json: LiveFiles().read($0), file: $0) }
      let words = (lang ?? .ofLocale)(en: ReportWords.english, de: .german)
      var stream = ReportStream(model: model, words: words, file: detections)
      let source = try FileSource(detections)
      while let chunk = try source.next() { try stream.read(chunk) }
      let text = try stream.finish()
      let file = try FileTarget(target.output)
      try file.write(text.utf8)
      try file.finish()
    }
  }
}
