"""Writes dataset_v4_build_report.json: what the bundle's own files were built from, and with what.

No time and no path goes in: the same sources and the same compiler give the same report.
"""

import argparse
import hashlib
import json
import os
import shlex
import subprocess
from pathlib import Path

NAME = "dataset_v4_build_report.json"
BUILT = (
    "liblumvorax_replit.so",
    "competitor_teacher_1407735.tif",
    "competitor_teacher_1407735.lum",
)
SOURCES = (
    "native/Makefile",
    "native/lumvorax.c",
    "native/lumvorax.h",
    "native/sha512.c",
    "native/sha512.h",
    "assets/make_assets.py",
)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--out", type=Path, required=True, help="folder that holds the built files")
    out = arguments.parse_args().out
    report = {
        "report_name": "dataset_v4_build_report",
        "compiler": compiler(),
        "sources": {name: digest(Path(name)) for name in SOURCES},
        "built": {name: digest(out / name) for name in BUILT},
    }
    (out / NAME).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


def compiler():
    """First line of `cc --version`: the compiler that make takes unless CC names another."""
    asked = subprocess.run(
        [*shlex.split(os.environ.get("CC", "cc")), "--version"], capture_output=True, text=True, check=True
    )
    return asked.stdout.splitlines()[0]


def digest(path):
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


if __name__ == "__main__":
    main()
