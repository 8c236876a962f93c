"""The dataset as this session sees it mounted: where it is, its manifest, and every file hashed against that."""

import hashlib
import json
import os
import threading
import time

WALK_LEVELS = 3
WALK_FOLDERS = 2000
CHUNK = 1 << 20
NOT_HASHED = "not hashed yet"


class MountedBundle:
    """`root` and `manifest_sha256` are None when nothing is mounted; `mismatches` and `extra` fill in a thread."""

    def __init__(self, dataset, input_root, events):
        self._events = events
        self._entries = []
        self.root = self.manifest_sha256 = None
        self.mismatches, self.extra = {}, []
        self.elapsed_ns = 0
        self._done = threading.Event()
        if dataset is not None:
            self._open(dataset, input_root)
        threading.Thread(target=self._run, name="nx47-bundle", daemon=True).start()

    def wait(self, seconds):
        """Waits for the hashing; when it takes longer, `mismatches` says so until it is done."""
        if not self._done.wait(seconds):
            return {"*": NOT_HASHED}
        return self.mismatches

    def path_of(self, name):
        """Path of a file of the bundle, or None."""
        if self.root is None or not _is_plain(name):
            return None
        path = os.path.join(self.root, name)
        return path if os.path.isfile(path) else None

    def wheels(self):
        """Paths of the wheels in the bundle."""
        if self.root is None:
            return []
        names = (name for name in relative_files(self.root) if name.endswith(".whl"))
        return [os.path.join(self.root, name) for name in names]

    def _open(self, dataset, input_root):
        manifest = dataset["manifest"]
        self.root = _find(dataset, input_root)
        if self.root is None:
            self._events.add("bundle_not_mounted", dataset=dataset["owner"] + "/" + dataset["slug"])
            return
        try:
            with open(os.path.join(self.root, manifest), "rb") as file:
                content = file.read()
            self.manifest_sha256 = hashlib.sha256(content).hexdigest()
            self._entries = json.loads(content)["files"]
            self._known = {manifest, *(entry["name"] for entry in self._entries)}
        except (OSError, ValueError, KeyError, TypeError) as error:
            self._entries = []
            self.mismatches[manifest] = "unreadable: {0}".format(type(error).__name__)
        self._events.add("bundle_mounted", root=self.root, manifest_sha256=self.manifest_sha256)

    def _run(self):
        started = time.perf_counter_ns()
        try:
            for entry in self._entries:
                why = self._difference(entry)
                if why is not None:
                    self.mismatches[str(entry.get("name"))] = why
            if self._entries:
                self.extra = [name for name in relative_files(self.root) if name not in self._known]
        except Exception as error:
            self.mismatches["*"] = "could not be hashed: {0}".format(type(error).__name__)
            self._events.error("mounted_bundle", error)
        self.elapsed_ns = time.perf_counter_ns() - started
        self._done.set()

    def _difference(self, entry):
        path = self.path_of(entry["name"])
        if path is None:
            return "missing"
        size = os.path.getsize(path)
        if size != entry["bytes"]:
            return "{0} bytes instead of {1}".format(size, entry["bytes"])
        digest = sha256_of_file(path)
        return None if digest == entry["sha256"] else "sha256 {0}".format(digest)


def sha256_of_file(path):
    """Hexadecimal SHA-256 of a file, read in parts."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while True:
            part = file.read(CHUNK)
            if not part:
                return digest.hexdigest()
            digest.update(part)


def relative_files(root):
    """Names of the files below `root`, at most three folders deep, with `/`, sorted."""
    names = []
    for folder, folders, files in os.walk(root):
        inside = os.path.relpath(folder, root)
        if inside != "." and inside.count(os.sep) + 1 >= WALK_LEVELS:
            folders.clear()
        names.extend(name if inside == "." else inside.replace(os.sep, "/") + "/" + name for name in files)
    return sorted(names)


def _find(dataset, input_root):
    """Both layouts that Kaggle uses, then a walk for the manifest as a marker; None when there is no such folder."""
    layouts = (
        os.path.join(input_root, "datasets", dataset["owner"], dataset["slug"]),
        os.path.join(input_root, dataset["slug"]),
    )
    for folder in layouts:
        if os.path.isfile(os.path.join(folder, dataset["manifest"])):
            return folder
    marked = _walk_for(dataset["manifest"], input_root)
    return marked or next((folder for folder in layouts if os.path.isdir(folder)), None)


def _walk_for(marker, input_root):
    waiting, visited = [(input_root, 0)], 0
    while waiting and visited < WALK_FOLDERS:
        folder, level = waiting.pop(0)
        visited += 1
        if level > 0 and os.path.isfile(os.path.join(folder, marker)):
            return folder
        if level < WALK_LEVELS:
            waiting.extend((path, level + 1) for path in _folders(folder))
    return None


def _folders(folder):
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.path for entry in entries if entry.is_dir())
    except OSError:
        return []


def _is_plain(name):
    parts = name.split("/") if isinstance(name, str) else [""]
    return all(part not in ("", ".", "..") for part in parts) and "\0" not in name
