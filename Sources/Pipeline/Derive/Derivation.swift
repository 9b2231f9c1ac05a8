package import Forest

/// A further column of a table, computed row by row from the others.
package struct Derivation: Sendable, Equatable {
  /// The longest span of time in which rows are counted: a week, in minutes.
  package static let maximumMinutes = 10_080

  /// What is computed.
  package enum Kind: Sendable, Equatable {
    /// The text with numbers and addresses replaced, and the word after each of these.
    case template(maskAfter: [String])
    /// The first IPv4 address in the text; missing where there is none.
    case address
    /// 1 where no row above has the value, 0 where one has; 0 for a missing value.
    case new
    /// How many rows up to this one have its value and a time in the minutes before it; the column of
    /// the times is named.
    case recent(minutes: Int, time: String)
  }

  /// What is computed.
  package let kind: Kind
  /// The column that is read.
  package let column: String
  /// What the new column is called.
  package let name: String

  /// A column to compute.
  ///
  /// - Parameters:
  ///   - kind: What is computed.
  ///   - column: The column that is read.
  ///   - name: The name of the new column; where it is left out, the kind's, with the column's in front
  ///     where the result is a number.
  /// - Throws: `ParameterError` for a span of time out of its range.
  package init(_ kind: Kind, of column: String, name: String? = nil) throws(ParameterError) {
    if case .recent(let minutes, _) = kind, !(1...Self.maximumMinutes).contains(minutes) {
      throw ParameterError(
        "minutes", is: "\(minutes)",
        needs: "a whole number from 1 to \(grouped(Self.maximumMinutes))")
    }
    self.kind = kind
    self.column = column
    self.name = name ?? kind.name(of: column)
  }

  /// The columns that are read.
  package var columns: [String] {
    if case .recent(_, let time) = kind { [column, time] } else { [column] }
  }
}

extension Derivation.Kind {
  fileprivate func name(of column: String) -> String {
    switch self {
    case .template: "template"
    case .address: "address"
    case .new: "\(column)_new"
    case .recent: "\(column)_recent"
    }
  }
}
