import Foundation

var rows: [[Substring]] = []
_ = readLine()
while let line = readLine() {
  rows.append(line.split(separator: ",", omittingEmptySubsequences: false))
}
let number = { (row: [Substring]) in Int(row[0]) ?? 0 }
let score = { (row: [Substring]) in Double(row[3]) ?? 0 }
let all = rows.count
let flagged = rows.filter { score($0) <= 0 }.sorted { (score($0), number($0)) < (score($1), number($1)) }
let share = all == 0 ? "NA" : String(format: "%.2f %%", 100 * Double(flagged.count) / Double(all))
print("\(all) events, \(flagged.count) flagged (\(share))\n")
for row in flagged {
  let resource = row[2].isEmpty ? "NA" : row[2]
  print("#\(row[0])  \(String(format: "%.4f", score(row)))  \(row[1])  \(resource)")
}
if flagged.isEmpty { print("nothing to report") }
