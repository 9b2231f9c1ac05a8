import Lessons

/// A step that a cell of a notebook seems to do, with the parameters that its code names.
struct StepDraft: Equatable {
  /// The cell under which it belongs.
  let cell: Int
  /// The step's name.
  let step: String
  /// Its parameters, as YAML writes them, in order.
  var parameters: [Parameter] = []
  /// The artefacts that have to be there.
  let reads: [String]
  /// The artefacts that it leaves.
  let writes: [String]

  /// A parameter that it cannot do without and that the code does not name.
  var lack: String? {
    step == "evaluate" && !parameters.contains { $0.name == "truth" } ? "truth: COLUMN" : nil
  }

  /// One line of the block.
  struct Parameter: Equatable {
    let name: String
    /// What stands behind the colon; a list in lines of its own begins with a line feed.
    let value: String

    var line: String { value.hasPrefix("\n") ? "\(name):\(value)" : "\(name): \(value)" }
  }

  /// The body of the block.
  var block: String {
    (["step: \(step)"] + parameters.map(\.line)).joined(separator: "\n")
  }

  /// Adds a parameter, unless there is no value for it.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    parameters.append(Parameter(name: name, value: value))
  }
}

extension PythonValue {
  /// The value as YAML; `nil` for a text or a list that holds something else than texts and numbers.
  var yaml: String? {
    switch self {
    case .none: nil
    case .boolean(let isTrue): "\(isTrue)"
    case .number(let digits): Double(digits).map { _ in digits }
    case .text(let text): text.withoutUnseen.yamlText
    case .list(let items): yaml(of: items)
    }
  }

  private func yaml(of items: [PythonValue]) -> String? {
    let values = items.compactMap(\.yaml)
    return values.count == items.count ? "[\(values.joined(separator: ", "))]" : nil
  }
}

extension String {
  /// The text as a scalar of YAML, in quotes where it needs them.
  var yamlText: String {
    let isPlain =
      first?.isLetter == true && allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
    guard
      !isPlain
        || ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(lowercased())
    else { return self }
    return yamlQuoted
  }
}
