import Lessons
import Testing

@Suite struct PipeTableTests {
  @Test func `a table has a header, alignments, and rows of its width`() {
    let (blocks, _) = readText("|a|`b|c`|d|\n|:-|:-:|-:|-|\n|1|\n|1|2|3|4|5|\n|||x|")
    let row = { (cells: [String]) in cells.map { $0.isEmpty ? [] : [MarkdownInline.text($0)] } }
    #expect(
      blocks == [
        .table(
          MarkdownTable(
            header: row(["a", "`b", "c`", "d"]), alignments: [.left, .center, .right, .none],
            rows: [["1", "", "", ""], ["1", "2", "3", "4"], ["", "", "x", ""]].map(row)))
      ])
  }

  @Test func `cells hold inlines, and escaped pipes stay in them`() {
    let (blocks, _) = readText(
      """
      | `a \\| b` | *c* | [l] |
      | --- | :-: | --: |
      | # x | 1. one |
      | <!-- | \\ | C # | too many |

      [l]: glossary.md#l
      """)
    #expect(
      blocks == [
        .table(
          MarkdownTable(
            header: [
              [.code("a | b")], [.emphasis([.text("c")])],
              [.link(destination: "glossary.md#l", title: "", [.text("l")])],
            ],
            alignments: [.none, .center, .right],
            rows: [
              [[.text("# x")], [.text("1. one")], []],
              [[.text("<!--")], [.text("\\")], [.text("C #")]],
            ]))
      ])
  }

  @Test func `text before a table is a paragraph of its own`() {
    let (document, _) = read("one\ntwo\na | b\n--|--\n1 | 2\n\nafter")
    #expect(document.blocks.map { [$0.firstLine, $0.lastLine] } == [[1, 2], [3, 5], [7, 7]])
    #expect(
      document.blocks.first?.kind
        == .prose(.paragraph([.text("one"), .softBreak, .text("two")])))
  }

  @Test func `text before a table stays a paragraph, whatever it looks like alone`() {
    let (document, _) = read("a\n    # b\n|c|\n|-|\n\n[d]: e.md\n\n[d]\n|f|\n|-|")
    let kinds = document.blocks.map(\.kind)
    #expect(kinds.count == 4)
    #expect(kinds[0] == .prose(.paragraph([.text("a"), .softBreak, .text("# b")])))
    #expect(
      kinds[2] == .prose(.paragraph([.link(destination: "e.md", title: "", [.text("d")])])))
  }

  @Test func `what is wrong in a cell is told at the cell`() {
    let deep = String(repeating: "*", count: 300)
    let (_, diagnostics) = readText(
      "|a|b|\n|-|-|\n|[c](x:y)|d|\n|e|[f](x:z)|\n|g|\(deep)h\(deep)|")
    #expect(
      diagnostics.map(\.location).map { [$0?.line, $0?.column] }.sorted { "\($0)" < "\($1)" }
        == [[3, 6], [4, 8], [5, 1]])
  }

  @Test(arguments: ["- |a|\n  |-|\n  |1|", "> |a|\n> |-|\n> |1|", "> - |a|\n>   |-|\n>   |1|"])
  func `a table may stand in a list or a quote`(text: String) {
    let (blocks, _) = readText(text)
    let table = MarkdownTable(
      header: [[.text("a")]], alignments: [.none], rows: [[[.text("1")]]])
    #expect("\(blocks)".contains("\(MarkdownBlock.table(table))"))
  }

  @Test(arguments: ["|a|b|\n|-|", "a\n|-|-|", "```\n|a|\n|-|\n```", "|a|\n\n|-|", "a | b\n- c"])
  func `what only looks like a table is none`(text: String) {
    #expect(!"\(readText(text).blocks)".contains("MarkdownTable"))
  }
}
