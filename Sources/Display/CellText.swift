extension TableView.Column {
  /// The cells as people read them, numbers with the same decimals throughout.
  var texts: [String] {
    let decimals = decimals ?? cells.lazy.map(\.decimals).max() ?? 1
    return cells.map { $0.text(decimals: decimals) }
  }
}

extension TableView.Cell {
  /// The cell as people read it; what is missing is `NA`.
  ///
  /// - Parameter decimals: Of a real number.
  /// - Returns: One line of text, not yet made safe.
  func text(decimals: Int) -> String {
    switch self {
    case .text(let text): text
    case .integer(let value): Numbers.count(value)
    case .real(let value): Numbers.fixed(value, decimals: decimals)
    case .share(let value): Numbers.percent(value)
    case .boolean(let value): value ? "true" : "false"
    case .missing: "NA"
    }
  }

  /// Decimals that show the number as it is: 1 at least, 4 at most.
  fileprivate var decimals: Int {
    guard case .real(let value) = self, value.isFinite else { return 1 }
    let digits = "\(value)".utf8
    guard !digits.contains(UInt8(ascii: "e")) else { return value.magnitude < 1 ? 4 : 1 }
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return 1 }
    return min(4, max(1, digits.distance(from: point, to: digits.endIndex) - 1))
  }
}
