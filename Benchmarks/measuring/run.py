"""One command, from its start to its end."""

import os
import subprocess
import time
from dataclasses import dataclass


MOST_OUTPUT = 1 << 20  # a report may be much longer, and nobody reads it


class Failed(Exception):
    """A command that was to be measured ended with a problem."""


@dataclass(frozen=True)
class Run:
    """What a whole process took; its children count as well.

    Before a process becomes its program it holds what this one holds, which therefore has to be little.
    """

    wall: float  # seconds from its start to its end
    cpu: float  # seconds of all its threads, in the program and in the kernel
    peak: float  # MB of memory at most, of the largest of its processes
    output: bytes  # its beginning


def run(words, folder, processors=None):
    """Runs a command to its end on so many processors, or on all."""
    everything = os.sched_getaffinity(0)
    if processors:
        os.sched_setaffinity(0, sorted(everything)[:processors])
    try:
        # A file, since a full pipe would stop a program until somebody reads.
        with open(os.path.join(folder, ".output"), "w+b") as output:
            return _timed(words, folder, output)
    finally:
        os.sched_setaffinity(0, everything)


def _timed(words, folder, output):
    start = time.perf_counter()
    process = subprocess.Popen(
        words, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        shown = errors.decode(errors="replace").strip().splitlines()[-3:]
        raise Failed(f"{' '.join(words)} ended with {process.returncode}: {' / '.join(shown)}")
    output.seek(0)
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, output.read(MOST_OUTPUT))
