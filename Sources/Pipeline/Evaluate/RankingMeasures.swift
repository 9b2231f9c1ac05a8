import Forest

extension Ranking {
  /// The mean precision over all anomalies, each at the threshold that just flags it.
  ///
  /// `average_precision_score`: the sum over the thresholds of the recall that each one adds times
  /// the precision there. `nil` as `undefined` says; scikit-learn gives 0 or 1 there.
  package var averagePrecision: Double? {
    guard undefined == nil else { return nil }
    var cuts = 0
    forEachCut { _ in cuts += 1 }
    var (terms, recall) = ([Double](), 0.0)
    terms.reserveCapacity(cuts)
    forEachCut { cut in
      let next = Double(cut.anomalies) / Double(anomalyCount)
      terms.append((recall - next) * cut.precision)
      recall = next
    }
    // Negative terms from the last threshold to the first, as the reference adds them.
    terms.reverse()
    return max(0.0, -pairwiseSum(terms))
  }

  /// How often an anomaly is scored lower than a normal event, of all such pairs; ties count half.
  ///
  /// `roc_auc_score`: the area under the ROC curve. `nil` as `undefined` says.
  package var rocAUC: Double? {
    guard undefined == nil else { return nil }
    // Twice the area in steps of one anomaly by one normal event: whole numbers, so nothing rounds.
    var (area, found, alarms) = (0.0, 0, 0)
    forEachCut { cut in
      area += Double(cut.normals - alarms) * Double(found + cut.anomalies)
      (found, alarms) = (cut.anomalies, cut.normals)
    }
    return area / 2.0 / (Double(anomalyCount) * Double(normalCount))
  }

  /// One threshold on the precision-recall curve.
  package struct PrecisionRecallPoint: Sendable, Equatable {
    /// The share of anomalies that are flagged, in [0, 1].
    package let recall: Double
    /// The share of flagged events that are anomalies, in [0, 1]; 1 where nothing is flagged.
    package let precision: Double
    /// The score up to which events are flagged, this one included; `nil` where nothing is flagged.
    package let threshold: Double?
  }

  /// Recall and precision at every threshold, from flagging nothing to flagging everything.
  ///
  /// The points of `precision_recall_curve`, in the opposite order; none where it is `undefined`.
  package var precisionRecallCurve: [PrecisionRecallPoint] {
    guard undefined == nil else { return [] }
    var points = [PrecisionRecallPoint(recall: 0, precision: 1, threshold: nil)]
    forEachCut { cut in
      points.append(
        PrecisionRecallPoint(
          recall: Double(cut.anomalies) / Double(anomalyCount),
          precision: cut.precision, threshold: cut.threshold))
    }
    return points
  }

  /// One threshold on the ROC curve.
  package struct ROCPoint: Sendable, Equatable {
    /// The share of normal events that are flagged, in [0, 1].
    package let falsePositiveRate: Double
    /// The share of anomalies that are flagged, in [0, 1].
    package let recall: Double
    /// The score up to which events are flagged, this one included; `nil` where nothing is flagged.
    package let threshold: Double?
  }

  /// False alarms and recall at every threshold, from flagging nothing to flagging everything.
  ///
  /// The points of `roc_curve(drop_intermediate=False)`; none where it is `undefined`.
  package var rocCurve: [ROCPoint] {
    guard undefined == nil else { return [] }
    var points = [ROCPoint(falsePositiveRate: 0, recall: 0, threshold: nil)]
    forEachCut { cut in
      points.append(
        ROCPoint(
          falsePositiveRate: Double(cut.normals) / Double(normalCount),
          recall: Double(cut.anomalies) / Double(anomalyCount), threshold: cut.threshold))
    }
    return points
  }
}
