/// Texts with paths in them, as they may be shown to strangers: the home folder is `~`, and its user
/// has no name.
package struct PrivatePaths: Sendable {
  /// What is replaced, and by what; what is longer comes first.
  private let replacements: [(hidden: String, shown: String)]

  /// Hides home folders and users.
  ///
  /// - Parameters:
  ///   - homes: Paths of home folders; links and what they point to are two.
  ///   - users: Names of users, as folders may be called.
  package init(homes: [String], users: [String]) {
    let homes = homes.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      .filter { $0.count > 1 }
    replacements =
      homes.sorted { $0.count > $1.count }.map { ($0, "~") }
      + users.filter { !$0.isEmpty }.map { ("/\($0)", "/USER") }
  }

  /// The text without them.
  package func hidden(in text: String) -> String {
    replacements.reduce(text) { $0.replacing(path: $1.hidden, with: $1.shown) }
  }
}

extension String {
  /// The text with a path replaced wherever it stands, also at the beginning of longer ones.
  fileprivate func replacing(path: String, with other: String) -> String {
    var text = ""
    var rest = self[...]
    while let range = rest.firstRange(of: path) {
      let next = rest[range.upperBound...].first
      // The folder of another user may begin with the same letters.
      let isWhole = next.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" } ?? true
      text += rest[..<range.lowerBound] + (isWhole ? other[...] : rest[range])
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
