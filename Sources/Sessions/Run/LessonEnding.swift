import Display
import Lessons

/// What stands at the end of a walked lesson: the goals, ticked where they were shown, and what is next.
struct LessonEnding {
  let lesson: Lesson
  let progress: Progress
  let next: String?

  init(_ lesson: Lesson, _ progress: Progress, next: String?) {
    self.lesson = lesson
    self.progress = progress
    self.next = next
  }

  /// The page in a language.
  func page(_ language: Language) -> Page {
    var page: Page = [
      .rule, .paragraph(language(en: "The end of this lesson.", de: "Das Ende dieser Lektion.")),
    ]
    if !lesson.front.goals.isEmpty {
      page.append(.paragraph(language(en: "You can now:", de: "Das kannst du jetzt:")))
      page.append(.list(items: lesson.front.goals.map(item)))
    }
    if let next {
      page.append(.paragraph(language(en: "What comes next:", de: "Wie es weitergeht:")))
      page.append(.code("lernlog learn \(next)"))
    }
    return page
  }

  /// A goal; ticked when every question that it names was answered rightly.
  private func item(_ goal: Goal) -> ListItem {
    let isShown = goal.by.allSatisfy { progress.steps[$0.value]?.state == .done }
    return ListItem([.paragraph(goal.text.value)], isDone: goal.by.isEmpty ? nil : isShown)
  }
}
