import Display
import Lessons

/// What a lesson writes after `try:`: which parameters of a step may be tried there, and how far.
struct Narrowing {
  /// The parameters with their narrower values, in the order of the block.
  private(set) var tunables: [Tunable] = []
  /// Where each of them stands.
  private(set) var locations: [SourceLocation] = []
  /// What is wrong with it.
  private(set) var problems: [Diagnostic] = []

  /// Reads it.
  ///
  /// - Parameters:
  ///   - node: What stands after `try:`.
  ///   - wide: What the step's type lets learners change.
  ///   - step: The name of the step, for messages.
  init(_ node: ParameterNode, of wide: [Tunable], step: String) {
    guard case .mapping(let entries) = node.value else {
      problems.append(.noNarrowing(at: node.location))
      return
    }
    for entry in entries {
      guard let tunable = wide.first(where: { $0.name == entry.key }) else {
        problems.append(.notTunable(entry, of: step, known: wide.map(\.name)))
        continue
      }
      do throws(Diagnostic) {
        tunables.append(tunable.narrowed(to: try Self.values(entry, of: tunable)))
        locations.append(entry.keyLocation)
      } catch {
        problems.append(error)
      }
    }
  }

  private static func values(
    _ entry: ParameterNode.Entry, of tunable: Tunable
  ) throws(Diagnostic) -> Tunable.Values {
    let items = entry.value.items
    let texts = items.compactMap(\.text)
    let isPair: Bool
    if case .words = tunable.values { isPair = false } else { isPair = true }
    guard !texts.isEmpty, texts.count == items.count, !isPair || texts.count == 2 else {
      throw .noRange(entry, of: tunable)
    }
    for (item, text) in zip(items, texts) where !tunable.accepts(text) || text == tunable.word {
      throw .beyondRange(text, of: tunable, at: item.location)
    }
    switch tunable.values {
    case .words: return .words(texts)
    case .written: throw .noRange(entry, of: tunable)
    case .numbers: return .numbers(try range(texts.compactMap(tunable.number), of: entry))
    case .counts: return .counts(try range(texts.compactMap { Int($0) }, of: entry))
    }
  }

  private static func range<Bound: Comparable>(
    _ ends: [Bound], of entry: ParameterNode.Entry
  ) throws(Diagnostic) -> ClosedRange<Bound> {
    guard ends[0] <= ends[1] else { throw .reversedRange(entry) }
    return ends[0]...ends[1]
  }
}

extension Diagnostic {
  /// A `try:` that is no group of keys.
  fileprivate static func noNarrowing(at location: SourceLocation) -> Self {
    Self(
      location: location,
      message: "'try' names parameters and how far each may go, such as "
        + "{ contamination: [0.005, 0.5] }; {} lets nothing be tried")
  }

  /// A parameter that the step has not, or that is not to be tried.
  fileprivate static func notTunable(
    _ entry: ParameterNode.Entry, of step: String, known: [String]
  ) -> Self {
    let nearest = entry.key.nearest(in: known)
    return Self(
      location: entry.keyLocation,
      message: "the step '\(step)' has no parameter '\(entry.key)' that can be tried",
      fixIt: nearest.map { FixIt(old: entry.key, new: $0) },
      note: known.isEmpty
        ? "nothing of this step can be tried" : "there is \(known.joined(separator: ", "))")
  }

  /// Something else than two ends, or than a list of words.
  fileprivate static func noRange(_ entry: ParameterNode.Entry, of tunable: Tunable) -> Self {
    let ends = Tunable.ends(of: tunable.values).joined(separator: ", ")
    let what =
      if case .words = tunable.values { "a list of the words that are left" } else {
        "its least and its greatest value"
      }
    return Self(
      location: entry.value.location, message: "'\(entry.key)' needs \(what), such as [\(ends)]")
  }

  /// A value that the step's type does not let learners try.
  fileprivate static func beyondRange(
    _ text: String, of tunable: Tunable, at location: SourceLocation
  ) -> Self {
    Self(
      location: location,
      message: "'\(text)' is not among the values of '\(tunable.name)' that can be tried",
      note: "they are \(tunable.range(.en))")
  }

  /// A range whose end comes first.
  fileprivate static func reversedRange(_ entry: ParameterNode.Entry) -> Self {
    Self(
      location: entry.value.location,
      message: "the range of '\(entry.key)' is reversed: the least value comes first")
  }
}
