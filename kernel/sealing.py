"""Everything that the kit knows, as the files that it writes.

While a cell runs, only what is the kit's own is written again: the user may be writing a report at this very moment.
"""

import os
import time

from . import hardware
from .event_log import json_bytes, printable
from .lzw_check import check_lzw
from .metrics import metrics
from .native_load import loaded_elsewhere
from .outputs import OWN_REPORT_NAME, PROFILE_NAME

WORKING = "/kaggle/working"
HASH_WAIT_SECONDS = 300


class Sealer:
    """One per kit; `seal` writes all outputs, whole."""

    def __init__(self, kit):
        self._kit = kit
        self._lzw = None
        self._packages = self._imported = []
        self._profile_text = json_bytes(kit.profile)[:-1]

    def seal(self, between_cells):
        """Writes every output; `between_cells`: no code of the user's runs, so all that it left can be read."""
        kit = self._kit
        mismatches = kit.bundle.wait(HASH_WAIT_SECONDS if between_cells else 0)
        kit.phases["kit_bundle"] = max(1, kit.bundle.elapsed_ns)
        if between_cells:
            self._look_at_imports()
        observations = self._observations()
        kit.events.add("seal", cells=len(kit.cells.finished), warnings=kit.warnings.count)
        contents = self._contents(observations, between_cells)
        contents[kit.folder.name("checksums")] = self._checksums(contents, mismatches, between_cells)
        kit.folder.replace(contents)

    def _look_at_imports(self):
        kit, before = self._kit, self._lzw
        # imagecodecs may be imported cells before tifffile: until both are there, it is looked again.
        if before is None or before["tiff"] is None:
            self._lzw = kit.attempt("lzw_check", check_lzw, None)
        if self._lzw is not None and self._lzw != before:
            kit.events.add("lzw", ok=self._lzw["ok"], error=self._lzw["error"])
        self._packages = kit.attempt("package_origin", kit.packages.observe, [])
        self._imported = kit.attempt("imported_packages", kit.imported.observe, [])

    def _observations(self):
        kit = self._kit
        values, counted = metrics(kit.cells, kit.sampler, kit.round_trip, kit.phases)
        return {
            "native": self._native_now(),
            "lzw": self._lzw,
            "packages": self._packages,
            "imported": self._imported,
            "warnings": list(kit.warnings.seen),
            "warnings_count": kit.warnings.count,
            "cells": {
                "run": len(kit.cells.finished),
                "raised": sum(1 for row in kit.cells.finished if row["raised"]),
                "executed": list(kit.cells.executed),
            },
            "cwd": kit.folder.folder,
            "on_kaggle": "KAGGLE_KERNEL_RUN_TYPE" in os.environ and kit.folder.folder == WORKING,
            "counted_by": "notebook" if set(counted.values()) == {"notebook"} else "kit",
            "counted_by_metric": counted,
            "counted": {"items": kit.cells.items, "pixels": kit.cells.pixels},
            "metrics": values,
            "gpu_by": kit.sampler.gpu.source,
            "captured_by": kit.captured_by,
            "events_dropped": kit.events.dropped,
            "kit_errors": list(kit.events.kit_errors),
        }

    def _native_now(self):
        """The answer of the start, unless the notebook itself works with another library of that name."""
        kit = self._kit
        if kit.native is None:
            return None
        library, sha256 = kit.run["native"]["library"], kit.native["sha256"]
        other = kit.attempt("native_load", lambda: loaded_elsewhere(library, sha256), None)
        if other is None:
            return kit.native
        return {**kit.native, "error": "the notebook has loaded another file of that name: " + printable(other)}

    def _contents(self, observations, between_cells):
        """File name to bytes of every output but the checksums manifest."""
        kit, name = self._kit, self._kit.folder.name
        profile = self._profile_text + b', "observations": ' + json_bytes(observations) + b"}\n"
        contents = {
            name("events"): kit.events.content(),
            name("metrics"): kit.sampler.content(),
            name("latency"): _json({"schema": "nx47.latency/1", "cells": kit.cells.finished, "phases": kit.phases}),
            name("hardware"): _json(kit.attempt("hardware", self._hardware, {})),
            name("stdout"): kit.spools["stdout"].content(),
            name("stderr"): kit.spools["stderr"].content(),
            PROFILE_NAME: profile,
        }
        events_count = contents[name("events")].count(b"\n")
        contents.update(self._main_report(events_count, observations["metrics"], between_cells))
        return contents

    def _hardware(self):
        gpu = self._kit.sampler.gpu
        return hardware.hardware_fingerprint(self._kit.profile, gpu.names, gpu.read()[1])

    def _main_report(self, events_count, values, between_cells):
        """{name: bytes} of file 1, or nothing where it is not the kit's to write."""
        kit = self._kit
        members = {
            "warnings": list(kit.warnings.seen),
            "warnings_count": kit.warnings.count,
            "events_count": events_count,
            **values,
        }
        if kit.report is None:
            return {OWN_REPORT_NAME: _json({"schema": "nx47.validation-report/1", **members})}
        if not between_cells:
            return {}
        kit.report.refresh()
        content = kit.report.completed(members)
        return {} if content is None else {kit.run["main_report"]: content}

    def _checksums(self, contents, mismatches, between_cells):
        kit, skipped = self._kit, []
        files = kit.folder.digests(contents, skipped, between_cells)
        return _json(
            {
                "schema": "nx47.checksums/1",
                "nonce": kit.run["nonce"],
                "ledger_head": kit.run["ledger_head"],
                "bundle_manifest_sha256": kit.bundle.manifest_sha256,
                "bundle_root": kit.bundle.root,
                "bundle_mismatches": mismatches,
                "bundle_extra": kit.bundle.extra,
                "main_report_sha256": None if kit.report is None else kit.report.sha256(),
                "main_report_irregular": None if kit.report is None else kit.report.irregular,
                "sealed_at_ns": time.time_ns(),
                "files": files,
                "not_hashed": skipped,
            }
        )


def _json(value):
    return json_bytes(value, indent=1) + b"\n"
