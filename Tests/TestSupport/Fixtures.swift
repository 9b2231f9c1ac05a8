#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// The files that the real Python libraries produced; `Tests/Fixtures/README.md` says which ones.
package enum Fixtures {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The bytes of `Tests/Fixtures/<name>`.
  package static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// The text of `Tests/Fixtures/<name>`.
  package static func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  /// A JSON file, decoded.
  ///
  /// `JSONDecoder` and not `JSONSerialization`, which misreads the last bit of long numbers on Linux.
  package static func json<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: data(name))
  }

  /// The paths of all isolation-forest cases, in the order of their numbers.
  package static func forestCases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "forest_cases").path(percentEncoded: false)
    ).filter { $0.hasSuffix(".json") }.sorted().map { "forest_cases/\($0)" }
  }
}
