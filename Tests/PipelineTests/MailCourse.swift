import Forest
import Pipeline
import TestSupport

/// The walkthrough's run, from the logs to the detections.
struct MailCourse {
  static let encodings =
    "onehot:LogLevel,onehot:Sender,onehot:Recipient,onehot:MailServer"

  let baseline: Features
  let model: Model
  let test: Features
  let detections: Detections

  init() throws {
    let tables = try MailLog().tables()
    let featurizer = try Featurizer(Encoding.list(Self.encodings), fittedOn: tables.baseline)
    baseline = try featurizer.features(of: tables.baseline)
    model = try train(baseline, ForestParameters(contamination: .fraction(0.2)))
    test = try featurizer.features(of: tables.testEvents)
    detections = try detect(test, with: model)
  }
}

/// What Python found, as far as the tests ask for it.
struct MailEvaluation: Decodable {
  let flaggedRows: [Int]
  let baselineFlagged: Int
  let injected: [Int]
  let errorRows: Int
  let offset: Double

  enum CodingKeys: String, CodingKey {
    case offset
    case flaggedRows = "flagged_rows"
    case baselineFlagged = "baseline_flagged"
    case injected = "injected_rows_in_draw_order"
    case errorRows = "error_rows"
  }

  static func read() throws -> Self {
    try Fixtures.json("mail_evaluation.json", as: Self.self)
  }
}
