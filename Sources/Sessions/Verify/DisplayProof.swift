import Display
import Lessons

/// Looks whether what a block shows can be read on every terminal: narrow and wide, drawn and heard.
struct DisplayProof {
  /// The widths that are looked at.
  static let widths = [40, 60, 80, 120]

  private let lesson: Lesson
  private let language: Language

  /// A proof of what a lesson shows.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language of what it computes.
  init(_ lesson: Lesson, _ language: Language) {
    (self.lesson, self.language) = (lesson, language)
  }

  /// What is wrong with a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - block: The block that shows it.
  /// - Returns: An error for a page that is too wide, an error for each chart that says nothing, and a
  ///   warning for each line of code that goes on beyond the edge.
  func problems(of page: Page, _ block: Block) -> [Diagnostic] {
    guard !page.blocks.isEmpty else { return [] }
    return [tooWide(page.withoutCode, block)].compactMap(\.self) + wordless(page, block)
      + wideCode(page, block)
  }

  /// The first form and width at which a line goes beyond the edge.
  private func tooWide(_ page: Page, _ block: Block) -> Diagnostic? {
    for form in DisplayForm.allCases {
      for width in Self.widths {
        guard let line = lines(of: page, form, width).first(where: { !$0.isAddress }) else {
          continue
        }
        return .tooWide(line, width, form, at: block.location)
      }
    }
    return nil
  }

  private func wordless(_ page: Page, _ block: Block) -> [Diagnostic] {
    page.blocks.compactMap { shown in
      guard case .chart(let chart) = shown else { return nil }
      let isSaid = chart.spoken.contains { $0.contains { !$0.isWhitespace } }
      let isSummed = chart.summary.contains { !$0.isWhitespace }
      return isSaid && isSummed ? nil : .wordlessChart(chart.title, at: block.location)
    }
  }

  /// Code is never broken, so a long line of it goes on beyond the edge of a usual terminal.
  private func wideCode(_ page: Page, _ block: Block) -> [Diagnostic] {
    let prose = lines(of: page.withoutCode, .unicode, 80)
    let wide = lines(of: page, .unicode, 80).filter { !prose.contains($0) }
    var from = block.location.line
    return wide.map { line in
      let code = line.drop { $0 == " " }
      let found = (from...max(from, block.lastLine)).first {
        lesson.source.line($0).contains(code)
      }
      from = found.map { $0 + 1 } ?? from
      let place = SourceLocation(
        file: lesson.file, line: found ?? block.location.line,
        column: found == nil ? block.location.column : 1)
      return .wideCode(displayWidth(of: line), at: place)
    }
  }

  /// The lines of a page that are wider than the terminal.
  private func lines(of page: Page, _ form: DisplayForm, _ width: Int) -> [String] {
    let profile = Profile(
      width: width, charset: form == .unicode ? .unicode : .ascii,
      accessible: form == .accessible, language: language)
    return TerminalRenderer(profile).render(page).split(separator: "\n")
      .filter { $0.utf8.count > width && displayWidth(of: String($0)) > width }.map(String.init)
  }
}

/// The forms of a page that are lines on a terminal.
enum DisplayForm: String, CaseIterable {
  case unicode, ascii, accessible
}

extension String {
  /// Whether it is an address, perhaps after its number; an address is never broken, so that it can
  /// still be opened.
  fileprivate var isAddress: Bool {
    let words = split(separator: " ")
    return words.count <= 2 && words.last?.contains("://") == true
  }
}

extension Diagnostic {
  /// Something that is wider than the terminal.
  static func tooWide(
    _ line: String, _ width: Int, _ form: DisplayForm, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "on a terminal of \(width) columns a line of this has \(displayWidth(of: line))",
      note: "in \(form.rawValue) form it reads '\(line)'")
  }

  /// A line of code that a usual terminal does not hold.
  static func wideCode(_ width: Int, at location: SourceLocation) -> Self {
    Self(
      severity: .warning, location: location,
      message: "with its indentation this line of code takes \(width) columns, and a usual "
        + "terminal has 80",
      note: "code is never broken; write it on two lines")
  }

  /// A chart that has nothing to say to those who do not see it.
  static func wordlessChart(_ title: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "the chart '\(title)' has no words for those who hear it")
  }
}
