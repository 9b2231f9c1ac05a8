import Lessons

/// Why a chart of files cannot be drawn as it was asked for.
package struct FileChartProblem: Error, Sendable, Equatable {
  /// What is wrong, and what to type instead, in one sentence without a full stop.
  package let message: String

  init(_ message: String) {
    self.message = message
  }

  /// What is wrong with a parameter, which was typed as a flag.
  init(_ problem: Diagnostic, in kind: String) {
    let advice = problem.fixIt.map { "did you mean '\($0.new)'?" } ?? problem.note
    let words = [problem.message, advice].compactMap(\.self).joined(separator: "; ")
    self.init("chart \(kind): \(words)")
  }

  /// A kind that does not exist.
  static func unknown(_ name: String) -> Self {
    let advice =
      name.nearest(in: FileChart.kinds).map { "did you mean '\($0)'?" }
      ?? "there are \(FileChart.kinds.joined(separator: ", "))"
    return Self("there is no chart '\(name)'; \(advice)")
  }

  /// Something that a kind cannot do without.
  static func needs(_ what: String, _ kind: String) -> Self {
    Self("chart \(kind) needs \(what); 'lernlog chart --help' shows an example")
  }

  /// A flag of other kinds.
  static func takesNo(_ flag: String, _ kind: String, _ known: [String]) -> Self {
    let list = known.map { "--\($0)" }.joined(separator: ", ")
    return Self("chart \(kind) takes no --\(flag); it takes \(list)")
  }

  /// A model that would be left aside.
  static func readsNoModel(_ kind: String) -> Self {
    Self("chart \(kind) reads a table, and no model; leave out the .json file")
  }
}
