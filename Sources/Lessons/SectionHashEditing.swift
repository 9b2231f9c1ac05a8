/// Says in a twin that each of its sections is translated from what stands there now.
///
/// - Parameters:
///   - twin: The lesson in another language.
///   - first: The lesson in the first language.
/// - Returns: The new bytes of the twin's file; only the hashes change.
package func renewingSectionHashes(of twin: Lesson, from first: Lesson) -> [UInt8] {
  let edits = TranslationPairs(first, twin).pairs.compactMap { index, other -> LineEdit? in
    guard first.blocks[index].sectionTitle != nil else { return nil }
    let comment = "<!-- of: \(Section(of: first, at: index).hash) -->"
    guard let recorded = twin.sectionHashes[other] else {
      return inserting([comment], below: twin.blocks[other].lastLine, of: twin.source)
    }
    let line = recorded.location.line
    guard twin.source.line(line) != comment else { return nil }
    return LineEdit(lines: line..<line + 1, replacement: [comment])
  }
  return twin.source.applying(edits)
}
