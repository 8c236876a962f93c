"""Events of the session in memory, one JSON line each, with nanosecond times that never go back."""

import json
import os
import threading
import time

MAX_BYTES = 1500000
MAX_TEXT = 2000


class EventLog:
    """Keeps lines for the events file, and the kit's own errors, which are shown to nobody."""

    def __init__(self):
        self._lock = threading.Lock()
        self._lines = []
        self._bytes = 0
        self._last = 0
        self.dropped = 0
        self.kit_errors = []
        # A thread may hold the lock while another forks: the child would wait for it for ever.
        os.register_at_fork(after_in_child=self._renew_lock)

    def add(self, event, **members):
        """Appends one event; values are JSON values, texts are cut at MAX_TEXT characters.

        Beyond MAX_BYTES events are only counted: a loop that warns a million times fills no disk.
        """
        with self._lock:
            self._last = max(self._last, time.time_ns())
            row = {"ts_ns": self._last, "event": event}
            for name, value in members.items():
                row[name] = cut(value) if isinstance(value, str) else value
            line = json_bytes(row, separators=(",", ":"))
            if self._bytes + len(line) > MAX_BYTES:
                self.dropped += 1
                return
            self._bytes += len(line) + 1
            self._lines.append(line)

    def error(self, place, error):
        """Records an error of the kit itself."""
        text = cut("{0}: {1}: {2}".format(place, type(error).__name__, error), 500)
        if len(self.kit_errors) < 50:
            self.kit_errors.append(text)
            self.add("kit_error", text=text)

    def content(self):
        """The whole file; the last line says how many events it has no room for, if any."""
        with self._lock:
            lines = list(self._lines)
            if self.dropped > 0:
                lines.append(json_bytes({"ts_ns": self._last, "event": "dropped", "count": self.dropped}))
        return b"".join(line + b"\n" for line in lines)

    def _renew_lock(self):
        self._lock = threading.Lock()


def cut(text, limit=MAX_TEXT):
    """The text, or its beginning where it is longer than `limit` characters."""
    return text if len(text) <= limit else text[:limit] + "…"


def json_bytes(value, **layout):
    """JSON in UTF-8; a lone surrogate, as a foreign file name or message may hold, becomes a question mark."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, **layout).encode("utf-8", "replace")


def printable(text):
    """The text without lone surrogates, fit for UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
