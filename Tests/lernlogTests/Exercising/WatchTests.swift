import Foundation
import Testing

/// `lernlog watch` as a person with an editor meets it.
@Suite(.enabled(if: PseudoTerminal.isAvailable && isLinux), .disabled(if: hasAddressSanitizer))
struct WatchTests {
  /// What ends every check.
  static let prompt = "q quit"

  @Test func `a save is checked at once, also one by rename, and q ends`() throws {
    try Learner.with { learner in
      let watch = try begun(learner, "report", "share: 1\n")
      try watch.wait(for: "0 of 3 points")
      let work = learner.folder.appending(path: learner.work("report"))
      let written = try watch.shows("1 of 3 points.") {
        try Data("share: 20\n".utf8).write(to: work)
      }
      let renamed = try watch.shows("3 of 3 points.") {
        try Data(SmallExercises.rightAnswers.utf8).write(to: work, options: .atomic)
      }
      // The goal is 0.2 s; what else this machine does at the moment comes on top.
      print("watch: a verdict \(written) after a save, \(renamed) after one by rename")
      #expect(min(written, renamed) < .seconds(1))
      let first = try watch.shows("2 of 3 points; your best so far is 3.") {
        // As some editors do it: the old file goes aside, the new one comes a little later.
        let aside = work.appendingPathExtension("bak")
        try FileManager.default.moveItem(at: work, to: aside)
        Thread.sleep(forTimeInterval: 0.3)
        try Data("share: 20\nrows: 10\n".utf8).write(to: work)
      }
      #expect(first < .seconds(2))
      try watch.type("q", after: Self.prompt)
      let end = watch.end()
      #expect(end.status == 0)
      #expect(end.shown.components(separatedBy: Self.prompt).count == 5, "\(end.shown)")
      #expect(try learner.record("report").number("tries") == 4)
    }
  }

  @Test func `keys check again and give hints, and the end of input is no end`() throws {
    try Learner.with { learner in
      let watch = try begun(learner, "half", SmallExercises.rightHalf)
      try watch.type("h", after: Self.prompt)
      try watch.type("x", after: "Divide")
      try watch.type("", after: "Enter check again")
      try watch.type("q", after: "Solved.")
      #expect(watch.end().status == 0)
      #expect(try learner.record("half").number("hints") == 1)

      try learner.write("share: 1\n", for: "report")
      let result = try learner.shell(
        """
        $LERNLOG watch report $FLAGS </dev/null >out & watch=$!
        sleep 1; echo 'share: 20' >\(learner.work("report")); sleep 1
        kill $watch; wait $watch 2>/dev/null; test $? -gt 128
        """)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try learner.text("out").contains("1 of 3 points."))
    }
  }

  @Test func `two saves during a check never run two checks at once`() throws {
    try Learner.with { learner in
      let slow = "import Foundation\n" + CheckTests.half("usleep(300_000); return x / 2")
      let watch = try begun(learner, "half", slow)
      try watch.wait(for: "Solved.")
      let work = learner.folder.appending(path: learner.work("half"))
      let look = ChildrenLook(of: watch.processID)
      for turn in 0..<3 {
        try Data("\(slow)// \(turn)\n".utf8).write(to: work)
        Thread.sleep(forTimeInterval: 0.25)
      }
      try watch.wait(for: "Solved.")
      try watch.shows("Solved.") {}
      try watch.type("q", after: Self.prompt)
      #expect(watch.end().status == 0)
      let most = look.end()
      // A check runs two of its programs at the same time; two checks would run more.
      #expect((1...2).contains(most), "\(most) programs at once")
      // Once at the start, once for the save that came first, once for all that came meanwhile.
      #expect(try learner.record("half").number("tries") ?? 0 <= 4)
    }
  }

  @Test func `sixty checks leave nothing behind in the watch`() throws {
    try Learner.with { learner in
      var learner = learner
      learner.cache = learner.folder.appending(path: "cache")
      let watch = try begun(learner, "half", SmallExercises.rightHalf)
      try watch.wait(for: Self.prompt)
      let work = learner.folder.appending(path: learner.work("half"))
      var uses: [ProcessUse] = []
      for turn in 0..<60 {
        let isRight = turn % 2 == 1
        let text = isRight ? SmallExercises.rightHalf : CheckTests.half("x * 2")
        try watch.shows(Self.prompt) { try Data(text.utf8).write(to: work) }
        // The first checks build both texts, and touch all code once.
        if turn == 9 || turn == 59 { uses.append(try ProcessUse(watch.processID, learner)) }
      }
      try watch.type("q", after: Self.prompt)
      #expect(watch.end().status == 0)
      #expect(try learner.record("half").number("tries") == 61)
      let (first, last) = (uses[0], uses[1])
      print("watch: \(first) after 10 checks, \(last) after 60")
      #expect(last.memory - first.memory < 4 << 20)
      #expect(last.files == first.files && last.children == 0)
      #expect(last.cached == first.cached)
    }
  }

  /// A watch that has checked once.
  private func begun(_ learner: Learner, _ exercise: String, _ text: String) throws
    -> PseudoTerminal
  {
    try learner.write(text, for: exercise)
    return try PseudoTerminal(
      ["watch", exercise] + learner.flags, in: learner.folder,
      environment: learner.environment())
  }
}
