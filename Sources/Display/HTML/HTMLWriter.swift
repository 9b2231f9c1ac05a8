/// Writes nodes as HTML; the only place where markup is put together.
struct HTMLWriter {
  private(set) var html = ""

  /// A node and all that is inside.
  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let words): html += escaped(words)
    case .lines(let lines): html += lines.map(escaped).joined(separator: "\n")
    case .styleSheet: html += "\n<style>\n\(styleSheet)</style>"
    case .element(let tag, let attributes, let content): write(tag, attributes, content)
    }
  }

  private mutating func write(
    _ tag: HTMLTag, _ attributes: [HTMLAttribute], _ content: [HTMLNode]
  ) {
    if !tag.isInline, !html.isEmpty { html += "\n" }
    html += "<\(tag.rawValue)"
    for attribute in attributes { html += text(attribute) }
    html += ">"
    guard !tag.isVoid else { return }
    for node in content { write(node) }
    html += "</\(tag.rawValue)>"
  }

  private func text(_ attribute: HTMLAttribute) -> String {
    switch attribute {
    case .text(let name, let value): " \(name.rawValue)=\"\(escaped(value))\""
    case .href(let address): " href=\"\(escaped(address.text))\""
    case .open: " open"
    }
  }

  /// A text in which nothing is markup, and nothing hides.
  private func escaped(_ text: String) -> String {
    let safe = SafeText(text, charset: .unicode)
    guard safe.utf8.contains(where: { Self.entities[$0] != nil }) else { return safe.text }
    return safe.utf8.reduce(into: [UInt8]()) { bytes, byte in
      if let entity = Self.entities[byte] { bytes += entity } else { bytes.append(byte) }
    }.text
  }

  private static let entities: [UInt8: [UInt8]] = [
    UInt8(ascii: "&"): Array("&amp;".utf8), UInt8(ascii: "<"): Array("&lt;".utf8),
    UInt8(ascii: ">"): Array("&gt;".utf8), UInt8(ascii: "\""): Array("&quot;".utf8),
    UInt8(ascii: "'"): Array("&#39;".utf8),
  ]
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
