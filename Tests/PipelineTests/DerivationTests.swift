import Forest
import Testing

@testable import Pipeline

/// Columns that are computed from others.
@Suite struct DerivationTests {
  private static func table(_ users: [String?], _ minutes: [Int] = []) throws -> Table {
    let times = users.indices.map { row in
      "2024-01-01T00:\(twoDigits(minutes.isEmpty ? row : minutes[row])):00"
    }
    return try Table(columns: [Column("user", .text(users)), Column("timestamp", .text(times))])
  }

  private static func column(_ kind: Derivation.Kind, _ table: Table) throws -> Column.Values? {
    try table.adding(Derivation(kind, of: "user", name: "x"))["x"]?.values
  }

  @Test func `a value is new where no row above has it, and a missing one never is`() throws {
    let table = try Self.table(["a", "b", "a", nil, "e\u{301}", "é", nil, "b"])
    #expect(try Self.column(.new, table) == .integer([1, 1, 0, 0, 1, 1, 0, 0]))
    #expect(try Self.column(.new, Self.table([])) == .integer([]))
  }

  @Test(arguments: [
    ([0, 1, 2, 3, 4], 2, [1, 2, 2, 2, 2]), ([0, 0, 0, 0, 0], 1, [1, 2, 3, 4, 5]),
    ([0, 2, 4, 6, 8], 2, [1, 1, 1, 1, 1]), ([0, 2, 4, 6, 8], 3, [1, 2, 2, 2, 2]),
    // Out of order: only rows above count, and only those whose time is not later.
    ([8, 6, 4, 2, 0], 10, [1, 1, 1, 1, 1]), ([5, 9, 6, 5, 9], 5, [1, 2, 2, 2, 5]),
  ])
  func `rows of the same value are counted within the minutes before`(
    minutes: [Int], span: Int, counts: [Int?]
  ) throws {
    let table = try Self.table(Array(repeating: "a", count: 5), minutes)
    #expect(try Self.column(.recent(minutes: span, time: "timestamp"), table) == .integer(counts))
  }

  @Test func `each value is counted for itself, and a missing one has none`() throws {
    let table = try Self.table(["a", "b", "a", nil, "a", nil, "b"])
    #expect(
      try Self.column(.recent(minutes: 10, time: "timestamp"), table)
        == .integer([1, 1, 2, 0, 3, 0, 2]))
  }

  @Test func `counting agrees with looking at every pair of rows`() throws {
    var random = RandomState(seed: 1)
    let minutes = (0..<200).map { _ in Int(random.random() * 59) }
    let users = (0..<200).map { _ in random.random() < 0.5 ? "a" : "b" }
    let expected = users.indices.map { row in
      users.indices.prefix(row + 1).count { other in
        users[other] == users[row] && minutes[other] <= minutes[row]
          && minutes[other] > minutes[row] - 7
      }
    }
    let table = try Self.table(users, minutes)
    #expect(
      try Self.column(.recent(minutes: 7, time: "timestamp"), table) == .integer(expected))
  }

  @Test func `templates and addresses of a column become text, a missing one stays missing`() throws
  {
    let table = try Self.table(["user bob 1 from 10.0.0.1", nil, "x"])
    #expect(
      try Self.column(.template(maskAfter: ["user"]), table)
        == .text(["user <word> <number> from <address>", nil, "x"]))
    #expect(try Self.column(.address, table) == .text(["10.0.0.1", nil, nil]))
  }

  @Test func `a column is named after what it is`() throws {
    #expect(try Derivation(.template(maskAfter: []), of: "m").name == "template")
    #expect(try Derivation(.address, of: "m").name == "address")
    #expect(try Derivation(.new, of: "m").name == "m_new")
    #expect(try Derivation(.recent(minutes: 1, time: "t"), of: "m").name == "m_recent")
    #expect(try Derivation(.new, of: "m", name: "first").name == "first")
  }

  @Test func `what cannot be computed is told`() throws {
    let table = try Self.table(["a"])
    func message(_ derivation: Derivation) -> String {
      do {
        return "made \(try table.adding(derivation))"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message(try Derivation(.new, of: "usr"))
        == "error: there is no column 'usr' (did you mean 'user'?)")
    #expect(
      message(try Derivation(.recent(minutes: 1, time: "time"), of: "user"))
        == "error: there is no column 'time' (the columns are user, timestamp)")
    #expect(
      message(try Derivation(.new, of: "user", name: "user"))
        == "error: there are two columns named 'user' (give the new column another name)")
    #expect(
      message(try Derivation(.recent(minutes: 1, time: "user"), of: "user"))
        == "error: row 0, column 'user': 'a' is not a time (\(TimestampError.suggestion))")
    for minutes in [0, -1, 10_081] {
      #expect(throws: ParameterError.self) {
        try Derivation(.recent(minutes: minutes, time: "timestamp"), of: "user")
      }
    }
  }
}
