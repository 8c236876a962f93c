"""Judges one run a line with docs/judge.py, so that thousands need one interpreter: JSON in, JSON out."""

import base64
import importlib.util
import json
import pathlib
import sys

path = pathlib.Path(__file__).parents[2] / "docs" / "judge.py"
spec = importlib.util.spec_from_file_location("judge", path)
judge = importlib.util.module_from_spec(spec)
spec.loader.exec_module(judge)

for line in sys.stdin:
    run = json.loads(line)
    outputs = [(name, base64.b64decode(content)) for name, content in run["outputs"]]
    dossier = judge.strict_object(run["dossier"])
    found = judge.verdict(judge.Run(dossier, base64.b64decode(run["log"]), outputs, run["noise"]))
    print(json.dumps(found), flush=True)
