import Display
import Lessons

extension Site {
  /// The terms of a course, each under a heading to which links lead.
  func glossaryPage(_ glossary: Glossary, of site: SiteCourse, _ code: String) -> HTMLDocument {
    let frame = frame(.glossary(site.course.id, code), of: site, code)
    var renderer = HTMLRenderer(frame.language) { destination in
      site.address(of: destination, from: frame.path, code)
    }
    let title = frame.language(en: "Glossary", de: "Glossar")
    var content: [HTMLNode] = [.element(.h1, [], [.text(title)])]
    for entry in glossary.entries {
      content.append(renderer.heading(level: 2, id: entry.anchor, [.text(entry.term)]))
      content += renderer.nodes(Page(entry.blocks))
    }
    let summary = frame.language(
      en: "The terms of the course \(site.course.title(in: code)).",
      de: "Die Begriffe des Kurses \(site.course.title(in: code)).")
    return frame.document(title: title, description: summary, content: content)
  }
}
