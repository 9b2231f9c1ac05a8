import Display

/// What the guide says of each situation.
struct GuideWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var title: String { language(en: "Learning with Lernlog", de: "Lernen mit Lernlog") }

  var start: Guide.Part {
    part(
      language(en: "Start", de: "Anfangen"),
      language(
        en:
          "A lesson takes about 15 minutes. Begin with the first one: each goes on from the last.",
        de: "Eine Lektion dauert etwa 15 Minuten. Beginne mit der ersten: Jede baut auf der davor "
          + "auf."),
      [
        (
          "lernlog",
          language(en: "where you are; Enter goes on", de: "wo du bist; Enter geht weiter")
        ),
        (
          "lernlog list",
          language(en: "all lessons and exercises", de: "alle Lektionen und Aufgaben")
        ),
        (
          "lernlog learn train",
          language(en: "the lesson of that name", de: "die Lektion, die so heißt")
        ),
      ])
  }

  var inside: Guide.Part {
    part(
      language(en: "In a lesson", de: "In einer Lektion"),
      language(
        en:
          "Enter goes on. Where you are asked, type your answer. A wrong one costs nothing, and you "
          + "are told why it is wrong. At a question every key has a colon before it, such as :o.",
        de:
          "Enter geht weiter. Wo du gefragt wirst, tippe deine Antwort. Eine falsche kostet nichts, "
          + "und du erfährst, warum sie falsch ist. Bei einer Frage steht vor jeder Taste ein "
          + "Doppelpunkt, etwa :o."),
      [
        ("b", language(en: "the step before", de: "der Schritt davor")),
        ("o", language(en: "all steps, and where you are", de: "alle Schritte, und wo du bist")),
        ("?", language(en: "all keys", de: "alle Tasten")),
      ])
  }

  var stuck: Guide.Part {
    part(
      language(en: "Stuck", de: "Nicht weiterwissen"),
      language(
        en: "Hints come one by one, from a nudge to nearly the answer.",
        de: "Hinweise kommen einzeln, vom kleinen Anstoß bis fast zur Antwort."),
      [
        (":h", language(en: "the next hint", de: "der nächste Hinweis")),
        (":s", language(en: "the answer; noted as shown", de: "die Antwort; als gezeigt vermerkt")),
        (":n", language(en: "go on without an answer", de: "ohne Antwort weiter")),
        (
          "lernlog hint f1",
          language(en: "a hint for an exercise", de: "ein Hinweis zu einer Aufgabe")
        ),
        (
          "lernlog doctor",
          language(
            en: "when the program itself is the problem: what is missing here",
            de: "wenn das Programm selbst das Problem ist: was hier fehlt")
        ),
      ])
  }

  var leave: Guide.Part {
    part(
      language(en: "Leave and come back", de: "Gehen und wiederkommen"),
      language(
        en: "Every answer is kept when you give it. You can leave at any time, also with Ctrl-C.",
        de:
          "Jede Antwort ist gespeichert, sobald du sie gibst. Du kannst jederzeit gehen, auch mit "
          + "Strg-C."),
      [
        ("q", language(en: "leave", de: "gehen")),
        ("lernlog learn", language(en: "go on where you left", de: "dort weiter, wo du warst")),
        (
          "lernlog progress",
          language(en: "what you have done so far", de: "was du bisher geschafft hast")
        ),
        (
          "lernlog progress forget train",
          language(
            en: "begin this lesson anew; a copy is kept",
            de: "diese Lektion neu beginnen; eine Kopie bleibt")
        ),
      ])
  }

  private func part(_ title: String, _ words: String, _ lines: [(String, String)]) -> Guide.Part {
    Guide.Part(
      title: title, words: words, lines: lines.map { Guide.Line(typed: $0, meaning: $1) })
  }
}

extension GuideWords {
  var lookUp: Guide.Part {
    part(
      language(en: "Look something up", de: "Etwas nachsehen"),
      language(
        en: "Any number on the screen can explain itself, and so can the words of the course.",
        de: "Jede Zahl auf dem Schirm lässt sich erklären, und die Wörter des Kurses auch."),
      [
        (
          "w contamination",
          language(
            en: "what a number or a word means; w alone lists them",
            de: "was eine Zahl oder ein Wort bedeutet; w allein nennt sie")
        ),
        ("g 7", language(en: "go to step 7", de: "zu Schritt 7 gehen")),
        (
          "lernlog learn train --plain",
          language(en: "the whole lesson as text", de: "die ganze Lektion als Text")
        ),
      ])
  }

  var tryOut: Guide.Part {
    part(
      language(en: "Try something", de: "Etwas ausprobieren"),
      language(
        en: "You cannot break anything: what you try runs on a copy.",
        de: "Du kannst nichts kaputt machen: Was du probierst, läuft auf einer Kopie."),
      [
        (
          "t",
          language(
            en: "which values this step lets you change",
            de: "welche Werte du bei diesem Schritt ändern kannst")
        ),
        (
          "f",
          language(
            en: "free play with all steps and charts; done leads back",
            de: "freies Spiel mit allen Schritten und Diagrammen; done führt zurück")
        ),
        (
          "lernlog start f1",
          language(
            en: "an exercise, to write in your own editor",
            de: "eine Aufgabe, die du in deinem Editor schreibst")
        ),
        (
          "lernlog check f1",
          language(
            en: "whether it is right, and why not", de: "ob sie stimmt, und warum nicht")
        ),
        (
          "lernlog learn train --data my.csv",
          language(en: "a lesson on a log of your own", de: "eine Lektion mit deinem eigenen Log")
        ),
      ])
  }

  var keep: Guide.Part {
    part(
      language(en: "Take your notes along", de: "Notizen mitnehmen"),
      language(
        en: "The notes hold the lesson so far, with your answers and tries, as a Markdown file.",
        de: "Die Notizen enthalten die Lektion bis hierher mit deinen Antworten und Versuchen, als "
          + "Markdown-Datei."),
      [
        (
          "e",
          language(
            en: "write them; it says where they are", de: "schreiben; es sagt, wo sie liegen")
        )
      ])
  }
}
