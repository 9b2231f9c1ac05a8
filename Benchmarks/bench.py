"""Measures whole commands beside programs of Python; `make bench` runs it.

    python3 bench.py PROGRAM FOREST_TIMES [--python PYTHON] [--rounds N] [--quick] [--only PART] [--keep]

PROGRAM is lernlog built in release, FOREST_TIMES the program of that name in this package. Nothing fails because of
a number: the last lines say which goals hold.
"""

import argparse
import os
import sys
import tempfile

from measuring.bench import PACKAGES, Bench, installed, say
from measuring.forests import forests
from measuring.goals import shown
from measuring.machine import machine, versions
from measuring.page import replace_part
from measuring.pipelines import pipelines
from measuring.results import Results
from measuring.run import Failed
from measuring.start_up import start_up

PARTS = {"start": start_up, "forests": forests, "pipelines": pipelines}
HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(description="Measures lernlog beside programs of Python.")
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("forest_times", type=os.path.abspath)
    parser.add_argument("--python", default=sys.executable, help="where the peers are installed")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run in turn")
    parser.add_argument("--quick", action="store_true", help="leave out ten million rows")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part")
    parser.add_argument("--keep", action="store_true", help="write the table into README.md")
    return parser.parse_args()


def main():
    options = arguments()
    place, found = machine(), installed(options.python)
    made_with = versions(options.program, options.python, PACKAGES)
    results = Results(os.path.join(HERE, ".results"), {"machine": place, "versions": made_with})
    missing = [name for name in PACKAGES if name not in found]
    if missing:
        say(f"not installed, and so not measured: {', '.join(missing)}")
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(
            options.program, options.forest_times, options.python, folder, results, found,
            options.rounds, options.quick)
        for name in options.only or PARTS:
            findings += PARTS[name](bench)
    text = (
        f"{place['processor']}, {place['cores']} cores, {place['memory_MB']} MB, "
        f"{place['system']}; load {place['load']} at the start.\n"
        f"{', '.join(made_with)}; {options.rounds} rounds in turn, medians.\n\n{shown(findings)}")
    print(text)
    if options.keep:
        replace_part(os.path.join(HERE, "README.md"), "results", text)
    print(f"\nEvery run is in {os.path.relpath(results.path)}")


try:
    main()
except Failed as problem:
    sys.exit(f"error: {problem}")
except KeyboardInterrupt:
    sys.exit(130)
