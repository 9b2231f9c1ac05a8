_ = readLine()
var counts: [String: [String: Int]] = [:]
var servers: Set<String> = []
while let line = readLine() {
  let event = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  guard event.count > 4, event[4] == "-1" else { continue }
  counts[event[1], default: [:]][event[3], default: 0] += 1
  servers.insert(event[3])
}

let columns = servers.sorted()
print((["Sender"] + columns).joined(separator: ","))
for (name, row) in counts.sorted(by: { $0.key < $1.key }) {
  print(([name] + columns.map { "\(row[$0, default: 0])" }).joined(separator: ","))
}
