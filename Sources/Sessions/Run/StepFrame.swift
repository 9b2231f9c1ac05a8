import Display
import Lessons

/// What every step may have beside its own parameters.
struct StepFrame: Decodable {
  /// The name of the result.
  let name: Located<String>?
  /// The result whose parameters count where this block says nothing else.
  let like: Located<String>?
  /// What is printed.
  let show: Located<String>?
  /// What a learner may change here, and how far.
  let tunable: ParameterNode?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name = "as"
    case like, show
    case tunable = "try"
  }

  /// The names of these keys.
  static let keys = Set(CodingKeys.allCases.map(\.rawValue))

  /// Those of them that belong to the frame of a block; a `show:` with names is the step's own.
  static func keys(of parameters: ParameterNode) -> Set<String> {
    guard case .mapping = parameters[CodingKeys.show.rawValue]?.value else { return keys }
    return keys.subtracting([CodingKeys.show.rawValue])
  }

  /// What `like:` does not take over: the names, and what is written or shown.
  private static let ownKeys = keys.union(["file"])

  /// What to print.
  enum Show: Equatable {
    case summary
    case rows(Int)
    case none
  }

  /// What to print, or `nil` where `show:` says something else.
  var shown: Show? {
    guard let words = show?.value.split(separator: " ") else { return .summary }
    if words == ["summary"] { return .summary }
    if words == ["none"] { return Show.none }
    guard words.count == 2, words[0] == "rows", let count = Int(words[1]), count > 0 else {
      return nil
    }
    return .rows(count)
  }

  /// A step's own parameters, with those of the step that it is like.
  ///
  /// - Parameters:
  ///   - parameters: What stands in the block.
  ///   - recipe: What the other result was made with.
  /// - Returns: Both, the block's own values first.
  static func merged(_ parameters: ParameterNode, over recipe: ParameterNode?) -> ParameterNode {
    let own = parameters.without(keys(of: parameters))
    guard let recipe else { return own }
    let inherited = recipe.without(ownKeys.union(own.entries.map(\.key)))
    return ParameterNode(.mapping(own.entries + inherited.entries), at: own.location)
  }
}

extension Diagnostic {
  /// A `show:` that means nothing.
  static func unknownShow(_ show: Located<String>) -> Self {
    Self(
      location: show.location,
      message: "'\(show.value)' cannot be shown; write 'summary', 'rows 3' or 'none'")
  }

  /// A `like:` that names nothing.
  static func unknownRecipe(_ name: Located<String>, known: [String]) -> Self {
    Self(
      location: name.location, message: "no earlier step of this lesson wrote '\(name.value)'",
      fixIt: name.value.nearest(in: known).map { FixIt(old: name.value, new: $0) })
  }
}
