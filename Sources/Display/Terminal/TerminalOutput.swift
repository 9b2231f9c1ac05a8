/// The bytes on their way to a terminal.
///
/// It takes safe text only; escape sequences are written here and nowhere else.
struct TerminalOutput {
  let colour: ColourLevel
  private(set) var bytes: [UInt8] = []

  init(colour: ColourLevel) {
    self.colour = colour
  }

  /// Writes a part of a text in its styles.
  mutating func write(_ text: RichText, _ range: Range<Int>) {
    guard colour != .none || text.hasAddress else {
      bytes += text.text.utf8[range]
      return
    }
    for run in text.runs where run.range.overlaps(range) {
      write(text.text.utf8[run.range.clamped(to: range)], run.style)
    }
  }

  mutating func write(_ text: SafeText) {
    bytes += text.utf8
  }

  mutating func write(spaces count: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
  }

  /// Ends the line without blanks at its end.
  mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func write(_ part: ArraySlice<UInt8>, _ style: Style) {
    let code = style.role.escapeCode(colour)
    if let address = style.address { writeLink(to: address) }
    if let code { bytes += "\u{1B}[\(code)m".utf8 }
    bytes += part
    if code != nil { bytes += "\u{1B}[0m".utf8 }
    if style.address != nil { writeLink(to: "") }
  }

  /// Begins a link, or ends one where the address is empty (OSC 8).
  private mutating func writeLink(to address: String) {
    bytes += "\u{1B}]8;;".utf8
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        bytes.append(byte)
      } else {
        bytes += "%\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    bytes += "\u{1B}\\".utf8
  }
}
