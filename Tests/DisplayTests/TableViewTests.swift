import Display
import Testing

struct TableViewTests {
  @Test(
    arguments: [
      (.few, 510, [0, 1, 2, 3, 4, 507, 508, 509], 5), (.few, 8, Array(0..<8), nil),
      (.few, 0, [], nil), (.head(3), 2, [0, 1], nil), (.tail(2), 510, [508, 509], nil),
      (.all, 3, [0, 1, 2], nil), (.ends(first: 1, last: 1), 3, [0, 2], 1),
    ] as [(RowChoice, Int, [Int], Int?)])
  func `a choice names its rows`(choice: RowChoice, count: Int, rows: [Int], gap: Int?) {
    #expect(choice.rows(of: count) == (rows, gap))
  }

  @Test func `rows that are left out are counted`() {
    let table = TableView(
      columns: [.init("user", .text, (0..<20).map { .text("u\($0)") })],
      rowNumbers: Array(0..<20)
    ).showing(.ends(first: 1, last: 1))
    #expect(
      TerminalRenderer(Profile(language: .de)).render([.table(table)]) == """
        2 von 20 Zeilen, 1 von 1 Spalte

          Zeile  user
            int  text
          ───────────
              0  u0
            ...
             19  u19
          nicht gezeigt: 18 Zeilen

        """)
  }

  @Test func `a table of very many columns names some that don't fit, and counts the others`() {
    let columns = (0..<4096).map { TableView.Column("c\($0)", .integer, [.integer($0)]) }
    let text = TerminalRenderer(.plain).render([.table(TableView(columns: columns))])
    #expect(text.hasPrefix("1 of 1 row, 16 of 4,096 columns\n"))
    #expect(
      text.hasSuffix("not shown: 4,080 columns: c16, c17, c18, c19, c20, c21, and 4,074 more\n"))
  }

  @Test func `a column has as many decimals as its numbers need`() {
    let table = TableView(columns: [
      .init("auto", .real, [.real(0.5), .real(-1234.125), .missing, .real(.nan)]),
      .init("long", .real, [.real(1 / 3), .real(1e-9), .real(2), .real(1e20)]),
      .init("two", .real, [.real(0.5), .real(-0.25), .integer(3), .real(.infinity)], decimals: 2),
    ])
    #expect(
      TerminalRenderer(.plain).render([.table(table)]) == """
        4 of 4 rows, 3 of 3 columns

                auto    long    two
               float   float  float
          -------------------------
               0.500  0.3333   0.50
          -1,234.125  0.0000  -0.25
                  NA  2.0000      3
                  NA   1e+20    inf

        """)
  }

  @Test func `up to six columns are heard one row a line, more as CSV`() {
    let cells: [TableView.Cell] = [.integer(1204), .text("a, \"b\"")]
    func table(_ count: Int) -> TableView {
      TableView(
        columns: (0..<count).map {
          .init("c\($0)", $0 == 0 ? .integer : .text, [cells[min($0, 1)]])
        })
    }
    let renderer = TerminalRenderer(Profile(accessible: true))
    #expect(
      renderer.render([.table(table(2))])
        == "1 of 1 row, 2 of 2 columns.\nc0: 1,204, c1: a, \"b\"\n")
    #expect(
      renderer.render([.table(table(7))]).hasSuffix(
        "c0,c1,c2,c3,c4,c5,c6\n1204" + String(repeating: ",\"a, \"\"b\"\"\"", count: 6) + "\n"))
  }
}
