import Display
import Lessons

/// What stands at the end of a walked lesson: the goals, ticked where they were shown, and what is next.
struct LessonEnding {
  let lesson: Lesson
  let progress: Progress
  /// The exercises of the lesson, and what was reached in them.
  let exercises: [(offer: ExerciseOffer, record: ExerciseRecord?)]
  /// The command that leads on; `nil` after the last lesson.
  let next: String?

  init(
    _ lesson: Lesson, _ progress: Progress,
    exercises: [(offer: ExerciseOffer, record: ExerciseRecord?)] = [], next: String?
  ) {
    self.lesson = lesson
    self.progress = progress
    self.exercises = exercises
    self.next = next
  }

  /// The page in a language.
  func page(_ language: Language) -> Page {
    var page = reached(language)
    if let next {
      page.append(.paragraph(language(en: "What comes next:", de: "Wie es weitergeht:")))
      page.append(.code(next))
    } else {
      page.append(
        .paragraph(
          language(en: "That was the last lesson.", de: "Das war die letzte Lektion.")))
    }
    return page
  }

  /// The goals, those reached and those still open.
  func reached(_ language: Language) -> Page {
    var page: Page = [
      .rule, .paragraph(language(en: "The end of this lesson.", de: "Ende der Lektion.")),
    ]
    let goals = lesson.front.goals
    page.blocks += list(
      goals.filter(isShown), language(en: "You can now:", de: "Das kannst du jetzt:"))
    page.blocks += list(
      goals.filter { !isShown($0) },
      exercises.isEmpty
        ? language(
          en: "Still open, because a question to it was passed or its answer was shown:",
          de: "Noch offen, weil eine Frage dazu übergangen oder ihre Antwort gezeigt wurde:")
        : language(
          en: "Still open, because a question or an exercise to it was passed or shown:",
          de: "Noch offen, weil eine Frage oder Übung dazu übergangen oder gezeigt wurde:"))
    page.blocks += language.practice(exercises, isTicked: true)
    return page
  }

  /// Whether every question that a goal names was answered rightly.
  private func isShown(_ goal: Goal) -> Bool {
    goal.by.allSatisfy { progress.steps[$0.value]?.state == .done }
  }

  private func list(_ goals: [Goal], _ title: String) -> [PageBlock] {
    guard !goals.isEmpty else { return [] }
    let items = goals.map { goal -> ListItem in
      ListItem([.paragraph(goal.text.value)], isDone: goal.by.isEmpty ? nil : isShown(goal))
    }
    return [.paragraph(title), .list(items: items)]
  }
}
