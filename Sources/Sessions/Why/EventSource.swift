import Display
import Forest
import Pipeline

/// The events that an output speaks of, with what scored them.
struct EventSource {
  /// What the events are called in the session.
  let name: String
  /// The events, with their scores and flags.
  let detections: Detections
  let features: Features
  let model: Model

  /// How many events there are.
  var count: Int { detections.table.rowCount }

  /// Whether there is an event of that number.
  func holds(_ row: Int) -> Bool { (0..<count).contains(row) }

  /// The first event with a score that is written like this.
  func row(scored text: String) -> Int? {
    detections.scores?.firstIndex { Numbers.score($0) == text }
  }

  /// The event with the lowest score, as an example.
  var strangest: Int {
    guard let scores = detections.scores, let least = scores.min() else { return 0 }
    return scores.firstIndex(of: least) ?? 0
  }
}

extension Session {
  /// The events that some values speak of: the last of them that a forest scored.
  ///
  /// - Parameter names: Names of the session; where none of them leads there, the usual name and then
  ///   the newest detections are tried.
  /// - Returns: The events; `nil` where nothing was scored.
  func eventSource(_ names: [String]) -> EventSource? {
    let all = artefacts.filter { $0.value.detections?.scores != nil }.map(\.name)
    return (names.reversed() + [DetectStep.result] + all.reversed()).lazy.compactMap {
      eventSource($0)
    }.first
  }

  /// Follows a name back to the step that scored the events.
  private func eventSource(_ name: String) -> EventSource? {
    guard let place = history.lastIndex(where: { $0.use.writes.contains(name) }) else { return nil }
    let inputs = history[place].use.reads.sorted()
    let earlier = before(place)
    guard let detections = self[name]?.detections else {
      // What was evaluated, reported or written in a table of its own leads on.
      guard self[name]?.features == nil, self[name]?.model == nil else { return nil }
      return inputs.lazy.compactMap { earlier.upTo(place).eventSource($0) }.first
    }
    guard let features = inputs.lazy.compactMap({ earlier[$0]?.features }).first,
      let model = inputs.lazy.compactMap({ earlier[$0]?.model }).first
    else {
      guard let source = inputs.lazy.compactMap({ earlier.upTo(place).eventSource($0) }).first,
        detections.scores != nil
      else { return nil }
      return EventSource(
        name: name, detections: detections, features: source.features, model: source.model)
    }
    return EventSource(name: name, detections: detections, features: features, model: model)
  }
}
