import Lessons
import Sessions
import TestSupport
import Testing

/// Mistakes of authors that only the steps know, each at its place; ① marks the place.
@Suite struct `mistakes in blocks` {
  /// A block with a mistake, and what is said of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let block: Marked
    let message: String
    let advice: String?

    var testDescription: String { block.text }

    init(_ block: String, _ message: String, advice: String? = nil) {
      (self.block, self.message, self.advice) = (Marked(block), message, advice)
    }
  }

  /// What stands above each mistake: one of everything.
  private static let above = """
    ---
    title: A sample
    summary: Something is wrong in it.
    ---

    <!-- lernlog
    step: generate
    log: security
    normal: 20
    anomalous: 2
    -->

    <!-- lernlog
    step: featurize
    columns: [{ hour: timestamp }, { hash: user }]
    -->

    <!-- lernlog
    step: train
    trees: 3
    contamination: 0.1
    -->

    <!-- lernlog
    step: detect
    -->

    <!-- lernlog
    step: evaluate
    truth: anomaly
    -->


    """

  static let unknownNames = [
    Mistake("step: ①trian\n", "there is no step named 'trian'", advice: "train"),
    Mistake(
      "chart: ①histogramm\nof: hour\n", "there is no chart named 'histogramm'", advice: "histogram"),
    Mistake(
      "step: train\n①contaminaton: 0.1\nas: m\n", "unknown key 'contaminaton'",
      advice: "contamination"),
    Mistake("step: detect\n①tresh: 0.1\nas: d\n", "unknown key 'tresh'"),
    Mistake(
      "step: featurize\nlike: features\nfrom: ①event\nas: f\n", "no earlier block wrote 'event'",
      advice: "events"),
    Mistake(
      "step: detect\nwith: ①modell\nas: d\n", "no earlier block wrote 'modell'", advice: "model"),
    Mistake(
      "step: detect\nlike: ①detection\nas: d\n", "no earlier step of this lesson wrote 'detection'",
      advice: "detections"),
    Mistake("table: ①evnts\n", "no earlier block wrote 'evnts'", advice: "events"),
    Mistake(
      "table: events\nbeside: [①featurs]\n", "no earlier block wrote 'featurs'", advice: "features"),
    Mistake(
      "chart: histogram\nof: hour\nfrom: ①feature\n", "no earlier block wrote 'feature'",
      advice: "features"),
    Mistake(
      "chart: confusion\nof: ①evaluatoin\n", "no earlier block wrote 'evaluatoin'",
      advice: "evaluation"),
    Mistake("table: events\n①sorts: [user]\n", "unknown key 'sorts'", advice: "sort"),
    Mistake(
      "step: load\nfile: ①none.csv\nas: x\n", "there is no file 'none.csv' in the course's folder"),
  ]

  static let unknownFrames = [
    Mistake("step: detect\nas: d\n①shwo: none\n", "unknown key 'shwo'", advice: "show"),
    Mistake("chart: histogram\nof: hour\n①titel: A\n", "unknown key 'titel'", advice: "title"),
  ]

  static let unknownColumns = [
    Mistake(
      "step: derive\ncolumns: [{ new: ①usr }]\nas: e\n",
      "there is no column 'usr'; did you mean 'user'?"),
    Mistake(
      "step: derive\ncolumns: [{ recent: user, minutes: 5, time: ①tme }]\nas: e\n",
      "there is no column 'tme'"),
    Mistake(
      "table: events\ncolumns: [user, ①actoin]\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    Mistake(
      "table: events\ncolumns: [who: ①=usr]\n", "there is no column 'usr'; did you mean 'user'?"),
    Mistake("table: events\nsort: [①-usr]\n", "there is no column 'usr'; did you mean 'user'?"),
    Mistake(
      "chart: histogram\nof: ①anomaly_scor\n",
      "there is no column 'anomaly_scor'; did you mean 'anomaly_score'?"),
    Mistake(
      "chart: timeline\nof: anomaly_score\ntime: ①timestmp\n",
      "there is no column 'timestmp'; did you mean 'timestamp'?"),
    Mistake("chart: bars\nof: ①usr\n", "there is no column 'usr'; did you mean 'user'?"),
    Mistake(
      "chart: bars\nof: anomaly_pred\nby: ①usr\ntruth: anomaly\n",
      "there is no column 'usr'; did you mean 'user'?"),
    Mistake(
      "chart: heatmap\nrows: [user, ①actoin]\ncolumns: resource\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    Mistake(
      "chart: heatmap\nrows: user\ncolumns: ①actoin\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    Mistake(
      "chart: heatmap\nfrom: ①evnts\nrows: user\ncolumns: action\n",
      "no earlier block wrote 'evnts'", advice: "events"),
    Mistake(
      "chart: scatter\nx: ①hours\ny: anomaly_score\nfrom: detections\n",
      "there is no column 'hours'"),
    Mistake(
      "chart: line\nx: hour\ny: [user_h, ①user_hs]\nfrom: features\n",
      "there is no column 'user_hs'; did you mean 'user_h'?"),
    Mistake("step: featurize\ncolumns: [{ hash: ①usr }]\nas: f\n", "there is no column 'usr'"),
    Mistake("step: ①featurize\ncolumns: [{ number: user }]\nas: f\n", "'marcel' is not a number"),
  ]

  static let wrongKinds = [
    Mistake(
      "step: detect\nfrom: ①events\nas: d\n", "'events' is a table, and this block needs features"),
    Mistake(
      "step: detect\nwith: ①features\nas: d\n",
      "'features' is features, and this block needs a model"),
    Mistake(
      "step: report\nfrom: ①features\n", "'features' is features, and this block needs detections"),
    Mistake("table: ①model\n", "'model' is a model, and this block needs a table"),
    Mistake(
      "chart: tree\nof: ①detections\n", "'detections' is detections, and this block needs a model"),
    Mistake(
      "chart: confusion\nof: ①detections\n",
      "'detections' is detections, and this block needs an evaluation"),
    Mistake("step: train\nas: m\nshow: ①rows 3\n", "'m' is a model and has no rows to show"),
  ]

  static let badValues = [
    Mistake(
      "step: train\ncontamination: ①0.9\nas: m\n",
      "contamination is 0.9, and needs a share in (0, 0.5]"),
    Mistake("step: train\ncontamination: ①many\nas: m\n", "contamination is 'many'"),
    Mistake("step: train\ntrees: ①0\nas: m\n", "trees is 0, and needs"),
    Mistake(
      "step: train\ntrees: ①1.5\nas: m\n", "'trees' needs a whole number, and '1.5' stands there"),
    Mistake("step: train\nsamples: ①0\nas: m\n", "samples is 0, and needs"),
    Mistake("step: train\nmax_features: ①1.5\nas: m\n", "max_features is 1.5, and needs"),
    Mistake("step: train\nmodel: ①forest\nas: m\n", "there is no model 'forest'"),
    Mistake(
      "step: train\nlike: model\ncontamination: ①0\nas: m\n", "contamination is 0.0, and needs"),
    Mistake(
      "step: generate\nlog: ①post\nas: e\n",
      "'log' needs one of security, mail, and 'post' stands there"),
    Mistake("step: generate\nlog: mail\nbaseline: ①0\nas: e\n", "baseline is 0, and needs"),
    Mistake(
      "step: generate\nlog: mail\ninjected: ①251\nas: e\n", "injected is 251, and needs"),
    Mistake("step: generate\nlog: mail\n①users: [a]\nas: e\n", "unknown key 'users'"),
    Mistake(
      "step: featurize\ncolumns: [{ onehot: ①[] }]\nas: f\n",
      "this is a name, or a list of names"),
    Mistake(
      "step: rules\nflag: ①[]\n", "this is a name, or a list of names"),
    Mistake(
      "step: rules\nflag: user == \"eve\"\njoin: ①both\n", "'join' needs one of alone, any, all"),
    Mistake(
      "step: rules\nfrom: ①events\nflag: user == \"eve\"\njoin: any\n",
      "'events' is a table, and this block needs detections"),
    Mistake("step: crossvalidate\nfolds: ①1\n", "folds is 1, and needs"),
    Mistake("step: crossvalidate\nfolds: ①23\n", "folds is 23, and needs"),
    Mistake(
      "step: retrain\nfrom: events\nbaseline: events\nwindow: ①0\nevery: 5\n",
      "window is 0, and needs"),
    Mistake("①step: retrain\nwindow: 5\n", "the key 'every' is missing here"),
    Mistake("step: explain\nevent: 1\ntree: ①every\n", "'tree' needs a whole number"),
    Mistake("step: ①compare\n", "a comparison has either 'vary'"),
    Mistake("step: compare\nvary: ①{}\n", "'vary' names one parameter and its values"),
    Mistake("step: compare\nvary: ①{ trees: [] }\n", "a comparison has 1 to 100 variants"),
    Mistake(
      "step: compare\nvary: { ①treees: [1, 2] }\n",
      "no step behind the values shown here takes 'treees'"),
    Mistake(
      "step: compare\nvary: { ①load.seed: [1, 2] }\n",
      "no step or result of that name behind the values shown here takes 'load.seed'"),
    Mistake(
      "step: compare\nvary: { contamination: [0.1, ①0.9] }\n", "contamination is 0.9, and needs"),
    Mistake(
      "step: compare\nvary: { trees: [500, ①0, -1, -2, -3] }\n", "trees is 0, and needs"),
    Mistake(
      "step: compare\nvariants: { large: ①5 }\n", "the variant 'large' names parameters"),
    Mistake(
      "step: compare\nvary: { trees: [5] }\nshow: { a: ①detections.flagged }\n",
      "'a' needs a value that is computed"),
    Mistake(
      "step: compare\nvary: { trees: [5] }\nspread: [①recal]\n",
      "there is no column 'recal'; did you mean 'recall'?"),
    Mistake(
      "chart: curve\nkind: ①auc\ntruth: anomaly\n", "'kind' needs one of roc, precision-recall"),
    Mistake("step: generate\nlog: security\nnormal: ①-1\nas: e\n", "normal is -1, and needs"),
    Mistake(
      "step: generate\nlog: security\nhours: ①[18, 8]\nas: e\n",
      "hours is [18, 8], and needs the first and the last hour"),
    Mistake(
      "step: generate\nlog: security\nstart: ①2024-02-30\nas: e\n",
      "start is '2024-02-30', and needs a day"),
    Mistake("①step: generate\nas: e\n", "the key 'log' is missing here"),
    Mistake(
      "step: load\nfile: x.csv\nformat: ①xml\nas: e\n",
      "this version cannot load 'xml'; it loads 'csv', 'jsonl' and 'lines'"),
    Mistake(
      "step: load\nfile: x.log\nformat: ①lines\nas: e\n", "'pattern' is missing: how a line is made"
    ),
    Mistake(
      "step: load\nfile: x.csv\nformat: csv\npattern: ①<a>\nas: e\n",
      "a pattern belongs to 'format: lines'"),
    Mistake(
      "step: load\nfile: x.log\npattern: \"<a> ①<b: <c>\"\nas: e\n",
      "this field is never closed"),
    Mistake(
      "step: load\nfile: x.log\npattern: \"<ä>·<b:①intger>\"\nas: e\n",
      "there is no kind of field 'intger'", advice: "integer"),
    Mistake(
      "step: load\nfile: x.log\npattern: <a>①<b>\nas: e\n", "nothing stands between 'a'"),
    Mistake(
      "step: load\nfile: x.log\npattern: <a> ①<a>\nas: e\n", "there are two fields named 'a'"),
    Mistake(
      "step: load\nfile: x.log\npattern: |\n  <a> ①<b\nas: e\n", "this field is never closed"),
    Mistake(
      "step: ①load\nfile: x.log\npattern: <t:syslog> <m>\nas: e\n",
      "year is missing, and needs the year of the log"),
    Mistake(
      "step: load\nfile: x.log\npattern: <m>\nyear: ①2024\nas: e\n",
      "year is 2024, and needs a field such as <timestamp:syslog> in the pattern"),
    Mistake("①step: derive\nas: e\n", "the key 'columns' is missing here"),
    Mistake(
      "step: derive\ncolumns: [{ new: user, address: ①user }]\nas: e\n",
      "each item has one of template, address, new and recent"),
    Mistake(
      "step: derive\ncolumns: [{ new: user, mask_after: ①user }]\nas: e\n",
      "'mask_after' belongs to 'template'"),
    Mistake(
      "step: derive\ncolumns: [{ new: user, minutes: ①3 }]\nas: e\n",
      "'minutes' and 'time' belong to 'recent'"),
    Mistake(
      "step: derive\ncolumns: [{ recent: ①user }]\nas: e\n", "'minutes' is missing"),
    Mistake(
      "step: derive\ncolumns: [{ recent: user, minutes: ①0 }]\nas: e\n",
      "minutes is 0, and needs a whole number from 1 to 10,080"),
    Mistake(
      "step: derive\ncolumns: [{ new: ①user, name: action }]\nas: e\n",
      "there are two columns named 'action'"),
    Mistake(
      "step: derive\ncolumns: [{ recent: ①user, minutes: 5, time: user }]\nas: e\n",
      "'marcel' is not a time"),
    Mistake("step: ①featurize\nas: f\n", "'columns' is missing"),
    Mistake(
      "step: featurize\ncolumns: [{ hahs: ①user }]\nas: f\n",
      "there is no encoding 'hahs'; did you mean 'hash'?"),
    Mistake(
      "step: report\nlang: ①fr\n", "there is no report in 'fr'; lernlog speaks 'en' and 'de'"),
    Mistake(
      "step: report\nformat: ①pdf\n",
      "'format' needs one of text, html, json, and 'pdf' stands there"),
    Mistake(
      "step: report\nformat: ①html\n",
      "a report as 'html' is written to a file; add 'file: report.html'"),
    Mistake("step: explain\nevent: ①22\n", "event is 22, and needs a row from 0 to 21"),
    Mistake("step: explain\nevent: 1\ntree: ①4\n", "tree is 4, and needs a number from 1 to 3"),
    Mistake(
      "step: detect\nas: d\nshow: ①everything\n",
      "'everything' cannot be shown; write 'summary', 'rows 3' or 'none'"),
    Mistake("step: detect\nas: d\nshow: ①rows 0\n", "'rows 0' cannot be shown"),
    Mistake(
      "table: events\nrows: ①first 3\n", "rows is 'first 3'; write 'head 5', 'tail 3' or 'all'"),
    Mistake("table: events\ndecimals: ①18\n", "decimals is 18, and needs a count from 0 to 17"),
    Mistake("chart: histogram\nof: hour\nbins: ①1\n", "bins is 1, and needs a count from 2 to 60"),
    Mistake("chart: tree\ndepth: ①0\n", "depth is 0, and needs a count of levels from 1 to 32"),
    Mistake("chart: tree\ntree: ①9\n", "tree is 9, and needs a number from 1 to 3"),
    Mistake("chart: timeline\nof: anomaly_score\nevery: ①1w\n", "'1w' is no duration"),
    Mistake("chart: bars\nof: timestamp\nby: ①day\n", "bars cannot be grouped by 'day'"),
    Mistake("chart: bars\nof: user\ntruth: ①anomaly\n", "'truth' needs 'by: hour'"),
    Mistake(
      "chart: bars\nof: ①user\nby: action\ntruth: anomaly\n",
      "'user' holds texts, and this needs numbers"),
    Mistake(
      "chart: heatmap\nrows: user\ncolumns: action\ncount: ①user\n",
      "'user' cannot be added up: counts are whole numbers from 0 to 10^12"),
    Mistake(
      "chart: heatmap\nrows: ①[]\ncolumns: action\n",
      "this is a name, or a list of names such as [Sender, Recipient]"),
    Mistake("①chart: heatmap\ncolumns: action\n", "the key 'rows' is missing here"),
    Mistake(
      "chart: scatter\nx: ①user\ny: anomaly_score\n", "'user' holds texts, and this needs numbers"),
    Mistake(
      "chart: line\nx: user\ny: anomaly_score\nbest: ①upper\n",
      "best is 'upper'; write 'highest' or 'lowest'"),
    Mistake(
      "chart: line\nx: user\ny: [a, b, c, d, ①e]\n", "y has 5 columns; 4 lines fit into one chart"),
    Mistake("chart: histogram\nof: hour\n①of: day\n", "the key 'of' stands here twice"),
    Mistake("①chart: histogram\n", "the key 'of' is missing here"),
  ]

  static let badExpressions = [
    Mistake("table: events\nwhere: user ①= \"andi\"\n", "'=' is not known here"),
    Mistake("table: events\nwhere: ①usr == \"andi\"\n", "usr"),
    Mistake(
      "table: events\nwhere: user == \"andi\" and ①action < 3\n",
      "the text 'file_access' cannot be compared with the number 3"),
    Mistake("step: evaluate\ntruth: anomaly ==①\nas: e\n", "expected a value, and found the end"),
    Mistake("step: evaluate\ntruth: ①anomalie\nas: e\n", "anomalie"),
    Mistake("step: rules\nflag: [user ①= 3]\n", "'=' is not known here"),
    Mistake("step: rules\nflag: [①usr == \"eve\"]\n", "usr"),
    Mistake("step: crossvalidate\ntruth: anomaly ①&& user\n", "is not known here"),
    Mistake("chart: curve\nkind: roc\ntruth: ①anomalie\n", "anomalie"),
    Mistake(
      "step: compare\nvary: { trees: [5] }\nshow: { a: =①detections.flaged }\n",
      "'detections' has no value 'flaged'"),
    Mistake("chart: timeline\nof: anomaly_score\ntruth: ①anomal\n", "anomal"),
    Mistake("chart: scatter\nx: anomaly\ny: anomaly_score\ntruth: ①anomal\n", "anomal"),
    Mistake(
      "chart: heatmap\nrows: user\ncolumns: action\nwhere: user ①= \"andi\"\n",
      "'=' is not known here"),
    Mistake("chart: bars\nof: user\nwhere: user ①= \"andi\"\n", "'=' is not known here"),
    Mistake("chart: bars\nof: user\nwhere: ①usr == \"andi\"\n", "usr"),
    Mistake(
      "question: q\nask: How many?\nanswer: =①detections.flaged\n",
      "'detections' has no value 'flaged'"),
    Mistake(
      "question: q\nask: How many?\nanswer: =①detection.flagged\n",
      "no earlier block wrote 'detection'", advice: "detections"),
    Mistake(
      "question: q\nask: Who?\nanswer: =①events[0].user\n",
      "'events[0].user' does not give a number"),
    Mistake("question: q\nask: How many?\nanswer: =①events[99].user\n", "there is no row 99"),
  ]

  @Test(
    arguments: unknownNames + unknownFrames + unknownColumns + wrongKinds + badValues
      + badExpressions)
  func `is found at its place`(_ mistake: Mistake) throws {
    let block = mistake.block
    let findings = try findings(Self.above + "```yaml lernlog\n\(block.text)```\n")
    let errors = findings.filter { $0.severity == .error && !$0.message.hasPrefix("no output") }
    let first = try #require(errors.first)
    let above = Self.above.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(errors.count == 1, "\(errors)")
    #expect(
      first.location?.description == "course/1-sample.md:\(above + block.line):\(block.column)",
      "\(first)")
    #expect(first.message.contains(mistake.message), "\(first)")
    #expect(first.fixIt?.new == mistake.advice, "\(first)")
    #expect(first.note != "")
  }

  @Test(arguments: [
    ("<!-- expect: events.rows ①= 22 -->", "'=' is not known here"),
    ("<!-- expect: ①events.rowz == 22 -->", "'events' has no value 'rowz'"),
    ("<!-- expect: ①evnts.rows == 22 -->", "no earlier block wrote 'evnts'"),
    ("<!-- expect: count(events where ①usr == \"eve\") == 1 -->", "usr"),
    ("<!-- expect: ①events.rows == 23 -->", "'events.rows == 23' does not hold"),
  ])
  func `an expectation is found at its place`(_ comment: String, message: String) throws {
    let marked = Marked(comment)
    let findings = try findings(Self.above + marked.text + "\n")
    let above = Self.above.split(separator: "\n", omittingEmptySubsequences: false).count
    let first = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(
      first.location?.description == "course/1-sample.md:\(above):\(marked.column)", "\(first)")
    #expect(first.message.contains(message), "\(first)")
  }

  /// Everything that is found in a course of one lesson.
  private func findings(_ text: String) throws -> [Diagnostic] {
    let files = MemoryFiles([
      "course/course.yml":
        "format: 1\nlanguages: [en]\ntitle: { en: A }\nsummary: { en: B }\nlessons: [sample]\n",
      "course/1-sample.md": text,
    ])
    let folder = CourseFolder("course", files)
    let (course, problems) = readCourse("course", folder: "course", files: folder)
    #expect(problems.isEmpty)
    return CourseProof(try #require(course), in: folder, sources: nil).findings
  }
}
