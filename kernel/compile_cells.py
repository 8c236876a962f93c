"""Compiles cells without running them: JSON [{cell, source}] on stdin, JSON [{cell, ok, line, error}] on stdout.

Top-level `await` is allowed, as IPython allows it. Warnings of the compiler are silenced: they belong to the run.
"""

import ast
import json
import sys
import warnings


def compile_cell(cell):
    """The answer for one cell; `line` is 0 and `error` empty for a cell that compiles."""
    answer = {"cell": cell["cell"], "ok": True, "line": 0, "error": ""}
    try:
        compile(cell["source"], "<cell>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    except SyntaxError as error:
        answer.update(ok=False, line=error.lineno or 0, error="{0}: {1}".format(type(error).__name__, error.msg))
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        answer.update(ok=False, error="{0}: {1}".format(type(error).__name__, error))
    return answer


def main():
    """Reads all cells, answers for all of them."""
    warnings.simplefilter("ignore")
    cells = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.write(json.dumps([compile_cell(cell) for cell in cells]) + "\n")


if __name__ == "__main__":
    main()
