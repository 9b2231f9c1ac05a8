import Pipeline

/// An expected value and the one that came out.
struct ValuePair {
  let expected: ExerciseValue
  let actual: ExerciseValue
}

/// What all differences have in common; `nil` where nothing fits every case.
///
/// Cases that are right have to fit as well, and at least one is wrong.
func explanation(of pairs: [ValuePair]) -> Said? {
  guard !pairs.isEmpty, pairs.contains(where: { $0.expected != $0.actual }) else { return nil }
  return lists(pairs).flatMap { listExplanation(of: $0) } ?? numberExplanation(of: pairs)
    ?? textExplanation(of: pairs)
}

// MARK: Numbers

private func numberExplanation(of pairs: [ValuePair]) -> Said? {
  var numbers: [(expected: Double, actual: Double)] = []
  for pair in pairs {
    guard let flat = flatNumbers(pair) else { return nil }
    numbers += flat
  }
  guard !numbers.isEmpty, numbers.allSatisfy({ $0.expected.isFinite && $0.actual.isFinite }) else {
    return nil
  }
  // One number alone is always off by some factor, and often by one.
  guard numbers.count > 1 else { return rounding(numbers) }
  if numbers.allSatisfy({ isNear($0.actual, -$0.expected) }) { return .wrongSign }
  let distances = Set(numbers.map { $0.actual - $0.expected })
  if distances == [1] { return .oneTooMany }
  if distances == [-1] { return .oneTooFew }
  return rounding(numbers) ?? factor(numbers)
}

/// The numbers of both values, where their shapes are the same.
private func flatNumbers(_ pair: ValuePair) -> [(expected: Double, actual: Double)]? {
  switch (pair.expected, pair.actual) {
  case (.array(let one), .array(let other)) where one.count == other.count:
    var numbers: [(expected: Double, actual: Double)] = []
    for (expected, actual) in zip(one, other) {
      guard let flat = flatNumbers(ValuePair(expected: expected, actual: actual)) else {
        return nil
      }
      numbers += flat
    }
    return numbers
  default:
    guard let expected = pair.expected.number, let actual = pair.actual.number else { return nil }
    return [(expected, actual)]
  }
}

private func isNear(_ one: Double, _ other: Double) -> Bool {
  Tolerance(within: 1e-300, relative: 1e-9).accepts(one, for: other)
}

private func rounding(_ numbers: [(expected: Double, actual: Double)]) -> Said? {
  // Only where something was there to be rounded away.
  for decimals in 0...12 {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let all = { (rule: FloatingPointRoundingRule) in
      numbers.allSatisfy {
        isNear($0.actual, ($0.expected * scale).rounded(rule) / scale)
          && $0.expected.magnitude < 1e15 / scale
      }
    }
    if all(.toNearestOrAwayFromZero) || all(.toNearestOrEven) { return .rounded(decimals) }
    if all(.towardZero) || all(.down) { return .truncated(decimals) }
    if all(.up) { return .roundedUp(decimals) }
  }
  return nil
}

private func factor(_ numbers: [(expected: Double, actual: Double)]) -> Said? {
  // One number alone is always a multiple of another.
  guard Set(numbers.map(\.expected).filter { $0 != 0 }).count >= 2,
    let first = numbers.first(where: { $0.expected != 0 })
  else { return nil }
  let factor = first.actual / first.expected
  guard factor.isFinite, factor != 0, !isNear(factor, 1),
    numbers.allSatisfy({ isNear($0.actual, factor * $0.expected) })
  else { return nil }
  return .multiplied(by: factor)
}

// MARK: Lists

private typealias ListPair = (expected: [ExerciseValue], actual: [ExerciseValue])

private func lists(_ pairs: [ValuePair]) -> [ListPair]? {
  let lists = pairs.compactMap { pair -> ListPair? in
    guard case .array(let expected) = pair.expected, case .array(let actual) = pair.actual else {
      return nil
    }
    return (expected, actual)
  }
  return lists.count == pairs.count ? lists : nil
}

private func listExplanation(of lists: [ListPair]) -> Said? {
  if lists.allSatisfy({ $0.actual == Array($0.expected.dropLast()) && !$0.expected.isEmpty }) {
    return .lastMissing
  }
  if lists.allSatisfy({ $0.actual == Array($0.expected.dropFirst()) && !$0.expected.isEmpty }) {
    return .firstMissing
  }
  guard lists.allSatisfy({ $0.expected.count == $0.actual.count }) else { return nil }
  if let (first, second) = swap(lists) { return .swapped(first, second) }
  if lists.allSatisfy({ $0.actual == $0.expected.reversed() }) { return .reversed }
  let sameValues = lists.allSatisfy { pair in
    pair.expected.map(\.description).sorted() == pair.actual.map(\.description).sorted()
  }
  return sameValues ? .otherOrder : nil
}

/// Two places whose exchange makes every list right, where all lists have the same few places.
private func swap(_ lists: [ListPair]) -> (Int, Int)? {
  guard let count = lists.first?.expected.count, (2...8).contains(count),
    lists.allSatisfy({ $0.expected.count == count })
  else { return nil }
  for first in 0..<count {
    for second in (first + 1)..<count {
      let fits = lists.allSatisfy { pair in
        var exchanged = pair.actual
        exchanged.swapAt(first, second)
        return exchanged == pair.expected
      }
      if fits { return (first, second) }
    }
  }
  return nil
}

// MARK: Texts

private func textExplanation(of pairs: [ValuePair]) -> Said? {
  let texts = pairs.compactMap { pair -> (expected: String, actual: String)? in
    guard case .string(let expected) = pair.expected, case .string(let actual) = pair.actual else {
      return nil
    }
    return (expected, actual)
  }
  guard texts.count == pairs.count else { return nil }
  if texts.allSatisfy({ $0.expected.lowercased() == $0.actual.lowercased() }),
    !texts.allSatisfy({ $0.expected == $0.actual })
  {
    return .otherCase
  }
  if texts.allSatisfy({ $0.expected == $0.actual }) { return .otherUnicodeForm }
  let withoutBlanks = texts.allSatisfy { pair in
    pair.expected.filter { !$0.isWhitespace } == pair.actual.filter { !$0.isWhitespace }
  }
  return withoutBlanks ? .otherBlanks : nil
}
