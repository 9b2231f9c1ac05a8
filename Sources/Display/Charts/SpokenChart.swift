/// A chart that can be heard: sentences that need no columns, no alignment and no colour.
package protocol SpokenChart: Chart {
  /// The language of every text of the chart.
  var language: Language { get }
  /// What the context line says of the data.
  var facts: [String] { get }
  /// What the context line says of the drawing: scale and marks.
  var marks: [String] { get }
  /// The values that matter, one sentence each, the stranger ones first.
  var details: [String] { get }
}

extension SpokenChart {
  /// Facts and marks on one line.
  package var context: String { (facts + marks).joined(separator: "   ") }

  /// Nothing that needs to be said before the drawing.
  package var marks: [String] { [] }

  /// The whole chart as lines to be heard: what it is, what matters, then the values.
  package var spoken: [String] {
    let start = language(en: "Chart: ", de: "Diagramm: ")
    return ["\(start)\(title).", summary, "\(facts.joined(separator: ", "))."] + details
  }
}
