extension BrokenLesson {
  /// Mistakes in everything else.
  static let others = [
    Self("swift run", "misspelt", "```swift run", "```swift runn"),
    Self(
      "swift run", "in a list", "```swift run\nprint(1 + 2)\n```",
      "- Run:\n\n  ```swift run\n  print(1 + 2)\n  ```", on: "  ```swift run"),
    Self("swift run", "capital", "```swift run", "```Swift run"),
    Self("swift source", "no file", "source=Sum.swift", "source=Sun.swift"),
    Self("swift source", "no region", "#sum", "#sun"),
    Self(
      "swift source", "outdated", "let sum = 1 + 2", "let sum = 1 + 3",
      on: "```swift source=Sum.swift#sum"),
    Self("swift source", "outside", "source=Sum.swift", "source=../Sum.swift"),
    Self("output", "changed", "features: 20 rows", "features: 21 rows", on: "```output"),
    Self("output", "orphan", "<!-- pause -->", "<!-- pause -->\n\n```output\nnothing\n```"),
    Self("output", "misspelt", "```output\nfeatures", "```outptu\nfeatures"),
    Self("pause", "misspelt", "<!-- pause -->", "<!-- puase -->"),
    Self("pause", "in a sentence", "<!-- pause -->", "<!-- pause --> Wait."),
    Self("pause", "with a value", "<!-- pause -->", "<!-- pause: 3 -->"),
    Self("expect", "false", "flagged == 2", "flagged == 3"),
    Self("expect", "unknown", "detections.flagged == 2", "detection.flagged == 2"),
    Self("expect", "grammar", "flagged == 2", "flagged = 2"),
    Self("only", "other word", "only: default", "only: defaults"),
    Self("only", "misspelt", "<!-- only:", "<!-- onyl:"),
    Self(
      "only", "nothing after", "There is more to say.\n\n</details>",
      "There is more to say.\n\n</details>\n\n<!-- only: default -->"),
    Self("given", "no number", "given: 12.5", "given: twelve"),
    Self("given", "missing", "<!-- given: 12.5 -->\n\n", ""),
    Self("given", "empty", "given: 12.5", "given:"),
    Self("of", "without heading", "<!-- pause -->", "<!-- of: 12345678 -->"),
    Self("of", "misspelt", "<!-- pause -->\n", "<!-- off: 12345678 -->\n"),
    Self("of", "empty", "<!-- pause -->", "<!-- of: -->"),
    Self("details", "no summary", "<summary>More</summary>\n\n", "", on: "<details>"),
    Self("details", "never closed", "\n</details>", "", on: "<details>"),
    Self(
      "details", "running inside", "There is more to say.", "```yaml lernlog\nstep: detect\n```"),
    Self(
      "details", "nested", "There is more to say.",
      "<details>\n<summary>In</summary>\n\nText\n\n</details>"),
    Self("comment", "unknown step", "step: generate", "step: generat"),
    Self("comment", "misspelt", "<!-- lernlog\n", "<!-- lernlgo\n"),
    Self(
      "comment", "on one line",
      "<!-- lernlog\nstep: generate\nlog: security\nnormal: 18\nanomalous: 2\n-->",
      "<!-- lernlog step: generate -->"),
    Self(
      "comment", "no step",
      "<!-- lernlog\nstep: generate\nlog: security\nnormal: 18\nanomalous: 2\n-->",
      "<!-- lernlog\ntable: events\n-->"),
    Self("comment", "never closed", "anomalous: 2\n-->", "anomalous: 2\n", on: "<!-- lernlog"),
  ]
}
