/// Something that is kept between two calls, as one readable JSON file.
package protocol KeptRecord: Codable, Equatable, Sendable {
  /// The version of the form that this program writes.
  static var currentSchema: Int { get }
  /// The oldest form that can still be read: what it lacks stays empty.
  static var oldestSchema: Int { get }
  /// The folder of such records, below that of the store; empty for the store's own.
  static var folder: String { get }
  /// The version of the form.
  var schema: Int { get set }
  /// What the record is about, `course/name`.
  var subject: String { get }

  /// Nothing done yet.
  init(of subject: String)
}
