extension DataTaskText {
  /// The task in German.
  static func german(choice: SkeletonTable) -> String {
    let (column, other, value) = (choice.column, choice.other, choice.value)
    return """
      ---
      # Zwischen diesen beiden Linien steht, was die Bewertung braucht. Darunter folgt die
      # Aufgabe.
      title: Ein Wert und alle seine Zeilen
      kind: data
      points: 10
      # Die Lektion, deren Tabellen Lernende bekommen, und die Datei, die aus jeder wird.
      prepare: \(choice.lesson)
      given: { events.csv: \(choice.name) }
      # Was Lernende abgeben, und die Spalte, an der die Zeilen wiedererkannt werden.
      handin: found.csv
      key: [event]
      columns: { event: integer, \(column): text, \(other): text }
      # Jede Prüfung gibt alle ihre Punkte oder keinen; zusammen ergeben sie die Punkte oben.
      # Verglichen wird mit Solution.csv.
      checks:
        - { id: rows, name: die richtigen Zeilen, points: 6, compare: keys }
        - { id: values, name: "ihre Spalte \(column)", points: 2, compare: [\(column)] }
        # Was verborgen ist, zeigt keine Werte, damit niemand eine Lösung daran anpasst.
        - { id: others, name: eine weitere Spalte, points: 2, hidden: true, compare: [\(other)] }
      # Falsche Dateien, die wirklich abgegeben werden, jede in Mistakes/. Wer dieselben falschen
      # Zeilen abgibt, liest, was hier steht.
      mistakes:
        - solution: first-only
          say: |
            Du hörst bei der ersten passenden Zeile auf. Weiter unten kommen noch mehr.
        - solution: the-others
          say: |
            Das sind die Zeilen, die nicht passen. Die Bedingung ist umgedreht.
      ---
      In `events.csv` stehen die Zeilen einer Tabelle aus der Lektion. Die erste Spalte,
      `event`, ist die Nummer der Zeile, von 0 an. Gib `found.csv` ab: jede Zeile, in der `\(column)`
      gleich `\(value)` ist. Nimm dafür ein Werkzeug deiner Wahl: Swift, Python, eine
      Tabellenkalkulation.

      - Die Datei hat eine Kopfzeile und die Spalten `event`, `\(column)` und `\(other)`.
      - Die Werte sind die aus `events.csv`. Die Reihenfolge der Zeilen ist frei.

      Die Datei beginnt so:

      ```csv
      event,\(column),\(other)
      ```

      <!-- Jedes <details> ist ein Hinweis. Es gibt sie in dieser Reihenfolge. -->

      <details>
      <summary>Wie viele</summary>

      Es gibt mehr als eine solche Zeile. Geh die Tabelle bis zu ihrem Ende durch.

      </details>

      <details>
      <summary>In einer Tabellenkalkulation</summary>

      Öffne `events.csv`, filtere die Spalte `\(column)` nach dem Wert, lösche alle Spalten außer den
      dreien und speichere als CSV mit Kommas.

      </details>

      <details>
      <summary>In Python</summary>

      `pandas.read_csv("events.csv")` liest die Tabelle in `rows`. Die Zeilen sind
      `rows[rows["\(column)"] == "\(value)"]`, und `to_csv("found.csv", index=False)` schreibt
      sie.

      </details>

      """
  }
}
