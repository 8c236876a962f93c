"""The wheel tags that this interpreter accepts, by `packaging` itself (PyPA: platform compatibility tags)."""

import json
import subprocess
import sys

PROGRAM = """
import json
try:
    from packaging import tags
except ImportError:
    from pip._vendor.packaging import tags
print(json.dumps([str(tag) for tag in tags.sys_tags()]))
"""


def compatible_tags(may_import):
    """Wheel tags by `packaging`, most preferred first; None where it is absent.

    Where it may not be imported another process of the same interpreter is asked: a user's kernel has the modules that
    the user imported, no others.
    """
    tags = sys.modules.get("packaging.tags")
    if tags is None and may_import:
        try:
            from packaging import tags
        except ImportError:
            from pip._vendor.packaging import tags
    if tags is not None:
        return [str(tag) for tag in tags.sys_tags()]
    asked = subprocess.run(
        [sys.executable, "-I", "-B", "-c", PROGRAM],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    return json.loads(asked.stdout) if asked.returncode == 0 else None
