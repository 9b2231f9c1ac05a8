/// A value in the JSON form: as the page shows it, and in full.
package struct ValueForm: Encodable, Sendable, Equatable {
  /// The value itself, not rounded.
  package enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    case boolean(Bool)
  }

  /// As the page shows it; `nil` for what it does not show, such as the data behind a chart.
  package let shown: String?
  /// In full; `nil` where there is none that JSON could hold.
  package let value: Value?
  /// Why there is none.
  package let note: String?

  /// A value; a number that is none, or is infinite, becomes a note.
  package init(shown: String? = nil, _ value: Value?) {
    self.shown = shown
    guard case .number(let number)? = value, !number.isFinite else {
      self.value = value
      note = value == nil ? "missing" : nil
      return
    }
    self.value = nil
    note = number.isNaN ? "not a number" : number < 0 ? "minus infinity" : "infinity"
  }

  /// A number that stands in words: in full where exactly one of some values is shown like this.
  ///
  /// - Parameters:
  ///   - shown: The number as `shownNumbers` finds it.
  ///   - values: What was computed; a share may be shown in per cent.
  init(shown: String, oneOf values: [Double]) {
    let written = Double(shown.filter { $0 != "," })
    let decimals = shown.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    let likely = values.flatMap { [$0, $0 * 100] }.filter { value in
      decimals.map { Numbers.fixed(value, decimals: min(20, $0.count)) == shown } ?? false
    }
    self.init(shown: shown, (Set(likely).count == 1 ? likely.first : written).map(Value.number))
  }

  private enum CodingKeys: String, CodingKey {
    case shown, value, note
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encodeIfPresent(shown, forKey: .shown)
    try members.encodeIfPresent(note, forKey: .note)
    switch value {
    case .number(let number): try members.encode(number, forKey: .value)
    case .text(let text): try members.encode(text, forKey: .value)
    case .boolean(let truth): try members.encode(truth, forKey: .value)
    case nil: try members.encodeNil(forKey: .value)
    }
  }
}
