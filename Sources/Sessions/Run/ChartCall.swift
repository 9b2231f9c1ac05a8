import Display
import Lessons

/// A `chart:` block, ready to be checked or drawn.
struct ChartCall {
  /// What every chart may have.
  struct Frame: Decodable {
    let title: String?
    let caption: String?

    static let keys: Set = ["title", "caption"]
  }

  let frame: Frame
  private let parameters: ParameterNode

  /// Reads a block.
  ///
  /// - Parameter parameters: All that stands beside the chart's kind.
  /// - Throws: The first problem, as a `Diagnostic`.
  init(_ parameters: ParameterNode) throws(Diagnostic) {
    let own = parameters.without(Frame.keys)
    let common = parameters.without(Set(own.entries.map(\.key)))
    let (frame, problems) = common.decode(Frame.self)
    guard let frame else { throw problems.firstError(at: parameters.location) }
    self.frame = frame
    self.parameters = own
  }

  /// Where the block stands.
  var location: SourceLocation { parameters.location }

  /// The parameters as the chart's type wants them, or what is wrong with them.
  func decode<K: ChartKind>(_ type: K.Type) -> (parameters: K.Parameters?, problems: [Diagnostic]) {
    let (value, problems) = parameters.decode(K.Parameters.self, ignoring: Frame.keys)
    guard let value, !problems.hasErrors else { return (nil, problems) }
    do {
      try K.check(value)
      return (value, problems)
    } catch {
      return (nil, problems + [Diagnostic(error, in: parameters, at: parameters.location)])
    }
  }

  /// The chart and its caption.
  func page<K: ChartKind>(_ type: K.Type, in session: Session) throws -> Page {
    let (own, problems) = decode(type)
    guard let own else { throw problems.firstError(at: parameters.location) }
    var page: Page = [.chart(try K.chart(own, title: frame.title, in: session))]
    if let caption = frame.caption { page.append(.paragraph([.emphasis([.text(caption)])])) }
    return page
  }
}
