import ArgumentParser
import Display
import Pipeline
import Sessions
import SystemPackage

/// `lernlog chart`: draws files, as lessons draw what they computed.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    subcommand: "chart", abstract: "Draw what stands in a file, here or as a picture.",
    discussion: """
      Examples:
        lernlog chart histogram detections.csv --of anomaly_score --bins 20
        lernlog chart bars logs.csv --of user -o users.svg
        lernlog chart timeline detections.csv --of anomaly_score --every 2h
        lernlog chart confusion detections.csv --truth anomaly
        lernlog chart curve detections.csv --kind roc --truth anomaly -o roc.svg
        lernlog chart tree model.json logs.csv --event 22
        lernlog chart heatmap logs.csv --rows user --columns action -o pairs.svg
        lernlog chart scatter features.csv --x hour --y user_h
      """)

  @Argument(
    help: "What is drawn: \(FileChart.kinds.joined(separator: ", ")).",
    completion: .list(FileChart.kinds))
  var kind: String

  @Argument(
    help: "A table as CSV or JSON Lines, a model file, or both; - is standard input as CSV.",
    completion: .file())
  var files: [String]

  @OptionGroup var options: ChartOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The picture to write, as SVG; - is standard output. Without it, the chart is printed.",
      valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard let output, output != "-", !output.lowercased().hasSuffix(".svg") else { return }
    var name = FilePath(output)
    name.extension = "svg"
    throw ValidationError("pictures are SVG; name the file as in '-o \(name.string.safe)'")
  }

  func run() throws {
    let profile = display.profile(isPlain: false)
    let chart = try drawing { try self.chart(profile.language) }
    guard let output else {
      let stream = StandardStream(.standardOutput)
      stream.write(TerminalRenderer(profile).render([.chart(chart)]))
      stream.flush()
      return
    }
    try reporting {
      let file = try FileTarget(output)
      try file.write(PictureFile(chart).text.utf8)
      try file.finish()
    }
  }

  private func chart(_ language: Language) throws -> any Chart {
    let truth = try options.truth.map { try Expression(flag: "truth", $0) }
    _ = try options.condition.map { try Expression(flag: "where", $0) }
    let chart = try FileChart(kind, options.settings, truth: truth)
    let models = files.filter { $0.hasSuffix(".json") }
    let tables = files.filter { !$0.hasSuffix(".json") }
    if let extra = models.dropFirst().first ?? tables.dropFirst().first {
      throw CommandFailure(
        .usage,
        "error: '\(extra.safe)' is one file too many; give one table and one model at most")
    }
    return try chart.chart(
      of: try tables.first.map(table),
      model: try models.first.map { try Model(json: LiveFiles().read($0), file: $0) },
      language)
  }

  private func table(_ file: String) throws -> Table {
    let source = try FileSource(file)
    var bytes: [UInt8] = []
    while let chunk = try source.next() { bytes += chunk }
    return try file.hasSuffix(".jsonl")
      ? Table(jsonLines: bytes, file: file) : Table(csv: bytes, file: file)
  }

  /// Turns what cannot be drawn into a message and a status.
  private func drawing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try reporting(body)
    } catch let problem as FileChartProblem {
      throw CommandFailure(.usage, "error: \(problem.message)")
    }
  }
}
