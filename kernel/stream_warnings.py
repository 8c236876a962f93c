"""Finds the warnings that only a stream shows: of child processes, of `!pip`, of libraries in C.

Narrow on purpose: what is found here is a warning for every reader. The log that comes back is classified in full.
"""

import re

PART = 1 << 22
MAX_LINE = 4000
HINT = re.compile(rb"[Ww]arning:|WARN")
LINE_END = re.compile(rb"\r\n|[\r\n]")
COLOUR = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
WARNING = re.compile(r"\b[A-Z]\w*Warning:|(?:^|: )[Ww]arning: |^\[?WARN(?:ING)?\]?(?=[\s:|!-])")
NONE = re.compile(r"(?:warnings?|WARN(?:ING)?)\s*[:=]?\s*(?:0|none|null|false|\[\])\s*$", re.IGNORECASE)


class StreamWarnings:
    """Reads each spool on from where it stopped, whole lines only."""

    def __init__(self, spools, note_line):
        self._read = [[spool, 0] for spool in spools]
        self._note_line = note_line

    def scan(self):
        """Gives each line that is a warning to `note_line`."""
        for place in self._read:
            spool, at = place
            while at < spool.size():
                part = spool.part(at, PART)
                end = max(part.rfind(b"\n"), part.rfind(b"\r")) + 1
                if end == 0:
                    # A line longer than a part is passed over; a short one is waited for.
                    if len(part) < PART:
                        break
                    end = len(part)
                self._look(part[:end])
                at += end
            place[1] = at

    def _look(self, content):
        if HINT.search(content) is None:
            return
        for raw in LINE_END.split(content):
            if len(raw) <= MAX_LINE and HINT.search(raw) is not None:
                line = COLOUR.sub("", raw.decode("utf-8", "replace")).strip()
                if is_warning(line):
                    self._note_line(line)


def is_warning(line):
    """Whether this line says of itself that it is a warning; JSON text and `warnings: 0` do not."""
    if line[:1] in ("{", "[") and line[-1:] in ("}", "]", ","):
        return False
    return WARNING.search(line) is not None and NONE.search(line) is None
