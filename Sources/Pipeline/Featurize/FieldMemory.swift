/// What the fields of a column gave before, so that it is worked out once for each value that repeats.
struct FieldMemory: Sendable {
  private var codes = Memory<Int>()
  private var keys = Memory<FieldKey>()

  /// Whether values with codes are looked for.
  var asksForCodes: Bool { codes.pays }

  /// What the fields of all rows give: what they gave before, or else what is made of them now.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - source: The rows.
  ///   - make: Makes the number of a row; `nil` for one that has none, which is made each time.
  /// - Returns: One for each row, NaN where it has none.
  /// - Throws: What making one throws.
  mutating func numbers<Problem>(
    of column: Int, in source: some FieldSource, make: (Int) throws(Problem) -> Double?
  ) throws(Problem) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(source.rowCount)
    if codes.pays, let codes = source.codes(column) {
      for row in 0..<source.rowCount {
        numbers.append(
          try self.codes.number(for: Int(codes[row])) { () throws(Problem) in try make(row) })
      }
      return numbers
    }
    for row in 0..<source.rowCount {
      if keys.pays, let key = source.key(row, column) {
        numbers.append(try keys.number(for: key) { () throws(Problem) in try make(row) })
      } else {
        numbers.append(try make(row) ?? .nan)
      }
    }
    return numbers
  }
}

/// What stands for a field in a memory.
private protocol MemoryKey: Equatable, Sendable {
  /// What stands for no field that is asked for.
  static var none: Self { get }

  /// A number that is mostly different for different fields, for tables of 2ⁿ places.
  func place(of bits: Int) -> Int
}

extension FieldKey: MemoryKey {}

extension Int: MemoryKey {
  fileprivate static var none: Int { .min }

  // Codes count from 0, so the last bits tell most of them.
  fileprivate func place(of bits: Int) -> Int { self & (1 << bits - 1) }
}

/// Numbers for keys.
///
/// It holds a fixed number of them at most, so that a log of any length can pass through it: where
/// two meet in one place, the newer one stays. Where keys hardly ever repeat, it stops remembering.
private struct Memory<Key: MemoryKey>: Sendable {
  private struct Entry {
    var key = Key.none
    var number = 0.0
  }

  private var bits = 6
  private var entries = [Entry](repeating: Entry(), count: 1 << 6)
  private var kept = 0
  private var asked = 0
  private var found = 0

  /// Whether it is worth asking.
  private(set) var pays = true

  /// The number for a key, which is made and kept where it is not known; NaN where there is none.
  mutating func number<Problem>(
    for key: Key, make: () throws(Problem) -> Double?
  ) throws(Problem) -> Double {
    asked &+= 1
    if asked == trial { judge() }
    let entry = entries[key.place(of: bits)]
    if entry.key == key {
      found &+= 1
      return entry.number
    }
    guard let number = try make() else { return .nan }
    keep(number, for: key)
    return number
  }

  private mutating func judge() {
    pays = found > asked / 8
    (asked, found) = (0, 0)
  }

  private mutating func keep(_ number: Double, for key: Key) {
    kept += 1
    if kept > entries.count / 2, bits < mostBits { grow() }
    entries[key.place(of: bits)] = Entry(key: key, number: number)
  }

  /// Starts anew with four times the room; what was known is worked out once more.
  private mutating func grow() {
    bits = min(bits + 2, mostBits)
    entries = Array(repeating: Entry(), count: 1 << bits)
    kept = 1
  }
}

private let mostBits = 13

/// After how many keys it is asked whether remembering pays.
private let trial = 4096
