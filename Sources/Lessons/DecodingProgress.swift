/// A problem that a decoder met; the next attempt goes around it.
struct DecodingFailure: Error {
  /// What to go around.
  enum Cause: Hashable {
    case value(SourceLocation)
    case missingKey(String, in: SourceLocation)
  }

  let cause: Cause
  /// `nil` where the problem only follows from another.
  let diagnostic: Diagnostic?
}

/// What has been learned so far about a node that is decoded.
///
/// A `Decodable` type gives up at the first error. So each error is recorded, its place gets a
/// stand-in, and decoding starts again, until nothing new is wrong. Types that try one form after
/// the other (`try?`) work as they do with every decoder.
final class DecodingProgress {
  /// The most problems that are told of one node.
  static let limit = 100

  private(set) var problems: [(cause: DecodingFailure.Cause, diagnostic: Diagnostic)] = []
  private var causes: Set<DecodingFailure.Cause> = []
  private var standIns = 0
  private var mappings: [SourceLocation: KnownKeys] = [:]

  /// The keys of a mapping, and what types asked it for.
  private struct KnownKeys {
    let entries: [ParameterNode.Entry]
    /// The keys that were asked for, each once, in the order of the first time.
    private(set) var asked: [String] = []
    private var askedBefore: Set<String> = []
    /// What each type of keys accepts.
    var accepts: [ObjectIdentifier: (String) -> Bool] = [:]

    init(entries: [ParameterNode.Entry]) { self.entries = entries }

    mutating func ask(for key: String) {
      if askedBefore.insert(key).inserted { asked.append(key) }
    }

    /// A diagnostic for each key that no type accepts and nobody ignores.
    func unknownKeys(ignoring: Set<String>) -> [Diagnostic] {
      let present = Set(entries.map(\.key))
      let known = asked + ignoring.subtracting(asked).sorted()
      let free = known.filter { !present.contains($0) }
      return entries.lazy
        .filter { entry in !accepts.values.contains { $0(entry.key) } }
        .filter { !ignoring.contains($0.key) }
        .prefix(DecodingProgress.limit)
        .map { .unknownKey($0.key, at: $0.keyLocation, free: free, known: known) }
    }
  }

  /// Records a problem.
  ///
  /// - Returns: Whether it is a new one, so that another attempt makes sense.
  func goesOn(after failure: DecodingFailure) -> Bool {
    if let diagnostic = failure.diagnostic, !causes.contains(failure.cause) {
      problems.append((failure.cause, diagnostic))
    }
    return causes.insert(failure.cause).inserted
  }

  /// Whether a stand-in takes the place of something.
  func isReplaced(_ cause: DecodingFailure.Cause) -> Bool { causes.contains(cause) }

  /// Whether an element of a list is known to be wrong and left out.
  func isLeftOut(_ node: ParameterNode) -> Bool {
    guard isReplaced(.value(node.location)) else { return false }
    standIns += 1
    return true
  }

  /// Reads a value, or gives a stand-in for one that is known to be wrong.
  func value<Value: Decodable>(
    _ type: Value.Type, of node: ParameterNode, path: [any CodingKey]
  ) throws -> Value {
    let cause = DecodingFailure.Cause.value(node.location)
    guard !isReplaced(cause) else { return try standIn(type, at: node.location) }
    let before = standIns
    do {
      if let scalar = type as? any ScalarReadable.Type {
        guard let value = try node.scalar(scalar, path: path) as? Value else {
          throw node.failure(needs: scalar.need, path: path)
        }
        return value
      }
      if let choices = textChoices(of: type) { try node.expect(oneOf: choices, path: path) }
      return try Value(from: ParameterDecoder(node, path: path, progress: self))
    } catch let failure as DecodingFailure {
      throw failure
    } catch {
      let diagnostic = Diagnostic.refused(error, at: node.location)
      throw DecodingFailure(cause: cause, diagnostic: standIns == before ? diagnostic : nil)
    }
  }

  /// Any value of a type, to go on with.
  func standIn<Value: Decodable>(_ type: Value.Type, at location: SourceLocation) throws -> Value {
    standIns += 1
    if let scalar = type as? any ScalarReadable.Type, let value = scalar.standIn as? Value {
      return value
    }
    if let choices = type as? any CaseIterable.Type, let value = firstCase(of: choices) as? Value {
      return value
    }
    return try Value(from: ParameterDecoder(standInAt: location, progress: self))
  }

  /// Remembers that a type knows some keys of a mapping.
  func opens<Key: CodingKey>(_ node: ParameterNode, keyedBy type: Key.Type) {
    let name = ObjectIdentifier(type)
    mappings[node.location, default: KnownKeys(entries: node.entries)].accepts[name] = {
      Key(stringValue: $0) != nil
    }
  }

  /// Remembers that a type asked for a key.
  func asks(for key: any CodingKey, in node: ParameterNode) {
    mappings[node.location]?.ask(for: key.stringValue)
  }

  /// All problems, and the keys that no type knows; a missing key that was only misspelt is none.
  ///
  /// - Parameters:
  ///   - root: The node that was decoded.
  ///   - ignoring: Keys of the root that belong to somebody else.
  /// - Returns: The problems, in the order of their places.
  func diagnostics(of root: ParameterNode, ignoring: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var misspelt: Set<DecodingFailure.Cause> = []
    for (location, known) in mappings {
      for diagnostic in known.unknownKeys(ignoring: location == root.location ? ignoring : []) {
        diagnostics.append(diagnostic)
        if let fixIt = diagnostic.fixIt { misspelt.insert(.missingKey(fixIt.new, in: location)) }
      }
    }
    diagnostics += problems.filter { !misspelt.contains($0.cause) }.map(\.diagnostic)
    return diagnostics.inOrder
  }
}

private func firstCase<Choice: CaseIterable>(of type: Choice.Type) -> Any? { type.allCases.first }

/// The texts that a type with cases can be written as.
func textChoices(of type: any Decodable.Type) -> [String]? {
  guard let choices = type as? any CaseIterable.Type else { return nil }
  let texts = rawTexts(of: choices)
  return texts.isEmpty ? nil : texts
}

private func rawTexts<Choice: CaseIterable>(of type: Choice.Type) -> [String] {
  type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
}
