package import Display
import Lessons
package import Pipeline

/// A chart of files, drawn without a lesson.
package struct FileChart {
  /// The names of every kind.
  package static var kinds: [String] { charts.map { $0.name } }

  /// The flags that the kinds take, without their dashes.
  package static var flags: Set<String> { Set(charts.flatMap { $0.flags.map(\.name) }) }

  private let kind: any ChartKind.Type
  private let parameters: ParameterNode
  private let truth: Expression?

  /// A chart with settings as they were typed.
  ///
  /// - Parameters:
  ///   - name: The kind.
  ///   - settings: The parameters of the kind, as in lessons; `a,b` stands for two names.
  ///   - truth: What an evaluation compares with, where a kind draws one.
  /// - Throws: A `FileChartProblem` where there is no such kind, it does not take a setting, or cannot
  ///   do without one.
  package init(
    _ name: String, _ settings: [(key: String, text: String)], truth: Expression?
  ) throws(FileChartProblem) {
    guard let kind = charts.first(where: { $0.name == name }) else { throw .unknown(name) }
    let flags = kind.flags
    for (key, _) in settings where !flags.contains(where: { $0.name == key }) {
      throw .takesNo(key, name, flags.map(\.name))
    }
    for flag in flags where flag.isRequired && !settings.contains(where: { $0.key == flag.name }) {
      throw .needs("--\(flag.name)", name)
    }
    self.kind = kind
    self.truth = truth
    parameters = ParameterNode(
      typed: settings.map { key, text in
        let one = ParameterNode(.scalar(text, .plain), at: ParameterNode.typedPlace)
        let mayBeList = flags.contains { $0.name == key && $0.shape == NameList.shape }
        return (key, mayBeList && text.contains(",") ? ParameterNode(typedList: [text]) : one)
      })
  }

  /// Draws.
  ///
  /// - Parameters:
  ///   - table: What was read from a table; `nil` where none was given.
  ///   - model: The model that was given.
  ///   - language: The language of every word.
  /// - Returns: The chart.
  /// - Throws: A `FileChartProblem`, or what is wrong with the data.
  package func chart(of table: Table?, model: Model?, _ language: Language) throws -> any Chart {
    var session = Session(language: language) { path in
      throw FileChartProblem("a chart reads no '\(path)'")
    }
    try fill(&session, with: table, model)
    do {
      return try draw(kind, in: session)
    } catch let error as StepError {
      throw FileChartProblem(error.description)
    } catch let problem as Diagnostic {
      throw FileChartProblem(problem, in: kind.name)
    }
  }

  /// Puts into a session what a lesson would have computed.
  private func fill(_ session: inout Session, with table: Table?, _ model: Model?) throws {
    guard kind.usualInputs.contains("model") else {
      if model != nil { throw FileChartProblem.readsNoModel(kind.name) }
      return try fill(&session, with: try given(table, "a table"))
    }
    let model = try given(model, "a model file")
    session.put(.model(model), as: "model")
    if parameters["event"] != nil {
      let table = try given(table, "the table with the event")
      session.put(.features(try model.featurizer.features(of: table)), as: "features")
    } else if table != nil {
      throw FileChartProblem.needs("--event where a table is given", kind.name)
    }
  }

  private func fill(_ session: inout Session, with table: Table) throws {
    session.put(.table(table), as: "events")
    if kind.usualInputs.contains("detections") {
      session.put(.detections(try Detections(of: table)), as: "detections")
    }
    if kind.usualInputs.contains("evaluation") {
      let evaluation = try evaluate(table, truth: try given(truth, "--truth"))
      session.put(.evaluation(evaluation), as: "evaluation")
    }
  }

  private func given<Value>(_ value: Value?, _ what: String) throws(FileChartProblem) -> Value {
    guard let value else { throw .needs(what, kind.name) }
    return value
  }

  private func draw<K: ChartKind>(_ kind: K.Type, in session: Session) throws -> any Chart {
    let (own, problems) = parameters.decode(K.Parameters.self, ignoring: ["title", "truth"])
    guard let own else { throw problems.firstError(at: ParameterNode.typedPlace) }
    try K.check(own)
    return try K.chart(own, title: parameters["title"]?.text, in: session)
  }
}

extension ChartKind {
  /// The flags of a kind where files take the place of what a lesson computed.
  fileprivate static var flags: [ParameterShape.Key] {
    let results = usualInputs.isEmpty ? ["from"] : ["of", "from"]
    let own = ParameterShape(of: Parameters.self).keys.filter { !results.contains($0.name) }
    let truth = ParameterShape.Key("truth", .text, isRequired: true)
    return own + (usualInputs.contains("evaluation") ? [truth] : [])
      + [ParameterShape.Key("title", .text)]
  }
}
