import Exercises
import Foundation
import Testing

@testable import lernlog

/// Machines that differ: their locale, the layers that they have, a helper that is gone.
@Suite(.disabled(if: hasAddressSanitizer)) struct MachineTests {
  /// Row E12: the same answers give the same bytes whatever the locale.
  @Test(arguments: [
    "share: 20.00 %\nrows: 10\nword: ANOMALY\n", "share: 20,0\nrows: 1.0\nword: \"outlıer\"\n",
    "share: 1.234,5\nrows: \"١٠\"\nword: \"OUTLIER\"\n",
  ])
  func `the locale changes neither a verdict nor a byte of it`(text: String) throws {
    try Learner.with { learner in
      try learner.write(text, for: "report")
      let locales = ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "en_US.ISO-8859-1"]
      for flags in [["--json"], ["--color", "never", "--ascii"]] {
        let outputs = try locales.map { locale in
          let result = try BuiltProgram.run(
            ["check", "report", "--lang", "en"] + flags + learner.flags, in: learner.folder,
            environment: learner.environment().merging([
              "LANG": locale, "LC_ALL": locale, "LANGUAGE": String(locale.prefix(2)),
            ]) { $1 })
          return "\(result.status)\n\(result.errors)\n\(result.output)"
        }
        #expect(Set(outputs).count == 1, "\(outputs)")
      }
    }
  }

  /// Row H15: chance that comes from the order of sets is the same in every run, on every day.
  @Test func `two runs of the same program give the same record`() throws {
    try Learner.with { learner in
      let text = "print(Set((1...40).map { \"word \\($0)\" }))\nprint([1: 2, 3: 4, 5: 6])\n"
      try learner.write(text, for: "greet")
      let records = try (0..<3).map { _ in try learner.run("check", "greet", "--json").output }
      #expect(Set(records).count == 1)
      #expect(try Learner.object(records[0]).objects("checks")[0].text("actual")?.isEmpty == false)
    }
  }

  /// Row G12: where no program can be built, nobody is blamed, and what needs none goes on.
  @Test func `without a place for built programs code is not graded, and answers are`() throws {
    try Learner.with { learner in
      var learner = learner
      learner.cache = learner.folder.appending(path: "cache")
      try Data("a file".utf8).write(to: try #require(learner.cache))
      let (status, json) = try learner.check(SmallExercises.rightHalf, of: "half")
      #expect(status == 1 && json.text("status") == "not-graded" && json["points"] is NSNull)
      #expect(try learner.record("half").number("tries") == 0)
      #expect(try learner.check(SmallExercises.rightAnswers, of: "report").status == 0)
      #expect(try learner.check(SmallExercises.rightFlags, of: "flags").status == 0)
    }
  }

  /// Row N05: the guard, which is our own program, goes away or loses its rights while a watch runs.
  @Test(.enabled(if: isLinux), arguments: ["rm own", "chmod 0 own", "cp /bin/true own"])
  func `without the guard code is not graded, and data and answers are`(spoiling: String) throws {
    try Learner.withOwnCache { learner in
      let texts = [
        "half": SmallExercises.rightHalf, "flags": SmallExercises.rightFlags,
        "report": SmallExercises.rightAnswers,
      ]
      for (exercise, text) in texts { try learner.write(text, for: exercise) }
      let result = try learner.shell(
        """
        waits() {  # for as many checks of an exercise
          for turn in $(seq 300); do
            [ $(grep -c 'q quit' $1.out) -ge $2 ] && return
            sleep 0.1
          done
          echo "$1 is silent" >&2
        }
        cp $LERNLOG own
        for exercise in half flags report; do
          : >$exercise.out
          ./own watch $exercise $FLAGS </dev/null >>$exercise.out 2>&1 &
          ids="$ids $!"
          waits $exercise 1
        done
        mv own old; cp old own; \(spoiling)
        rm -f "$LERNLOG_CACHE_DIR"/*/run-*  # what is remembered needs no guard
        for exercise in half flags report; do
          for file in workspace/small/$exercise/[Efa][xln]*; do touch $file; done
          waits $exercise 2
        done
        echo '// changed' >>workspace/small/half/Exercise.swift
        waits half 3
        kill $ids
        """)
      #expect(result.errors == "", "\(result.errors)")
      let half = try learner.text("half.out").components(separatedBy: "Solved.")
      #expect(half.count == 2, "\(half)")
      #expect(half.last?.components(separatedBy: "Not graded.").count == 3, "\(half)")
      #expect(half.last?.contains("The fault is not yours.") == true)
      #expect(try learner.record("half").number("tries") == 1)
      for exercise in ["flags", "report"] {
        let shown = try learner.text("\(exercise).out")
        #expect(shown.components(separatedBy: "Solved.").count == 3, "\(shown)")
      }
    }
  }

  /// A script that runs our program inside as many rule sets of Landlock as there may be.
  private static func withoutLandlock(_ words: String) -> String {
    var plan = GuardPlan("PROGRAM", [], in: "FOLDER")
    (plan.readable, plan.writable, plan.skipped) = (["/"], ["/"], ["seccomp", "limits"])
    plan.startsProcesses = true
    let guarding = plan.words.dropLast()
      .map {
        $0 == "parent=0" ? "parent=$$" : $0 == "folder=FOLDER" ? "\"folder=$PWD\"" : "'\($0)'"
      }
      .joined(separator: " ")
    return """
      set -- "$LERNLOG" \(words) $FLAGS
      for turn in $(seq 16); do set -- "$LERNLOG" \(guarding) "$@"; done
      "$@"
      """
  }

  /// Rows N01, N02: a layer that this kernel refuses, found out by trying; sixteen rule sets of Landlock
  /// around the program are as many as there may be.
  @Test(.enabled(if: isLinux)) func `a layer that cannot be had is named, and checks go on`() throws
  {
    try Learner.withOwnCache { learner in
      let before = try learner.check(SmallExercises.rightHalf, of: "half").json
      let result = try learner.shell(
        "rm -rf \"$LERNLOG_CACHE_DIR\"/*/run-* \"$LERNLOG_CACHE_DIR\"/verdicts\n"
          + Self.withoutLandlock("check half --json"))
      let after = try Learner.object(result.output)
      #expect(after.text("status") == before.text("status") && after.number("points") == 7)
      let isolation = after.object("isolation")
      let layers = isolation["layers"] as? [String] ?? []
      let missing = isolation["missing"] as? [String] ?? []
      guard (before.object("isolation")["layers"] as? [String])?.contains("landlock") == true else {
        return  // This kernel has no such layer anyway, and says so.
      }
      #expect(!layers.contains("landlock"), "\(isolation)")
      #expect(missing.contains { $0.hasPrefix("landlock") }, "\(isolation)")
    }
  }

  /// Rows N01, N02 where everything is required: nothing of a learner's runs, and nothing is counted.
  @Test(.enabled(if: isLinux))
  func `where isolation is required and a layer is missing, no code runs`()
    throws
  {
    try Learner.withOwnCache { learner in
      try learner.write(SmallExercises.rightHalf, for: "half")
      let complete = try learner.run("check", "half", "--require-isolation")
      #expect(complete.status == 0, "\(complete.errors)")
      let result = try learner.shell(Self.withoutLandlock("check half --json --require-isolation"))
      let json = try Learner.object(result.output)
      #expect(result.status == 1 && json.text("status") == "not-graded", "\(result.output)")
      #expect(result.output.contains("is required, and here is missing: "))
      #expect(result.output.contains("landlock: "))
      #expect(try learner.record("half").number("tries") == 1)
    }
  }

  /// Row N04: limits that are lower than ours hold, and are no reason to fail.
  @Test func `lower limits of the shell stay`() throws {
    try Learner.withOwnCache { learner in
      try learner.write(SmallExercises.rightHalf, for: "half")
      try learner.run("check", "half")
      let result = try learner.shell(
        "rm -f \"$LERNLOG_CACHE_DIR\"/*/run-*; ulimit -n 48; ulimit -t 20; ulimit -c 0; exec $LERNLOG check half --json $FLAGS"
      )
      let json = try Learner.object(result.output)
      #expect(result.status == 0 && json.text("status") == "accepted")
      let layers = json.object("isolation")["layers"] as? [String] ?? []
      #expect(layers.contains("limits"), "\(json.object("isolation"))")
    }
  }
}
