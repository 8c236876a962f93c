"""The second judge of a run, written from docs/judging.md, docs/log-rules.md and docs/evidence.md: `judge.py FOLDER
[--json]`, FOLDER being session/<id> or its folder evidence; exit status as the verdict's. CPython 3.10 and later, and
its standard library, are all that it needs; it shares no code with the program whose verdicts it checks."""
import collections, datetime, hashlib, itertools, json, math, operator, pathlib, re, sys
class Answer(ValueError): "What a condition answers before it was read to its end."
MISSING, SAFE = object(), 2**53 - 1
def stop(error, text): raise error(text)
def refuse(what): stop(ValueError, what[:60])
def fail_if(wrong): return stop(Answer, "fail") if wrong else None
def unknown_if(open_): return stop(Answer, "unknown") if open_ else None
def attempt(read):
    try: return read()
    except (ValueError, RecursionError): return MISSING
# Strict reading: values in which nothing is ambiguous, or an error
BLANK = "\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANKS = "".join(map(chr, range(0x2000, 0x200B))) + BLANK.replace("-", "")
def sha256(content): return hashlib.sha256(content).hexdigest()
def is_number(value): return type(value) in (int, float)
def is_double(value): return is_number(value) and (isinstance(value, float) or abs(value) <= SAFE)
def is_ns(value):  # a whole number above 0, exact, that a signed 64-bit clock can show
    return is_number(value) and 0 < value <= (SAFE if isinstance(value, float) else 2**63 - 1) and value == int(value)
def unique(pairs): return dict(pairs) if len(dict(pairs)) == len(pairs) else refuse("a key twice")
def integer(text): return refuse(text) if text == "-0" or len(text) > 4300 else int(text)
def real(text): return refuse(text) if len(text) > 4300 or not math.isfinite(float(text)) or (
    float(text) == 0 and re.search("[1-9]", re.split("[eE]", text)[0])) else float(text)
def depth(value): return 0 if not isinstance(value, (dict, list)) else 1 + max(
    map(depth, value.values() if isinstance(value, dict) else value), default=0)
def strict(text):
    value = json.loads(text, parse_constant=refuse, parse_int=integer, parse_float=real, object_pairs_hook=unique)
    json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair can't be encoded
    return refuse("JSON") if len(text) > 2**26 or depth(value) > 64 else value
def strict_object(text): return value if isinstance(value := strict(text), dict) else refuse("no object")
def json_lines(text): return [strict_object(line) for line in text.removesuffix("\n").split("\n")]
def column(rows, key): return [row[key] for row in rows]
def at(value, path, otherwise=MISSING):
    for key in filter(None, path.split(".")): value = value.get(key, MISSING) if isinstance(value, dict) else MISSING
    return otherwise if value is MISSING else value
def ns_of(time):  # nanoseconds since 1970 of an ISO 8601 time with its offset
    parts = re.fullmatch(r"(\d{4}(?:-\d\d){2}T\d\d(?::\d\d){2})(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", time, re.A)
    moment = parts and attempt(lambda: datetime.datetime.strptime(parts[1] + parts[3], "%Y-%m-%dT%H:%M:%S%z"))
    unknown_if(moment in (None, MISSING))
    return int(moment.timestamp()) * 10**9 + int((parts[2] or "").ljust(9, "0"))
# Shapes: a type, a test, a constant, several (any of them), a list of one shape, an object; a key with ? may be absent
def fits(value, shape):
    if isinstance(shape, tuple): return any(fits(value, one) for one in shape)
    if isinstance(shape, list): return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if isinstance(shape, type): return isinstance(value, shape)
    if not isinstance(shape, dict): return shape(value) if callable(shape) else value == shape
    return isinstance(value, dict) and all(
        fits(value[key.strip("?")], one) if key.strip("?") in value else "?" in key for key, one in shape.items())
def items(value): return value if isinstance(value, list) else []
def each(shape): return lambda value: isinstance(value, dict) and fits([*value.values()], [shape])
def shaped(shape, read=strict_object): return lambda text: one if fits(one := read(text), shape) else refuse("shape")
def like(pattern): return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.A | re.S)
def filled(value): return isinstance(value, dict) and value != {}
def is_times(value): return filled(value) and each(is_ns)(value) and (len(value) == 1 or len({*value.values()}) > 1)
def moving(stamps): return stamps == sorted(stamps) and (len(stamps) < 2 or stamps[0] != stamps[-1])
def in_order(events): return fits(events, [{"ts_ns": is_ns}]) and moving(column(events, "ts_ns"))
TEXT, SHA256, NAMED = (str, None), like("[0-9a-f]{64}"), {"name": str, "version": str}
DIGEST, DOTTED = (SHA256, None), {"version": like(r"\d+\.\d.*")}
SUMS = {"schema": "nx47.checksums/1", "nonce": like("[0-9a-f]{32}"), "ledger_head": SHA256, "sealed_at_ns": is_number,
        "bundle_mismatches": each(str), "bundle_manifest_sha256": DIGEST, "main_report_irregular": TEXT,
        "bundle_root": TEXT, "main_report_sha256": DIGEST, "files": each({"sha256": SHA256, "bytes": is_number})}
NATIVE = {"path": TEXT, "sha256": DIGEST, "loaded": bool, "error": str, "missing_symbols": [str], "exported?": [str]}
ORIGIN, BY, CELL = ("bundle", "image", "absent", "unknown"), ("notebook", "kit"), {"sha256": DIGEST, "raised": bool}
SEEN = {"native": (None, NATIVE), "lzw": (None, {"ok": bool, "error": str}), "warnings": [{"source": str, "text": str}],
        "packages": [{"name": str, "version": TEXT, "imported": bool, "origin": ORIGIN, "wheel?": TEXT}], "cwd": str,
        "cells": {"run": is_double, "raised": is_double, "executed?": [CELL]}, "on_kaggle": bool, "counted_by": BY}
RUNTIME = {"schema": "nx47.runtime-profile/1", "id": like(".+"), "origin": ("probe", "derived", "manual", "session"),
           "python": {"implementation": str, "version": str, "abi": str, "ext_suffixes": [str], "pip?": TEXT},
           "platform": {"machine": str, "libc": NAMED}, "marker_environment": each(str), "distributions": [NAMED],
           "unknown": [str], "provenance?": dict}
LATENCY = {"schema": "nx47.latency/1", "phases": is_times, "cells": lambda c: c != [] and fits(c, [{"ns": is_ns}])}
HARDWARE = {"cpu": filled, "gpu": filled, "os": filled, "ram_total_bytes": is_ns, "python": DOTTED, "libc": DOTTED}
HEADER = "ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step"
STAMP, NUMBER = (r'(?:"{0}"|{0}),'.format(text) for text in (r"[1-9]\d{0,18}", r"\d+(?:\.\d+)?"))
STEP = r'(?:"(?![~]*"(?!"))(?:[^"]|"")*"|[^",\r\n]*[^~",][^",\r\n]*)'.replace("~", BLANK)  # more than blanks
ROW = "\r?\n(%s(?:%s){5})%s" % (STAMP, NUMBER, STEP)
def samples(text):  # the rows of output 3 without their step (CSV by RFC 4180; a line feed alone ends a row as well)
    cells = (row.replace('"', "").split(",") for row in re.findall(ROW, text, re.A))
    rows = [(int(row[0]), *map(float, row[1:6])) for row in cells]
    whole = re.fullmatch("%s(?:%s)+(?:\r?\n)?" % (HEADER, ROW), text, re.A) and moving(column(rows, 0))
    return rows if whole and all(cpu <= 409600 and 0 < ram <= ram_of < math.inf and gpu <= gpu_of < math.inf
                                 for _, cpu, ram, ram_of, gpu, gpu_of in rows) else refuse("samples")
# The log: docs/evidence.md says how it is cut into records, docs/log-rules.md what a warning is
RECORD = {"stream_name": str, "data": str, "time?": lambda one: one is None or is_number(one) and math.isfinite(one)}
def lenient(text): return attempt(lambda: json.loads(text, parse_constant=refuse, parse_int=float))
def record_in(line):
    bodies = (re.sub(outside, "", line.strip(BLANKS)) for outside in ("(?!)", r"^[\[,]", r"^[\[,]|[\],]$"))
    return next((one for body in bodies if fits(one := lenient(body), RECORD)), None)
def printed(text): return {"stream_name": "stdout", "data": text}
def log_records(text):
    if fits(whole := lenient(text), [RECORD]) or text.strip(BLANKS) == "": return items(whole)
    lines = [(record_in(e), printed(e + "\n")) for e in text.split("\n") if e.strip(BLANKS) not in ("", "[", "]")]
    return [one or other for one, other in lines] if any(one for one, _ in lines) else [printed(text)]
def joined(records, stream):  # halves of a surrogate pair in two records are one sign
    text = "".join(one["data"] for one in records if (one["stream_name"] == "stdout") == (stream == 7))
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
UNSEEN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])|[\0-\x08\n-\x1f\x7f-\x9f\xad"
    r"\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    r"\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    r"\U000e0020-\U000e007f]")
def own_lines(text, entries):  # those that hold something to read and that no entry of the allow-list covers
    lines = [UNSEEN.sub("", line).rstrip(BLANKS) for line in re.split("\r\n|[\n\r\x85\u2028\u2029]", text)]
    lines, own, place = [line for line in lines if line], [], 0
    while place < len(lines):
        rest = (entry for entry in entries if len(entry) <= len(lines) - place)
        covered = next((len(e) for e in rest if all(map(re.Pattern.fullmatch, e, lines[place:place + len(e)]))), 0)
        own += lines[place:place + (covered == 0)]
        place += covered or 1
    return own
def noise_of(text):
    noise = {"stdout": [], "stderr": []}
    for entry in strict(text)["entries"]:
        lines, exact = [line for line in entry["text"].split("\n") if line.strip(BLANKS)], entry["match"] == "exact"
        noise[entry["stream"]].append([re.compile(re.escape(e.rstrip(BLANKS)) if exact else e, re.A) for e in lines])
    return {7: noise["stdout"], 8: noise["stderr"]}
LEVEL, COUNT = "(?:WARNING|WARN|ERROR|CRITICAL|FATAL%s)", "(?:warnings?|errors?|failed|failures?%s)"
ALWAYS = re.compile(r"\bTraceback \(most recent call last\)|\b(?:[A-Z]\w*)?Warning:|^\s*(?:[\w.]+\.)?(?:[A-Z]\w*(?:Exit"
    r"|Error|Exception|Interrupt|ExceptionGroup)|Exception(?:Group)?)(?::|$)|(?i:(?:^|[\s(\[|<>:])(?:warning|warn|error"
    r"|fatal|critical|deprecation)\s?[:|\])])", re.A)
PLAIN = re.compile(r"(?a)^(?:\[?\d[\d:.,TZ +/-]*\]?\s+|\[[^\]]*\]\s+)?" + LEVEL % "|DEPRECATION" + r"(?=[\s:|\]!-]|$)"
    r"|\s-\s(?:WARNING|ERROR|CRITICAL|FATAL)\s-\s|^\[?\d{4}-\d\d-\d\d.*?\s-?\s*" + LEVEL % "" + r"\b|(?i:\b(?:failed"
    r"|core dumped|segmentation fault|undefined symbol|cannot open shared object|terminate called|stack smashing)\b)")
ON_STDERR = re.compile(r"(?ai)\b(?:warn|warnings?|errors?|fail|failed|failures?|fatal|critical|deprecated|deprecation"
    r"|traceback|exceptions?|aborted|killed|unable|could not|cannot|not found|denied)\b")
IS_NONE = re.compile(r"(?ai)\b" + COUNT % "" + r"['\"]?(?:\s+\w+)?\s*[:=]?\s*(?:0|none|null|false|\[\]|''|\"\")(?=\s*"
    r"(?:[,;)\]}|/]|\.(?!\d)|$)|\s+(?:and\s+)?['\"]?" + COUNT % "|passed|skipped|total" + r"['\"]?\s*[:=])")
NO_COUNT = re.compile(r"(?ai)\b(?:0|no|without|never|none)\s+(?:\w+\s+)?" + COUNT % "|warn|fail|deprecation" + r"\b")
MEMBER = re.compile(r'~*"(?:[^"\\]|\\.)*"~*:~*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|NaN|[\[{][^"]*),?'
                    .replace("~", "[%s]" % BLANK), re.A)
def is_problem(line, stream):
    whole = line.strip(BLANKS)
    if re.fullmatch(r"[\[{].*[\]}],?", whole, re.S):
        event = attempt(lambda: strict(re.sub("[\ud800-\udfff]", "\ufffd", whole.removesuffix(","))))
        levels = {str(at(event, key)).lower() for key in ("level", "levelname", "severity")}
        if event is not MISSING: return bool({"warn", "warning", "error", "critical", "fatal"} & levels)
    if MEMBER.fullmatch(line): return False
    text = NO_COUNT.sub("", IS_NONE.sub("", re.sub("[%s]+" % BLANK, " ", line)))
    banner = len(whole) > 6 and whole[0] in "=#*~_-" and whole[:3] == whole[-3:] == whole[0] * 3
    return any(one.search(text) for one in [ALWAYS, PLAIN, ON_STDERR][:1 if banner else 3 if stream == 8 else 2])
# A run, as its evidence tells it
OUTPUTS = ["events_ns.jsonl", "runtime_metrics.csv", "latency_breakdown.json", "hardware_fingerprint.json",
           "checksums_manifest.json", "execution_stdout.log", "execution_stderr.log"]
READERS = {  # what is read of the outputs, 0 the profile; the first seven are the shapes of outputs 0 to 6
    "seen": (0, shaped(SEEN, lambda text: at(strict_object(text), "observations"))), "report": (1, strict_object),
    "stamps": (2, shaped(in_order, json_lines)), "samples": (3, samples), "latency": (4, shaped(LATENCY)),
    "hardware": (5, shaped(HARDWARE)), "sums": (6, shaped(SUMS)), "runtime": (0, shaped(RUNTIME)),
    "events": (2, json_lines), "machine": (5, strict_object)}
class Run:
    def __init__(self, dossier, log, outputs, noise):
        self.d, self.outputs, self.set, self.answers = dossier, outputs, dossier["settings"], {}
        self.collected, self.nx47, self.noise = "collected" in dossier, "nx47" in self.set["packs"], noise_of(noise)
        self.log = log_records(log.decode("utf-8", "replace")) if self.collected else []
        self.own = {stream: own_lines(joined(self.log, stream), self.noise[stream]) for stream in self.noise}
        prefix, report = "lumvorax_" if self.nx47 else "nx47_", self.set["main-report"] or "nx47_validation_report.json"
        self.names = ["nx47_runtime_profile.json", report, *(prefix + name for name in OUTPUTS)]
        self.older = report.endswith(("_v6_binary.json", "_v13_strict.json"))
        self.last, self.stray = {one["macro"]: one for one in dossier["steps"]}, "fail" if self.collected else "unknown"
        self.read = {name: attempt(lambda: read(self.content(n).decode())) for name, (n, read) in READERS.items()}
    def content(self, number):  # of an output; one that came twice can't be read: which of the two counts?
        found = unknown_if(not self.collected) or [one for name, one in self.outputs if name == self.names[number]]
        return fail_if(len(found) != 1) or found[0]
    def __getitem__(self, path):  # of an output (unreadable: fails), of the dossier (absent: unknown), or itself
        start, _, rest = path.partition(".")
        if start not in READERS: return unknown_if(at(self.d, path) is MISSING) or (at(self.d, path) if start else self)
        return fail_if(unknown_if(not self.collected) or self.read[start] is MISSING) or at(self.read[start], rest)
    def asks(self, words): return all(self.nx47 or ASKED[one](self.set) for one in words.split() if one in ASKED)
    def ids(self, words):  # evidence: outputs by number, macros where their last step is proved
        known = {macro: "event:%d" % step["step"] for macro, step in self.last.items()
                 if step["state"] == "DONE" and step["checkAnswer"] == "ok"}
        known.update((str(n), "output:" + name) for n, name in enumerate(self.names) if name in dict(self.outputs))
        return [known.get(word, word) for word in words.split() if word in known or word in ("log", "governing")]
def worst(answers): return "fail" if "fail" in answers else "unknown" if "unknown" in answers else "ok"
# The conditions that take more than a line, of what their rows read; `r` is the whole run
def prechecks(rows): return column(rows, "evidence") * all(column(rows, "evidence")) if rows and {"ok"} == {
    *column(rows, "answer")} else worst(column(rows, "answer") or ["unknown"])
def found(audit, key, value): return [one["answer"] for one in audit["findings"] if one[key] == value]
def audited(audit): return unknown_if(not audit["rulesRun"]) or "fail" not in found(audit, "severity", "error")
def audited_again(audit, r):
    known = at(r.read["runtime"], "id") == audit["profile"] and r.ids("audit-again") != []
    answer = unknown_if(not audit["rulesRun"]) or worst(found(audit, "severity", "error"))
    return answer if answer != "ok" else r.ids("audit-again 0") * known
def without(rule): return lambda audit: unknown_if(rule not in audit["rulesRun"]) or worst(
    [answer if answer == "fail" else "unknown" for answer in found(audit, "rule", rule)])
def is_version(value): return is_ns(value) and value <= SAFE
def attached(ref, listed):
    return "{owner}/{slug}".format(**ref).lower() in ["/".join(one.split("/")[:2]).lower() for one in listed]
def cells(wanted, ran, r):
    script = not at(r.d, "code.name", ".ipynb").endswith(".ipynb") and ran["run"] == 1
    whole = collections.Counter(one["sha256"] for one in ran.get("executed", []) if not one["raised"])
    missing = "executed" in ran and collections.Counter(column(r.d.get("cells", []), "sha256")) - whole
    return ran["run"] == wanted >= 1 and ran["raised"] == 0 and (script or not missing)
MODELS = {"^tpu": "^TPU ", "P100": "P100", "T4": r"\bT4\b", "L4": r"\bL4\b", "A100": "A100", "H100": "H100",
          "Pro6000": "RTX PRO 6000", r"(?-i:^true\Z)": ""}
def settings(rows, r):
    machine = next((row for row in rows if row["name"] in ("machine", "gpu")), None)
    fail_if(any(row["had"].lower() not in ("", row["asked"].lower()) for row in rows))
    unknown_if(any(row["had"] == "" and row is not machine for row in rows))
    if machine is None: return r.ids("push")
    there = [*items(r["machine.gpu.names"]), *("TPU %s" % one for one in items(r["machine.tpu.devices"]))]
    model = next((model for name, model in MODELS.items() if re.search(name, machine["asked"], re.I)), "(?!)")
    return any(re.search(model, str(one), re.A) for one in there)
def output(number): return lambda r: fits(listed_file(number, r), {
    "sha256": sha256(r.content(number)), "bytes": len(r.content(number))})
def listed_file(number, r):  # what the sums say of an output that is not empty and has its shape
    fail_if(number < 7 and r[[*READERS][number]] is MISSING or r.content(number) == b"" and (number != 8 or r.own[8]))
    return unknown_if(r.read["sums"] is MISSING) or r["sums.files"].get(r.names[number])
def checksums(files, r):
    own = [(n, c) for n, c in r.outputs if n not in r.names and not re.search(r"^\.|^__|/|^custom\.css\Z", n)]
    return set(files) <= {*r.names, *dict(r.outputs)} and all(at(files.get(n), "sha256") == sha256(c) for n, c in own)
def in_session(value, *times):  # of push and end; two seconds of tolerance
    first, last = map(ns_of, times)
    return is_ns(value) and first - 2 * 10**9 <= value <= last + 2 * 10**9
def in_place(cwd, target, r): return "/kaggle/working" == (
    cwd[-15:] if (target, at(r.d, "session.isolation")) == ("rehearsal", "rewritten-paths") else cwd)
def fresh(earlier, r):
    kept = unknown_if(not r.collected) or {name: sha256(content) for name, content in r.outputs}
    reports = {kept.get(r.names[1]), at(r.read["sums"], "main_report_sha256")} & {*r.d["earlierReports"]}
    return not reports and not any(kept.get(one) in earlier.get(one, []) for one in r.names[1:5] + r.names[6:7])
def one_library(listed, own, r):
    published = [one["sha256"] for one in listed if one["name"] == at(r.set, "native.library")][:1]
    told = at(r.read["report"], "dataset_artifacts.native_lib_sha256" if r.older else "native_lib_sha256")
    copies = [own, *column(r.d.get("libraries", []), "sha256"), *[told] * r.asks("R")]
    fail_if(not published or any([one] != published for one in copies))
    return r.ids("0 1" if r.asks("R") else "0")
def same_runtime(version, libc, machine, r):
    pairs = {"python.version": version, "libc.version": libc, "os.machine": machine}.items()
    word = at(r.d, "session.interpreter", "") == "" or version in r.d["session"]["interpreter"].split()
    return word and all(one == at(r.read["machine"], path) != "" for path, one in pairs)
def is_nothing(value): return value is False or is_number(value) and value == 0 or value in ("", [])
def skipped(value):  # whether a test says of itself, or a count of it, that it did not take place
    if isinstance(value, str): return re.match(r"skip(?:ped)?(?:$|_|\s*[:;,.(–—-])", value.strip(BLANKS), re.I)
    members = value.items() if isinstance(value, dict) else enumerate(items(value))
    named = re.compile("(?:was_|is_)?skipped(?:_tests?)?", re.I | re.A)
    return any(skipped(one) or named.fullmatch(str(key)) and not is_nothing(one) for key, one in members)
def compression(test): return at(test, "write_compression_used") == "LZW" and all(
    is_nothing(one) for key, one in test.items() if re.search("fallback|write_error", key, re.I | re.A))
def canonical(requirement): return re.sub("[-_.]+", "-", re.sub(
    r"^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?).*", r"\1", requirement, flags=re.S)).lower()
def packages(r):
    names, image = ({*map(canonical, r.set["required"][one])} for one in ("packages", "from-image"))
    listed = fail_if(not names) or {canonical(one["name"]): one for one in reversed(r["seen.packages"])}
    shape = {"imported": True, "version": like("[vV]?[0-9].*"), "origin": ("bundle", "image")}
    return all(fits(listed.get(one), shape if one in image else {**shape, "origin": "bundle"}) for one in names)
def counts(number, listed): return is_number(number) and isinstance(listed, list) and number == len(listed)
def positive(value): return is_number(value) and 0 < value <= 10**15
def at_most(value, place, r):  # the largest of a column of output 3; no bound where that has not its shape
    return value <= max(column(items(r.read["samples"]), place), default=math.inf)
def clean(r): return unknown_if(not r.collected) or r.log != [] and not any(
    is_problem(line, stream) for stream in r.own for line in r.own[stream])
def same_lines(number): return lambda r: {*r.own[number]} == {
    *own_lines(r.content(number).decode("utf-8", "replace"), r.noise[number])}
PEER = {"protocol": "https", "authorized": True, "chain": len, "tls": ("TLSv1.2", "TLSv1.3")}
def transport(target, url, peers, answers):
    fail_if(unknown_if(target != "kaggle" or not peers) or url != "https://api.kaggle.com" or not fits(peers, [PEER]))
    return "api.kaggle.com:443" in column(peers, "host") and sum(column(peers, "requests")) >= answers or "unknown"
def named(names): return {key: re.sub("^.*@(sha256:[0-9a-f]{64})$", r"\1", names[key], flags=re.S) for key in (
    "docker_image", "git_commit", "build_date") if like(".+")(names.get(key))}
def image(wanted, runtime, r):
    names = named(wanted), named(runtime.get("provenance", {})), named({"docker_image": at(r.d, "kernel.image")})
    clash = any(one[key] != two[key] for one in names for two in names for key in one.keys() & two.keys())
    fail_if(clash or {"python", "abi", "libc", "machine"} & {*column(r.d.get("differences", []), "fact")})
    return names[0].keys() & {*names[1], *names[2]} and "differences" in r.d or "unknown"
ENDINGS = {"notebook": ".ipynb", "python": ".py", "r": (".r", ".R"), "rmarkdown": (".rmd", ".Rmd")}
def same_kernel(old, new):
    ending = ENDINGS.get("notebook" if new["kind"] == "notebook" else new["language"].lower(), ())
    same = all(old[key].lower() in ("", new[key].lower()) for key in ("kind", "language")) or old["version"] == 0
    fail_if(not new["codeFile"].endswith(ending) or not same)
    return "ok" if old["version"] == 0 or old["kind"] else "unknown"
def requirements(certified, r):
    required, native = r.set["required"], r.set.get("native", {})
    names, image = ({*map(canonical, required[one])} for one in ("packages", "from-image"))
    asked = {"pack": ["core", *r.set["packs"]], "file": required["files"], "package": names, "bundled": names - image,
             "library": [native.get("library")], "symbol": native.get("symbols", []), "output": r.names[1:],
             "forbidden": native.get("forbidden", []), "asset": column(r.set["assets"], "file")}
    now = {"%s:%s" % (kind, name) for kind, listed in asked.items() for name in listed} | set(r.set["lowered"])
    return set(at(certified, "requirements", [])) <= now
def repository(found): return fail_if(unknown_if(found["unread"] or not found["head"]) or found["dirty"]
    or found["grown"]["lost"] is not None) or ("unknown" if found["isShallow"] else "ok")
def changes(found, r):
    told = all(row[key] for row in found["rows"] for key in ("reason", "impact", "proof"))
    unknown_if("" in (found["treeBefore"], found["treeAfter"]))
    steps = fail_if(found["treeBefore"] != found["treeAfter"] or not told) or r.ids("read-repository compare-project")
    return steps if len(steps) == 2 else []
def leads(r, ident):  # whether an evidence id leads to a recorded step; without that step nothing is known
    (kind, _, ref), names, steps = ident.partition(":"), column(r.outputs, 0), map(str, column(r.d["steps"], "step"))
    there, macro = {
        "event": (ref in steps, next(iter(r.last), "")), "log": (r.collected, "collect"),
        "dataset": (ref == "v%s" % at(r.d, "dataset.version") and "manifestSha256" in r.d, "publish"),
        "file": (ref in r["governing.files"], "read-governing"), "output": (names.count(ref) == 1, "collect")
    }.get(kind, (ident in column(r.d["prechecks"], "evidence"), "check-access" if kind == "answer" else "precheck"))
    return r.stray if not there else "ok" if macro in r.last else "unknown"
def proof_holds(r, proof):
    answer, evidence = r.answers.get(proof, ("", []))
    if answer: return worst([leads(r, one) for one in evidence]) if answer == "ok" else "unknown"
    if proof.startswith(("file:", "output:")): return leads(r, proof)
    rule = re.match("(?!GATE-)[A-Z]", proof)
    step = r.last.get("audit-again" if rule else proof)
    if not step or rule and proof not in at(r.d, "auditAfter.rulesRun", []): return r.stray
    if not rule: return step["checkAnswer"] if step["state"] == "DONE" else "fail"
    own = [one for one in r.d["auditAfter"]["findings"] if one["rule"] == proof]
    return worst([step["checkAnswer"], *("unknown" if one["severity"] == "error" else one["answer"] for one in own)])
def governed(points, proofs, r):  # a point without proofs stands for those below it, which are points as well
    idents = column(points, "id")
    bare = [one for one in idents if not proofs.get(one) and not any(other.startswith(one + ".") for other in idents)]
    fail_if(not idents or bare or set(proofs) - set(idents))
    return worst([proof_holds(r, proof) for listed in proofs.values() for proof in listed])
# The table: test (a list is the evidence itself), who asks (K: not of a rehearsal), evidence: what the test is given
ASKED = {"A": lambda s: "bundle" in s or "dataset" in s, "R": lambda s: s["main-report"] != "", "N": lambda s: False,
         "P": lambda s: s["required"]["packages"], "G": lambda s: "governing" in s, "L": lambda s: "native" in s}
ENDED = {"complete": "ok", "error": "fail", "cancel-requested": "fail", "cancel-acknowledged": "fail"}
def is_ok(value): return value == "ok"
def is_zero(value): return counts(value, [])
def works(done, error): return done is True and error == ""
GATES = {
    1: (prechecks, ": prechecks"), 36: (in_session, "6 push wait: sums.sealed_at_ns kernel.pushedAt session.endedAt"),
    12: (lambda files, r: files != [] and r.log != [], "collect: collected.files ."), 29: (output(0), "0 6: ."),
    2: (audited, "audit: auditBefore"), 11: (lambda status: ENDED.get(status, "unknown"), "wait: session.status"),
    4: (is_version, "push: kernel.version"), **{20 + n: (output(n), "%d 6: ." % n) for n in (1, 2, 3, 4, 5, 7, 8)},
    3: (lambda n, files, _: is_version(n) and files != [], "A publish: dataset.version manifest.files manifestSha256"),
    5: (attached, "A push: dataset.ref kernel.datasetSources"), 37: (fresh, "1 2 3 4 6 recall-runs: earlier.outputs ."),
    14: (lambda seconds: seconds >= 59, "K wait: session.waitedSeconds"), 15: (settings, "K push 5: kernel.settings ."),
    6: (str, "push: kernel.sourceMatches"), 41: (lambda one: one is True, "N 1: report.runtime.is_kaggle"),
    13: (cells, "0: userCells seen.cells ."), 38: (one_library, "L: manifest.files seen.native.sha256 ."),
    26: (checksums, "6: sums.files ."), 32: (operator.eq, "6: ledgerHead sums.ledger_head"),
    31: (operator.eq, "6: sums.nonce nonce"), 34: (in_place, "0: seen.cwd target ."),
    33: (lambda one, other, *odd: one == other and odd == ({}, []),
         "A 6: manifestSha256 sums.bundle_manifest_sha256 sums.bundle_mismatches sums.bundle_extra"),
    35: (in_session, "R 1 push wait: report.timestamp_ns kernel.pushedAt session.endedAt"),
    39: (same_runtime, "0 5: runtime.python.version runtime.platform.libc.version runtime.platform.machine ."),
    51: (lambda digest, odd: digest != odd is None, "R 6: sums.main_report_sha256 sums.main_report_irregular"),
    52: (is_ok, "R 1: report.status"), 55: (lambda one: one in (MISSING, "", [], {}), "1: report.notes"),
    53: (is_zero, "1: report.warnings_count"), 60: (is_ok, "N 1: report.tiff_lum_roundtrip_test.status"),
    54: (counts, "1: report.warnings_count report.warnings"), 61: (compression, "N 1: report.tiff_lum_roundtrip_test"),
    57: (lambda one: not skipped(one), "1: report"), 63: (works, "L 0: seen.native.loaded seen.native.error"),
    56: (lambda *errors: all(one in (MISSING, None) for one in errors), "1: report.error report.error_type"),
    58: (lambda new, old, r: is_ok(old if r.older else new),
         "N 1: report.lzw_roundtrip_test.status report.tiff_lum_roundtrip_test.status ."),
    59: (works, "N 0: seen.lzw.ok seen.lzw.error"), 67: (is_ok, "N 1: report.competitor_assets_test.status"),
    62: (is_ok, "N 1: report.so_load_check.status"), 72: (positive, "1: report.throughput_pixels_per_s"),
    65: (packages, "P 0: ."), 74: (lambda peak, r: positive(peak) and at_most(peak, 3, r), "1: report.peak_ram_mb ."),
    64: (lambda missing, r: missing == [] and (not r.nx47 or at(r.set, "native.symbols", []) != []),
         "L 0: seen.native.missing_symbols ."),
    66: (lambda *own: all(one in (MISSING, []) for one in own), "1: " + " ".join("report.%s%s_required_packages" % one
         for one in itertools.product(("", "dataset_artifacts."), ("missing", "incompatible")))),
    68: (counts, "1 2: report.events_count events"), 71: (positive, "1: report.throughput_items_per_s"),
    73: (is_times, "1: report.latency_ns_by_step"), 83: (same_lines(7), "7 log: ."), 84: (same_lines(8), "8 log: ."),
    75: (lambda peak, r: is_double(peak) and 0 <= peak and at_most(peak, 5, r), "1: report.peak_gpu_mem_mb ."),
    81: (clean, "log: ."), 82: (lambda own, n: own == [] and is_zero(n), "0: seen.warnings seen.warnings_count"),
    85: (lambda errors, r: errors == [] and "kit_error" not in [one.get("event") for one in items(r.read["events"])],
         "0: seen.kit_errors ."),
    91: (transport, "K prove-transport: target baseUrl transport.peers transport.answers"),
    92: (image, "K 0 push audit-again: profile.image runtime ."), 96: (repository, "K read-repository: repository"),
    94: (same_kernel, "K push: kernel.replaced.remote kernel.replaced.local"), 97: (changes, "K: changes ."),
    93: (lambda lost, allowed: {*lost} <= {*allowed}, "A K publish: dataset.losses.lost dataset.losses.allowed"),
    95: (requirements, "K recall-runs: earlier.certified ."), 100: (without("VER-003"), "N K audit-again: auditAfter"),
    40: (audited_again, ": auditAfter ."), 98: (without("REP-023"), "N K audit-again: auditAfter"),
    99: (governed, "G K governing: governing.points governing.proofs .")}  # the last: it rests on the others' answers
def answer_of(r, test, evidence, paths):
    try: held = test(*(r[path] for path in paths.split()))
    except Answer as one: return one.args[0], []
    answer = held if isinstance(held, str) else "ok" if held or isinstance(held, list) else "fail"
    ids = held if isinstance(held, list) else r.ids(evidence)
    return ("unknown", []) if answer == "ok" and not ids else (answer, ids)
def verdict(r):
    rows, dossier = {"GATE-%03d" % n: (test, *words.split(":")) for n, (test, words) in GATES.items()}, r.d
    for i in (i for i in rows if r.asks(rows[i][1])): r.answers[i] = answer_of(r, *rows[i])
    answers = {ident: r.answers[ident][0] for ident in sorted(r.answers)}
    required = {i: one for i, one in answers.items() if dossier["target"] == "kaggle" or "K" not in rows[i][1].split()}
    failed, proven = [ident for ident, one in required.items() if one == "fail"], {*required.values()} == {"ok"}
    refused = [one["code"] for one in dossier["incidents"] if one["effect"] == "no-go" and not proven]
    causes = [one["effect"][13:] for one in dossier["incidents"] if one["effect"].startswith("inconclusive/")]
    kind, cause = next(one for one, holds in (
        (("NO-GO", (failed + refused + [""])[0]), failed or refused), (("PLANNED", ""), dossier["mode"] != "execute"),
        (("INCONCLUSIVE", ["unproven", *causes][-1]), not proven), (("REHEARSED", ""), r.d["target"] == "rehearsal"),
        (("GO-PRIVATE-ROOT", "GATE-091"), not all(column(at(r.d, "transport.peers", []), "builtInRoot"))),
        (("GO", ""), True)) if holds)
    return {"kind": kind, "cause": cause, "answers": answers}
# The folder
def kept_evidence(path):  # dossier, bytes of the log, (name, bytes) of each output and the allow-list, all unchanged
    folder = path / "evidence" if (path / "evidence" / "dossier.json").exists() else path
    dossier = strict_object((folder / "dossier.json").read_bytes().decode())
    kept = {"outputs/" + one["name"]: one for one in at(dossier, "collected.files", [])}
    there = {one.relative_to(folder).as_posix() for one in (folder / "outputs").rglob("*") if not one.is_dir()}
    if odd := there ^ {*kept}: refuse(min(odd) + ": missing or not listed")
    kept.update({"platform-noise.json": dossier["platformNoise"], "kernel.log": at(dossier, "collected.log")})
    content = {name: (folder / name).read_bytes() for name, one in kept.items() if one is not MISSING}
    for name, one in content.items():
        if (len(one), sha256(one)) != (kept[name]["bytes"], kept[name]["sha256"]): refuse(name + ": changed")
    outputs = [(name[8:], one) for name, one in content.items() if name.startswith("outputs/")]
    return dossier, content.get("kernel.log", b""), outputs, content["platform-noise.json"].decode()
def main(words):
    try: found = verdict(Run(*kept_evidence(pathlib.Path(words[0]))))
    except (OSError, LookupError, ValueError, RecursionError) as error:
        return print("unusable evidence:", repr(error), file=sys.stderr) or 2
    table = ["%s  %s" % pair for pair in found["answers"].items()] + [(found["kind"] + " " + found["cause"]).strip()]
    print(json.dumps(found, indent=1) if "--json" in words else "\n".join(table))
    return {"NO-GO": 1, "INCONCLUSIVE": 3, "GO-PRIVATE-ROOT": 3}.get(found["kind"], 0)
if __name__ == "__main__": sys.exit(main(sys.argv[1:]))
