import Display
import Lessons

/// The page of a lesson: its place in the course, its content, and what comes before and after.
struct LessonPage {
  let site: SiteCourse
  let entry: LessonEntry
  let frame: SiteFrame
  let library: LessonLibrary

  private var course: Course { site.course }
  private var language: Language { frame.language }

  /// The whole page.
  ///
  /// - Throws: A `Diagnostic` of the lesson, or a `LessonRefusal`.
  func document() throws -> HTMLDocument {
    let lesson = try library.lesson(entry.name)
    let renderer = HTMLRenderer(language) { [site, frame] destination in
      site.address(of: destination, from: frame.path, frame.code)
    }
    var content = LessonHTML(
      try LessonRun(lesson, in: library), renderer,
      exercise: { [site, frame] name in
        guard site.hasExercise(name) else { return nil }
        return SitePath.exercise(name, of: site.course.id, frame.code).address(from: frame.path)
      })
    return frame.document(
      title: lesson.front.title.value, description: lesson.front.summary.value,
      content: try place + content.opening() + untranslated(lesson) + content.blocks()
        + content.practice(),
      after: try [around()].compactMap(\.self))
  }

  /// The number of the lesson, and ways to all lessons of the course.
  private var place: [HTMLNode] {
    let lessons = course.lessons
    let number = (lessons.firstIndex { $0.name == entry.name } ?? 0) + 1
    let position = language(
      en: "Lesson \(number) of \(lessons.count)", de: "Lektion \(number) von \(lessons.count)")
    let items = lessons.enumerated().map { index, lesson -> HTMLNode in
      let title = library.found(lesson.name)?.front.title.value ?? lesson.name
      let isHere: [HTMLAttribute] = lesson.name == entry.name ? [.text(.current, "page")] : []
      let name = HTMLAttribute.text(.label, "\(index + 1), \(title)")
      return .element(
        .li,
        content: [
          .element(.a, [.href(address(of: lesson)), name] + isHere, [.text("\(index + 1)")])
        ]
      )
    }
    return [
      .paragraph(position, style: "position"),
      .element(
        .nav, [.text(.label, language(en: "Lessons of the course", de: "Lektionen des Kurses"))],
        [.element(.ol, [.style("lessons")], items)]),
    ]
  }

  private func untranslated(_ lesson: Lesson) -> [HTMLNode] {
    guard lesson.language != frame.code else { return [] }
    let name = languageName(lesson.language)
    return [
      .paragraph(
        language(
          en: "This lesson is not translated yet; it is in \(name).",
          de: "Diese Lektion ist noch nicht übersetzt; sie ist auf \(name)."), style: "note")
    ]
  }

  /// The lessons before and after this one, or the contents where there is none.
  private func around() throws -> HTMLNode? {
    let index = course.lessons.firstIndex { $0.name == entry.name } ?? 0
    let before = index > 0 ? course.lessons[index - 1] : nil
    let after = index + 1 < course.lessons.count ? course.lessons[index + 1] : nil
    let ways = [
      before.map { way($0, language(en: "Before", de: "Davor"), style: "earlier") },
      after.map { way($0, language(en: "Next", de: "Weiter"), style: "following") },
    ].compactMap(\.self)
    guard !ways.isEmpty else { return nil }
    let label = language(en: "Before and after", de: "Davor und danach")
    return .element(.nav, [.style("around"), .text(.label, label)], ways)
  }

  private func way(_ lesson: LessonEntry, _ word: String, style: String) -> HTMLNode {
    let title = library.found(lesson.name)?.front.title.value ?? lesson.name
    return .element(
      .a, [.href(address(of: lesson)), .style(style)],
      [.element(.span, [], [.text(word)]), " ", .text(title)])
  }

  private func address(of lesson: LessonEntry) -> HTMLAddress {
    SitePath.lesson(lesson.numberedName, of: course.id, frame.code).address(from: frame.path)
  }
}
