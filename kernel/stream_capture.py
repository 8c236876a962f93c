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
import threading
import time

DRAIN_SECONDS = 0.5


class Spool:
    """An append-only copy of one stream on disk."""

    def __init__(self):
        handle, path = tempfile.mkstemp(prefix="nx47-")
        os.close(handle)
        self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
        os.unlink(path)

    def descriptor(self):
        """For a process that writes into it too."""
        return self._descriptor

    def append(self, content):
        """Adds all of the bytes."""
        view = memoryview(content)
        while view:
            view = view[os.write(self._descriptor, view) :]

    def size(self):
        """Bytes so far."""
        return os.fstat(self._descriptor).st_size

    def part(self, at, size):
        """At most `size` bytes from `at` on."""
        return os.pread(self._descriptor, size, at)

    def content(self):
        """Everything so far."""
        size, parts, at = self.size(), [], 0
        while at < size:
            part = self.part(at, min(size - at, 1 << 24))
            if not part:
                break
            parts.append(part)
            at += len(part)
        return b"".join(parts)


class StreamCapture:
    """Follows `write` of one stream object.

    IPython 9 puts a `write` of its own on the stream for the time of each cell and then puts back the one it found,
    which would throw a plain wrapper away. So `write` becomes a property of the stream's class, and whoever sets it
    sets what is called inside. Streams of built-in classes, whose class cannot be changed, get a plain wrapper.
    """

    def __init__(self, name, spool, events):
        self._events = events
        self._stream = getattr(sys, name)
        self._copied = threading.local()
        self._spool = spool
        self._renew_lock()
        os.register_at_fork(after_in_child=self._renew_lock)
        self._outer = self._following(self._stream.write)
        try:
            self._stream.__class__ = self._class_of(type(self._stream))
        except TypeError:
            self._stream.write = self._outer

    def _renew_lock(self):
        """Threads that print at once are copied in the order in which the stream took them."""
        self._lock = threading.RLock()

    def _class_of(self, base):
        def set_write(_, write):
            self._outer = self._following(getattr(write, "nx47_inner", write))

        write = property(lambda _: self._outer, set_write)
        names = {"write": write, "__module__": base.__module__, "__qualname__": base.__qualname__}
        return type(base.__name__, (base,), names)

    def _following(self, inner):
        """A `write` that calls `inner` and copies the text, unless a `write` further in has copied it."""

        def write(text, *rest, **named):
            with self._lock:
                before = getattr(self._copied, "count", 0)
                result = inner(text, *rest, **named)
                if getattr(self._copied, "count", 0) == before:
                    self._copied.count = before + 1
                    self._copy(text)
                return result

        write.nx47_inner = inner
        return write

    def _copy(self, text):
        try:
            if isinstance(text, str):
                text = text.encode("utf-8", "backslashreplace")
            self._spool.append(text)
        except Exception as error:
            self._events.error("stream_capture", error)

    def stop(self):
        """The stream is the session's to the end: nothing is put back."""

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
