"""Runs the code cells of a notebook in one namespace and fires the two events of IPython around each of them.

usage: run_notebook.py NOTEBOOK shell|plain|tee; `plain` offers no shell, as a plain interpreter does; `tee` has a stream
written in Python, as ipykernel has, with a `write` of its own for the time of each cell, as IPython 9 puts there.
"""

import io
import json
import os
import sys
import traceback


class Events:
    def __init__(self):
        self.callbacks = {"pre_run_cell": [], "post_run_cell": []}

    def register(self, event, function):
        self.callbacks[event].append(function)

    def trigger(self, event, argument):
        for function in list(self.callbacks[event]):
            function(argument)


class Shell:
    def __init__(self):
        self.events = Events()


class Stream(io.TextIOBase):
    def write(self, text):
        os.write(1, text.encode())
        return len(text)


class Info:
    def __init__(self, raw_cell):
        self.raw_cell = raw_cell


class Result:
    error_before_exec = None
    error_in_exec = None

    def __init__(self, source):
        self.info = Info(source)


def run_cell(shell, source, namespace):
    result = Result(source)
    shell.events.trigger("pre_run_cell", None)
    try:
        exec(compile(source, "<cell>", "exec", dont_inherit=True), namespace)
    except BaseException as error:
        result.error_in_exec = error
        # IPython sends it to the front end, past both streams.
        os.write(2, traceback.format_exc().encode())
    shell.events.trigger("post_run_cell", result)
    return result.error_in_exec is None


def main(notebook, mode):
    shell = Shell()
    namespace = {"__name__": "__main__"}
    if mode != "plain":
        namespace["get_ipython"] = lambda: shell
    if mode == "tee":
        sys.stdout = Stream()
    with open(notebook, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    for cell in cells:
        found, copied = sys.stdout.write, []
        if mode == "tee":
            sys.stdout.write = lambda text: (copied.append(text), found(text))[1]
        good = run_cell(shell, "".join(cell["source"]), namespace)
        if mode == "tee":
            sys.stdout.write = found
        if not good:
            sys.exit(1)


main(*sys.argv[1:])
