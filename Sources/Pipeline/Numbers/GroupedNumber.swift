/// A count with a comma after every three digits: `1,000,000`.
func grouped(_ count: Int) -> String {
  var digits = String(count.magnitude)
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.insert(digits.suffix(3), at: 0)
    digits.removeLast(3)
  }
  return (count < 0 ? "-" : "") + ([digits[...]] + groups).joined(separator: ",")
}
