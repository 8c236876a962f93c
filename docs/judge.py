#!/usr/bin/env python3
"""The second judge of a run, written from docs/judging.md, docs/log-rules.md and docs/evidence.md.

    python judge.py FOLDER [--json]   FOLDER: session/<id> or its folder evidence; exit status as the verdict's
    python judge.py --stream          one run as JSON a line on stdin, one verdict as JSON a line on stdout

Standard library only, CPython 3.10 and later; shares no code with the program whose verdicts it checks.
"""
import base64, datetime, hashlib, json, math, pathlib, re, sys

SAFE, MISSING = 2**53 - 1, object()
BLANK = "\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANKS = "".join(map(chr, range(0x2000, 0x200B))) + BLANK.replace("-", "")
class Fail(Exception): "The condition does not hold."
class Unknown(Exception): "Nothing to conclude from."
class Unreadable(Exception): "Bytes that are not what they have to be."
def fail_if(wrong):
    if wrong: raise Fail
def unknown_if(open_):
    if open_: raise Unknown
def refuse(text): raise Unreadable(text[:40])
def hold(test, evidence): return fail_if(not test) or evidence

# Strict reading: a value in which nothing is ambiguous, or Unreadable
def sha256(content): return hashlib.sha256(content).hexdigest()
def is_hex(value, length): return isinstance(value, str) and re.fullmatch("[0-9a-f]{%d}" % length, value) is not None
def is_number(value): return isinstance(value, (int, float)) and not isinstance(value, bool)
def is_double(value): return is_number(value) and (isinstance(value, float) or abs(value) <= SAFE)
def unique(pairs): return dict(pairs) if len({key for key, _ in pairs}) == len(pairs) else refuse("a key twice")
def integer(text): return refuse(text) if text == "-0" or len(text) > 4300 else int(text)
def real(text):
    value = float(text)
    lost = value == 0 and re.search("[1-9]", re.split("[eE]", text)[0])
    return refuse(text) if len(text) > 4300 or not math.isfinite(value) or lost else value
def depth(value):
    """Levels of lists and objects; half a surrogate pair in any text is refused on the way."""
    if isinstance(value, str) and re.search("[\ud800-\udfff]", value): refuse("surrogate")
    if not isinstance(value, (list, dict)): return 0
    return 1 + max(map(depth, [*value, *value.values()] if isinstance(value, dict) else value), default=0)
def strict(text):
    try:
        value = json.loads(text, object_pairs_hook=unique, parse_int=integer, parse_float=real, parse_constant=refuse)
        return value if len(text.encode()) <= 2**26 and depth(value) <= 64 else refuse("too large or too deep")
    except (ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from error
def strict_object(text):
    value = strict(text)
    return value if isinstance(value, dict) else refuse("no object")
def json_lines(text):
    lines = text.split("\n")
    return [strict_object(line) for line in (lines[:-1] if lines[-1] == "" else lines)]
FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\Z)')
def csv_table(text):
    """First line as written, and the rows below it (RFC 4180; a line feed alone ends a row as well)."""
    at, rows, row = 0, [], []
    while at < len(text) or row:
        field = FIELD.match(text, at)
        if field is None or text.startswith("\ufeff"): refuse("CSV")
        row, at = [*row, field[2] if field[1] is None else field[1].replace('""', '"')], field.end()
        if field[3] != ",": row = rows.append(row) or []
    return re.split("\r?\n", text, maxsplit=1)[0], rows[1:]
def readable(read, *failures):
    try:
        return read()
    except failures or Unreadable:
        return MISSING
def decoded(content):
    try:
        return content.decode("utf-8")
    except ValueError as error:
        raise Unreadable("UTF-8") from error
def at_path(value, *path):
    for key in path: value = value[key] if isinstance(value, dict) and key in value else MISSING
    return value
def positive_ns(value):
    """A positive integer, exact; else None."""
    if isinstance(value, float): return int(value) if value.is_integer() and 0 < value <= SAFE else None
    return value if is_number(value) and value > 0 else None
def ns_of(time):
    """Nanoseconds since 1970 of an ISO 8601 time with its offset; None for anything else."""
    parts = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", time, re.A)
    try:
        moment = datetime.datetime.fromisoformat(parts[1] + parts[3].replace("Z", "+00:00"))
        since = moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        return (since.days * 86400 + since.seconds) * 10**9 + int((parts[2] or "").ljust(9, "0"))
    except (TypeError, ValueError, OverflowError):
        return None

# The log: docs/evidence.md says how it is cut into records, docs/log-rules.md what a warning is
def loose(text):
    try:
        return json.loads(text, parse_int=float, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from error
def record_of(value):
    stream, data, time = (at_path(value, key) for key in ("stream_name", "data", "time"))
    finite = time is MISSING or time is None or is_number(time) and math.isfinite(time)
    if not isinstance(stream, str) or not isinstance(data, str) or not finite: refuse("no record")
    return "stdout" if stream == "stdout" else "stderr", data
def log_records(text):
    if text.strip(BLANKS) == "": return []
    whole = readable(lambda: loose(text))
    whole = readable(lambda: [record_of(value) for value in whole]) if isinstance(whole, list) else MISSING
    if whole is not MISSING: return whole
    records, known = [], False
    for line in text.split("\n"):
        bare = line.strip(BLANKS)
        opened = re.sub(r"^[\[,]", "", bare)
        bodies = [] if bare in ("", "[", "]") else [bare, opened, re.sub(r"[\],]$", "", opened)]
        found = [one for one in (readable(lambda: record_of(loose(body))) for body in bodies) if one is not MISSING][:1]
        known = known or found != []
        records += found or [("stdout", line + "\n")] * (bodies != [])
    return records if known else [("stdout", text)]
ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
INVISIBLE = re.compile(
    "[\0-\x08\n-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]")
def own_lines(text, entries):
    """The lines that hold something to read and that no entry of the allow-list covers."""
    parts = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
    lines = [line for line in (INVISIBLE.sub("", ANSI.sub("", part)).rstrip(BLANKS) for part in parts) if line]
    own, at = [], 0
    while at < len(lines):
        fits = (len(e) for e in entries if len(e) <= len(lines) - at
                and all(one.fullmatch(lines[at + i]) for i, one in enumerate(e)))
        covered = next(fits, 0)
        own, at = own if covered else own + [lines[at]], at + (covered or 1)
    return own
def noise_of(text):
    noise = {"stdout": [], "stderr": []}
    for entry in strict(text)["entries"]:
        texts = [one for one in entry["text"].split("\n") if one.strip(BLANKS)]
        exact = entry["match"] == "exact"
        noise[entry["stream"]].append([re.compile(re.escape(t.rstrip(BLANKS)) if exact else t, re.A) for t in texts])
    return noise
def rules(*texts, flags=re.I): return [re.compile(text, re.A | flags) for text in texts]
ALWAYS = rules(
    r"\bTraceback \(most recent call last\)", r"\b(?:[A-Z]\w*)?Warning:",
    r"^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)(?::|$)", flags=0) + rules(
    r"(?:^|[\s(\[|<>:])(?:warning|warn|error|fatal|critical|deprecation)\s?[:|\])]")
UNFRAMED = rules(
    r"^(?:\[?\d[\d:.,TZ +/-]*\]?\s+|\[[^\]]*\]\s+)?(?:WARNING|WARN|ERROR|CRITICAL|FATAL|DEPRECATION)(?=[\s:|\]!-]|$)",
    r"\s-\s(?:WARNING|ERROR|CRITICAL|FATAL)\s-\s",
    r"^\[?\d{4}-\d\d-\d\d.*?\s-?\s*(?:WARNING|WARN|ERROR|CRITICAL|FATAL)\b", flags=0) + rules(
    r"\b(?:failed|segmentation fault|core dumped|undefined symbol|cannot open shared object|terminate called)\b",
    r"\bstack smashing\b")
ON_STDERR = rules(
    r"\b(?:warn|warnings?|errors?|fail|failed|failures?|fatal|critical|deprecated|deprecation)\b",
    r"\b(?:traceback|exceptions?|aborted|killed|unable|could not|cannot|not found|denied)\b")
IS_NONE, COUNTS_NONE = rules(
    r"\b(?:warnings?|errors?|failed|failures?)['\"]?(?:\s+\w+)?\s*[:=]?\s*(?:0|none|null|false|\[\]|''|\"\")"
    r"(?=\s*(?:[,;)\]}|/]|\.(?!\d)|$)|\s+(?:and\s+)?['\"]?"
    r"(?:warnings?|errors?|failed|failures?|passed|skipped|total)['\"]?\s*[:=])",
    r"\b(?:0|no|without|never|none)\s+(?:\w+\s+)?(?:warn|warnings?|errors?|fail|failed|failures?|deprecation)\b")
MEMBER = re.compile(r'~*"(?:[^"\\]|\\.)*"~*:~*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|NaN|[\[{][^"]*),?'
                    .replace("~", "[%s]" % BLANK), re.A)
def is_problem(line, stream):
    """Whether a line is a warning or an error."""
    bare = re.sub(",$", "", line.strip(BLANKS))
    if len(bare) > 1 and bare[0] in "{[" and bare[-1] in "}]":
        event = readable(lambda: strict(re.sub("[\ud800-\udfff]", "\ufffd", bare)))
        levels = [at_path(event, key) for key in ("level", "levelname", "severity")]
        bad = ("warn", "warning", "error", "critical", "fatal")
        if event is not MISSING: return any(isinstance(one, str) and one.lower() in bad for one in levels)
    if MEMBER.fullmatch(line): return False
    text, bare = COUNTS_NONE.sub("", IS_NONE.sub("", re.sub("[%s]+" % BLANK, " ", line))), line.strip(BLANKS)
    banner = len(bare) > 6 and bare[0] in "=#*~_-" and bare[:3] == bare[-3:] == bare[0] * 3
    held = ALWAYS if banner else ALWAYS + UNFRAMED + (ON_STDERR if stream == "stderr" else [])
    return any(one.search(text) for one in held)

# A run, as its evidence tells it
PROFILE = "nx47_runtime_profile.json"
OUTPUTS = ["events_ns.jsonl", "runtime_metrics.csv", "latency_breakdown.json", "hardware_fingerprint.json",
           "checksums_manifest.json", "execution_stdout.log", "execution_stderr.log"]
class Run:
    def __init__(self, dossier, log, outputs, noise):
        """`log`: bytes or None; `outputs`: (name, bytes) each; `noise`: the text of the allow-list."""
        self.d, self.outputs, self.set, self.kept = dossier, outputs, dossier["settings"], {}
        self.collected, self.nx47 = "collected" in dossier, "nx47" in self.set["packs"]
        self.records = log_records(log.decode("utf-8", "replace")) if self.collected else []
        self.report, self.noise = self.set["main-report"] or "nx47_validation_report.json", noise_of(noise)
        prefix = "lumvorax_" if self.nx47 else "nx47_"
        self.names = [None, self.report, *(prefix + name for name in OUTPUTS)]
    def lines(self, stream):
        """The session's own lines of a stream."""
        joined = "".join(data for name, data in self.records if name == stream)
        return own_lines(joined, self.noise[stream])
    def content(self, name):
        unknown_if(not self.collected)
        found = [content for one, content in self.outputs if one == name]
        return hold(len(found) == 1, found)[0]  # a name that came twice can't be read: which of the two counts?
    def read(self, name, parse):
        """What an output says; what is not there or can't be read does not hold."""
        content = self.content(name)
        if (name, parse) not in self.kept: self.kept[name, parse] = readable(lambda: parse(decoded(content)))
        return hold(self.kept[name, parse] is not MISSING, self.kept[name, parse])
    def claim(self, *path): return at_path(self.read(self.report, strict_object), *path)
    def file(self, number, parse=strict_object): return self.read(self.names[number], parse)
    def said(self, *numbers): return ["output:" + (self.names[one] if one else PROFILE) for one in numbers]
    def proved(self, *macros):
        """The last step of each name, if its own post-check was answered ok."""
        last = {step["macro"]: step for step in self.d["steps"]}
        held = [last[macro] for macro in macros if macro in last]
        return ["event:%d" % one["step"] for one in held if one["state"] == "DONE" and one["checkAnswer"] == "ok"]
    def need(self, *path):
        """A part of the dossier; without it there is nothing to conclude from."""
        part = at_path(self.d, *path)
        return unknown_if(part is MISSING) or part

def fits(value, shape):
    """Whether a value has a shape: a type, a test, a list of one shape, a set of texts, or an object of shapes."""
    if isinstance(shape, type): return isinstance(value, shape)
    if isinstance(shape, set): return isinstance(value, str) and value in shape
    if isinstance(shape, list): return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if callable(shape): return shape(value)
    return isinstance(value, dict) and all(fits(value.get(key, MISSING), one) for key, one in shape.items())
def maybe(shape): return lambda value: value is None or fits(value, shape)
def optional(shape): return lambda value: value is MISSING or fits(value, shape)
def each(shape): return lambda value: isinstance(value, dict) and all(fits(one, shape) for one in value.values())
def digest(value): return is_hex(value, 64)
SUMS = {"schema": {"nx47.checksums/1"}, "nonce": lambda value: is_hex(value, 32), "ledger_head": digest,
        "bundle_manifest_sha256": maybe(digest), "bundle_root": maybe(str), "bundle_mismatches": each(str),
        "main_report_sha256": maybe(digest), "main_report_irregular": maybe(str), "sealed_at_ns": is_number,
        "files": each({"sha256": digest, "bytes": is_number})}
NATIVE = {"path": maybe(str), "sha256": maybe(digest), "loaded": bool, "error": str, "missing_symbols": [str]}
PACKAGE = {"name": str, "version": maybe(str), "imported": bool, "origin": {"bundle", "image", "absent", "unknown"}}
SEEN = {"native": maybe(NATIVE), "lzw": maybe({"ok": bool, "error": str}), "packages": [PACKAGE],
        "warnings": [{"source": str, "text": str}], "cells": {"run": is_double, "raised": is_double}, "cwd": str,
        "on_kaggle": bool, "counted_by": {"notebook", "kit"}}
PYTHON = {"implementation": str, "version": str, "abi": str, "ext_suffixes": [str], "pip": optional(maybe(str))}
RUNTIME = {"schema": {"nx47.runtime-profile/1"}, "id": lambda value: isinstance(value, str) and value != "",
           "origin": {"probe", "derived", "manual", "session"}, "python": PYTHON, "unknown": [str],
           "platform": {"machine": str, "libc": {"name": str, "version": str}}, "marker_environment": each(str),
           "distributions": [{"name": str, "version": str}], "provenance": optional(dict)}
def of_shape(shape, *path):
    def read(text):
        value = at_path(strict_object(text), *path)
        return value if fits(value, shape) else refuse("schema")
    return read
sums_of, seen_of, runtime_of = of_shape(SUMS), of_shape(SEEN, "observations"), of_shape(RUNTIME)

# The conditions: each gives the ids of its evidence when it holds; one without evidence is unknown
GATES = {}
def always(settings): return True
def asks_bundle(settings): return "nx47" in settings["packs"] or "bundle" in settings or "dataset" in settings
def asks_report(settings): return "nx47" in settings["packs"] or settings["main-report"] != ""
def asks_native(settings): return "nx47" in settings["packs"] or "native" in settings
def asks_packages(settings): return "nx47" in settings["packs"] or settings["required"]["packages"] != []
def gate(number, judge, asks=always, pack="core", scope="both"):
    GATES["GATE-%03d" % number] = (pack, scope, asks, judge)
def settle(answers):
    fail_if("fail" in answers)
    unknown_if(set(answers) - {"ok"})
def prechecks(run):
    unknown_if(not run.d["prechecks"])
    settle([row["answer"] for row in run.d["prechecks"]])
    return [row["evidence"] for row in run.d["prechecks"]] if all(r["evidence"] for r in run.d["prechecks"]) else []
def audit(run, part, answers):
    """The audit's profile; `answers`: those of its errors that count against the run."""
    found = run.need(part)
    unknown_if(not found["rulesRun"])
    settle([one["answer"] for one in found["findings"] if one["severity"] == "error" and one["answer"] in answers])
    return found["profile"]
def audited_again(run):
    profile, captured = audit(run, "auditAfter", ("fail", "unknown")), readable(lambda: run.read(PROFILE, runtime_of), Fail)
    unknown_if(captured is MISSING or captured["id"] != profile)
    return run.proved("audit-again") + run.said(0)
def by_rule(rule):
    def judge(run):
        unknown_if(rule not in run.need("auditAfter")["rulesRun"])
        own = [one["answer"] for one in run.d["auditAfter"]["findings"] if one["rule"] == rule]
        settle([one if one == "fail" else "unknown" for one in own])
        return run.proved("audit-again")
    return judge
def is_version(value): return is_double(value) and value == int(value) and 1 <= value <= SAFE
def dataset(run):
    manifest, version = run.need("manifest"), run.need("dataset")["version"]
    run.need("manifestSha256")
    fail_if(not is_version(version) or not manifest["files"])
    return run.proved("publish") and run.proved("publish") + ["dataset:v%d" % version]
def sources(run):
    ref, listed = run.need("dataset", "ref"), run.need("kernel")["datasetSources"]
    wanted = (ref["owner"] + "/" + ref["slug"]).lower()
    return hold(wanted in ["/".join(one.split("/")[:2]).lower() for one in listed], run.proved("push"))
gate(1, prechecks)
gate(2, lambda run: audit(run, "auditBefore", ("fail",)) is None or run.proved("audit"))
gate(3, dataset, asks_bundle)
gate(4, lambda run: hold(is_version(run.need("kernel")["version"]), run.proved("push")))
gate(5, sources, asks_bundle)
gate(6, lambda run: settle([run.need("kernel")["sourceMatches"]]) or run.proved("push"))
def ended(run):
    status = run.need("session")["status"]
    fail_if(status in ("error", "cancel-requested", "cancel-acknowledged"))
    return unknown_if(status != "complete") or run.proved("wait")
def cells(run):
    wanted, ran = run.need("userCells"), run.read(PROFILE, seen_of)["cells"]
    return hold(ran["run"] == wanted >= 1 and ran["raised"] == 0, run.said(0))
MACHINES = [(r"^tpu", r"^TPU "), ("P100", "P100"), ("T4", r"\bT4\b"), ("L4", r"\bL4\b"),
            ("A100", "A100"), ("H100", "H100"), ("Pro6000", "RTX PRO 6000")]
def settings(run):
    listed = run.need("kernel", "settings")
    fail_if(any(one["had"] and one["had"].lower() != one["asked"].lower() for one in listed))
    machine = next((one for one in listed if one["name"] in ("machine", "gpu")), None)
    unknown_if(any(one["had"] == "" and one is not machine for one in listed))
    if machine is None: return run.proved("push")
    gpus, tpus = (at_path(run.file(5), *path) for path in (("gpu", "names"), ("tpu", "devices")))
    there = [str(one) for one in gpus] if isinstance(gpus, list) else []
    there += ["TPU %s" % one for one in tpus] if isinstance(tpus, list) else []
    model = next((seen for asked, seen in MACHINES if re.search(asked, machine["asked"], re.I)), "(?!)")
    asked = "" if machine["asked"] == "true" else model
    return hold(any(re.search(asked, one, re.A) for one in there), run.proved("push") + run.said(5))
gate(11, ended)
gate(12, lambda run: hold(run.need("collected")["files"] and run.records, run.proved("collect")))
gate(13, cells)
gate(14, lambda run: hold(run.need("session")["waitedSeconds"] >= 59, run.proved("wait")), scope="kaggle")
gate(15, settings, scope="kaggle")
def is_times(value):
    """Positive integers of nanoseconds by step, not all the same where there is more than one."""
    values = [positive_ns(one) for one in value.values()] if isinstance(value, dict) else []
    return values != [] and None not in values and (len(values) == 1 or len(set(values)) > 1)
def events(run):
    stamps = [positive_ns(event.get("ts_ns")) for event in run.file(2, json_lines)]
    return stamps != [] and None not in stamps and stamps == sorted(stamps)
def metrics(run):
    (header, rows), last = run.file(3, csv_table), 0
    for row in rows:
        numbers = [float(one) for one in row[1:-1] if re.fullmatch(r"\d+(?:\.\d+)?", one, re.A)]
        stamp = re.fullmatch(r"[1-9]\d{0,18}", row[0], re.A) and int(row[0])
        if len(row) != 7 or len(numbers) != 5 or not all(map(math.isfinite, numbers)): return False
        if not stamp or stamp < last or not 0 < numbers[1] <= numbers[2] or numbers[3] > numbers[4]: return False
        last = stamp
    return rows != [] and header == "ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step"
def latency(run):
    file = run.file(4)
    each_cell = [at_path(cell, "ns") for cell in file["cells"]] if isinstance(file.get("cells"), list) else [None]
    return file.get("schema") == "nx47.latency/1" and None not in map(positive_ns, each_cell) and is_times(file.get("phases"))
def hardware(run):
    paths = (["cpu"], ["gpu"], ["ram_total_bytes"], ["os"], ["python", "version"], ["libc", "version"])
    said = [at_path(run.file(5), *path) for path in paths]
    return not any(one is MISSING or one in (None, "", {}) or one is not False and one == 0 for one in said)
SHAPES = [lambda run: run.read(PROFILE, seen_of), lambda run: run.claim() is not None, events, metrics, latency, hardware,
          None, always, always]
def output(number):
    def judge(run):
        name = run.names[number] or PROFILE
        content = run.content(name)
        fail_if(content == b"" and not (number == 8 and run.lines("stderr") == []))
        fail_if(not SHAPES[number](run))
        sums = readable(lambda: run.file(6, sums_of), Fail)
        unknown_if(sums is MISSING)
        return hold(at_path(sums, "files", name, "sha256") == sha256(content), run.said(number, 6))
    return judge
def checksums(run):
    listed, named = run.file(6, sums_of)["files"], [*run.names, PROFILE]
    fail_if(set(listed) - set(named) - {name for name, _ in run.outputs})
    own = [(n, c) for n, c in run.outputs if n not in named and "/" not in n and n != "custom.css" and n[:1] != "."]
    same = (at_path(listed, name, "sha256") == sha256(content) for name, content in own if name[:2] != "__")
    return hold(all(same), run.said(6))
for one in range(1, 9): gate(20 + one, checksums if one == 6 else output(one))
gate(29, output(0))
def sums(run): return run.file(6, sums_of)
def seen(run): return run.read(PROFILE, seen_of)
def window(run, value, evidence):
    """Between push and end of the session on the service's clock, two seconds of tolerance."""
    first, last = ns_of(run.need("kernel")["pushedAt"]), ns_of(run.need("session")["endedAt"])
    unknown_if(first is None or last is None)
    stamp = positive_ns(value)
    return hold(stamp and first - 2 * 10**9 <= stamp <= last + 2 * 10**9, evidence + run.proved("push", "wait"))
def mounted(run):
    wanted, said = run.need("manifestSha256"), sums(run)
    extra = said.get("bundle_extra") if isinstance(said.get("bundle_extra"), list) else []
    return hold(said["bundle_manifest_sha256"] == wanted and not said["bundle_mismatches"] and not extra, run.said(6))
def folder(run):
    moved = run.d["target"] == "rehearsal" and at_path(run.d, "session", "isolation") == "rewritten-paths"
    cwd = seen(run)["cwd"]
    return hold(cwd.endswith("/kaggle/working") if moved else cwd == "/kaggle/working", run.said(0))
def fresh(run):
    digests = {sha256(run.content(run.report)), at_path(readable(lambda: sums(run), Fail), "main_report_sha256")}
    return hold(not digests & set(run.d["earlierReports"]), run.said(1))
def is_v3(run): return not run.report.endswith(("_v6_binary.json", "_v13_strict.json"))
def one_library(run):
    listed, library = run.need("manifest")["files"], at_path(run.set, "native", "library")
    published = next((one["sha256"] for one in listed if one["name"] == library), None)
    places, native = [0, 1] if asks_report(run.set) else [0], seen(run)["native"]
    report = readable(lambda: run.claim(*(() if is_v3(run) else ("dataset_artifacts",)), "native_lib_sha256"), Fail)
    claims = [at_path(native, "sha256"), *([report] if asks_report(run.set) else [])]
    return hold(published and all(one == published for one in claims), run.said(*places))
def runtime(run):
    said, file = run.read(PROFILE, runtime_of), readable(lambda: run.file(5), Fail)
    version, libc, machine = said["python"]["version"], said["platform"]["libc"]["version"], said["platform"]["machine"]
    twice = ((version, ("python", "version")), (libc, ("libc", "version")), (machine, ("os", "machine")))
    ran = run.d.get("session", {}).get("interpreter", "")
    alike = all(one and at_path(file, *path) == one for one, path in twice)
    return hold(alike and (ran == "" or version in ran.split()), run.said(0, 5))
gate(31, lambda run: hold(sums(run)["nonce"] == run.d["nonce"], run.said(6)))
gate(32, lambda run: hold(run.need("ledgerHead") == sums(run)["ledger_head"], run.said(6)))
gate(33, mounted, asks_bundle)
gate(34, folder)
gate(35, lambda run: window(run, run.claim("timestamp_ns"), run.said(1)), asks_report)
gate(36, lambda run: window(run, sums(run)["sealed_at_ns"], run.said(6)))
gate(37, fresh, asks_report)
gate(38, one_library, asks_native)
gate(39, runtime)
gate(40, audited_again)
def says(number, word, *path, asks=always, pack="nx47"):
    gate(number, lambda run: hold(is_word(run.claim(*path), word), run.said(1)), asks, pack)
def is_word(value, word): return type(value) is type(word) and value == word
def own_report(run):
    return hold(sums(run)["main_report_sha256"] is not None and sums(run)["main_report_irregular"] is None, run.said(6))
def is_nothing(value): return value is False or is_number(value) and value == 0 or value in ("", [])
def skipped(value):
    """Whether a test says of itself, or a count of it, that it did not take place."""
    if isinstance(value, str): return re.match(r"skip(?:ped)?(?:$|_|\s*[:;,.(–—-])", value.strip(BLANKS), re.I)
    if not isinstance(value, (dict, list)): return False
    members = value.items() if isinstance(value, dict) else enumerate(value)
    return any(re.fullmatch("(?:was_|is_)?skipped(?:_tests?)?", str(key), re.I | re.A) and not is_nothing(one)
               or skipped(one) for key, one in members)
TIFF = "tiff_lum_roundtrip_test"
def compression(run):
    test = run.claim(TIFF) if isinstance(run.claim(TIFF), dict) else {}
    detours = [v for k, v in test.items() if re.search("fallback|write_error", k, re.I | re.A) and not is_nothing(v)]
    return hold(is_word(test.get("write_compression_used"), "LZW") and not detours, run.said(1))
def canonical(requirement):
    name = re.match(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)", requirement)
    return re.sub("[-_.]+", "-", name[1] if name else requirement).lower()
def packages(run):
    required, found = run.set["required"], {}
    fail_if(not required["packages"])
    for one in reversed(seen(run)["packages"]): found[canonical(one["name"])] = one
    for name in map(canonical, required["packages"]):
        origins = ("bundle", "image") if name in map(canonical, required["from-image"]) else ("bundle",)
        one = found.get(name, {"imported": False})
        fail_if(not one["imported"] or one["version"] is None or one["origin"] not in origins)
    return run.said(0)
def symbols(run):
    fail_if(run.nx47 and not at_path(run.set, "native", "symbols") not in ([], MISSING))
    return hold(at_path(seen(run)["native"], "missing_symbols") == [], run.said(0))
def lists_nothing(run):
    names = ("missing_required_packages", "incompatible_required_packages")
    lists = [run.claim(*path, name) for path in ((), ("dataset_artifacts",)) for name in names]
    return hold(all(one is MISSING or one == [] for one in lists), run.said(1))
def counted(run):
    lines = readable(lambda: len(run.file(2, json_lines)), Fail)
    count = run.claim("events_count")
    return hold(is_number(count) and count == lines and count > 0, run.said(1, 2))
def zero(value): return is_number(value) and value == 0
def listed(run):
    count, warnings = run.claim("warnings_count"), run.claim("warnings")
    return hold(isinstance(warnings, list) and is_number(count) and count == len(warnings), run.said(1))
gate(51, own_report, asks_report)
says(52, "ok", "status", asks=asks_report, pack="core")
gate(53, lambda run: hold(zero(run.claim("warnings_count")), run.said(1)))
gate(54, listed)
gate(55, lambda run: hold(run.claim("notes") in (MISSING, "", [], {}), run.said(1)))
gate(56, lambda run: hold(all(run.claim(one) in (MISSING, None) for one in ("error", "error_type")), run.said(1)))
gate(57, lambda run: hold(not skipped(run.claim()), run.said(1)))
gate(58, lambda run: hold(is_word(run.claim("lzw_roundtrip_test" if is_v3(run) else TIFF, "status"), "ok"), run.said(1)),
     pack="nx47")
gate(59, lambda run: hold((seen(run)["lzw"] or {}) and seen(run)["lzw"]["ok"] and not seen(run)["lzw"]["error"], run.said(0)),
     pack="nx47")
says(60, "ok", TIFF, "status")
gate(61, compression, pack="nx47")
says(62, "ok", "so_load_check", "status")
gate(63, lambda run: hold(at_path(seen(run)["native"], "loaded") is True and seen(run)["native"]["error"] == "",
                          run.said(0)), asks_native)
gate(64, symbols, asks_native)
gate(65, packages, asks_packages)
gate(66, lists_nothing)
says(67, "ok", "competitor_assets_test", "status")
gate(68, counted)
says(41, True, "runtime", "is_kaggle")
def bound(run, column):
    """The largest value of a column; none where output 3 is not as it has to be."""
    if readable(lambda: metrics(run), Fail) is not True: return math.inf
    return max(float(row[column]) for row in run.file(3, csv_table)[1])
def measured(number, name, test):
    gate(number, lambda run: hold(test(run, run.claim(name)), run.said(1)))
def positive(run, value): return is_number(value) and value > 0
measured(71, "throughput_items_per_s", positive)
measured(72, "throughput_pixels_per_s", positive)
measured(73, "latency_ns_by_step", lambda run, value: is_times(value))
measured(74, "peak_ram_mb", lambda run, value: positive(run, value) and value <= bound(run, 3))
measured(75, "peak_gpu_mem_mb", lambda run, value: is_double(value) and 0 <= value <= bound(run, 5))
def log(run):
    unknown_if(not run.collected)
    found = [line for stream in ("stdout", "stderr") for line in run.lines(stream) if is_problem(line, stream)]
    return hold(not found and run.records, ["log"])
def same_lines(number, stream):
    def judge(run):
        text = run.content(run.names[number]).decode("utf-8", "replace")
        return hold(set(own_lines(text, run.noise[stream])) == set(run.lines(stream)), run.said(number) + ["log"])
    return judge
def kit_errors(run):
    said, noted = seen(run).get("kit_errors"), readable(lambda: run.file(2, json_lines), Fail)
    noted = [] if noted is MISSING else noted
    return hold(said == [] and not any(one.get("event") == "kit_error" for one in noted), run.said(0))
gate(81, log)
gate(82, lambda run: hold(not seen(run)["warnings"] and seen(run).get("warnings_count", 0) in (0, MISSING), run.said(0)))
gate(83, same_lines(7, "stdout"))
gate(84, same_lines(8, "stderr"))
gate(85, kit_errors)
def later(run): raise Unknown
for one in range(91, 98): gate(one, later, scope="kaggle")
gate(98, by_rule("REP-023"), pack="nx47", scope="kaggle")
gate(99, later, pack="nx47", scope="kaggle")
gate(100, by_rule("VER-003"), pack="nx47", scope="kaggle")

# The verdict
def answer(judge, run):
    try:
        evidence = judge(run)
        return ("ok" if evidence else "unknown"), evidence
    except Fail:
        return "fail", []
    except Unknown:
        return "unknown", []

def verdict(run):
    answers = {}
    for ident in sorted(GATES):
        pack, scope, asks, judge = GATES[ident]
        if (pack == "core" or run.nx47) and asks(run.set): answers[ident] = answer(judge, run)[0]
    required = {i: a for i, a in answers.items() if run.d["target"] == "kaggle" or GATES[i][1] == "both"}
    effects = [one["effect"] for one in run.d["incidents"]]
    proven = required and set(required.values()) == {"ok"}
    failed = next((ident for ident, one in required.items() if one == "fail"), None)
    refused = next((one["code"] for one in run.d["incidents"] if one["effect"] == "no-go"), None)
    causes = [one.split("/")[1] for one in effects if one.startswith("inconclusive/")] or ["unproven"]
    if failed: kind, cause = "NO-GO", failed
    elif refused and not proven: kind, cause = "NO-GO", refused
    elif run.d["mode"] != "execute": kind, cause = "PLANNED", ""
    elif not proven: kind, cause = "INCONCLUSIVE", causes[-1]
    else: kind, cause = ("REHEARSED" if run.d["target"] == "rehearsal" else "GO"), ""
    return {"kind": kind, "cause": cause, "answers": answers}

def from_folder(path):
    folder = path / "evidence" if (path / "evidence" / "dossier.json").exists() else path
    dossier = strict_object(decoded((folder / "dossier.json").read_bytes()))
    kept = [("platform-noise.json", dossier["platformNoise"])]
    if "collected" in dossier:
        kept += [("kernel.log", dossier["collected"]["log"])]
        kept += [("outputs/" + one["name"], one) for one in dossier["collected"]["files"]]
    content = {}
    there = {one.relative_to(folder).as_posix() for one in (folder / "outputs").rglob("*") if not one.is_dir()}
    for name, one in kept:
        content[name] = (folder / name).read_bytes() if name in there or "/" not in name else refuse(name + ": missing")
        if (len(content[name]), sha256(content[name])) != (one["bytes"], one["sha256"]): refuse(name + ": changed")
    if there - set(content): refuse(min(there - set(content)) + ": not listed")
    outputs = [(name[8:], one) for name, one in content.items() if name[:8] == "outputs/"]
    return Run(dossier, content.get("kernel.log"), outputs, decoded(content["platform-noise.json"]))

def from_line(line):
    run = json.loads(line)
    outputs = [(name, base64.b64decode(content)) for name, content in run["outputs"]]
    return Run(strict_object(run["dossier"]), base64.b64decode(run["log"] or ""), outputs, run["noise"])

STATUSES = {"GO": 0, "REHEARSED": 0, "PLANNED": 0, "NO-GO": 1, "INCONCLUSIVE": 3, "GO-PRIVATE-ROOT": 3}
def main(words):
    if words == ["--stream"]:
        for line in sys.stdin: print(json.dumps(verdict(from_line(line))), flush=True)
        return 0
    try:
        found = verdict(from_folder(pathlib.Path(words[0])))
    except (OSError, Unreadable, KeyError, IndexError) as error:
        print("unusable evidence:", error, file=sys.stderr)
        return 2
    table = ["%s  %s" % pair for pair in found["answers"].items()] + [(found["kind"] + " " + found["cause"]).strip()]
    print(json.dumps(found, indent=1) if "--json" in words else "\n".join(table))
    return STATUSES[found["kind"]]

if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    sys.exit(main(sys.argv[1:]))
