import Display
import Lessons

/// Something at a stop, or behind it, that has parameters to be tried: a step, a chart, a table.
struct TrySource {
  /// Where it stands.
  enum Place: Equatable {
    /// A step that ran, by its place in the session's history.
    case step(Int)
    /// A chart or a table, by its block.
    case block(Int)
  }

  let place: Place
  /// The names by which a learner can speak of it: that of the step and those of its results.
  let names: [String]
  /// What can be tried.
  let tunables: [Tunable]
  /// What the lesson wrote.
  let parameters: ParameterNode

  /// A step that ran.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - place: Its place in the session's history.
  ///   - isWide: Whether a lesson's `try:` does not matter.
  init(_ step: PastStep, at place: Int, isWide: Bool = false) {
    self.place = .step(place)
    names = [step.type.name] + step.use.writes
    tunables =
      isWide ? step.call.typeTunables(step.type) : step.call.tunables(step.type)
    parameters = step.call.parameters
  }

  /// A chart or a table; `nil` for other blocks.
  init?(_ block: Block, at index: Int) {
    place = .block(index)
    switch block.kind {
    case .chart(let kind, let parameters):
      guard let type = charts.first(where: { $0.name == kind.value }) else { return nil }
      (names, tunables) = (["chart", type.name], type.tunables)
      self.parameters = parameters
    case .table(let parameters):
      (names, tunables) = (["table"], TableBlock.tunables)
      self.parameters = parameters
    default: return nil
    }
  }

  /// What a parameter is now; `nil` where nothing says so.
  func present(_ tunable: Tunable) -> String? { parameters[tunable.name]?.text ?? tunable.usual }
}

/// A value for a parameter of a source, checked against its range.
struct TrySetting {
  let source: TrySource
  let tunable: Tunable
  /// The value as the block reads it.
  let value: String
  /// What it is called where it is told: `contamination`, or `train.seed` where there are several.
  let label: String

  /// The name and the value, as a lesson would have written them.
  var key: Located<String> { Located(tunable.name, at: SourceLocation(file: "", line: 1)) }
  var node: ParameterNode {
    ParameterNode(.scalar(value, .plain), at: SourceLocation(file: "", line: 1))
  }
}

extension [TrySource] {
  /// The parameter that a learner means, in the nearest source that has it.
  ///
  /// - Throws: A name that nothing here has, or a value out of its range, with what there is.
  func setting(_ typed: TypedSetting, _ language: Language) throws(TypedProblem) -> TrySetting {
    let owned = filter { source in typed.owner.map(source.names.contains) ?? true }
    if let owner = typed.owner, owned.isEmpty {
      throw .unknownOwner(owner, known: self, language)
    }
    for source in owned {
      guard let tunable = source.tunables.first(where: { $0.name == typed.name }) else { continue }
      return TrySetting(
        source: source, tunable: tunable, value: try tunable.value(typed.value, language),
        label: label(of: tunable, in: source))
    }
    throw .unknownParameter(typed.name, known: owned, language)
  }

  /// What a parameter is called: its name, with that of its step where a nearer one has it too.
  func label(of tunable: Tunable, in source: TrySource) -> String {
    let sharing = filter { $0.tunables.contains { $0.name == tunable.name } }
    guard sharing.count > 1 else { return tunable.name }
    let name = source.names.first { name in sharing.count { $0.names.contains(name) } == 1 }
    return "\(name ?? source.names[0]).\(tunable.name)"
  }

  /// The sources whose parameters a learner can reach, each parameter with its name.
  var reachable: [(label: String, source: TrySource, tunable: Tunable)] {
    flatMap { source in source.tunables.map { (label(of: $0, in: source), source, $0) } }
  }
}

extension Tunable {
  /// A typed value as the block reads it; a decimal comma is a point.
  func value(_ typed: String, _ language: Language) throws(TypedProblem) -> String {
    if accepts(typed) { return typed }
    if case .numbers = values, typed.count(where: { $0 == "," }) == 1 {
      let pointed = typed.replacing(",", with: ".")
      if accepts(pointed) { return pointed }
    }
    throw .outOfRange(typed, of: self, language)
  }
}

extension TypedProblem {
  /// A value that may not be tried.
  static func outOfRange(_ typed: String, of tunable: Tunable, _ language: Language) -> Self {
    let (name, range) = (tunable.name, tunable.range(language))
    let example = "\(name)=\(tunable.example)"
    guard !typed.isEmpty else {
      return Self(
        language(
          en: "\(name) needs a value: \(range). For example: \(example)",
          de: "\(name) braucht einen Wert: \(range). Zum Beispiel: \(example)"))
    }
    return Self(
      language(
        en: "\(name) cannot be \(typed.cut) here; it can be \(range). For example: \(example)",
        de: "\(name) kann hier nicht \(typed.cut) sein; möglich ist \(range). "
          + "Zum Beispiel: \(example)"))
  }

  /// A step or result that nothing here depends on.
  fileprivate static func unknownOwner(
    _ owner: String, known: [TrySource], _ language: Language
  ) -> Self {
    let names = known.flatMap(\.names).distinct
    return Self(
      language(
        en: "Nothing here depends on '\(owner.cut)'.",
        de: "Nichts hier hängt von „\(owner.cut)“ ab."
      ) + language.nearest(owner, in: names))
  }

  /// A parameter that is not there.
  fileprivate static func unknownParameter(
    _ name: String, known: [TrySource], _ language: Language
  ) -> Self {
    let names = known.flatMap(\.tunables).map(\.name).distinct
    return Self(
      language(
        en: "There is no '\(name.cut)' to try here.",
        de: "„\(name.cut)“ gibt es hier nicht auszuprobieren.")
        + language.nearest(name, in: names))
  }
}

extension Language {
  /// What comes near a name, and all there is: did you mean trees, there is trees and seed.
  func nearest(_ name: String, in names: [String]) -> String {
    let near = name.nearest(in: names).map {
      self(en: " Did you mean '\($0)'?", de: " Meinst du „\($0)“?")
    }
    let list = names.isEmpty ? nil : self(en: " There is ", de: " Es gibt ") + folded(names) + "."
    return (near ?? "") + (list ?? "")
  }
}

extension [String] {
  /// Each text once, in the order of their first places.
  var distinct: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
