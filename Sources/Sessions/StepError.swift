package import Lessons

/// A step that cannot run: what is missing or of the wrong kind.
package struct StepError: Error, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  package let description: String
  /// Where it was written, if it was.
  package let location: SourceLocation?

  /// Says what is wrong.
  init(_ description: String, at location: SourceLocation? = nil) {
    self.description = description
    self.location = location
  }

  /// A name that nothing has written yet.
  static func missing(_ name: Located<String>?, else usual: String, known: [String]) -> Self {
    let wanted = name?.value ?? usual
    let known =
      known.isEmpty ? "nothing was written yet" : "written so far: \(known.joined(separator: ", "))"
    return Self("no earlier block wrote '\(wanted)'; \(known)", at: name?.location)
  }

  /// A name whose value is of another kind.
  static func wrongKind(
    _ name: String, is kind: String, needs: String, at location: SourceLocation?
  )
    -> Self
  {
    Self("'\(name)' is \(kind), and this block needs \(needs)", at: location)
  }
}

extension Session {
  /// The value under the name that a lesson gave, or under the usual one.
  func artefact(_ name: Located<String>?, else usual: String) throws(StepError) -> Artefact {
    guard let value = self[name?.value ?? usual] else {
      throw .missing(name, else: usual, known: artefacts.map(\.name))
    }
    return value
  }

  /// The same, taken apart by a closure that knows the kind it needs.
  func artefact<Value>(
    _ name: Located<String>?, else usual: String, needs: String, _ pick: (Artefact) -> Value?
  ) throws(StepError) -> Value {
    let value = try artefact(name, else: usual)
    guard let picked = pick(value) else {
      throw .wrongKind(
        name?.value ?? usual, is: value.kind, needs: needs, at: name?.location)
    }
    return picked
  }
}
