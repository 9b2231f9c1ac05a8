extension AnswersTaskText {
  /// The task in German.
  static func german(choice: SkeletonTable) -> String {
    """
    ---
    # Zwischen diesen beiden Linien steht, was die Bewertung braucht. Darunter folgen die
    # Aufgabe und ihre Fragen.
    title: Seltenes zählen
    kind: answers
    points: 10
    # Die Lektion, von deren Tabellen und Werten die Antworten sprechen dürfen.
    prepare: \(choice.lesson)
    # Falsche Antworten, die zusammenhängen, jede eine Datei in Mistakes/. Was zu einer einzelnen
    # falschen Antwort gesagt wird, steht unter ihrer Frage, bei 'mistakes'.
    mistakes:
      - solution: as-it-stands-in-the-file
        say: |
          Du zählst die erste Zeile der Datei mit. In ihr stehen die Namen der Spalten, sie ist
          kein Event.
      - solution: wrong-way-round
        say: |
          Du teilst das Ganze durch den Teil. Ein Anteil ist der Teil, geteilt durch das Ganze.
    ---
    Drei Fragen zu seltenen Events. Schreibe die Antworten in `answers.yml`.

    ```yaml lernlog
    question: rows
    ask: |
      Wie viele Zeilen hat die Tabelle `\(choice.name)` aus der Lektion?
    # Ein Wert aus der Lektion. Eine Zahl ginge auch.
    answer: =\(choice.name).rows
    points: 3
    explain: |
      Eine Zeile für jedes Event. Die Namen der Spalten sind keine Zeile.
    ```

    ```yaml lernlog
    question: share
    ask: |
      Ein anderes Log hat 400 Events, und 10 davon sind selten. Welcher Anteil ist das, in
      Prozent?
    answer: 2.5
    unit: "%"
    points: 4
    mistakes:
      - when: 10
        say: |
          So viele sind es. Teile das durch die Anzahl aller Events.
    explain: |
      10 / 400 = 0,025, und das sind 2,5 Prozent.
    ```

    ```yaml lernlog
    question: means
    ask: |
      Was sagt es über ein Event, dass es selten ist?
    choices:
      attack: Dass es ein Angriff ist
      look: Dass ein Mensch es sich ansehen sollte
      mistake: Dass jemand einen Fehler gemacht hat
    answer: look
    points: 3
    explain: |
      Selten, mehr kann ein Programm nicht sehen. Was es bedeutet, entscheidet ein Mensch.
    ```

    <!-- Jedes <details> ist ein Hinweis. Es gibt sie in dieser Reihenfolge. -->

    <details>
    <summary>Zeilen</summary>

    Unter dem Schritt, der die Tabelle macht, steht, wie viele Zeilen sie hat.

    </details>

    <details>
    <summary>Anteile</summary>

    Ein Anteil ist ein Teil, geteilt durch das Ganze. Prozent sind Hundertstel: 0,01 ist 1
    Prozent.

    </details>

    <details>
    <summary>Selten</summary>

    Wer einmal spät arbeitet, ist auch selten.

    </details>

    """
  }
}
