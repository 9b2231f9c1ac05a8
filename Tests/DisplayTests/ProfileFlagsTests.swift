import Display
import Testing

struct ProfileFlagsTests {
  @Test(
    arguments: [
      (60, ["COLUMNS": "90"], [120], 60),
      (10_000, [:], [], 10_000),
      (nil, ["COLUMNS": "90"], [120], 90),
      (nil, ["COLUMNS": "0"], [120], 120),
      (nil, ["COLUMNS": "1001"], [120], 120),
      (nil, ["COLUMNS": "wide"], [120], 120),
      (nil, [:], [0, 100, 120], 100),
      (nil, [:], [0, 0, 0], 80),
      (nil, [:], [], 80),
    ] as [(Int?, [String: String], [Int], Int)])
  func `the width comes from the first that knows it`(
    flag: Int?, environment: [String: String], windows: [Int], width: Int
  ) {
    #expect(
      resolveWidth(flag: flag, environment: environment, windowWidths: windows).value == width)
  }

  @Test(
    arguments: [
      (true, ["LERNLOG_CHARSET": "unicode", "LANG": "C.UTF-8"], .ascii),
      (false, ["LERNLOG_CHARSET": "ascii", "LANG": "C.UTF-8"], .ascii),
      (false, ["LERNLOG_CHARSET": "unicode", "LANG": "C"], .unicode),
      (false, ["LC_ALL": "C", "LANG": "de_DE.UTF-8"], .ascii),
      (false, ["LC_ALL": "", "LC_CTYPE": "de_DE.utf8"], .unicode),
      (false, ["LANG": "en_US.UTF-8"], .unicode),
      (false, ["LANG": "en_US.UTF-8", "TERM": "dumb"], .ascii),
      (false, ["LANG": "en_US.UTF-8", "TERM": "linux"], .console),
      (false, ["LANG": "de_DE@euro"], .ascii),
      (false, [:], .ascii),
    ] as [(Bool, [String: String], Charset)])
  func `the locale says whether drawings may use Unicode`(
    isASCII: Bool, environment: [String: String], charset: Charset
  ) {
    #expect(resolveCharset(isASCII: isASCII, environment: environment).value == charset)
  }

  @Test(
    arguments: [
      (.always, ["TERM": "dumb"], false, true),
      (.never, ["TERM_PROGRAM": "iTerm.app"], true, false),
      (.auto, ["TERM_PROGRAM": "WezTerm"], true, true),
      (.auto, ["TERM_PROGRAM": "WezTerm"], false, false),
      (.auto, ["TERM_PROGRAM": "WezTerm", "TERM": "dumb"], true, false),
      (.auto, ["TERM_PROGRAM": "Apple_Terminal"], true, false),
      (.auto, ["KITTY_WINDOW_ID": "1"], true, true),
      (.auto, ["WT_SESSION": "b8"], true, true),
      (.auto, ["KONSOLE_VERSION": "230800"], true, true),
      (.auto, ["VTE_VERSION": "5000"], true, true),
      (.auto, ["VTE_VERSION": "4999"], true, false),
      (.auto, [:], true, false),
    ] as [(Preference, [String: String], Bool, Bool)])
  func `only known terminals get links that open`(
    flag: Preference, environment: [String: String], isTerminal: Bool, expected: Bool
  ) {
    let links = resolveHyperlinks(flag, environment: environment, isTerminal: isTerminal)
    #expect(links == expected)
  }

  @Test func `plain is the same on every machine`() {
    var flags = ProfileFlags()
    flags.isPlain = true
    flags.colour = .always
    flags.hyperlinks = .always
    let environment = [
      "COLUMNS": "132", "FORCE_COLOR": "3", "LERNLOG_CHARSET": "unicode", "ACCESSIBLE": "1",
    ]
    let profile = Profile(
      flags, environment: environment, isTerminal: true, windowWidths: [120])
    #expect(profile == .plain)
  }

  @Test func `a width that was asked for is the width of prose too`() {
    var flags = ProfileFlags()
    flags.width = 140
    flags.isPlain = true
    let asked = Profile(flags, environment: [:], isTerminal: false)
    #expect(asked.proseWidth == 140)
    let found = Profile(
      ProfileFlags(), environment: ["TERM": "xterm"], isTerminal: true, windowWidths: [200])
    #expect((found.proseWidth, found.tableWidth, found.chartWidth) == (100, 160, 120))
  }

  @Test func `what is no terminal has no window`() {
    let profile = Profile(
      ProfileFlags(), environment: [:], isTerminal: false, windowWidths: [120])
    #expect(profile.width == 80)
  }

  @Test(arguments: [("1", true), ("yes", true), ("0", false), ("False", false), ("", false)])
  func `a variable asks for pages that can be heard`(value: String, isAccessible: Bool) {
    let environment = [
      "ACCESSIBLE": value, "TERM": "xterm-256color", "LANG": "C.UTF-8", "TERM_PROGRAM": "ghostty",
    ]
    let profile = Profile(ProfileFlags(), environment: environment, isTerminal: true)
    #expect(profile.accessible == isAccessible)
    #expect((profile.charset == .ascii) == isAccessible)
    #expect((profile.colour == .none) == isAccessible)
    #expect(profile.hyperlinks == !isAccessible)
  }
}
