import Display
import Pipeline

/// Which values of a session came out otherwise, before and after.
struct ValueChanges {
  /// One value of an artefact.
  struct Change: Equatable {
    let artefact: String
    let name: String
    let before: Value
    let after: Value
  }

  /// The changes in the order of the session.
  let all: [Change]
  /// The names that a learner looks at, which are told before others of the same kind.
  private let near: Set<String>

  /// Compares what two sessions hold.
  ///
  /// - Parameters:
  ///   - before: The lesson's session.
  ///   - after: The other one.
  ///   - names: The names to compare.
  ///   - near: Those of them that the learner looks at.
  ///   - parameters: The parameters that were changed, which are told already.
  init(
    _ before: Session, _ after: Session, of names: Set<String>, near: Set<String>,
    except parameters: [String]
  ) {
    self.near = near
    all = before.artefacts.filter { names.contains($0.name) }.flatMap { name, artefact in
      let others = after[name]?.values ?? []
      return artefact.values.compactMap { value -> Change? in
        guard !parameters.contains(value.name),
          let other = others.first(where: { $0.name == value.name }), other.value != value.value
        else { return nil }
        return Change(artefact: name, name: value.name, before: value.value, after: other.value)
      }
    }
  }

  /// What says most: the flags, and how good they are; some others where none of these changed.
  var telling: [Change] {
    let chosen = ["flagged", "recall", "precision", "f1"].compactMap { name in
      let sharing = all.filter { $0.name == name }
      return sharing.last { near.contains($0.artefact) } ?? sharing.last
    }
    let others =
      all.filter { near.contains($0.artefact) } + all.filter { !near.contains($0.artefact) }
    return chosen.isEmpty ? Array(others.prefix(3)) : chosen
  }

  /// `flagged 11 to 26, recall 80.00 % to 90.00 %, precision 72.73 % to 34.62 %`.
  func sentence(_ language: Language) -> String {
    telling.map { change in
      language.span(change.word(language), change.text(\.before), change.text(\.after))
    }.joined(separator: ", ")
  }

  /// The changes of what the learner looks at, each on a line, with those that say most; nothing where
  /// the sentence tells all of them.
  func page(_ language: Language) -> Page {
    let listed = all.filter { near.contains($0.artefact) || telling.contains($0) }
    guard listed.count > telling.count else { return [] }
    let header = [
      language(en: "value", de: "Wert"), language(en: "lesson", de: "Lektion"),
      language(en: "your try", de: "dein Versuch"),
    ]
    let rows = listed.map { change in
      ["\(change.artefact).\(change.name)", change.text(\.before), change.text(\.after)]
    }
    return [
      .proseTable(
        ProseTable(
          header: header.map { [.text($0)] }, alignments: [.left, .right, .right],
          rows: rows.map { row in row.map { [.text($0)] } }))
    ]
  }
}

extension ValueChanges.Change {
  /// The value before or after, as pages write it.
  func text(_ side: KeyPath<Self, Value>) -> String {
    switch self[keyPath: side] {
    case .number(let number) where name == "contamination": Numbers.short(number)
    case .number(let number): ComparisonTable.Measure(name, named: name).text(number)
    case .text(let text): text
    case .boolean(let truth): truth ? "true" : "false"
    case .missing: "NA"
    }
  }

  /// The name as pages write it in a sentence.
  fileprivate func word(_ language: Language) -> String {
    switch name {
    case "flagged": language(en: name, de: "gemeldet")
    case "recall": language(en: name, de: "Recall")
    case "precision": language(en: name, de: "Precision")
    case "f1": "F1"
    default: name
    }
  }
}

extension Language {
  /// `flagged 11 to 26`.
  func span(_ name: String, _ before: String, _ after: String) -> String {
    self(en: "\(name) \(before) to \(after)", de: "\(name) von \(before) auf \(after)")
  }
}
