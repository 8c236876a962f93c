"""docs/verify.py in one process: each line of input is one question in JSON, each line of output its answer.

{repository, branch, checkpoint} verifies a branch; {session} turns every byte of a session's folder at one bit, one at
a time, and answers how many there were and which of them passed.
"""
import importlib.util, json, pathlib, sys

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)
histories = {}


def answered(ask):
    try:
        return {"said": ask()}
    except verify.Broken as found:
        return {"said": {"holds": False, **found.args[0]}}


def verified(repository, branch, checkpoint):
    if repository not in histories:
        histories[repository] = verify.History(repository)
    return answered(lambda: histories[repository].verify(branch, checkpoint.encode()))


def turned(folder):
    files = {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    verify.check_session(files, "")
    count, passed = 0, []
    for name, content in files.items():
        for at in range(len(content)):
            other = bytearray(content)
            other[at] ^= 1 << at % 8
            try:
                verify.check_session({**files, name: bytes(other)}, "")
                passed.append([name, at])
            except verify.Broken:
                count += 1
    return {"refused": count, "passed": passed}


for line in sys.stdin:
    asked = json.loads(line)
    answer = turned(pathlib.Path(asked["session"])) if "session" in asked else verified(**asked)
    print(json.dumps(answer), flush=True)
