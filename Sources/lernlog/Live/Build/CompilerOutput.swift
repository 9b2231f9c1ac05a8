import Display
import Exercises

/// What the compiler printed, read as messages.
struct CompilerOutput {
  /// More messages than this help nobody.
  private static let mostMessages = 64
  /// Bytes of one message.
  private static let longest = 1000

  /// The folder of the sources, whose random name no source can know.
  let folder: String
  let names: SourceNames
  /// Folders of this machine, which messages do not show.
  let hidden: [String]

  /// Reads messages; what stands between them, such as quoted source, is left out.
  func messages(_ bytes: [UInt8], total: Int) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    var left = 0
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let message = message(line) else { continue }
      if messages.count < Self.mostMessages { messages.append(message) } else { left += 1 }
    }
    if left > 0 || total > bytes.count {
      let count = total > bytes.count ? "more messages" : "\(left) more messages"
      messages.append(note("\(count) than are shown here"))
    }
    return messages
  }

  private func note(_ text: String) -> CompilerMessage {
    CompilerMessage(file: nil, line: nil, column: nil, severity: .note, message: text)
  }

  /// A line that begins a message: `path:line:column: severity: words`.
  private func message(_ line: Substring) -> CompilerMessage? {
    for (written, shown) in zip(names.written, names.shown) {
      let prefix = "\(folder)/\(written):"
      guard line.hasPrefix(prefix) else { continue }
      let parts = line.dropFirst(prefix.count).split(separator: ":", maxSplits: 2)
      guard parts.count == 3, let row = Int(parts[0]), let column = Int(parts[1]),
        let (severity, words) = severity(parts[2].dropFirst())
      else { continue }
      return CompilerMessage(
        file: shown, line: row, column: column, severity: severity, message: clean(words))
    }
    return unplaced(line)
  }

  /// A message at no place of ours: of the linker, of the compiler as a whole, or under a forged name.
  private func unplaced(_ line: Substring) -> CompilerMessage? {
    guard let first = line.first, !first.isWhitespace, !first.isNumber else { return nil }
    var rest = line
    while true {
      if let (severity, words) = severity(rest) {
        return CompilerMessage(
          file: nil, line: nil, column: nil, severity: severity, message: clean(words))
      }
      guard let colon = rest.firstRange(of: ": ") else { return nil }
      rest = rest[colon.upperBound...]
    }
  }

  private func severity(_ text: Substring) -> (CompilerMessage.Severity, Substring)? {
    for severity in [CompilerMessage.Severity.error, .warning, .note] {
      let prefix = "\(severity.rawValue): "
      if text.hasPrefix(prefix) { return (severity, text.dropFirst(prefix.count)) }
    }
    return nil
  }

  /// Words without paths of this machine and without anything that a terminal would obey.
  private func clean(_ words: Substring) -> String {
    var text = String(decoding: words.utf8.prefix(Self.longest), as: UTF8.self)
    if words.utf8.count > Self.longest { text += "…" }
    for (written, shown) in zip(names.written, names.shown) where written != shown {
      text = text.replacing(written, with: shown)
    }
    for path in [folder] + hidden { text = text.replacing(path + "/", with: "") }
    return text.safe
  }
}
