import Display
import Testing

/// What decided how text is shown.
@Suite struct `the reason for a setting` {
  private static func choices(
    _ environment: [String: String], isTerminal: Bool = true, _ change: (inout ProfileFlags) -> Void
  ) -> ProfileChoices {
    var flags = ProfileFlags()
    change(&flags)
    return ProfileChoices(
      flags, environment: environment, isTerminal: isTerminal, windowWidths: [70])
  }

  @Test func `is a flag where one was typed`() {
    let choices = Self.choices(["COLUMNS": "60", "NO_COLOR": "1", "LANG": "C.UTF-8"]) {
      $0.width = 50
      $0.colour = .always
      $0.isASCII = true
    }
    #expect(choices.width == Chosen(50, .flag("--width")))
    #expect(choices.colour == Chosen(.sixteen, .flag("--color")))
    #expect(choices.charset == Chosen(.ascii, .flag("--ascii")))
  }

  @Test(arguments: [
    (["NO_COLOR": "yes"], "NO_COLOR", "yes"), (["FORCE_COLOR": "0"], "FORCE_COLOR", "0"),
    (["CLICOLOR": "0"], "CLICOLOR", "0"), (["TERM": "dumb"], "TERM", "dumb"), ([:], "TERM", nil),
  ])
  func `is the variable that takes the colour away`(
    _ environment: [String: String], _ name: String, _ value: String?
  ) {
    let choices = Self.choices(environment) { _ in }
    #expect(choices.colour == Chosen(.none, .variable(name, value)))
  }

  @Test func `is the window, the terminal or its lack where nothing was said`() {
    let terminal = Self.choices(["TERM": "xterm"]) { _ in }
    #expect(terminal.width == Chosen(70, .window))
    #expect(terminal.colour == Chosen(.sixteen, .terminal))
    #expect(terminal.charset == Chosen(.ascii, .variable("LANG", nil)))
    #expect(terminal.language == Chosen(.en, .usual))
    let pipe = Self.choices(["TERM": "xterm", "LANG": "de_DE.UTF-8"], isTerminal: false) { _ in }
    #expect(pipe.width == Chosen(80, .usual))
    #expect(pipe.colour == Chosen(.none, .noTerminal))
    #expect(pipe.charset == Chosen(.unicode, .variable("LANG", "de_DE.UTF-8")))
    #expect(pipe.language == Chosen(.de, .variable("LANG", "de_DE.UTF-8")))
  }
}
