/// What fields gave before, so that it is worked out once for each value that repeats.
///
/// It holds a fixed number of values at most, so that a log of any length can pass through it: where
/// two meet in one place, the newer one stays. Where values hardly ever repeat, it stops remembering.
struct FieldMemory: Sendable {
  private static let maximumBits = 13
  /// After how many fields it is asked whether remembering pays.
  private static let trial = 4096

  private struct Entry {
    var key = FieldKey.none
    var number = 0.0
  }

  private var bits = 6
  private var entries = [Entry](repeating: Entry(), count: 1 << 6)
  private var kept = 0
  private var asked = 0
  private var found = 0

  /// Whether it is worth asking.
  private(set) var pays = true

  /// What a field gave when it was kept; `nil` where it is not known.
  mutating func number(for key: FieldKey) -> Double? {
    asked &+= 1
    if asked == Self.trial {
      pays = found > asked / 8
      (asked, found) = (0, 0)
    }
    let entry = entries[key.place(of: bits)]
    guard entry.key == key else { return nil }
    found &+= 1
    return entry.number
  }

  /// Keeps what a field gave.
  mutating func keep(_ number: Double, for key: FieldKey) {
    guard pays else { return }
    kept += 1
    if kept > entries.count / 2, bits < Self.maximumBits { grow() }
    entries[key.place(of: bits)] = Entry(key: key, number: number)
  }

  /// Starts anew with four times the room; what was known is worked out once more.
  private mutating func grow() {
    bits = min(bits + 2, Self.maximumBits)
    entries = Array(repeating: Entry(), count: 1 << bits)
    kept = 1
  }
}
