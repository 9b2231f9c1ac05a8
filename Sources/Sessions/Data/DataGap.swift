import Display
import Lessons

/// Why a block does not hold on a learner's own file.
enum DataGap: Equatable {
  /// It needs a column that says what the truth is.
  case noColumn(String)
  /// It goes on from what holds for the course's own log alone.
  case courseOnly
  /// It is a question about the course's own log; nobody misses it.
  case unsaid

  /// What stands in the place of the block; `nil` where nothing does.
  func words(_ language: Language) -> MarkdownBlock? {
    switch self {
    case .noColumn(let name):
      language(
        en: .paragraph([
          .text("Your file has no column "), .code(name),
          .text(", so what needs it is left out here."),
        ]),
        de: .paragraph([
          .text("Deine Datei hat keine Spalte "), .code(name),
          .text(". Was sie braucht, entfällt deshalb hier."),
        ]))
    case .courseOnly:
      .paragraph([
        .text(
          language(
            en: "What follows here goes on from a part that holds for the course's own log alone, "
              + "so it is left out.",
            de: "Was hier folgt, baut auf einem Teil auf, der nur für das Log des Kurses gilt. "
              + "Es entfällt deshalb."))
      ])
    case .unsaid: nil
    }
  }
}
