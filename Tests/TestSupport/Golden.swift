package import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares a text with the file `Golden/<name>` beside the test that calls.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is rewritten and the test fails on purpose,
/// so that the difference gets read before it is committed.
package func expectGolden(
  _ actual: String, _ name: String, filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: "\(filePath)").deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record("rewrote \(name): read the difference", sourceLocation: sourceLocation)
    return
  }
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  guard actual != expected else { return }
  Issue.record(
    "differs from \(name)\n\(firstDifference(expected, actual))", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, with two lines of context before it.
private func firstDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let shared = zip(old, new).prefix { $0 == $1 }.count
  let context = old[max(0, shared - 2)..<shared].map { "  \($0)" }
  let removed = shared < old.count ? ["- \(old[shared])"] : []
  let added = shared < new.count ? ["+ \(new[shared])"] : []
  return (["line \(shared + 1):"] + context + removed + added).joined(separator: "\n")
}
