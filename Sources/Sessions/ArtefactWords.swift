import Display

extension Artefact {
  /// What this is, in a word for learners.
  func word(_ language: Language) -> String {
    switch self {
    case .table: language(en: "table", de: "Tabelle")
    case .features: language(en: "features", de: "Features")
    case .model: language(en: "model", de: "Modell")
    case .detections: language(en: "detections", de: "Detections")
    case .report: language(en: "report", de: "Bericht")
    case .evaluation: language(en: "evaluation", de: "Bewertung")
    case .explanation, .attribution: language(en: "explanation", de: "Erklärung")
    case .comparison: language(en: "comparison", de: "Vergleich")
    case .crossValidation: language(en: "cross-validation", de: "Kreuzvalidierung")
    case .retraining: language(en: "retraining", de: "Nachtraining")
    }
  }
}
