import Exercises

/// What the guard said about its layers before it became the program.
struct GuardReport {
  /// Layers in force and missing ones.
  let isolation: Isolation
  /// Why the program was not started; `nil` where it was.
  let failure: String?

  /// Reads the guard's lines.
  init(_ bytes: [UInt8]) {
    var (layers, missing): ([String], [String]) = ([], [])
    var failure: String?
    var isReady = false
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let text = String(line.dropFirst())
      switch line.first {
      case "+": layers.append(text)
      case "-": missing.append(text)
      case "=": isReady = true
      default: failure = text
      }
    }
    isolation = Isolation(layers: layers, missing: missing)
    self.failure =
      failure ?? (isReady ? nil : "the guard of learners' programs ended before it was ready")
  }
}
