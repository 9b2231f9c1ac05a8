/// The anchors of a document's headings, made as GitHub makes them, no two alike.
struct HeadingSlugs {
  private var counts: [String: Int] = [:]

  /// The anchor for a heading: its words in lower case, joined by hyphens, without punctuation.
  mutating func slug(for heading: String) -> String {
    let base = plainSlug(heading)
    var slug = base
    while counts[slug] != nil {
      counts[base, default: 0] += 1
      slug = "\(base)-\(counts[base, default: 0])"
    }
    counts[slug] = 0
    return slug
  }
}

/// A slug that does not look at the other headings.
private func plainSlug(_ heading: String) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in heading.lowercased().unicodeScalars {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: slug.append("-")
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark,
      .connectorPunctuation:
      slug.append(scalar)
    default:
      if scalar == "-" { slug.append(scalar) }
    }
  }
  return slug.isEmpty ? "section" : String(slug)
}
