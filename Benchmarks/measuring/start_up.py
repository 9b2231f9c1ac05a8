"""What hardly computes anything: the version, and a long lesson as text."""

import os
import shutil

from .bench import say
from .goals import Finding
from .rounds import Case, Spread, compare, ratios

PART = """
## Part {n}: a cut more

A normal event stands among *many others*, so that a tree needs **many cuts** until it stands alone. A strange
one needs few. Nobody tells the tree which is which; `depth` says it.

- what is cut: a column, `hour` or `user_h`
- where: anywhere between the least value and the most
  1. all that is less goes left
  2. the rest goes right

> A short path is no proof. It says that an event is easy to tell from the others, and no more.

```swift
let forest = try IsolationForest.fit(features, parameters)
print(forest.offset)
```

| depth | what it means      |
| ----- | ------------------ |
| {n:<5} | deeper than before |
"""
HEAD = "---\ntitle: A long lesson\nsummary: Much to read.\n---\n"
COURSE = "format: 1\nlanguages: [en]\ntitle: { en: Long }\nsummary: { en: Long. }\nlessons: [long]\n"


def start_up(bench):
    say("start: version, and a lesson of 500 lines")
    lesson = write_lesson(bench.folder)
    cases = [
        Case("version", [bench.program, "--version"]),
        Case("lesson", [bench.program, "learn", "long", "--plain", "--courses", "course"])]
    if shutil.which("cmark"):
        cases.append(Case("cmark", ["cmark", lesson]))
    runs = compare(cases, bench.folder, 10 * bench.rounds + 1)
    bench.results.add_runs("start", runs)
    wall = Spread.of(run.wall * 1e3 for run in runs["version"])
    yield Finding("lernlog --version", f"{wall.median:.2f} ms", "–", wall, 4, True, " ms")
    if "cmark" in runs:
        yield beside_cmark(runs["lesson"], runs["cmark"])


def beside_cmark(ours, theirs):
    times = [Spread.of(run.wall * 1e3 for run in runs).median for runs in (ours, theirs)]
    cpu = ratios([run.cpu for run in theirs], [run.cpu for run in ours])
    return Finding(
        "a lesson of 500 lines, --plain", f"{times[0]:.2f} ms", f"cmark to HTML {times[1]:.2f} ms",
        ratios([run.wall for run in theirs], [run.wall for run in ours]), 3, True, cpu=cpu)


def write_lesson(folder):
    """A course of one lesson without steps, 500 lines long; the path of the lesson."""
    os.makedirs(os.path.join(folder, "course"), exist_ok=True)
    with open(os.path.join(folder, "course", "course.yml"), "w", encoding="utf-8") as file:
        file.write(COURSE)
    text = HEAD + "".join(PART.format(n=n) for n in range(1, 26))
    lines = text.splitlines()[:500]
    path = os.path.join(folder, "course", "1-long.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return path
