package import Display
package import Lessons

/// What a learner did in a lesson, as a page: the lesson as far as it was walked, with the answers given.
package struct TranscriptPage {
  private let walked: WalkedBlocks
  private let course: String

  /// The transcript of a lesson; `nil` where it was not begun.
  ///
  /// - Parameters:
  ///   - run: The lesson, before its first block.
  ///   - course: The title of its course.
  ///   - progress: What is known of the learner.
  package init?(_ run: LessonRun, course: String, _ progress: Progress) {
    guard let walked = WalkedBlocks(run, progress) else { return nil }
    self.walked = walked
    self.course = course
  }

  private var language: Language { walked.run.session.language }

  /// The name of the file, and the page.
  ///
  /// - Throws: The `Diagnostic` of a block that could not run.
  package func file() throws(Diagnostic) -> (path: String, document: HTMLDocument) {
    let (run, quotes) = (walked.run, walked.quotes)
    let lesson = run.lesson
    let path = SitePath.transcript(lesson.name, of: lesson.course, lesson.language)
    var content = LessonHTML(
      run, HTMLRenderer(language), exercise: { _ in nil }, upTo: walked.end,
      progress: walked.progress, notes: { (quotes[$0] ?? []).map(\.node) })
    let frame = SiteFrame(
      path: path, language: language, code: lesson.language, above: [], twins: [])
    let title = language(en: "My transcript: ", de: "Mein Protokoll: ") + lesson.front.title.value
    let position = language(
      en: "\(course): as far as I have come, with my answers",
      de: "\(course): so weit ich gekommen bin, mit meinen Antworten")
    let body = try [.paragraph(position, style: "position")] + content.opening() + content.blocks()
    return (
      path.path,
      frame.document(title: title, description: lesson.front.summary.value, content: body)
    )
  }
}

extension LessonNotes.Quote {
  /// The lines in a box of their own, so that a learner's words are told from the lesson's.
  fileprivate var node: HTMLNode {
    let lines = lines.map { HTMLNode.element(.li, content: [.text($0)]) }
    return .element(
      .div, [.style("question yours")],
      [.paragraph(title, style: "label"), .element(.ul, [], lines)])
  }
}
