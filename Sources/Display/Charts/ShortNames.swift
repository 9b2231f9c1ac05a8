/// Names without the ending that all of them share, such as `@example.com`.
struct ShortNames {
  /// What every name ends with: a text that begins with `@` or `.` and holds a letter; empty if there is none.
  let ending: String

  /// Looks for the ending of two names or more; no name may consist of it alone.
  init(_ names: [String]) {
    let common = names.dropFirst().reduce(names.count > 1 ? Array(names[0]) : []) { ending, name in
      let pairs = zip(ending.reversed(), name.reversed())
      return ending.suffix(pairs.prefix { $0 == $1 }.count)
    }
    let start = common.firstIndex { $0 == "@" || $0 == "." } ?? common.endIndex
    let ending = common[start...]
    let isShared =
      ending.contains(where: \.isLetter) && names.allSatisfy { $0.count > ending.count }
    self.ending = isShared ? String(ending) : ""
  }

  /// A name without the ending.
  func short(_ name: String) -> String {
    String(name.dropLast(ending.count))
  }
}
