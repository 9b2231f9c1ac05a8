"""From nothing to an evaluated report: whole processes, ours and those of Python."""

from .bench import say
from .goals import Finding, faster
from .results import seconds
from .rounds import Case, Spread, compare

OUTPUTS = ["logs.csv", "anomalies_report.txt", "out"]
NOTEBOOK = ["scikit-learn", "pandas"]


def pipelines(bench):
    """510 rows, a million, and ten million unless there is no time for them."""
    yield from small(bench)
    million = big(bench, 1_000_000, {"notebook": 60, "expert": 8}, bench.rounds)
    yield from million.findings
    if bench.is_quick:
        return
    rounds = max(2, bench.rounds - 1)
    most = big(bench, 10_000_000, {"expert": 12}, rounds)
    yield from most.findings
    yield memory("10,000,000 rows, peak", most.peak, 64, " MB", "–")
    growth = most.peak / million.peak
    yield memory("10,000,000 rows, peak beside that of 1,000,000", growth, 1.25, " ×",
                 f"{million.peak:.0f} MB")


def small(bench):
    say("pipeline: 510 rows")
    cases = [Case("lernlog", [bench.program, "pipeline", "security"])]
    if bench.has(*NOTEBOOK):
        cases.append(Case("notebook", bench.peer("notebook.py", 500, 10), OUTPUTS))
    runs = compare(cases, bench.folder, 2 * bench.rounds + 1)
    bench.results.add_runs("pipeline, 510 rows", runs)
    if "notebook" in runs:
        yield faster("pipeline, 510 rows", runs["lernlog"], runs["notebook"], "notebook", 200)


class big:
    """A long log, with all that our commands write; the same processors for everybody."""

    def __init__(self, bench, rows, goals, rounds):
        say(f"pipeline: {rows:,} rows")
        counts = rows - rows // 50, rows // 50
        runs = compare(list(self._cases(bench, counts, goals)), bench.folder, rounds, warm_up=False)
        bench.results.add_runs(f"pipeline, {rows:,} rows", runs)
        ours = runs.pop("lernlog")
        self.peak = Spread.of(run.peak for run in ours).median
        self.findings = [
            faster(f"pipeline, {rows:,} rows", ours, theirs, name, goals[name.split()[0]])
            for name, theirs in runs.items()]

    def _cases(self, bench, counts, goals):
        normal, anomalous = map(str, counts)
        yield Case(
            "lernlog", [bench.program, "pipeline", "security", "--normal", normal,
                        "--anomalous", anomalous, "-o", "out"], OUTPUTS)
        if "notebook" in goals and bench.has(*NOTEBOOK):
            yield Case("notebook", bench.peer("notebook.py", normal, anomalous), OUTPUTS)
        for forest in ["scikit-learn", "coniferest"]:
            if "expert" in goals and bench.has("polars", forest):
                words = bench.peer("expert.py", normal, anomalous, forest, 2)
                yield Case(f"expert with {forest}", words, OUTPUTS)


def memory(what, value, goal, unit, beside):
    shown = seconds(value) if unit == " s" else f"{value:.2f}{unit}"
    return Finding(what, shown, beside, Spread(value, value, value), goal, at_most=True, unit=unit)
