/// Writes nodes as HTML; the only place where markup is put together.
struct HTMLWriter {
  private(set) var html = ""

  /// A node and all that is inside.
  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let words): html += words.inMarkup
    case .lines(let lines): html += lines.map(\.inMarkup).joined(separator: "\n")
    case .styleSheet: html += "\n<style>\n\(styleSheet)</style>"
    case .pictureStyle: html += "\n<style>\n\(pictureStyle)</style>"
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
    case .text(let name, let value): " \(name.rawValue)=\"\(value.inMarkup)\""
    case .href(let address): " href=\"\(address.text.inMarkup)\""
    case .open: " open"
    }
  }
}

extension String {
  /// The text as it stands in HTML or XML: nothing in it is markup, and nothing hides.
  ///
  /// A line break becomes a visible mark, as everywhere in data.
  package var inMarkup: String {
    let safe = SafeText(self, charset: .unicode)
    guard safe.utf8.contains(where: { entities[$0] != nil }) else { return safe.text }
    let bytes = safe.utf8.reduce(into: [UInt8]()) { bytes, byte in
      if let entity = entities[byte] { bytes += entity } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private let entities: [UInt8: [UInt8]] = [
  UInt8(ascii: "&"): Array("&amp;".utf8), UInt8(ascii: "<"): Array("&lt;".utf8),
  UInt8(ascii: ">"): Array("&gt;".utf8), UInt8(ascii: "\""): Array("&quot;".utf8),
  UInt8(ascii: "'"): Array("&#39;".utf8),
]
