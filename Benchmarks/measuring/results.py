"""What was measured, as lines of JSON in a file and as a table for people."""

import json
import os
import time


class Results:
    """Every run as it came, one JSON document a line; the first line says where and with what."""

    def __init__(self, folder, heading):
        os.makedirs(folder, exist_ok=True)
        name = time.strftime("%Y-%m-%dT%H%M%SZ.jsonl", time.gmtime())
        self.path = os.path.join(folder, name)
        self._file = open(self.path, "w", encoding="utf-8")
        self.add(heading)

    def add(self, document):
        print(json.dumps(document), file=self._file, flush=True)

    def add_runs(self, what, runs):
        for name, ones in runs.items():
            for number, one in enumerate(ones):
                self.add({
                    "what": what, "program": name, "round": number, "wall_s": round(one.wall, 6),
                    "cpu_s": round(one.cpu, 6), "peak_MB": round(one.peak, 1)})


def seconds(value):
    """A time as people write it: three digits, and the unit that fits."""
    for unit, size in [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]:
        if value >= size:
            return f"{digits(value / size)} {unit}"
    return f"{digits(value / 1e-9)} ns"


def digits(value):
    """Three digits of a number."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(heading, rows):
    """Rows as a Markdown table whose columns stand under each other."""
    cells = [heading, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heading))]

    def line(row):
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"

    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([line(heading), rule, *map(line, rows)])
