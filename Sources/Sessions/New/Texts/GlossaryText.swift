import Display

/// The glossary of a new course, with the one term that its first lesson links.
enum GlossaryText {
  /// The text in a language.
  static func text(_ language: Language) -> String { language(en: english, de: german) }

  /// The file of a glossary.
  ///
  /// - Parameters:
  ///   - code: The code of its language.
  ///   - first: The code of the course's first language.
  /// - Returns: The name of the file.
  static func file(_ code: String, first: String) -> String {
    code == first ? "glossary.md" : "glossary.\(code).md"
  }

  private static let english = """
    # Glossary

    <!-- A term is a heading of level 2. Its first paragraph is the short form, which
    learners see when they ask for the word. Each term is linked from a lesson. -->

    ## anomaly

    An event that is rare and different from the others.

    It need not be an attack, or even a mistake. Whether it is, a person decides.

    """

  private static let german = """
    # Glossar

    <!-- Ein Begriff ist eine Überschrift der Ebene 2. Sein erster Absatz ist die Kurzform,
    die zu sehen ist, wenn jemand nach dem Wort fragt. Jeder Begriff wird von einer Lektion
    verlinkt. -->

    ## Anomalie

    Ein Event, das selten ist und anders als die übrigen.

    Es muss kein Angriff sein und nicht einmal ein Fehler. Ob es einer ist, entscheidet ein
    Mensch.

    """
}
