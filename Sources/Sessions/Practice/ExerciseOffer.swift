import Display
import Lessons

/// What is said of an exercise where it is offered.
package struct ExerciseOffer: Sendable, Equatable {
  /// Its name in the course.
  package let name: String
  /// Its title; `nil` where the exercise is not at hand.
  package let title: String?
  /// All its points; `nil` where the exercise is not at hand.
  package let points: Int?

  /// What to type to begin it.
  package var command: String { "lernlog start \(name)" }

  /// The offer inside of a lesson.
  func page(_ language: Language) -> Page {
    [.paragraph([.strong([.text(words(language))])]), .code(command)]
  }

  /// `Exercise: Hash a category into a number (10 points)`.
  func words(_ language: Language) -> String {
    let exercise = language(en: "Exercise", de: "Übung")
    guard let title else { return "\(exercise): \(name)" }
    guard let points else { return "\(exercise): \(title)" }
    return language(
      en: "\(exercise): \(title) (\(points) points)", de: "\(exercise): \(title) (\(points) Punkte)"
    )
  }
}

extension ExerciseEntry {
  /// What is said of it in a language, or else in the first one.
  package func offer(in language: String) -> ExerciseOffer {
    let first = (try? folder.source("exercise.md", in: folder.path)).map(readExerciseTitle)
    let twin = (try? folder.source("exercise.\(language).md", in: folder.path))
      .map(readExerciseTitle)
    return ExerciseOffer(
      name: name, title: twin?.title ?? first?.title, points: first?.points)
  }
}

extension ExerciseRecord {
  /// How far the learner is, in a few words; `nil` where nothing was checked yet.
  func words(_ language: Language) -> String? {
    guard let best else { return nil }
    let points = language(
      en: "\(best.points) of \(best.of) points", de: "\(best.points) von \(best.of) Punkten")
    let tries = language.counted(tries, en: ("try", "tries"), de: ("Versuch", "Versuche"))
    guard hints > 0 else { return "\(points), \(tries)" }
    return "\(points), \(tries), "
      + language.counted(hints, en: ("hint", "hints"), de: ("Hinweis", "Hinweise"))
  }
}

extension Language {
  /// The exercises at the end of a lesson, and what to type for those that are not solved.
  ///
  /// - Parameters:
  ///   - exercises: What is offered, and what was reached in it.
  ///   - isTicked: Whether it is shown which ones are solved.
  /// - Returns: Nothing where no exercise is offered.
  func practice(
    _ exercises: [(offer: ExerciseOffer, record: ExerciseRecord?)], isTicked: Bool
  ) -> [PageBlock] {
    guard !exercises.isEmpty else { return [] }
    let items = exercises.map { offer, record -> ListItem in
      let state = record?.words(self).map { "; \($0)" } ?? ""
      return ListItem(
        [.paragraph(offer.words(self) + state)],
        isDone: isTicked ? record?.isSolved ?? false : nil)
    }
    let open = exercises.filter { $0.record?.isSolved != true }.map(\.offer.command)
    return [.paragraph(self(en: "To practise:", de: "Zum Üben:")), .list(items: items)]
      + (open.isEmpty ? [] : [.code(open.joined(separator: "\n"))])
  }
}
