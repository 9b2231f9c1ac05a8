private import Yams

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
    let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    let root = node.map { tree.node($0) } ?? ParameterNode(.mapping([]), at: start)
    if case .mapping = root.value {} else { tree.diagnostics.append(.noKeys(at: root.location)) }
    return (tree.diagnostics.isEmpty ? root : nil, tree.diagnostics)
  } catch {
    return (nil, [tree.diagnostic(for: error, start: start)])
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

/// Turns the parser's tree into ours.
private struct ParameterTree {
  let scanner: ParameterScanner
  var diagnostics: [Diagnostic] = []

  mutating func node(_ node: Node) -> ParameterNode {
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      return ParameterNode(.sequence(sequence.map { self.node($0) }), at: location(sequence.mark))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        ParameterNode.Entry(
          key: key.scalar?.string ?? "", keyLocation: location(key.mark), value: self.node(value))
      }
      return ParameterNode(.mapping(entries), at: location(mapping.mark))
    case .alias(let alias):
      let location = location(alias.mark)
      diagnostics.append(.reference("*", at: location))
      return ParameterNode(.sequence([]), at: location)
    }
  }

  private mutating func scalar(_ scalar: Node.Scalar) -> ParameterNode {
    let location = location(scalar.mark)
    // A carriage return can only be meant where it was written as `\r`, between double quotes.
    let allowed: Set<Unicode.Scalar> =
      scalar.style == .doubleQuoted ? ["\n", "\t", "\r"] : ["\n", "\t"]
    if let hidden = scalar.string.unicodeScalars.first(where: {
      $0.isControl && !allowed.contains($0)
    }) {
      diagnostics.append(.forbiddenCharacter(hidden, at: location))
    }
    let style: ParameterNode.ScalarStyle =
      switch scalar.style {
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      case .any, .plain: .plain
      }
    return ParameterNode(.scalar(scalar.string, style), at: location)
  }

  /// The place in the file of a place in the text; a block's is where its text begins.
  private func location(_ mark: Mark?) -> SourceLocation {
    let place = ParameterScanner.Place(row: (mark?.line ?? 1) - 1, column: (mark?.column ?? 1) - 1)
    if let start = scanner.blockStarts[place] { return scanner.locate(start, 1) }
    return scanner.locate(place, scanner.lengths[place] ?? 1)
  }

  func diagnostic(for error: any Error, start: SourceLocation) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context?, let problem, _, _) where problem.contains("expected ':'"):
      .yaml(problem, at: location(context.mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .yaml(problem, at: location(mark))
    case .duplicatedKeysInMapping(let names, let context):
      .duplicateKey(names.first ?? "", at: location(context.mark), first: nil)
    default: .yaml("\(error)", at: start)
    }
  }
}

extension Diagnostic {
  /// A text or list where keys are needed.
  fileprivate static func noKeys(at location: SourceLocation) -> Self {
    Self(location: location, message: "keys and values are needed here, such as `name: value`")
  }
}
