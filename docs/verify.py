#!/usr/bin/env python3
"""The second verifier of a branch of reports, written from docs/ledger.md; shares no code with `nx47 verify`.
    python verify.py [REPOSITORY] [--branch nx47-reports] [--checkpoint FILE kept elsewhere] [--session FOLDER] [--json]
Status 0 holds, 1 does not (the first bad commit, file, line or byte is named), 2 can't be read. Writes nothing."""
import argparse, base64, collections, datetime, hashlib, json, os, pathlib, re, subprocess, sys
class Broken(Exception): "What does not hold: {commit, file, line or byte, why}."
def broken(why, file, **where): raise Broken({"file": file, **where, "why": why})
def need(test, why, file, **where): return test or broken(why, file, **where)
def sha256(content): return hashlib.sha256(content).hexdigest()
# The forms of what is read, as it is printed without blanks: text, count, integer, digest, list
T, N, I, H = r'"[^"\\]*(?:\\.[^"\\]*)*"', "[1-9][0-9]{0,14}", "-?[0-9]{1,15}", '"[0-9a-f]{64}"'
def many(form): return rf"\[(?:{form}(?:,{form})*)?\]"
LINK = f'"seq":{N},"prev":{H},"time":' + r'"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?!24)[0-9:]{8}\.[0-9]{3}Z"'
PROOFS = many(rf'\{{"kind":"(?:file|command|checksum|diff|log|answer)","ref":{T}(?:,"sha256":{H})?\}}')
EVENT = (f'"macro":{T},"step":{N},"phase":"(?:PLAN|EXECUTE|VERIFY|CRITIQUE|LOG_EVENT|SESSION|VERDICT)","state":"(?:NE'
         f'W|RUNNING|DONE|FAILED|SKIPPED)","goal":{T},"machine":{T},"terminal":{T},"touches":{many(T)},"command":{T},'
         f'"exit_status":(?:null|{I}),"stdout_sha256":(?:null|{H}),"stderr_sha256":(?:null|{H}),"output":{T},"decisio'
         f'n":{T},"evidence":{PROOFS},(?:"role":"(?:chef|recherchiste|orchestrator|tool|macro-runner|worker|person)",'
         f')?(?:"plan_sha256":{H},)?"schema":"nx47[.]event/1",{LINK},"session_id":{T},"task_id":{T}')
LINE = (f'"schema":"nx47[.]index/1",{LINK},"session":"session/[^"/]+","task":{T},"verdict":{T},"cause":{T},"nonce":{T},'
        f'"head":{H},"events":{N},"files":{H},"commit":"[0-9a-f]*","kernel":{T},"dataset":{T}')
FILES = '"schema":"nx47[.]session-files/1","files":' + many(
    rf'\{{"path":{T},"bytes":[0-9]+,"sha256":{H},"source":{T},"kept":"(?:repository|artefact)"\}}')
def seconds(time): return datetime.datetime.fromisoformat(time[:-1] + "+00:00").timestamp()
def parsed(raw, form, file, **where):
    try: value, _ = (one := json.loads(raw.decode())), form is FILES or seconds(one["time"])
    except (ValueError, TypeError, LookupError, RecursionError): broken("is not JSON with a time", file, **where)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = re.sub("[\ud800-\udfff]", lambda lone: "\\u%04x" % ord(lone[0]), text)  # as JSON.stringify prints it
    need(re.fullmatch(r"\{%s\}" % form, text), "has not the members of its kind", file, **where)
    return need((form is FILES or text.encode() == raw) and value, "is not printed as it should be", file, **where)
# Chains, the Merkle tree of RFC 6962, and one session. A state is where a chain, or the branch at a commit, has come to
State = collections.namedtuple("State", "number raw time tree runs name", defaults=(0, b"", "", "", frozenset(), ""))
def lines_of(text, file): return need(text[-1:] == b"\n", "lacks its last line feed", file) and text[:-1].split(b"\n")
def link(raw, state, form, file):
    value, number = parsed(raw, form, file, line=state.number + 1), state.number + 1
    follows = (value["seq"], value["prev"]) == (number, sha256(state.raw) if state.number else "0" * 64)
    need(follows and value["time"] >= state.time, "has not the seq, prev or time to follow", file, line=number)
    return value, state._replace(number=number, raw=raw, time=value["time"])
def root_of(lines):
    half = 1 << (len(lines) - 1).bit_length() >> 1
    return hashlib.sha256(b"\1" + root_of(lines[:half]) + root_of(lines[half:]) if half else b"\0" + lines[0]).digest()
def check_session(files, folder, ids=None, other=lambda ref: b""):
    """The state after the last event; `files`: path below -> bytes; `ids`: session, task; `other`: a file elsewhere."""
    log, table, state, running, ended, proofs, steps = "logs/session.jsonl", "files.json", State(), 1, set(), {}, set()
    for raw in lines_of(files.get(log, b""), folder + log):
        event, state = link(raw, state, EVENT, folder + log)
        step, own, at = event["step"], (event["session_id"], event["task_id"]), {"line": state.number}
        ids = need(own == (ids or own) and own, "is of another session or task", folder + log, **at)
        need(step == 1 or step not in ended and running in (1, step), "begins before a step's end", folder + log, **at)
        if step > 1: running = step if event["state"] in ("NEW", "RUNNING") else ended.add(step) or 1
        for e in event["evidence"] if state.number == 1 else ():
            old = other(e["ref"]) if e["kind"] == "checksum" and e["ref"].endswith("/" + log) else b""
            need(not old or sha256(old) == e.get("sha256"), "is not as it was continued", e["ref"])
        steps.add("event:%d %s" % (step, event["macro"]))
        proofs.update((e["ref"], e["sha256"]) for e in event["evidence"] if len(e) > 2 and e["kind"] in "file log")
    rows = parsed(files.get(table, b""), FILES, folder + table)["files"]
    listed = {row["path"]: row for row in rows}
    need([row["path"] for row in rows] == sorted({*listed} - {table}), "is no sorted list of others", folder + table)
    for path in sorted({*listed, *files, *proofs} - {table}):
        row, content = listed.get(path) or broken("is not listed in files.json", folder + path), files.get(path)
        found = ("artefact",) if content is None else ("repository", len(content), sha256(content))
        said = (row["kept"], row["bytes"], row["sha256"])[:len(found)]
        need(found == said and row["source"] in {"", *steps}, "is not as files.json says", folder + path)
        need(proofs.get(path, row["sha256"]) == row["sha256"], "is not as the events say", folder + path)
    return state
def session_on_disk(folder):
    paths = [path for path in [*folder.iterdir()] and folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    for path in paths: need(path.is_file() and not path.is_symlink(), "is no regular file", str(path))
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    near = lambda ref: b"".join(one.read_bytes() for one in folder.resolve().parent.glob(ref[8:]))
    return {"holds": True, "events": check_session(files, "", None, near).number}
INDEX, MARK = "ledger/index.jsonl", "ledger/checkpoints/%08d"  # from here on: the history of a branch
def begins(a, b, file): b.startswith(a) or broken("has lost bytes", file, byte=len(os.path.commonprefix([a, b])))
class History:
    def __init__(self, folder):
        self.git = [*"git --no-replace-objects -c protocol.allow=never -c log.showSignature=false -C".split(), folder]
        self.reader = subprocess.Popen([*self.git, "cat-file", "--batch"], stdin=-1, stdout=-1, stderr=-3)
    def ask(self, *words, given=b""):
        return os.fsdecode(subprocess.run([*self.git, *words], input=given, capture_output=True, check=True).stdout)
    def content(self, name):  # the bytes of an object, none where it is not there
        self.reader.stdin.write(os.fsencode(name) + b"\n") and self.reader.stdin.flush()
        size = self.reader.stdout.readline().split(b" ")[-1].strip()
        return self.reader.stdout.read(int(size) + 1)[:-1] if size.isdigit() else b""
    def verify(self, branch, checkpoint=b""):
        refs = "refs/heads/" + branch, "refs/remotes/origin/" + branch
        tip = self.ask("for-each-ref", "--format=%(objectname)", *refs)[:-1].split("\n")[0]
        if not tip: raise OSError("there is no branch %r: nothing was recorded, or it was not fetched" % branch)
        self.ask("rev-list", "--quiet", "--objects", "--verify-objects", tip)
        log = self.ask("log", "-z", "--topo-order", "--reverse", "--format=%H%n%T%n%ct%n%P%n%B", tip)
        commits, changes = [one.split("\n", 4) for one in log[:-1].split("\0")], {}
        empty = hashlib.new({40: "sha1", 64: "sha256"}[len(tip)], b"tree 0\0").hexdigest()
        trees, states = {"": empty, **{one[0]: one[1] for one in commits}}, {"": State(tree=empty)}
        pairs = ["%s %s\n" % (trees[parent], one[1]) for one in commits for parent in one[3].split(" ")]
        told = self.ask("diff-tree", "--stdin", "-r", "-z", "--no-renames", given="".join(pairs).encode())
        for old, new, *change in re.findall(r"(\w+) (\w+)\n|:\d+ (\d+) (\w+) (\w+) \w\0([^\0]*)\0", told):
            into = changes.setdefault((old, new), []) if old else into.append(change) or into
        for id, tree, time, parents, message in commits:
            befores = [(states[one], changes[trees[one], tree]) for one in parents.split(" ")]
            try: states[id] = self.check(befores, tree, int(time), message, "" if parents else id)
            except Broken as found: raise Broken({"commit": id, **found.args[0]}) from None
        known = self.content("%s:%s" % (tip, MARK % int((checkpoint or b"\n1").split(b"\n")[1])))
        need(not checkpoint or known and checkpoint.startswith(known), "does not continue the checkpoint", tip)
        return {"holds": need(states[tip].number, "holds no run", INDEX) > 0, "runs": states[tip].number, "tip": tip}
    def check(self, befores, tree, time, message, first):
        """The state of the branch at a commit; `befores`: that at its parents, which hold, and what changed since."""
        if b"\nparent " in self.content(first).split(b"\n\n")[0]: raise OSError("the clone is shallow")
        (base, changed), index = max(befores, key=lambda one: one[0].number), self.content(tree + ":" + INDEX)
        for before, _ in befores: begins(self.content(before.tree + ":" + INDEX), index, INDEX)
        lines, state, at = lines_of(index, INDEX) if index else [], base._replace(tree=tree), {"line": base.number + 1}
        need(len(lines) <= base.number + 1, "gains more than one line", INDEX, **at)
        if len(lines) == base.number + 1:
            line, state = link(lines[-1], state, LINE, INDEX)
            session, folder, mark = line["session"], line["session"] + "/", MARK % state.number
            need(session not in base.runs, "names a session twice", INDEX, **at)
            files = {path[len(folder):]: self.content(new) for *_, new, path in changed if path.startswith(folder)}
            end = check_session(files, folder, (session[8:], line["task"]), lambda ref: self.content(tree + ":" + ref))
            found = {"events": end.number, "head": sha256(end.raw), "files": sha256(files["files.json"])}
            need(line == {**line, **found}, "says other events, head or files than " + session, INDEX, **at)
            text, root = self.content(tree + ":" + mark).decode("latin-1"), base64.b64encode(root_of(lines)).decode()
            name = base.name or text.split("\n")[0]
            need(name and text == f"{name}\n{state.number}\n{root}\n", "is not the checkpoint of the index", mark)
            said = (session, line["commit"], line["head"], sha256(state.raw), f"{state.number} {root}")
            said = zip(("Session", "Commit", "Ledger-Head", "Index-Line", "Checkpoint"), said)
            trailers = re.findall("^NX47-(.*?): (.*)$", message.rstrip("\n").split("\n\n")[-1], re.M)
            need(trailers == [one for one in said if one[1]], "has other trailers than its line", "commit message")
            need(seconds(max(state.time, end.time)) <= time + 2, "has a time after that of its commit", INDEX, **at)
            state = state._replace(runs=base.runs | {session}, name=name)
        origin = first and re.search("^NX47-Commit: ([0-9a-f]{40,64})$", message, re.M)
        for before, changed in befores:
            fresh = {MARK % one for one in range(before.number + 1, len(lines) + 1)} | state.runs - before.runs
            for mode, old, new, path in changed:
                need(mode in ("100644", "100755") and "\n" not in path, "was removed, or is no regular file", path)
                old, own = f"{origin[1]}:{path}" if origin else old, path.split("/")[:2 + path.startswith("ledger/")]
                if path.startswith(("ledger/checkpoints/", "session/")):
                    need("/".join(own) in fresh, "changed once it was recorded, or is of no run", path)
                elif path != INDEX and path[:7] != "badges/": begins(self.content(old), self.content(new), path)
        return state
if __name__ == "__main__":
    parser, status = argparse.ArgumentParser(usage=__doc__), 0
    parser.add_argument("repository", nargs="?", default=".") and parser.add_argument("--json", action="store_true")
    for word in "--branch", "--checkpoint", "--session": parser.add_argument(word, type=pathlib.Path)
    asked = parser.parse_args()
    try:
        branch, kept = str(asked.branch or "nx47-reports"), asked.checkpoint.read_bytes() if asked.checkpoint else b""
        said = session_on_disk(asked.session) if asked.session else History(asked.repository).verify(branch, kept)
    except Broken as found: status, said = 1, {"holds": False, **found.args[0]}
    except Exception as e: status, said = 2, {"holds": None, "why": os.fsdecode(getattr(e, "stderr", "")) or str(e)}
    print(json.dumps(said) if asked.json else ", ".join("%s: %s" % (key, ascii(value)) for key, value in said.items()))
    sys.exit(status)
