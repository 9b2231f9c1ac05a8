/// The most bytes of YAML in one place: 64 KiB.
let parameterByteLimit = 64 << 10

/// Reads strict YAML that stands on some lines of a file.
///
/// Refused, each with its place: anchors, aliases, merge keys, tags, directives, several documents,
/// duplicate keys, keys that are not a text, tabs as indentation, more than 64 levels, more than
/// 64 KiB; and an unquoted text that a comment would cut short.
///
/// - Parameters:
///   - source: The file.
///   - lines: The lines that hold the YAML, from 1; may be empty.
///   - indent: Spaces that don't count at the beginning of each line: the indent of a fence.
/// - Returns: The root, a mapping (an empty one at the first line where nothing is written); `nil`
///   when there is an error.
package func readParameters(
  _ source: SourceText, lines: Range<Int>, indent: Int = 0
) -> (node: ParameterNode?, diagnostics: [Diagnostic]) {
  let reader = ParameterReader(source, lines: lines, indent: indent)
  let text = reader.text
  let start = reader.location(of: ParameterScanner.Place(row: 0, column: 0), length: 1)
  guard text.utf8.count <= parameterByteLimit else {
    return (nil, [.parametersTooLarge(text.utf8.count, at: start)])
  }
  var scanner = ParameterScanner(rows: reader.rows, locate: reader.location)
  scanner.scan()
  guard scanner.diagnostics.isEmpty else { return (nil, scanner.diagnostics.inOrder) }
  var tree = ParameterTree(scanner: scanner)
  do {
    let root = try parseYAML(text).map { tree.node($0) } ?? ParameterNode(.mapping([]), at: start)
    if case .mapping = root.value {} else { tree.diagnostics.append(.noKeys(at: root.location)) }
    return (tree.diagnostics.isEmpty ? root : nil, tree.diagnostics)
  } catch {
    return (nil, [tree.diagnostic(for: error)])
  }
}

/// The lines that are read, and where they stand.
private struct ParameterReader {
  let rows: [[Unicode.Scalar]]
  /// The same lines as one text, each with an LF at the end.
  let text: String
  /// How many spaces of each line don't count.
  private let removed: [Int]
  private let file: String
  private let firstLine: Int

  init(_ source: SourceText, lines: Range<Int>, indent: Int) {
    let texts = lines.map(source.line)
    removed = texts.map { line in
      let spaces = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      return spaces == line.utf8.count ? indent : min(indent, spaces)
    }
    let shown = zip(texts, removed).map { $0.unicodeScalars.dropFirst($1) }
    rows = shown.map(Array.init)
    text = shown.map { String($0) + "\n" }.joined()
    file = source.file
    firstLine = lines.lowerBound
  }

  func location(of place: ParameterScanner.Place, length: Int) -> SourceLocation {
    let before = place.row < removed.count ? removed[place.row] : 0
    return SourceLocation(
      file: file, line: firstLine + place.row, column: before + place.column + 1, length: length)
  }
}

/// Turns libyaml's tree into ours.
private struct ParameterTree {
  let scanner: ParameterScanner
  var diagnostics: [Diagnostic] = []

  mutating func node(_ node: YAMLNode) -> ParameterNode {
    let location = location(of: node.place)
    switch node.value {
    case .scalar(let text, let style):
      return ParameterNode(scalar(text, style, at: location), at: location)
    case .sequence(let items):
      return ParameterNode(.sequence(items.map { self.node($0) }), at: location)
    case .mapping(let pairs): return ParameterNode(mapping(pairs), at: location)
    case .alias:
      diagnostics.append(.reference("*", at: location))
      return ParameterNode(.sequence([]), at: location)
    }
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLNode.Style, at location: SourceLocation
  ) -> ParameterNode.Value {
    // A carriage return can only be meant where it was written as `\r`, between double quotes.
    let allowed: Set<Unicode.Scalar> = style == .doubleQuoted ? ["\n", "\t", "\r"] : ["\n", "\t"]
    let hidden = text.unicodeScalars.first { $0.isControl && !allowed.contains($0) }
    if let hidden { diagnostics.append(.forbiddenCharacter(hidden, at: location)) }
    switch style {
    case .singleQuoted, .doubleQuoted: return .scalar(text, .quoted)
    case .block: return .scalar(text, .block)
    case .plain: return .scalar(text, .plain)
    }
  }

  private mutating func mapping(_ pairs: [(key: YAMLNode, value: YAMLNode)]) -> ParameterNode.Value
  {
    var places: [String: SourceLocation] = [:]
    return .mapping(
      pairs.map { key, value in
        let place = location(of: key.place)
        let name = if case .scalar(let text, _) = key.value { text } else { "" }
        // The scanner takes names as they are written, so it misses `"\x61"` beside `a`.
        if let first = places.updateValue(place, forKey: name) {
          diagnostics.append(.duplicateKey(name, at: place, first: first))
        }
        return ParameterNode.Entry(key: name, keyLocation: place, value: self.node(value))
      })
  }

  /// The place in the file of a place in the text; a block's is where its text begins.
  private func location(of place: ParameterScanner.Place) -> SourceLocation {
    if let start = scanner.blockStarts[place] { return scanner.locate(start, 1) }
    return scanner.locate(place, scanner.lengths[place] ?? 1)
  }

  func diagnostic(for problem: YAMLProblem) -> Diagnostic {
    let isKeyMissing = problem.message.contains("expected ':'")
    let place = isKeyMissing ? problem.start ?? problem.place : problem.place
    return .yaml(problem.message, at: location(of: place))
  }
}

extension Diagnostic {
  /// A text or list where keys are needed.
  fileprivate static func noKeys(at location: SourceLocation) -> Self {
    Self(location: location, message: "keys and values are needed here, such as `name: value`")
  }
}
