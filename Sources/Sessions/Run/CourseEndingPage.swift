package import Display
import Lessons
import Pipeline

extension CourseEnding {
  /// The page after the last lesson.
  ///
  /// - Parameters:
  ///   - session: What the last lesson computed.
  ///   - last: How the last lesson was left, which may not be stored; `nil` where nobody answered.
  /// - Returns: Goals, figures and commands, in the language of the lesson; nothing where there are none.
  package func page(_ session: Session, _ last: Progress? = nil) -> Page {
    let blocks = goals(last) + figures(session) + nextCourse + ownLogs
    guard !blocks.isEmpty else { return [] }
    let title = language(en: "The end of the course: \(title)", de: "Ende des Kurses: \(title)")
    return Page([.rule, .heading(level: 2, title)] + blocks)
  }

  private func goals(_ last: Progress?) -> [PageBlock] {
    let known = last.map { Array(progress.dropLast()) + [$0] } ?? progress
    let marked = zip(lessons, known).map { front, progress in
      (front.title.value, front.goals.map { ($0.text.value, progress?.reached($0)) })
    }.filter { !$1.isEmpty }
    guard !marked.isEmpty else { return [] }
    let ticks = marked.flatMap(\.1).compactMap(\.1)
    let count = ticks.count(where: \.self)
    let title =
      ticks.isEmpty
      ? language(en: "Its goals, lesson by lesson:", de: "Seine Ziele, Lektion für Lektion:")
      : language(
        en:
          "Its goals, lesson by lesson. \(count) of \(ticks.count) are reached: every question to "
          + "them was answered.",
        de:
          "Seine Ziele, Lektion für Lektion. \(count) von \(ticks.count) sind erreicht: Alle Fragen "
          + "dazu sind beantwortet.")
    return [.paragraph(title)]
      + marked.flatMap { title, goals -> [PageBlock] in
        let items = goals.map { ListItem([.paragraph($0)], isDone: $1) }
        return [.paragraph([.strong([.text(title)])]), .list(items: items)]
      }
  }

  /// The figures of the evaluation that was made last; nothing where none was.
  private func figures(_ session: Session) -> [PageBlock] {
    guard let (name, value) = session.artefacts.last(where: { $0.value.evaluation != nil }),
      let evaluation = value.evaluation
    else { return [] }
    let flagged = Numbers.count(evaluation.flaggedCount)
    let events = language.events(evaluation.rowCount)
    let title = language(
      en: "What came out last, in '\(name)':", de: "Was zuletzt herauskam, in „\(name)“:")
    let lines =
      [language(en: "flagged: \(flagged) of \(events)", de: "gemeldet: \(flagged) von \(events)")]
      + [
        ("Precision", evaluation.precision), ("Recall", evaluation.recall), ("F1", evaluation.f1),
      ].map { "\($0): \($1.map { Numbers.percent($0) } ?? "NA")" }
    return [.paragraph(title), .list(items: lines.map { [.paragraph($0)] })]
  }

  private var nextCourse: [PageBlock] {
    guard let next else { return [] }
    return [
      .paragraph(language(en: "The next course:", de: "Der nächste Kurs:")),
      .code("lernlog learn \(next)"),
    ]
  }

  private var ownLogs: [PageBlock] {
    guard let own else { return [] }
    let columns = own.place.columns.joined(separator: ", ")
    let isLines = own.place.lines != nil
    var blocks: [PageBlock] = [
      .paragraph(
        isLines
          ? language(
            en: "The same lessons on a log of your own, whose lines are made in the same way:",
            de: "Dieselben Lektionen mit einem eigenen Log, dessen Zeilen genauso gebaut sind:")
          : language(
            en: "The same lessons on a log of your own, a CSV file with the columns \(columns):",
            de: "Dieselben Lektionen mit einem eigenen Log, einer CSV-Datei mit den Spalten "
              + "\(columns):")),
      .code("lernlog learn \(own.lesson) --data \(isLines ? "my.log" : "my.csv")"),
    ]
    if let log = own.place.log {
      blocks += [
        .paragraph(
          language(
            en: "All steps at once, with other parameters; each is a command on files as well:",
            de: "Alle Schritte auf einmal, mit anderen Parametern; jeder ist auch ein Befehl für "
              + "Dateien:")),
        .code("lernlog pipeline \(log) --seed 7 -o results"),
      ]
    }
    return blocks
  }
}

extension Progress {
  /// Whether every question of a goal was answered rightly; `nil` where it has none, or where nothing
  /// is known of the lesson.
  func reached(_ goal: Goal) -> Bool? {
    guard !goal.by.isEmpty, !steps.isEmpty || isFinished else { return nil }
    return goal.by.allSatisfy { steps[$0.value]?.state == .done }
  }
}
