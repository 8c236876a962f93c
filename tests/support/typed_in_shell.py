"""Types lines, with their tabs, into an interactive shell on a terminal of its own, and prints what it answers.

Usage: typed_in_shell.py SECONDS SHELL [ARGUMENT ...] < JSON list of the lines. The shell prints END once when it is
ready, and at the end of the answer to each line.
"""

import json
import os
import pty
import select
import sys
import time

END = b";END"


def read_answer(terminal, deadline):
    seen = b""
    while END not in seen:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            raise SystemExit("no answer: " + repr(seen[-400:]))
        seen += os.read(terminal, 65536)
    return seen.decode(errors="replace")


def main():
    deadline = time.monotonic() + float(sys.argv[1])
    lines = json.load(sys.stdin)
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.argv[2], sys.argv[2:])
    answers = []
    read_answer(terminal, deadline)
    for line in lines:
        os.write(terminal, line.encode() + b"\n")
        answers.append(read_answer(terminal, deadline))
    os.close(terminal)
    os.waitpid(child, 0)
    json.dump(answers, sys.stdout)


main()
