func template(_ message: String) -> String {
  message.split(separator: " ", omittingEmptySubsequences: false).map { word in
    !word.isEmpty && word.allSatisfy(\.isNumber) ? "<number>" : String(word)
  }.joined(separator: " ")
}
