import Lessons

/// One name or several: `Sender`, or `[Sender, Recipient]`.
struct NameList: ShapedParameter {
  static var shape: ParameterShape { .either([.text, .list(.text)]) }
  static var standIn: NameList? { NameList(names: []) }

  /// The names as they were written, one or more.
  let names: [Located<String>]

  private init(names: [Located<String>]) { self.names = names }

  init(from decoder: any Decoder) throws {
    let node = try ParameterNode(from: decoder)
    let nodes = node.text == nil ? node.items : [node]
    names = nodes.compactMap { node in node.text.map { Located($0, at: node.location) } }
    guard !names.isEmpty, names.count == nodes.count else {
      throw StepError(
        "this is a name, or a list of names such as [Sender, Recipient]", at: node.location)
    }
  }
}
