import Pipeline
import TestSupport
import Testing

/// All fields of a file, read in chunks of the given size; the header comes first.
func fields(of bytes: [UInt8], chunk size: Int = 1 << 16) throws(InputError) -> [[String?]] {
  var reader = CSVReader(file: "x.csv")
  var rows: [[String?]] = []
  var rest = bytes[...]
  while true {
    let isLast = rest.isEmpty
    let block = isLast ? try reader.finish() : try reader.read(rest.prefix(size))
    for row in 0..<block.rowCount {
      #expect(block.firstRow + row == rows.count)
      rows.append(reader.names.indices.map { block.text(row, $0) })
    }
    if isLast { return [reader.names] + rows }
    rest = rest.dropFirst(size)
  }
}

/// What is wrong with a file.
func problem(_ bytes: some Sequence<UInt8>) -> InputError? {
  do throws(InputError) {
    _ = try fields(of: Array(bytes))
    return nil
  } catch {
    return error
  }
}

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,", [["a", "b"], ["1", nil]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("\"a\",b\n\"1\",\"\"\n", [["a", "b"], ["1", nil]]),
      ("a,b\n\"x\ny\",\"p\r\nq\"\n", [["a", "b"], ["x\ny", "p\r\nq"]]),
      ("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["a", "b"], ["say \"hi\"", "\""]]),
      ("a,b\n\"1,5\",\"2\"", [["a", "b"], ["1,5", "2"]]),
      ("a\n1\n\n2\n\n", [["a"], ["1"], [nil], ["2"], [nil]]),
      ("a\n\"\"\n", [["a"], [nil]]),
      ("a", [["a"]]),
      ("größe,e\u{301}\nß,é\n", [["größe", "e\u{301}"], ["ß", "é"]]),
      ("\u{E9},e\u{301}\n1,2\n", [["\u{E9}", "e\u{301}"], ["1", "2"]]),
      (" a,A\n x ,y\n", [[" a", "A"], [" x ", "y"]]),
    ] as [(String, [[String?]])])
  func `a file reads the same in chunks of any size`(text: String, rows: [[String?]]) throws {
    for size in [1, 2, 3, 7, 1 << 16] {
      #expect(try fields(of: Array(text.utf8), chunk: size) == rows)
    }
  }

  @Test(arguments: [
    ("a,b\n1,①\"2\n3,4\n", "this quote is never closed"),
    ("a,b\n1,\"2\"① \n", "text after the closing quote"),
    ("a,b\n1,x①\"2\"\n", "a quote inside a field that is not quoted"),
    ("a,b\n1①\r2,3\n", "a carriage return without a line feed"),
    ("a,b\n1,2①\r", "a carriage return without a line feed"),
    ("a,b\n1,2,①3\n", "this row has 3 fields, and the header has 2"),
    ("a,b\n1,2\n3①\n", "this row has 1 field, and the header has 2"),
    ("a,b\n\"x\ny\"①\n", "this row has 1 field, and the header has 2"),
    ("a,b\n1,2\n①\n3,4\n", "an empty line"),
    ("a,b\n1,2\n①\n", "an empty line"),
    ("a,b\n1,ä①\u{0}\n", "a NUL byte at offset 8: this is not text"),
    ("①", "there is no header"),
    ("①\n1,2\n", "there is no header"),
    ("a,①,b\n", "column 2 has no name"),
    ("a,b,①a\n", "there are two columns named 'a'"),
  ])
  func `a problem is named with its place`(marked: String, message: String) {
    let text = Marked(marked)
    let problem = problem(text.text.utf8)
    #expect(problem?.file == "x.csv")
    #expect(problem?.line == text.line)
    #expect(problem?.column == text.column)
    #expect(problem?.message == message)
  }

  @Test(
    arguments: [
      ([0xFF], 0xFF), ([0xC3, 0x28], 0xC3), ([0xC0, 0x80], 0xC0), ([0xED, 0xA0, 0x80], 0xED),
      ([0xF4, 0x90, 0x80, 0x80], 0xF4), ([0xE2, 0x82], 0xE2), ([0x80], 0x80),
    ] as [([UInt8], UInt8)])
  func `what is not UTF-8 is named with its offset`(bytes: [UInt8], first: UInt8) {
    let problem = problem(Array("a,b\nä,".utf8) + bytes + Array("\n".utf8))
    #expect(problem?.line == 2)
    #expect(problem?.column == 3)
    let byte = String(first, radix: 16, uppercase: true)
    #expect(problem?.message == "byte 0x\(byte) at offset 7 is not UTF-8")
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00, 0, 0, 0], "a gzip archive"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "a zip archive"),
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16, little endian"),
      ([0xFE, 0xFF, 0x00, 0x61], "UTF-16, big endian"),
    ] as [([UInt8], String)])
  func `what is not text is named with what to do`(bytes: [UInt8], name: String) {
    let problem = problem(bytes)
    #expect(problem?.message == "this is not text: it looks like \(name)")
    #expect(problem?.suggestion?.contains("FILE") == true)
  }

  @Test func `a record may be 1 MiB long and not a byte longer`() throws {
    let longest = String(repeating: "x", count: CSVReader.maximumRecordLength)
    #expect(try fields(of: Array("a\n\(longest)\n".utf8)).count == 2)
    #expect(problem("a\n\(longest)x\n".utf8)?.message.contains("longer than 1 MiB") == true)
    let lines = String(repeating: "x\n", count: CSVReader.maximumRecordLength / 2)
    #expect(problem("a\n\"\(lines)\"\n".utf8)?.line == 2)
  }

  @Test(arguments: ["x", ",", "\n", "\"\""])
  func `a record without end is refused before it is kept`(part: String) {
    var reader = CSVReader()
    let chunk = Array(String(repeating: part, count: 1 << 15).utf8)
    var chunks = 0
    #expect(throws: InputError.self) {
      _ = try reader.read("a\n\"".utf8)
      for _ in 0..<1024 {
        _ = try reader.read(chunk)
        chunks += 1
      }
    }
    #expect(chunks <= 32)
  }

  @Test func `a file may have 4,096 columns and not one more`() throws {
    let names = (1...CSVReader.maximumColumns).map(String.init).joined(separator: ",")
    #expect(try fields(of: Array(names.utf8))[0].count == CSVReader.maximumColumns)
    #expect(problem("\(names),x\n".utf8)?.message == "there are more than 4,096 columns")
    let million = String(repeating: "x,", count: 500_000)
    #expect(problem("\(million)x\n".utf8)?.message == "there are more than 4,096 columns")
    #expect(problem("\(million)\(million)x\n".utf8)?.message.contains("1 MiB") == true)
  }

  @Test func `records keep their bytes and line ends`() throws {
    var reader = CSVReader()
    let first = try reader.read("\u{FEFF}a,\"b\"\r\n\"1\", 2\r\n3,4".utf8)
    let last = try reader.finish()
    #expect(String(decoding: reader.header, as: UTF8.self) == "a,\"b\"")
    #expect(String(decoding: first.record(0), as: UTF8.self) == "\"1\", 2")
    #expect(first.lineEnd(0) == [0x0D, 0x0A])
    #expect(String(decoding: last.record(0), as: UTF8.self) == "3,4")
    #expect(last.lineEnd(0) == [0x0A])
    #expect(last.firstRow == 1)
  }
}
