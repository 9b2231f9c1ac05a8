import Display
package import Lessons

extension LessonRun {
  /// The lesson as far as it ran, as Markdown that is itself a lesson.
  ///
  /// What a lesson computes or fetches from elsewhere, so that it does not stand in its file, is quoted:
  /// the answers to predictions, and questions of earlier lessons.
  ///
  /// - Parameters:
  ///   - end: How many blocks were shown.
  ///   - quotes: What a learner did at a block, by its index.
  ///   - open: What stands in place of questions whose answer is still to be found, by their index.
  /// - Returns: The bytes of the file.
  package func notes(
    upTo end: Int, quotes: [Int: [LessonNotes.Quote]] = [:], open: [Int: LessonNotes.Quote] = [:]
  ) -> [UInt8] {
    let language = session.language
    let opening = language(
      en: "Notes of the lesson `\(lesson.id)`, as far as it was walked, with the answers given.",
      de: "Notizen zur Lektion `\(lesson.id)`, so weit sie gegangen wurde, mit den Antworten.")
    let earlier = (try? library.lessons(before: lesson)) ?? []
    var all = quotes
    for index in 0..<end {
      guard let told = told(by: lesson.blocks[index]) else { continue }
      all[index, default: []].insert(told, at: 0)
    }
    return LessonNotes(of: lesson, upTo: end, opening: opening, quotes: all, open: open)
      .bytes(.all, continuing: earlier)
  }

  /// What a block showed that does not stand in the file.
  private func told(by block: Block) -> LessonNotes.Quote? {
    let words = NoteWords(session.language)
    switch block.kind {
    case .reveal(let reveal):
      var past = self
      past.session = session(after: block)
      return (try? past.feedback(reveal.rule, explain: [])).map { words.outcome($0.actual) }
    case .again(let again): return (try? library.question(again)).map(words.askedAgain)
    default: return nil
    }
  }
}
