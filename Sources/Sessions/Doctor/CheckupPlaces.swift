import Display

extension CheckedContents {
  /// What is said of the courses.
  func courseItem(_ language: Language) -> CheckupItem {
    let name = language(en: "courses", de: "Kurse")
    let advice = language(
      en: "Name the folder of the courses with --courses, or in the variable LERNLOG_COURSES.",
      de: "Nenne den Ordner der Kurse mit --courses oder in der Variablen LERNLOG_COURSES.")
    switch self {
    case .found(let folders, let courses, let lessons):
      let count = language.counted(courses, en: ("course", "courses"), de: ("Kurs", "Kurse"))
      let parts = language.counted(lessons, en: ("lesson", "lessons"), de: ("Lektion", "Lektionen"))
      return .fine("\(name): \(folders.joined(separator: ", ")) (\(count), \(parts))")
    case .faulty(let folders, let errors, let first):
      let count = language.counted(errors, en: ("error", "errors"), de: ("Fehler", "Fehler"))
      return .problem(
        "\(name): \(folders.joined(separator: ", ")) (\(count)): \(first)",
        language(
          en: "'lernlog verify' names every error; tell whoever wrote the course.",
          de: "„lernlog verify“ nennt alle Fehler; sag es der Person, die den Kurs geschrieben hat."
        ))
    case .unreadable(let reason): return .problem("\(name): \(reason)", advice)
    case .missing:
      return .problem("\(name): \(language(en: "none are here", de: "hier sind keine"))", advice)
    }
  }

  /// What is said of the exercises.
  func exerciseItem(_ language: Language) -> CheckupItem {
    let name = language(en: "exercises", de: "Aufgaben")
    let advice = language(
      en: "Name the folder of the exercises with --exercises, or in LERNLOG_EXERCISES.",
      de: "Nenne den Ordner der Aufgaben mit --exercises oder in LERNLOG_EXERCISES.")
    switch self {
    case .found(let folders, _, let exercises):
      let count = language.counted(
        exercises, en: ("exercise", "exercises"), de: ("Aufgabe", "Aufgaben"))
      return .fine("\(name): \(folders.joined(separator: ", ")) (\(count))")
    case .faulty(_, _, let reason), .unreadable(let reason):
      return .problem("\(name): \(reason)", advice)
    case .missing:
      let without = language(en: "Lessons work without them.", de: "Lektionen gehen ohne sie.")
      return .note(
        "\(name): \(language(en: "none are here", de: "hier sind keine"))", "\(without) \(advice)")
    }
  }
}

extension CheckedFolder {
  /// What is said of a folder.
  func item(_ language: Language) -> CheckupItem {
    let place = path.map { "\(name(language)): \($0)" } ?? name(language)
    switch finding {
    case .writable: return .fine(place)
    case .canBeMade:
      return .fine(
        place + language(en: " (made when it is needed)", de: " (entsteht, wenn er gebraucht wird)")
      )
    case .refused(let reason):
      let words =
        language(
          en: "\(place) cannot be written: \(reason)",
          de: "\(place) ist nicht beschreibbar: \(reason)")
      return use == .cache
        ? .note(words, advice(language)) : .problem(words, advice(language))
    case .switchedOff:
      return .note(place + language(en: ": not kept", de: ": wird nicht gespeichert"))
    case .homeless:
      let words = place + language(en: ": no place is known", de: ": kein Ort ist bekannt")
      return use == .cache
        ? .note(words, advice(language)) : .problem(words, advice(language))
    }
  }

  private func name(_ language: Language) -> String {
    switch use {
    case .workspace: language(en: "your work", de: "deine Arbeit")
    case .state: language(en: "your progress", de: "dein Lernstand")
    case .cache: language(en: "built programs", de: "gebaute Programme")
    }
  }

  private func advice(_ language: Language) -> String {
    switch use {
    case .workspace:
      language(
        en: "Go to a folder of your own, or name one with --workspace.",
        de: "Wechsle in einen eigenen Ordner oder nenne einen mit --workspace.")
    case .state:
      language(
        en: "Name a folder with --state or LERNLOG_STATE_DIR. With --no-state lessons work, and "
          + "nothing is kept.",
        de:
          "Nenne einen Ordner mit --state oder LERNLOG_STATE_DIR. Mit --no-state gehen Lektionen, "
          + "und nichts wird gespeichert.")
    case .cache:
      language(
        en: "Exercises in Swift need it: name a folder in the variable LERNLOG_CACHE_DIR.",
        de: "Aufgaben in Swift brauchen ihn: Nenne einen Ordner in der Variablen LERNLOG_CACHE_DIR."
      )
    }
  }
}
