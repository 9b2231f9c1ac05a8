extension ProgramTaskText {
  /// The task in German.
  static func german() -> String {
    #"""
    ---
    # Zwischen diesen beiden Linien steht, was die Bewertung braucht. Darunter folgt die
    # Aufgabe.
    title: Die Nacht eines Logs
    kind: program
    points: 10
    # Eine Prüfung gibt dem Programm seine Eingabe und vergleicht, was es ausgibt, mit dem, was
    # Solution.swift ausgibt. Jede gibt alle ihre Punkte oder keinen; zusammen ergeben sie die
    # Punkte oben.
    checks:
      - id: mixed
        name: "ein Tag und eine Nacht (mixed.txt)"
        points: 4
        # Die Datei bekommen auch die Lernenden, damit sie es selbst ausprobieren können.
        stdin_file: mixed.txt
        files: [mixed.txt]
        compare: [stdout]
      - id: borders
        name: "die Grenzen der Nacht (borders.txt)"
        points: 3
        stdin_file: borders.txt
        files: [borders.txt]
        compare: [stdout]
      # Was verborgen ist, zeigt weder Eingabe noch Ausgabe, damit niemand eine Lösung daran
      # anpasst.
      - id: others
        name: ein anderes Log
        points: 3
        hidden: true
        stdin: "time user action\n11:40 diana login\n02:10 eve login\n23:59 eve logout\n"
        compare: [stdout]
    # Falsche Lösungen, die wirklich vorkommen, jede eine Datei in Mistakes/. Wer dieselbe
    # falsche Ausgabe bekommt, liest, was hier steht.
    mistakes:
      - solution: and-for-or
        say: |
          Du fragst nach Stunden, die zugleich vor 6 und ab 22 liegen, und die gibt es nicht.
          Eins von beiden genügt.
      - solution: from-23
        say: |
          Du lässt die Stunde von 22:00 bis 22:59 weg. Die Nacht beginnt um 22:00, und diese
          Minute gehört schon dazu.
    ---
    Tagsüber arbeiten alle. Wer wissen will, was nachts geschah, schreibt ein Programm: Es
    liest ein Log von der Standardeingabe und gibt die Zeilen der Nacht aus. Die Eingabe sieht
    so aus:

    ```text
    time user action
    21:59 marcel logout
    22:00 eve login
    05:12 eve file_access
    06:00 diana login
    ```

    Und das gibt das Programm aus, mit genau diesen englischen Wörtern:

    ```text
    22:00 eve login
    05:12 eve file_access
    2 at night
    ```

    - Die Nacht geht von 22:00 bis 05:59.
    - Eine Zeile, die nicht mit einer Stunde beginnt, wird weggelassen, so wie die erste.
    - Die letzte Zeile sagt, wie viele Zeilen ausgegeben wurden, auch wenn es 0 sind.

    <!-- Jedes <details> ist ein Hinweis. Es gibt sie in dieser Reihenfolge. -->

    <details>
    <summary>Zeile für Zeile</summary>

    `while let line = readLine() { … }` liest eine Zeile nach der anderen, bis zur letzten.

    </details>

    <details>
    <summary>Die Stunde</summary>

    `line.prefix(2)` ist der Anfang der Zeile. `Int(line.prefix(2))` ist eine Zahl, oder `nil`,
    wo keine steht.

    </details>

    <details>
    <summary>Eine Nacht aus zwei Teilen</summary>

    Mitternacht liegt dazwischen: Eine Stunde der Nacht ist kleiner als 6, oder sie ist 22
    oder mehr.

    </details>

    """#
  }
}
