func cells(_ line: String) -> [String] {
  line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
}

let names = cells(readLine() ?? "")
let sender = names.firstIndex(of: "Sender") ?? 0
let server = names.firstIndex(of: "MailServer") ?? 0
let flag = names.firstIndex(of: "anomaly_pred") ?? 0

var senders: [String] = []
var servers: [String] = []
var counts: [String: Int] = [:]
while let line = readLine() {
  let event = cells(line)
  if event[flag] == "-1" {
    if !senders.contains(event[sender]) { senders.append(event[sender]) }
    if !servers.contains(event[server]) { servers.append(event[server]) }
    counts[event[sender] + "," + event[server], default: 0] += 1
  }
}

print((["Sender"] + servers).joined(separator: ","))
for name in senders {
  let row = servers.map { String(counts[name + "," + $0] ?? 0) }
  print(([name] + row).joined(separator: ","))
}
