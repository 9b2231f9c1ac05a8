/// The numbers on the next line of standard input, which are parted by blanks.
func readNumbers() -> [Double] {
  (readLine() ?? "").split(separator: " ").compactMap { Double($0) }
}

/// The whole number on the next line of standard input; 0 where there is none.
func readWholeNumber() -> Int {
  Int(readLine() ?? "") ?? 0
}
