/// Turns a CSV file of events into one of features, in memory that does not grow with it.
package struct FeaturizeStream: Sendable {
  /// How many rows have been written.
  package private(set) var rowCount = 0

  private let origin: FeaturizerOrigin
  private let file: String?
  private var reader: CSVReader
  private var encoders: FieldEncoders?
  private var givesIntegers: [Bool] = []
  private var writer = CSVWriter()

  /// A stream over one file, which is named in what it throws.
  package init(_ origin: FeaturizerOrigin, file: String? = nil) {
    self.origin = origin
    self.file = file
    reader = CSVReader(file: file)
  }

  /// Reads on, and returns what can be written now.
  package mutating func read(_ chunk: some Collection<UInt8>) throws(InputError) -> [UInt8] {
    try write(try reader.read(chunk))
  }

  /// Ends the file, and returns the last bytes to write.
  package mutating func finish() throws(InputError) -> [UInt8] {
    try write(try reader.finish())
  }

  private mutating func write(_ block: CSVBlock) throws(InputError) -> [UInt8] {
    guard !reader.names.isEmpty else { return [] }
    if encoders == nil { try begin() }
    for piece in encoders?.pieces(of: block) ?? [] {
      guard let columns = try encoders?.values(of: piece) else { continue }
      for row in 0..<piece.rowCount {
        for (isWhole, values) in zip(givesIntegers, columns) {
          write(values[row], asInteger: isWhole)
        }
        writer.endRow()
      }
    }
    rowCount += block.rowCount
    return writer.take()
  }

  private mutating func begin() throws(InputError) {
    let featurizer = try origin.featurizer(columns: reader.names, file: file)
    encoders = try FieldEncoders(featurizer, columns: reader.names, file: file)
    givesIntegers = featurizer.givesIntegers
    writer.row(featurizer.names)
  }

  private mutating func write(_ value: Double, asInteger: Bool) {
    if asInteger {
      writer.number(Int(value))
    } else if value.isNaN {
      writer.field(nil)
    } else {
      writer.number(value)
    }
  }
}
