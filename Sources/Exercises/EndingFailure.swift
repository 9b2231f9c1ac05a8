/// Endings of a program that fail a check, whatever came out.
extension Failure {
  /// The failure that an ending is; `nil` for a program that ended by itself with status 0.
  ///
  /// - Parameters:
  ///   - ending: How the program ended.
  ///   - errors: What it wrote on standard error, where Swift says why it stopped.
  ///   - rows: What was compared until then.
  init?(ending: RunResult.Ending, errors: [UInt8] = [], rows: [ComparedRow] = []) {
    switch ending {
    case .exited(0), .notStarted: return nil
    case .exited(let status):
      self.init(
        .runtimeError,
        Said(
          en: "The program ended with status \(status) instead of 0.",
          de: "Das Programm endete mit Status \(status) statt 0."), rows: rows)
    case .signal(let number):
      self.init(
        .runtimeError,
        Said(
          en: "The program crashed: \(signalName(number)).",
          de: "Das Programm ist abgestürzt: \(signalName(number, "Signal"))."), rows: rows,
        explanation: fatalError(in: errors), hint: signalHint(number))
    case .limit(let limit):
      self.init(
        .limit,
        Said(
          en: "The program reached the limit on \(limit.words.english) and was stopped.",
          de: "Das Programm hat die Grenze für \(limit.words.german) erreicht "
            + "und wurde angehalten."), rows: rows, hint: limitHint(limit))
    }
  }

  static func fileNotWritten(_ name: String) -> Self {
    Failure(
      .wrong,
      Said(
        en: "The program did not write \(name).", de: "Das Programm hat \(name) nicht geschrieben.")
    )
  }
}

/// What Swift said when it stopped, with the line of the source where it named one.
///
/// A program may write such a line itself; it is shown to its own author and decides nothing.
private func fatalError(in errors: [UInt8]) -> Said? {
  let mark = "Fatal error"
  let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
  guard let line = lines.first(where: { $0.contains(mark) }),
    let start = line.firstRange(of: mark)?.lowerBound
  else { return nil }
  let words = line[start...].prefix(200)
  let place = line[..<start].split(separator: ":").dropFirst().first.flatMap { Int($0) }
  guard let place else { return Said(en: "Swift says: \(words)", de: "Swift sagt: \(words)") }
  return Said(
    en: "Swift says, at line \(place): \(words)", de: "Swift sagt, in Zeile \(place): \(words)")
}

/// The name of a signal, with its number.
private func signalName(_ number: Int32, _ word: String = "signal") -> String {
  let names: [Int32: String] = [
    4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL", 11: "SIGSEGV",
    13: "SIGPIPE", 15: "SIGTERM", 24: "SIGXCPU", 25: "SIGXFSZ", 31: "SIGSYS",
  ]
  return names[number].map { "\($0) (\(word) \(number))" } ?? "\(word) \(number)"
}

private func signalHint(_ number: Int32) -> Said? {
  switch number {
  case 4, 5:
    Said(
      en: "Swift stops where an index is out of range, `!` meets nil, a number overflows, "
        + "or a division is by zero.",
      de: "Swift hält an, wo ein Index außerhalb liegt, `!` auf nil trifft, eine Zahl überläuft "
        + "oder durch null geteilt wird.")
  case 7, 11:
    Said(
      en: "This happens most often where a function calls itself without end.",
      de: "Das geschieht meist, wo eine Funktion sich ohne Ende selbst aufruft.")
  case 31:
    Said(
      en: "The program asked the system for something that is not allowed here.",
      de: "Das Programm hat vom System etwas verlangt, das hier nicht erlaubt ist.")
  default: nil
  }
}

private func limitHint(_ limit: LimitKind) -> Said? {
  switch limit {
  case .time:
    Said(
      en: "Look for a loop whose condition never becomes false, or one that waits for input.",
      de: "Suche eine Schleife, deren Bedingung nie falsch wird oder die auf Eingaben wartet.")
  case .memory:
    Said(
      en: "Look for a collection that grows in a loop.",
      de: "Suche eine Sammlung, die in einer Schleife wächst.")
  case .output:
    Said(en: "Look for a print in a loop.", de: "Suche ein print in einer Schleife.")
  case .fileSize, .folderSize, .processes: nil
  }
}
