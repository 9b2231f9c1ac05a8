extension NotebookCode {
  /// The forest, with every argument that the step knows as well.
  var training: (draft: StepDraft, unknown: [String])? {
    guard let (cell, call) = firstCall("IsolationForest") else { return nil }
    var draft = StepDraft(
      cell: cell.number, step: "train", reads: ["features"], writes: ["model"])
    var unknown: [String] = []
    if let first = call.positional.first {
      draft.add("trees", PythonValue(first, cell.variables)?.yaml)
    }
    for argument in call.arguments {
      guard case .name(let name)? = argument.first, argument.dropFirst().first == .mark("=") else {
        continue
      }
      // How many threads work on it changes no number.
      guard !["n_jobs", "verbose"].contains(name) else { continue }
      let value = PythonValue(argument.dropFirst(2), cell.variables)
      if let known = Self.parameters[name], let yaml = value?.yaml {
        draft.add(known, yaml)
      } else {
        unknown.append(name)
      }
    }
    return (draft, unknown)
  }

  private static let parameters = [
    "n_estimators": "trees", "max_samples": "samples", "contamination": "contamination",
    "max_features": "max_features", "bootstrap": "bootstrap", "random_state": "seed",
  ]

  /// The first use of the trained forest on events.
  ///
  /// - Parameter isTest: Whether other events than those of the training are looked at.
  /// - Returns: The steps; none where the forest is not used.
  func detection(onTest isTest: Bool) -> [StepDraft] {
    guard let trained = firstCall("IsolationForest") else { return [] }
    let names = ["predict", "fit_predict", "decision_function", "score_samples"]
    let use = cells.first { cell in
      cell.number >= trained.cell.number && cell.code.calls.contains { names.contains($0.name) }
    }
    guard let use else { return [] }
    var detect = StepDraft(
      cell: use.number, step: "detect", reads: [isTest ? "test-features" : "features", "model"],
      writes: ["detections"])
    guard isTest else { return [detect] }
    var featurize = StepDraft(
      cell: use.number, step: "featurize", reads: ["test", "features"], writes: ["test-features"])
    featurize.add("from", "test")
    featurize.add("fit_on", "baseline")
    featurize.add("like", "features")
    featurize.add("as", "test-features")
    detect.add("from", "test-features")
    return [featurize, detect]
  }

  /// The comparison with the truth.
  ///
  /// - Parameter truth: The truth where the code does not name its column.
  /// - Returns: The step; `nil` where nothing is compared.
  func evaluation(else truth: String?) -> StepDraft? {
    let names = [
      "confusion_matrix", "precision_score", "recall_score", "f1_score", "classification_report",
      "precision_recall_fscore_support",
    ]
    for cell in cells {
      let call = cell.code.calls.first { names.contains($0.name) }
      guard call != nil || cell.countsByHand else { continue }
      var draft = StepDraft(
        cell: cell.number, step: "evaluate", reads: ["detections"], writes: ["evaluation"])
      let column = call?.positional.first?.firstColumn(cell.variables)
      draft.add("truth", truth ?? column?.yamlText)
      return draft
    }
    return nil
  }

  private func firstCall(_ name: String) -> (cell: Cell, call: PythonCode.Call)? {
    for cell in cells {
      if let call = cell.call(name) { return (cell, call) }
    }
    return nil
  }
}

extension NotebookCode.Cell {
  /// Whether it divides the counts of a confusion matrix itself, as in `tp / (tp + fp)`.
  fileprivate var countsByHand: Bool {
    ["precision", "recall"].contains { name in
      code.variables[name].map { $0.contains(.name("tp")) && $0.contains(.mark("/")) } ?? false
    }
  }
}
