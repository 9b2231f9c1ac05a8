extension Attribution {
  /// A row for each feature that was cut, the one with the largest gain first.
  package var table: Table {
    let cut = features.filter { $0.cuts > 0 }.sorted { $0.gain > $1.gain }
    let columns = [
      Column("feature", .text(cut.map(\.name))), Column("gain", .real(cut.map(\.gain))),
      Column("cuts", .real(cut.map(\.cuts))), Column("last_cuts", .integer(cut.map(\.lastCuts))),
    ]
    return Table(columns: columns, rowCount: cut.count)
  }
}
