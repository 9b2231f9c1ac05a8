import Forest
import Lessons
import Pipeline

/// One item of `columns` in a step that derives: what is computed, from which column.
struct DerivedColumn: Decodable {
  let template: Located<String>?
  let address: Located<String>?
  let new: Located<String>?
  let recent: Located<String>?
  let maskAfter: NameList?
  let minutes: Located<Int>?
  let time: Located<String>?
  let name: Located<String>?

  enum CodingKeys: String, CodingKey {
    case template, address, new, recent, minutes, time, name
    case maskAfter = "mask_after"
  }

  /// What an item may be.
  static let advice = "each item has one of template, address, new and recent, such as {new: user}"

  /// The column where nothing is said of the times.
  private static let usualTime = "timestamp"

  /// The columns that are named here and read.
  var read: [Located<String>] { sources + [time].compactMap(\.self) }

  /// Where the item stands.
  var place: SourceLocation {
    sources.first?.location ?? name?.location ?? SourceLocation(file: "", line: 1)
  }

  /// What is to be computed.
  ///
  /// - Throws: What is missing here, or does not belong here.
  func derivation() throws -> Derivation {
    guard let source = sources.first, sources.count == 1 else {
      throw StepError(Self.advice, at: sources.map(\.location).max() ?? name?.location)
    }
    if template == nil, let words = maskAfter?.names.first {
      throw StepError("'mask_after' belongs to 'template'", at: words.location)
    }
    if recent == nil, let place = minutes?.location ?? time?.location {
      throw StepError("'minutes' and 'time' belong to 'recent'", at: place)
    }
    if let name, name.value.isEmpty {
      throw StepError("a column needs a name", at: name.location)
    }
    do {
      return try Derivation(kind(of: source), of: source.value, name: name?.value)
    } catch let error as ParameterError {
      throw StepError(error.description, at: minutes?.location)
    }
  }

  private var sources: [Located<String>] { [template, address, new, recent].compactMap(\.self) }

  private func kind(of source: Located<String>) throws(StepError) -> Derivation.Kind {
    if template != nil { return .template(maskAfter: (maskAfter?.names ?? []).map(\.value)) }
    if address != nil { return .address }
    if new != nil { return .new }
    guard let minutes else {
      throw StepError(
        "'minutes' is missing: how far back rows count, such as minutes: 10", at: source.location)
    }
    return .recent(minutes: minutes.value, time: time?.value ?? Self.usualTime)
  }
}
