/// Where the featurizer of a file comes from.
package enum FeaturizerOrigin: Sendable {
  /// Encodings with nothing to learn: the names of the file's columns are enough.
  case stateless([Encoding])
  /// A first pass over the training events made it.
  case fitted(Featurizer)

  func featurizer(columns: [String], file: String?) throws(InputError) -> Featurizer {
    switch self {
    case .stateless(let encodings):
      try Featurizer(stateless: encodings, columns: columns, file: file)
    case .fitted(let featurizer): featurizer
    }
  }
}
