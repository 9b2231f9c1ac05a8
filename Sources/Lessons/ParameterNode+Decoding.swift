extension ParameterNode {
  /// Reads the node as a type, and reports every unknown key, wrong type and missing key at once.
  ///
  /// What a scalar means follows from the type that asks: a `String` takes every scalar as it is
  /// written; an integer takes `42`; a `Double` takes `0.02`, `1e-12` and `42`; a `Bool` takes
  /// `true` and `false`. Quoted scalars are always texts. A value that fails the type's own
  /// checks (it throws) is reported at its place with the error's description.
  ///
  /// - Parameters:
  ///   - type: What is expected.
  ///   - ignoring: Names that are known to somebody else: they are no mistake at the top level, and a
  ///     misspelt key may mean one of them.
  /// - Returns: The value, `nil` when there is an error; and the diagnostics.
  package func decode<Value: Decodable>(
    _ type: Value.Type, ignoring: Set<String> = []
  ) -> (value: Value?, diagnostics: [Diagnostic]) {
    let progress = DecodingProgress()
    var value: Value?
    repeat {
      do {
        value = try progress.value(type, of: self, path: [])
        break
      } catch let failure as DecodingFailure {
        guard progress.goesOn(after: failure) else { break }
      } catch {
        break
      }
    } while progress.problems.count < DecodingProgress.limit
    let diagnostics = progress.diagnostics(of: self, ignoring: ignoring)
    return (diagnostics.isEmpty ? value : nil, diagnostics)
  }
}

extension Located: Decodable where Value: Decodable {
  /// Reads the value and remembers where it stands.
  package init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ParameterDecoder else { throw LocationUnknown() }
    self.init(try decoder.value(Value.self, of: decoder.node, key: nil), at: decoder.location)
  }
}

extension ParameterNode: Decodable {
  /// Takes the node as it is, whatever it holds.
  package init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ParameterDecoder else { throw LocationUnknown() }
    self = decoder.node ?? ParameterNode(.mapping([]), at: decoder.location)
  }
}

/// Another decoder than ours was asked for a place in a file.
private struct LocationUnknown: Error {}
