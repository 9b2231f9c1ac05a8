extension LaterLessonText {
  /// The text in German.
  static func german(earlier: String, opening: String) -> String {
    """
    ---
    title: Was ein Forest daraus macht
    summary: Du lässt einen Isolation Forest 60 Events ansehen und siehst, welche er meldet.
    minutes: 8
    # Mit 'continues: \(earlier)' ginge es stattdessen mit allem weiter, was die Lektion '\(earlier)'
    # gemacht hat.
    goals:
      - text: Sagen, was entscheidet, wie viele Events gemeldet werden
        by: [decides]
    ---

    <!-- Jede Lektion nach der ersten beginnt mit zwei Fragen zu früheren: 'again' stellt eine
    von ihnen noch einmal, 'review' nennt die Lektion, um die es in einer neuen geht. -->

    ## Zwei Fragen von früher

    \(opening)

    ```yaml lernlog
    question: attack
    review: \(earlier)
    ask: |
      Ein Event ist selten und anders als die übrigen. Ist es ein Angriff?
    # Die 'choices' werden in dieser Reihenfolge nummeriert. Was vor dem Doppelpunkt steht,
    # ist in jeder Sprache gleich.
    choices:
      always: Immer
      perhaps: Vielleicht, ein Mensch muss es sich ansehen
      never: Nie
    answer: perhaps
    hints:
      - |
        Wer in einem Team ist selten und anders und tut trotzdem nichts Verbotenes?
    mistakes:
      - when: always
        say: |
          Wer einmal spät arbeitet, ist auch selten und anders.
      - when: never
        say: |
          Dann müsste sich niemand seltene Events ansehen.
    explain: |
      Selten und anders, mehr kann ein Programm nicht sehen. Was es bedeutet, entscheidet ein
      Mensch.
    ```

    ## Von Events zu Zahlen

    60 Events, und du hast Zeit für ein paar davon. Ein Programm soll sagen, welche du dir
    zuerst ansiehst. Es liest Zahlen: Die Stunde wird genommen, wie sie ist, und ein Name
    wird zu einer Zahl zwischen 0 und 1.

    <!-- Jeder Schritt hat einen Block. Ihre Ergebnisse heißen events, features, model und
    detections, und unter diesen Namen sprechen spätere Blöcke von ihnen. -->

    ```yaml lernlog
    step: generate
    log: security
    normal: 57
    anomalous: 3
    show: none
    ```

    ```yaml lernlog
    step: featurize
    columns:
      - hour: timestamp
      - hash: user
    ```

    ## Wie viele wird er melden?

    Dem Forest wird gesagt, welchen Anteil seltener Events er erwarten soll. Hier ist es 0,05.

    ```yaml lernlog
    question: flagged
    ask: |
      Wie viele der 60 Events werden gemeldet?
    ```

    ```yaml lernlog
    step: train
    trees: 50
    contamination: 0.05
    # Was man hier mit der Taste t ausprobieren darf, vom kleinsten Wert bis zum größten.
    try: { contamination: [0.02, 0.2] }
    ```

    ```yaml lernlog
    step: detect
    ```

    ```yaml lernlog
    reveal: flagged
    # Ein Wert, den die Schritte ergeben haben: Er stimmt, was immer du oben änderst.
    answer: =detections.flagged
    explain: |
      Es sind 0,05 · 60 = 3, der Anteil, der dem Forest gesagt wurde.
    ```

    <!-- expect: detections.flagged == 3 -->

    ## Wo die Linie liegt

    ```yaml lernlog
    chart: histogram
    of: anomaly_score
    bins: 6
    threshold: 0
    caption: Die Events unter 0 werden gemeldet, und es sind wenige.
    ```

    ```yaml lernlog
    question: decides
    ask: |
      Du willst, dass mehr Events gemeldet werden. Was änderst du?
    choices:
      trees: Die Anzahl der Bäume
      contamination: Die Contamination
      seed: Den Seed
    answer: contamination
    hints:
      - |
        Mit welchem der drei hat die Erklärung oben gerechnet?
    mistakes:
      - when: trees
        say: |
          Mehr Bäume machen die Scores stabiler. Unter der Linie liegt weiter derselbe Anteil.
      - when: seed
        say: |
          Ein anderer Seed gibt andere Scores. Unter der Linie liegt weiter derselbe Anteil.
    explain: |
      Die Contamination ist eine Annahme von dir, und sie verschiebt die Linie. An den Bäumen
      ändert sich nichts.
    ```

    """
  }
}
