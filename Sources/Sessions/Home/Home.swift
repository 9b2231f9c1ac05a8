package import Display
import Lessons

/// The first page: the courses, how far the learner is in them, and what comes next.
package struct Home: Sendable {
  /// Every lesson, in the order of the numbers that choose them.
  let lessons: [LessonOverview]
  private let courses: [(title: String, lessons: [LessonOverview])]
  /// The lesson to go on with; `nil` where there is none.
  let next: LessonOverview?
  let language: Language

  /// Reads titles and progress.
  package init(_ catalogue: Catalogue, _ store: ProgressStore, _ language: Language) {
    self.language = language
    let courses = catalogue.courses.map { course, folder in
      (
        title: course.title(in: language.rawValue),
        lessons: course.lessons.map { LessonOverview($0, in: course, folder, store, language) }
      )
    }
    self.courses = courses
    let lessons = courses.flatMap(\.lessons)
    self.lessons = lessons
    next = catalogue.next(store).flatMap { course, lesson in
      lessons.first { $0.id == "\(course.id)/\(lesson.name)" }
    }
  }

  /// What has to be known about files of the progress.
  package var notices: [String] { lessons.compactMap(\.notice) }

  /// The courses and what comes next.
  package var page: Page {
    var page: Page = []
    var number = 1
    for (title, lessons) in courses {
      page.append(.heading(level: 1, title))
      page.append(.paragraph("\(StepShare(lessons).words(language))."))
      guard !lessons.isEmpty else { continue }
      page.append(
        .list(start: number, items: lessons.map { [.paragraph("\($0.title)\(state(of: $0))")] }))
      number += lessons.count
    }
    return page + [.rule, .paragraph(nextWords)]
  }

  /// The command that goes on, for those who cannot be asked.
  package var command: Page { next.map { [.code("lernlog learn \($0.id)")] } ?? [] }

  /// ` (finished)`, ` (at step 5 of 35)`, ` (15 minutes)`; empty where there is nothing to say.
  private func state(of lesson: LessonOverview) -> String {
    if let here = lesson.here {
      return language(
        en: " (at step \(here) of \(lesson.stops))",
        de: " (bei Schritt \(here) von \(lesson.stops))")
    }
    if lesson.isFinished { return language(en: " (finished)", de: " (fertig)") }
    return lesson.minutes.map { " (\(language.minutes($0)))" } ?? ""
  }

  private var nextWords: String {
    guard let next else {
      return language(en: "There are no lessons here.", de: "Hier gibt es keine Lektionen.")
    }
    let place = next.here.map {
      language(
        en: "You are at step \($0) of \(next.stops).",
        de: "Du bist bei Schritt \($0) von \(next.stops).")
    }
    let time = next.minutes.map { minutes in
      language(
        en: "The whole lesson takes about \(language.minutes(minutes)).",
        de: "Die ganze Lektion dauert etwa \(language.minutes(minutes)).")
    }
    let opening =
      next.isFinished
      ? language(
        en: "Every lesson is finished. The first one again: \"\(next.title)\".",
        de: "Alle Lektionen sind fertig. Noch einmal die erste: „\(next.title)“.")
      : language(en: "Next: \"\(next.title)\".", de: "Als Nächstes: „\(next.title)“.")
    return [opening, place, time].compactMap(\.self).joined(separator: " ")
  }
}

extension Language {
  /// `15 minutes`.
  func minutes(_ count: Int) -> String {
    counted(count, en: ("minute", "minutes"), de: ("Minute", "Minuten"))
  }
}
