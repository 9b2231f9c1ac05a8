/// Copies the machine keys of a lesson into its twin, and inserts the blocks that the twin lacks.
///
/// The twin's own texts stay. Texts that it lacks come from the first language with a mark such as
/// `TODO(de)` before them, which is an error until somebody has translated them. Blocks that only the
/// twin has, or that stand in another order, are left to the author.
///
/// - Parameters:
///   - first: The lesson in the first language.
///   - twin: The lesson in another one.
/// - Returns: The new bytes of the twin's file; the old ones where nothing is missing and nothing
///   differs.
package func copyingMachineKeys(from first: Lesson, to twin: Lesson) -> [UInt8] {
  let pairs = TranslationPairs(first, twin)
  let copy = MachineCopy(first: first, twin: twin)
  var edits = pairs.pairs.compactMap { copy.edit(first.blocks[$0], twin.blocks[$1]) }
  edits += copy.frontMatterEdits
  edits += copy.insertions(pairs.missing)
  return twin.source.applying(edits)
}
