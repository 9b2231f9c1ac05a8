import Forest

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Model {
  /// Reads a model file.
  ///
  /// - Throws: `InputError` for what is no model, comes from a newer version, was cut or changed.
  package init(json bytes: [UInt8], file: String? = nil) throws(InputError) {
    do throws(ModelProblem) {
      try self.init(stored: try StoredModel(checking: bytes))
    } catch {
      throw InputError(file: file, error.message, suggestion: error.suggestion)
    }
  }

  private init(stored: StoredModel) throws(ModelProblem) {
    do {
      let featurizer = try Featurizer(try stored.encoding.map { try $0.fitted })
      let parameters = try stored.parameters.forestParameters
      let trees = try stored.trees.map { try $0.tree }
      let columns = featurizer.names.count
      let width = try parameters.featuresPerTree(columns: columns)
      guard trees.allSatisfy({ $0.features.count == width }) else {
        throw ModelProblem.invalid("its trees were not grown on \(columns) features")
      }
      let forest = try IsolationForest(
        parameters: parameters, trees: trees, samplesPerTree: stored.parameters.samplesPerTree,
        featureCount: columns, offset: stored.offset)
      self.init(featurizer: featurizer, forest: forest)
    } catch let problem as ModelProblem {
      throw problem
    } catch let error as InputError {
      throw .invalid(error.message)
    } catch {
      throw .invalid("\(error)")
    }
  }
}

/// Why a file is refused as a model.
enum ModelProblem: Error, Equatable {
  case notAModel
  case newerVersion(String)
  case cut
  case changed
  case invalid(String)

  var message: String {
    switch self {
    case .notAModel: "this is not a model of lernlog"
    case .newerVersion(let version):
      "this model has format \(version.shown), and this lernlog reads format \(Model.version)"
    case .cut: "this model is cut, or something stands after its end"
    case .changed: "this model was changed: its digest does not fit"
    case .invalid(let reason): "this model cannot be used: \(reason)"
    }
  }

  var suggestion: String? {
    switch self {
    case .notAModel: "lernlog train writes one"
    case .newerVersion: "use a newer lernlog, or train again"
    case .cut, .changed, .invalid: "train again"
    }
  }
}

/// A model as its file holds it.
private struct StoredModel: Decodable {
  let encoding: [StoredEncoding]
  let parameters: StoredParameters
  let offset: Double
  let trees: [StoredTree]

  /// Checks the format and the digest before anything else is read.
  init(checking bytes: [UInt8]) throws(ModelProblem) {
    let opening = Array("{\"format\":\"\(Model.format)".utf8)
    guard bytes.starts(with: opening) else { throw .notAModel }
    let version = bytes[opening.count...].prefix(20).prefix { $0 != UInt8(ascii: "\"") }
    guard version.elementsEqual("\(Model.version)".utf8) else {
      throw .newerVersion(String(decoding: version, as: UTF8.self))
    }
    let content = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
    let ending = ",\"digest\":\"sha256:\"}".utf8.count + 64
    let body = content.dropLast(ending)
    let close = content.suffix(ending)
    guard close.starts(with: ",\"digest\":\"sha256:".utf8), close.last == UInt8(ascii: "}") else {
      throw .cut
    }
    guard close.elementsEqual(",\"digest\":\"\(Model.digest(of: body))\"}".utf8) else {
      throw .changed
    }
    do {
      self = try JSONDecoder().decode(StoredModel.self, from: Data(content))
    } catch {
      throw .invalid("its JSON is not that of a model")
    }
  }
}

private struct StoredParameters: Decodable {
  let trees: Int
  let samples: String
  let contamination: StoredContamination
  let maxFeatures: String
  let bootstrap: Bool
  let seed: UInt32
  let samplesPerTree: Int

  enum CodingKeys: String, CodingKey {
    case trees, samples, contamination, bootstrap, seed
    case maxFeatures = "max_features"
    case samplesPerTree = "samples_per_tree"
  }

  var forestParameters: ForestParameters {
    get throws(ParameterError) {
      try ForestParameters(
        trees: trees, samples: Amount(samples, as: "samples"), contamination: contamination.value,
        maxFeatures: Amount(maxFeatures, as: "max_features"), bootstrap: bootstrap, seed: seed)
    }
  }
}

/// A share, or the text `auto`.
private struct StoredContamination: Decodable {
  let value: Contamination

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let share = try? container.decode(Double.self) {
      value = .fraction(share)
    } else {
      value = try Contamination(container.decode(String.self))
    }
  }
}

private struct StoredTree: Decodable {
  let features, left, right, feature: [Int]
  let threshold: [Double]
  let count: [Int]
  let nanLeft: [Bool]

  enum CodingKeys: String, CodingKey {
    case features, left, right, feature, threshold, count
    case nanLeft = "nan_left"
  }

  var tree: IsolationTree {
    get throws(ShapeError) {
      try IsolationTree(
        features: features, left: left, right: right, feature: feature, threshold: threshold,
        count: count, nanLeft: nanLeft)
    }
  }
}
