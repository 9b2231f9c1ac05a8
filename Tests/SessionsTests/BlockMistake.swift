import TestSupport
import Testing

/// A block with a mistake, and what is said of it.
struct BlockMistake: CustomTestStringConvertible, Sendable {
  let block: Marked
  let message: String
  let advice: String?

  var testDescription: String { block.text }

  init(_ block: String, _ message: String, advice: String? = nil) {
    (self.block, self.message, self.advice) = (Marked(block), message, advice)
  }
}

extension BlockMistake {
  /// Every kind of mistake that only the steps know; ① marks its place.
  static let all =
    unknownNames + unknownFrames + unknownColumns + wrongKinds + badValues + badExpressions

  static let unknownNames = [
    BlockMistake("step: ①trian\n", "there is no step named 'trian'", advice: "train"),
    BlockMistake(
      "chart: ①histogramm\nof: hour\n", "there is no chart named 'histogramm'", advice: "histogram"),
    BlockMistake(
      "step: train\n①contaminaton: 0.1\nas: m\n", "unknown key 'contaminaton'",
      advice: "contamination"),
    BlockMistake("step: detect\n①tresh: 0.1\nas: d\n", "unknown key 'tresh'"),
    BlockMistake(
      "step: featurize\nlike: features\nfrom: ①event\nas: f\n", "no earlier block wrote 'event'",
      advice: "events"),
    BlockMistake(
      "step: detect\nwith: ①modell\nas: d\n", "no earlier block wrote 'modell'", advice: "model"),
    BlockMistake(
      "step: detect\nlike: ①detection\nas: d\n", "no earlier step of this lesson wrote 'detection'",
      advice: "detections"),
    BlockMistake("table: ①evnts\n", "no earlier block wrote 'evnts'", advice: "events"),
    BlockMistake(
      "table: events\nbeside: [①featurs]\n", "no earlier block wrote 'featurs'", advice: "features"),
    BlockMistake(
      "chart: histogram\nof: hour\nfrom: ①feature\n", "no earlier block wrote 'feature'",
      advice: "features"),
    BlockMistake(
      "chart: confusion\nof: ①evaluatoin\n", "no earlier block wrote 'evaluatoin'",
      advice: "evaluation"),
    BlockMistake("table: events\n①sorts: [user]\n", "unknown key 'sorts'", advice: "sort"),
    BlockMistake(
      "step: load\nfile: ①none.csv\nas: x\n", "there is no file 'none.csv' in the course's folder"),
  ]

  static let unknownFrames = [
    BlockMistake("step: detect\nas: d\n①shwo: none\n", "unknown key 'shwo'", advice: "show"),
    BlockMistake("chart: histogram\nof: hour\n①titel: A\n", "unknown key 'titel'", advice: "title"),
  ]

  static let unknownColumns = [
    BlockMistake(
      "step: derive\ncolumns: [{ new: ①usr }]\nas: e\n",
      "there is no column 'usr'; did you mean 'user'?"),
    BlockMistake(
      "step: derive\ncolumns: [{ recent: user, minutes: 5, time: ①tme }]\nas: e\n",
      "there is no column 'tme'"),
    BlockMistake(
      "table: events\ncolumns: [user, ①actoin]\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    BlockMistake(
      "table: events\ncolumns: [who: ①=usr]\n", "there is no column 'usr'; did you mean 'user'?"),
    BlockMistake(
      "table: events\nsort: [①-usr]\n", "there is no column 'usr'; did you mean 'user'?"),
    BlockMistake(
      "chart: histogram\nof: ①anomaly_scor\n",
      "there is no column 'anomaly_scor'; did you mean 'anomaly_score'?"),
    BlockMistake(
      "chart: timeline\nof: anomaly_score\ntime: ①timestmp\n",
      "there is no column 'timestmp'; did you mean 'timestamp'?"),
    BlockMistake("chart: bars\nof: ①usr\n", "there is no column 'usr'; did you mean 'user'?"),
    BlockMistake(
      "chart: bars\nof: anomaly_pred\nby: ①usr\ntruth: anomaly\n",
      "there is no column 'usr'; did you mean 'user'?"),
    BlockMistake(
      "chart: heatmap\nrows: [user, ①actoin]\ncolumns: resource\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    BlockMistake(
      "chart: heatmap\nrows: user\ncolumns: ①actoin\n",
      "there is no column 'actoin'; did you mean 'action'?"),
    BlockMistake(
      "chart: heatmap\nfrom: ①evnts\nrows: user\ncolumns: action\n",
      "no earlier block wrote 'evnts'", advice: "events"),
    BlockMistake(
      "chart: scatter\nx: ①hours\ny: anomaly_score\nfrom: detections\n",
      "there is no column 'hours'"),
    BlockMistake(
      "chart: line\nx: hour\ny: [user_h, ①user_hs]\nfrom: features\n",
      "there is no column 'user_hs'; did you mean 'user_h'?"),
    BlockMistake("step: featurize\ncolumns: [{ hash: ①usr }]\nas: f\n", "there is no column 'usr'"),
    BlockMistake(
      "step: ①featurize\ncolumns: [{ number: user }]\nas: f\n", "'marcel' is not a number"),
  ]

  static let wrongKinds = [
    BlockMistake(
      "step: detect\nfrom: ①events\nas: d\n", "'events' is a table, and this block needs features"),
    BlockMistake(
      "step: detect\nwith: ①features\nas: d\n",
      "'features' is features, and this block needs a model"),
    BlockMistake(
      "step: report\nfrom: ①features\n", "'features' is features, and this block needs detections"),
    BlockMistake("table: ①model\n", "'model' is a model, and this block needs a table"),
    BlockMistake(
      "chart: tree\nof: ①detections\n", "'detections' is detections, and this block needs a model"),
    BlockMistake(
      "chart: confusion\nof: ①detections\n",
      "'detections' is detections, and this block needs an evaluation"),
    BlockMistake("step: train\nas: m\nshow: ①rows 3\n", "'m' is a model and has no rows to show"),
  ]

  static let badValues = [
    BlockMistake(
      "step: train\ncontamination: ①0.9\nas: m\n",
      "contamination is 0.9, and needs a share in (0, 0.5]"),
    BlockMistake("step: train\ncontamination: ①many\nas: m\n", "contamination is 'many'"),
    BlockMistake("step: train\ntrees: ①0\nas: m\n", "trees is 0, and needs"),
    BlockMistake(
      "step: train\ntrees: ①1.5\nas: m\n", "'trees' needs a whole number, and '1.5' stands there"),
    BlockMistake("step: train\nsamples: ①0\nas: m\n", "samples is 0, and needs"),
    BlockMistake("step: train\nmax_features: ①1.5\nas: m\n", "max_features is 1.5, and needs"),
    BlockMistake("step: train\nmodel: ①forest\nas: m\n", "there is no model 'forest'"),
    BlockMistake(
      "step: train\nlike: model\ncontamination: ①0\nas: m\n", "contamination is 0.0, and needs"),
    BlockMistake(
      "step: generate\nlog: ①post\nas: e\n",
      "'log' needs one of security, mail, and 'post' stands there"),
    BlockMistake("step: generate\nlog: mail\nbaseline: ①0\nas: e\n", "baseline is 0, and needs"),
    BlockMistake(
      "step: generate\nlog: mail\ninjected: ①251\nas: e\n", "injected is 251, and needs"),
    BlockMistake("step: generate\nlog: mail\n①users: [a]\nas: e\n", "unknown key 'users'"),
    BlockMistake(
      "step: featurize\ncolumns: [{ onehot: ①[] }]\nas: f\n",
      "this is a name, or a list of names"),
    BlockMistake(
      "step: rules\nflag: ①[]\n", "this is a name, or a list of names"),
    BlockMistake(
      "step: rules\nflag: user == \"eve\"\njoin: ①both\n", "'join' needs one of alone, any, all"),
    BlockMistake(
      "step: rules\nfrom: ①events\nflag: user == \"eve\"\njoin: any\n",
      "'events' is a table, and this block needs detections"),
    BlockMistake("step: crossvalidate\nfolds: ①1\n", "folds is 1, and needs"),
    BlockMistake("step: crossvalidate\nfolds: ①23\n", "folds is 23, and needs"),
    BlockMistake(
      "step: retrain\nfrom: events\nbaseline: events\nwindow: ①0\nevery: 5\n",
      "window is 0, and needs"),
    BlockMistake("①step: retrain\nwindow: 5\n", "the key 'every' is missing here"),
    BlockMistake("step: explain\nevent: 1\ntree: ①every\n", "'tree' needs a whole number"),
    BlockMistake("step: ①compare\n", "a comparison has either 'vary'"),
    BlockMistake("step: compare\nvary: ①{}\n", "'vary' names one parameter and its values"),
    BlockMistake("step: compare\nvary: ①{ trees: [] }\n", "a comparison has 1 to 100 variants"),
    BlockMistake(
      "step: compare\nvary: { ①treees: [1, 2] }\n",
      "no step behind the values shown here takes 'treees'"),
    BlockMistake(
      "step: compare\nvary: { ①load.seed: [1, 2] }\n",
      "no step or result of that name behind the values shown here takes 'load.seed'"),
    BlockMistake(
      "step: compare\nvary: { contamination: [0.1, ①0.9] }\n", "contamination is 0.9, and needs"),
    BlockMistake(
      "step: compare\nvary: { trees: [500, ①0, -1, -2, -3] }\n", "trees is 0, and needs"),
    BlockMistake(
      "step: compare\nvariants: { large: ①5 }\n", "the variant 'large' names parameters"),
    BlockMistake(
      "step: compare\nvary: { trees: [5] }\nshow: { a: ①detections.flagged }\n",
      "'a' needs a value that is computed"),
    BlockMistake(
      "step: compare\nvary: { trees: [5] }\nspread: [①recal]\n",
      "there is no column 'recal'; did you mean 'recall'?"),
    BlockMistake(
      "chart: curve\nkind: ①auc\ntruth: anomaly\n", "'kind' needs one of roc, precision-recall"),
    BlockMistake("step: generate\nlog: security\nnormal: ①-1\nas: e\n", "normal is -1, and needs"),
    BlockMistake(
      "step: generate\nlog: security\nhours: ①[18, 8]\nas: e\n",
      "hours is [18, 8], and needs the first and the last hour"),
    BlockMistake(
      "step: generate\nlog: security\nstart: ①2024-02-30\nas: e\n",
      "start is '2024-02-30', and needs a day"),
    BlockMistake("①step: generate\nas: e\n", "the key 'log' is missing here"),
    BlockMistake(
      "step: load\nfile: x.csv\nformat: ①xml\nas: e\n",
      "this version cannot load 'xml'; it loads 'csv', 'jsonl' and 'lines'"),
    BlockMistake(
      "step: load\nfile: x.log\nformat: ①lines\nas: e\n", "'pattern' is missing: how a line is made"
    ),
    BlockMistake(
      "step: load\nfile: x.csv\nformat: csv\npattern: ①<a>\nas: e\n",
      "a pattern belongs to 'format: lines'"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: \"<a> ①<b: <c>\"\nas: e\n",
      "this field is never closed"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: \"<ä>·<b:①intger>\"\nas: e\n",
      "there is no kind of field 'intger'", advice: "integer"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: <a>①<b>\nas: e\n", "nothing stands between 'a'"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: <a> ①<a>\nas: e\n", "there are two fields named 'a'"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: |\n  <a> ①<b\nas: e\n", "this field is never closed"),
    BlockMistake(
      "step: ①load\nfile: x.log\npattern: <t:syslog> <m>\nas: e\n",
      "year is missing, and needs the year of the log"),
    BlockMistake(
      "step: load\nfile: x.log\npattern: <m>\nyear: ①2024\nas: e\n",
      "year is 2024, and needs a field such as <timestamp:syslog> in the pattern"),
    BlockMistake("①step: derive\nas: e\n", "the key 'columns' is missing here"),
    BlockMistake(
      "step: derive\ncolumns: [{ new: user, address: ①user }]\nas: e\n",
      "each item has one of template, address, new and recent"),
    BlockMistake(
      "step: derive\ncolumns: [{ new: user, mask_after: ①user }]\nas: e\n",
      "'mask_after' belongs to 'template'"),
    BlockMistake(
      "step: derive\ncolumns: [{ new: user, minutes: ①3 }]\nas: e\n",
      "'minutes' and 'time' belong to 'recent'"),
    BlockMistake(
      "step: derive\ncolumns: [{ recent: ①user }]\nas: e\n", "'minutes' is missing"),
    BlockMistake(
      "step: derive\ncolumns: [{ recent: user, minutes: ①0 }]\nas: e\n",
      "minutes is 0, and needs a whole number from 1 to 10,080"),
    BlockMistake(
      "step: derive\ncolumns: [{ new: ①user, name: action }]\nas: e\n",
      "there are two columns named 'action'"),
    BlockMistake(
      "step: derive\ncolumns: [{ recent: ①user, minutes: 5, time: user }]\nas: e\n",
      "'marcel' is not a time"),
    BlockMistake("step: ①featurize\nas: f\n", "'columns' is missing"),
    BlockMistake(
      "step: featurize\ncolumns: [{ hahs: ①user }]\nas: f\n",
      "there is no encoding 'hahs'; did you mean 'hash'?"),
    BlockMistake(
      "step: report\nlang: ①fr\n", "there is no report in 'fr'; lernlog speaks 'en' and 'de'"),
    BlockMistake(
      "step: report\nformat: ①pdf\n",
      "'format' needs one of text, html, json, and 'pdf' stands there"),
    BlockMistake(
      "step: report\nformat: ①html\n",
      "a report as 'html' is written to a file; add 'file: report.html'"),
    BlockMistake("step: explain\nevent: ①22\n", "event is 22, and needs a row from 0 to 21"),
    BlockMistake(
      "step: explain\nevent: 1\ntree: ①4\n", "tree is 4, and needs a number from 1 to 3"),
    BlockMistake(
      "step: detect\nas: d\nshow: ①everything\n",
      "'everything' cannot be shown; write 'summary', 'rows 3' or 'none'"),
    BlockMistake("step: detect\nas: d\nshow: ①rows 0\n", "'rows 0' cannot be shown"),
    BlockMistake(
      "table: events\nrows: ①first 3\n", "rows is 'first 3'; write 'head 5', 'tail 3' or 'all'"),
    BlockMistake(
      "table: events\ndecimals: ①18\n", "decimals is 18, and needs a count from 0 to 17"),
    BlockMistake(
      "chart: histogram\nof: hour\nbins: ①1\n", "bins is 1, and needs a count from 2 to 60"),
    BlockMistake(
      "chart: tree\ndepth: ①0\n", "depth is 0, and needs a count of levels from 1 to 32"),
    BlockMistake("chart: tree\ntree: ①9\n", "tree is 9, and needs a number from 1 to 3"),
    BlockMistake("chart: timeline\nof: anomaly_score\nevery: ①1w\n", "'1w' is no duration"),
    BlockMistake("chart: bars\nof: timestamp\nby: ①day\n", "bars cannot be grouped by 'day'"),
    BlockMistake("chart: bars\nof: user\ntruth: ①anomaly\n", "'truth' needs 'by: hour'"),
    BlockMistake(
      "chart: bars\nof: ①user\nby: action\ntruth: anomaly\n",
      "'user' holds texts, and this needs numbers"),
    BlockMistake(
      "chart: heatmap\nrows: user\ncolumns: action\ncount: ①user\n",
      "'user' cannot be added up: counts are whole numbers from 0 to 10^12"),
    BlockMistake(
      "chart: heatmap\nrows: ①[]\ncolumns: action\n",
      "this is a name, or a list of names such as [Sender, Recipient]"),
    BlockMistake("①chart: heatmap\ncolumns: action\n", "the key 'rows' is missing here"),
    BlockMistake(
      "chart: scatter\nx: ①user\ny: anomaly_score\n", "'user' holds texts, and this needs numbers"),
    BlockMistake(
      "chart: line\nx: user\ny: anomaly_score\nbest: ①upper\n",
      "best is 'upper'; write 'highest' or 'lowest'"),
    BlockMistake(
      "chart: line\nx: user\ny: [a, b, c, d, ①e]\n", "y has 5 columns; 4 lines fit into one chart"),
    BlockMistake("chart: histogram\nof: hour\n①of: day\n", "the key 'of' stands here twice"),
    BlockMistake("①chart: histogram\n", "the key 'of' is missing here"),
  ]

  static let badExpressions = [
    BlockMistake("table: events\nwhere: user ①= \"andi\"\n", "'=' is not known here"),
    BlockMistake("table: events\nwhere: ①usr == \"andi\"\n", "usr"),
    BlockMistake(
      "table: events\nwhere: user == \"andi\" and ①action < 3\n",
      "the text 'file_access' cannot be compared with the number 3"),
    BlockMistake(
      "step: evaluate\ntruth: anomaly ==①\nas: e\n", "expected a value, and found the end"),
    BlockMistake("step: evaluate\ntruth: ①anomalie\nas: e\n", "anomalie"),
    BlockMistake("step: rules\nflag: [user ①= 3]\n", "'=' is not known here"),
    BlockMistake("step: rules\nflag: [①usr == \"eve\"]\n", "usr"),
    BlockMistake("step: crossvalidate\ntruth: anomaly ①&& user\n", "is not known here"),
    BlockMistake("chart: curve\nkind: roc\ntruth: ①anomalie\n", "anomalie"),
    BlockMistake(
      "step: compare\nvary: { trees: [5] }\nshow: { a: =①detections.flaged }\n",
      "'detections' has no value 'flaged'"),
    BlockMistake("chart: timeline\nof: anomaly_score\ntruth: ①anomal\n", "anomal"),
    BlockMistake("chart: scatter\nx: anomaly\ny: anomaly_score\ntruth: ①anomal\n", "anomal"),
    BlockMistake(
      "chart: heatmap\nrows: user\ncolumns: action\nwhere: user ①= \"andi\"\n",
      "'=' is not known here"),
    BlockMistake("chart: bars\nof: user\nwhere: user ①= \"andi\"\n", "'=' is not known here"),
    BlockMistake("chart: bars\nof: user\nwhere: ①usr == \"andi\"\n", "usr"),
    BlockMistake(
      "question: q\nask: How many?\nanswer: =①detections.flaged\n",
      "'detections' has no value 'flaged'"),
    BlockMistake(
      "question: q\nask: How many?\nanswer: =①detection.flagged\n",
      "no earlier block wrote 'detection'", advice: "detections"),
    BlockMistake(
      "question: q\nask: Who?\nanswer: =①events[0].user\n",
      "'events[0].user' does not give a number"),
    BlockMistake("question: q\nask: How many?\nanswer: =①events[99].user\n", "there is no row 99"),
  ]
}
