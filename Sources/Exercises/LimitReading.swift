import Lessons

/// Reads `limits`, which can lower what programs may use up, and never raise it.
func readLimits(_ node: ParameterNode) -> (limits: RunLimits, diagnostics: [Diagnostic]) {
  var limits = RunLimits()
  var (keys, diagnostics) = node.decode(LimitKeys.self)
  if let seconds = keys?.seconds {
    if (1...limits.cpuSeconds).contains(seconds.value) {
      limits.cpuSeconds = seconds.value
      limits.wallSeconds = min(limits.wallSeconds, 2 * seconds.value)
    } else {
      diagnostics.append(
        .limitTooHigh("seconds", "\(limits.cpuSeconds)", at: seconds.location))
    }
  }
  let sizes: [(String, Located<String>?, WritableKeyPath<RunLimits, Int>)] = [
    ("memory", keys?.memory, \.memory), ("output", keys?.output, \.output),
  ]
  for (name, text, path) in sizes {
    guard let text else { continue }
    guard let size = byteCount(text.value) else {
      diagnostics.append(.oddSize(text.value, at: text.location))
      continue
    }
    if (1...limits[keyPath: path]).contains(size) {
      limits[keyPath: path] = size
    } else {
      let most = "\(limits[keyPath: path] >> 10) KB"
      diagnostics.append(.limitTooHigh(name, most, at: text.location))
    }
  }
  return (limits, diagnostics)
}

/// The bytes in a size such as `512 MB`; a KB has 1,024 bytes, as memory is counted.
private func byteCount(_ text: String) -> Int? {
  let units = ["KB": 10, "MB": 20, "GB": 30]
  let parts = text.split(separator: " ")
  guard parts.count == 2, let shift = units[String(parts[1])], let number = Int(parts[0]),
    (1...1 << 20).contains(number)
  else { return nil }
  return number << shift
}
