import Forest
import Pipeline
import TestSupport

/// The notebook's run, from the log to the detections.
struct Notebook {
  static let encodings =
    "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource"

  let events: Table
  let features: Features
  let model: Model
  let detections: Detections

  init() throws {
    events = try SecurityLog().table()
    let encodings = try Encoding.list(Self.encodings)
    features = try Featurizer(encodings, fittedOn: events).features(of: events)
    model = try train(features, ForestParameters(contamination: .fraction(0.02)))
    detections = try detect(features, with: model)
  }
}

extension Table {
  /// The texts of a column.
  func texts(_ name: String) -> [String]? {
    self[name].map { column in (0..<column.count).map { column.text($0) ?? "" } }
  }
}

/// What a file of text gives when it passes a stream in pieces.
func streamed(
  _ bytes: [UInt8], piece: Int = 1000, read: (ArraySlice<UInt8>) throws -> [UInt8],
  finish: () throws -> [UInt8]
) rethrows -> String {
  var result: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: piece) {
    result += try read(bytes[start..<min(start + piece, bytes.count)])
  }
  return String(decoding: result + (try finish()), as: UTF8.self)
}
