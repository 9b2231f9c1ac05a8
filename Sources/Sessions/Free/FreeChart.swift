import Display
import Lessons

/// Draws: `chart histogram anomaly_score bins=20`, `chart bars user of events`.
enum FreeChart: FreeCommand {
  static let word = "chart"

  static func pattern(_ language: Language) -> String {
    language(en: "chart KIND COLUMN of TABLE", de: "chart ART SPALTE of TABELLE")
  }

  static func help(_ language: Language) -> String {
    let kinds = charts.map { $0.name }.joined(separator: ", ")
    return language(
      en: "a chart, such as chart bars user; without of, of the newest table with that column. "
        + "KIND is \(kinds)",
      de: "ein Diagramm, etwa chart bars user; ohne of aus der neuesten Tabelle mit dieser Spalte. "
        + "ART ist \(kinds)")
  }

  static func page(_ words: [String], in run: inout LessonRun) throws -> Page {
    let language = run.session.language
    guard let name = words.first else { throw TypedProblem.misshapen(Self.self, language) }
    guard let type = charts.first(where: { $0.name == name }) else {
      throw TypedProblem.unknownChart(name, language)
    }
    let parameters = try self.parameters(Array(words.dropFirst()), of: type, language)
    guard type.usualInputs.isEmpty else { return try page(parameters, of: type, in: run) }
    guard type.positions.allSatisfy({ parameters[$0] != nil }) else {
      throw TypedProblem.chartWords(type, language)
    }
    for column in type.positions.compactMap({ parameters[$0]?.text }) {
      try run.session.check(column: column, of: parameters["from"]?.text)
    }
    return try page(parameters, of: type, in: run)
  }

  /// The words as a lesson would have written them.
  private static func parameters(
    _ words: [String], of type: any ChartKind.Type, _ language: Language
  ) throws -> ParameterNode {
    let typed = FreeWords(
      words, keywords: ["of", "from", "by", "where", "truth", "every", "best", "count"])
    guard typed.leading.count <= type.positions.count else {
      throw TypedProblem.chartWords(type, language)
    }
    let leading = zip(type.positions, typed.leading).map { ($0, [$1]) }
    let named = typed.named.map { key, words in
      // In a lesson `of` is the column, and `from` the table; who types says "the column of the table".
      (key == "of" && type.usualInputs.isEmpty ? "from" : key, words)
    }
    return ParameterNode(
      typed: try (leading + named).map { key, words in
        (key: key, value: try ParameterNode(typed: words.joined(separator: " ")))
      })
  }

  private static func page(
    _ parameters: ParameterNode, of type: any ChartKind.Type, in run: LessonRun
  ) throws -> Page {
    if let problem = try ChartCall(parameters).problems(type).first { throw problem }
    return try run.chart(Located(type.name, at: ParameterNode.typedPlace), parameters)
  }
}

extension ChartCall {
  /// What is wrong with the parameters.
  fileprivate func problems(_ type: any ChartKind.Type) -> [Diagnostic] {
    func problems<K: ChartKind>(_ type: K.Type) -> [Diagnostic] { decode(type).problems }
    return problems(type)
  }
}

extension TypedProblem {
  /// A chart that does not exist.
  fileprivate static func unknownChart(_ name: String, _ language: Language) -> Self {
    Self(
      language(
        en: "There is no chart '\(name.cut)'.", de: "Ein Diagramm „\(name.cut)“ gibt es nicht.")
        + language.nearest(name, in: charts.map { $0.name }))
  }

  /// How a chart is written.
  fileprivate static func chartWords(_ type: any ChartKind.Type, _ language: Language) -> Self {
    let column = language(en: "COLUMN", de: "SPALTE")
    let names = type.positions.map { $0 == "of" ? column : $0.uppercased() }
    let example = (["chart", type.name] + names).joined(separator: " ")
    return Self(language(en: "Write it so: \(example)", de: "Schreib es so: \(example)"))
  }
}
