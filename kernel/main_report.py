"""File 1: the user's own bytes are remembered, judged strictly, and completed beside nothing of theirs."""

import hashlib
import os
import stat

from .mounted_bundle import sha256_of_file
from .report_scan import MAX_BYTES, Irregular, complete_report


class MainReport:
    """`user` holds the user's own bytes (None: not written), `irregular` why they were left untouched."""

    def __init__(self, path):
        self._path = path
        self._ours = None
        self.user = None
        self.irregular = None

    def refresh(self):
        """Reads the file again; bytes that are not those the kit wrote last are the user's new ones."""
        self.irregular = None
        try:
            state = os.lstat(self._path)
        except OSError:
            self.user = self._ours = None
            return
        if not stat.S_ISREG(state.st_mode):
            self.user, self.irregular = None, "not a regular file"
            return
        with open(self._path, "rb") as file:
            content = file.read(min(state.st_size, MAX_BYTES) + 1)
        if content != self._ours:
            self.user, self._ours = content, None

    def completed(self, members):
        """The bytes to put in place, or None where the file stays as it is."""
        if self.user is None:
            return None
        try:
            content = complete_report(self.user, members)
        except Irregular as reason:
            self.irregular = str(reason)
            return None
        self._ours = content
        return content

    def sha256(self):
        """Digest of the user's own bytes, or None."""
        if self.user is None:
            return None
        if len(self.user) > MAX_BYTES:
            return sha256_of_file(self._path)
        return hashlib.sha256(self.user).hexdigest()
