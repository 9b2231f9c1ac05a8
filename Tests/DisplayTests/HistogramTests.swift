@testable import Display
import Testing

struct HistogramTests {
  @Test func `the notebook's hours and the hashes of its users`() throws {
    let notebook = try Notebook()
    try expectCharts("histogram-hours") { language in
      Histogram(
        notebook.hours.map(Double.init), name: language(en: "hour", de: "Stunde"), threshold: 8,
        language: language)
    }
    try expectCharts("histogram-hash") { language in
      Histogram(
        notebook.features.map { $0[2] } + [nil, .nan, .infinity], name: "user_h", language: language
      )
    }
  }
}
