/// A web page, read by a strict reader that only knows the HTML that lernlog writes.
package struct CheckedHTML {
  /// What is wrong with the page.
  package private(set) var problems: [String] = []
  /// The names of the elements in the order in which they begin.
  package private(set) var elements: [String] = []
  /// The ids, in order.
  package private(set) var ids: [String] = []
  /// Where links lead, in order.
  package private(set) var links: [String] = []
  /// The words of the page without its style sheet, a space around every element.
  package private(set) var words = ""
  private var open: [String] = []

  /// Reads a page, or a part of one.
  package init(_ html: String) {
    var rest = html[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) }
    while let start = rest.firstIndex(of: "<") {
      read(words: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag is not closed: \(rest[start...].prefix(40))")
        break
      }
      read(tag: rest[rest.index(after: start)..<end])
      rest = rest[end...].dropFirst()
    }
    if !rest.allSatisfy(\.isWhitespace) {
      problems.append("words after the end: \(rest.prefix(40))")
    }
    if !open.isEmpty { problems.append("never closed: \(open)") }
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    if !twice.isEmpty { problems.append("ids that are there twice: \(twice)") }
    for link in links where link.hasPrefix("#") && !ids.contains(Self.decoded(link.dropFirst())) {
      problems.append("no place has the id of the link \(link)")
    }
  }

  /// An address without its percent signs.
  package static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == 0x25, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func read(words text: Substring) {
    guard open.last != "style" else { return }
    if text.contains(">") { problems.append("a bare > in: \(text.prefix(40))") }
    words += Self.unescaped(text, &problems) + " "
  }

  private mutating func read(tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { problems.append("</\(name)> closes what is not open") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      problems.append("not a tag: <\(tag.prefix(40))>")
      return
    }
    elements.append(name)
    readAttributes(tag.dropFirst(name.count))
    if !["meta", "link", "hr", "br"].contains(name) { open.append(name) }
  }

  private mutating func readAttributes(_ text: Substring) {
    var rest = text
    while !rest.isEmpty {
      guard rest.first == " " else {
        return problems.append("not an attribute: \(rest.prefix(40))")
      }
      rest = rest.dropFirst()
      let name = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=" else { continue }
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        return problems.append("not in quotes: \(name)")
      }
      let value = Self.unescaped(rest.dropFirst(2)[..<end], &problems)
      if name == "id" { ids.append(value) }
      if name == "href" { links.append(value) }
      if name.hasPrefix("on") || name == "style" || name == "src" {
        problems.append("an attribute that can act: \(name)")
      }
      rest = rest[end...].dropFirst()
    }
  }

  private static func unescaped(_ text: Substring, _ problems: inout [String]) -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { result, part in
      let name = String(part.prefix { $0 != ";" })
      guard let character = known[name], part.dropFirst(name.count).first == ";" else {
        return problems.append("a bare & before: \(part.prefix(20))")
      }
      result += character + part.dropFirst(name.count + 1)
    }
  }
}
