import Display
import Exercises
import Lessons

/// What is shown of code that was to run, without the code itself.
struct CodePage {
  let outcome: CodeOutcome
  let place: CodePlace
  let language: Language

  /// The compiler's messages, what the program wrote, and how it ended where that was not well.
  var page: Page {
    switch outcome {
    case .ran(let output, let total, let failure, let warnings):
      Page(messages(warnings)) + CodeOutput(output, total: total).page(language)
        + Page((failure?.sentences ?? []).map(paragraph))
    case .notCompiled(let errors): Page(messages(errors))
    case .compilerStopped(let reason): [paragraph(reason)]
    case .unavailable(let reason):
      [
        .paragraph(
          language(
            en: "This code could not be run: \(reason).",
            de: "Dieser Code ließ sich nicht ausführen: \(reason)."))
      ]
    }
  }

  private func messages(_ messages: [ExplainedMessage]) -> [PageBlock] {
    messages.map { message in
      let text = place.moved(message).text(source: place.source, in: language.rawValue)
      return .lines(text.split(separator: "\n").map(String.init))
    }
  }

  private func paragraph(_ said: Said) -> PageBlock { .paragraph(said(language.rawValue)) }
}

extension Failure {
  /// What is wrong, why, and what helps.
  fileprivate var sentences: [Said] { [reason, explanation, hint].compactMap(\.self) }
}

/// What a program wrote, as much of it as is shown.
struct CodeOutput {
  /// The most lines that are shown.
  static let lineLimit = 40
  /// The most characters of a line that are shown.
  static let widthLimit = 400

  private let lines: [String]
  private let total: Int
  private let isCut: Bool

  /// Cuts what is too much to read.
  ///
  /// - Parameters:
  ///   - bytes: The first bytes that were written.
  ///   - total: How many were written.
  init(_ bytes: [UInt8], total: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    var all = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    if all.last == "" { all.removeLast() }
    lines = all.prefix(Self.lineLimit).map { String($0.prefix(Self.widthLimit)) }
    self.total = total
    isCut =
      total > bytes.count || lines.count < all.count
      || zip(lines, all).contains { $0.utf8.count < $1.utf8.count }
  }

  /// The lines, and a note where there were more.
  func page(_ language: Language) -> Page {
    guard !lines.isEmpty else { return [] }
    guard isCut else { return [.lines(lines)] }
    let count = Numbers.count(total)
    return [
      .lines(lines),
      .paragraph(
        language(
          en: "That is only the beginning: the program wrote \(count) bytes.",
          de: "Das ist nur der Anfang: Das Programm hat \(count) Bytes geschrieben.")),
    ]
  }
}
