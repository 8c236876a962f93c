"""The user's cells as they run: label, time, outcome, and what they counted."""

import hashlib
import threading
import time


class CellLog:
    """Nested runs (`%run`, `run_cell` inside a cell) belong to the outermost cell."""

    def __init__(self, events):
        self._events = events
        self._depth = 0
        self._started = 0
        self._lock = threading.Lock()
        self.finished = []
        self.executed = []
        self.items = 0
        self.pixels = 0

    def begin(self):
        """Label of the cell that begins, or None for a nested run."""
        self._depth += 1
        if self._depth > 1:
            return None
        label = "cell_{0:03d}".format(len(self.finished) + 1)
        self._events.add("cell_start", cell=label)
        self._started = time.perf_counter_ns()
        return label

    def is_running(self):
        """Whether a cell of the user's has begun and not ended."""
        return self._depth > 0

    def end(self, error, source=None):
        """Whether a cell of the user's ended; `error` is its exception or None, `source` what was run, where known."""
        now = time.perf_counter_ns()
        if self._depth == 0:
            return False
        self._depth -= 1
        if self._depth > 0:
            return False
        row = {"label": "cell_{0:03d}".format(len(self.finished) + 1), "ns": max(1, now - self._started)}
        row["raised"] = error is not None
        self.finished.append(row)
        self.executed.append({"sha256": source_digest(source), "raised": row["raised"]})
        what = {"error": "{0}: {1}".format(type(error).__name__, error)} if error is not None else {}
        self._events.add("cell_end", cell=row["label"], elapsed_ns=row["ns"], raised=row["raised"], **what)
        return True

    def count(self, items, pixels):
        """Adds to what the notebook says it has processed; refuses what is no count."""
        for value in (items, pixels):
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < float("inf"):
                raise ValueError("no count: {0!r}".format(value))
        with self._lock:
            self.items += items
            self.pixels += pixels

    def elapsed_ns(self):
        """Time of all finished cells and of the one that runs."""
        running = time.perf_counter_ns() - self._started if self._depth > 0 else 0
        return sum(row["ns"] for row in self.finished) + running

    def by_step(self):
        """Label to ns."""
        return {row["label"]: row["ns"] for row in self.finished}


def source_digest(source):
    """SHA-256 of a source with `\\n` as line end and no blanks at its end, which a platform may change; None for none."""
    if not isinstance(source, str):
        return None
    text = source.replace("\r\n", "\n").replace("\r", "\n").rstrip(" \t\n")
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
