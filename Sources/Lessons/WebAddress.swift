/// Whether an address that leads out of the course has the form of one; whether somebody is there is
/// never tried, so that a proof needs no network.
///
/// - Parameter address: An address that begins with `https:`, `http:` or `mailto:`.
/// - Returns: Whether it can be one.
func isWebAddress(_ address: String) -> Bool {
  guard let colon = address.firstIndex(of: ":"), !address.contains(where: \.isWhitespace) else {
    return false
  }
  let rest = address[address.index(after: colon)...]
  guard address[..<colon].lowercased() != "mailto" else { return isMailbox(rest) }
  guard rest.hasPrefix("//") else { return false }
  let place = rest.dropFirst(2).prefix { !"/?#".contains($0) }
  let parts = place.split(separator: ":", omittingEmptySubsequences: false)
  let hasPort = parts.count == 2
  return isHost(parts[0]) && parts.count <= 2
    && (!hasPort || UInt16(parts[1]).map { $0 > 0 } == true)
}

/// A name before the `@`, and a host after it; a subject may follow.
private func isMailbox(_ text: Substring) -> Bool {
  let parts = text.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
  return parts.count == 2 && !parts[0].isEmpty && isHost(parts[1])
}

/// Two names or more with dots between them, such as `example.org`.
private func isHost(_ text: Substring) -> Bool {
  let names = text.split(separator: ".", omittingEmptySubsequences: false)
  return names.count >= 2
    && names.allSatisfy { name in
      !name.isEmpty && name.first != "-" && name.last != "-"
        && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}

extension Diagnostic {
  /// A link out of the course that leads nowhere.
  static func malformedAddress(_ address: String, at location: SourceLocation) -> Self {
    Self(
      location: location, message: "'\(address)' is no address on the web",
      note: "it looks like https://example.org/page or mailto:somebody@example.org")
  }
}
