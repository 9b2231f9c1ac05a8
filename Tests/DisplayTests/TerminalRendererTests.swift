import Display
import TestSupport
import Testing

struct TerminalRendererTests {
  @Test(arguments: [30, 40, 80, 120], ["unicode", "ascii", "accessible"])
  func `every construct looks as it should`(width: Int, form: String) throws {
    let page = TerminalRenderer(profile(width, form)).render(samplePage())
    try expectGolden(page, "page-\(width)-\(form).txt")
  }

  @Test func `every construct looks as it should in German`() throws {
    let profile = Profile(language: .de)
    try expectGolden(TerminalRenderer(profile).render(samplePage(.de)), "page-80-de.txt")
    let spoken = Profile(accessible: true, language: .de)
    try expectGolden(
      TerminalRenderer(spoken).render(samplePage(.de)), "page-80-accessible-de.txt")
  }

  @Test(arguments: ColourLevel.allCases.dropFirst())
  func `every construct looks as it should in colour`(colour: ColourLevel) throws {
    let profile = Profile(colour: colour, hyperlinks: true)
    try expectGolden(
      TerminalRenderer(profile).render(samplePage())
        .split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "␛"),
      "page-80-\(colour).txt")
  }
}

/// A profile as the golden files name it.
func profile(_ width: Int, _ form: String) -> Profile {
  Profile(
    width: width, charset: form == "ascii" ? .ascii : .unicode, accessible: form == "accessible")
}
