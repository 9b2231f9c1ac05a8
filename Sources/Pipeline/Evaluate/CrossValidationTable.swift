extension CrossValidation {
  /// What is measured here: without a truth only the share that is flagged.
  package var measures: [Measure] {
    folds.contains { $0.evaluation != nil } ? Measure.allCases : [.flaggedShare]
  }

  /// A row for each fold, counted from 1.
  package var table: Table {
    let counts = [
      Column("fold", .integer(folds.indices.map { $0 + 1 })),
      Column("rows", .integer(folds.map(\.rows.count))),
      Column("flagged", .integer(folds.map(\.flagged.count))),
    ]
    let measured = measures.map { measure in
      Column(measure.rawValue, .real(folds.map { $0[measure] }))
    }
    return Table(columns: counts + measured, rowCount: folds.count)
  }
}
