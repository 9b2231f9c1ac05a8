"""Measures how time and memory grow; `make growth` runs it.

    python3 growth.py PROGRAM [--rounds N] [--quick]

Draws the charts in the folder growth beside this file, prints them as text, and puts both into README.md.
"""

import argparse
import os
import tempfile

from measuring.bench import Bench
from measuring.growth import draw, growths
from measuring.machine import machine
from measuring.page import replace_part
from measuring.results import Results, digits, table

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    parser = argparse.ArgumentParser(description="Measures how time and memory of lernlog grow.")
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run")
    parser.add_argument("--quick", action="store_true", help="leave out ten million rows")
    options = parser.parse_args()
    place = machine()
    results = Results(os.path.join(HERE, ".results"), {"machine": place})
    parts = [
        f"{place['processor']}, {place['cores']} cores; load {place['load']} at the start; "
        f"medians of {options.rounds} rounds."]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(
            options.program, "", "", folder, results, set(), options.rounds, options.quick)
        for growth in growths(bench):
            rows = [[str(row[0]), *map(digits, row[1:])] for row in growth.rows]
            parts.append(table(growth.heading, rows))
            for line, text in draw(bench, growth, os.path.join(HERE, "growth")):
                parts.append(f"![{line.title}](growth/{line.file}.svg)")
                parts.append(f"```text\n{text.rstrip()}\n```")
    text = "\n\n".join(parts)
    print(text)
    replace_part(os.path.join(HERE, "README.md"), "growth", text)


main()
