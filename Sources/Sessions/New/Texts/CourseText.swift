import Display

/// The file `course.yml` of a new course, with one lesson.
struct CourseText {
  let id: String
  let languages: [String]
  let lesson: String

  /// The text; its comments are in the language of the authors, which is the first one.
  var text: String {
    let author = language(of: languages.first ?? "en")
    return """
      \(author(en: head, de: germanHead))
      languages: [\(languages.joined(separator: ", "))]

      \(author(en: titles, de: germanTitles))
      title:
      \(byLanguage { _ in title })
      summary:
      \(byLanguage { $0(en: summary, de: germanSummary) })

      \(author(en: lessons, de: germanLessons))
      lessons: [\(lesson)]

      """
  }

  /// The id as words.
  private var title: String {
    let words = id.split(separator: "-").joined(separator: " ")
    return "\"\(words.prefix(1).uppercased())\(words.dropFirst())\""
  }

  private func byLanguage(_ text: (Language) -> String) -> String {
    languages.map { "  \($0): \(text(language(of: $0)))" }.joined(separator: "\n")
  }

  private var summary: String { "Make a small log and find its rare events." }
  private var germanSummary: String {
    "Ein kleines Log erzeugen und darin die seltenen Events finden."
  }

  private var head: String {
    """
    # A course is this file, and a Markdown file for each lesson and language.
    # What stands after a # is for authors; learners never see it.
    format: 1

    # The first language is the one that the others are translated from.
    """
  }

  private var germanHead: String {
    """
    # Ein Kurs ist diese Datei und eine Markdown-Datei für jede Lektion und Sprache.
    # Was hinter einem # steht, ist für Autoren; Lernende sehen es nie.
    format: 1

    # Die erste Sprache ist die, aus der die anderen übersetzt werden.
    """
  }

  private var titles: String { "# Title and summary stand in lists, in each language." }
  private var germanTitles: String {
    "# Titel und Zusammenfassung stehen in Listen, in jeder Sprache."
  }

  private var lessons: String {
    """
    # The lessons in the order in which they are taken: file names without number,
    # language and ending. 'lernlog new lesson \(id)/NAME' adds one.
    """
  }

  private var germanLessons: String {
    """
    # Die Lektionen in ihrer Reihenfolge: Dateinamen ohne Nummer, Sprache und Endung.
    # 'lernlog new lesson \(id)/NAME' fügt eine hinzu.
    """
  }
}

/// The language in which skeletons are written for the code of a language; English where lernlog does
/// not speak it.
func language(of code: String) -> Language { Language(rawValue: code) ?? .en }
