import Display
import Lessons
import Sessions
import TestSupport
import Testing

/// One page, five forms: what the JSON form says that a page shows must stand in all others.
@Suite struct `five forms of one page` {
  @Test(arguments: try LessonPlace.all())
  func `each number of a page stands in each of its forms`(_ place: LessonPlace) async throws {
    let run = try await ProjectRun.of(place)
    let notes = notes(of: run)
    try #require(notes.count == run.blocks.count)
    for (shown, note) in zip(run.blocks, notes) {
      let expected = Set(shown.page.form().flatMap(\.shown))
      for form in PageFormName.allCases {
        let text = TerminalRenderer(form.profile(width: 160, .none, place.language)).render(
          shown.page)
        let missing = expected.subtracting(numbers(in: text)).sorted()
        #expect(missing.isEmpty, "line \(shown.block.location.line), \(form)")
      }
      let onWeb = expected.subtracting(numbers(in: webWords(of: shown.page, place.language)))
      #expect(onWeb.isEmpty, "line \(shown.block.location.line), HTML: \(onWeb.sorted())")
      let missing = expected.subtracting(numbers(in: note)).sorted()
      #expect(missing.isEmpty, "line \(shown.block.location.line), Markdown")
    }
  }

  @Test(arguments: try LessonPlace.all())
  func `a page heard line by line says every number, with neither drawing nor escape`(
    _ place: LessonPlace
  ) async throws {
    let run = try await ProjectRun.of(place)
    var pages = PageStream(PageFormName.accessible.profile(width: 160, .none, place.language))
    var text = ""
    for shown in run.blocks where !shown.page.blocks.isEmpty { text += pages.render(shown.page) }
    let heard = try teletype(text)
    let expected = Set(run.blocks.flatMap { $0.page.form().flatMap(\.shown) })
    #expect(!expected.isEmpty && expected.subtracting(numbers(in: heard)).isEmpty)
  }

  @Test(arguments: try LessonPlace.all(), [40, 60, 80, 120])
  func `only code is wider than the terminal`(_ place: LessonPlace, _ width: Int) async throws {
    for shown in try await ProjectRun.of(place).blocks {
      let page = shown.page.withoutCode
      for form in PageFormName.allCases {
        for colour in [ColourLevel.none, .trueColour] {
          let profile = form.profile(width: width, colour, place.language)
          let text = TerminalRenderer(profile).render(page)
          // An address is never broken, so that it can still be opened.
          let wide = withoutEscapes(text).split(separator: "\n").filter {
            displayWidth(of: String($0)) > width && !$0.hasPrefix("https://")
          }
          #expect(wide.isEmpty, "line \(shown.block.location.line), \(form), \(colour)")
        }
      }
    }
  }
}

/// What a page says on the web.
private func webWords(of page: Page, _ language: Language) -> String {
  var renderer = HTMLRenderer(language)
  let document = HTMLDocument(
    language: language.rawValue, title: "", description: "", body: renderer.nodes(page))
  return CheckedHTML(document.text).words
}

/// What the notes of a whole run say of each block: its source, its output, and what is quoted below.
private func notes(of run: ProjectRun) -> [String] {
  let lesson = run.run.lesson
  let source = SourceText(file: "notes.md", bytes: run.run.notes(upTo: run.blocks.count))
  let (notes, _) = parseLesson(
    source, course: lesson.course, name: lesson.name, language: lesson.language, known: .all)
  func text(_ block: Block, _ lesson: Lesson) -> String {
    lesson.source.text(lines: block.location.line...(block.output?.lastLine ?? block.lastLine))
  }
  var texts: [String] = []
  for block in notes.blocks {
    let own = text(block, notes)
    if texts.count < run.blocks.count, own == text(run.blocks[texts.count].block, lesson) {
      texts.append(own)
    } else if !texts.isEmpty {
      texts[texts.count - 1] += "\n" + own
    }
  }
  return texts
}

/// The forms of a page that are lines on a terminal.
enum PageFormName: CaseIterable {
  case unicode, ascii, accessible

  func profile(width: Int, _ colour: ColourLevel, _ language: Language) -> Profile {
    Profile(
      width: width, charset: self == .unicode ? .unicode : .ascii, colour: colour,
      accessible: self == .accessible, language: language)
  }
}

/// The numbers of a text in which marks such as `*` and backticks may stand around words.
private func numbers(in text: String) -> [String] {
  shownNumbers(in: String(text.map { "`_*<>".contains($0) ? " " : $0 }))
}

/// A terminal that prints on paper: it knows no escape, and blanks beside one another are one.
///
/// - Throws: `UnprintableText` at the first sign that a paper terminal could not print.
private func teletype(_ text: String) throws -> String {
  let forbidden = text.unicodeScalars.first { scalar in
    scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
      || (0x2500...0x25FF).contains(scalar.value)
  }
  if let forbidden { throw UnprintableText(sign: forbidden) }
  return text.split(separator: "\n").map { line in
    line.split(separator: " ").joined(separator: " ")
  }.joined(separator: "\n")
}

/// A sign that moves the cursor, changes colours, or only draws.
private struct UnprintableText: Error {
  let sign: Unicode.Scalar
}

/// The text without sequences that only change how it looks.
private func withoutEscapes(_ text: String) -> String {
  var rest = text[...]
  var plain = ""
  while let start = rest.firstIndex(of: "\u{1B}") {
    plain += rest[..<start]
    rest = rest[start...].drop { $0 != "m" }.dropFirst()
  }
  return plain + rest
}
