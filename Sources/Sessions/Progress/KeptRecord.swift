/// Something that is kept between two calls, as one readable JSON file.
package protocol KeptRecord: Codable, Equatable, Sendable {
  /// The version of the form that this program writes.
  static var currentSchema: Int { get }
  /// The folder of such records, below that of the store; empty for the store's own.
  static var folder: String { get }
  /// The version of the form that it was written in.
  var schema: Int { get }
  /// What the record is about, `course/name`.
  var subject: String { get }

  /// Nothing done yet.
  init(of subject: String)
}
