package import Display
import Forest
import Lessons
import Pipeline

extension LessonRun {
  /// What stands at the top of a lesson: what it is about, what it leads to, and what it goes on with.
  package var opening: Page {
    let language = session.language
    var page: Page = [
      .heading(level: 1, lesson.front.title.value), .paragraph(lesson.front.summary.value),
    ]
    if !lesson.front.goals.isEmpty {
      page.append(.paragraph(language(en: "At the end you can:", de: "Am Ende kannst du:")))
      page.append(.list(items: lesson.front.goals.map { [.paragraph($0.text.value)] }))
    }
    if let minutes = lesson.front.minutes {
      page.append(
        .paragraph(language(en: "About \(minutes) minutes.", de: "Etwa \(minutes) Minuten.")))
    }
    if let data { page.append(.paragraph(data.opening(language))) }
    if let brought { page.append(.paragraph(brought)) }
    return page
  }

  /// `You bring: events (510 rows), features (6 columns)`: what this lesson uses of the earlier ones;
  /// `nil` for a lesson that begins afresh.
  private var brought: String? {
    let language = session.language
    let things = session.artefacts.filter { used.contains($0.name) }.map { name, value in
      value.size(language).map { "\(name) (\($0))" } ?? name
    }
    guard !things.isEmpty else { return nil }
    return language(en: "You bring: ", de: "Aus früheren Lektionen: ")
      + things.joined(separator: ", ")
  }
}

extension Artefact {
  /// How large a value is, in a word or two.
  fileprivate func size(_ language: Language) -> String? {
    switch self {
    case .table(let table): language.rows(table.rowCount)
    case .features(let features): language.columns(features.table.columns.count)
    case .model(let model):
      language.counted(
        model.forest.trees.count, en: ("tree", "trees"), de: ("Baum", "Bäume"))
    case .detections(let detections):
      language(
        en: "\(detections.flagged.count) flagged", de: "\(detections.flagged.count) gemeldet")
    case .comparison(let comparison): language.rows(comparison.table.rowCount)
    case .retraining(let retraining): language.rows(retraining.table.rowCount)
    case .crossValidation(let validation):
      language.counted(validation.folds.count, en: ("fold", "folds"), de: ("Fold", "Folds"))
    case .report, .evaluation, .explanation, .attribution: nil
    }
  }
}
