"""Proposes the imports that the notebook forgot: a proposer, as nx47.yml names it.

Reads one request (JSON) from standard input and writes one proposal (JSON) to standard output. It runs in a
throw-away copy of the project and changes nothing: what it wants is said in a diff. No model, no network, and
the same answer every time. Only modules that come with Python are imported: anything else has to be installed
first, which is for a person to arrange.
"""

import difflib
import hashlib
import json
import re
import sys
from pathlib import Path

FORGOTTEN = "NBK-008"  # a name that nothing defines; `expected` is the statement that defines it


def main():
    request = json.load(sys.stdin)
    served, wanted = [], {}
    for finding in request["findings"]:
        statement = finding["expected"]
        if finding["rule"] == FORGOTTEN and finding["file"].endswith(".ipynb") and is_standard(statement):
            served.append({"rule": finding["rule"], "file": finding["file"]})
            wanted.setdefault(finding["file"], set()).add(statement)
    changes = {path: with_imports(path, sorted(imports)) for path, imports in sorted(wanted.items())}
    diff = "".join(difference(path, text) for path, text in changes.items() if text is not None)
    json.dump(answer(request["task_id"], diff, served), sys.stdout)


def is_standard(statement):
    module = re.fullmatch(r"(?:import|from) (\w+)(?: import \w+)?", statement)
    return module is not None and module[1] in sys.stdlib_module_names


def with_imports(path, imports):
    """The notebook's text with these lines at the start of its first code cell, else as it is; None if it can't be."""
    text = Path(path).read_bytes().decode()
    notebook = json.loads(text)
    cell = next((cell for cell in notebook["cells"] if cell["cell_type"] == "code"), {"source": []})
    source = cell["source"]
    if not isinstance(source, list) or not source or source[0].startswith(("%", "!")):
        return None
    # Imports from the future stay the first.
    at = next((index for index, line in enumerate(source) if not line.startswith("from __future__ ")), len(source))
    if at == len(source):
        return None
    added = [f"{statement}\n" for statement in imports]
    lines = text.splitlines(keepends=True)
    place = next((index for index, line in enumerate(lines) if holds(line, source[at])), None)
    if place is None:
        return None
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    lines[place:place] = [f"{indent}{json.dumps(line)},\n" for line in added]
    source[at:at] = added
    # The text was found by its looks: only a notebook that says just this is proposed.
    result = "".join(lines)
    return result if json.loads(result) == notebook else None


def holds(line, source):
    return line.strip().removesuffix(",") == json.dumps(source, ensure_ascii=False)


def difference(path, text):
    before = Path(path).read_bytes().decode().splitlines(keepends=True)
    lines = difflib.unified_diff(before, text.splitlines(keepends=True), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def answer(task_id, diff, served):
    found = diff != ""
    return {
        "schema": "nx47.proposal/1",
        "task_id": task_id,
        "title": "import what the notebook uses" if found else "nothing to propose",
        "serves": served if found else [],
        "RESULT": "The first code cell imports what later cells use." if found else "No import is missing.",
        "EVIDENCE": [{"kind": "diff", "ref": "diff", "sha256": hashlib.sha256(diff.encode()).hexdigest()}],
        "RISKS": ["A name may be meant to come from somewhere else."] if found else [],
        "NEXT": "Audit the project again." if found else "Ask a person.",
        "diff": diff,
    }


if __name__ == "__main__":
    main()
