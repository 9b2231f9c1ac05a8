func depths(of hours: [Double], draws: [Double], limit: Int) -> [Int] {
  var draws = draws[...]
  var depths = hours.map { _ in 0 }

  func grow(_ events: [Int], depth: Int) {
    let part = events.map { hours[$0] }
    guard depth < limit, let low = part.min(), let high = part.max(), low < high else {
      for event in events { depths[event] = depth + 1 }
      return
    }
    let cut = low + (draws.popFirst() ?? 0.5) * (high - low)
    let left = events.filter { hours[$0] <= cut }
    let right = events.filter { !left.contains($0) }
    grow(left, depth: depth + 1)
    grow(right, depth: depth + 1)
  }

  grow(Array(hours.indices), depth: 0)
  return depths
}

let hours = readNumbers()
let draws = readNumbers()
let limit = readWholeNumber()
let result = depths(of: hours, draws: draws, limit: limit)
for (hour, depth) in zip(hours, result) {
  print("hour \(Int(hour)): depth \(depth)")
}
