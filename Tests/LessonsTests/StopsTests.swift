import Lessons
import Testing

@Suite struct StopsTests {
  @Test(arguments: [
    ("", "start"),
    ("Text\n", "start"),
    ("## A B\n\nText\n", "start a-b"),
    ("## A\n\n" + fence("step: train"), "start train"),
    ("## A\n\nText\n\n" + fence("step: train"), "start a train"),
    ("## A\n\n<!-- expect: a.b == 1 -->\n\n" + fence("step: train"), "start train"),
    ("## A\n\n<!-- lernlog\nstep: load\n-->\n\n" + fence("step: train"), "start train"),
    ("## A\n## B\n", "start a b"),
    ("### A\n\n" + fence("step: train"), "start train"),
    ("<!-- lernlog\nstep: load\n-->\n", "start"),
    (fence("table: events\nid: head") + fence("chart: tree"), "start"),
    ("<!-- pause -->\n\na\n\n<!-- pause -->\n", "start pause-1 pause-2"),
    ("## A\n\n<!-- pause -->\n\nb\n\n<!-- pause -->\n", "start a pause-2"),
    (
      "## A\n\n```swift run\nf()\n```\n\n```output\n1\n```\n\n```swift run\ng()\n```\n",
      "start swift-1 swift-2"
    ),
    ("## A\n\n" + fence("again: load#x") + fence("again: load#y"), "start again-1 again-2"),
    (
      fence("question: q\nask: a") + fence("step: train\nas: m") + fence("reveal: q\nanswer: 1"),
      "start q m reveal-q"
    ),
  ])
  func `a stop begins where there is something to do`(text: String, ids: String) {
    let (lesson, diagnostics) = parse(text)
    #expect(diagnostics == [])
    let stops = stops(of: lesson)
    #expect(stops.map(\.id).joined(separator: " ") == ids)
    #expect(stops.flatMap(\.blocks) == Array(lesson.blocks.indices))
  }

  @Test func `a stop has the title of its heading`() {
    let text = "## Set *up*\n\n" + fence("step: train") + fence("step: detect")
    let titles = stops(of: parse(text).lesson).map(\.title)
    #expect(titles == [nil, [.text("Set "), .emphasis([.text("up")])], nil])
  }

  @Test func `ids come from the first language`() {
    let first = parse("## Train\n\nText\n\n<!-- pause -->\n").lesson
    let twin = parse("## Trainieren\n\nText\n\n<!-- pause -->\n", language: "de").lesson
    let shorter = parse("## Trainieren\n", language: "de").lesson
    #expect(stops(of: twin, idsFrom: first).map(\.id) == ["start", "train", "pause-1"])
    #expect(stops(of: twin, idsFrom: first)[1].title == [.text("Trainieren")])
    #expect(stops(of: shorter, idsFrom: first).map(\.id) == ["start", "trainieren"])
  }
}
