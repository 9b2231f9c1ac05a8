extension FirstLessonText {
  /// The text in German.
  static func german(glossary: String) -> String {
    """
    ---
    # Zwischen diesen beiden Linien steht YAML. Titel und Zusammenfassung stehen in Listen.
    title: Wenige unter vielen
    summary: Du erzeugst ein Log aus 60 Events und sagst, welcher Anteil davon selten ist.
    minutes: 5
    # Was man danach kann. Ein Ziel wird abgehakt, wenn die Fragen unter 'by' beantwortet
    # sind.
    goals:
      - text: Sagen, welcher Anteil eines Logs selten ist
        by: [share]
    ---

    <!-- Eine Lektion beginnt mit einer Situation, nicht mit einer Definition. Dieser Text
    ist ein Kommentar, den Lernende nie sehen. -->

    Donnerstag, acht Uhr. Seit Montag sind im Log 60 Events dazugekommen, und du hast Zeit,
    dir ein paar davon anzusehen. Du suchst, was selten ist und anders als der Rest:
    [Anomalien](\(glossary)#anomalie).

    <!-- Eine Überschrift der Ebene 2 beginnt einen Abschnitt, und im Terminal einen Schritt. -->

    ## Erst raten

    Aus dem Log wird eine Datei: eine Zeile für jedes Event, wie Tabellen meist
    gespeichert werden.

    ```yaml lernlog
    # Eine Frage ohne 'answer' ist eine Schätzung. Der Block 'reveal' darunter sagt, was
    # herauskam.
    question: lines
    ask: |
      Wie viele Zeilen wird die Datei mit den 60 Events haben?
    ```

    ```yaml lernlog
    # Ein Schritt der Pipeline. Was er ausgibt, steht darunter in einem Block 'output', den
    # 'lernlog verify --record' schreibt.
    step: generate
    log: security
    normal: 57
    anomalous: 3
    file: logs.csv
    ```

    ```yaml lernlog
    reveal: lines
    answer: 61
    # Was denen gesagt wird, die diese Zahl geschrieben haben.
    mistakes:
      - when: 60
        say: |
          Eine Zeile fehlt. Die erste Zeile der Datei ist kein Event.
    explain: |
      In der ersten Zeile stehen die Namen der Spalten. Darauf folgen 60 Zeilen mit Events.
    ```

    ## Wie eine Zeile aussieht

    Ein Log liest man Zeile für Zeile. Hier sind die ersten:

    ```yaml lernlog
    table: events
    columns: [timestamp, user, action, resource]
    rows: head 4
    caption: Jede Zeile zeigt, wann etwas geschah, wer es war und was getan wurde.
    ```

    ## Wie selten ist selten?

    ```yaml lernlog
    # Eine Frage mit 'answer' wird sofort geprüft und hält niemanden auf. Hinweise gibt es
    # einen nach dem anderen.
    question: share
    ask: |
      3 der 60 Events sind mit Absicht anders. Welcher Anteil ist das, in Prozent?
    answer: 5
    unit: "%"
    hints:
      - |
        Ein Anteil ist ein Teil, geteilt durch das Ganze.
      - |
        3 / 60 = 0,05. Wie viel Prozent sind das?
    mistakes:
      - when: 3
        say: |
          So viele sind es. Teile das durch die Anzahl aller Events.
      - when: 20
        say: |
          Du hast verkehrt herum geteilt: 60 / 3. Der Teil wird durch das Ganze geteilt.
    explain: |
      3 / 60 = 0,05, und das sind 5 Prozent. In einem echten Log ist es oft viel weniger.
    ```

    <!-- Was stimmen muss, beweist 'lernlog verify'. -->

    <!-- expect: events.rows == 60 -->

    <details>
    <summary>Woher die drei kommen</summary>

    Der Schritt `generate` zieht Benutzer, Uhrzeiten und Aktionen zufällig, beim selben Seed
    immer dieselben. Für die Anomalien nimmt er andere Benutzer und andere Uhrzeiten.

    </details>

    """
  }
}
