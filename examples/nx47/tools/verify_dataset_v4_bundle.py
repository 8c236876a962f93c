"""Checks a bundle before it is published: required files, required wheels, manifest, JSON.

Prints one line per problem and ends with status 1, or one line and status 0. Changes nothing.
"""

import argparse
import hashlib
import json
import re
import sys
import zipfile
import zlib
from pathlib import Path

MANIFEST = "bundle-manifest.json"
MANIFEST_SCHEMA = "nx47.bundle-manifest/1"
BUILD_REPORT = "dataset_v4_build_report.json"
REQUIRED_FILES = (
    "liblumvorax_replit.so",
    "competitor_teacher_1407735.tif",
    "competitor_teacher_1407735.lum",
    BUILD_REPORT,
)
REQUIRED_WHEELS = ("numpy", "pillow", "tifffile", "imagecodecs")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--dir", type=Path, required=True, help="the bundle")
    folder = arguments.parse_args().dir
    problems = verify(folder)
    for problem in problems:
        print(f"FAIL {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"PASS {folder}: {len(list(folder.iterdir()))} files")


def verify(folder):
    """Problems of the bundle, one line each; none when it is fit to be published."""
    if not folder.is_dir():
        return [f"{folder}: no such folder"]
    problems = []
    problems += check_required_files(folder)
    problems += check_wheels(folder)
    documents, unreadable = read_documents(folder)
    problems += unreadable
    if MANIFEST in documents:
        problems += check_manifest(folder, documents[MANIFEST])
    if BUILD_REPORT in documents:
        problems += check_build_report(folder, documents[BUILD_REPORT])
    return problems


def check_required_files(folder):
    problems = []
    for name in (*REQUIRED_FILES, MANIFEST):
        path = folder / name
        if not path.is_file():
            problems.append(f"{name}: missing")
        elif path.stat().st_size == 0:
            problems.append(f"{name}: empty")
    return problems


def check_wheels(folder):
    """Exactly one readable wheel for each required distribution."""
    problems = []
    for distribution in REQUIRED_WHEELS:
        wheels = [path for path in sorted(folder.glob("*.whl")) if wheel_name(path) == distribution]
        if len(wheels) != 1:
            found = ", ".join(path.name for path in wheels) or "none"
            problems.append(f"{distribution}: one wheel expected, found {found}")
        problems += [f"{path.name}: not a readable wheel" for path in wheels if not is_sound_zip(path)]
    return problems


def wheel_name(path):
    """Distribution of a wheel's file name, normalised as the name in a requirement would be."""
    return re.sub(r"[-_.]+", "-", path.name.split("-")[0]).lower()


def is_sound_zip(path):
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, zlib.error):
        return False


def read_documents(folder):
    """The JSON documents of the bundle by name, and a problem for each that is not JSON."""
    documents, problems = {}, []
    for path in sorted(folder.glob("*.json")):
        try:
            documents[path.name] = json.loads(path.read_bytes(), object_pairs_hook=without_duplicates)
        except (ValueError, RecursionError) as error:
            problems.append(f"{path.name}: not JSON ({error})")
    return documents, problems


def without_duplicates(pairs):
    """A member given twice is two truths in one file; Python would silently take the last."""
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is given twice")
    return members


def check_manifest(folder, manifest):
    """Every file as the manifest says, and no file that it does not name."""
    if not isinstance(manifest, dict) or manifest.get("schema") != MANIFEST_SCHEMA:
        return [f"{MANIFEST}: schema {MANIFEST_SCHEMA} expected"]
    entries = manifest.get("files")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return [f"{MANIFEST}: a list of files expected"]
    problems = []
    for entry in entries:
        problems += check_digest(folder, entry.get("name"), entry)
    listed = {entry.get("name") for entry in entries} | {MANIFEST}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    problems += [f"{name}: not in {MANIFEST}" for name in sorted(there - listed)]
    return problems


def check_build_report(folder, report):
    """The built files are those that the report was written for."""
    built = report.get("built") if isinstance(report, dict) else None
    if not isinstance(built, dict) or not all(isinstance(entry, dict) for entry in built.values()):
        return [f"{BUILD_REPORT}: digests of the built files expected"]
    problems = []
    for name in REQUIRED_FILES:
        if name != BUILD_REPORT and name not in built:
            problems.append(f"{BUILD_REPORT}: says nothing of {name}")
    for name, entry in built.items():
        problems += check_digest(folder, name, entry)
    return problems


def check_digest(folder, name, expected):
    if not isinstance(name, str) or not is_inside(folder, name):
        return [f"{name!r}: not the name of a file in the bundle"]
    path = folder / name
    if not path.is_file():
        return [f"{name}: listed but missing"]
    content = path.read_bytes()
    if len(content) != expected.get("bytes"):
        return [f"{name}: {len(content)} bytes, expected {expected.get('bytes')}"]
    if hashlib.sha256(content).hexdigest() != expected.get("sha256"):
        return [f"{name}: sha256 differs from the one written down"]
    return []


def is_inside(folder, name):
    try:
        return folder.resolve() in (folder / name).resolve().parents
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    main()
