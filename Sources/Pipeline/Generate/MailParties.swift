import Forest

/// Who takes part in one mail, by numbers from 1.
struct MailParties: Sendable {
  let sender: Int
  let recipient: Int
  let server: Int
}

/// Among whom mail is drawn: senders from 1 on, recipients after them, servers from 1 on.
struct MailPopulation: Sendable {
  let senders: Int
  let recipients: Int
  let servers: Int

  fileprivate func sender(_ random: inout RandomState) -> Int {
    1 + random.integer(below: senders)
  }

  fileprivate func recipient(_ random: inout RandomState) -> Int {
    senders + 1 + random.integer(below: recipients)
  }

  fileprivate func server(_ random: inout RandomState) -> Int {
    1 + random.integer(below: servers)
  }
}

/// Draws the parties of so many mails, one mail after the other.
///
/// The walkthrough draws all senders, then all recipients, then all servers. So that no column has
/// to be kept, each has a generator of its own, which starts where the column before it ends.
struct MailDraws: Sequence, IteratorProtocol, Sendable {
  private let population: MailPopulation
  private var rest: Int
  private var senders, recipients, servers: RandomState

  /// Draws from a generator, and leaves it where these draws end.
  init(_ count: Int, among population: MailPopulation, _ random: inout RandomState) {
    self.population = population
    rest = count
    senders = random
    for _ in 0..<count { _ = population.sender(&random) }
    recipients = random
    for _ in 0..<count { _ = population.recipient(&random) }
    servers = random
    for _ in 0..<count { _ = population.server(&random) }
  }

  mutating func next() -> MailParties? {
    guard rest > 0 else { return nil }
    rest -= 1
    return MailParties(
      sender: population.sender(&senders), recipient: population.recipient(&recipients),
      server: population.server(&servers))
  }
}
