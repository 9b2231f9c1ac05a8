import Lessons

/// One row of a comparison: what it is called, and which parameters it changes.
struct ComparedVariant {
  let name: String
  let settings: [(key: Located<String>, value: ParameterNode)]

  /// The variants that a block asks for.
  ///
  /// - Throws: `StepError` for a block without variants, with both ways to write them, or with too
  ///   many.
  static func list(_ parameters: CompareStep.Parameters) throws(StepError) -> [ComparedVariant] {
    let variants: [ComparedVariant] =
      switch (parameters.vary, parameters.variants) {
      case (let vary?, nil): try varied(vary)
      case (nil, let named?): try Self.named(named)
      default:
        throw StepError(
          "a comparison has either 'vary', such as { contamination: [0.01, 0.02] }, or 'variants'",
          at: parameters.variants?.location)
      }
    guard (1...CompareStep.limit).contains(variants.count) else {
      throw StepError(
        "a comparison has 1 to \(CompareStep.limit) variants, and this has \(variants.count)",
        at: (parameters.vary ?? parameters.variants)?.location)
    }
    return variants
  }

  /// One parameter over a list of values.
  private static func varied(_ node: ParameterNode) throws(StepError) -> [ComparedVariant] {
    guard let entry = node.entries.first, node.entries.count == 1,
      case .sequence(let values) = entry.value.value
    else {
      throw StepError(
        "'vary' names one parameter and its values, such as { contamination: [0.01, 0.02] }",
        at: node.location)
    }
    var variants: [ComparedVariant] = []
    for value in values {
      guard let text = value.text else {
        throw StepError("a value here is a number or a text", at: value.location)
      }
      let key = Located(entry.key, at: entry.keyLocation)
      variants.append(ComparedVariant(name: text, settings: [(key, value)]))
    }
    return variants
  }

  /// Names, each with the parameters that it changes; none is the lesson's own run.
  private static func named(_ node: ParameterNode) throws(StepError) -> [ComparedVariant] {
    guard case .mapping(let entries) = node.value else {
      throw StepError(
        "'variants' gives each variant a name, such as { large: { trees: 500 } }",
        at: node.location)
    }
    var variants: [ComparedVariant] = []
    for entry in entries {
      guard case .mapping(let settings) = entry.value.value else {
        throw StepError(
          "the variant '\(entry.key)' names parameters, such as { trees: 500 }, or is {}",
          at: entry.value.location)
      }
      variants.append(
        ComparedVariant(
          name: entry.key,
          settings: settings.map { (Located($0.key, at: $0.keyLocation), $0.value) }))
    }
    return variants
  }
}
