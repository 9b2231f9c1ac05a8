/// The libraries that an object asks to be linked with, as the compiler wrote them into it.
///
/// The driver starts a program of its own to read them; it is as large as the compiler.
enum AutolinkEntries {
  private static let section = ".swift1_autolink_entries"

  /// The linker's options in an object of the format ELF, 64 bits; `nil` where it is something else.
  static func read(_ object: [UInt8]) -> [String]? {
    guard object.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
      let table = number(object, at: 0x28, bytes: 8),
      let size = number(object, at: 0x3A, bytes: 2),
      let count = number(object, at: 0x3C, bytes: 2),
      let names = number(object, at: 0x3E, bytes: 2),
      let nameStart = number(object, at: table + names * size + 0x18, bytes: 8)
    else { return nil }
    var entries: [String] = []
    for index in 0..<count {
      let header = table + index * size
      guard let name = number(object, at: header, bytes: 4),
        let start = number(object, at: header + 0x18, bytes: 8),
        let length = number(object, at: header + 0x20, bytes: 8)
      else { return nil }
      guard text(object, at: nameStart + name) == section else { continue }
      guard start >= 0, length >= 0, start <= object.count, length <= object.count - start
      else { return nil }
      entries += object[start..<start + length].split(separator: 0)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return entries
  }

  /// A number in little-endian order; `nil` outside of the file, or too large for any place in it.
  private static func number(_ object: [UInt8], at place: Int, bytes: Int) -> Int? {
    guard place >= 0, place <= object.count - bytes else { return nil }
    let value = object[place..<place + bytes].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value < 1 << 31 ? Int(value) : nil
  }

  private static func text(_ object: [UInt8], at place: Int) -> String? {
    guard object.indices.contains(place) else { return nil }
    return String(decoding: object[place...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
