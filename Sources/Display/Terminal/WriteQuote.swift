extension PageWriter {
  /// A quote beside a bar; an alert begins with its name.
  mutating func quote(alert: Alert?, _ blocks: [PageBlock]) {
    let title = alert.map { profile.language.title(of: $0) }
    if profile.accessible { return spokenQuote(title ?? profile.language.quote, blocks) }
    let bar = profile.charset == .ascii ? "| " : "│ "
    indented(by: bar, then: bar) { writer in
      if let title, let alert { writer.paragraph(writer.rich(title, alert.role)) }
      writer.blocks(blocks)
    }
  }

  private mutating func spokenQuote(_ title: String, _ blocks: [PageBlock]) {
    paragraph(rich("\(title):"))
    self.blocks(blocks)
    paragraph(rich(profile.language.end(of: title)))
  }
}

extension Alert {
  fileprivate var role: Role {
    switch self {
    case .note: .strong
    case .tip: .ok
    case .warning: .warning
    }
  }
}
