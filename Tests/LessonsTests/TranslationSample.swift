/// A lesson in its first language.
let firstText = """
  ---
  title: Training
  summary: How a forest learns.
  goals:
    - text: You can say what contamination does.
      by: [flagged]
  minutes: 15
  ---
  A night in March.

  More of it.

  ## After

  Text of the section.

  ### Smaller

  Words.

  <!-- only: default -->

  ```yaml lernlog
  step: train
  contamination: 0.02
  caption: A caption
  ```

  ```output
  Trained.
  ```

  <!-- expect: model.flagged == 11 -->

  ```yaml lernlog
  question: flagged
  ask: How many?
  answer: 11
  unit: "%"
  mistakes:
    - when: 2
      say: No.
  ```

  <!-- pause -->
  ```yaml lernlog
  question: which
  ask: Which?
  choices:
    a: one
    b: two
  answer: a
  ```

  """

/// The same lesson in German, its twin.
let twinText = """
  ---
  title: Training
  summary: Wie ein Wald lernt.
  goals:
    - text: Du weißt, was der Anteil tut.
      by: [flagged]
  minutes: 15
  ---
  Eine Nacht im März.

  Mehr davon in mehr Worten.

  ## Danach
  <!-- of: 92059cb9 -->

  Worte.

  <!-- only: default -->
  ```yaml lernlog
  step: train
  caption: Worauf zu achten ist
  contamination: 0.02
  ```

  ```output
  Trainiert.
  ```

  <!-- expect: model.flagged == 11 -->

  ```yaml lernlog
  question: flagged
  ask: Wie viele?
  answer: 11
  unit: "%"
  mistakes:
    - when: 2
      say: Nein.
  ```
  <!-- pause -->
  ```yaml lernlog
  question: which
  ask: Welches?
  choices:
    a: eins
    b: zwei
  answer: a
  ```

  """
