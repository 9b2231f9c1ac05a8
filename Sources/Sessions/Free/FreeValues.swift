import Display
import Pipeline

/// Lists what there is: tables with their columns, and the values that can be named.
enum FreeValues: FreeCommand {
  static let word = "values"

  static func pattern(_ language: Language) -> String { word }

  static func help(_ language: Language) -> String {
    language(en: "what there is to look at", de: "was es anzusehen gibt")
  }

  static func page(_ words: [String], in run: inout LessonRun) throws -> Page {
    let language = run.session.language
    let items = run.session.artefacts.map { name, artefact -> ListItem in
      let told = [artefact.word(language), shape(artefact, language), values(artefact)]
        .compactMap(\.self).joined(separator: "; ")
      return [.paragraph([.code(name), .text(": \(told)")])]
    }
    guard !items.isEmpty else {
      return [
        .paragraph(
          language(
            en: "Nothing has been computed yet. Make a log: generate log=security",
            de: "Noch ist nichts berechnet. Erzeuge ein Log: generate log=security"))
      ]
    }
    return [.list(items: items)]
  }

  private static func shape(_ artefact: Artefact, _ language: Language) -> String? {
    artefact.table.map(language.shape)
  }

  /// `flagged 11, score_min -0.0871`, without what the shape has told.
  private static func values(_ artefact: Artefact) -> String? {
    // A comparison has four figures for each of its columns; the table itself tells more.
    if case .comparison = artefact { return nil }
    let told = artefact.values.filter { !["rows", "columns"].contains($0.name) }.map {
      name, value in
      "\(name) \(ValueChanges.Change(artefact: "", name: name, before: value, after: value).text(\.before))"
    }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }
}
