import Foundation
import Testing

/// What `Examples` says about more than one processor and more than one machine.
@Suite(.timeLimit(.minutes(10))) struct `the examples` {
  private static let hasParallel = finds("parallel --version | grep GNU")
  private static let hasSpark =
    finds("\"$PYSPARK_PYTHON\" -c 'import pyspark' && java -version && command -v pgrep")

  /// The variables of whoever runs the tests, who may have Spark somewhere; Spark's own variable names
  /// the Python that has it.
  private static let environment = {
    var environment = ProcessInfo.processInfo.environment
    environment["PYSPARK_PYTHON"] = environment["PYSPARK_PYTHON"] ?? "python3"
    let program = try? BuiltProgram.locate().deletingLastPathComponent()
    environment["PATH"] =
      "\(program?.path(percentEncoded: false) ?? ""):\(environment["PATH"] ?? "")"
    return environment
  }()

  private static func finds(_ script: String) -> Bool {
    let found = try? BuiltProgram.shell(script, in: BuiltProgram.root, environment: environment)
    return found?.status == 0
  }

  private func run(_ script: String, in folder: URL) throws -> BuiltProgram.Result {
    try BuiltProgram.shell(
      script, in: folder,
      environment: Self.environment.merging([
        "EXAMPLES": BuiltProgram.root.appending(path: "Examples").path(percentEncoded: false)
      ]) { $1 })
  }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func `say to type what works`() throws {
    try BuiltProgram.inFolder { folder in
      let lines = try documentedCommands(of: "Examples/README.md")
      let commands = lines.filter { !$0.hasPrefix("spark-submit ") }
      #expect(commands.count == lines.count - 1 && commands.count > 8)
      let result = try run("set -e\n\(commands.joined(separator: "\n"))", in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("50,500"), "\(result.output)")
    }
  }

  /// A cluster on this machine, of two processes that stand for machines.
  ///
  /// They write their logs into the folder of Spark, so that it is another one here.
  private static let submit = """
    pyspark=$("$PYSPARK_PYTHON" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
    export SPARK_HOME=$PWD/spark
    mkdir spark
    ln -s "$pyspark"/* spark
    rm -f spark/work
    set -- spark/bin/spark-submit --master 'local-cluster[2,1,1024]' "$EXAMPLES/spark_detect.py" \
      --model "$PWD/model.json" --columns timestamp,user,ip,action,resource,anomaly

    """

  private func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  private func prepare(_ folder: URL) throws {
    let result = try run(
      """
      set -e
      lernlog generate security --normal 199000 --anomalous 1000 -o logs.csv
      head -n 5000 logs.csv > some.csv
      lernlog train some.csv --encode hour:timestamp,hash:user,hash:ip --trees 10 -o model.json
      lernlog detect logs.csv --model model.json | tail -n +2 > expected.csv
      tail -n +2 logs.csv > rows.csv
      """, in: folder)
    try #require(result.status == 0, "\(result.errors)")
  }

  /// Runs a script on a thread of its own: Spark takes its time, and other tests need theirs.
  private func runAside(_ script: String, in folder: URL) async throws -> BuiltProgram.Result {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try run(script, in: folder) })
      }
    }
  }

  @Test(.enabled(if: hasSpark, "pyspark and Java are not installed"))
  func `give the bytes of one run on Spark, though a machine fails half-way`() async throws {
    try await inFolder { folder in
      try prepare(folder)
      // The first part that is done stands in a folder of its own until all are.
      let result = try await runAside(
        Self.submit + """
          "$@" "$PWD/rows.csv" "$PWD/detections" > spark.txt 2>&1 & spark=$!
          until ls detections/_temporary/0/task_* > done.txt 2> /dev/null; do
            kill -0 $spark || break
            sleep 0.05
          done
          kill -9 $(pgrep -P $spark -f CoarseGrainedExecutorBackend | head -n 1)
          wait $spark || { cat spark.txt >&2; exit 1; }
          grep -q 'Lost executor' spark.txt || { echo no machine failed >&2; exit 1; }
          ls detections | grep -c part-
          cat detections/part-* | cmp expected.csv -
          """, in: folder)
      #expect(result.status == 0, "\(result.errors)\(result.output)")
      #expect(result.output == "16\n")
    }
  }

  @Test(.enabled(if: hasSpark, "pyspark and Java are not installed"))
  func `fail on Spark where a part is refused, and say why`() async throws {
    try await inFolder { folder in
      try prepare(folder)
      let result = try await runAside(
        Self.submit + """
          { head -n 1000 rows.csv; echo x,y; } > bad.csv
          "$@" "$PWD/bad.csv" "$PWD/detections"
          status=$?
          test ! -e detections/_SUCCESS || exit 99
          cat spark/work/*/*/stderr
          exit $status
          """, in: folder)
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.errors.contains("exited with error code 65"), "\(result.errors)")
      #expect(result.output.contains("error: this row has 2 fields, and 6 columns were named"))
    }
  }
}
