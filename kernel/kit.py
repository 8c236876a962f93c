"""The kit in one session: starts everything, follows the cells, seals all outputs after each of them.

Nothing here may break, slow or speak into the user's notebook: errors of the kit itself are kept in `kit_errors`.
"""

import atexit
import os
import threading
import time

from . import hardware, lzw, runtime_profile
from .cells import CellLog
from .event_log import EventLog, json_bytes, printable
from .lzw_check import check_lzw
from .main_report import MainReport
from .metrics import metrics
from .mounted_bundle import MountedBundle
from .native_load import load_native, loaded_elsewhere
from .outputs import OWN_REPORT_NAME, PROFILE_NAME, OutputFolder
from .package_origin import PackageOrigins
from .sampler import Sampler
from .stream_capture import StreamCapture
from .warning_capture import WarningCapture

WORKING = "/kaggle/working"
INPUT = "/kaggle/input"
HASH_WAIT_SECONDS = 300
NOT_LOADED = {"path": None, "sha256": None, "loaded": False, "error": "could not be tried", "missing_symbols": []}
NO_ROUND_TRIP = {"items": 0, "pixels": 0, "elapsed_ns": 1}


def start(package, run, shell):
    """Starts the kit for this run, gives the module `nx47` its functions and seals a first time."""
    kit = Kit(run, shell)
    package.count = lambda items=0, pixels=0: kit.guarded("count", kit.cells.count, items, pixels)
    package.seal = lambda: kit.guarded("seal", kit.seal)
    package.seal()


class Kit:
    """One per session; `start` builds it."""

    def __init__(self, run, shell):
        self.run = run
        self._process = os.getpid()
        self._lock = threading.RLock()
        self._sealed = None
        self.phases = {}
        self.events = EventLog()
        self.folder = OutputFolder(os.getcwd(), run["prefix"])
        self.cells = CellLog(self.events)
        self.warnings = WarningCapture(self.events)
        self.streams = {name: StreamCapture(name, self.events) for name in ("stdout", "stderr")}
        self.sampler = Sampler(self.events)
        self.bundle = MountedBundle(run["dataset"], INPUT, self.events)
        self.packages = PackageOrigins(run["required_packages"], self.bundle)
        named = run["main_report"]
        self.report = None if named is None else MainReport(self.folder.path(named))
        self.lzw = self.native = None
        self._looks_at_session()
        self._follow(shell)

    def _looks_at_session(self):
        self.guarded("sampler", self.sampler.start)
        self.events.add("kit_start", nonce=self.run["nonce"], cwd=self.folder.folder)
        self.profile = self._phase("kit_profile", lambda: runtime_profile.runtime_profile("session"), None)
        self._profile_text = json_bytes(self.profile)[:-1]
        self.native = self._phase("kit_native", lambda: load_native(self.run["native"], self.bundle), NOT_LOADED)
        if self.native is not None:
            self.events.add("native_load", loaded=self.native["loaded"], error=self.native["error"])
        self.round_trip = self._phase("kit_round_trip", lzw.measured_round_trip, NO_ROUND_TRIP)

    def _phase(self, name, work, nothing):
        started = time.perf_counter_ns()
        result = self._attempt(name, work, nothing)
        self.phases[name] = max(1, time.perf_counter_ns() - started)
        return result

    def _attempt(self, place, work, nothing):
        """The result of one part of the kit; `nothing`, with its error recorded, where it fails."""
        try:
            return work()
        except Exception as error:
            self.events.error(place, error)
            return nothing

    def _follow(self, shell):
        atexit.register(self.guarded, "atexit", self._at_exit)
        if shell is None:
            self.sampler.step = self.cells.begin()
            return
        shell.events.register("pre_run_cell", lambda *_: self.guarded("pre_run_cell", self._begin_cell))
        shell.events.register("post_run_cell", lambda *got: self.guarded("post_run_cell", self._end_cell, *got))

    def guarded(self, place, work, *arguments):
        """Runs a part of the kit; its error is recorded, not raised. A forked child has no part in this."""
        if os.getpid() != self._process:
            return
        try:
            work(*arguments)
        except Exception as error:
            self.events.error(place, error)

    def _begin_cell(self):
        label = self.cells.begin()
        if label is not None:
            self.sampler.step = label

    def _end_cell(self, result=None):
        error = getattr(result, "error_in_exec", None) or getattr(result, "error_before_exec", None)
        if self.cells.end(error):
            self.guarded("sampler", self.sampler.sample)
            self.seal()

    def _at_exit(self):
        """Seals only when there is something new: the session's host may kill the process at any moment now."""
        if self.cells.end(None) or self._sealed != self._state():
            self.seal()
        self.sampler.gpu.stop()

    def _state(self):
        report = None if self.report is None else self.report.sha256()
        return [capture.spool.size() for capture in self.streams.values()], self.warnings.count, report

    def seal(self):
        """Writes all outputs, whole."""
        with self._lock:
            started = time.perf_counter_ns()
            for capture in self.streams.values():
                capture.drain()
            mismatches = self.bundle.wait(HASH_WAIT_SECONDS)
            self.phases["kit_bundle"] = self.bundle.elapsed_ns
            observations = self._observations()
            self.events.add("seal", cells=len(self.cells.finished), warnings=self.warnings.count)
            contents = self._contents(observations)
            contents[self.folder.name("checksums")] = self._checksums(contents, mismatches)
            self.folder.replace(contents)
            self._sealed = self._state()
            self.phases["kit_seal"] = max(1, time.perf_counter_ns() - started)

    def _observations(self):
        before = self.lzw
        if self.lzw is None:
            self.lzw = self._attempt("lzw_check", check_lzw, None)
        if self.lzw is not None and before is None:
            self.events.add("lzw", ok=self.lzw["ok"], error=self.lzw["error"])
        values, counted = self._metrics()
        return {
            "native": self._native_now(),
            "lzw": self.lzw,
            "packages": self._attempt("package_origin", self.packages.observe, []),
            "warnings": list(self.warnings.seen),
            "warnings_count": self.warnings.count,
            "cells": {
                "run": len(self.cells.finished),
                "raised": sum(1 for row in self.cells.finished if row["raised"]),
            },
            "cwd": self.folder.folder,
            "on_kaggle": "KAGGLE_KERNEL_RUN_TYPE" in os.environ and self.folder.folder == WORKING,
            "counted_by": "notebook" if set(counted.values()) == {"notebook"} else "kit",
            "counted_by_metric": counted,
            "counted": {"items": self.cells.items, "pixels": self.cells.pixels},
            "metrics": values,
            "kit_errors": list(self.events.kit_errors),
        }

    def _native_now(self):
        """The answer of the start, unless the notebook itself works with another library of that name."""
        if self.native is None:
            return None
        library, sha256 = self.run["native"]["library"], self.native["sha256"]
        other = self._attempt("native_load", lambda: loaded_elsewhere(library, sha256), None)
        if other is None:
            return self.native
        return {**self.native, "error": "the notebook has loaded another file of that name: " + printable(other)}

    def _metrics(self):
        return metrics(self.cells, self.sampler, self.round_trip, self.phases)

    def _contents(self, observations):
        """File name to bytes of every output but the checksums manifest."""
        name = self.folder.name
        profile = self._profile_text + b', "observations": ' + json_bytes(observations) + b"}\n"
        contents = {
            name("events"): self.events.content(),
            name("metrics"): self.sampler.content(),
            name("latency"): _json({"schema": "nx47.latency/1", "cells": self.cells.finished, "phases": self.phases}),
            name("hardware"): _json(self._attempt("hardware", self._hardware, {})),
            name("stdout"): self.streams["stdout"].spool.content(),
            name("stderr"): self.streams["stderr"].spool.content(),
            PROFILE_NAME: profile,
        }
        contents.update(self._main_report(contents[name("events")].count(b"\n"), observations["metrics"]))
        return contents

    def _hardware(self):
        gpu = self.sampler.gpu
        return hardware.hardware_fingerprint(self.profile, gpu.names, gpu.read()[1])

    def _main_report(self, events_count, values):
        """{name: bytes} of file 1, or nothing where it is not the kit's to write."""
        members = {
            "warnings": list(self.warnings.seen),
            "warnings_count": self.warnings.count,
            "events_count": events_count,
            **values,
        }
        if self.report is None:
            return {OWN_REPORT_NAME: _json({"schema": "nx47.validation-report/1", **members})}
        self.report.refresh()
        content = self.report.completed(members)
        return {} if content is None else {self.run["main_report"]: content}

    def _checksums(self, contents, mismatches):
        skipped = []
        files = self.folder.digests(contents, skipped)
        return _json(
            {
                "schema": "nx47.checksums/1",
                "nonce": self.run["nonce"],
                "ledger_head": self.run["ledger_head"],
                "bundle_manifest_sha256": self.bundle.manifest_sha256,
                "bundle_root": self.bundle.root,
                "bundle_mismatches": mismatches,
                "bundle_extra": self.bundle.extra,
                "main_report_sha256": None if self.report is None else self.report.sha256(),
                "main_report_irregular": None if self.report is None else self.report.irregular,
                "sealed_at_ns": time.time_ns(),
                "files": files,
                "not_hashed": skipped,
            }
        )


def _json(value):
    return json_bytes(value, indent=1) + b"\n"
