/// The same text with the characters of a keyboard: digits and signs of other scripts, letters of
/// full width, and Cyrillic and Greek letters that look like Latin ones; without hidden characters.
func plainSpelling(of text: String) -> String {
  var plain = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: break
    case 0x2212, 0x2010...0x2015, 0xFE63: plain.append("-")
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: plain.append(" ")
    case 0x66B: plain.append(".")
    case 0xFF01...0xFF5E:
      plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    default:
      if !scalar.isASCII, let digit = plainDigit(scalar) {
        plain += "\(digit)"
      } else {
        plain += lookAlikes[scalar.value] ?? String(Character(scalar))
      }
    }
  }
  return plain
}

/// The value of a decimal digit of any script.
private func plainDigit(_ scalar: Unicode.Scalar) -> Int? {
  guard scalar.properties.generalCategory == .decimalNumber else { return nil }
  return scalar.properties.numericValue.map { Int($0) }
}

/// Letters that a reader takes for plain ones: the `ı` without a dot, Cyrillic, then Greek.
private let lookAlikes: [UInt32: String] = [
  0x131: "i",
  0x430: "a", 0x435: "e", 0x43E: "o", 0x440: "p", 0x441: "c", 0x443: "y", 0x445: "x", 0x455: "s",
  0x456: "i", 0x458: "j", 0x43A: "k", 0x410: "A", 0x412: "B", 0x415: "E", 0x41A: "K", 0x41C: "M",
  0x41D: "H", 0x41E: "O", 0x420: "P", 0x421: "C", 0x422: "T", 0x425: "X", 0x423: "Y", 0x405: "S",
  0x406: "I", 0x408: "J",
  0x3BF: "o", 0x3BD: "v", 0x3B9: "i", 0x3C1: "p", 0x3C5: "u", 0x3BA: "k", 0x3B1: "a", 0x391: "A",
  0x392: "B", 0x395: "E", 0x396: "Z", 0x397: "H", 0x399: "I", 0x39A: "K", 0x39C: "M", 0x39D: "N",
  0x39F: "O", 0x3A1: "P", 0x3A4: "T", 0x3A5: "Y", 0x3A7: "X",
]
