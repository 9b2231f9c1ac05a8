import Display
import Lessons

/// Puts several values of a parameter beside one another: `compare contamination 0.01 0.02 0.05`.
enum FreeCompare: FreeCommand {
  static let word = "compare"

  /// The most values at once, so that nobody waits long.
  private static let limit = 12

  static func pattern(_ language: Language) -> String {
    language(en: "compare PARAMETER VALUE VALUE …", de: "compare PARAMETER WERT WERT …")
  }

  static func help(_ language: Language) -> String {
    language(
      en: "runs everything with each of these values, such as compare contamination 0.01 0.05",
      de: "führt alles mit jedem dieser Werte aus, etwa compare contamination 0.01 0.05")
  }

  static func page(_ words: [String], in run: inout LessonRun) throws -> Page {
    let language = run.session.language
    let values = words.dropFirst().flatMap { $0.split(separator: ",") }.map { String($0) }
    guard let name = words.first, (1...limit).contains(values.count) else {
      throw TypedProblem.values(values.count, limit: limit, language)
    }
    let shown = try run.session.comparable()
    let sources = run.session.sources(behind: Set(shown.map(\.artefact)))
    let settings = try values.map { value in
      let typed = try typedSettings("\(name)=\(value)", language)[0]
      return try sources.setting(typed, language)
    }
    let key = "\(settings[0].source.names.last ?? name).\(settings[0].tunable.name)"
    let vary = ParameterNode(typed: [
      (key, ParameterNode(.sequence(settings.map(\.node)), at: ParameterNode.typedPlace))
    ])
    let show = ParameterNode(
      typed: try shown.map { ($0.name, try ParameterNode(typed: "=\($0.artefact).\($0.value)")) })
    return try run.run(
      StepBlock(
        name: Located(CompareStep.name, at: ParameterNode.typedPlace),
        parameters: ParameterNode(typed: [("vary", vary), ("show", show)]), isHidden: false))
  }
}

extension Session {
  /// What a comparison shows: the flags and the measures of the evaluation that a lesson calls so, else
  /// of the newest one; the numbers of the model where nothing was flagged yet.
  ///
  /// - Throws: That there is nothing to compare yet.
  fileprivate func comparable() throws(TypedProblem) -> [(
    name: String, artefact: String, value: String
  )] {
    let evaluation = newest("evaluation") { $0.evaluation != nil }
    let measured = evaluation.flatMap { name in history.last { $0.use.writes.contains(name) } }
    let read = measured?.use.reads.first { self[$0]?.detections != nil }
    if let flagged = read ?? newest("detections", { $0.detections != nil }) {
      let measures = ["precision", "recall", "f1"]
      return [("flagged", flagged, "flagged")]
        + (evaluation.map { name in measures.map { ($0, name, $0) } } ?? [])
    }
    guard let model = newest("model", { $0.model != nil }) else {
      throw TypedProblem(
        language(
          en: "There is nothing to compare yet: no model has been trained.",
          de: "Noch gibt es nichts zu vergleichen: Kein Modell ist trainiert."))
    }
    return [("flagged", model, "flagged"), ("offset", model, "offset")]
  }

  /// The usual name where it fits, else the newest that does.
  private func newest(_ usual: String, _ fits: (Artefact) -> Bool) -> String? {
    if let value = self[usual], fits(value) { return usual }
    return artefacts.last { fits($0.value) }?.name
  }

  /// What can be changed behind some values, the nearest first.
  fileprivate func sources(behind names: Set<String>) -> [TrySource] {
    Rerun(self, for: names).places.reversed().map { TrySource(history[$0], at: $0, isWide: true) }
      .filter { !$0.tunables.isEmpty }
  }
}

extension TypedProblem {
  /// Too few values, or too many.
  fileprivate static func values(_ count: Int, limit: Int, _ language: Language) -> Self {
    let example = "compare contamination 0.01 0.02 0.05"
    return Self(
      language(
        en: "A comparison has a parameter and 1 to \(limit) values, such as \(example)",
        de: "Ein Vergleich hat einen Parameter und 1 bis \(limit) Werte, etwa \(example)"))
  }
}
