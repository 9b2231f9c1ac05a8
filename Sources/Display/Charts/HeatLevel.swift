/// How much is in a cell of a heatmap, in fixed steps, so that two heatmaps can be compared.
enum HeatLevel: Int, CaseIterable {
  case some, tens, fifties, hundreds, thousands

  /// The level of a count of 1 or more.
  init(_ count: Int) {
    switch count {
    case ..<10: self = .some
    case ..<50: self = .tens
    case ..<200: self = .fifties
    case ..<1_000: self = .hundreds
    default: self = .thousands
    }
  }

  /// The counts of the level.
  var range: String { ["1-9", "10-49", "50-199", "200-999", "1,000+"][rawValue] }

  /// One cell of its shade.
  func glyph(_ charset: Charset) -> String {
    let glyphs =
      charset == .ascii ? [".", ":", "*", "#", "@"] : ["·", "░", "▒", "▓", "█"]
    return glyphs[rawValue]
  }
}
