import Pipeline

/// A log whose columns become numbers; where its encodings have to learn from it, they have.
struct EncodedLog {
  /// The log, from its start.
  let source: FileSource
  /// How its columns become numbers.
  let featurizer: FeaturizerOrigin

  /// Opens a log; with encodings that learn, it is read once for them.
  ///
  /// Where it is to be read again, its source can go back to the start.
  init(_ path: String, _ encodings: [Encoding], readsAgain: Bool = false) throws {
    guard encodings.contains(where: \.isFitted) else {
      source = try readsAgain ? .rewindable(path) : FileSource(path)
      featurizer = .stateless(encodings)
      return
    }
    source = try .rewindable(path)
    var fit = FeaturizerFitStream(encodings, file: path)
    try source.forEachChunk { chunk in
      try fit.read(chunk)
      return fit.rowCount
    }
    featurizer = .fitted(try fit.finish())
    try source.rewind()
  }
}
