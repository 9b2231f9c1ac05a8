import Lessons
import Pipeline

extension Notebook {
  /// Reads a notebook of format 4.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: A `NotebookProblem` where it is too large, no JSON, of another format, or malformed.
  package init(_ bytes: [UInt8]) throws(NotebookProblem) {
    guard bytes.count <= NotebookProblem.limit else { throw .tooLarge }
    let document: JSONValue
    do throws(JSONProblem) {
      document = try JSONReader.value(bytes)
    } catch {
      throw .noJSON(error)
    }
    if case .number(let format)? = document["nbformat"], format != "4" { throw .version(format) }
    guard case .array(let cells)? = document["cells"], document["nbformat"] != nil else {
      throw .noNotebook
    }
    language = Self.language(document["metadata"])
    var read: [Cell] = []
    for (index, cell) in cells.enumerated() { read.append(try Cell(cell, number: index + 1)) }
    self.cells = read
  }

  /// The language of the code; it stands behind a fence, where only a plain word has a meaning.
  private static func language(_ metadata: JSONValue?) -> String {
    let name =
      metadata?["language_info"]?["name"]?.text ?? metadata?["kernelspec"]?["language"]?.text
      ?? "python"
    let isPlain = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+#-".contains($0))
    }
    return isPlain && (1...20).contains(name.count) && !isOurs(info: name) ? name : "text"
  }
}

extension Notebook.Cell {
  fileprivate init(_ value: JSONValue, number: Int) throws(NotebookProblem) {
    self.number = number
    guard let type = value["cell_type"]?.text else {
      throw .malformed(number, "cell_type", needs: "a text such as \"code\"")
    }
    kind =
      switch type {
      case "markdown": .prose
      case "code": .code
      case "raw": .raw
      default: .unknown(type)
      }
    guard let source = value["source"]?.joined else {
      throw .malformed(number, "source", needs: "a text or a list of texts")
    }
    self.source = source.withLineFeeds.withoutUnseen
    unseenCount = source.unseenCount
    outputs = try Self.outputs(value["outputs"], number)
    if case .object(let members)? = value["attachments"] {
      attachments = members.map(\.name)
    } else {
      attachments = []
    }
  }

  private static func outputs(
    _ value: JSONValue?, _ number: Int
  ) throws(NotebookProblem) -> [Notebook.Output] {
    guard let value else { return [] }
    guard case .array(let items) = value else {
      throw .malformed(number, "outputs", needs: "a list")
    }
    return items.flatMap { item -> [Notebook.Output] in
      switch item["output_type"]?.text {
      case "stream": return [.text(item["text"]?.joined ?? "")]
      case "error":
        let words = [item["ename"]?.text, item["evalue"]?.text].compactMap { $0 }
        return [.failure(words.joined(separator: ": "))]
      default: return shown(item["data"])
      }
    }
  }

  /// A result in one form: its text, unless it is a picture.
  private static func shown(_ data: JSONValue?) -> [Notebook.Output] {
    guard case .object(let forms)? = data else { return [] }
    let isText = { (type: String) in ["text/plain", "text/html", "text/latex"].contains(type) }
    if let media = forms.first(where: { !isText($0.name) && $0.name != "application/json" }) {
      return [.media(media.name)]
    }
    if let text = data?["text/plain"]?.joined { return [.text(text)] }
    return forms.first.map { [.media($0.name)] } ?? []
  }
}

extension JSONValue {
  /// The text, where the value is one.
  fileprivate var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The text of a value that may be cut into a list of texts, as notebooks do it.
  fileprivate var joined: String? {
    if let text { return text }
    guard case .array(let parts) = self else { return nil }
    let texts = parts.compactMap(\.text)
    return texts.count == parts.count ? texts.joined() : nil
  }
}

extension String {
  /// The text with every line end as a line feed.
  fileprivate var withLineFeeds: String {
    var text = ""
    for character in self {
      text.append(character == "\r\n" || character == "\r" ? "\n" : character)
    }
    return text
  }
}
