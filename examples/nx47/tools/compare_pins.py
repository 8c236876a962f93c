"""Compares the requirements of each Python minor: every package is pinned for all of them, with a hash.

Prints how many packages there are and ends with status 0, or one line per problem and status 1. Changes nothing.
"""

import re
import sys
from pathlib import Path

PIN = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)==[^\s;\\]+")


def main():
    files = sorted(Path("requirements").glob("cp3*.txt"))
    pinned = {file.name: packages_in(file.read_text(encoding="utf-8")) for file in files}
    everything = set().union(*pinned.values())
    problems = [f"{name}: {package} is missing" for name, found in pinned.items() for package in everything - found]
    problems += [f"{file.name}: a pin without a hash" for file in files if not hashed(file.read_text(encoding="utf-8"))]
    if problems or not everything:
        sys.exit("\n".join(sorted(problems)) or "requirements/: nothing is pinned")
    print(len(everything))


def packages_in(text):
    """Names of the pinned packages, each written in one way."""
    return {re.sub(r"[-_.]+", "-", name).lower() for name in PIN.findall(text)}


def hashed(text):
    """Whether there are at least as many hashes as pins."""
    return text.count("--hash=sha256:") >= len(PIN.findall(text))


if __name__ == "__main__":
    main()
