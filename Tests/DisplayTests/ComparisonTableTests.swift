import Testing

@testable import Display

struct ComparisonTableTests {
  private static let measures: [ComparisonTable.Measure] = [
    .init("precision", form: .share), .init("recall", form: .share), .init("ROC AUC"),
    .init("FP", better: .lower, form: .count), .init("features", better: .none, form: .count),
  ]

  private static let variants: [ComparisonTable.Variant] = [
    .init("hash", [0.7273, 0.8, 0.9916, 3, 6]), .init("one-hot", [0.7273, 0.9, 0.951, 11, 1_204]),
    .init("only the hour", [nil, 0, .nan, 0, 1]),
  ]

  @Test func `three variants of one model`() throws {
    try expectCharts("comparison") { language in
      ComparisonTable(
        Self.variants, measures: Self.measures,
        title: language(en: "Three sets of features", de: "Drei Sätze von Features"),
        language: language)
    }
  }

  @Test func `ties are all best, and what is missing or not compared never is`() {
    let table = ComparisonTable(Self.variants, measures: Self.measures)
    #expect((0..<5).map(table.best) == [[0, 1], [1], [0], [2], []])
    #expect(table.context == "3 variants   5 measures   2 missing")
  }

  @Test func `values that read the same are best together`() {
    let table = ComparisonTable(
      [.init("a", [0.1 + 0.2]), .init("b", [0.3])], measures: [.init("x")])
    #expect(table.best(0) == [0, 1])
  }

  @Test func `a column of nothing has no best`() {
    let table = ComparisonTable(
      [.init("a", [nil]), .init("b", [.infinity])], measures: [.init("x")])
    #expect(table.best(0).isEmpty)
    #expect(table.summary == "x NA.")
    #expect(!table.drawing(in: DrawingArea(width: 80)).prefix(4).contains { $0.text.contains("*") })
  }

  @Test func `a variant that wins everywhere is said to`() {
    let table = ComparisonTable(
      [.init("a", [1, 2]), .init("b", [0, 3])],
      measures: [.init("x"), .init("y", better: .lower)])
    #expect(table.summary == "Best in every measure that is compared: a.")
  }

  @Test func `measures without room are named`() {
    let lines = ComparisonTable(Self.variants, measures: Self.measures).drawing(
      in: DrawingArea(width: 40)
    ).map(\.text)
    #expect(lines.contains { $0.hasPrefix("  not shown: ") })
  }

  @Test func `nothing to compare is one line`() {
    for table in [
      ComparisonTable([], measures: Self.measures),
      ComparisonTable([.init("a", [])], measures: []),
    ] {
      let lines = table.drawing(in: DrawingArea(width: 80)).map(\.text)
      #expect(lines == ["  There is nothing to compare."])
    }
  }

  @Test(arguments: Charset.allCases)
  func `names of any kind and numbers of any size fit`(charset: Charset) {
    let names = ["\u{1B}[2J\u{9B}31m", "日本語のとても長いログの名前がここにあります", "a\nb", ""]
    let table = ComparisonTable(
      names.map { .init($0, [1e300, -1.5e9, 1e-9, 0]) },
      measures: names.map { .init($0, form: .number(decimals: 4)) })
    for width in [40, 60, 80, 120] {
      let lines = table.drawing(in: DrawingArea(width: width, charset: charset))
      expectFits(lines, width)
      #expect(!lines.contains { $0.text.contains("\u{1B}") || $0.text.contains("\n") })
    }
  }
}
