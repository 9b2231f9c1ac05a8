/// The numbers of the addresses shown so far; an address that comes again keeps its number.
struct LinkNumbers {
  private var numbers: [String: Int] = [:]
  /// Addresses that the block being written speaks of, in the order of their first place.
  private(set) var pending: [(number: Int, address: String)] = []

  mutating func number(of address: String) -> Int {
    let number = numbers[address] ?? numbers.count + 1
    numbers[address] = number
    if !pending.contains(where: { $0.number == number }) { pending.append((number, address)) }
    return number
  }

  mutating func takePending() -> [(number: Int, address: String)] {
    defer { pending = [] }
    return pending
  }
}

extension PageWriter {
  /// The addresses of the block above, none of them broken: what is broken cannot be opened.
  mutating func linkList() {
    for (number, address) in links.takePending() {
      let mark = profile.accessible ? profile.language.linkTarget(number) : "[\(number)] "
      // What is shown of an address may be longer than the address: controls in it are made visible.
      let shown = SafeText(mark + address, charset: profile.charset).text
      if displayWidth(of: shown) <= room(of: profile.proseWidth) {
        line(rich(mark + address))
      } else {
        paragraph(rich(mark))
        line(rich(address))
      }
    }
  }
}
