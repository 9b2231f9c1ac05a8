package import Display
import Exercises

extension Practice {
  /// Makes the working copy; a file that the learner wrote is never touched.
  ///
  /// - Returns: The task, where the files are, and what to type next.
  /// - Throws: A `FileError`, or a `Diagnostic` of the lesson that the data come from.
  package func start() throws -> Page {
    let readings = copy.readings(try preparedSupplies().tables, in: language.rawValue)
    for (name, bytes) in readings { try renew("\(copy.folder)/\(name)", bytes) }
    let isNew = files.kind(of: copy.work) == nil
    if isNew { try files.write(copy.starter(in: language.rawValue), to: copy.work) }
    _ = try update { $0.start(at: now()) }
    return task + places(readings.map(\.name), isNew: isNew)
  }

  /// Puts the learner's file aside, and makes it what it was at the start.
  ///
  /// - Throws: A `FileError`, or a `PracticeRefusal` where there is nothing to put aside.
  package func reset() throws -> Page {
    try requireFile()
    var number = 1
    while files.kind(of: "\(copy.work).old-\(number)") != nil { number += 1 }
    let aside = "\(copy.work).old-\(number)"
    try files.write(try files.read(copy.work), to: aside)
    try files.write(copy.starter(in: language.rawValue), to: copy.work)
    return [
      .paragraph([
        .text(language(en: "Your work is kept as ", de: "Deine Arbeit liegt jetzt in ")),
        .code(aside),
      ]),
      .paragraph([
        .code(copy.work),
        .text(language(en: " is as it was at the start.", de: " ist wieder wie am Anfang.")),
      ]),
    ]
  }

  /// The title, the points, and what is asked.
  var task: Page { exercise.task(language) }

  /// Refuses where no working copy is there.
  var notStarted: PracticeRefusal {
    PracticeRefusal(
      message: language(
        en: "there is no '\(copy.work)' yet; 'lernlog start \(entry.name)' makes it",
        de: "'\(copy.work)' gibt es noch nicht; 'lernlog start \(entry.name)' legt die Datei an"))
  }

  private func places(_ readings: [String], isNew: Bool) -> Page {
    let work =
      isNew
      ? language(en: "Write here:", de: "Hier schreibst du:")
      : language(
        en: "You have begun already. Go on here:",
        de: "Du hast schon begonnen. Hier geht es weiter:")
    let others = readings.map { "\(copy.folder)/\($0)" }
    return [
      .rule,
      .paragraph(work), .code(copy.work),
      .paragraph(language(en: "To read:", de: "Zum Lesen:")), .code(others.joined(separator: "\n")),
      .paragraph(language(en: "Then:", de: "Danach:")),
      .code(
        """
        lernlog check \(entry.name)
        lernlog watch \(entry.name)
        lernlog hint \(entry.name)
        """),
    ]
  }

  private func renew(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    guard (try? files.read(path)) != bytes else { return }
    try files.write(bytes, to: path)
  }
}
