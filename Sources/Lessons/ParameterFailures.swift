extension ParameterNode {
  /// Reads a scalar as the type that is needed.
  func scalar<Scalar: ScalarReadable>(
    _ type: Scalar.Type, path: [any CodingKey]
  ) throws -> Scalar {
    guard case .scalar(let text, let style) = value else {
      throw failure(needs: type.need, path: path)
    }
    guard let value = Scalar(scalar: text, isPlain: style == .plain) else {
      throw failure(
        needs: type.need, path: path,
        suggestion: style == .block ? nil : type.suggestion(for: text))
    }
    return value
  }

  /// Refuses a text that is none of the choices.
  func expect(oneOf choices: [String], path: [any CodingKey]) throws {
    let need = "one of " + choices.joined(separator: ", ")
    guard let text else { throw failure(needs: need, path: path) }
    guard choices.contains(text) else {
      throw failure(needs: need, path: path, suggestion: text.nearest(in: choices))
    }
  }

  /// The problem that something else stands here than is needed.
  func failure(
    needs need: String, path: [any CodingKey], suggestion: String? = nil
  ) -> DecodingFailure {
    let subject =
      switch path.last {
      case let item as ItemKey: "item \(item.index + 1) of the list"
      case let key?: "'\(key.stringValue)'"
      case nil: "this"
      }
    let fixIt = suggestion.map { FixIt(old: text ?? "", new: $0) }
    let diagnostic = Diagnostic(
      location: location, message: "\(subject) needs \(need), and \(inWords) stands there",
      fixIt: fixIt)
    return DecodingFailure(cause: .value(location), diagnostic: diagnostic)
  }

  /// What stands here, for a message.
  private var inWords: String {
    switch value {
    case .scalar("", .plain): "nothing"
    case .scalar(let text, .plain): "'\(text.shortened)'"
    case .scalar(let text, .quoted): "the quoted text '\(text.shortened)'"
    case .scalar(_, .block): "a text of several lines"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}

extension Diagnostic {
  /// A key that nobody asks for.
  static func unknownKey(
    _ key: String, at location: SourceLocation, free: [String], known: [String]
  ) -> Self {
    let nearest = key.nearest(in: free)
    let list = known.isEmpty ? nil : "the keys here are " + known.joined(separator: ", ")
    return Self(
      location: location, message: "unknown key '\(key.shortened)'",
      fixIt: nearest.map { FixIt(old: key, new: $0) }, note: nearest == nil ? list : nil)
  }

  /// A key that must be there.
  static func missingKey(_ key: String, at location: SourceLocation) -> Self {
    Self(location: location, message: "the key '\(key)' is missing here")
  }

  /// A value that its type refuses.
  static func refused(_ error: any Error, at location: SourceLocation) -> Self {
    let message =
      switch error as? DecodingError {
      case .dataCorrupted(let context), .keyNotFound(_, let context),
        .typeMismatch(_, let context), .valueNotFound(_, let context):
        context.debugDescription
      default: "\(error)"
      }
    return Self(location: location, message: message)
  }
}
