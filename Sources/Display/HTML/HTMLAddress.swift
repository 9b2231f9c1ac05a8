/// Where a link of a page leads: to the web, to a file beside the page, or to a place on the page.
package struct HTMLAddress: Sendable, Equatable {
  /// The address with everything encoded that an address cannot hold.
  let text: String

  /// An address of the web or of a mailbox; `nil` for every other scheme, such as one that runs something.
  package init?(web address: String) {
    guard ["https://", "http://", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
      return nil
    }
    text = Self.encoded(address, allowing: Self.reserved)
  }

  /// A file by its path from the folder of the page, and a place in it.
  package init(file path: String, anchor: String? = nil) {
    // A colon in the first part of a path would be read as a scheme.
    let path = Self.encoded(path, allowing: Array("/".utf8))
    text = path + (anchor.map { "#\(Self.encoded($0))" } ?? "")
  }

  /// A place on the page itself.
  package init(anchor: String) { self.init(file: "", anchor: anchor) }

  /// An address that leads to nothing, for the icon that nobody is to be asked for.
  static let empty = HTMLAddress(text: "data:,")

  private init(text: String) { self.text = text }

  private static let reserved = Array(":/?#[]@!$&'()*+,;=%".utf8)

  private static func encoded(_ text: String, allowing others: [UInt8] = []) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || others.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [0x25, hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }
}
