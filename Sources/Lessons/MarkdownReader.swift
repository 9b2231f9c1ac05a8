private import CMark

/// The most levels of lists, quotes and emphasis that Markdown may nest.
let markdownDepthLimit = 64

/// The version of libcmark, such as `0.30.2`.
package let markdownVersion = unsafe String(cString: cmark_version_string())

/// Lets libcmark read CommonMark, and copies its tree.
///
/// This is the only place that touches libcmark: the tree is made, copied and freed here. Ask
/// `nestingLimitLine(in:)` before, for libcmark's time is lines times depth.
///
/// - Parameter text: Valid UTF-8 with `\n` between the lines.
/// - Returns: The document, and the line of what was left out because it is nested too deeply.
func parseCommonMark(_ text: String) -> (document: CommonMarkNode, tooDeep: Int?) {
  var text = text
  let root = text.withUTF8 { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
      unsafe cmark_parse_document(
        characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
    }
  }
  guard let root = unsafe root else { preconditionFailure("libcmark gives a document or aborts") }
  defer { unsafe cmark_node_free(root) }
  var copy = TreeCopy()
  let document = unsafe copy.node(root, level: 0)
  return (document, copy.tooDeep)
}

/// The walk over libcmark's tree.
private struct TreeCopy {
  /// The line of the first node that was left out.
  var tooDeep: Int?
  /// The line of the block that the walk is in.
  private var line = 1

  /// Copies a node and all below it, down to the limit.
  @unsafe mutating func node(_ node: OpaquePointer, level: Int) -> CommonMarkNode {
    let firstLine = unsafe Int(cmark_node_get_start_line(node))
    if firstLine > 0 { line = firstLine }
    let kind = unsafe kind(of: node)
    let level = level + (CommonMarkNode.isLevel(kind) ? 1 : 0)
    var children: [CommonMarkNode] = []
    if level > markdownDepthLimit {
      tooDeep = tooDeep ?? line
    } else {
      var child = unsafe cmark_node_first_child(node)
      while let current = unsafe child {
        unsafe children.append(self.node(current, level: level))
        unsafe child = cmark_node_next(current)
      }
    }
    return unsafe CommonMarkNode(
      kind: kind, children: children, firstLine: firstLine,
      lastLine: Int(cmark_node_get_end_line(node)),
      column: Int(cmark_node_get_start_column(node)))
  }
}

/// What a node is.
@unsafe private func kind(of node: OpaquePointer) -> CommonMarkNode.Kind {
  switch unsafe cmark_node_get_type(node) {
  case CMARK_NODE_DOCUMENT: .document
  case CMARK_NODE_BLOCK_QUOTE: .quote
  case CMARK_NODE_LIST: unsafe list(node)
  case CMARK_NODE_ITEM: .item
  case CMARK_NODE_CODE_BLOCK:
    unsafe .code(info: string(cmark_node_get_fence_info(node)), text: literal(node))
  case CMARK_NODE_HTML_BLOCK: unsafe .html(literal(node))
  case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
  case CMARK_NODE_TEXT: unsafe .text(literal(node))
  case CMARK_NODE_SOFTBREAK: .softBreak
  case CMARK_NODE_LINEBREAK: .lineBreak
  case CMARK_NODE_CODE: unsafe .inlineCode(literal(node))
  case CMARK_NODE_HTML_INLINE: unsafe .inlineHTML(literal(node))
  case CMARK_NODE_EMPH: .emphasis
  case CMARK_NODE_STRONG: .strong
  case CMARK_NODE_LINK:
    unsafe .link(
      destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
  case CMARK_NODE_IMAGE:
    unsafe .image(
      source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
  default: .paragraph
  }
}

/// The number and tightness of a list.
@unsafe private func list(_ node: OpaquePointer) -> CommonMarkNode.Kind {
  let isNumbered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
  return unsafe .list(
    start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
    isTight: cmark_node_get_list_tight(node) != 0)
}

/// The text that a leaf holds.
@unsafe private func literal(_ node: OpaquePointer) -> String {
  unsafe string(cmark_node_get_literal(node))
}

/// A copy of a C string, which dies with its tree.
@unsafe private func string(_ characters: UnsafePointer<CChar>?) -> String {
  guard let characters = unsafe characters else { return "" }
  return unsafe String(cString: characters)
}
