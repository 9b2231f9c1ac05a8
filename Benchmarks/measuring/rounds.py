"""Several commands in turn: A B C A B C, so that a busy moment of the machine meets all of them."""

import os
import shutil
import statistics
from dataclasses import dataclass, field

from .run import run


@dataclass(frozen=True)
class Case:
    """A command under a name."""

    name: str
    words: list
    outputs: list = field(default_factory=list)  # files and folders that it writes


@dataclass(frozen=True)
class Spread:
    """Numbers of some rounds: the middle, the least and the most."""

    median: float
    least: float
    most: float

    @staticmethod
    def of(values):
        values = list(values)
        return Spread(statistics.median(values), min(values), max(values))


def compare(cases, folder, rounds, processors=None, warm_up=True):
    """All runs of each case, in the order of the rounds: name → list of runs."""
    runs = {case.name: [] for case in cases}
    for number in range(-1 if warm_up else 0, rounds):
        for case in cases:
            # To overwrite a long file may take longer than to write it, whoever does it.
            for name in case.outputs:
                remove(os.path.join(folder, name))
            one = run(case.words, folder, processors)
            if number >= 0:
                runs[case.name].append(one)
    return runs


def remove(path):
    """Takes a file or a folder away, if it is there."""
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.unlink(path)


def ratios(ours, theirs):
    """How often our time goes into theirs, taken within each round."""
    return Spread.of(their / our for our, their in zip(ours, theirs))
