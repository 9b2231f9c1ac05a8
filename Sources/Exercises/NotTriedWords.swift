extension NotTriedReason {
  /// Why nothing was looked at, for learners.
  func words(_ exercise: Exercise?) -> Said {
    switch self {
    case .after(let id):
      let check = exercise?.checks.first { $0.id == id }
      let (english, german) = (check?.name(in: "en") ?? id, check?.name(in: "de") ?? id)
      return Said(
        en: "It is tried once \"\(english)\" passes.",
        de: "Sie kommt an die Reihe, sobald „\(german)“ bestanden ist.")
    case .notBuilt:
      return Said(
        en: "The program could not be built.", de: "Das Programm ließ sich nicht übersetzen.")
    case .notAnswered:
      return Said(en: "Not answered yet.", de: "Noch nicht beantwortet.")
    case .unreadable:
      return Said(
        en: "What was handed in could not be read.", de: "Die Abgabe ließ sich nicht lesen.")
    case .ours(let reason):
      return Said(
        en: "This is not your fault: \(reason)", de: "Das liegt nicht an dir: \(reason)")
    }
  }
}
