"""Where it was measured, and with which versions."""

import os
import platform
import re
import subprocess


def machine():
    """Processor, cores, memory and system."""
    return {
        "processor": _first(r"model name\s*:\s*(.+)", "/proc/cpuinfo") or platform.processor(),
        "cores": os.cpu_count(),
        "memory_MB": int(_first(r"MemTotal:\s*(\d+)", "/proc/meminfo") or 0) // 1024,
        "system": f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}",
        "load": round(os.getloadavg()[0], 2),
    }


def versions(program, python, packages):
    """Versions of the program, of Python, and of the packages that are installed there."""
    script = (
        "import importlib.metadata as m, json, platform\n"
        "found = {'Python': platform.python_version()}\n"
        f"for name in {packages!r}:\n"
        "    try: found[name] = m.version(name)\n"
        "    except m.PackageNotFoundError: pass\n"
        "print('\\n'.join(f'{name} {version}' for name, version in found.items()))")
    return _said([program, "--version"]) + _said([python, "-c", script])


def _said(words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.splitlines()


def _first(pattern, path):
    try:
        with open(path) as file:
            found = re.search(pattern, file.read())
    except OSError:
        return None
    return found and found.group(1).strip()
