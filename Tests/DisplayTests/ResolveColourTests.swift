import Display
import Testing

struct ResolveColourTests {
  /// A row of the table: flag, variables, whether it is a terminal, whether there is colour.
  typealias Row = (Preference, [String: String], Bool, Bool)

  @Test(
    arguments: [
      (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
      (
        .auto, ["NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "TERM": "xterm"], true,
        false
      ),
      (.auto, ["NO_COLOR": "0", "TERM": "xterm"], true, false),
      (.auto, ["NO_COLOR": "", "TERM": "xterm"], true, true),
      (.auto, ["FORCE_COLOR": "1", "TERM": "xterm"], false, true),
      (.auto, ["FORCE_COLOR": "1", "TERM": "dumb"], true, true),
      (.auto, ["FORCE_COLOR": "0", "TERM": "xterm"], true, false),
      (.auto, ["CLICOLOR_FORCE": "1", "TERM": "xterm"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0", "TERM": "xterm"], false, false),
      (.auto, ["CLICOLOR": "0", "TERM": "xterm"], true, false),
      (.auto, ["CLICOLOR": "1", "TERM": "xterm"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, [:], true, false),
      (.auto, ["TERM": "xterm"], true, true),
      (.auto, ["TERM": "xterm"], false, false),
    ] as [Row])
  func `flag, variables and terminal decide in this order`(row: Row) {
    let level = resolveColour(row.0, environment: row.1, isTerminal: row.2).value
    #expect((level > .none) == row.3)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], .sixteen),
      (["TERM": "xterm-256color"], .twoHundredFiftySix),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .trueColour),
      (["TERM": "xterm", "COLORTERM": "24bit"], .trueColour),
      (["TERM": "xterm", "COLORTERM": "yes"], .sixteen),
      (["TERM": "xterm-256color", "FORCE_COLOR": "1"], .sixteen),
      (["TERM": "xterm", "FORCE_COLOR": "2"], .twoHundredFiftySix),
      (["TERM": "xterm", "FORCE_COLOR": "3"], .trueColour),
    ] as [([String: String], ColourLevel)])
  func `the terminal says how many colours it has`(
    environment: [String: String], level: ColourLevel
  ) {
    #expect(resolveColour(.auto, environment: environment, isTerminal: true).value == level)
  }
}
