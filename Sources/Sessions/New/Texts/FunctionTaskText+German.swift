extension FunctionTaskText {
  /// The task in German.
  static func german() -> String {
    """
    ---
    # Zwischen diesen beiden Linien steht, was die Bewertung braucht. Darunter folgt die
    # Aufgabe.
    title: Die längste Serie
    kind: function
    points: 10
    # Die Signatur, die Lernende schreiben, mit allen Typen.
    function: "longestSeries(of action: String, in actions: [String]) -> Int"
    # Jede Prüfung gibt alle ihre Punkte oder keinen; zusammen ergeben sie die Punkte oben.
    # Was erwartet wird, steht nicht hier: 'lernlog verify --record' nimmt es aus
    # Solution.swift.
    checks:
      - id: series
        name: Logs mit mehreren Serien
        points: 5
        calls:
          - [login_failed, [login_failed, login_failed, login, login_failed]]
          - [login_failed, [login, login_failed, login_failed, login_failed, logout]]
          - [login, [login, login_failed, login, login]]
      - id: none
        name: keine solche Aktion
        points: 2
        calls:
          - [login_failed, []]
          - [login_failed, [login, logout]]
      # Was verborgen ist, zeigt weder Eingaben noch Ergebnisse, damit niemand eine Lösung daran
      # anpasst.
      - id: others
        name: andere Logs
        points: 3
        hidden: true
        calls:
          - [logout, [logout]]
          - [login_failed, [login, login_failed, login, login_failed, login_failed]]
    # Falsche Lösungen, die wirklich vorkommen, jede eine Datei in Mistakes/. Wer dieselben
    # falschen Ergebnisse bekommt, liest, was hier steht.
    mistakes:
      - solution: counts-all
        say: |
          Du zählst jedes Mal mit, wenn die Aktion vorkommt. Eine Serie endet, wo eine andere
          Aktion dazwischenkommt.
      - solution: last-series
        say: |
          Du gibst die Länge der Serie am Ende des Logs zurück. Merke dir unterwegs die
          längste, die du gesehen hast.
    ---
    Wer Passwörter durchprobiert, hinterlässt eine Spur: gescheiterte Anmeldungen, eine nach
    der anderen. Eine einzelne passiert jedem. Schreibe eine Funktion, die in einem Log die
    längste Serie einer Aktion findet:

    ```swift
    func longestSeries(of action: String, in actions: [String]) -> Int
    ```

    - `actions` sind die Aktionen eines Benutzers in der Reihenfolge, in der sie geschahen.
    - Das Ergebnis sagt, wie oft `action` höchstens hintereinander vorkommt.
    - Kommt sie gar nicht vor, ist das Ergebnis 0.

    Ein Beispiel für `login_failed`:

    | Log | Ergebnis |
    | --- | --- |
    | login_failed, login, logout | 1 |
    | login, login_failed, login_failed | 2 |
    | login, logout | 0 |

    <!-- Jedes <details> ist ein Hinweis. Es gibt sie in dieser Reihenfolge. -->

    <details>
    <summary>Zwei Zahlen</summary>

    Du brauchst zwei Zahlen: wie lang die Serie ist, in der du gerade bist, und wie lang die
    längste war.

    </details>

    <details>
    <summary>Wo eine Serie endet</summary>

    Geh die Aktionen mit `for … in` durch. Ist es die gesuchte, wird die Serie um 1 länger.
    Ist es eine andere, beginnt sie wieder bei 0.

    </details>

    <details>
    <summary>Die längste</summary>

    Nach jeder Aktion: `longest = max(longest, current)`.

    </details>

    """
  }
}
