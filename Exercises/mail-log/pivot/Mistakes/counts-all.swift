func cells(_ line: String) -> [String] {
  line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}

let names = cells(readLine() ?? "")
let sender = names.firstIndex(of: "Sender") ?? 0
let server = names.firstIndex(of: "MailServer") ?? 0

var counts: [String: [String: Int]] = [:]
var servers: Set<String> = []
while let line = readLine() {
  let event = cells(line)
  counts[event[sender], default: [:]][event[server], default: 0] += 1
  servers.insert(event[server])
}

let columns = servers.sorted()
print((["Sender"] + columns).joined(separator: ","))
for (name, row) in counts.sorted(by: { $0.key < $1.key }) {
  print(([name] + columns.map { "\(row[$0, default: 0])" }).joined(separator: ","))
}
