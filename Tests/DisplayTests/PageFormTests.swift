import Display
import Foundation
import Testing

/// The JSON form of pages.
@Suite struct `pages for a program to read` {
  private func json(_ page: Page, values: [Double] = []) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(page.form(values: values)), as: UTF8.self)
  }

  @Test func `a number in words stands beside the value that it shows`() throws {
    let text = try json(
      [.paragraph("recall 72.73 %, 1,234 events, offset -0.5512")],
      values: [0.72727, -0.55123, 9.99])
    #expect(
      text == """
        [{"kind":"paragraph","numbers":[{"shown":"72.73","value":72.727},\
        {"shown":"1,234","value":1234},{"shown":"-0.5512","value":-0.55123}],\
        "text":"recall 72.73 %, 1,234 events, offset -0.5512"}]
        """)
  }

  @Test func `where two values would be shown alike, the number stands for itself`() throws {
    let text = try json([.paragraph("It is 0.50.")], values: [0.501, 0.499])
    #expect(text.contains(#"{"shown":"0.50","value":0.5}"#))
  }

  @Test func `what no number can say is null, with a note`() throws {
    let column = TableView.Column(
      "x", .real, [.real(.nan), .real(.infinity), .real(-.infinity), .missing, .share(0.5)])
    let text = try json([.table(TableView(columns: [column]))])
    for (shown, note) in [
      ("NA", "not a number"), ("inf", "infinity"), ("-inf", "minus infinity"), ("NA", "missing"),
    ] {
      #expect(text.contains(#"{"note":"\#(note)","shown":"\#(shown)","value":null}"#))
    }
    #expect(text.contains(#"{"shown":"50.00 %","value":50}"#))
  }

  @Test func `every kind of block has its name`() throws {
    let text = try json(samplePage())
    for kind in [
      "heading", "paragraph", "list", "code", "quote", "table", "words", "chart", "lines", "rule",
    ] {
      #expect(text.contains(#""kind":"\#(kind)""#), "\(kind)")
    }
  }
}
