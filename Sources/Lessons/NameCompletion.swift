/// What the beginning of a typed name may become.
///
/// Ids come first; where none begins so, names with their number, then names without their course as
/// far as one place alone has them.
///
/// - Parameters:
///   - typed: The beginning, as it stands before the cursor.
///   - places: What may be named.
/// - Returns: Whole names that begin so, each of which is found by `findName`.
package func completions(of typed: String, in places: [NamedPlace]) -> [String] {
  let ids = places.map { place in place.names.prefix(1).map { "\(place.course)/\($0)" } }
  let others = places.map { place in place.names.dropFirst().map { "\(place.course)/\($0)" } }
  let alone = places.map { place in
    place.names.filter { name in places.count { $0.names.contains(name) } == 1 }
  }
  return [ids, others, alone].lazy
    .map { names in names.flatMap { $0 }.filter { $0.hasPrefix(typed) } }
    .first { !$0.isEmpty } ?? []
}
