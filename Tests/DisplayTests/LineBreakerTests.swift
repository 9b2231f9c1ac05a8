import Display
import Testing

struct LineBreakerTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("  one   two  ", 20, ["one   two"]),
    ("one  two", 4, ["one", "two"]),
    ("", 10, [""]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("see https://example.org/a/b now", 10, ["see", "https://ex", "ample.org/", "a/b now"]),
    ("日本語のログ", 5, ["日本", "語の", "ログ"]),
    ("Log 日本語のログ", 8, ["Log 日本", "語のログ"]),
    ("日本", 1, ["日", "本"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]),
    ("recall is 72.73 % here", 16, ["recall is", "72.73 % here"]),
    ("Größe „groß“ – ja", 8, ["Größe", "„groß“ –", "ja"]),
    ("abc", 0, ["a", "b", "c"]),
    ("one\ttwo", 20, ["one    two"]),
    ("one\u{1B}two", 20, ["one␛two"]),
  ])
  func `lines are filled and nothing is lost`(text: String, width: Int, lines: [String]) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test(arguments: [
    ("resource", 8, "resource"), ("resource", 6, "resou…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("resource", 1, "…"),
    ("resource", 0, ""), ("", 0, ""),
  ])
  func `a cut text says so`(text: String, width: Int, cut: String) {
    #expect(truncated(text, to: width, charset: .unicode) == cut)
  }

  @Test func `a cut text says so in ASCII`() {
    #expect(truncated("resource", to: 6, charset: .ascii) == "res...")
    #expect(truncated("resource", to: 2, charset: .ascii) == "..")
  }
}
