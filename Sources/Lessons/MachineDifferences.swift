/// A difference between the parameters of a block and those of its twin.
struct MachineDifference: Equatable {
  /// What differs.
  enum Kind: Equatable {
    /// Another value, or another form of value.
    case value(first: ParameterNode, twin: ParameterNode)
    /// A key that the twin lacks; `twin` is where it should stand.
    case missing(key: String, first: SourceLocation, twin: SourceLocation)
    /// A key that only the twin has.
    case extra(key: String, twin: SourceLocation, first: SourceLocation)
    /// The same keys in another order, where order matters.
    case order(first: SourceLocation, twin: SourceLocation)
  }

  /// The key at the top level that it stands in.
  let key: String
  /// What differs.
  let kind: Kind
}

/// Compares what has to be the same in every language.
///
/// - Parameters:
///   - first: The parameters in the first language.
///   - twin: The parameters in another one.
///   - texts: What is not compared.
/// - Returns: The differences in the order of the first language.
func machineDifferences(
  _ first: ParameterNode, _ twin: ParameterNode, except texts: OwnTexts
) -> [MachineDifference] {
  var comparison = MachineComparison(texts: texts)
  comparison.compare(first, twin, path: [])
  return comparison.differences
}

private struct MachineComparison {
  let texts: OwnTexts
  var differences: [MachineDifference] = []

  mutating func compare(_ first: ParameterNode, _ twin: ParameterNode, path: [ParameterStep]) {
    switch (first.value, twin.value) {
    case (.scalar(let text, _), .scalar(let other, _)):
      if text != other, !texts.contains(path) { differ(first, twin, path) }
    case (.sequence(let items), .sequence(let others)):
      // The list of accepted texts is the translator's own, with its length.
      if texts.contains(path + [.item(0)]), path.first != .key("hints"),
        path.first != .key("goals")
      {
        return
      }
      guard items.count == others.count else { return differ(first, twin, path) }
      for (index, (item, other)) in zip(items, others).enumerated() {
        compare(item, other, path: path + [.item(index)])
      }
    case (.mapping(let entries), .mapping(let others)):
      compare(entries, others, (first, twin), path)
    default: differ(first, twin, path)
    }
  }

  private mutating func compare(
    _ entries: [ParameterNode.Entry], _ others: [ParameterNode.Entry],
    _ nodes: (first: ParameterNode, twin: ParameterNode), _ path: [ParameterStep]
  ) {
    for entry in entries {
      let path = path + [.key(entry.key)]
      guard let other = others.first(where: { $0.key == entry.key }) else {
        let place = others.first?.keyLocation ?? nodes.twin.location
        add(.missing(key: entry.key, first: entry.keyLocation, twin: place), path)
        continue
      }
      compare(entry.value, other.value, path: path)
    }
    for other in others where !entries.contains(where: { $0.key == other.key }) {
      let place = entries.first?.keyLocation ?? nodes.first.location
      add(
        .extra(key: other.key, twin: other.keyLocation, first: place), path + [.key(other.key)])
    }
    let isSorted = path.isEmpty || entries.map(\.key) == others.map(\.key)
    if !isSorted, Set(entries.map(\.key)) == Set(others.map(\.key)) {
      add(.order(first: nodes.first.location, twin: nodes.twin.location), path)
    }
  }

  private mutating func differ(
    _ first: ParameterNode, _ twin: ParameterNode, _ path: [ParameterStep]
  ) {
    add(.value(first: first, twin: twin), path)
  }

  private mutating func add(_ kind: MachineDifference.Kind, _ path: [ParameterStep]) {
    guard case .key(let key)? = path.first else { return }
    differences.append(MachineDifference(key: key, kind: kind))
  }
}
