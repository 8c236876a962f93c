"""The files that the kit writes: their names, atomic replacement, and the digests of everything beside them."""

import hashlib
import os
import stat

from .event_log import printable
from .mounted_bundle import sha256_of_file

PROFILE_NAME = "nx47_runtime_profile.json"
OWN_REPORT_NAME = "nx47_validation_report.json"
SUFFIXES = {
    "events": "events_ns.jsonl",
    "metrics": "runtime_metrics.csv",
    "latency": "latency_breakdown.json",
    "hardware": "hardware_fingerprint.json",
    "checksums": "checksums_manifest.json",
    "stdout": "execution_stdout.log",
    "stderr": "execution_stderr.log",
}
MAX_OTHER_FILES = 500
MAX_OTHER_BYTES = 1 << 30


class OutputFolder:
    """The folder that the notebook started in; keeps what it wrote last, so that unchanged files stay as they are."""

    def __init__(self, folder, prefix):
        self.folder = folder
        self._prefix = prefix
        self._written = {}
        self._digests = {}

    def name(self, role):
        """File name of one of the outputs 2 to 8."""
        return self._prefix + SUFFIXES[role]

    def path(self, name):
        return os.path.join(self.folder, name)

    def replace(self, contents):
        """Writes each file (name to bytes) beside its place, then puts them in place one after the other, in order.

        Everything is on disk before the first name changes: whenever the process is killed, each file is whole, the one
        before or the new one. The manifest comes last, so a set that was cut in the middle does not fit it.
        """
        staged = []
        for name, content in contents.items():
            digest = hashlib.sha256(content).hexdigest()
            if self._written.get(name) == (digest, _stamp(self.path(name))):
                continue
            beside = self.path(".nx47-" + name + ".part")
            with open(beside, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            staged.append((name, beside, digest))
        for name, beside, _ in staged:
            os.replace(beside, self.path(name))
        self._sync_folder()
        for name, _, digest in staged:
            stamp = _stamp(self.path(name))
            self._written[name] = (digest, stamp)
            self._digests[name] = (stamp, digest)

    def _sync_folder(self):
        """A rename is on disk when its folder is (fsync(2))."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def digests(self, contents, skipped, may_hash):
        """`files` of the checksums manifest: what is about to be written and every other file at top level.

        A file that changed is hashed only where it `may_hash`: while a cell runs somebody may be writing it.
        Names that begin with a dot or with two underscores are left out: the platform rewrites those after the run.
        """
        files = {name: _row(hashlib.sha256(content).hexdigest(), len(content)) for name, content in contents.items()}
        total = 0
        for name in sorted(os.listdir(self.folder)):
            if name in files or name.startswith((".", "__")) or name == self.name("checksums"):
                continue
            stamp = _stamp(self.path(name))
            if stamp is None:
                continue
            total += stamp[0]
            if len(files) > MAX_OTHER_FILES or total > MAX_OTHER_BYTES or printable(name) != name:
                skipped.append(printable(name))
                continue
            if self._digests.get(name, (None, None))[0] != stamp:
                if not may_hash:
                    skipped.append(name)
                    continue
                self._digests[name] = (stamp, sha256_of_file(self.path(name)))
            files[name] = _row(self._digests[name][1], stamp[0])
        return {name: files[name] for name in sorted(files)}


def _row(digest, size):
    return {"sha256": digest, "bytes": size}


def _stamp(path):
    """(bytes, time of change, inode) of a regular file, else None."""
    try:
        state = os.lstat(path)
    except OSError:
        return None
    return (state.st_size, state.st_mtime_ns, state.st_ino) if stat.S_ISREG(state.st_mode) else None
