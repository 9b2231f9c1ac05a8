import Display
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("日本語", 6), ("한글", 4), ("\u{E9}", 1), ("e\u{301}", 1), ("Ａ", 2), ("ｱ", 1),
    ("👨‍👩‍👧‍👦", 2), ("⚠", 1), ("⚠\u{FE0F}", 2), ("🇩🇪", 2), ("\u{200B}", 0), ("\u{2060}", 0),
    ("█", 1), ("👍🏽", 2), ("⛓\u{200D}💥", 2), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("", 0),
    ("Schöne Grüße", 12), ("…", 1), ("\u{301}", 0),
  ])
  func `a text takes the cells that a terminal gives it`(text: String, cells: Int) {
    #expect(displayWidth(of: text) == cells)
  }
}
