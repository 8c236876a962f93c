"""Notes warnings of the `warnings` and `logging` modules; both are still shown exactly as before.

No handler is put on the root logger: one would silence `logging.lastResort` and make `basicConfig` a no-op, so the user
would see less. Instead the way of a record to the handlers is watched.
"""

import logging
import warnings
from collections import deque

from .event_log import cut, printable

MAX_WARNINGS = 500
MAX_TEXT = 1000


class WarningCapture:
    """`seen` holds {source, text} of the first MAX_WARNINGS; `count` counts all of them."""

    def __init__(self, events):
        self._events = events
        self.seen = []
        self.count = 0
        self._said = deque(maxlen=MAX_WARNINGS)
        self._wrap_show_warning()
        self._wrap_loggers()

    def note(self, source, text):
        """Records one warning."""
        self.count += 1
        self._said.append(text)
        text = cut(printable(text), MAX_TEXT)
        if len(self.seen) < MAX_WARNINGS:
            self.seen.append({"source": source, "text": text})
        self._events.add("warning", source=source, text=text)

    def note_line(self, line):
        """Records a line of a stream that is a warning, unless it is the showing of one that is recorded already."""
        if not any(said and (said in line or line in said) for said in self._said):
            self.note("stream", line)

    def _wrap_show_warning(self):
        shown = warnings.showwarning

        def showwarning(message, category, filename, lineno, file=None, line=None):
            try:
                self.note("warnings", "{0}:{1}: {2}: {3}".format(filename, lineno, category.__name__, message))
            except Exception as error:
                self._events.error("warning_capture", error)
            return shown(message, category, filename, lineno, file, line)

        warnings.showwarning = showwarning

    def _wrap_loggers(self):
        handled = logging.Logger.callHandlers

        def callHandlers(logger, record):
            try:
                if record.levelno >= logging.WARNING and _reaches_root(logger):
                    text = "{0}: {1}: {2}".format(record.levelname, record.name, record.getMessage())
                    self.note("logging", text)
                    self._said.append(record.getMessage())
            except Exception as error:
                self._events.error("warning_capture", error)
            return handled(logger, record)

        logging.Logger.callHandlers = callHandlers


def _reaches_root(logger):
    while logger.parent is not None:
        if not logger.propagate:
            return False
        logger = logger.parent
    return True
