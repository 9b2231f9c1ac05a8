/// Room outside of memory for what one pass keeps for the next, such as a file without a name.
package struct Scratch: Sendable {
  /// Adds bytes behind those that are there.
  let append: @Sendable ([UInt8]) throws -> Void
  /// Reads from a place on so many bytes, which are there.
  let read: @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]

  /// Room that is used by one thread at a time for adding, and by any number of them for reading.
  package init(
    append: @escaping @Sendable ([UInt8]) throws -> Void,
    read: @escaping @Sendable (_ start: Int, _ count: Int) throws -> [UInt8]
  ) {
    self.append = append
    self.read = read
  }
}
