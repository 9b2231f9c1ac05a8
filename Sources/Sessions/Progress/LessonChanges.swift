import Display
import Lessons

/// What an author has changed in a lesson since the learner was there last, as far as they had come.
struct LessonChanges: Equatable {
  /// Where the learner goes on.
  let here: Int
  /// Whether the stop at which they stopped is not there any more.
  let isHereGone: Bool
  /// Stops before that one that are new, by their index.
  let added: [Int]
  /// Stops that were done, and have another source since; told once.
  let changed: [Int]
  /// The ids of stops before that one that are gone.
  let removed: [String]

  /// Compares a lesson with what is known of it; `nil` where the learner has not begun it.
  init?(_ progress: Progress, _ stops: [Progress.SeenStop]) {
    guard let id = progress.here else { return nil }
    let seen = progress.seen ?? []
    let ids = stops.map(\.id)
    let found = ids.firstIndex(of: id)
    let place = seen.firstIndex { $0.id == id }
    let before = seen[..<(place ?? 0)].map(\.id)
    let here = found ?? before.reversed().lazy.compactMap(ids.firstIndex).first ?? 0
    let known = Set(seen.map(\.id))
    self.here = here
    isHereGone = found == nil
    added = seen.isEmpty ? [] : ids[..<here].indices.filter { !known.contains(ids[$0]) }
    removed = before.filter { !ids.contains($0) }
    changed = ids.indices.filter { index in
      let step = progress.steps[ids[index]]
      return step?.isChanged(since: stops[index].hash) == true && !seen.contains(stops[index])
    }
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && !isHereGone }
}

extension Progress.Step {
  /// Whether it was done on another source than the present one.
  func isChanged(since digest: String) -> Bool {
    guard state != .open, let hash else { return false }
    return hash != digest
  }
}

extension LessonRun {
  /// The stops as progress remembers them: their ids, and digests of what is written in them.
  ///
  /// Both come from the course's first language, so that another language is no change.
  var seenStops: [Progress.SeenStop] {
    let own = stops
    guard let original = library.original(of: lesson),
      case let first = Lessons.stops(of: original), first.count == own.count
    else { return own.map { Progress.SeenStop($0, in: lesson) } }
    return first.map { Progress.SeenStop($0, in: original) }
  }
}

extension Progress.SeenStop {
  fileprivate init(_ stop: Stop, in lesson: Lesson) {
    self.init(id: stop.id, hash: contentDigest(lesson.words(of: stop.blocks).utf8))
  }
}
