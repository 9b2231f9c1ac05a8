import Crypto
import Forest

extension Model {
  /// The name and number of the format that is written and read.
  static let format = "lernlog.model/"
  static let version = 1

  /// The model as the bytes of a file, the same for the same model.
  ///
  /// The digest covers all bytes before `,"digest"`.
  package func json() -> [UInt8] {
    let nodes = forest.trees.reduce(0) { $0 + $1.nodes.count }
    var json = JSONWriter(room: 24 * nodes)
    json.object { json in
      json.member("format") { $0.text(Self.format + String(Self.version)) }
      json.member("encoding") { json in
        json.array { json in
          for encoding in featurizer.fitted { encoding.write(to: &json) }
        }
      }
      json.member("parameters") { forest.writeParameters(to: &$0) }
      json.member("offset") { $0.number(forest.offset) }
      json.member("trees") { json in
        json.array { json in for tree in forest.trees { tree.write(to: &json) } }
      }
      let digest = Self.digest(of: json.written.bytes)
      json.member("digest") { $0.text(digest) }
    }
    json.endLine()
    return json.bytes
  }
}

extension Model {
  /// The digest of some bytes as a model file holds it, `sha256:` and 64 digits.
  package static func digest(of bytes: some RandomAccessCollection<UInt8>) -> String {
    let digits = SHA256.hash(data: Array(bytes)).map { byte in
      String(String(UInt16(byte) + 256, radix: 16).dropFirst())
    }
    return "sha256:" + digits.joined()
  }
}

extension IsolationForest {
  fileprivate func writeParameters(to json: inout JSONWriter) {
    json.object { json in
      json.member("trees") { $0.integer(parameters.trees) }
      json.member("samples") { $0.text(parameters.samples.description) }
      json.member("contamination") { $0.contamination(parameters.contamination) }
      json.member("max_features") { $0.text(parameters.maxFeatures.description) }
      json.member("bootstrap") { $0.boolean(parameters.bootstrap) }
      json.member("seed") { $0.integer(Int(parameters.seed)) }
      json.member("samples_per_tree") { $0.integer(samplesPerTree) }
    }
  }
}

extension JSONWriter {
  /// Writes a share, or the word `auto`.
  mutating func contamination(_ contamination: Contamination) {
    switch contamination {
    case .auto: text("auto")
    case .fraction(let share): number(share)
    }
  }
}

extension IsolationTree {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("features") { $0.integers(features) }
      json.member("left") { $0.integers(nodes.lazy.map(\.left)) }
      json.member("right") { $0.integers(nodes.lazy.map(\.right)) }
      json.member("feature") { $0.integers(nodes.lazy.map(\.feature)) }
      json.member("threshold") { json in
        json.array { json in for node in nodes { json.number(node.threshold) } }
      }
      json.member("count") { $0.integers(nodes.lazy.map(\.count)) }
      json.member("nan_left") { json in
        json.array { json in for node in nodes { json.boolean(node.nanLeft) } }
      }
    }
  }
}
