import Forest

extension FittedEncoding {
  /// Writes the encoding, and what it learnt, as a model file holds them.
  ///
  /// `{"hash":"user"}`, `{"onehot":"level","categories":["ERROR","INFO"]}`,
  /// `{"count":"user","values":["a","b"],"counts":[3,1]}` or
  /// `{"known":["user","ip"],"combinations":[["a","::1"],["b","::1"]]}`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member(encoding.kind.rawValue) { json in
        if encoding.kind.takesSeveralColumns {
          json.texts(encoding.columns)
        } else {
          for column in encoding.columns { json.text(column) }
        }
      }
      learnt.write(to: &json)
    }
  }
}

extension FittedEncoding.Learnt {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .nothing: break
    case .categories(let categories):
      json.member("categories") { $0.texts(categories.map(\.text)) }
    case .counts(let counts):
      json.member("values") { $0.texts(counts.map(\.value.text)) }
      json.member("counts") { $0.integers(counts.map(\.count)) }
    case .combinations(let combinations):
      json.member("combinations") { json in
        json.array { json in for texts in combinations { json.texts(texts.map(\.text)) } }
      }
    }
  }
}

/// An encoding as a model file holds it; what it says is checked by `fitted`.
struct StoredEncoding: Decodable {
  private let kinds: [String]
  private let columns: StoredColumns?
  private let categories, values: [String]?
  private let counts: [Int]?
  private let combinations: [[String]]?

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: MemberName.self)
    let names = container.allKeys.filter { !MemberName.learnt.contains($0.stringValue) }
    kinds = names.map(\.stringValue)
    columns = try names.first.map { try container.decode(StoredColumns.self, forKey: $0) }
    categories = try container.decodeIfPresent([String].self, forKey: "categories")
    values = try container.decodeIfPresent([String].self, forKey: "values")
    counts = try container.decodeIfPresent([Int].self, forKey: "counts")
    combinations = try container.decodeIfPresent([[String]].self, forKey: "combinations")
  }

  /// The encoding with what it learnt.
  var fitted: FittedEncoding {
    get throws(ParameterError) {
      guard kinds.count == 1, let name = kinds.first, let columns else {
        throw ParameterError(
          "encoding", is: "\(kinds.count) names", needs: "one name and its column")
      }
      let written = "\(name):\(columns.names.joined(separator: "+"))"
      let kind = try Encoding.Kind(named: name, in: written)
      guard columns.isList == kind.takesSeveralColumns, let learnt else {
        throw ParameterError("encoding", is: written.shown, needs: "the members of its kind")
      }
      return try FittedEncoding(try Encoding(kind, columns.names), learnt: learnt)
    }
  }

  /// What was learnt; `nil` where the members do not belong together.
  private var learnt: FittedEncoding.Learnt? {
    switch (categories, values, counts, combinations) {
    case (nil, nil, nil, nil): .nothing
    case (let categories?, nil, nil, nil): .categories(categories.map(ExactText.init))
    case (nil, let values?, let counts?, nil) where values.count == counts.count:
      .counts(
        zip(values, counts).map { FittedEncoding.ValueCount(value: ExactText($0), count: $1) })
    case (nil, nil, nil, let combinations?):
      .combinations(combinations.map { $0.map(ExactText.init) })
    default: nil
    }
  }
}

/// One column, or a list of those that are read together.
private struct StoredColumns: Decodable {
  let names: [String]
  let isList: Bool

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {
      (names, isList) = ([name], false)
    } else {
      (names, isList) = (try container.decode([String].self), true)
    }
  }
}

/// A name in an object whose names are not known beforehand.
private struct MemberName: CodingKey, ExpressibleByStringLiteral {
  /// The members beside the kind and its columns.
  static let learnt: Set = ["categories", "values", "counts", "combinations"]

  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init(stringLiteral: String) { stringValue = stringLiteral }
  init?(intValue: Int) { nil }
}
