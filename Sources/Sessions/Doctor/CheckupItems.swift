package import Display
import Exercises

extension Checkup {
  /// All that was found, part by part, with nothing private in it.
  package func sections(_ language: Language, _ paths: PrivatePaths) -> [CheckupSection] {
    let sections: [(String, String, [CheckupItem])] = [
      ("versions", language(en: "Versions", de: "Versionen"), versions.items(language)),
      ("terminal", language(en: "Terminal", de: "Terminal"), terminal.items(language)),
      (
        "places", language(en: "Places", de: "Orte"),
        [courses.courseItem(language), exercises.exerciseItem(language)]
          + folders.map { $0.item(language) }
      ),
      (
        "programs", language(en: "Programs that you write", de: "Programme, die du schreibst"),
        [versions.compilerItem(language)] + isolationItems(language)
      ),
    ]
    return sections.map { name, title, items in
      CheckupSection(name: name, title: title, items: items.map { $0.hiding(paths) })
    }
  }

  private func isolationItems(_ language: Language) -> [CheckupItem] {
    switch isolation {
    case nil: []  // that there is no place for them is said among the places
    case .success(let isolation): isolation.items(language)
    case .failure(let problem):
      [
        .note(
          language(
            en: "they cannot be run here: \(problem.reason)",
            de: "sie lassen sich hier nicht ausführen: \(problem.reason)"),
          language(
            en: "Lessons show their code all the same; exercises without code work.",
            de: "Lektionen zeigen ihren Code trotzdem; Aufgaben ohne Code gehen."))
      ]
    }
  }
}

extension CheckedVersions {
  fileprivate func items(_ language: Language) -> [CheckupItem] {
    [
      .fine("lernlog \(lernlog)"), .fine(system),
      .fine(
        language(
          en: "libcmark \(markdown), which reads the lessons",
          de: "libcmark \(markdown), liest die Lektionen")),
    ]
  }

  fileprivate func compilerItem(_ language: Language) -> CheckupItem {
    if let swift {
      return .fine(language(en: "Swift compiler \(swift)", de: "Swift-Compiler \(swift)"))
    }
    return .note(
      language(
        en:
          "no Swift compiler: code in lessons is only shown, and exercises in Swift cannot be checked",
        de: "kein Swift-Compiler: Code in Lektionen wird nur gezeigt, und Aufgaben in Swift lassen "
          + "sich nicht prüfen"),
      language(
        en: "Install Swift from swift.org/install; 'swiftc --version' then answers.",
        de: "Installiere Swift von swift.org/install; danach antwortet „swiftc --version“."))
  }
}

extension Isolation {
  fileprivate func items(_ language: Language) -> [CheckupItem] {
    let names = layers.joined(separator: ", ")
    let inForce: CheckupItem =
      layers.isEmpty
      ? .note(language(en: "nothing holds them back", de: "nichts hält sie zurück"))
      : .fine(language(en: "held back by \(names)", de: "zurückgehalten durch \(names)"))
    let advice = language(
      en: "Your own programs run all the same. Do not run those of people you do not trust.",
      de:
        "Deine eigenen Programme laufen trotzdem. Führe keine von Leuten aus, denen du nicht traust."
    )
    var missing = missing.map {
      CheckupItem.note(language(en: "missing: \($0)", de: "es fehlt: \($0)"))
    }
    // What to do is the same for all of them, and said once.
    guard let last = missing.popLast() else { return [inForce] }
    return [inForce] + missing + [.note(last.words, advice)]
  }
}
