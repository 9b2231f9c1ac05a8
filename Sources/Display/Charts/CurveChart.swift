/// How recall grows as the threshold rises: a precision-recall curve, or a ROC curve.
///
/// A precision-recall curve is drawn as the steps that average precision adds up. A ROC curve is joined by
/// straight lines where scores tie, as its area counts them; everywhere else these are steps as well.
package struct CurveChart: SpokenChart {
  /// What stands upwards against what.
  package enum Kind: Sendable, CaseIterable {
    /// Precision upwards, recall across.
    case precisionRecall
    /// Recall upwards, the rate of false alarms across.
    case roc
  }

  /// A point of the curve, or the threshold in use.
  package struct Point: Sendable, Equatable {
    /// Recall, or the rate of false alarms, in [0, 1].
    package let x: Double
    /// Precision, or recall, in [0, 1].
    package let y: Double

    /// A point.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    fileprivate var isOnPaper: Bool { (0...1).contains(x) && (0...1).contains(y) }
  }

  package let title: String
  package let language: Language
  let kind: Kind
  let points: [Point]
  let missing: Int
  let area: Double?
  let positives: Int
  let total: Int
  let threshold: (score: Double, point: Point)?

  /// A curve.
  ///
  /// - Parameters:
  ///   - kind: What stands upwards against what.
  ///   - points: The points in the order of their thresholds, from either end; those outside of [0, 1] and
  ///     those that are not a number are counted and left out.
  ///   - area: Average precision, or ROC AUC; `nil` where it has no value.
  ///   - positives: True anomalies, from 0 to `total`.
  ///   - total: All events.
  ///   - threshold: The score in use below which events are flagged, and its point.
  ///   - title: What is shown.
  ///   - language: The language of every text.
  package init(
    _ kind: Kind, points: [Point], area: Double?, positives: Int, total: Int,
    threshold: (score: Double, point: Point)? = nil, title: String? = nil, language: Language = .en
  ) {
    precondition((0...max(0, total)).contains(positives), "some of all events are anomalies")
    self.kind = kind
    let count = points.count
    let points = points.filter(\.isOnPaper)
    let isFalling = (points.first?.x ?? 0) > (points.last?.x ?? 0)
    self.points = isFalling ? points.reversed() : points
    missing = count - points.count
    self.area = area.flatMap { $0.isFinite ? $0 : nil }
    self.positives = positives
    self.total = total
    self.threshold = threshold.flatMap { $0.point.isOnPaper ? $0 : nil }
    self.language = language
    self.title =
      title
      ?? (kind == .roc
        ? language(en: "ROC curve", de: "ROC-Kurve")
        : language(en: "Precision-recall curve", de: "Precision-Recall-Kurve"))
  }

  /// The height of the curve.
  ///
  /// - Parameter x: In [0, 1].
  /// - Returns: Precision, or recall; `nil` where the curve has no point that far.
  func height(at x: Double) -> Double? {
    switch kind {
    case .precisionRecall:
      return points.first { $0.x >= x }?.y
    case .roc:
      guard let last = points.lastIndex(where: { $0.x <= x }) else { return nil }
      let point = points[last]
      guard last + 1 < points.count, point.x < x else { return point.y }
      let next = points[last + 1]
      return point.y + (next.y - point.y) * ((x - point.x) / (next.x - point.x))
    }
  }

  /// What guessing gives: the share of anomalies as precision, one half as area of a ROC curve.
  var guessing: Double { kind == .roc ? 0.5 : Double(positives) / Double(max(1, total)) }

  package func drawing(in area: DrawingArea) -> [StyledLine] {
    if let reason { return area.lines(of: reason) }
    return CurveDrawing(self, in: area).lines
  }
}
