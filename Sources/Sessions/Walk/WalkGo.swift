import Display
import Lessons

/// Going to a stop that is not the next one.
extension Walk {
  /// What follows when a learner wants to go somewhere.
  mutating func goes(to name: String) -> WalkMove {
    guard !name.isEmpty else {
      showOutline()
      let text = language(
        en: "Type \(colon)g and a number or the beginning of a title, such as \(colon)g 1.",
        de: "Tippe \(colon)g und eine Nummer oder den Anfang eines Titels, etwa \(colon)g 1.")
      show([.paragraph(text)])
      return .stay
    }
    do throws(TypedProblem) {
      let stop = try search.stop(name)
      guard stop == here else { return .to(stop) }
      let text = language(
        en: "You are at step \(here + 1) already. \(colon)a shows it again.",
        de: "Du bist schon bei Schritt \(here + 1). \(colon)a zeigt ihn noch einmal.")
      show([.paragraph(text)])
    } catch {
      show(error.page)
    }
    return .stay
  }

  private var search: StopSearch {
    let places = stops.indices.map { index in
      StopSearch.Place(
        id: stops[index].id, heading: stops[index].title?.plainText, title: title(of: index))
    }
    return StopSearch(places: places, language: language, colon: colon)
  }

  /// Takes the lesson to a stop, back to what it was there or forwards.
  ///
  /// The stops between run out of sight. Nothing is noted of them; a question that is left stays open.
  mutating func jump(to index: Int) throws(Diagnostic) {
    if question == nil, !isQuestion(here) { notePassed(here) }
    leaveOpen()
    let guesses = run.guesses
    let known = before[...index].lastIndex { $0 != nil }
    if let known, let start = before[known] { run = start }
    run.guesses = guesses
    try replay(from: known ?? 0, upTo: index)
    here = index
    keeper.progress.here = stops[index].id
    save()
  }
}
