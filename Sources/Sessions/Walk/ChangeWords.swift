import Display

/// How it is said that a lesson was changed.
struct ChangeWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// What stands above the list.
  var opening: String {
    language(
      en: "This lesson was changed since you were here:",
      de: "Diese Lektion wurde geändert, seit du hier warst:")
  }

  /// A stop that is new.
  func added(_ number: Int, _ title: String) -> String {
    language(
      en: "Step \(number), \"\(title)\", is new. You have not seen it; b leads back to it.",
      de:
        "Schritt \(number), „\(title)“, ist neu. Du kennst ihn noch nicht; b führt dorthin zurück.")
  }

  /// A stop whose source is another one.
  func changed(_ number: Int, _ title: String) -> String {
    language(
      en: "Step \(number), \"\(title)\", was changed since you did it.",
      de: "Schritt \(number), „\(title)“, wurde geändert, seit du ihn gemacht hast.")
  }

  /// Stops that are gone, by their ids.
  func removed(_ ids: [String]) -> String {
    let names = ids.joined(separator: ", ")
    return language(
      en: ids.count == 1 ? "A step is gone: \(names)." : "\(ids.count) steps are gone: \(names).",
      de: ids.count == 1
        ? "Ein Schritt ist weggefallen: \(names)."
        : "\(ids.count) Schritte sind weggefallen: \(names).")
  }

  /// The stop where the learner was is gone.
  var hereGone: String {
    language(
      en: "The step where you stopped is gone. You go on at the one before it.",
      de: "Den Schritt, bei dem du warst, gibt es nicht mehr. Es geht bei dem davor weiter.")
  }
}
