"""Judges one run a line with docs/judge.py, so that thousands need one interpreter: JSON in, JSON out."""

import base64
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "docs"))
sys.dont_write_bytecode = True
import judge  # noqa: E402

for line in sys.stdin:
    run = json.loads(line)
    outputs = [(name, base64.b64decode(content)) for name, content in run["outputs"]]
    dossier = judge.strict_object(run["dossier"])
    found = judge.verdict(judge.Run(dossier, base64.b64decode(run["log"]), outputs, run["noise"]))
    print(json.dumps(found), flush=True)
