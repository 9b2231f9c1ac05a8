extension Language {
  /// A length of time, such as `10 minutes`; with `isEach` as it follows "per", such as `hour`.
  func duration(_ seconds: Int, isEach: Bool) -> String {
    let units = [
      (86_400, ("day", "days"), ("Tag", "Tagen")),
      (3_600, ("hour", "hours"), ("Stunde", "Stunden")),
      (60, ("minute", "minutes"), ("Minute", "Minuten")),
      (1, ("second", "seconds"), ("Sekunde", "Sekunden")),
    ]
    for (size, english, german) in units where seconds.isMultiple(of: size) {
      let count = seconds / size
      let text = counted(count, en: english, de: german)
      return isEach && count == 1 ? self(en: english.0, de: german.0) : text
    }
    return "\(seconds)"
  }
}
