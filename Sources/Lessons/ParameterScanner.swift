/// Walks over YAML as libyaml's scanner does, and refuses what is not allowed here with its place.
///
/// It goes first, so that a parser never meets an alias to expand, a key that is no text, or a deep
/// nesting. What it leaves alone (how lines are indented, which escapes exist) the parser judges.
struct ParameterScanner {
  /// The most levels of lists and names.
  static let depthLimit = 64

  /// A place in the scanned text, from 0.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// A list or mapping that is open.
  struct Frame {
    let isMapping: Bool
    /// The opening bracket; `nil` for a list or mapping by indentation.
    let bracket: Place?
    let column: Int
    /// The names that a mapping has so far.
    var names: [String: SourceLocation] = [:]
    /// A name in braces that still waits for its `:`.
    var waiting: Key?
    /// Whether a key could have stood where the bracket stands.
    var isKeyAllowedBefore = false
  }

  /// A text that is a key when `:` follows on its line.
  struct Key {
    let place: Place
    let length: Int
    /// `nil` for a list or mapping, which is no key here.
    let text: String?
  }

  let rows: [[Unicode.Scalar]]
  /// The place in the file of a place in the text, and its length.
  let locate: (Place, Int) -> SourceLocation
  var at = Place(row: 0, column: 0)
  var frames: [Frame] = []
  var isKeyAllowed = true
  var key: Key?
  /// Whether nothing more can be said after an error.
  var isStopped = false
  var diagnostics: [Diagnostic] = []
  /// The lines on which an unquoted text of a line above went on.
  var continuedRows: Set<Int> = []
  /// How long each scalar is on its first line.
  var lengths: [Place: Int] = [:]
  /// Where the text of each block scalar begins.
  var blockStarts: [Place: Place] = [:]

  init(rows: [[Unicode.Scalar]], locate: @escaping (Place, Int) -> SourceLocation) {
    self.rows = rows
    self.locate = locate
  }

  /// Looks at everything, or as far as it can be understood.
  mutating func scan() {
    refuseForbiddenCharacters()
    beginRow()
    while !isStopped, moveToToken() { scanToken() }
    guard !isStopped, let bracket = frames.last?.bracket else { return }
    let open = rows[bracket.row][bracket.column]
    report(.openBracket(open, at: locate(bracket, 1)))
  }

  /// Goes over blanks, comments and ends of lines.
  ///
  /// - Returns: Whether there is a token.
  private mutating func moveToToken() -> Bool {
    while at.row < rows.count {
      skipBlanks()
      if let scalar = current, scalar != "#" { return !isStopped }
      at = Place(row: at.row + 1, column: 0)
      beginRow()
    }
    return false
  }

  /// What counts at the beginning of a line: indentation, directives, and marks between documents.
  private mutating func beginRow() {
    guard at.row < rows.count else { return }
    if !isInFlow { (isKeyAllowed, key) = (true, nil) }
    let row = rows[at.row]
    guard let content = contentColumn(ofRow: at.row), row[content] != "#" else { return }
    if let tab = row[..<content].firstIndex(of: "\t") {
      report(.tabAsIndentation(at: locate(Place(row: at.row, column: tab), 1)))
      at.column = row.count
    } else if content == 0, row[0] == "%" {
      report(.directive(at: locate(at, row.count)))
      at.column = row.count
    } else if isDocumentMark(ofRow: at.row) {
      report(.documentMark(at: locate(at, 3)))
      isStopped = true
    }
    if !isInFlow { frames.removeLast(frames.reversed().prefix { $0.column > content }.count) }
  }

  private mutating func scanToken() {
    guard let scalar = current else { return }
    let isFollowedByBlank = isBlank(at: at.column + 1)
    switch scalar {
    case "[", "{": openBracket(scalar)
    case "]", "}": closeBracket(scalar)
    case "," where isInFlow: endFlowEntry()
    case "-" where isFollowedByBlank: beginItem()
    case "?" where isInFlow || isFollowedByBlank: stop(.keyIsNoText(at: locate(at, 1)))
    case ":" where isInFlow || isFollowedByBlank: endKey()
    case "&", "*", "!": refuseReference(scalar)
    case "|" where !isInFlow, ">" where !isInFlow: scanBlockScalar()
    case "'", "\"": scanQuoted(scalar)
    case "%", "@", "`", ",", "|", ">": refuseBeginning(scalar)
    default: scanPlain()
    }
  }
}
