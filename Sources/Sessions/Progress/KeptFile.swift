#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands in the file of a record.
enum KeptFile<Record: KeptRecord> {
  /// There is no file.
  case missing
  /// A record of the present form.
  case good(Record)
  /// A record of an older form, and the file as it is.
  case older(Record, schema: Int, bytes: [UInt8])
  /// A record of a form that only a newer program knows.
  case newer
  /// No record, or that of something else.
  case damaged
  /// The file cannot be read at all.
  case unreadable

  /// Reads a file.
  init(_ path: String, of subject: String, _ files: any FileSystem) {
    guard files.kind(of: path) != nil else {
      self = .missing
      return
    }
    guard let bytes = try? files.read(path) else {
      self = .unreadable
      return
    }
    self.init(bytes, of: subject)
  }

  private init(_ bytes: [UInt8], of subject: String) {
    let data = Data(bytes)
    guard let schema = try? JSONDecoder().decode(Version.self, from: data).schema else {
      self = .damaged
      return
    }
    guard schema <= Record.currentSchema else {
      self = .newer
      return
    }
    guard schema >= Record.oldestSchema,
      var record = try? JSONDecoder().decode(Record.self, from: data), record.subject == subject
    else {
      self = .damaged
      return
    }
    guard schema < Record.currentSchema else {
      self = .good(record)
      return
    }
    record.schema = Record.currentSchema
    self = .older(record, schema: schema, bytes: bytes)
  }

  /// The record, where it can be used.
  var record: Record? {
    switch self {
    case .good(let record), .older(let record, _, _): record
    case .missing, .newer, .damaged, .unreadable: nil
    }
  }
}

/// What every record has, whatever its form.
private struct Version: Decodable { let schema: Int }

extension KeptRecord {
  /// The file's text: keys sorted, to be read by people too.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a record holds texts and counts only, which JSON can always say")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
