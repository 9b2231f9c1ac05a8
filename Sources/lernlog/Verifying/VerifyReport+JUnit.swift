import Display
import Lessons

extension VerifyReport {
  /// The report as a JUnit file, as most build servers read it: a test case a file.
  ///
  /// A warning fails its file where warnings fail; else it stands in the output of the test case.
  var junit: String {
    let named = problems.compactMap(\.diagnostic.location?.file)
    var cases: [String] = []
    for file in files + named where !cases.contains(file) { cases.append(file) }
    if problems.contains(where: { $0.diagnostic.location == nil }) { cases.append("") }
    let failed = cases.count { file in of(file).contains(where: fails) }
    let suite = #"name="lernlog verify" tests="\#(cases.count)" failures="\#(failed)""#
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite \(suite)>
      \(cases.map(testCase).joined(separator: "\n"))
      </testsuite>
      </testsuites>

      """
  }

  /// The problems of a file; those without a place belong to the empty name.
  private func of(_ file: String) -> [Problem] {
    problems.filter { ($0.diagnostic.location?.file ?? "") == file }
  }

  private func testCase(_ file: String) -> String {
    let found = of(file).map { problem in
      let drawn = problem.drawn.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).inMarkup }.joined(separator: "\n")
      let element = fails(problem) ? "failure" : "system-out"
      let attribute = fails(problem) ? #" message="\#(problem.diagnostic.message.inMarkup)""# : ""
      return "<\(element)\(attribute)>\(drawn)</\(element)>\n"
    }
    let name = file.isEmpty ? "lernlog verify" : file
    let start = #"<testcase classname="lernlog" name="\#(name.inMarkup)""#
    return found.isEmpty ? start + "/>" : "\(start)>\n\(found.joined())</testcase>"
  }
}
