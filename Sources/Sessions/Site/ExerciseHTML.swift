import Display
import Exercises
import Lessons

extension Site {
  /// The task of an exercise, and what to type to work on it; hints are given by the program.
  func exercisePage(
    _ exercise: Exercise, named name: String, of site: SiteCourse, _ code: String
  ) -> HTMLDocument {
    let frame = frame(.exercise(name, of: site.course.id, code), of: site, code)
    let language = frame.language
    var renderer = HTMLRenderer(language) { destination in
      site.address(of: destination, from: frame.path, code)
    }
    let title = exercise.text(in: code).title
    var content: [HTMLNode] = [.element(.h1, [], [.text(title)])]
    content += renderer.nodes(Page(Array(exercise.task(language).blocks.dropFirst())))
    content.append(
      renderer.heading(level: 2, [.text(language(en: "To work on it", de: "So übst du"))]))
    content += renderer.nodes([
      .paragraph(
        language(
          en:
            "The first command makes your working copy, the second grades it, the third gives a hint.",
          de:
            "Der erste Befehl legt deine Arbeitskopie an, der zweite bewertet sie, der dritte gibt einen Hinweis."
        )),
      .code(
        "lernlog start \(name)\nlernlog check \(name)\nlernlog hint \(name)"),
    ])
    let summary = language(
      en: "An exercise of the course \(site.course.title(in: code)).",
      de: "Eine Übung des Kurses \(site.course.title(in: code)).")
    return frame.document(title: title, description: summary, content: content)
  }
}
