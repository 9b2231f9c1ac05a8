"""Fitting and scoring without the start of any program: our forest and those of Python."""

import json
import os
import statistics
from dataclasses import dataclass

from .bench import say
from .goals import faster
from .rounds import Case, compare


@dataclass(frozen=True)
class Part:
    """The middle repetition of a part of a run."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Plan:
    """Numbers to fit and score, and what is to be reached with them."""

    kind: str
    rows: int
    processors: int
    repetitions: int
    peers: list
    goals: list  # (part, peer, at least)
    path: str = "fastest"  # how ours scores

    @property
    def words(self):
        threads = "one thread" if self.processors == 1 else f"{self.processors} threads"
        data = "log data" if self.kind == "logs" else "any numbers"
        how = {"fastest": "", "portable": ", plain Swift", "wide": ", wide instructions"}
        return f"{self.rows:,} rows of {data}, {threads}{how[self.path]}"


PLANS = [
    Plan("logs", 510, 1, 15, ["scikit-learn", "isotree", "coniferest"],
         [("fit", "scikit-learn", 20), ("fit", "isotree", 1)]),
    Plan("numbers", 100_000, 1, 3, ["scikit-learn", "isotree", "coniferest"],
         [("fit", "isotree", 1), ("score", "scikit-learn", 12)], "wide"),
    Plan("numbers", 100_000, 1, 3, ["scikit-learn"], [("score", "scikit-learn", 4)], "portable"),
    Plan("logs", 1_000_000, 2, 1, ["scikit-learn"],
         [("fit", "scikit-learn", 40), ("score", "scikit-learn", 30)]),
]


def forests(bench):
    """All plans whose peers are installed."""
    for plan in PLANS:
        yield from findings(bench, plan)


def findings(bench, plan):
    say(f"forest: {plan.words}")
    file = os.path.join(bench.folder, f"{plan.kind}-{plan.rows}.f64")
    if not os.path.exists(file):
        compare([Case("write", [bench.forest_times, "write", plan.kind, str(plan.rows), file])],
                bench.folder, rounds=1, warm_up=False)
    cases = [Case("lernlog", [bench.forest_times, "time", file, "6", str(plan.repetitions),
                               plan.path])]
    cases += [
        Case(peer, bench.peer("forest.py", peer, file, 6, plan.processors, plan.repetitions))
        for peer in plan.peers if bench.has(peer)]
    runs = compare(cases, bench.folder, bench.rounds, plan.processors, warm_up=False)
    os.unlink(file)
    parts = {name: [parts_of(run, plan, name, bench) for run in ones] for name, ones in runs.items()}
    for part, peer, goal in plan.goals:
        if peer in parts:
            ours, theirs = ([one[part] for one in parts[name]] for name in ("lernlog", peer))
            yield faster(f"{part}, {plan.words}", ours, theirs, peer, goal)


def parts_of(run, plan, name, bench):
    """Fit and score of one run, each the middle of its repetitions."""
    times = json.loads(run.output)
    bench.results.add({"what": f"forest, {plan.words}", "program": name, **times})
    return {
        part: Part(*(statistics.median(time[kind] for time in ones) for kind in ("wall", "cpu")))
        for part, ones in times.items()}
