/// The cells of a line; an empty one keeps its place.
func cells(_ line: String) -> [String] {
  line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}

let names = cells(readLine() ?? "")
guard let sender = names.firstIndex(of: "Sender"),
  let server = names.firstIndex(of: "MailServer"),
  let flag = names.firstIndex(of: "anomaly_pred")
else { fatalError("Sender, MailServer or anomaly_pred is missing") }

var counts: [String: [String: Int]] = [:]
var servers: Set<String> = []
while let line = readLine() {
  let event = cells(line)
  guard event[flag] == "-1" else { continue }
  counts[event[sender], default: [:]][event[server], default: 0] += 1
  servers.insert(event[server])
}

// Only now are all servers known that a line needs a number for.
let columns = servers.sorted()
print((["Sender"] + columns).joined(separator: ","))
for (name, row) in counts.sorted(by: { $0.key < $1.key }) {
  print(([name] + columns.map { "\(row[$0, default: 0])" }).joined(separator: ","))
}
