@testable import Display
import TestSupport
import Testing

struct TreeChartTests {
  /// The two trees that show an event cut off early and one that needs all levels.
  @Test(arguments: [(tree: 1, event: 507), (tree: 0, event: 505)])
  func `an event's path in one of the notebook's trees`(tree: Int, event: Int) throws {
    let nodes = try Self.nodes(tree)
    let path = try Self.path(event, nodes)
    try expectCharts("tree-\(tree)-event-\(event)") {
      TreeChart(nodes, tree: tree, of: 100, depthLimit: 8, event: path, language: $0)
    }
  }

  @Test func `a tree without an event`() throws {
    let nodes = try Self.nodes(0)
    try expectCharts("tree") {
      TreeChart(nodes, tree: 0, of: 100, depthLimit: 8, depth: 3, language: $0)
    }
  }

  @Test func `the events of two branches add up to those of their node`() throws {
    let chart = TreeChart(try Self.nodes(0), tree: 0, of: 100, depthLimit: 8, depth: 8)
    for row in chart.rows {
      guard let split = chart.nodes[row.node].split else { continue }
      #expect(
        chart.nodes[split.yes].count + chart.nodes[split.no].count == chart.nodes[row.node].count)
    }
    #expect(chart.rows.count == chart.nodes.count)
  }

  @Test func `a tree of a single leaf`() {
    let chart = TreeChart([.init(count: 1)], tree: 0, of: 1, depthLimit: 0)
    #expect(chart.drawing(in: DrawingArea(width: 40)).map(\.text) == ["root  n=1  leaf, depth 0"])
  }

  private struct Trees: Decodable {
    let first_trees: [Tree]
  }

  private struct Tree: Decodable {
    let left, right, feature, n: [Int]
    let threshold: [Double?]
  }

  private static func nodes(_ number: Int) throws -> [TreeChart.Node] {
    let tree = try Fixtures.json("notebook_tree0.json", as: Trees.self).first_trees[number]
    let names = try Notebook().featureNames
    return tree.n.indices.map { node in
      guard tree.left[node] > 0, let threshold = tree.threshold[node] else {
        return TreeChart.Node(count: tree.n[node])
      }
      return TreeChart.Node(
        count: tree.n[node],
        split: TreeChart.Split(
          feature: names[tree.feature[node]], threshold: threshold, yes: tree.left[node],
          no: tree.right[node]))
    }
  }

  private static func path(_ event: Int, _ nodes: [TreeChart.Node]) throws -> TreeChart.Event {
    let notebook = try Notebook()
    let row = Dictionary(uniqueKeysWithValues: zip(notebook.featureNames, notebook.features[event]))
    var path = [0]
    var values: [Double] = []
    while let split = nodes[path[path.count - 1]].split {
      let value = Double(Float(row[split.feature] ?? .nan))
      values.append(value)
      path.append(value <= split.threshold ? split.yes : split.no)
    }
    let all = notebook.pathSums.reduce(0, +) / Double(notebook.pathSums.count)
    return TreeChart.Event(
      number: event, path: path, values: values,
      averages: .init(event: notebook.pathSums[event] / 100, allEvents: all / 100))
  }
}
