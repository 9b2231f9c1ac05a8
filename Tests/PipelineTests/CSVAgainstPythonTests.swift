import Forest
import Foundation
import Pipeline
import Testing

/// The reader against Python's `csv`, on files that chance has made up.
@Suite struct CSVAgainstPythonTests {
  @Test(.enabled("python3 is not installed") { Python.path != nil })
  func `ten thousand files read as Python reads them, or are refused for a reason`() throws {
    var random = PythonRandom(seed: 2024)
    let files = (0..<10_000).map { _ in MadeUpCSV.file(&random) }
    let theirs = try Python.rows(of: files)
    #expect(theirs.count == files.count)
    var accepted = 0
    for (file, theirs) in zip(files, theirs) {
      if let error = problem(file.utf8) {
        expectReason(error.message, file, theirs)
      } else {
        accepted += 1
        #expect(try texts(of: file) == theirs?.map(filled), "\(file.debugDescription)")
      }
    }
    // Both kinds have to be there in numbers, or the comparison says little.
    #expect((3000...9000).contains(accepted), "\(accepted) files were accepted")
  }

  /// Our rows; what is missing is an empty text in Python.
  private func texts(of file: String) throws -> [[String]] {
    try fields(of: Array(file.utf8), chunk: 7).map { row in row.map { $0 ?? "" } }
  }

  /// In a file of one column an empty line is an empty field; Python gives a row of none.
  private func filled(_ row: [String]) -> [String] { row.isEmpty ? [""] : row }

  /// A file is refused where Python refuses it as well, or finds rows of different lengths; where it
  /// has an odd line end or quote, Python guesses.
  private func expectReason(_ message: String, _ file: String, _ theirs: [[String]]?) {
    let width = theirs?.first?.count
    let reason =
      switch message {
      case "a carriage return without a line feed": file.utf8.contains(0x0D)
      case "a quote inside a field that is not quoted", "text after the closing quote",
        "this quote is never closed":
        file.contains("\"")
      case _ where message.hasSuffix("has no name"): theirs?.first?.contains("") ?? true
      case "an empty line": theirs?.contains([]) ?? true
      default: theirs?.contains { $0.count != width } ?? true
      }
    #expect(reason, "\(file.debugDescription) was refused: \(message)")
  }
}

/// Files that are mostly right, and wrong in every way now and then.
private enum MadeUpCSV {
  static func file(_ random: inout PythonRandom) -> String {
    let columns = random.integer(in: 1...3)
    var lines = [["a", "b", "c"].prefix(columns).joined(separator: ",")]
    for _ in 0..<random.integer(below: 5) {
      lines.append((0..<columns).map { _ in field(&random) }.joined(separator: ","))
    }
    let end = random.choice(of: ["\n", "\r\n"])
    let text = lines.joined(separator: end) + (random.integer(below: 3) == 0 ? "" : end)
    return random.integer(below: 5) == 0 ? damaged(text, &random) : text
  }

  private static func field(_ random: inout PythonRandom) -> String {
    let pieces = ["x", "10.2", "é", " ", "-", "😀", ",", "\"\"", "\n", "\r\n", "\r", ""]
    let isQuoted = random.integer(below: 3) == 0
    let usable = isQuoted ? pieces[...] : pieces.prefix(6)
    let text = (0..<random.integer(below: 4)).map { _ in random.choice(of: usable) }.joined()
    return isQuoted ? "\"\(text)\"" : text
  }

  /// One character more, or one less, somewhere after the header.
  private static func damaged(_ text: String, _ random: inout PythonRandom) -> String {
    var scalars = Array(text.unicodeScalars)
    let start = (scalars.firstIndex(of: "\n") ?? scalars.count - 1) + 1
    let place = start + random.integer(below: scalars.count - start + 1)
    if random.integer(below: 2) == 0, place < scalars.count {
      scalars.remove(at: place)
    } else {
      scalars.insert(random.choice(of: [",", "\"", "\n", "\r", "x"]), at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// The Python that is installed.
private enum Python {
  static let path = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .appending(ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init))
    .map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  private static let program = """
    import csv, io, json, sys
    def rows(text):
        try:
            return list(csv.reader(io.StringIO(text, newline=''), strict=True))
        except csv.Error:
            return None
    json.dump([rows(text) for text in json.load(sys.stdin)], sys.stdout)
    """

  /// The rows of each file with the header, as Python's module `csv` reads them; `nil` where it refuses.
  static func rows(of files: [String]) throws -> [[[String]]?] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-c", program]
    let folder = FileManager.default.temporaryDirectory
    let input = folder.appending(path: "lernlog-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: input) }
    try JSONEncoder().encode(files).write(to: input)
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([[[String]]?].self, from: bytes)
  }
}

extension [String] {
  fileprivate func appending(_ others: [String]?) -> [String] { self + (others ?? []) }
}
