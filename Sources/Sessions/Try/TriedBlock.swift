import Lessons

/// A block of a stop with the values that are tried in it.
struct TriedBlock {
  /// The block as the lesson has it.
  let block: Block
  /// What it is with the values that are tried.
  let kind: Block.Kind

  /// Puts the settings that mean a block into it.
  ///
  /// - Parameters:
  ///   - block: The block as the lesson has it.
  ///   - settings: Everything that is tried.
  ///   - index: The place of the block in the lesson.
  init(_ block: Block, with settings: [TrySetting], at index: Int) {
    self.block = block
    let own = settings.filter { $0.source.place == .block(index) }
    func changed(_ parameters: ParameterNode) -> ParameterNode {
      own.reduce(parameters) { $0.setting($1.key, to: $1.node) }
    }
    switch block.kind {
    case .table(let parameters): kind = .table(changed(parameters))
    case .chart(let name, let parameters):
      kind = .chart(kind: name, changed(parameters).following(settings, name.value))
    default: kind = block.kind
    }
  }
}

extension ParameterNode {
  /// The parameters of a chart of scores, with the line at the threshold that is tried for the flags.
  fileprivate func following(_ settings: [TrySetting], _ kind: String) -> ParameterNode {
    let hasLine = [HistogramChart.name, TimelineChart.name].contains(kind)
    guard hasLine, self["of"]?.text == "anomaly_score",
      let threshold = settings.first(where: { $0.tunable.name == "threshold" })
    else { return self }
    return setting(threshold.key, to: threshold.node)
  }
}
