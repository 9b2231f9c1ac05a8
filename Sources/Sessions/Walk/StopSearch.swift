import Display
import Lessons

/// A stop of a lesson, as a learner can name it.
struct StopSearch {
  /// One stop.
  struct Place {
    /// The name by which progress knows it.
    let id: String
    /// Its own heading; `nil` where it has none.
    let heading: String?
    /// What the outline calls it.
    let title: String
  }

  /// The stops in order.
  let places: [Place]
  let language: Language
  /// What stands before a key here.
  let colon: String

  /// The stop that is meant: by its number, its id, its title, or a beginning that only one has.
  ///
  /// - Throws: What is wrong with the name, and what there is.
  func stop(_ typed: String) throws(TypedProblem) -> Int {
    if let number = Int(typed) {
      guard places.indices.contains(number - 1) else { throw noNumber(number) }
      return number - 1
    }
    let wanted = typed.lowercased()
    let ways: [(Place) -> Bool] = [
      { $0.id == wanted },
      { $0.heading?.lowercased() == wanted },
      { $0.id.hasPrefix(wanted) || $0.heading?.lowercased().hasPrefix(wanted) == true },
      { $0.title.lowercased().hasPrefix(wanted) },
    ]
    for way in ways {
      let found = places.indices.filter { way(places[$0]) }
      guard found.count < 2 else { throw several(typed, found) }
      if let only = found.first { return only }
    }
    throw unknown(typed)
  }

  private func noNumber(_ number: Int) -> TypedProblem {
    TypedProblem(
      language(
        en: "There is no step \(number): this lesson has steps 1 to \(places.count).",
        de: "Einen Schritt \(number) gibt es nicht: Diese Lektion hat die Schritte 1 bis "
          + "\(places.count)."))
  }

  private func several(_ typed: String, _ found: [Int]) -> TypedProblem {
    let list = named(found.prefix(6))
    return TypedProblem(
      language(
        en: "Several steps begin with \"\(typed.cut)\": \(list). Type the number.",
        de: "Mehrere Schritte beginnen mit „\(typed.cut)“: \(list). Tippe die Nummer."))
  }

  private func unknown(_ typed: String) -> TypedProblem {
    let names = places.flatMap { [$0.id, $0.title.lowercased()] }
    let near = typed.lowercased().nearest(in: names).flatMap { name in
      places.firstIndex { $0.id == name || $0.title.lowercased() == name }
    }
    let told = language(
      en: "No step is called \"\(typed.cut)\".", de: "Kein Schritt heißt „\(typed.cut)“.")
    let meant = near.map {
      language(en: " Did you mean \(named([$0]))?", de: " Meinst du \(named([$0]))?")
    }
    let advice = language(
      en: " Type a number from 1 to \(places.count); \(colon)o lists the steps.",
      de: " Tippe eine Nummer von 1 bis \(places.count); \(colon)o nennt die Schritte.")
    return TypedProblem(told + (meant ?? advice))
  }

  /// `3 (Made up: step generate), 4 (…)`.
  private func named(_ indices: some Sequence<Int>) -> String {
    indices.map { "\($0 + 1) (\(places[$0].title))" }.joined(separator: ", ")
  }
}
