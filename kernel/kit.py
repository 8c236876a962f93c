"""The kit in one session: starts everything, follows the cells, seals all outputs after each of them.

Nothing here may break, slow or speak into the user's notebook: errors of the kit itself are kept in `kit_errors`.
"""

import atexit
import os
import sys
import threading
import time

from . import endings, lzw, runtime_profile
from .cells import CellLog
from .descriptor_capture import DescriptorCapture
from .event_log import EventLog
from .imported_packages import ImportedPackages
from .main_report import MainReport
from .mounted_bundle import MountedBundle
from .native_load import load_native
from .outputs import OutputFolder
from .package_origin import PackageOrigins
from .sampler import Sampler
from .sealing import Sealer
from .stream_capture import Spool, StreamCapture
from .stream_warnings import StreamWarnings
from .warning_capture import WarningCapture

INPUT = "/kaggle/input"
NOT_LOADED = {"path": None, "sha256": None, "loaded": False, "error": "could not be tried", "missing_symbols": []}
NO_ROUND_TRIP = {"items": 0, "pixels": 0, "elapsed_ns": 1}
NO_PROFILE = {"schema": runtime_profile.SCHEMA, "unknown": ["*"]}


def start(package, run, shell, is_script=False):
    """Starts the kit for this run, gives the module `nx47` its functions and seals a first time.

    In a script the code of the user's follows in the same breath, as one cell that runs already.
    """
    kit = Kit(run, shell, is_script)
    package.count = lambda items=0, pixels=0: kit.guarded("count", kit.cells.count, items, pixels)
    package.seal = lambda: kit.guarded("seal", kit.seal)
    package.seal()
    endings.start_refreshing(lambda: kit.guarded("refresh", kit.refresh))


class Kit:
    """One per session; `start` builds it."""

    def __init__(self, run, shell, is_script):
        self.run = run
        self._process = os.getpid()
        self._lock = threading.RLock()
        self._sealed = self._uncaught = None
        self.phases = {}
        self.events = EventLog()
        self.folder = OutputFolder(os.getcwd(), run["prefix"])
        self.cells = CellLog(self.events)
        self.warnings = WarningCapture(self.events)
        self.spools = {name: Spool() for name in ("stdout", "stderr")}
        self._capture = self._captured(shell)
        self._stream_warnings = StreamWarnings(self.spools.values(), self.warnings.note_line)
        self.sampler = Sampler(self.events)
        self.bundle = MountedBundle(run["dataset"], INPUT, self.events)
        self.packages = PackageOrigins(run["required_packages"], self.bundle)
        self.imported = ImportedPackages(self.packages)
        named = run["main_report"]
        self.report = None if named is None else MainReport(self.folder.path(named))
        self._looks_at_session()
        self._sealer = Sealer(self)
        self._follow(shell, is_script or shell is None)

    def _captured(self, shell):
        """A kernel of Jupyter reads its own descriptors; a plain interpreter has nobody who does."""
        capture = None
        if shell is None:
            capture = self.attempt("descriptor_capture", lambda: DescriptorCapture(self.spools), None)
        if capture is not None:
            self.captured_by = "descriptors"
            threading.Thread(target=capture.watch, name="nx47-capture", daemon=True).start()
            return [capture]
        self.captured_by = "streams"
        return [StreamCapture(name, spool, self.events) for name, spool in self.spools.items()]

    def _looks_at_session(self):
        self.guarded("sampler", self.sampler.start)
        self.events.add("kit_start", nonce=self.run["nonce"], cwd=self.folder.folder)
        self.profile = self._phase("kit_profile", lambda: runtime_profile.runtime_profile("session"), NO_PROFILE)
        self.native = self._phase("kit_native", lambda: load_native(self.run["native"], self.bundle), NOT_LOADED)
        if self.native is not None:
            self.events.add("native_load", loaded=self.native["loaded"], error=self.native["error"])
        self.round_trip = self._phase("kit_round_trip", lzw.measured_round_trip, NO_ROUND_TRIP)

    def _phase(self, name, work, nothing):
        started = time.perf_counter_ns()
        result = self.attempt(name, work, nothing)
        self.phases[name] = max(1, time.perf_counter_ns() - started)
        return result

    def attempt(self, place, work, nothing):
        """The result of one part of the kit; `nothing`, with its error recorded, where it fails."""
        try:
            return work()
        except Exception as error:
            self.events.error(place, error)
            return nothing

    def _follow(self, shell, has_begun):
        atexit.register(self.guarded, "atexit", self._at_exit)
        endings.before_exit(lambda: self.guarded("os._exit", self._before_exit))
        if has_begun:
            self.sampler.step = self.cells.begin()
        if shell is None:
            endings.on_uncaught(self._note_uncaught)
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
        if self.cells.end(error, getattr(getattr(result, "info", None), "raw_cell", None)):
            self.guarded("sampler", self.sampler.sample)
            self.seal()

    def _note_uncaught(self, error):
        self._uncaught = error

    def _at_exit(self):
        """Seals only when there is something new: the session's host may kill the process at any moment now."""
        self._drain()
        if self.cells.end(self._uncaught) or self._sealed != self._state():
            self.seal()
        for capture in self._capture:
            capture.stop()
        self.sampler.gpu.stop()

    def _before_exit(self):
        """os._exit skips every handler and every buffer: what was written so far is put on disk first."""
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        self.seal(threading.current_thread() is threading.main_thread())

    def _state(self):
        report = None if self.report is None else self.report.sha256()
        return [spool.size() for spool in self.spools.values()], self.warnings.count, report

    def _drain(self):
        for capture in self._capture:
            capture.drain()

    def refresh(self):
        """What a cell that runs for hours has written is on disk before it ends, whatever ends it."""
        if self.cells.is_running():
            self.seal(between_cells=False)

    def seal(self, between_cells=True):
        """Writes all outputs, whole."""
        with self._lock:
            started = time.perf_counter_ns()
            self._drain()
            self._stream_warnings.scan()
            self._sealer.seal(between_cells)
            self._sealed = self._state()
            self.phases["kit_seal"] = max(1, time.perf_counter_ns() - started)
