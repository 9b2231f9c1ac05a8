"""What was to be reached, and whether it was."""

from dataclasses import dataclass

from .results import digits, seconds, table


@dataclass(frozen=True)
class Finding:
    """One goal, and what was measured of it."""

    what: str
    ours: str
    theirs: str  # the peer and its time
    value: object  # a Spread of what the goal is about
    goal: float
    at_most: bool = False  # whether the goal is an upper limit
    unit: str = " ×"
    cpu: object = None  # the Spread of the same ratio of processor time
    peer: str = ""

    @property
    def name(self):
        return f"{self.what}, beside {self.peer}" if self.peer else self.what

    @property
    def holds(self):
        value = self.value.median
        return value <= self.goal if self.at_most else value >= self.goal

    def row(self):
        value = self.value
        spread = f"{digits(value.least)} – {digits(value.most)}"
        limit = "at most" if self.at_most else "at least"
        return [
            self.what, self.ours, self.theirs, digits(value.median) + self.unit, spread,
            digits(self.cpu.median) + " ×" if self.cpu else "–",
            f"{limit} {self.goal:g}{self.unit}", "yes" if self.holds else "no"]


HEADING = ["what", "lernlog", "beside it", "measured", "spread", "of CPU time", "goal", "holds"]


def faster(what, ours, theirs, name, goal, quantity=lambda run: run.wall):
    """That a peer takes so many times as long as we do, with our runs and its."""
    from .rounds import Spread, ratios

    wall = ratios(map(quantity, ours), map(quantity, theirs))
    has_cpu = all(hasattr(run, "cpu") for run in [*ours, *theirs])
    cpu = ratios([run.cpu for run in ours], [run.cpu for run in theirs]) if has_cpu else None
    mean = [seconds(Spread.of(map(quantity, runs)).median) for runs in (ours, theirs)]
    return Finding(what, mean[0], f"{name} {mean[1]}", wall, goal, cpu=cpu, peer=name)


def shown(findings):
    """The table, and after it which goals hold and which do not."""
    text = table(HEADING, [finding.row() for finding in findings])
    for answer, words in [(True, "These goals hold"), (False, "These do not")]:
        names = [f"- {finding.name}" for finding in findings if finding.holds == answer]
        text += f"\n\n{words}:\n\n" + ("\n".join(names) or "- none")
    return text
