"""Answers questions of the tests with the reference implementation: JSON on stdin, JSON on stdout."""

import json
import re
import sys
import types

from packaging import __version__ as version


def load(name):
    module = __import__(f"packaging.{name}", fromlist=["*"])
    assert isinstance(module, types.ModuleType)
    return module


markers, metadata, requirements, specifiers, tags, versions, utils = (
    load(name) for name in ("markers", "metadata", "requirements", "specifiers", "tags", "version", "utils")
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


def signs(pairs):
    def sign(left, right):
        one, other = versions.Version(left), versions.Version(right)
        return (one > other) - (one < other)

    return [sign(left, right) for left, right in pairs]


def allowed(pairs):
    def answer(text, item):
        try:
            return specifiers.SpecifierSet(text).contains(versions.Version(item), prereleases=True)
        except specifiers.InvalidSpecifier:
            return None

    return [answer(text, item) for text, item in pairs]


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
        except (markers.InvalidMarker, SyntaxError, ValueError):  # the latter: an escape in a quoted text
            return None
        row = []
        for environment in question["environments"]:
            for extra in question["extras"]:
                try:
                    row.append(bool(marker.evaluate({**environment, "extra": extra})))
                except (versions.InvalidVersion, markers.UndefinedComparison, KeyError):
                    row.append(None)
        return row

    return [answer(text) for text in question["markers"]]


def parsed_requirements(texts):
    def form(text):
        try:
            item = requirements.Requirement(text)
        except (requirements.InvalidRequirement, specifiers.InvalidSpecifier, SyntaxError, ValueError):
            return None
        name = utils.canonicalize_name(item.name)
        extras = sorted(utils.canonicalize_name(extra) for extra in item.extras)
        return [name, extras, spelled(item.specifier), item.url or "", item.marker is not None]

    return [form(text) for text in texts]


def core_metadata(texts):
    """The fields that decide an installation; None where one of them is missing, doubled or not valid."""
    single = ("metadata-version", "name", "version", "requires-python")

    def form(text):
        raw, unparsed = metadata.parse_email(text)
        try:
            if not re.fullmatch(r"[12]\.[0-9]+", raw["metadata_version"]):
                return None
            if any(field in unparsed for field in single):
                return None
            python = raw.get("requires_python")
            return [
                utils.canonicalize_name(raw["name"], validate=True),
                str(versions.Version(raw["version"])),
                None if python is None else spelled(specifiers.SpecifierSet(python)),
                parsed_requirements(raw.get("requires_dist", [])),
                [utils.canonicalize_name(extra) for extra in raw.get("provides_extra", [])],
            ]
        except (KeyError, utils.InvalidName, versions.InvalidVersion, specifiers.InvalidSpecifier):
            return None

    forms = [form(text) for text in texts]
    return [None if one is None or None in one[3] else one for one in forms]


def spelled(found):
    return sorted(f"{part.operator}{part.version}" for part in found)


def wheel_names(texts):
    def form(text):
        try:
            name, version_, build, found = utils.parse_wheel_filename(text)
        except utils.InvalidWheelFilename:
            return None
        # 24.1 lets empty parts pass, which no name or tag of a runtime equals; later releases refuse them.
        if name == "" or any("" in str(tag).split("-") for tag in found):
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
    "signs": signs,
    "allowed": allowed,
    "near": allowed,
    "metadata": core_metadata,
    "contains": contains,
    "filtered": filtered,
    "evaluate": evaluate,
    "requirements": parsed_requirements,
    "wheel_names": wheel_names,
    "tags": lambda questions: [supported_tags(question) for question in questions],
}
questions = json.load(sys.stdin)
json.dump({name: answers[name](question) for name, question in questions.items()}, sys.stdout)
