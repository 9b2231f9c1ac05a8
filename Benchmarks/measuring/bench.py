"""What all measurements share: programs, peers, a folder to work in, and the results."""

import os
import subprocess
import sys
from dataclasses import dataclass

from .results import Results

PEERS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Peers")
PACKAGES = [
    "scikit-learn", "pandas", "numpy", "isotree", "coniferest", "polars", "polars-hash"]


@dataclass
class Bench:
    program: str  # lernlog, built in release
    forest_times: str  # the forest alone
    python: str
    folder: str
    results: Results
    installed: set  # which packages this Python has
    rounds: int
    is_quick: bool

    def peer(self, name, *words):
        """The command that runs a program of Peers."""
        return [self.python, os.path.join(PEERS, name), *map(str, words)]

    def has(self, *packages):
        return self.installed.issuperset(packages)


def installed(python, packages=PACKAGES):
    """Which of the packages can be found by a Python."""
    script = (
        "import importlib.metadata as m\n"
        f"for name in {packages!r}:\n"
        "    try: m.version(name); print(name)\n"
        "    except m.PackageNotFoundError: pass")
    found = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


def say(text):
    """Tells whoever waits what is going on."""
    print(text, file=sys.stderr, flush=True)
