#!/usr/bin/env python3
"""The second judge of a run, written from docs/judging.md, docs/log-rules.md and docs/evidence.md.

    python judge.py FOLDER [--json]     FOLDER: session/<id> or its folder evidence; exit status as the verdict's

Needs read_evidence.py beside it and the standard library, CPython 3.10 and later; shares no code with the program
whose verdicts it checks.
"""
import collections, functools, json, math, pathlib, re, sys

sys.dont_write_bytecode = True  # nothing is written, beside the judge either
from read_evidence import (
    BLANKS, MISSING, SAFE, Unreadable, at_path, attempt, csv_table, decoded, is_double, is_number, is_problem, json_lines,
    join, kept_evidence, log_records, noise_of, ns_of, own_lines, positive_ns, refuse, sha256, stop, strict_object)

class Fail(Exception): "The condition does not hold."
class Unknown(Exception): "Nothing to conclude from."
def fail_if(wrong): return stop(Fail) if wrong else None
def unknown_if(open_): return stop(Unknown) if open_ else None
def hold(test, evidence): return fail_if(not test) or evidence
def settle(answers): return fail_if("fail" in answers) or unknown_if(set(answers) - {"ok"})

# A run, as its evidence tells it
PROFILE, WORKING = "nx47_runtime_profile.json", "/kaggle/working"
OUTPUTS = ["events_ns.jsonl", "runtime_metrics.csv", "latency_breakdown.json", "hardware_fingerprint.json",
           "checksums_manifest.json", "execution_stdout.log", "execution_stderr.log"]
class Run:
    def __init__(self, dossier, log, outputs, noise):
        self.d, self.outputs, self.set, self.kept = dossier, outputs, dossier["settings"], {}
        self.collected, self.nx47 = "collected" in dossier, "nx47" in self.set["packs"]
        records = log_records(log.decode("utf-8", "replace")) if self.collected else []
        self.noise, joined = noise_of(noise), lambda stream: join(data for name, data in records if name == stream)
        self.logged, self.own = records != [], {one: own_lines(joined(one), self.noise[one]) for one in self.noise}
        prefix = "lumvorax_" if self.nx47 else "nx47_"
        self.names = [PROFILE, self.set["main-report"] or "nx47_validation_report.json", *(prefix + o for o in OUTPUTS)]
        self.last = {step["macro"]: step for step in dossier["steps"]}
    def content(self, name):
        found = unknown_if(not self.collected) or [content for one, content in self.outputs if one == name]
        return hold(len(found) == 1, found)[0]  # a name that came twice can't be read: which of the two counts?
    def file(self, number, parse=strict_object):
        """What an output says; what is not there or can't be read does not hold."""
        content = self.content(self.names[number])
        if (number, parse) not in self.kept: self.kept[number, parse] = attempt(lambda: parse(decoded(content)))
        return hold(self.kept[number, parse] is not MISSING, self.kept[number, parse])
    def claim(self, *path): return at_path(self.file(1), *path)
    def seen(self, *path): return at_path(self.file(0, seen_of), *path)
    def sums(self, *path): return at_path(self.file(6, sums_of), *path)
    def said(self, *numbers): return ["output:" + self.names[one] for one in numbers]
    def proved(self, *macros):
        """The last step of each name, if its own post-check was answered ok."""
        held = [self.last[macro] for macro in macros if macro in self.last]
        return ["event:%d" % one["step"] for one in held if one["state"] == "DONE" and one["checkAnswer"] == "ok"]
    def need(self, *path):
        """A part of the dossier; without it there is nothing to conclude from."""
        return unknown_if(at_path(self.d, *path) is MISSING) or at_path(self.d, *path)
def fits(value, shape):  # a shape: a type, a test, a list of one shape, a set of texts, or an object of shapes
    if isinstance(shape, type): return isinstance(value, shape)
    if isinstance(shape, set): return isinstance(value, str) and value in shape
    if isinstance(shape, list): return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if callable(shape): return shape(value)
    return isinstance(value, dict) and all(fits(value.get(key, MISSING), one) for key, one in shape.items())
def maybe(shape): return lambda value: value is None or fits(value, shape)
def optional(shape): return lambda value: value is MISSING or fits(value, shape)
def each(shape): return lambda value: isinstance(value, dict) and all(fits(one, shape) for one in value.values())
def digest(value, length=64): return isinstance(value, str) and re.fullmatch("[0-9a-f]{%d}" % length, value) is not None
SUMS = {"schema": {"nx47.checksums/1"}, "nonce": lambda value: digest(value, 32), "ledger_head": digest,
        "bundle_manifest_sha256": maybe(digest), "bundle_root": maybe(str), "bundle_mismatches": each(str),
        "main_report_sha256": maybe(digest), "main_report_irregular": maybe(str), "sealed_at_ns": is_number,
        "files": each({"sha256": digest, "bytes": is_number})}
NATIVE = {"path": maybe(str), "sha256": maybe(digest), "loaded": bool, "error": str, "missing_symbols": [str],
          "exported": optional([str])}
PACKAGE = {"name": str, "version": maybe(str), "imported": bool, "origin": {"bundle", "image", "absent", "unknown"},
           "wheel": optional(maybe(str))}
CELLS = {"run": is_double, "raised": is_double, "executed": optional([{"sha256": maybe(digest), "raised": bool}])}
SEEN = {"native": maybe(NATIVE), "lzw": maybe({"ok": bool, "error": str}), "packages": [PACKAGE], "cells": CELLS,
        "warnings": [{"source": str, "text": str}], "cwd": str, "on_kaggle": bool, "counted_by": {"notebook", "kit"}}
PYTHON = {"implementation": str, "version": str, "abi": str, "ext_suffixes": [str], "pip": optional(maybe(str))}
RUNTIME = {"schema": {"nx47.runtime-profile/1"}, "id": lambda value: isinstance(value, str) and value != "",
           "origin": {"probe", "derived", "manual", "session"}, "python": PYTHON, "unknown": [str],
           "platform": {"machine": str, "libc": {"name": str, "version": str}}, "marker_environment": each(str),
           "distributions": [{"name": str, "version": str}], "provenance": optional(dict)}
def of_shape(shape, *path):
    return lambda text: value if fits(value := at_path(strict_object(text), *path), shape) else refuse("schema")
sums_of, seen_of, runtime_of = of_shape(SUMS), of_shape(SEEN, "observations"), of_shape(RUNTIME)

# The conditions: each gives the ids of its evidence when it holds; one without evidence is unknown
def prechecks(r):
    settle([row["answer"] for row in r.d["prechecks"]] or ["unknown"])
    return [row["evidence"] for row in r.d["prechecks"]] if all(r["evidence"] for r in r.d["prechecks"]) else []
def audit(r, part, counted):  # `counted`: the answers of errors that count against the run
    found = unknown_if(not r.need(part)["rulesRun"]) or r.need(part)
    settle([one["answer"] for one in found["findings"] if one["severity"] == "error" and one["answer"] in counted])
    return r.proved("audit" if part == "auditBefore" else "audit-again")
def audited_again(r):
    step, captured = audit(r, "auditAfter", ("fail", "unknown")), attempt(lambda: r.file(0, runtime_of), Fail)
    unknown_if(captured is MISSING or captured["id"] != r.d["auditAfter"]["profile"])
    return step and step + r.said(0)
def by_rule(r, rule):
    unknown_if(rule not in r.need("auditAfter")["rulesRun"])
    own = [one["answer"] for one in r.d["auditAfter"]["findings"] if one["rule"] == rule]
    return settle([one if one == "fail" else "unknown" for one in own]) or r.proved("audit-again")
def is_version(value): return is_double(value) and value == int(value) and 1 <= value <= SAFE
def dataset(r):
    version, files, _ = r.need("dataset")["version"], r.need("manifest")["files"], r.need("manifestSha256")
    return hold(is_version(version) and files, r.proved("publish") and r.proved("publish") + ["dataset:v%d" % version])
def sources(r):
    ref, listed = r.need("dataset", "ref"), r.need("kernel")["datasetSources"]
    wanted = (ref["owner"] + "/" + ref["slug"]).lower()
    return hold(wanted in ["/".join(one.split("/")[:2]).lower() for one in listed], r.proved("push"))
def ended(r):
    answer = {"complete": "ok", "error": "fail", "cancel-requested": "fail", "cancel-acknowledged": "fail"}
    return settle([answer.get(r.need("session")["status"], "unknown")]) or r.proved("wait")
def cells(r):
    wanted, ran, name = r.need("userCells"), r.seen("cells"), at_path(r.d, "code", "name")
    whole = collections.Counter(one["sha256"] for one in ran.get("executed", []) if not one["raised"])
    missing = "executed" in ran and collections.Counter(one["sha256"] for one in r.d.get("cells", [])) - whole
    script = name is not MISSING and not name.endswith(".ipynb") and ran["run"] == 1
    return hold(ran["run"] == wanted >= 1 and ran["raised"] == 0 and (script or not missing), r.said(0))
MACHINES = [("^tpu", "^TPU "), ("P100", "P100"), ("T4", r"\bT4\b"), ("L4", r"\bL4\b"), ("A100", "A100"), ("H100", "H100"),
            ("Pro6000", "RTX PRO 6000")]
def settings(r):
    listed = r.need("kernel", "settings")
    fail_if(any(one["had"] and one["had"].lower() != one["asked"].lower() for one in listed))
    machine = next((one for one in listed if one["name"] in ("machine", "gpu")), None)
    unknown_if(any(one["had"] == "" and one is not machine for one in listed))
    if machine is None: return r.proved("push")
    gpus, tpus = (at_path(r.file(5), *path) for path in (("gpu", "names"), ("tpu", "devices")))
    there = [str(one) for one in gpus] if isinstance(gpus, list) else []
    there += ["TPU %s" % one for one in tpus] if isinstance(tpus, list) else []
    model = next((model for asked, model in MACHINES if re.search(asked, machine["asked"], re.I)), "(?!)")
    model = "" if machine["asked"] == "true" else model
    return hold(any(re.search(model, one, re.A) for one in there), r.proved("push") + r.said(5))
def is_times(value):  # positive integers of nanoseconds by step, not all the same where there is more than one
    values = [positive_ns(one) for one in value.values()] if isinstance(value, dict) else []
    return values != [] and None not in values and (len(values) == 1 or len(set(values)) > 1)
def events(r):
    stamps = [positive_ns(event.get("ts_ns")) for event in r.file(2, json_lines)]
    moves = len(stamps) == 1 or None not in stamps and stamps[:1] != stamps[-1:]
    return stamps != [] and None not in stamps and stamps == sorted(stamps) and moves
def metrics(r):
    (header, rows), last = r.file(3, csv_table), 0
    for row in rows:
        numbers = [float(one) for one in row[1:-1] if re.fullmatch(r"\d+(?:\.\d+)?", one, re.A)]
        stamp = re.fullmatch(r"[1-9]\d{0,18}", row[0], re.A) and int(row[0])
        if len(row) != 7 or len(numbers) != 5 or not all(map(math.isfinite, numbers)): return False
        if numbers[0] > 409600 or row[6].strip(BLANKS) == "" or not stamp: return False
        if stamp < last or not 0 < numbers[1] <= numbers[2] or numbers[3] > numbers[4]: return False
        last = stamp
    still = len(rows) > 1 and rows[0][0] == rows[-1][0]
    return rows != [] and not still and header == "ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step"
def latency(r):
    file = r.file(4)
    times = [at_path(cell, "ns") for cell in file["cells"]] if isinstance(file.get("cells"), list) else []
    return file.get("schema") == "nx47.latency/1" and times and None not in map(positive_ns, times) and is_times(file.get("phases"))
def hardware(r):
    file = r.file(5)
    filled = all(isinstance(file.get(key), dict) and file[key] for key in ("cpu", "gpu", "os"))
    versions = [at_path(file, key, "version") for key in ("python", "libc")]
    told = all(isinstance(one, str) and re.match(r"\d+\.\d", one, re.A) for one in versions)
    return filled and told and positive_ns(file.get("ram_total_bytes")) is not None
SHAPES = {0: lambda r: r.seen(), 1: lambda r: r.file(1) is not None, 2: events, 3: metrics, 4: latency, 5: hardware}
def output(r, number):
    empty = r.content(r.names[number]) == b"" and not (number == 8 and r.own["stderr"] == [])
    fail_if(empty or not SHAPES.get(number, bool)(r))
    unknown_if(attempt(r.sums, Fail) is MISSING)
    content, listed = r.content(r.names[number]), r.sums("files", r.names[number])
    same = listed is not MISSING and (listed["sha256"], listed["bytes"]) == (sha256(content), len(content))
    return hold(same, r.said(number, 6))
def checksums(r):
    fail_if(set(r.sums("files")) - set(r.names) - {name for name, _ in r.outputs})
    own = [(n, c) for n, c in r.outputs if n not in r.names and "/" not in n and n != "custom.css" and n[:1] != "."]
    return hold(all(r.sums("files", n, "sha256") == sha256(c) for n, c in own if n[:2] != "__"), r.said(6))
def window(r, value, evidence):  # between push and end of the session, two seconds of tolerance
    first, last, stamp = ns_of(r.need("kernel")["pushedAt"]), ns_of(r.need("session")["endedAt"]), positive_ns(value)
    unknown_if(first is None or last is None)
    return hold(stamp and first - 2 * 10**9 <= stamp <= last + 2 * 10**9, evidence + r.proved("push", "wait"))
def mounted(r):
    wanted, extra = r.need("manifestSha256"), r.sums("bundle_extra")
    same = r.sums("bundle_manifest_sha256") == wanted and not r.sums("bundle_mismatches")
    return hold(same and extra == [], r.said(6))
def folder(r):
    moved = r.d["target"] == "rehearsal" and at_path(r.d, "session", "isolation") == "rewritten-paths"
    return hold(r.seen("cwd").endswith(WORKING) if moved else r.seen("cwd") == WORKING, r.said(0))
def fresh(r):
    earlier, kept = unknown_if(not r.collected) or r.need("earlier", "outputs"), {name: sha256(c) for name, c in r.outputs}
    again = [name for name in r.names[1:5] + r.names[6:7] if kept.get(name) in earlier.get(name, [])]
    own = {kept.get(r.names[1]), attempt(lambda: r.sums("main_report_sha256"), Fail)}
    return hold(not again and not own & set(r.d["earlierReports"]), r.proved("recall-runs") + [
        "output:" + name for name in r.names[1:5] + r.names[6:7] if name in kept])
def is_v3(r): return not r.names[1].endswith(("_v6_binary.json", "_v13_strict.json"))
def one_library(r):
    listed, library = r.need("manifest")["files"], at_path(r.set, "native", "library")
    published = next((one["sha256"] for one in listed if one["name"] == library), None)
    report = () if is_v3(r) else ("dataset_artifacts",)
    claims = [r.seen("native", "sha256")]
    claims += [attempt(lambda: r.claim(*report, "native_lib_sha256"), Fail)] * (r.nx47 or r.set["main-report"] != "")
    copies = [one["sha256"] for one in r.d.get("libraries", [])]
    return hold(published and all(one == published for one in claims + copies), r.said(0, 1)[:len(claims)])
def runtime(r):
    said, file = r.file(0, runtime_of), attempt(lambda: r.file(5), Fail)
    version, libc, machine = said["python"]["version"], said["platform"]["libc"]["version"], said["platform"]["machine"]
    twice = ((version, ("python", "version")), (libc, ("libc", "version")), (machine, ("os", "machine")))
    ran = r.d.get("session", {}).get("interpreter", "")
    alike = all(one and at_path(file, *path) == one for one, path in twice)
    return hold(alike and (ran == "" or version in ran.split()), r.said(0, 5))
def zero(value): return is_number(value) and value == 0
def is_nothing(value): return value is False or zero(value) or value in ("", [])
def skipped(value):  # whether a test says of itself, or a count of it, that it did not take place
    if isinstance(value, str): return re.match(r"skip(?:ped)?(?:$|_|\s*[:;,.(–—-])", value.strip(BLANKS), re.I)
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    return any(re.fullmatch("(?:was_|is_)?skipped(?:_tests?)?", str(key), re.I | re.A) and not is_nothing(one)
               or skipped(one) for key, one in members)
TIFF = "tiff_lum_roundtrip_test"
def compression(r):
    test = r.claim(TIFF) if isinstance(r.claim(TIFF), dict) else {}
    detours = [v for k, v in test.items() if re.search("fallback|write_error", k, re.I | re.A) and not is_nothing(v)]
    return hold(test.get("write_compression_used") == "LZW" and not detours, r.said(1))
def canonical(requirement):
    name = re.match(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)", requirement)
    return re.sub("[-_.]+", "-", name[1] if name else requirement).lower()
def packages(r):
    required = r.set["required"]
    fail_if(not required["packages"])
    found = {canonical(one["name"]): one for one in reversed(r.seen("packages"))}
    for name in map(canonical, required["packages"]):
        origins = ("bundle", "image") if name in map(canonical, required["from-image"]) else ("bundle",)
        one = found.get(name, {"imported": False})
        version = one["imported"] and re.match(r"v?\d", one["version"] or "", re.I | re.A)
        fail_if(not version or one["origin"] not in origins)
    return r.said(0)
def symbols(r):
    none = r.nx47 and at_path(r.set, "native", "symbols") in ([], MISSING)
    return fail_if(none) or hold(r.seen("native", "missing_symbols") == [], r.said(0))
def lists_nothing(r):
    lists = [r.claim(*path, how + "_required_packages") for path in ([], ["dataset_artifacts"]) for how in ("missing", "incompatible")]
    return hold(all(one is MISSING or one == [] for one in lists), r.said(1))
def counted(r):
    return hold(is_number(r.claim("events_count")) and r.claim("events_count") > 0 and r.claim("events_count") == len(r.file(2, json_lines)), r.said(1, 2))
def listed(r):
    count, warnings = r.claim("warnings_count"), r.claim("warnings")
    return hold(isinstance(warnings, list) and is_number(count) and count == len(warnings), r.said(1))
def bound(r, column):  # the largest value of a column; none where output 3 is not as it has to be
    whole = attempt(lambda: metrics(r), Fail) is True
    return max(float(row[column]) for row in r.file(3, csv_table)[1]) if whole else math.inf
def log(r):
    found = (is_problem(line, stream) for stream in r.own for line in r.own[stream])
    return unknown_if(not r.collected) or hold(r.logged and not any(found), ["log"])
def same_lines(r, number, stream):
    own = own_lines(r.content(r.names[number]).decode("utf-8", "replace"), r.noise[stream])
    return hold(set(own) == set(r.own[stream]), r.said(number) + ["log"])
def kit_errors(r):
    said, noted = r.seen("kit_errors"), attempt(lambda: r.file(2, json_lines), Fail, [])
    return hold(said == [] and not any(one.get("event") == "kit_error" for one in noted), r.said(0))
def resolved(r, ident):  # whether an evidence id leads to a step that was recorded; None when it leads nowhere
    kind, _, ref = ident.partition(":")
    if kind == "event": return ref in [str(step["step"]) for step in r.d["steps"]] or None
    places = {"output": ([name for name, _ in r.outputs].count(ref) == 1, "collect"), "log": (r.collected, "collect"),
              "dataset": (ref == "v%s" % at_path(r.d, "dataset", "version") and "manifestSha256" in r.d, "publish"),
              "file": (ref in r.d["governing"]["files"], "read-governing")}
    row = (ident in [one["evidence"] for one in r.d["prechecks"]], "check-access" if kind == "answer" else "precheck")
    return next((macro in r.last for there, macro in (places.get(kind, row), row) if there), None)
def worst(answers): return "fail" if "fail" in answers else "unknown" if "unknown" in answers else "ok"
def governed(r):
    governing, nothing = r.need("governing"), "fail" if r.collected else "unknown"
    def of_id(ident): return {True: "ok", False: "unknown"}.get(resolved(r, ident), nothing)
    def of_proof(proof):
        answer, evidence = r.answers.get(proof, ("", []))
        if answer: return worst([of_id(one) for one in evidence]) if answer == "ok" else "unknown"
        if proof[:5] == "file:" or proof[:7] == "output:": return of_id(proof)
        if re.match("(?!GATE-)[A-Z]", proof):
            ran = "audit-again" in r.last and proof in at_path(r.d, "auditAfter").get("rulesRun", []) if "auditAfter" in r.d else False
            found = [one for one in r.d["auditAfter"]["findings"] if one["rule"] == proof] if ran else []
            told = ["unknown" if one["severity"] == "error" else one["answer"] for one in found]
            return worst([r.last["audit-again"]["checkAnswer"], *told]) if ran else nothing
        step = r.last.get(proof, {"state": "DONE", "checkAnswer": nothing})
        return step["checkAnswer"] if step["state"] == "DONE" else "fail"
    idents = [point["id"] for point in governing["points"]]
    own = {ident: [of_proof(proof) for proof in governing["proofs"].get(ident, [])] for ident in idents}
    def below(ident): return [one for one in idents if one.startswith(ident + ".")]
    def of_point(ident):
        lower = [worst(own[one] or ["fail"]) for one in below(ident) if own[one] or not below(one)]
        return worst(own[ident] or lower or ["fail"])
    odd = not idents or set(governing["proofs"]) - set(idents)
    return fail_if(odd) or settle([of_point(ident) for ident in idents]) or ["governing"]

def transport(r):
    peers = unknown_if(r.d["target"] != "kaggle") or r.need("transport", "peers")
    weak = [p for p in peers if p["protocol"] != "https" or not p["authorized"] or not p["chain"]]
    other = [p for p in peers if p["tls"] not in ("TLSv1.2", "TLSv1.3")]
    unknown_if(not peers) or fail_if(r.d["baseUrl"] != "https://api.kaggle.com" or weak or other)
    unknown_if("api.kaggle.com:443" not in [p["host"] for p in peers])
    return unknown_if(sum(p["requests"] for p in peers) < r.d["transport"]["answers"]) or r.proved("prove-transport")
def image(r):
    def named(names): return {key: re.sub("^.*@(sha256:[0-9a-f]{64})$", r"\1", names[key], flags=re.S) for key in (
        "docker_image", "git_commit", "build_date") if isinstance(names.get(key), str) and names[key]}
    wanted, seen = named(r.need("profile", "image")), named(r.file(0, runtime_of).get("provenance", {}))
    listed, differences = named({"docker_image": at_path(r.d, "kernel", "image")}), r.d.get("differences", [])
    fail_if(any(one[key] != two[key] for one, two in ((wanted, seen), (wanted, listed), (seen, listed)) for key in one.keys() & two.keys()))
    fail_if(any(one["fact"] in ("python", "abi", "libc", "machine") for one in differences))
    unknown_if(not wanted.keys() & {*seen, *listed} or "differences" not in r.d)
    return r.said(0) + r.proved("push", "audit-again")
def kept_files(r):
    losses = r.need("dataset", "losses")
    return hold(not set(losses["lost"]) - set(losses["allowed"]), r.proved("publish"))
def same_kernel(r):
    old, new = (r.need("kernel", "replaced", side) for side in ("remote", "local"))
    scripts = {"python": (".py",), "r": (".r", ".R"), "rmarkdown": (".rmd", ".Rmd")}
    endings = (".ipynb",) if new["kind"] == "notebook" else scripts.get(new["language"].lower(), ())
    fail_if(not new["codeFile"].endswith(endings))
    if old["version"] == 0: return r.proved("push")
    fail_if(any(old[key] and old[key].lower() != new[key].lower() for key in ("kind", "language")))
    return unknown_if(old["kind"] == "") or r.proved("push")
def requirements(r):
    required, native, names = r.set["required"], r.set.get("native", {}), [canonical(n) for n in r.set["required"]["packages"]]
    image = [canonical(name) for name in required["from-image"]]
    asked = {"pack": ["core", *r.set["packs"]], "file": required["files"], "package": names, "symbol": native.get("symbols", []),
             "bundled": [n for n in names if n not in image], "library": [native["library"]] if native else [],
             "forbidden": native.get("forbidden", []), "asset": [one["file"] for one in r.set["assets"]], "output": r.names[1:]}
    now = {"%s:%s" % (kind, name) for kind, all_ in asked.items() for name in all_} | set(r.set["lowered"])
    return hold(not set((r.need("earlier", "certified") or {"requirements": []})["requirements"]) - now, r.proved("recall-runs"))
def repository(r):
    found = r.need("repository")
    unknown_if(found["unread"] != "" or found["head"] == "")
    fail_if(found["dirty"] or found["grown"]["lost"] is not None)
    return unknown_if(found["isShallow"]) or r.proved("read-repository")
def changes(r):
    found, steps = r.need("changes"), r.proved("read-repository", "compare-project")
    unknown_if("" in (found["treeBefore"], found["treeAfter"]))
    fail_if(found["treeBefore"] != found["treeAfter"])
    fail_if(any("" in (row["reason"], row["impact"], row["proof"]) for row in found["rows"]))
    return steps if len(steps) == 2 else []

ASKS = {**dict.fromkeys((3, 5, 33, 93), lambda s: "bundle" in s or "dataset" in s), 65: lambda s: s["required"]["packages"],
        **dict.fromkeys((35, 51, 52), lambda s: s["main-report"] != ""), 99: lambda s: "governing" in s,
        **dict.fromkeys((38, 63, 64), lambda s: "native" in s)}  # the pack nx47 asks for all of them
NX47, KAGGLE = (41, 58, 59, 60, 61, 62, 67, 98, 100), (14, 15, *range(91, 101))
def claim(test, *path): return lambda r: hold(test(r.claim(*path)), r.said(1))
def is_ok(value): return value == "ok"
def positive(value): return is_number(value) and 0 < value <= 10**15
def seen(test): return lambda r: hold(test(r), r.said(0))
GATES = {
    1: prechecks, 2: lambda r: audit(r, "auditBefore", ("fail",)), 3: dataset, 5: sources,
    4: lambda r: hold(is_version(r.need("kernel")["version"]), r.proved("push")),
    6: lambda r: settle([r.need("kernel")["sourceMatches"]]) or r.proved("push"),
    11: ended, 12: lambda r: hold(r.need("collected")["files"] and r.logged, r.proved("collect")), 13: cells,
    14: lambda r: hold(r.need("session")["waitedSeconds"] >= 59, r.proved("wait")), 15: settings,
    **{20 + n: functools.partial(output, number=n) for n in range(1, 9)}, 26: checksums, 29: lambda r: output(r, 0),
    31: lambda r: hold(r.sums("nonce") == r.d["nonce"], r.said(6)),
    32: lambda r: hold(r.need("ledgerHead") == r.sums("ledger_head"), r.said(6)), 33: mounted, 34: folder,
    35: lambda r: window(r, r.claim("timestamp_ns"), r.said(1)), 37: fresh, 38: one_library,
    36: lambda r: window(r, r.sums("sealed_at_ns"), r.said(6)), 39: runtime, 40: audited_again,
    41: claim(lambda value: value is True, "runtime", "is_kaggle"),
    51: lambda r: hold(r.sums("main_report_sha256") and r.sums("main_report_irregular") is None, r.said(6)),
    52: claim(is_ok, "status"), 53: claim(zero, "warnings_count"), 54: listed,
    55: claim(lambda value: value in (MISSING, "", [], {}), "notes"), 57: claim(lambda value: not skipped(value)),
    56: claim(lambda value: all(value.get(one) is None for one in ("error", "error_type"))),
    58: lambda r: claim(is_ok, "lzw_roundtrip_test" if is_v3(r) else TIFF, "status")(r),
    59: seen(lambda r: r.seen("lzw", "ok") is True and r.seen("lzw", "error") == ""),
    60: claim(is_ok, TIFF, "status"), 61: compression, 62: claim(is_ok, "so_load_check", "status"),
    63: seen(lambda r: r.seen("native", "loaded") is True and r.seen("native", "error") == ""),
    64: symbols, 65: packages, 66: lists_nothing, 67: claim(is_ok, "competitor_assets_test", "status"), 68: counted,
    71: claim(positive, "throughput_items_per_s"), 72: claim(positive, "throughput_pixels_per_s"),
    73: claim(is_times, "latency_ns_by_step"),
    74: lambda r: claim(lambda value: positive(value) and value <= bound(r, 3), "peak_ram_mb")(r),
    75: lambda r: claim(lambda value: is_double(value) and 0 <= value <= bound(r, 5), "peak_gpu_mem_mb")(r),
    81: log, 83: lambda r: same_lines(r, 7, "stdout"), 84: lambda r: same_lines(r, 8, "stderr"), 85: kit_errors,
    82: seen(lambda r: r.seen("warnings") == [] and (zero(r.seen("warnings_count")))),
    91: transport, 92: image, 93: kept_files, 94: same_kernel, 95: requirements, 96: repository, 97: changes,
    98: lambda r: by_rule(r, "REP-023"), 99: governed, 100: lambda r: by_rule(r, "VER-003")}

def answer_of(judge, r):
    try: return "ok" if (evidence := judge(r)) else "unknown", evidence
    except Fail: return "fail", []
    except Unknown: return "unknown", []
def verdict(r):
    r.answers, dossier = {}, r.d
    asked = [n for n in GATES if (n not in NX47 or r.nx47) and (r.nx47 or ASKS.get(n, bool)(r.set))]
    for n in sorted(asked, key=lambda n: (n == 99, n)): r.answers["GATE-%03d" % n] = answer_of(GATES[n], r)
    answers = {ident: r.answers[ident][0] for ident in sorted(r.answers)}
    required = [i for i in answers if dossier["target"] == "kaggle" or int(i[5:]) not in KAGGLE]
    failed = next((ident for ident in required if answers[ident] == "fail"), None)
    proven = required != [] and all(answers[ident] == "ok" for ident in required)
    refused = next((one["code"] for one in dossier["incidents"] if one["effect"] == "no-go"), None)
    causes = [one["effect"][13:] for one in dossier["incidents"] if one["effect"][:13] == "inconclusive/"]
    if failed or refused and not proven: kind, cause = "NO-GO", failed or refused
    elif dossier["mode"] != "execute": kind, cause = "PLANNED", ""
    elif not proven: kind, cause = "INCONCLUSIVE", (causes or ["unproven"])[-1]
    elif dossier["target"] == "rehearsal": kind, cause = "REHEARSED", ""
    elif all(peer["builtInRoot"] for peer in dossier["transport"]["peers"]): kind, cause = "GO", ""
    else: kind, cause = "GO-PRIVATE-ROOT", "GATE-091"
    return {"kind": kind, "cause": cause, "answers": answers}
def main(words):
    try: found = verdict(Run(*kept_evidence(pathlib.Path(words[0]))))
    except (OSError, Unreadable, KeyError, IndexError) as error:
        return print("unusable evidence:", repr(error), file=sys.stderr) or 2
    table = ["%s  %s" % pair for pair in found["answers"].items()] + [(found["kind"] + " " + found["cause"]).strip()]
    print(json.dumps(found, indent=1) if "--json" in words else "\n".join(table))
    return {"NO-GO": 1, "INCONCLUSIVE": 3, "GO-PRIVATE-ROOT": 3}.get(found["kind"], 0)

if __name__ == "__main__": sys.exit(main(sys.argv[1:]))
