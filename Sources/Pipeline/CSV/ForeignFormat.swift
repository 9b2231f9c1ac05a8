/// What a file may be instead of UTF-8 text, told by its first bytes.
package enum ForeignFormat: String, CaseIterable {
  case gzip = "a gzip archive"
  case zip = "a zip archive"
  case xz = "an xz archive"
  case zstandard = "a Zstandard archive"
  case utf16Little = "UTF-16, little endian"
  case utf16Big = "UTF-16, big endian"

  /// How many bytes are needed to tell.
  static let longestMark = 6

  /// The format whose mark the bytes begin with.
  package init?(of bytes: [UInt8]) {
    guard let format = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else {
      return nil
    }
    self = format
  }

  /// What to do about it.
  package var advice: String {
    switch self {
    case .gzip: "unpack it first: gzip -d FILE"
    case .zip: "unpack it first: unzip FILE"
    case .xz: "unpack it first: xz -d FILE"
    case .zstandard: "unpack it first: zstd -d FILE"
    case .utf16Little, .utf16Big: "save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE"
    }
  }

  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .utf16Little: [0xFF, 0xFE]
    case .utf16Big: [0xFE, 0xFF]
    }
  }
}
