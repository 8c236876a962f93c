"""Reading the evidence of a run for docs/judge.py: strictly, and the log by docs/log-rules.md.

Standard library only, CPython 3.10 and later; shares no code with the program whose verdicts are checked.
"""
import datetime, hashlib, json, math, re

SAFE, MISSING = 2**53 - 1, object()
BLANK = "\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANKS = "".join(map(chr, range(0x2000, 0x200B))) + BLANK.replace("-", "")
class Unreadable(Exception): "Bytes that are not what they have to be."
def stop(kind, *words): raise kind(*words)
def refuse(text): stop(Unreadable, text[:60])
def attempt(read, failure=Unreadable, otherwise=MISSING):
    try: return read()
    except failure: return otherwise

# Strict reading: values in which nothing is ambiguous, or Unreadable
def sha256(content): return hashlib.sha256(content).hexdigest()
def is_number(value): return isinstance(value, (int, float)) and not isinstance(value, bool)
def is_double(value): return is_number(value) and (isinstance(value, float) or abs(value) <= SAFE)
def unique(pairs): return dict(pairs) if len({key for key, _ in pairs}) == len(pairs) else refuse("a key twice")
def integer(text): return refuse(text) if text == "-0" or len(text) > 4300 else int(text)
def real(text):
    lost = float(text) == 0 and re.search("[1-9]", re.split("[eE]", text)[0])
    return refuse(text) if len(text) > 4300 or not math.isfinite(float(text)) or lost else float(text)
def depth(value):
    """Levels of lists and objects; half a surrogate pair in any text is refused on the way."""
    if isinstance(value, str) and re.search("[\ud800-\udfff]", value): refuse("surrogate")
    if not isinstance(value, (list, dict)): return 0
    return 1 + max(map(depth, [*value, *value.values()] if isinstance(value, dict) else value), default=0)
BAD_JSON, HOOKS = (ValueError, RecursionError, Unreadable), {"object_pairs_hook": unique, "parse_float": real}
def loaded(text, hooks): return attempt(lambda: json.loads(text, parse_constant=refuse, **hooks), BAD_JSON)
def strict(text):
    value, suspect = loaded(text, {"parse_int": integer, **HOOKS}), text.count("[") + text.count("{") > 64
    deep = (suspect or "\\ud" in text.lower()) and attempt(lambda: depth(value), RecursionError, 65) > 64
    return refuse("JSON") if value is MISSING or len(text) > 2**26 or deep else value
def strict_object(text): return value if isinstance(value := strict(text), dict) else refuse("no object")
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
def decoded(content): return attempt(lambda: content.decode("utf-8"), ValueError, None) or content and refuse("UTF-8") or ""
def at_path(value, *path):
    for key in path: value = value[key] if isinstance(value, dict) and key in value else MISSING
    return value
def positive_ns(value):
    """A positive integer, exact, that a signed 64-bit clock can show; else None."""
    limit = 2**63 - 1 if isinstance(value, int) else SAFE
    whole = is_number(value) and 0 < value <= limit and value == int(value)
    return int(value) if whole else None
def ns_of(time):
    """Nanoseconds since 1970 of an ISO 8601 time with its offset; None for anything else."""
    parts = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", time, re.A)
    epoch, moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc), datetime.datetime.fromisoformat
    since = attempt(lambda: moment(parts[1] + parts[3].replace("Z", "+00:00")) - epoch, (TypeError, ValueError, OverflowError), None)
    return since and (since.days * 86400 + since.seconds) * 10**9 + int((parts[2] or "").ljust(9, "0"))

# The log: docs/evidence.md says how it is cut into records, docs/log-rules.md what a warning is
def record_of(value):
    stream, data, time = (at_path(value, key) for key in ("stream_name", "data", "time"))
    finite = time is MISSING or time is None or is_number(time) and math.isfinite(time)
    if not isinstance(stream, str) or not isinstance(data, str) or not finite: refuse("no record")
    return "stdout" if stream == "stdout" else "stderr", data
def log_records(text):
    if text.strip(BLANKS) == "": return []
    whole = loaded(text, {"parse_int": float})
    whole = attempt(lambda: [record_of(value) for value in whole]) if isinstance(whole, list) else MISSING
    records, known = [], False
    for line in text.split("\n"):
        bare = line.strip(BLANKS)
        opened = re.sub(r"^[\[,]", "", bare)
        bodies = [] if bare in ("", "[", "]") else [bare, opened, re.sub(r"[\],]$", "", opened)]
        tried = (attempt(lambda: record_of(loaded(body, {"parse_int": float}))) for body in bodies)
        found = [one for one in tried if one is not MISSING][:1]
        known, records = known or found != [], records + (found or [("stdout", line + "\n")] * (bodies != []))
    return whole if whole is not MISSING else records if known else [("stdout", text)]
def join(texts):  # halves of a surrogate pair in two records are one sign
    return "".join(texts).encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
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
        rest = [entry for entry in entries if len(entry) <= len(lines) - at]
        covered = next((len(e) for e in rest if all(one.fullmatch(lines[at + i]) for i, one in enumerate(e))), 0)
        own, at = own if covered else own + [lines[at]], at + (covered or 1)
    return own
def noise_of(text):
    noise = {"stdout": [], "stderr": []}
    for entry in strict(text)["entries"]:
        texts, exact = [t for t in entry["text"].split("\n") if t.strip(BLANKS)], entry["match"] == "exact"
        noise[entry["stream"]].append([re.compile(re.escape(t.rstrip(BLANKS)) if exact else t, re.A) for t in texts])
    return noise
def rules(*texts, flags=re.I): return [re.compile(text, re.A | flags) for text in texts]
ALWAYS = rules(
    r"\bTraceback \(most recent call last\)", r"\b(?:[A-Z]\w*)?Warning:",
    r"^\s*(?:[\w.]+\.)?(?:[A-Z]\w*(?:Error|Exception|Exit|Interrupt|ExceptionGroup)|Exception(?:Group)?)(?::|$)", flags=0) + rules(
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
    whole = line.strip(BLANKS)
    bare = re.sub(",$", "", whole)
    if len(bare) > 1 and bare[0] in "{[" and bare[-1] in "}]":
        event = attempt(lambda: strict(re.sub("[\ud800-\udfff]", "\ufffd", bare)))
        levels = [at_path(event, key) for key in ("level", "levelname", "severity")]
        bad = ("warn", "warning", "error", "critical", "fatal")
        if event is not MISSING: return any(isinstance(one, str) and one.lower() in bad for one in levels)
    if MEMBER.fullmatch(line): return False
    text = COUNTS_NONE.sub("", IS_NONE.sub("", re.sub("[%s]+" % BLANK, " ", line)))
    banner = len(whole) > 6 and whole[0] in "=#*~_-" and whole[:3] == whole[-3:] == whole[0] * 3
    held = ALWAYS if banner else ALWAYS + UNFRAMED + (ON_STDERR if stream == "stderr" else [])
    return any(one.search(text) for one in held)

# The folder
def kept_evidence(path):
    """Dossier, bytes of the log, (name, bytes) of each output and the allow-list of an evidence folder, all unchanged."""
    folder = path / "evidence" if (path / "evidence" / "dossier.json").exists() else path
    dossier = strict_object(decoded((folder / "dossier.json").read_bytes()))
    log, files = (at_path(dossier, "collected", one) for one in ("log", "files"))
    kept = {"platform-noise.json": dossier["platformNoise"], **({} if log is MISSING else {"kernel.log": log})}
    kept.update(("outputs/" + one["name"], one) for one in (() if files is MISSING else files))
    there = {one.relative_to(folder).as_posix() for one in (folder / "outputs").rglob("*") if not one.is_dir()}
    if odd := there ^ {name for name in kept if "/" in name}: refuse(min(odd) + ": missing or not listed")
    content = {name: (folder / name).read_bytes() for name in kept}
    for name, one in kept.items():
        if (len(content[name]), sha256(content[name])) != (one["bytes"], one["sha256"]): refuse(name + ": changed")
    outputs = [(name[8:], one) for name, one in content.items() if name[:8] == "outputs/"]
    return dossier, content.get("kernel.log", b""), outputs, decoded(content["platform-noise.json"])
