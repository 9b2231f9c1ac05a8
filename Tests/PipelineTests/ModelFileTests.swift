import Forest
import Pipeline
import TestSupport
import Testing

@Suite struct ModelFileTests {
  private static let file = Result { try Notebook().model.json() }

  private func text() throws -> String {
    String(decoding: try Self.file.get(), as: UTF8.self)
  }

  private func read(_ text: some StringProtocol) throws -> Model {
    try Model(json: Array(text.utf8), file: "model.json")
  }

  /// The file with something replaced and a digest that fits.
  private func forged(_ old: String, _ new: String) throws -> String {
    let body = try text().split(separator: ",\"digest\"")[0].replacing(
      old, with: new, maxReplacements: 1)
    return "\(body),\"digest\":\"\(Model.digest(of: Array(body.utf8)))\"}\n"
  }

  @Test func `a model is read as it was written, and scores the same`() throws {
    let notebook = try Notebook()
    let model = try read(text())
    #expect(model.forest == notebook.model.forest)
    #expect(model.featurizer == notebook.model.featurizer)
    #expect(model.json() == notebook.model.json())
    #expect(try detect(notebook.features, with: model) == notebook.detections)
  }

  @Test func `the file has the members of its format, the digest last`() throws {
    let text = try text()
    let opening = #"""
      {"format":"lernlog.model/1","encoding":[{"hour":"timestamp"},{"weekday":"timestamp"},\#
      {"hash":"user"},{"hash":"ip"},{"hash":"action"},{"hash":"resource"}],"parameters":{\#
      "trees":100,"samples":"auto","contamination":0.02,"max_features":"1.0","bootstrap":false,\#
      "seed":42,"samples_per_tree":256},"offset":-0.607850104330507,"trees":[{\#
      "features":[0,1,2,3,4,5],"left":[1,2,3,
      """#
    #expect(text.hasPrefix(opening))
    let parts = text.split(separator: ",\"digest\":\"")
    #expect(parts.count == 2)
    #expect(parts[1] == "\(Model.digest(of: Array(parts[0].utf8)))\"}\n")
  }

  @Test(arguments: [
    try ForestParameters(trees: 3, samples: .count(1), maxFeatures: .count(1), bootstrap: true),
    try ForestParameters(trees: 2, samples: .share(1), maxFeatures: .share(0.5), seed: .max),
    try ForestParameters(trees: 1, samples: .share(0.25), maxFeatures: .auto),
    try ForestParameters(trees: 1, maxFeatures: .share(0.00006)),
  ])
  func `every parameter is kept`(parameters: ForestParameters) throws {
    let model = try train(Notebook().features, parameters)
    let back = try Model(json: model.json())
    #expect(back.forest == model.forest)
    #expect(back.forest.parameters == parameters)
  }

  @Test func `a file without its last line end is as good`() throws {
    #expect(throws: Never.self) { try read(text().dropLast()) }
  }

  @Test func `a file is refused by the name of the problem`() throws {
    let text = try text()
    let cases = [
      ("", "this is not a model of lernlog"),
      ("a,b\n1,2\n", "this is not a model of lernlog"),
      ("{\"format\":\"lernlog.course/1\"}", "this is not a model of lernlog"),
      (
        text.replacing("model/1", with: "model/2"),
        "this model has format '2', and this lernlog reads format 1"
      ),
      (String(text.prefix(text.count / 2)), "this model is cut, or something stands after its end"),
      (String(text.dropLast(2)), "this model is cut, or something stands after its end"),
      (text + " ", "this model is cut, or something stands after its end"),
      (text.replacing("0.02", with: "0.03"), "this model was changed: its digest does not fit"),
      (
        text.replacing("sha256:", with: "sha256:0").replacing("\"}\n", with: "}\n"),
        "this model was changed: its digest does not fit"
      ),
    ]
    for (text, message) in cases {
      let error = #expect(throws: InputError.self) { try read(text) }
      #expect(error?.message == message)
      #expect(error?.file == "model.json")
      #expect(error?.suggestion != nil)
    }
  }

  @Test(arguments: [
    ("\"left\":[1,", "\"left\":[0,"), ("\"left\":[1,", "\"left\":[1,1,"),
    ("\"features\":[0,", "\"features\":[9,"), ("{\"hash\":\"user\"},", ""),
    ("{\"hash\":\"user\"}", "{\"hsh\":\"user\"}"), ("{\"hash\":\"user\"}", "{}"),
    ("\"trees\":100", "\"trees\":99"), ("\"contamination\":0.02", "\"contamination\":0.9"),
    ("\"contamination\":0.02", "\"contamination\":\"x\""),
    ("\"samples\":\"auto\"", "\"samples\":1"),
    ("\"offset\":-0.6", "\"offset\":1e400,\"x\":-0.6"), ("\"seed\":42", "\"seed\":-1"),
    ("\"encoding\":[", "\"encoding\":[" + String(repeating: "[", count: 100_000)),
  ])
  func `a forged file is refused too`(old: String, new: String) throws {
    let error = #expect(throws: InputError.self) { try read(forged(old, new)) }
    #expect(error?.message.hasPrefix("this model cannot be used: ") == true)
  }

  @Test(arguments: [
    ("auto", Amount.auto), ("256", .count(256)), ("1", .count(1)), ("1.0", .share(1)),
    ("0.5", .share(0.5)), (".5", .share(0.5)), ("6e-05", .share(0.00006)), ("5E-1", .share(0.5)),
  ])
  func `a point or a negative exponent makes a share`(text: String, amount: Amount) throws {
    #expect(try Amount(text, as: "samples") == amount)
  }

  @Test(arguments: ["", "x", "0,5", "1e3", "nan", "inf"])
  func `what is no amount is refused by name`(text: String) {
    let error = #expect(throws: ParameterError.self) { try Amount(text, as: "samples") }
    #expect(error?.parameter == "samples")
    if text != "1e3" { #expect(throws: ParameterError.self) { try Contamination(text) } }
  }
}
