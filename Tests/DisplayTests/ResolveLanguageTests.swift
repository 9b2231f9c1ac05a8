import Display
import Testing

struct ResolveLanguageTests {
  @Test(
    arguments: [
      (.en, ["LANG": "de_DE.UTF-8"], .en),
      (nil, ["LANG": "de_AT.UTF-8"], .de),
      (nil, ["LC_ALL": "C.UTF-8", "LANG": "de_DE"], .en),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "de"], .de),
      (nil, ["LANG": "fr_FR.UTF-8"], .en),
      (nil, [:], .en),
    ] as [(Language?, [String: String], Language)])
  func `the flag decides, then the locale`(
    flag: Language?, environment: [String: String], language: Language
  ) {
    #expect(resolveLanguage(flag, environment: environment).value == language)
  }
}
