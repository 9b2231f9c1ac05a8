extension RandomState {
  /// Draws `count` different numbers of 0..<`total`, as scikit-learn's `sample_without_replacement`.
  ///
  /// There are three ways, and the share that is drawn decides which one: each has its own order
  /// of draws and of results.
  package mutating func subset(of total: Int, count: Int) -> [Int] {
    precondition((0...total).contains(count), "\(count) of \(total) cannot be drawn")
    let share = Double(count) / Double(total)
    if share >= 0.99 { return reservoir(of: total, count: count) }
    if share > 0.01 { return Array(permutation(total).prefix(count)) }
    return distinct(of: total, count: count)
  }

  private mutating func distinct(of total: Int, count: Int) -> [Int] {
    var taken: Set<Int> = []
    return (0..<count).map { _ in
      var number = integer(below: total)
      while !taken.insert(number).inserted { number = integer(below: total) }
      return number
    }
  }

  private mutating func reservoir(of total: Int, count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for number in count..<total {
      let place = integer(below: number + 1)
      if place < count { numbers[place] = number }
    }
    return numbers
  }
}
