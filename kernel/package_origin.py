"""Where an imported package came from: its files equal those of a wheel in the mounted bundle, or they do not.

The installer's RECORD alone is a claim, so the installed files themselves are hashed too (PyPA: recording installed
projects). Versions prove nothing: an image that already has the same version takes nothing from the bundle.
"""

import base64
import csv
import hashlib
import importlib.metadata
import os
import re
import sys
import zipfile

MAX_RECORD = 16 * 1024 * 1024


class PackageOrigins:
    """Answers for the required packages; an answer is kept until RECORD or an installed file changes."""

    def __init__(self, names, bundle):
        self._names = names
        self._bundle = bundle
        self._known = {}

    def observe(self):
        """One row {name, version, imported, origin, path} for each required package; `path`: the file that was imported."""
        return [self._row(name) for name in self._names]

    def origin_of(self, name):
        """`bundle`, `image` or `unknown` of an installed distribution; one that no wheel of the bundle bears is the image's."""
        wheels = self._bundle.wheels()
        borne = any(canonical(os.path.basename(wheel).partition("-")[0]) == canonical(name) for wheel in wheels)
        return self._row(name)["origin"] if borne else "image"

    def _row(self, name):
        try:
            distribution = importlib.metadata.distribution(name)
        except (importlib.metadata.PackageNotFoundError, ValueError):
            return {"name": name, "version": None, "imported": False, "origin": "absent", "path": None}
        record = distribution.read_text("RECORD") or ""
        root = os.path.realpath(distribution.locate_file(""))
        installed = record_hashes(record)
        state = (root, record, _stamps(root, installed))
        if self._known.get(name, (None,))[0] != state:
            self._known[name] = (state, *_origin(name, root, installed, self._bundle.wheels()))
        _, origin, why = self._known[name]
        path = _imported(top_level_names(record))
        if path is not None and not os.path.realpath(path).startswith(root + os.sep):
            origin, why = "unknown", "imported from " + path
        row = {"name": name, "version": distribution.version, "imported": path is not None, "origin": origin}
        row["path"] = path
        return {**row, "why": why} if why else row


def record_hashes(text):
    """Path to `sha256=…` of the rows of one RECORD that have a hash and no relocated or installer's file."""
    rows = {}
    for row in csv.reader(text.splitlines()):
        if len(row) >= 2 and row[1].startswith("sha256=") and ".data/" not in row[0]:
            rows[row[0]] = row[1]
    return rows


def top_level_names(record):
    """Names that an `import` may use, from the paths in RECORD."""
    names = set()
    for row in csv.reader(record.splitlines()):
        head, _, rest = row[0].partition("/") if row else ("", "", "")
        if head.endswith((".dist-info", ".data", ".libs", ".pth")) or head in ("", "..", "__pycache__"):
            continue
        if rest or head.endswith((".py", ".so")):
            names.add(head.partition(".")[0])
    return names


def canonical(name):
    """PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(names):
    """Path of the first of these modules that is imported; None where none is."""
    for name in sorted(names):
        place = place_of(sys.modules.get(name))
        if place is not None:
            return place
    return None


def place_of(module):
    """Path of the file, or of the folder of a namespace package, that a module was imported from; None for none."""
    place = getattr(module, "__file__", None)
    if place is None:
        place = next(iter(getattr(module, "__path__", None) or []), None)
    return place if isinstance(place, str) else None


def _origin(name, root, installed, wheels):
    """(origin, why not `bundle` although RECORD says so)."""
    for wheel in wheels:
        if canonical(os.path.basename(wheel).partition("-")[0]) != canonical(name):
            continue
        shipped = _wheel_hashes(wheel)
        if shipped and all(installed.get(path) == digest for path, digest in shipped.items()):
            changed = next((path for path, digest in shipped.items() if not _is_file(root, path, digest)), None)
            return ("bundle", None) if changed is None else ("unknown", "changed after installation: " + changed)
    return "image", None


def _stamps(root, paths):
    """Size and time of change of each installed file, None for one that is gone."""
    stamps = []
    for path in paths:
        try:
            state = os.stat(os.path.join(root, path))
            stamps.append((state.st_size, state.st_mtime_ns))
        except OSError:
            stamps.append(None)
    return stamps


def _wheel_hashes(path):
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/RECORD", name)]
            if len(names) != 1 or archive.getinfo(names[0]).file_size > MAX_RECORD:
                return {}
            return record_hashes(archive.read(names[0]).decode("utf-8"))
    except (OSError, ValueError, zipfile.BadZipFile):
        return {}


def _is_file(root, path, digest):
    """Whether the installed file has this hash (urlsafe base64 without padding, as RECORD writes it)."""
    try:
        sha256 = hashlib.sha256()
        with open(os.path.join(root, path), "rb") as file:
            while True:
                part = file.read(1 << 20)
                if not part:
                    break
                sha256.update(part)
    except OSError:
        return False
    return digest == "sha256=" + base64.urlsafe_b64encode(sha256.digest()).rstrip(b"=").decode("ascii")
