import Forest
import Pipeline
import TestSupport
import Testing

/// Model files whose encodings have learnt something.
@Suite struct FittedModelFileTests {
  private static let encodings = "onehot:level,count:user,known:user+level,hash:user"
  private static let events =
    "level,user\nINFO,e\u{301}va\nINFO,\u{E9}va\n\"W \"\"1\"\"\",bob\n,bob\nINFO,bob\n"
  private static let learnt = #"""
    {"format":"lernlog.model/1","encoding":[\#
    {"onehot":"level","categories":["","INFO","W \"1\""]},\#
    {"count":"user","values":["bob","e\#u{301}va","\#u{E9}va"],"counts":[3,1,1]},\#
    {"known":["user","level"],"combinations":[["bob",""],["bob","INFO"],["bob","W \"1\""],\#
    ["e\#u{301}va","INFO"],["\#u{E9}va","INFO"]]},\#
    {"hash":"user"}],"parameters":{
    """#
  private let model: Model

  init() throws { model = try Self.fitted() }

  private static func fitted() throws -> Model {
    let table = try Table(csv: Array(events.utf8))
    let features = try Featurizer(Encoding.list(encodings), fittedOn: table).features(of: table)
    return try train(features, ForestParameters(trees: 3))
  }

  private func text() throws -> String {
    String(decoding: model.json(), as: UTF8.self)
  }

  /// The file with something replaced and a digest that fits.
  private func forged(_ old: String, _ new: String) throws -> [UInt8] {
    let text = try text()
    let body = try #require(text.split(separator: ",\"digest\"").first)
    #expect(body.contains(old))
    let forged = body.replacing(old, with: new, maxReplacements: 1)
    return Array("\(forged),\"digest\":\"\(Model.digest(of: Array(forged.utf8)))\"}\n".utf8)
  }

  @Test func `what was learnt stands beside its encoding, sorted`() throws {
    let learnt = Self.learnt
    #expect(Array(try text().utf8.prefix(learnt.utf8.count)) == Array(learnt.utf8))
  }

  @Test func `the model is read as it was written, and detects without the training events`() throws
  {
    let back = try Model(json: model.json())
    #expect(back.featurizer == model.featurizer)
    #expect(back.forest == model.forest)
    #expect(back.json() == model.json())
    let others = try Table(csv: Array("user,level\nnew,INFO\n\u{E9}va,\nbob,INFO\n".utf8))
    let fresh = try detect(model.featurizer.features(of: others), with: model)
    #expect(try detect(back.featurizer.features(of: others), with: back) == fresh)
    var stream = DetectStream(back)
    let text = try streamed(
      others.csv(), read: { try stream.read($0) }, finish: { try stream.finish() })
    #expect(text == String(decoding: fresh.table.csv(), as: UTF8.self))
  }

  @Test func `the same events give the same bytes, in any order of rows`() throws {
    #expect(try Self.fitted().json() == model.json())
    let table = try Table(csv: Array(Self.events.utf8))
    let encodings = try Encoding.list(Self.encodings)
    let turned = try Featurizer(encodings, fittedOn: table.rows([4, 3, 2, 1, 0]))
    #expect(turned == model.featurizer)
  }

  @Test func `a cut or changed file is refused by the name of the problem`() throws {
    let text = try text()
    let cut = #expect(throws: InputError.self) { try Model(json: Array(text.utf8.dropLast(9))) }
    #expect(cut?.message == "this model is cut, or something stands after its end")
    let changed = #expect(throws: InputError.self) {
      try Model(json: Array(text.replacing("\"INFO\",\"W", with: "\"INFP\",\"W").utf8))
    }
    #expect(changed?.message == "this model was changed: its digest does not fit")
  }

  @Test(arguments: [
    ("\"categories\":[\"\",\"INFO\"", "\"categories\":[\"INFO\",\"\""),
    ("\"categories\":[\"\",\"INFO\"", "\"categories\":[\"INFO\",\"INFO\""),
    ("\"categories\":[\"\",\"INFO\"", "\"categories\":[\"INFO\""),
    ("\"categories\":[\"\",\"INFO\"", "\"categories\":[\"\",\"A\",\"INFO\""),
    ("\"categories\":[\"\",\"INFO\",\"W \\\"1\\\"\"]", "\"categories\":[]"),
    (",\"categories\":[\"\",\"INFO\",\"W \\\"1\\\"\"]", ""),
    ("\"categories\":[\"\"", "\"categories\":[7"), ("\"categories\"", "\"values\""),
    ("\"categories\"", "\"colours\""), ("\"onehot\":\"level\"", "\"onehot\":[\"level\"]"),
    ("\"onehot\":\"level\"", "\"hash\":\"level\""),
    ("\"onehot\":\"level\"", "\"onehot\":\"\""), ("{\"onehot\":\"level\",", "{"),
    ("\"counts\":[3,", "\"counts\":[0,"), ("\"counts\":[3,", "\"counts\":["),
    ("\"counts\":[3,", "\"counts\":[-3,"), ("\"counts\":[3,", "\"counts\":[3.5,"),
    ("\"values\":[\"bob\",", "\"values\":[\"zoe\","),
    (",\"counts\":[3,1,1]", ""), ("\"known\":[\"user\",\"level\"]", "\"known\":\"user\""),
    ("\"known\":[\"user\",\"level\"]", "\"known\":[\"user\"]"),
    ("\"known\":[\"user\",\"level\"]", "\"known\":[\"user\",\"user\"]"),
    ("\"known\":[\"user\",\"level\"]", "\"known\":[]"),
    ("[\"bob\",\"\"],", "[\"bob\"],"), ("[\"bob\",\"\"],", "[\"zoe\",\"\"],"),
    ("{\"hash\":\"user\"}", "{\"hash\":\"user\",\"categories\":[\"a\"]}"),
    ("{\"hash\":\"user\"}", "{\"onehot\":\"user\"}"),
    ("{\"hash\":\"user\"}", "{\"known\":[\"user\"]}"),
    ("{\"hash\":\"user\"}", "{\"count\":\"user\",\"values\":[\"a\"],\"counts\":[1]}"),
  ])
  func `a forged file is refused too`(old: String, new: String) throws {
    let error = #expect(throws: InputError.self) { try Model(json: forged(old, new)) }
    #expect(error?.message.hasPrefix("this model cannot be used: ") == true, "\(error as Any)")
  }
}
