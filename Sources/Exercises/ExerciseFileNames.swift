/// Whether a file of the exercise's folder must not come near a learner's program.
func isReserved(_ name: String) -> Bool {
  ["solution.", "starter.", "support.", "exercise.", "expected."].contains {
    name.lowercased().hasPrefix($0)
  }
}

/// Whether a text can name a file of a learner: no path, no option, nothing that needs quotes.
func isFileName(_ text: String) -> Bool {
  guard let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
    text.utf8.count <= 100
  else { return false }
  return text.unicodeScalars.allSatisfy {
    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      || "._-".unicodeScalars.contains($0)
  }
}
