package import Display
package import Pipeline

/// What a report is written as.
package enum ReportFormat: String, CaseIterable, Decodable, Sendable {
  /// Lines, as the notebook writes them.
  case text
  /// A web page, to look at and to print.
  case html
  /// One document for a program.
  case json
}

extension Report {
  /// The file of the report.
  ///
  /// - Parameters:
  ///   - format: What it is written as.
  ///   - language: The language of its words; JSON has none.
  /// - Returns: The bytes, with a line end at the end.
  package func bytes(as format: ReportFormat, _ language: Language) -> [UInt8] {
    switch format {
    case .text: Array(text(language(en: .english, de: .german)).utf8)
    case .html: Array(document(language).text.utf8)
    case .json: json() + [UInt8(ascii: "\n")]
    }
  }
}
