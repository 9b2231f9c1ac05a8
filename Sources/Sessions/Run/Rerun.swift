import Display
import Lessons

/// The steps behind some values of a session, to be run again with other parameters.
///
/// Everything happens on a copy: the session itself stays as it is.
struct Rerun {
  private let session: Session
  /// The places, among the past steps, of those that the values depend on.
  let places: [Int]

  /// One parameter of one step, and its new value.
  struct Setting {
    /// The place of the step among the past steps.
    let place: Int
    let key: Located<String>
    let value: ParameterNode
  }

  /// Looks for what some values depend on.
  ///
  /// - Parameters:
  ///   - session: The session in which the steps ran.
  ///   - names: The names of the values.
  init(_ session: Session, for names: Set<String>) {
    self.session = session
    var needed = names
    var places: [Int] = []
    for (place, step) in session.history.enumerated().reversed()
    where !needed.isDisjoint(with: step.use.writes) {
      needed.subtract(step.use.writes)
      needed.formUnion(step.use.reads)
      places.append(place)
    }
    self.places = places.reversed()
  }

  /// The setting that a lesson means: `contamination`, or with the name of the step `train.seed`.
  ///
  /// - Throws: `StepError` where none of the steps has such a parameter.
  func setting(_ written: Located<String>, to value: ParameterNode) throws(StepError) -> Setting {
    let parts = written.value.split(separator: ".", omittingEmptySubsequences: false)
    let key = Located(parts.last.map(String.init) ?? written.value, at: written.location)
    let owner = parts.count > 1 ? parts.dropLast().joined(separator: ".") : nil
    let owners = places.reversed().filter { place in
      owner.map(session.history[place].isNamed) ?? true
    }
    guard let place = owners.first(where: { session.history[$0].accepts(key, value) }) else {
      throw .noParameter(written, owner: owner, steps: places.map { session.history[$0].type.name })
    }
    return Setting(place: place, key: key, value: value)
  }

  /// What came of running the steps again.
  struct Outcome {
    /// A copy of the session, with the new values.
    let session: Session
    /// What the steps that ran again say, by their places among the past steps.
    let pages: [Int: Page]
    /// The names whose values were computed anew.
    let changed: Set<String>
  }

  /// A copy of the session in which the steps ran again, from the first changed one on.
  ///
  /// - Throws: What stops a step.
  func session(with settings: [Setting]) throws -> Session {
    try outcome(with: settings).session
  }

  /// The same, and what the steps say.
  func outcome(with settings: [Setting]) throws -> Outcome {
    guard let first = settings.map(\.place).min() else {
      return Outcome(session: session, pages: [:], changed: [])
    }
    var copy = session
    var pages: [Int: Page] = [:]
    for (name, value) in session.history[first].before { copy.put(value, as: name) }
    copy.history = Array(session.history[..<first])
    var changed: Set<String> = []
    for (place, step) in session.history.enumerated().dropFirst(first) {
      let own = settings.filter { $0.place == place }
      let isNeeded = places.contains(place)
      guard isNeeded, !own.isEmpty || !changed.isDisjoint(with: step.use.reads) else {
        copy.history.append(step.running(from: copy.artefacts))
        if isNeeded { copy.restore(step.use.writes, from: session, after: place) }
        continue
      }
      let call = own.reduce(step.call) { $0.setting($1.key, to: $1.value) }
      pages[place] = try call.run(step.type, in: &copy)
      changed.formUnion(step.use.writes)
    }
    return Outcome(session: copy, pages: pages, changed: changed)
  }
}

extension Session {
  /// Puts the values back that a past step wrote.
  fileprivate mutating func restore(_ names: [String], from session: Session, after place: Int) {
    let next = place + 1
    let after =
      session.history.indices.contains(next) ? session.history[next].before : session.artefacts
    for (name, value) in after where names.contains(name) { put(value, as: name) }
  }
}

extension StepError {
  /// A parameter that no step has on which the shown values depend.
  fileprivate static func noParameter(
    _ written: Located<String>, owner: String?, steps: [String]
  ) -> Self {
    var distinct: [String] = []
    for step in steps where !distinct.contains(step) { distinct.append(step) }
    let list = distinct.joined(separator: ", ")
    let what = owner == nil ? "no step" : "no step or result of that name"
    return Self(
      "\(what) behind the values shown here takes '\(written.value)'; they depend on "
        + (list.isEmpty ? "no earlier step" : list), at: written.location)
  }
}
