import Display
import Sessions
import TestSupport
import Testing

/// The guide for learners.
@Suite struct `the guide` {
  @Test(arguments: [Language.en, .de])
  func `fits on two screens`(_ language: Language) throws {
    let guide = Guide(language)
    let text = TerminalRenderer(Profile(charset: .ascii, language: language)).render(guide.page)
    try expectGolden(text, "guide.\(language.rawValue).txt")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 100)
    let narrow = TerminalRenderer(Profile(width: 60, charset: .ascii, language: language))
    #expect(narrow.render(guide.page).split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `says to type the same in both languages`() {
    let typed = [Language.en, .de].map { Guide($0).parts.map { $0.lines.map(\.typed) } }
    #expect(typed[0] == typed[1])
  }
}
