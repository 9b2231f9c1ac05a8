/// Something that a person names by typing: its course, and the names it goes by in there.
package struct NamedPlace: Sendable, Equatable {
  /// The id of its course.
  package let course: String
  /// Its names without the course.
  package let names: [String]

  /// A place in a course.
  package init(course: String, names: [String]) {
    self.course = course
    self.names = names
  }

  /// All names, with and without the course.
  fileprivate var all: [String] { names + names.map { "\(course)/\($0)" } }

  /// Whether a name begins with a text; the course may be shortened as well.
  fileprivate func begins(with text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return course.hasPrefix(text) || names.contains { $0.hasPrefix(text) }
    }
    return course.hasPrefix(parts[0]) && names.contains { $0.hasPrefix(parts[1]) }
  }
}

/// What was found for a typed name; numbers count places from 0.
package enum NameMatch: Sendable, Equatable {
  case found(Int)
  /// Several fit.
  case ambiguous([Int])
  /// None fits; the nearest, where one is near.
  case unknown(nearest: Int?)
}

/// Finds a place by one of its names, with or without its course, or by a unique beginning.
package func findName(_ typed: String, in places: [NamedPlace]) -> NameMatch {
  let wanted = trimmingWhitespace(typed).lowercased()
  guard !wanted.isEmpty else { return .unknown(nearest: nil) }
  let exact = places.indices.filter { places[$0].all.contains(wanted) }
  let matches = exact.isEmpty ? places.indices.filter { places[$0].begins(with: wanted) } : exact
  if matches.count > 1 { return .ambiguous(matches) }
  if let match = matches.first { return .found(match) }
  let nearest = wanted.nearest(in: places.flatMap(\.all))
  return .unknown(nearest: places.firstIndex { $0.all.contains(nearest ?? "") })
}
