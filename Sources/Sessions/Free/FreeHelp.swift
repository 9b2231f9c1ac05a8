import Display

/// Lists what can be typed in free play.
enum FreeHelp: FreeCommand {
  static let word = "help"

  static func pattern(_ language: Language) -> String { word }

  static func help(_ language: Language) -> String { language(en: "this list", de: "diese Liste") }

  static func page(_ words: [String], in run: inout LessonRun) -> Page {
    let language = run.session.language
    var items = freeCommands.map { ($0.pattern(language), $0.help(language)) }
    let names = steps.map { $0.name }.filter { $0 != CompareStep.name }.joined(separator: ", ")
    items.insert(
      (
        language(en: "STEP NAME=VALUE …", de: "SCHRITT NAME=WERT …"),
        language(
          en: "runs one step, such as train contamination=0.05 seed=7; the rest as in the lesson. "
            + "STEP is \(names)",
          de: "führt einen Schritt aus, etwa train contamination=0.05 seed=7; der Rest wie in der "
            + "Lektion. SCHRITT ist \(names)")
      ), at: items.count - 1)
    items.append(("done", language(en: "back to the lesson", de: "zurück zur Lektion")))
    return [
      .list(
        items: items.map { pattern, help in [.paragraph([.code(pattern), .text(" = \(help)")])] })
    ]
  }

  /// What is said where nothing was typed.
  static func short(_ language: Language) -> Page {
    [
      .paragraph(
        language(
          en: "Type help for what there is, done to go back.",
          de: "Tippe help für das, was es gibt, done für zurück."))
    ]
  }
}
