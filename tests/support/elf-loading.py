"""Loads each library named on standard input in a forked child: one line of JSON, null or the reason, per library."""

import ctypes
import json
import os
import sys


def load_in_child(path):
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        try:
            ctypes.CDLL(path)
            reason = b"loaded"
        except OSError as error:
            reason = str(error).encode()
        os.write(write_end, reason[:4000])
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as answer:
        reason = answer.read().decode()
    _, status = os.waitpid(child, 0)
    if reason == "loaded":
        return None
    return reason or "signal or exit %d" % status


sys.stdout.write("\n".join(json.dumps(load_in_child(line.rstrip("\n"))) for line in sys.stdin))
