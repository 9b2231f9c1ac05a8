"""How time and memory grow with rows, trees and columns, as tables and as charts of lernlog itself."""

import os
import random
from dataclasses import dataclass

from .bench import say
from .results import digits
from .rounds import Case, Spread, compare
from .run import run

ENCODE = "hour:timestamp,weekday:timestamp,hash:user,hash:ip,hash:action,hash:resource"


@dataclass(frozen=True)
class Line:
    """What a chart draws: a column of the table against the first one."""

    file: str
    title: str
    y: str


@dataclass(frozen=True)
class Growth:
    """A table with a row a size, and the charts of it."""

    name: str
    heading: list
    rows: list
    lines: list


def growths(bench):
    yield by_rows(bench)
    yield by_trees(bench)
    yield by_columns(bench)


def by_rows(bench):
    rows = []
    for power in range(3, 7 if bench.is_quick else 8):
        count = 10**power
        say(f"growth: {count:,} rows")
        words = [bench.program, "pipeline", "security", "--normal", str(count - count // 50),
                 "--anomalous", str(count // 50), "-o", "out"]
        time, peak = measured(bench, [Case("pipeline", words, ["out"])])["pipeline"]
        rows.append([f"10^{power}", time, time / count * 1e6, peak])
    return Growth(
        "rows", ["rows", "s", "µs a row", "MB"], rows,
        [Line("rows-time", "lernlog pipeline security: time a row", "µs a row"),
         Line("rows-memory", "lernlog pipeline security: memory at most", "MB")])


def by_trees(bench):
    log = os.path.join(bench.folder, "logs.csv")
    run([bench.program, "generate", "security", "--normal", "98000", "--anomalous", "2000",
         "-o", log], bench.folder)
    rows = []
    for count in [10, 20, 50, 100, 200, 500, 1000]:
        say(f"growth: {count} trees")
        rows.append(trained(bench, log, ENCODE, count, count))
    return both("trees", "trees in 100,000 rows", rows)


def by_columns(bench):
    rows = []
    for count in [2, 5, 10, 20, 50, 100, 200]:
        say(f"growth: {count} columns")
        table = os.path.join(bench.folder, "table.csv")
        write_table(table, rows=20_000, columns=count)
        rows.append(trained(bench, table, "number:*", 100, count))
    return both("columns", "columns of 20,000 rows", rows)


def both(name, words, rows):
    return Growth(
        name, [name, "train: s", "detect: s", "train: MB", "detect: MB"], rows,
        [Line(f"{name}-time", f"Time by {words}", "train: s,detect: s"),
         Line(f"{name}-memory", f"Memory at most by {words}", "train: MB,detect: MB")])


def trained(bench, table, encode, trees, size):
    """Training and detecting on a file: the size, two times, two peaks."""
    found = measured(bench, [
        Case("train", [bench.program, "train", table, "--encode", encode, "--trees", str(trees),
                       "--contamination", "0.02", "-o", "model.json"], ["model.json"]),
        Case("detect", [bench.program, "detect", table, "--model", "model.json",
                        "-o", "detections.csv"], ["detections.csv"])])
    (train, train_peak), (detect, detect_peak) = found["train"], found["detect"]
    return [size, train, detect, train_peak, detect_peak]


def measured(bench, cases):
    """The medians of wall time and peak of each case."""
    runs = compare(cases, bench.folder, bench.rounds, warm_up=False)
    bench.results.add_runs("growth " + " ".join(cases[0].words[1:]), runs)
    return {
        name: (Spread.of(one.wall for one in ones).median, Spread.of(one.peak for one in ones).median)
        for name, ones in runs.items()}


def write_table(path, rows, columns):
    """Numbers in which hardly two are alike, and nothing strange."""
    chance = random.Random(42)
    with open(path, "w", encoding="utf-8") as file:
        print(*(f"c{number}" for number in range(columns)), sep=",", file=file)
        for _ in range(rows):
            print(*(f"{chance.random():.6f}" for _ in range(columns)), sep=",", file=file)


def draw(bench, growth, folder):
    """Writes the table as CSV and its charts as pictures; the charts as text."""
    os.makedirs(folder, exist_ok=True)
    table = os.path.join(folder, f"{growth.name}.csv")
    with open(table, "w", encoding="utf-8") as file:
        print(*growth.heading, sep=",", file=file)
        for row in growth.rows:
            print(row[0], *map(digits, row[1:]), sep=",", file=file)
    for line in growth.lines:
        words = [bench.program, "chart", "line", table, "--x", growth.name, "--y", line.y,
                 "--title", line.title]
        run([*words, "-o", os.path.join(folder, f"{line.file}.svg")], bench.folder)
        yield line, run([*words, "--width", "80"], bench.folder).output.decode()
