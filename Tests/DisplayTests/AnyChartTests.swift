import Testing

@testable import Display

/// What holds for every chart of any data.
struct AnyChartTests {
  @Test(arguments: 1...12)
  func `every chart of any data fits every width`(seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    for chart in charts(&chance) {
      for width in [40, 41, 57, 60, 79, 80, 100, 120] {
        for charset in Charset.allCases {
          expectFits(chart.drawing(in: DrawingArea(width: width, charset: charset)), width)
        }
      }
      expectPictures(chart)
      #expect(!chart.summary.isEmpty && !chart.title.isEmpty)
      #expect(chart.spoken.allSatisfy { !$0.isEmpty })
    }
  }

  private func charts(_ chance: inout Chance) -> [any SpokenChart] {
    let size = 1 << (chance.next(below: 40) + 1)
    let scale = [1e-9, 0.01, 1, 1e6, 1e290][chance.next(below: 5)]
    let values: [Double?] = (0..<200).map { _ in
      chance.next(below: 20) == 0 ? nil : Double(chance.next(below: 2_000) - 1_000) * scale
    }
    let threshold = Double(chance.next(below: 3_000) - 1_500) * scale
    let hours = (0..<48).map { _ in chance.next(below: size) }
    let counts = (0..<4).map { _ in chance.next(below: size) }
    let every = [1, 600, 3_600, 86_400][chance.next(below: 4)]
    let times: [Int?] = values.map { _ in chance.next(below: size) }
    let flags = values.map { _ in chance.next(below: 10) == 0 }
    let language = Language.allCases[chance.next(below: 2)]
    return [
      HourBars(normal: Array(hours[..<24]), anomalous: Array(hours[24...]), language: language),
      HourBars(normal: Array(hours[..<24]), language: language),
      Histogram(values, name: "x", threshold: threshold, language: language),
      ScoreHistogram(values, threshold: threshold, length: .logarithmic, language: language),
      ConfusionMatrix(
        truePositives: counts[0], falsePositives: counts[1], falseNegatives: counts[2],
        trueNegatives: counts[3], threshold: threshold, language: language),
      Timeline(
        times: times, scores: values, anomalies: flags, every: every, threshold: threshold,
        language: language),
      BarChart(counts.map { ("name \($0)", $0) }, title: "x", language: language),
      TreeChart(tree(&chance), tree: 0, of: 9, depthLimit: 30, depth: 5, language: language),
    ] + newer(&chance, values, flags, language)
  }

  private func newer(
    _ chance: inout Chance, _ values: [Double?], _ flags: [Bool], _ language: Language
  ) -> [any SpokenChart] {
    let size = 1 << (chance.next(below: 40) + 1)
    let names = (0..<chance.next(below: 40) + 1).map { "name \($0)@a.example" }
    let tallies = (0..<200).map { _ in
      Heatmap.Tally(
        row: [names[chance.next(below: names.count)], "b\(chance.next(below: 9))"],
        column: "column \(chance.next(below: 40))", count: chance.next(below: size))
    }
    let points = (0...20).map { index in
      CurveChart.Point(x: Double(index) / 20, y: Double(chance.next(below: 101)) / 100)
    }
    let x = values.reversed().map { $0.map { $0 * 3 } }
    let form = [ComparisonTable.Measure.Form.count, .share, .number(decimals: 4)]
    return [
      Heatmap(tallies, rowNames: ["first", "second"], columnName: "c", language: language),
      CurveChart(
        CurveChart.Kind.allCases[chance.next(below: 2)], points: points, area: 0.5,
        positives: chance.next(below: 3), total: size, threshold: (0.0123, points[7]),
        language: language),
      FoundBars(
        names.map { .init($0, found: chance.next(below: size), of: size) }, by: "x",
        language: language),
      ComparisonTable(
        names.map { .init($0, Array(values[..<9])) },
        measures: (0..<9).map { .init("measure \($0)", form: form[$0 % 3]) }, language: language),
      ScatterPlot(
        x: x, y: values, xName: "x", yName: "y", marked: (flags, "odd"), language: language),
      LineChart(
        .numbers(x), [.init("a", values), .init("b", x)], xName: "x", best: .lowest,
        language: language),
      LineChart(.names(names), [.init("a", names.indices.map { values[$0] })], xName: "x"),
    ]
  }

  /// A crooked tree of long names: each split cuts one event off.
  private func tree(_ chance: inout Chance) -> [TreeChart.Node] {
    let levels = chance.next(below: 30) + 1
    return (0..<levels).flatMap { level -> [TreeChart.Node] in
      let split = TreeChart.Split(
        feature: "a feature with a long name", threshold: Double(chance.next(below: 1 << 40)),
        yes: 2 * level + 1, no: 2 * level + 2)
      return [.init(count: levels + 1 - level, split: split), .init(count: 1)]
    } + [.init(count: 1)]
  }

  /// Numbers that look random and are the same in every run (Knuth's MMIX generator).
  private struct Chance {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
