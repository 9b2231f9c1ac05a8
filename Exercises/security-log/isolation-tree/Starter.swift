/// The depth of each event in one tree.
func depths(of hours: [Double], draws: [Double], limit: Int) -> [Int] {
  // Grow the tree here.
  hours.map { _ in -1 }
}

// What reads stands in Support.swift. Reading and printing are ready.
let hours = readNumbers()
let draws = readNumbers()
let limit = readWholeNumber()
let result = depths(of: hours, draws: draws, limit: limit)
for (hour, depth) in zip(hours, result) {
  print("hour \(Int(hour)): depth \(depth)")
}
