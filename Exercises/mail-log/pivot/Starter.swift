// Reads mail events as CSV and prints how many were flagged, by sender and server.

// Write here. So far the program only prints how many lines it has read.
var lines = 0
while readLine() != nil {
  lines += 1
}
print(lines)
