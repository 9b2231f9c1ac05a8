extension Table {
  /// Reads JSON Lines: an object a line, all with the same names, whose order is that of the first one.
  ///
  /// Each line is read as strictly as `JSONReader` does. Texts, numbers as they are written, `true` and
  /// `false` become fields as in a CSV file, and then each column gets the narrowest type that loses
  /// nothing; `null` and an empty text are missing. One bad line refuses the whole file.
  package init(jsonLines bytes: [UInt8], file: String? = nil) throws(InputError) {
    let read = try JSONLinesFields(bytes, file: file)
    let columns = zip(read.names, read.fields).map { Column($0, Column.Values(narrowest: $1)) }
    self.init(columns: columns, rowCount: read.rowCount)
  }
}

/// What stands in JSON Lines, by column and as texts.
struct JSONLinesFields {
  /// The names in the order of the first line.
  let names: [String]
  /// The values of each name, a line each; `nil` where one is missing.
  let fields: [[String?]]
  /// How many lines there are, 1 or more.
  let rowCount: Int

  /// Reads all lines.
  init(_ bytes: [UInt8], file: String?) throws(InputError) {
    var reader = JSONLinesReader(file: file)
    if let format = ForeignFormat(of: bytes) {
      throw reader.problem(CSVProblem.foreign(format).message, column: 1, suggestion: format.advice)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != .lineFeed }
      try reader.read(line)
      rest = rest[line.endIndex...].dropFirst()
    }
    guard !reader.names.isEmpty else {
      throw reader.problem(
        "there is no line", suggestion: "each line is an object such as {\"user\":\"alice\"}")
    }
    names = reader.names.map(\.text)
    fields = reader.texts
    rowCount = reader.line - 1
  }
}

/// Gathers the values of JSON Lines by column.
private struct JSONLinesReader {
  let file: String?
  /// The names in the first line, in its order.
  var names: [ExactText] = []
  /// The values of each name.
  var texts: [[String?]] = []
  /// The line that is read next, from 1.
  var line = 1

  init(file: String?) { self.file = file }

  mutating func read(_ bytes: ArraySlice<UInt8>) throws(InputError) {
    guard bytes.count <= CSVReader.maximumRecordLength else {
      throw problem("the line is longer than 1 MiB", column: 1)
    }
    guard !bytes.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) else {
      throw problem("an empty line", column: 1, suggestion: "delete the line")
    }
    let members = try members(bytes)
    if line == 1 { try open(members) }
    try append(members)
    line += 1
  }

  private func members(_ bytes: ArraySlice<UInt8>) throws(InputError) -> [JSONMember] {
    let value: JSONValue
    do {
      value = try JSONReader.value(Array(bytes))
    } catch {
      throw problem(error.message, column: error.column)
    }
    guard case .object(let members) = value else {
      throw problem(
        "an object is needed here, and \(value.kind) stands there", column: 1,
        suggestion: "write {\"name\": value, …} on each line")
    }
    return members
  }

  /// Takes the names from the first line.
  private mutating func open(_ members: [JSONMember]) throws(InputError) {
    guard !members.isEmpty else { throw problem("this object has no names", column: 1) }
    guard members.count <= CSVReader.maximumColumns else {
      throw problem(CSVProblem.tooManyColumns.message, column: 1)
    }
    if let index = members.firstIndex(where: { $0.name.isEmpty }) {
      throw problem("value \(index + 1) has no name")
    }
    names = members.map { ExactText($0.name) }
    texts = names.map { _ in [] }
  }

  private mutating func append(_ members: [JSONMember]) throws(InputError) {
    let found = members.map { ExactText($0.name) }
    // Nearly always all lines have the same order.
    let places = found == names ? Array(names.indices) : try places(of: found)
    for (column, place) in places.enumerated() { texts[column].append(try text(members[place])) }
  }

  /// Where each name of the first line stands in this one.
  private func places(of found: [ExactText]) throws(InputError) -> [Int] {
    let known = Set(names)
    if let other = found.first(where: { !known.contains($0) }) {
      throw problem(
        "the name \(other.text.shown) does not stand in the first line",
        suggestion: "write the same names on every line, with null where there is no value")
    }
    let places = Dictionary(uniqueKeysWithValues: zip(found, found.indices))
    var ordered: [Int] = []
    for name in names {
      guard let place = places[name] else {
        throw problem(
          "the name \(name.text.shown) is missing here",
          suggestion: "write null where there is no value")
      }
      ordered.append(place)
    }
    return ordered
  }

  private func text(_ member: JSONMember) throws(InputError) -> String? {
    switch member.value {
    case .null: return nil
    case .text(let text): return text.isEmpty ? nil : text
    case .number(let digits): return digits
    case .boolean(let truth): return truth ? "true" : "false"
    case .array, .object:
      throw problem(
        "\(member.name.shown) holds \(member.value.kind), and a table has one value in each place",
        suggestion: "give each part a name of its own")
    }
  }

  func problem(_ message: String, column: Int? = nil, suggestion: String? = nil) -> InputError {
    InputError(file: file, line: line, column: column, message, suggestion: suggestion)
  }
}
