package import Forest

extension Encoding {
  /// Reads the list that `--encode` takes: `hour:timestamp,known:user+ip`.
  package static func list(_ text: String) throws(ParameterError) -> [Encoding] {
    var encodings: [Encoding] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let colon = part.firstIndex(of: ":") else {
        throw ParameterError(
          "encode", is: String(part).shown, needs: "KIND:COLUMN, as in hash:user")
      }
      let kind = try Kind(named: String(part[..<colon]), in: String(part))
      encodings.append(try Encoding(kind, kind.columns(in: part[part.index(after: colon)...])))
    }
    return encodings
  }
}

extension Encoding.Kind {
  /// The kind of that name, as a command or a model file gives it.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - part: The whole encoding, for the message.
  /// - Throws: `ParameterError` where there is none, with the nearest name.
  init(named name: String, in part: String) throws(ParameterError) {
    guard let kind = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue)
      let meant = name.nearestName(in: names).map { "; '\($0)' is near" } ?? ""
      throw ParameterError(
        "encode", is: part.shown,
        needs: "one of \(names.joined(separator: ", ")) before the colon\(meant)")
    }
    self = kind
  }

  /// The columns that stand after the colon; a plus joins those that are read together.
  fileprivate func columns(in text: Substring) -> [String] {
    guard takesSeveralColumns else { return [String(text)] }
    return text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
  }
}
