/// Waits for saves, and for what is typed meanwhile.
struct SaveLoop<Signature: Equatable> {
  /// What came.
  enum Event {
    /// What is watched was saved.
    case saved
    /// Somebody typed a line.
    case line(String)
  }

  /// How often is looked, in milliseconds.
  private let interval: Int32 = 40
  private let look: () -> Signature?
  private var lines = InputLines()
  private var isListening = true
  private var known: Signature?

  /// A loop.
  ///
  /// - Parameter look: What changes at a save; `nil` in the middle of one.
  init(look: @escaping () -> Signature?) { self.look = look }

  /// Takes what is there now for seen; to be called before it is read.
  mutating func see() { known = look() }

  /// Waits for the next event; two saves in a short time are one.
  mutating func next() -> Event {
    while true {
      if case .line(let line)? = typed() { return .line(line) }
      guard let now = look(), now != known else { continue }
      // An editor may still be writing: it is read when it has been the same for one look.
      InputLines.pause(interval)
      guard look() == now else { continue }
      return .saved
    }
  }

  /// What was typed within one interval.
  private mutating func typed() -> Event? {
    guard isListening else {
      InputLines.pause(interval)
      return nil
    }
    switch lines.next(within: interval) {
    case .nothing: return nil
    case .line(let line): return .line(line)
    case .ended:
      isListening = false
      return nil
    }
  }
}
