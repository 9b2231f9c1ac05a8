/// The encoders of a featurizer, each with its place among the columns of one table or file.
struct FieldEncoders: Sendable {
  private let places: [Int]
  private var encoders: [FieldEncoder]

  init(_ featurizer: Featurizer, columns: [String], file: String? = nil) throws(InputError) {
    places = try featurizer.places(in: columns, file: file)
    encoders = featurizer.encodings.map(FieldEncoder.init)
  }

  /// The features of all rows, column after column.
  mutating func values(of source: some FieldSource) throws(InputError) -> [[Double]] {
    var problems = FieldProblems()
    var columns: [[Double]] = []
    for (index, place) in places.enumerated() {
      columns.append(encoders[index].values(of: place, in: source, noting: &problems))
    }
    try problems.check()
    return columns
  }
}
