import ArgumentParser

/// The parameters of charts as flags, named as in lessons.
struct ChartOptions: ParsableArguments {
  @Option(help: "The column to draw.")
  var of: String?
  @Option(help: "bars: what to group by, hour or a column.")
  var by: String?
  @Option(help: "histogram: how many bins.")
  var bins: String?
  @Option(help: "histogram, timeline: scores below it are flagged.")
  var threshold: String?
  @Option(help: "What is an anomaly: a column of 0 and 1, or an expression.")
  var truth: String?
  @Option(help: "scatter, line: the column across.")
  var x: String?
  @Option(help: "scatter, line: the column upwards; line takes several, as in a,b.")
  var y: String?
  @Option(help: "line: which point to mark, highest or lowest.")
  var best: String?
  @Option(help: "heatmap: the columns that make the rows, as in a,b.")
  var rows: String?
  @Option(help: "heatmap: the column that makes the columns.")
  var columns: String?
  @Option(help: "heatmap: a column of counts to add up.")
  var count: String?
  @Option(name: .customLong("where"), help: "bars, heatmap: which rows count, as an expression.")
  var condition: String?
  @Option(help: "timeline: the column of times. Without it, timestamp.")
  var time: String?
  @Option(help: "timeline: how long a window is: 30m, 1h, 1d.")
  var every: String?
  @Option(name: .customLong("kind"), help: "curve: roc or precision-recall.")
  var curve: String?
  @Option(help: "tree: which tree, from 1.")
  var tree: String?
  @Option(help: "tree: the row of the event whose path is shown, from 0.")
  var event: String?
  @Option(help: "tree: how many levels are shown.")
  var depth: String?
  @Option(help: "The title.")
  var title: String?

  /// What was typed, under the names that lessons use.
  var settings: [(key: String, text: String)] {
    let all = [
      ("of", of), ("by", by), ("bins", bins), ("threshold", threshold), ("truth", truth), ("x", x),
      ("y", y), ("best", best), ("rows", rows), ("columns", columns), ("count", count),
      ("where", condition), ("time", time), ("every", every), ("kind", curve), ("tree", tree),
      ("event", event), ("depth", depth), ("title", title),
    ]
    return all.compactMap { key, text in text.map { (key, $0) } }
  }
}
