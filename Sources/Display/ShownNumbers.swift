/// The numbers of a text as they stand there, such as `4,812`, `-0.0871` or `72.73`.
///
/// What only contains digits is none: a name (`user17`), an address, a date, a time of the day.
package func shownNumbers(in text: String) -> [String] {
  text.split { $0.isWhitespace || $0 == "=" || $0 == "|" }.compactMap { word in
    let start = word.drop(while: isAroundNumbers)
    guard let last = start.lastIndex(where: { !isAroundNumbers($0) }) else { return nil }
    let core = start[...last]
    return isNumber(core) ? String(core) : nil
  }
}

/// Brackets, marks and the percent sign, which may stand right beside a number.
private func isAroundNumbers(_ character: Character) -> Bool {
  "()[]{},;.:!?*#%+\"'„“│├┤".contains(character)
}

/// Whether a word is a number and nothing else.
private func isNumber(_ word: Substring) -> Bool {
  let digits = word.first == "-" ? word.dropFirst() : word
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, parts.count <= 2 else { return false }
  let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
  let isGrouped = groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 }
  return isGrouped
    && (groups + parts.dropFirst()).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
