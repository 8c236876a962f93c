"""Which installed distributions this process has really imported, and from which file of which distribution.

A version that is installed proves nothing: what counts is the module that `import` found, and where it lies.
"""

import importlib.metadata
import os
import sys

from .package_origin import canonical, place_of, top_level_names

MAX_ROWS = 300
BUILT_IN = frozenset(sys.stdlib_module_names) | {"__main__", "nx47"}


class ImportedPackages:
    """Looks each module up once; what installed distributions provide is read again only when a folder changed."""

    def __init__(self, packages):
        self._packages = packages
        self._looked_up = {}
        self._providers, self._stamps = {}, None

    def observe(self):
        """Rows {module, path, distribution, version, origin} of imported top-level modules beside the standard library."""
        rows = []
        for name in sorted(set(sys.modules) - set(self._looked_up)):
            if "." not in name and name not in BUILT_IN and not name.startswith("_"):
                self._looked_up[name] = self._row(name, sys.modules[name])
        for name in sorted(self._looked_up):
            if self._looked_up[name] is not None:
                rows.append(self._looked_up[name])
        return rows[:MAX_ROWS]

    def _row(self, name, module):
        path = place_of(module)
        if path is None:
            return None
        known = self._provider(name, path)
        named = {"distribution": None, "version": None, "origin": None} if known is None else known
        return {"module": name, "path": path, **named}

    def _provider(self, name, path):
        stamps = _stamps()
        if stamps != self._stamps:
            self._providers, self._stamps = _providers(), stamps
        root = os.path.realpath(path)
        for folder, distribution in self._providers.get(name, ()):
            if root.startswith(folder + os.sep):
                named, version = distribution.metadata["Name"], distribution.version
                return {"distribution": named, "version": version, "origin": self._packages.origin_of(named)}
        return None


def _stamps():
    """Time of change of each folder of sys.path: an installer adds a folder to one of them."""
    stamps = []
    for folder in sys.path:
        try:
            stamps.append((folder, os.stat(folder or ".").st_mtime_ns))
        except OSError:
            continue
    return stamps


def _providers():
    """Module name to (folder, distribution) of everything installed, in the order of sys.path."""
    found = {}
    for distribution in importlib.metadata.distributions():
        try:
            folder = os.path.realpath(distribution.locate_file(""))
            names = _names(distribution)
        except Exception:
            continue
        for name in names:
            found.setdefault(name, []).append((folder, distribution))
    return found


def _names(distribution):
    """top_level.txt where an installer left one, since it is short; else what RECORD lists."""
    listed = (distribution.read_text("top_level.txt") or "").split()
    if listed:
        return {name.partition("/")[0] for name in listed}
    names = top_level_names(distribution.read_text("RECORD") or "")
    return names or {canonical(distribution.metadata["Name"] or "").replace("-", "_")}
