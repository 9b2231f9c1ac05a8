import ArgumentParser
import Display
import Exercises
import Sessions
import SystemPackage

/// What commands need that list courses and exercises, for people or for programs.
struct ListingOptions: ParsableArguments {
  @Flag(help: "Print one JSON document for a program to read.")
  var json = false

  @OptionGroup var courses: CourseOptions
  @OptionGroup var exercises: ExerciseOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var state: StateOptions

  /// Shows a list of everything that is found; what is wrong with courses is told below it.
  ///
  /// - Parameter make: Makes the list.
  /// - Throws: A `CommandFailure` where nothing is found, or a course has a problem.
  func show<List: Listing>(
    _ make: (Catalogue, ExerciseCatalogue?, ProgressStore, Language) -> List
  ) throws {
    let catalogue = try courses.catalogue()
    let profile = display.profile(isPlain: false)
    let list = make(catalogue, try exercises.found(), state.store, profile.language)
    StandardStream.tell(list.notices)
    let output = StandardStream(.standardOutput)
    output.write(json ? list.json : TerminalRenderer(profile).render(list.page))
    output.flush()
    try catalogue.refuse(catalogue.problems)
  }
}

/// A list in two forms.
protocol Listing {
  /// What is to be known beforehand, a line each.
  var notices: [String] { get }
  /// The list for people.
  var page: Page { get }
  /// The list for programs.
  var json: String { get }
}

extension CourseListing: Listing {
  var notices: [String] { [] }
}

extension ProgressListing: Listing {}
