"""Answers questions of the tests with the reference implementation: JSON on stdin, JSON on stdout."""

import json
import sys
import types

try:
    from packaging import __version__ as version
    home = "packaging"
except ImportError:
    version, home = "0", ""
if not ((24,) <= tuple(int(part) for part in version.split(".")[:1]) < (26,)):
    from pip._vendor.packaging import __version__ as version
    home = "pip._vendor.packaging"


def load(name):
    module = __import__(f"{home}.{name}", fromlist=["*"])
    assert isinstance(module, types.ModuleType)
    return module


markers, requirements, specifiers, tags, versions, utils = (
    load(name) for name in ("markers", "requirements", "specifiers", "tags", "version", "utils")
)


def normal_forms(texts):
    def form(text):
        try:
            return str(versions.Version(text))
        except versions.InvalidVersion:
            return None

    return [form(text) for text in texts]


def ranks(texts):
    parsed = [versions.Version(text) for text in texts]
    distinct = []
    for item in sorted(parsed):
        if not distinct or distinct[-1] != item:
            distinct.append(item)
    place = {item: index for index, item in enumerate(distinct)}
    return [place[item] for item in parsed]


def contains(question):
    parsed = [versions.Version(text) for text in question["versions"]]

    def row(text):
        try:
            chosen = specifiers.SpecifierSet(text)
        except specifiers.InvalidSpecifier:
            return None
        return "".join("1" if chosen.contains(item, prereleases=True) else "0" for item in parsed)

    return [row(text) for text in question["specifiers"]]


def filtered(questions):
    def answer(text, items):
        try:
            return list(specifiers.SpecifierSet(text).filter(items))
        except versions.InvalidVersion:  # `===2.1.*`: packaging stumbles over its own pre-release question
            return None

    return [answer(text, items) for text, items in questions]


def evaluate(question):
    def answer(text):
        try:
            marker = markers.Marker(text)
        except markers.InvalidMarker:
            return None
        row = []
        for environment in question["environments"]:
            for extra in question["extras"]:
                try:
                    row.append(bool(marker.evaluate({**environment, "extra": extra})))
                except (versions.InvalidVersion, markers.UndefinedComparison):
                    row.append(None)
        return row

    return [answer(text) for text in question["markers"]]


def parsed_requirements(texts):
    def form(text):
        try:
            item = requirements.Requirement(text)
        except requirements.InvalidRequirement:
            return None
        name = utils.canonicalize_name(item.name)
        extras = sorted(utils.canonicalize_name(extra) for extra in item.extras)
        found = sorted(f"{part.operator}{part.version}" for part in item.specifier)
        return [name, extras, found, item.url or "", item.marker is not None]

    return [form(text) for text in texts]


def wheel_names(texts):
    def form(text):
        try:
            name, version_, build, found = utils.parse_wheel_filename(text)
        except utils.InvalidWheelFilename:
            return None
        return [name, str(version_), list(build), sorted(str(tag) for tag in found)]

    return [form(text) for text in texts]


def supported_tags(question):
    glibc = tuple(question["glibc"])
    load("_manylinux")._get_glibc_version = lambda: glibc
    load("_manylinux")._is_compatible.__globals__["_get_glibc_version"] = lambda: glibc
    machine = question["machine"]
    platforms = list(load("_manylinux").platform_tags([machine])) + [f"linux_{machine}"]
    python = (3, question["minor"])
    own = list(tags.cpython_tags(python, [question["abi"]], platforms))
    own += list(tags.compatible_tags(python, f"cp3{question['minor']}", platforms))
    return [str(tag) for tag in own]


answers = {
    "version": lambda _: version,
    "normal_forms": normal_forms,
    "ranks": ranks,
    "contains": contains,
    "filtered": filtered,
    "evaluate": evaluate,
    "requirements": parsed_requirements,
    "wheel_names": wheel_names,
    "tags": lambda questions: [supported_tags(question) for question in questions],
}
questions = json.load(sys.stdin)
json.dump({name: answers[name](question) for name, question in questions.items()}, sys.stdout)
