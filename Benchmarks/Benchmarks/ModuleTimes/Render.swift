import Benchmark
import Display

/// Pages of prose and of a chart, as lines of a terminal.
func renderBenchmarks() {
  let prose = "Normal events need many cuts until they stand alone; a strange one needs few. "
  let text = Page(
    (0..<100).flatMap { number -> [PageBlock] in
      [.heading(level: 2, "Part \(number)"), .paragraph(String(repeating: prose, count: 4))]
    })
  let chart = Page([
    .chart(Histogram((0..<10_000).map { Double($0 * 7919 % 10_007) }, name: "score"))
  ])
  let renderer = TerminalRenderer(Profile(width: 80))
  Benchmark("render: 100 headings and paragraphs") { _ in blackHole(renderer.render(text)) }
  Benchmark("render: a histogram of 10000 values") { _ in blackHole(renderer.render(chart)) }
}
