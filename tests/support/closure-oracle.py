"""Asks pip itself what it would install: every command of every world, through pip's own entry point."""

import contextlib
import importlib.metadata
import io
import json
import os
import sys
import tempfile
from urllib.parse import unquote

from pip._internal.cli.main import main as pip
from pip._internal.operations import check
from pip._internal.utils.compatibility_tags import get_supported
from pip._vendor.packaging import __version__ as packaging
from pip._vendor.packaging.markers import default_environment
from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.version import Version
import pip as pip_package


def facts():
    return {
        "pip": pip_package.__version__,
        "packaging": packaging,
        "version": sys.version.split()[0],
        "markers": default_environment(),
        "tags": [str(tag) for tag in get_supported()],
        "installed": [
            {
                "name": one.metadata["Name"],
                "version": one.version,
                "requires": list(one.requires or []),
                "requires_python": one.metadata.get("Requires-Python"),
            }
            for one in importlib.metadata.distributions()
        ],
    }


def ask(world, words):
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        common = ["--dry-run", "--no-index", "--no-cache-dir", "--disable-pip-version-check", "-qqq"]
        argv = ["install", *common, "--find-links", world["wheels"], "--report", report, *words]
        quiet = io.StringIO()
        with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            status = pip(argv)
        if status != 0:
            return {"status": status, "picks": [], "broken": []}
        with open(report, encoding="utf-8") as file:
            installed = json.load(file)["install"]
    picks = [
        [
            one["metadata"]["name"],
            one["metadata"]["version"],
            unquote(one["download_info"]["url"].rsplit("/", 1)[-1]),
        ]
        for one in installed
    ]
    return {"status": 0, "picks": sorted(picks), "broken": broken_after(installed)}


def broken_after(installed):
    """Distributions that pip would print an ERROR about once these wheels are in."""
    package_set, _ = check.create_package_set_from_installed()
    for one in installed:
        metadata = one["metadata"]
        requires = [Requirement(text) for text in metadata.get("requires_dist", [])]
        applying = [one for one in requires if one.marker is None or one.marker.evaluate({"extra": ""})]
        package_set[metadata["name"]] = check.PackageDetails(Version(metadata["version"]), applying)
    names = {one["metadata"]["name"] for one in installed}
    listed = check._create_whitelist(names, package_set)
    missing, conflicting = check.check_package_set(package_set, should_ignore=lambda name: name not in listed)
    return sorted({*missing, *conflicting})


def main():
    questions = json.load(sys.stdin)
    answers = []
    path = list(sys.path)
    for world in questions["worlds"]:
        sys.path[:] = [world["site"], *path]
        answers.append([ask(world, words) for words in world["commands"]])
    sys.path[:] = path
    print(json.dumps({"facts": facts(), "answers": answers}))


main()
