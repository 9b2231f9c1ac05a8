import Pipeline
import TestSupport
import Testing

@Suite struct TableCSVTests {
  @Test func `the notebook's events are read and written byte for byte`() throws {
    let bytes = [UInt8](try Fixtures.data("notebook_events.csv"))
    let table = try Table(csv: bytes)
    #expect(table.rowCount == 510)
    #expect(table.names == ["timestamp", "user", "ip", "action", "resource", "anomaly"])
    #expect(table.csv() == bytes)
  }

  @Test(arguments: ["notebook_features.csv", "mail_baseline.csv", "mail_anomaly_counts.csv"])
  func `other files of the libraries are read and written byte for byte`(name: String) throws {
    let bytes = [UInt8](try Fixtures.data(name))
    #expect(try Table(csv: bytes).csv() == bytes)
  }

  @Test func `a column has the narrowest type that loses nothing`() throws {
    let text = "whole,number,id,long,text,none\n1,1.5,-007,9007199254740993000000,x,\n-2,3,1,,,\n"
    let table = try Table(csv: Array(text.utf8))
    #expect(table["whole"]?.values == .integer([1, -2]))
    #expect(table["number"]?.values == .real([1.5, 3]))
    #expect(table["id"]?.values == .text(["-007", "1"]))
    #expect(table["long"]?.values == .text(["9007199254740993000000", nil]))
    #expect(table["text"]?.values == .text(["x", nil]))
    #expect(table["none"]?.values == .text([nil, nil]))
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}a", "a\u{FEFF}"])
  func `a name that looks like the mark of an encoding is read as it was`(name: String) throws {
    let table = try Table(columns: [Column(name, .text(["\u{FEFF}x", nil]))])
    #expect(try Table(csv: table.csv()) == table)
    #expect(table.csv().suffix(6) == [0xEF, 0xBB, 0xBF] + Array("x\n\n".utf8))
  }

  @Test func `what the writer writes the reader reads`() throws {
    let texts = ["a,b", "say \"hi\"", "two\nlines", "\r", "é", "e\u{301}", " ", nil, "'", "plain"]
    let table = try Table(columns: [
      Column("odd, \"name\"", .text(texts)), Column("n", .integer(Array(0..<10))),
      Column("x", .real([0.1, -0.0, 1e-05, 1e16, nil, .leastNonzeroMagnitude, 1.5, 2, 3, 1e300])),
    ])
    #expect(try Table(csv: table.csv()) == table)
  }

  @Test func `a column of missing texts alone is a file of empty lines`() throws {
    let table = try Table(columns: [Column("only", .text([nil, "x", nil]))])
    #expect(String(decoding: table.csv(), as: UTF8.self) == "only\n\nx\n\n")
    #expect(try Table(csv: table.csv()) == table)
  }

  @Test func `columns must fit together`() {
    #expect(throws: TableError.emptyName) { try Table(columns: [Column("", .text([]))]) }
    #expect(throws: TableError.repeatedName("a")) {
      try Table(columns: [Column("a", .text([])), Column("a", .text([]))])
    }
    #expect(throws: TableError.ragged("b", count: 1, expected: 0)) {
      try Table(columns: [Column("a", .text([])), Column("b", .text(["x"]))])
    }
  }
}
