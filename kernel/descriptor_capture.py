"""Copies what reaches the descriptors 1 and 2 of a plain interpreter, as a script has them: of Python, of libraries in C,
of child processes.

A process of its own passes the bytes on. A thread of this one would take the last of them with it when the script ends
by os._exit or by a signal; that process sees the pipe's end, whatever ended the script, and passes on what is left.
"""

import os
import socket
import subprocess
import sys

ANSWER_SECONDS = 5.0

# Arguments: reading end and spool of each stream, then the socket on which the kit asks for everything to be copied.
PROGRAM = """
import os, select, signal, socket, sys
for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    signal.signal(getattr(signal, name), signal.SIG_IGN)
numbers = [int(word) for word in sys.argv[1:]]
routes = {numbers[0]: (numbers[1], 1), numbers[2]: (numbers[3], 2)}
asking = socket.socket(fileno=numbers[4])
def write(target, content):
    try:
        while content:
            content = content[os.write(target, content):]
    except OSError:
        pass
def pass_on(ready):
    for source in ready:
        content = os.read(source, 65536)
        if not content:
            del routes[source]
            continue
        for target in routes[source]:
            write(target, content)
while routes:
    wanted = [*routes] + ([asking] if asking else [])
    ready = select.select(wanted, [], [])[0]
    if asking in ready:
        ready.remove(asking)
        if asking.recv(1):
            while routes:
                left = select.select([*routes], [], [], 0)[0]
                if not left:
                    break
                pass_on(left)
            asking.send(b"x")
            continue
        asking = None
    pass_on(ready)
"""


class DescriptorCapture:
    """Follows both descriptors until `stop`; `spools` maps `stdout` and `stderr` to what gets the copy."""

    def __init__(self, spools):
        self._kept = {1: os.dup(1), 2: os.dup(2)}
        self._asking, theirs = socket.socketpair()
        self._asking.settimeout(ANSWER_SECONDS)
        pipes = {1: os.pipe(), 2: os.pipe()}
        numbers = [pipes[1][0], spools["stdout"].descriptor(), pipes[2][0], spools["stderr"].descriptor()]
        numbers.append(theirs.fileno())
        self._child = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", PROGRAM, *map(str, numbers)],
            stdin=subprocess.DEVNULL,
            pass_fds=numbers,
            start_new_session=True,
        )
        theirs.close()
        _flush()
        for descriptor, (reading, writing) in pipes.items():
            os.dup2(writing, descriptor)
            os.close(reading)
            os.close(writing)

    def drain(self):
        """Waits until everything that was written so far is copied and passed on."""
        _flush()
        try:
            self._asking.send(b"x")
            self._asking.recv(1)
        except OSError:
            self.stop()

    def stop(self):
        """Puts the descriptors back: nothing that is written from now on is copied."""
        for descriptor, kept in self._kept.items():
            os.dup2(kept, descriptor)

    def watch(self):
        """Waits for the end of the process that passes on; without it a script would write into nothing."""
        self._child.wait()
        self.stop()


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            continue
