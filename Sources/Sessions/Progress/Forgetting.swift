package import Display

/// What is done and said where a learner wants to begin something anew.
package struct Forgetting {
  private let store: ProgressStore
  private let language: Language

  /// Forgets what a store keeps.
  package init(_ store: ProgressStore, _ language: Language) {
    self.store = store
    self.language = language
  }

  /// Forgets a lesson, unless a walk of it goes on.
  package func lesson(_ id: String) throws(FileError) -> Page {
    let hold = try store.keeps(Progress.self, id) ? store.hold(id) : nil
    if case .taken = hold {
      let text = language(
        en: "The lesson \(id) is open in another terminal. Leave it there with q, then try again.",
        de: "Die Lektion \(id) ist in einem anderen Terminal offen. Verlass sie dort mit q, "
          + "dann versuch es noch einmal.")
      return [.paragraph(text)]
    }
    return try withExtendedLifetime(hold) { () throws(FileError) in
      told(id, try store.forget(Progress.self, of: id), "lernlog learn \(id)")
    }
  }

  /// Forgets an exercise; the learner's own file stays.
  package func exercise(_ id: String) throws(FileError) -> Page {
    told(id, try store.forget(ExerciseRecord.self, of: id), "lernlog start \(id)")
  }

  private func told(_ id: String, _ aside: String?, _ command: String) -> Page {
    guard let aside else {
      let text = language(
        en: "Nothing is kept of \(id), so there is nothing to forget.",
        de: "Von \(id) ist nichts gespeichert, also gibt es nichts zu vergessen.")
      return [.paragraph(text)]
    }
    return [
      .paragraph([
        .text(language(en: "Forgotten: ", de: "Vergessen: ")), .text(id),
        .text(language(en: ". What was kept is now in ", de: ". Das Gespeicherte liegt jetzt in ")),
        .code(aside), .text("."),
      ]),
      .paragraph(language(en: "To begin anew:", de: "Von vorn geht es mit:")),
      .code(command),
    ]
  }
}
