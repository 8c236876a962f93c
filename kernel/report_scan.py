"""Strict look at the bytes of a main report, and textual insertion of missing members.

Python's own `loads` and `dumps` would change what the user wrote: of a duplicated `status` the last one survives and
1e-400 becomes 0.0. So the bytes are only scanned (RFC 8259, no extension) and members are put in as text.
"""

import json
import re

MAX_DEPTH = 64
MAX_BYTES = 16 * 1024 * 1024
SPACE = re.compile(r"[ \t\r\n]*")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
WORD = re.compile(r"[A-Za-z0-9_+.-]+")
LITERALS = ("true", "false", "null")


class Irregular(Exception):
    """The bytes are no strict JSON object; the argument says why."""


def scan_report(content):
    """Names of the top-level members, in order; raises Irregular."""
    if len(content) > MAX_BYTES:
        raise Irregular("larger than {0} bytes".format(MAX_BYTES))
    if content.startswith(b"\xef\xbb\xbf"):
        raise Irregular("byte order mark")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Irregular("invalid UTF-8 at byte {0}".format(error.start)) from None
    at = SPACE.match(text, 0).end()
    if not text.startswith("{", at):
        raise Irregular("empty" if at == len(text) else "not an object")
    scanner = _Scanner(text)
    names, at = scanner.members(at, 1)
    at = scanner.skip(at)
    if at != len(text):
        raise Irregular("text after the object at character {0}".format(at))
    return names


def complete_report(content, members):
    """The user's bytes with those of `members` (name to JSON value) that are missing, before the last brace.

    Raises Irregular; existing members are never replaced.
    """
    names = scan_report(content)
    missing = [(name, value) for name, value in members.items() if name not in names]
    if not missing:
        return content
    body = content.rstrip(b" \t\r\n")
    tail = content[len(body) :]
    kept = body[:-1].rstrip(b" \t\r\n")
    rows = ["  {0}: {1}".format(json.dumps(name), json.dumps(value, allow_nan=False)) for name, value in missing]
    comma = b",\n" if names else b"\n"
    return kept + comma + ",\n".join(rows).encode("ascii") + b"\n}" + tail


class _Scanner:
    """Recursive descent over one text; each method takes an offset and gives the offset behind what it read."""

    def __init__(self, text):
        self._text = text

    def skip(self, at):
        return SPACE.match(self._text, at).end()

    def members(self, at, depth):
        """Names of one object that starts at `at`, and the offset behind it."""
        self._check_depth(depth)
        names, seen = [], set()
        at = self.skip(at + 1)
        if self._text.startswith("}", at):
            return names, at + 1
        while True:
            name, at = self._string(at)
            if name in seen:
                raise Irregular("duplicate key {0}".format(json.dumps(name[:80])))
            seen.add(name)
            names.append(name)
            at = self.skip(self._expect(self.skip(at), ":"))
            at = self.skip(self._value(at, depth))
            if self._text.startswith("}", at):
                return names, at + 1
            at = self.skip(self._expect(at, ","))

    def _value(self, at, depth):
        head = self._text[at : at + 1]
        if head == "{":
            return self.members(at, depth + 1)[1]
        if head == "[":
            return self._items(at, depth + 1)
        if head == '"':
            return self._string(at)[1]
        return self._scalar(at)

    def _items(self, at, depth):
        self._check_depth(depth)
        at = self.skip(at + 1)
        if self._text.startswith("]", at):
            return at + 1
        while True:
            at = self.skip(self._value(at, depth))
            if self._text.startswith("]", at):
                return at + 1
            at = self.skip(self._expect(at, ","))

    def _string(self, at):
        found = STRING.match(self._text, at)
        if found is None:
            raise Irregular("no string at character {0}".format(at))
        value = json.loads(found.group())
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise Irregular("lone surrogate at character {0}".format(at))
        return value, found.end()

    def _scalar(self, at):
        found = WORD.match(self._text, at)
        word = found.group() if found else ""
        if word in LITERALS:
            return at + len(word)
        if NUMBER.fullmatch(word) is None:
            raise Irregular("no JSON value at character {0}".format(at))
        if word == "-0":
            raise Irregular("minus zero at character {0}".format(at))
        value = float(word)
        if value in (float("inf"), float("-inf")):
            raise Irregular("number out of range at character {0}".format(at))
        if value == 0 and re.search("[1-9]", re.split("[eE]", word)[0]):
            raise Irregular("number that becomes zero at character {0}".format(at))
        return at + len(word)

    def _expect(self, at, character):
        if not self._text.startswith(character, at):
            raise Irregular("no {0} at character {1}".format(json.dumps(character), at))
        return at + 1

    def _check_depth(self, depth):
        if depth > MAX_DEPTH:
            raise Irregular("deeper than {0} levels".format(MAX_DEPTH))
