/// A step on the way from the root of some parameters to a value.
enum ParameterStep: Hashable {
  /// Into a named value.
  case key(String)
  /// Into an item of a list, from 0.
  case item(Int)
}

/// Which parameters are texts that each language has of its own; all others are the same in every
/// language.
struct OwnTexts {
  /// The directive; `nil` for the front matter.
  let directive: Directive?
  /// Whether the question or reveal takes a text, so that the accepted ones are translated too.
  let hasTextAnswer: Bool

  /// Whether a value is such a text.
  func contains(_ path: [ParameterStep]) -> Bool {
    guard case .key(let key)? = path.first else { return false }
    switch (directive, key, path.count) {
    case (nil, "title", 1), (nil, "summary", 1), (nil, "goals", 2): return true
    case (nil, "goals", 3): return path[2] == .key("text")
    case (.chart, "title", 1): return true
    case (.step, "caption", 1), (.table, "caption", 1), (.chart, "caption", 1): return true
    case (.question, "ask", 1), (.question, "explain", 1), (.reveal, "explain", 1): return true
    case (.question, "hints", 2): return true
    case (.question, "choices", 2), (.question, "select", 2), (.question, "order", 2): return true
    case (.question, "mistakes", 3...), (.reveal, "mistakes", 3...):
      return path[2] == .key("say") || (hasTextAnswer && path[2] == .key("when"))
    case (.question, "answer", _), (.question, "accept", _), (.reveal, "answer", _),
      (.reveal, "accept", _):
      return hasTextAnswer
    default: return false
    }
  }
}

extension Block {
  /// Which of its parameters are texts of its language.
  var ownTexts: OwnTexts {
    switch kind {
    case .step: OwnTexts(directive: .step, hasTextAnswer: false)
    case .table: OwnTexts(directive: .table, hasTextAnswer: false)
    case .chart: OwnTexts(directive: .chart, hasTextAnswer: false)
    case .question(let question):
      OwnTexts(directive: .question, hasTextAnswer: question.kind == .text)
    case .reveal(let reveal):
      OwnTexts(directive: .reveal, hasTextAnswer: reveal.rule.kind == .text)
    default: OwnTexts(directive: .again, hasTextAnswer: false)
    }
  }
}

extension ParameterNode {
  /// The scalars below a node and the ways to them, in the order of the file.
  func leaves(from path: [ParameterStep] = []) -> [(path: [ParameterStep], node: ParameterNode)] {
    switch value {
    case .scalar: [(path, self)]
    case .sequence(let items):
      items.enumerated().flatMap { $1.leaves(from: path + [.item($0)]) }
    case .mapping(let entries): entries.flatMap { $0.value.leaves(from: path + [.key($0.key)]) }
    }
  }

  /// The value at the end of a way.
  func node(at path: some Sequence<ParameterStep>) -> ParameterNode? {
    var node = self
    for step in path {
      let next: ParameterNode? =
        switch step {
        case .key(let key): node[key]
        case .item(let index): node.items.indices.contains(index) ? node.items[index] : nil
        }
      guard let next else { return nil }
      node = next
    }
    return node
  }
}
