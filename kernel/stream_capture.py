"""Copies what reaches sys.stdout and sys.stderr, without changing what the user sees.

Under ipykernel a thread reads file descriptors 1 and 2 and calls the stream object's own `write`, so a wrapped `write`
sees Python's output and that of child processes alike. The copy goes to an unnamed file opened for appending: processes
that the user forks write into the same file.
"""

import fcntl
import os
import struct
import sys
import tempfile
import termios
import time

DRAIN_SECONDS = 0.5


class Spool:
    """An append-only copy of one stream on disk."""

    def __init__(self):
        handle, path = tempfile.mkstemp(prefix="nx47-")
        os.close(handle)
        self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
        os.unlink(path)

    def append(self, content):
        """Adds all of the bytes."""
        view = memoryview(content)
        while view:
            view = view[os.write(self._descriptor, view) :]

    def size(self):
        """Bytes so far."""
        return os.fstat(self._descriptor).st_size

    def content(self):
        """Everything so far."""
        size, parts, at = self.size(), [], 0
        while at < size:
            part = os.pread(self._descriptor, min(size - at, 1 << 24), at)
            if not part:
                break
            parts.append(part)
            at += len(part)
        return b"".join(parts)


class StreamCapture:
    """Wraps `write` of one stream object."""

    def __init__(self, name, events):
        self._events = events
        self._stream = getattr(sys, name)
        self.spool = Spool()
        self._original = self._stream.write
        self._stream.write = self._write

    def _write(self, text, *rest, **named):
        result = self._original(text, *rest, **named)
        try:
            if isinstance(text, str):
                text = text.encode("utf-8", "backslashreplace")
            self.spool.append(text)
        except Exception as error:
            self._events.error("stream_capture", error)
        return result

    def drain(self):
        """Waits until the kernel's watcher has read what child processes left in the pipe."""
        descriptor = getattr(self._stream, "_fid", None)
        if not isinstance(descriptor, int):
            return
        deadline = time.monotonic() + DRAIN_SECONDS
        while time.monotonic() < deadline:
            if _waiting_bytes(descriptor) == 0:
                time.sleep(0.002)
                return
            time.sleep(0.005)


def _waiting_bytes(descriptor):
    try:
        answer = fcntl.ioctl(descriptor, termios.FIONREAD, b"\0\0\0\0")
    except OSError:
        return 0
    return struct.unpack("i", answer)[0]
