import Pipeline

/// What differences have in common, in words for learners.
extension Said {
  static let wrongSign = Said(
    en: "Every result has the wrong sign.", de: "Jedes Ergebnis hat das falsche Vorzeichen.")

  static let oneTooMany = Said(
    en: "Every result is 1 too large: an off-by-one error.",
    de: "Jedes Ergebnis ist um 1 zu groß: ein Fehler um eins.")

  static let oneTooFew = Said(
    en: "Every result is 1 too small: an off-by-one error.",
    de: "Jedes Ergebnis ist um 1 zu klein: ein Fehler um eins.")

  static func rounded(_ decimals: Int) -> Said {
    Said(
      en: "Every result is the expected one rounded to \(places(decimals).english).",
      de: "Jedes Ergebnis ist das erwartete, gerundet auf \(places(decimals).german).")
  }

  static func truncated(_ decimals: Int) -> Said {
    Said(
      en: "Every result is the expected one cut off after \(places(decimals).english).",
      de: "Jedes Ergebnis ist das erwartete, abgeschnitten auf \(places(decimals).german).")
  }

  static func roundedUp(_ decimals: Int) -> Said {
    Said(
      en: "Every result is the expected one rounded up to \(places(decimals).english).",
      de: "Jedes Ergebnis ist das erwartete, aufgerundet auf \(places(decimals).german).")
  }

  private static func places(_ decimals: Int) -> Said {
    switch decimals {
    case 0: Said(en: "a whole number", de: "eine ganze Zahl")
    case 1: Said(en: "1 decimal", de: "1 Nachkommastelle")
    default: Said(en: "\(decimals) decimals", de: "\(decimals) Nachkommastellen")
    }
  }

  static func multiplied(by factor: Double) -> Said {
    let inverse = (1 / factor * 1e6).rounded() / 1e6
    let isDivided = factor.magnitude < 1 && inverse == inverse.rounded() && inverse != 0
    guard !isDivided else {
      let number = shortNumber(inverse)
      return Said(
        en: "Every result is the expected one divided by \(number).",
        de: "Jedes Ergebnis ist das erwartete geteilt durch \(number).")
    }
    let number = shortNumber(factor)
    return Said(
      en: "Every result is \(number) times the expected one.",
      de: "Jedes Ergebnis ist das \(number)-Fache des erwarteten.")
  }

  /// Up to six decimals, without zeros at the end.
  private static func shortNumber(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return PythonText.repr(number) }
    let fixed = PythonText.fixed(number, decimals: 6)
    let digits = fixed.reversed().drop { $0 == "0" }
    return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
  }

  static let lastMissing = Said(
    en: "Every list lacks its last element.", de: "Jeder Liste fehlt das letzte Element.")

  static let firstMissing = Said(
    en: "Every list lacks its first element.", de: "Jeder Liste fehlt das erste Element.")

  static func swapped(_ first: Int, _ second: Int) -> Said {
    Said(
      en: "In every list the elements \(first) and \(second), counted from 0, are swapped.",
      de: "In jeder Liste sind die Elemente \(first) und \(second), von 0 an gezählt, vertauscht.")
  }

  static let reversed = Said(
    en: "Every list is in reverse order.", de: "Jede Liste steht in umgekehrter Reihenfolge.")

  static let otherOrder = Said(
    en: "Every list has the right elements in another order.",
    de: "Jede Liste hat die richtigen Elemente in anderer Reihenfolge.")

  static let otherCase = Said(
    en: "Only capital and small letters differ.", de: "Nur die Groß- und Kleinschreibung weicht ab."
  )

  static let otherUnicodeForm = Said(
    en: "The texts look the same and consist of different Unicode characters.",
    de: "Die Texte sehen gleich aus und bestehen aus verschiedenen Unicode-Zeichen.")

  static let otherBlanks = Said(
    en: "Only blanks, tabs or line breaks differ.",
    de: "Nur Leerzeichen, Tabulatoren oder Zeilenumbrüche weichen ab.")
}
