/// One isolation tree, with the path of one event.
///
/// The branch on which the condition of a split holds, `yes`, comes first. The path is always drawn in
/// full; other branches are folded below a depth.
package struct TreeChart: SpokenChart {
  package let title: String
  package let language: Language
  /// The nodes, the root first, every node before its children.
  let nodes: [Node]
  /// The event whose path is marked.
  let event: Event?
  /// Levels below the root that are drawn beside the path, 1 or more.
  let depth: Int
  let treeCount: Int
  let depthLimit: Int

  /// A tree.
  ///
  /// - Parameters:
  ///   - nodes: The root first, every node before its children; at least one.
  ///   - tree: The number of the tree, from 0; it is shown from 1.
  ///   - treeCount: Trees in the forest.
  ///   - depthLimit: Levels that a tree may have below its root.
  ///   - event: The event whose path is marked, or `nil`.
  ///   - depth: Levels below the root to draw beside the path, 1 or more.
  ///   - title: What is shown; the tree's number where it is left out.
  ///   - language: The language of every text.
  package init(
    _ nodes: [Node], tree: Int, of treeCount: Int, depthLimit: Int, event: Event? = nil,
    depth: Int = 2, title: String? = nil, language: Language = .en
  ) {
    precondition(depth >= 1, "at least one level is drawn")
    precondition(Self.isTree(nodes), "every node stands before its children")
    precondition(event.map { Self.isPath($0, in: nodes) } ?? true, "a path leads from root to leaf")
    self.nodes = nodes
    self.treeCount = treeCount
    self.depthLimit = depthLimit
    self.event = event
    self.depth = depth
    self.language = language
    self.title =
      title
      ?? language(
        en: "Isolation tree \(tree + 1) of \(treeCount)",
        de: "Isolationsbaum \(tree + 1) von \(treeCount)")
  }

  private static func isTree(_ nodes: [Node]) -> Bool {
    !nodes.isEmpty
      && nodes.indices.allSatisfy { index in
        guard let split = nodes[index].split else { return true }
        return [split.yes, split.no].allSatisfy { $0 > index && $0 < nodes.count }
      }
  }

  private static func isPath(_ event: Event, in nodes: [Node]) -> Bool {
    guard event.path.first == 0, let leaf = event.path.last else { return false }
    let isLinked = zip(event.path, event.path.dropFirst()).allSatisfy { parent, child in
      nodes[parent].split.map { $0.yes == child || $0.no == child } ?? false
    }
    return isLinked && nodes[leaf].split == nil && event.values.count == event.path.count - 1
  }

  package var facts: [String] {
    let drawn = Numbers.count(nodes[0].count)
    return [
      language(en: "\(drawn) events drawn", de: "\(drawn) gezogene Events"),
      language(en: "depth limit \(depthLimit)", de: "Tiefe bis \(depthLimit)"),
    ]
  }

  package var marks: [String] {
    let yes = language(en: "yes = condition holds", de: "ja = Bedingung gilt")
    guard let event else { return [yes] }
    return [
      yes,
      language(en: "* = path of event \(event.number)", de: "* = Weg von Event \(event.number)"),
    ]
  }

  package var summary: String {
    guard let event, let leaf = event.path.last else { return shapeSentence }
    let splits = language.counted(
      event.path.count - 1, en: ("cut", "cuts"), de: ("Schnitt", "Schnitten"))
    let (left, all) = (Numbers.count(nodes[leaf].count), Numbers.count(nodes[0].count))
    let sind = nodes[leaf].count == 1 ? "ist" : "sind"
    let end = language(
      en: "Event \(event.number) reaches its leaf after \(splits),"
        + " with \(left) of \(all) drawn events left.",
      de: "Event \(event.number) erreicht nach \(splits) sein Blatt;"
        + " dort \(sind) \(left) von \(all) gezogenen Events übrig.")
    return ([end] + comparison(event)).joined(separator: " ")
  }

  private func comparison(_ event: Event) -> [String] {
    guard let averages = event.averages else { return [] }
    let (own, all) = (
      Numbers.fixed(averages.event, decimals: 2), Numbers.fixed(averages.allEvents, decimals: 2)
    )
    return [
      language(
        en: "Over all \(treeCount) trees its path is \(own) long on average,"
          + " that of all events \(all): shorter is stranger.",
        de: "Über alle \(treeCount) Bäume ist sein Weg im Mittel \(own) lang,"
          + " der aller Events \(all): je kürzer, desto auffälliger.")
    ]
  }

  private var shapeSentence: String {
    let leaves = nodes.filter { $0.split == nil }
    let splits = Numbers.count(nodes.count - leaves.count)
    let single = Numbers.count(leaves.filter { $0.count == 1 }.count)
    let (count, deepest) = (Numbers.count(leaves.count), heights[0])
    return language(
      en: "\(splits) cuts lead to \(count) leaves; \(single) of them hold a single event."
        + " The deepest leaf lies \(deepest) levels below the root.",
      de: "\(splits) Schnitte führen zu \(count) Blättern;"
        + " \(single) davon enthalten ein einziges Event. Das tiefste Blatt liegt \(deepest) Ebenen unter der Wurzel."
    )
  }

  /// Levels below each node.
  var heights: [Int] {
    var heights = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices.reversed() {
      guard let split = nodes[index].split else { continue }
      heights[index] = 1 + max(heights[split.yes], heights[split.no])
    }
    return heights
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    TreeDrawing(self, in: area).lines
  }
}
