import Foundation

// Read the table from standard input, then print the report here.
print("0 events")
