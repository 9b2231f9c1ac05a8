import Foundation
let budget = 40
func traits(_ row: [Substring]) -> [Substring] {
  [row[1].dropFirst(11).prefix(2), row[2]]
}

let text = try String(contentsOfFile: "events.csv", encoding: .utf8)
let rows = text.split(separator: "\n").dropFirst(2).map { $0.split(separator: ",") }
let counts = Dictionary(grouping: rows.flatMap(traits)) { $0 }.mapValues(\.count)
let scores = rows.map { row in traits(row).compactMap { counts[$0] }.reduce(1, *) }
let strangestFirst = rows.indices.sorted { scores[$0] < scores[$1] }
let flagged = Set(strangestFirst.prefix(budget))

var table = "event,flag,score\n"
for index in rows.indices {
  table += "\(rows[index][0]),\(flagged.contains(index) ? 1 : 0),\(scores[index])\n"
}
try Data(table.utf8).write(to: URL(fileURLWithPath: "flags.csv"))
