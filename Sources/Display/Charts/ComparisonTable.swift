/// Variants of something beside one another, with the best value of each measure marked.
package struct ComparisonTable: SpokenChart {
  /// A column of numbers.
  package struct Measure: Sendable, Equatable {
    /// Which value is the best.
    package enum Direction: Sendable, CaseIterable {
      case higher, lower
      /// Values are not compared.
      case none
    }

    /// How values are written.
    package enum Form: Sendable, Equatable {
      case count
      /// In per cent with two decimals.
      case share
      case number(decimals: Int)
    }

    package let name: String
    package let better: Direction
    package let form: Form

    /// A measure.
    package init(_ name: String, better: Direction = .higher, form: Form = .number(decimals: 4)) {
      self.name = name
      self.better = better
      self.form = form
    }

    /// A value as it is shown; `NA` where there is none.
    package func text(_ value: Double?) -> String {
      guard let value, value.isFinite else { return "NA" }
      let long =
        switch form {
        case .count: Numbers.fixed(value, decimals: 0)
        case .share: Numbers.percent(value)
        case .number(let decimals): Numbers.fixed(value, decimals: decimals)
        }
      return long.utf8.count > 16 ? Numbers.short(value) : long
    }
  }

  /// Something that was measured.
  package struct Variant: Sendable, Equatable {
    package let name: String
    /// A value for each measure; `nil` and what is no finite number is shown as `NA`.
    package let values: [Double?]

    /// A variant with its values.
    package init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  package let title: String
  package let language: Language
  let measures: [Measure]
  let variants: [Variant]
  /// What the variants are called as a whole, such as the parameter that makes them differ.
  let head: String
  private let bests: [[Int]]

  /// A table of variants.
  ///
  /// - Parameters:
  ///   - variants: One row each, in the order given, each with a value for every measure.
  ///   - measures: One column each.
  ///   - head: What stands above the variants.
  ///   - title: What is compared.
  ///   - language: The language of every text.
  package init(
    _ variants: [Variant], measures: [Measure], head: String? = nil, title: String? = nil,
    language: Language = .en
  ) {
    precondition(
      variants.allSatisfy { $0.values.count == measures.count }, "a value for each measure")
    self.variants = variants
    self.measures = measures
    self.head = head ?? language(en: "variant", de: "Variante")
    bests = measures.enumerated().map { place, measure in
      Self.best(variants.map { $0.values[place] }, measure)
    }
    self.language = language
    self.title = title ?? language(en: "Comparison", de: "Vergleich")
  }

  /// The variants with the best value of a measure; those that read the same count as equal.
  ///
  /// - Parameter place: The measure, from 0.
  /// - Returns: Places of variants; none where nothing is compared or every value is missing.
  func best(_ place: Int) -> [Int] { bests[place] }

  private static func best(_ values: [Double?], _ measure: Measure) -> [Int] {
    let values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = values.compactMap(\.self)
    let best =
      switch measure.better {
      case .higher: known.max()
      case .lower: known.min()
      case .none: Double?.none
      }
    guard let best else { return [] }
    let text = measure.text(best)
    return values.indices.filter { values[$0] != nil && measure.text(values[$0]) == text }
  }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    guard !variants.isEmpty, !measures.isEmpty else { return area.lines(of: summary) }
    return ComparisonDrawing(self, in: area).lines
  }
}
