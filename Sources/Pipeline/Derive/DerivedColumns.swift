extension Table {
  /// The table with a further column.
  ///
  /// - Throws: `InputError` where a column that is read is missing, one of the new name is there already,
  ///   or a time cannot be read.
  package func adding(_ derivation: Derivation) throws(InputError) -> Table {
    let missing = derivation.columns.filter { self[$0] == nil }
    guard missing.isEmpty, let source = self[derivation.column] else {
      throw .missingColumns(missing, in: names)
    }
    let values = try derivation.values(of: (0..<rowCount).map(source.text), in: self)
    do throws(TableError) {
      return try appending([Column(derivation.name, values)])
    } catch {
      throw InputError(error.description, suggestion: "give the new column another name")
    }
  }

  /// The times of a column in seconds, row for row.
  fileprivate func seconds(_ name: String) throws(InputError) -> [Int] {
    guard let column = column(named: name) else {
      throw .missingColumns([name], in: names)
    }
    var seconds: [Int] = []
    for row in 0..<rowCount {
      do throws(TimestampError) {
        seconds.append(try Timestamp(iso: field(row, column)).secondsSince1970)
      } catch {
        throw self.error(row, column, error.message, suggestion: TimestampError.suggestion)
      }
    }
    return seconds
  }
}

extension Derivation {
  /// The values of the new column.
  fileprivate func values(
    of texts: [String?], in table: Table
  ) throws(InputError) -> Column.Values {
    switch kind {
    case .template(let words):
      let words = Set(words.map(ExactText.init))
      return .text(texts.map { $0.map { messageTemplate($0, maskingAfter: words) } })
    case .address: return .text(texts.map { $0.flatMap(firstAddress) })
    case .new:
      var seen: Set<ExactText> = []
      return .integer(
        texts.map { text in
          guard let text else { return 0 }
          return seen.insert(ExactText(text)).inserted ? 1 : 0
        })
    case .recent(let minutes, let time):
      return .integer(
        recentRows(of: texts, times: try table.seconds(time), within: minutes * 60))
    }
  }
}
