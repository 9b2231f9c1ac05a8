import Display

/// The first of the two reviews that a lesson begins with.
enum ReviewText {
  /// An earlier question once more; where none can be asked again, a new one.
  static func text(_ language: Language, again: String?, earlier: String) -> String {
    guard let again else { return language(en: english(earlier), de: german(earlier)) }
    return """
      ```yaml lernlog
      again: \(again)
      ```
      """
  }

  private static func english(_ earlier: String) -> String {
    """
    ```yaml lernlog
    question: part
    review: \(earlier)
    ask: |
      A log has 400 events, and 10 of them are rare. What share is that, in per cent?
    answer: 2.5
    unit: "%"
    hints:
      - |
        A share is a part, divided by the whole.
    mistakes:
      - when: 10
        say: |
          That is how many there are. Divide it by the number of all events.
    explain: |
      10 / 400 = 0.025, and that is 2.5 per cent.
    ```
    """
  }

  private static func german(_ earlier: String) -> String {
    """
    ```yaml lernlog
    question: part
    review: \(earlier)
    ask: |
      Ein Log hat 400 Events, und 10 davon sind selten. Welcher Anteil ist das, in Prozent?
    answer: 2.5
    unit: "%"
    hints:
      - |
        Ein Anteil ist ein Teil, geteilt durch das Ganze.
    mistakes:
      - when: 10
        say: |
          So viele sind es. Teile das durch die Anzahl aller Events.
    explain: |
      10 / 400 = 0,025, und das sind 2,5 Prozent.
    ```
    """
  }
}
