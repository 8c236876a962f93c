"""Reads JUnit XML with the standard library's parser; answers as JSON what the Apache Ant task's shape asks for."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree

CASE = {"name", "classname", "time"}
SUITE = {"name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "skipped", "time"}


def check(suite, flaws):
    if set(suite.attrib) != SUITE:
        flaws.append("testsuite: " + " ".join(sorted(suite.attrib)))
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp", "")):
        flaws.append("timestamp: " + suite.get("timestamp", ""))
    order = [child.tag for child in suite]
    cases = suite.findall("testcase")
    if order != ["properties"] + ["testcase"] * len(cases) + ["system-out", "system-err"]:
        flaws.append("order: " + " ".join(order))
    for case in cases:
        if set(case.attrib) != CASE or len(case) > 1:
            flaws.append("testcase: " + case.get("name", ""))
        for child in case:
            wanted = {"message"} if child.tag == "skipped" else {"type", "message"}
            if child.tag not in ("failure", "error", "skipped") or set(child.attrib) != wanted:
                flaws.append(child.tag + ": " + " ".join(sorted(child.attrib)))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        if int(suite.get(attribute, "-1")) != len(suite.findall("testcase/" + tag)):
            flaws.append(attribute + " is another number")
    if int(suite.get("tests", "-1")) != len(cases):
        flaws.append("tests is another number")


def main():
    root = ElementTree.fromstring(sys.stdin.buffer.read())
    flaws = [] if root.tag == "testsuites" and len(root) == 1 else ["root: " + root.tag]
    for suite in root:
        check(suite, flaws)
    rows = []
    for case in root.iter("testcase"):
        outcome = case[0] if len(case) else None
        said = ["passed", "", ""] if outcome is None else [outcome.tag, outcome.get("message"), outcome.text or ""]
        rows.append([case.get("name"), *said])
    print(json.dumps({"flaws": flaws, "cases": rows}))


main()
