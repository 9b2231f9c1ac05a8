import Pipeline

/// Reads a table that was handed in, strictly.
///
/// CSV as RFC 4180 says, a JSON list of objects, or an object a line. Every named column has to be
/// there, written exactly so, once; other columns are passed over, and their order is free. Every value
/// has to be of its column's type: whole numbers without rounding, finite numbers, `true` or `false`
/// (in CSV also `1` and `0`). Keys occur once. One bad row makes the whole table invalid.
struct HandinReader {
  /// The most problems that are told.
  static let problemLimit = 10

  let handin: Handin
  private var rows: [[HandinCell]] = []
  private var problems: [HandinProblem] = []
  /// How many rows were wrong, told or not.
  private(set) var problemCount = 0
  /// Whether columns that are missing have been told; a file is read in several blocks.
  private var isHeaderTold = false

  init(_ handin: Handin) { self.handin = handin }

  /// Reads the table.
  ///
  /// - Returns: The table, or the first problems and how many there are.
  mutating func read(_ bytes: [UInt8]) -> Result<HandinTable, HandinProblems> {
    if let format = ForeignFormat(of: bytes) {
      tell(
        1, 1,
        Said(
          en: "this is \(format.rawValue), not text (\(format.advice))",
          de: "das ist kein Text, sondern \(format.rawValue) (\(format.advice))"))
    } else {
      switch handin.format {
      case .csv: readCSV(bytes)
      case .json: readJSON(bytes)
      case .jsonLines: readLines(bytes)
      }
    }
    if problems.isEmpty { refuseDoubleKeys() }
    guard problems.isEmpty else {
      return .failure(HandinProblems(first: problems, count: problemCount))
    }
    return .success(HandinTable(handin: handin, rows: rows))
  }

  private mutating func tell(_ line: Int?, _ column: Int?, _ message: Said) {
    problemCount += 1
    guard problems.count < Self.problemLimit else { return }
    let numbers = [line, column].compactMap { $0 }.map(String.init)
    problems.append(
      HandinProblem(
        place: ([handin.file] + numbers).joined(separator: ":"), message: message))
  }

  // MARK: CSV

  private mutating func readCSV(_ bytes: [UInt8]) {
    do {
      var reader = CSVReader(file: nil)
      var rest = bytes[...]
      while !rest.isEmpty {
        read(try reader.read(rest.prefix(1 << 18)), &reader)
        rest = rest.dropFirst(1 << 18)
      }
      read(try reader.finish(), &reader)
    } catch {
      tell(error.line, error.column, Said(inputError: error))
    }
  }

  private mutating func read(_ block: CSVBlock, _ reader: inout CSVReader) {
    guard let places = columnPlaces(block.names) else { return }
    for row in 0..<block.rowCount {
      var cells: [HandinCell] = []
      for (column, place) in zip(handin.columns, places) {
        let text = block.text(row, place)
        if let cell = HandinCell(csv: text, column.type) {
          cells.append(cell)
        } else {
          let error = block.error(row, place, "")
          tell(error.line, error.column, .wrongCell(text ?? "", column))
        }
      }
      if cells.count == places.count { rows.append(cells) }
    }
  }

  /// Where the columns stand; `nil`, once it was told, where one is missing.
  private mutating func columnPlaces(_ names: [String]) -> [Int]? {
    let places = handin.columns.map { names.place(of: $0.name) }
    guard !names.isEmpty else { return nil }
    if !isHeaderTold {
      isHeaderTold = true
      for (column, place) in zip(handin.columns, places) where place == nil {
        tell(1, nil, .missingColumn(column.name, names))
      }
    }
    let found = places.compactMap { $0 }
    return found.count == places.count ? found : nil
  }

  // MARK: JSON

  private mutating func readJSON(_ bytes: [UInt8]) {
    let json: JSONValue
    do {
      json = try JSONReader.value(bytes)
    } catch {
      return tell(error.line, error.column, error.said)
    }
    guard case .array(let items) = json else {
      return tell(1, 1, .needed("a list of objects", "eine Liste von Objekten", json))
    }
    for (index, item) in items.enumerated() {
      read(
        item, line: nil,
        prefix: Said(en: "item \(index + 1) of the list: ", de: "Element \(index + 1) der Liste: "))
    }
  }

  private mutating func readLines(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      do {
        read(try JSONReader.value(Array(line)), line: index + 1, prefix: Said(en: "", de: ""))
      } catch {
        tell(index + 1, error.column, error.said)
      }
    }
  }

  private mutating func read(_ json: JSONValue, line: Int?, prefix: Said) {
    guard case .object(let members) = json else {
      return tell(line, nil, prefix + .needed("an object", "ein Objekt", json))
    }
    var cells: [HandinCell] = []
    for column in handin.columns {
      guard let value = json[column.name] else {
        tell(line, nil, prefix + .missingColumn(column.name, members.map(\.name)))
        continue
      }
      if let cell = HandinCell(json: value, column.type) {
        cells.append(cell)
      } else {
        tell(line, nil, prefix + .wrongCell(value.written, column))
      }
    }
    if cells.count == handin.columns.count { rows.append(cells) }
  }

  // MARK: Keys

  private mutating func refuseDoubleKeys() {
    guard !handin.key.isEmpty else { return }
    let table = HandinTable(handin: handin, rows: rows)
    var seen: Set<HandinKey> = []
    for row in rows.indices {
      let key = table.key(row)
      guard !seen.insert(key).inserted else { continue }
      let words = key.words(handin.key)
      tell(
        nil, nil,
        Said(
          en: "\(words.english) stands there twice", de: "\(words.german) steht zweimal darin"))
    }
  }
}

/// The first problems of a table, and how many there are.
struct HandinProblems: Error, Sendable, Equatable {
  let first: [HandinProblem]
  let count: Int

  /// All in one text for learners.
  var said: Said {
    let more = count - first.count
    return Said(
      en: first.map { $0.text("en") }.joined(separator: "\n")
        + (more > 0 ? "\n… and \(more) more" : ""),
      de: first.map { $0.text("de") }.joined(separator: "\n")
        + (more > 0 ? "\n… und \(more) weitere" : ""))
  }
}
