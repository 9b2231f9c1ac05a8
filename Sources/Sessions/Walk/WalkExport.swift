import Display
import Lessons

/// The lesson so far as a file of notes, which is a lesson itself.
extension Walk {
  /// Whether notes can be written: on a file of the learner's own the lesson's outputs are not theirs.
  var canExport: Bool { run.data == nil }

  /// Writes the notes, and says where.
  mutating func export() {
    guard canExport else {
      let text = language(
        en: "On a file of your own no notes are written: they would hold the outputs of the "
          + "course's log.",
        de: "Mit einer eigenen Datei werden keine Notizen geschrieben: Darin stünden die Ausgaben "
          + "zum Log des Kurses.")
      return show([.paragraph(text)])
    }
    let told = workspace.writeNew(
      notes, name: "\(run.lesson.name)-notes", extension: "md", in: run.lesson.course,
      &keeper.progress, environment.files, language)
    save()
    show([.paragraph(told)])
  }

  /// Remembers what was tried at the present stop, for the notes: a line such as
  /// `contamination 0.02 to 0.05: flagged 11 to 26`.
  mutating func keep(tried line: String) {
    keeper.progress.tried = (keeper.progress.tried ?? [:])
      .merging([stops[here].id: [line]]) { ($0 + $1).suffix(50) }
    save()
  }

  private var notes: [UInt8] {
    run.notes(upTo: end, quotes: walked(to: end).quotes, open: openQuestions)
  }

  /// How many blocks were shown: all of this stop, or those up to the question that waits.
  private var end: Int {
    let blocks = stops[here].blocks
    guard question != nil else { return blocks.upperBound }
    let walked = walked(to: blocks.upperBound)
    return blocks.first { walked.asked(at: $0) != nil }.map { $0 + 1 } ?? blocks.upperBound
  }

  private func walked(to end: Int) -> WalkedBlocks {
    WalkedBlocks(run: run, progress: keeper.progress, end: end)
  }

  /// Questions whose answer would be told too soon, or is told further down than the notes go.
  private var openQuestions: [Int: LessonNotes.Quote] {
    let blocks = run.lesson.blocks[..<end]
    let revealed = Set(
      blocks.compactMap { block in
        if case .reveal(let reveal) = block.kind { reveal.question.value } else { nil }
      })
    let words = NoteWords(language)
    var open: [Int: LessonNotes.Quote] = [:]
    for index in blocks.indices {
      guard case .question(let question) = run.lesson.blocks[index].kind else { continue }
      let isWaiting = index == end - 1 && self.question != nil
      let isHidden = question.isPrediction && !revealed.contains(question.name.value)
      guard isWaiting || isHidden else { continue }
      open[index] = words.asked(question, run.lesson.blocks[index].parameters?["ask"]?.text ?? "")
    }
    return open
  }
}
