"""Loads the native library in a child process: a crash there is an answer, not the end of the notebook."""

import json
import signal
import subprocess
import sys
import tempfile

from .elf_symbols import ElfError, read_elf
from .mounted_bundle import sha256_of_file

TIMEOUT_SECONDS = 60
MAX_ERROR = 1000
# What is listed goes into an output of the run; a library of more names is left unlisted.
MAX_EXPORTED = 10000

# Runs in the child. The answer has a file of its own, since a library may print while it loads.
PROGRAM = """
import ctypes, json, os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
order = json.loads(sys.stdin.buffer.read())
answer = {"loaded": False, "error": "", "missing_symbols": []}
def found(library, name):
    try:
        getattr(library, name)
        return True
    except AttributeError:
        return False
try:
    library = ctypes.CDLL(order["path"], mode=os.RTLD_NOW)
    answer["loaded"] = True
    answer["missing_symbols"] = [name for name in order["symbols"] if not found(library, name)]
except OSError as error:
    answer["error"] = str(error)
os.write(order["answer"], json.dumps(answer).encode())
"""


def load_native(order, bundle):
    """The member `native` of the observations for {library, symbols}; None when no library is asked for."""
    if order is None:
        return None
    path = bundle.path_of(order["library"])
    answer = {"path": path, "sha256": None, "loaded": False, "error": "", "missing_symbols": []}
    if path is None:
        answer["error"] = "the library is not in the mounted bundle"
        answer["missing_symbols"] = list(order["symbols"])
        return answer
    answer["sha256"] = sha256_of_file(path)
    answer.update(_in_child(path, list(order["symbols"])))
    exported = exported_names(path)
    return answer if exported is None else dict(answer, exported=exported)


def exported_names(path):
    """Names that the library defines for others, without versions, sorted; None when its tables can't be read."""
    try:
        names = sorted({name.partition("@")[0] for name in read_elf(path).symbols})
    except (ElfError, OSError):
        return None
    return names if len(names) <= MAX_EXPORTED else None


def loaded_elsewhere(library, sha256, maps="/proc/self/maps"):
    """Path of a file of the library's name, with other bytes, that this process has loaded; None where there is none."""
    name = "/" + library.rpartition("/")[2]
    with open(maps, encoding="utf-8", errors="surrogateescape") as file:
        paths = {row.rstrip("\n").split(maxsplit=5)[-1] for row in file}
    for path in sorted(paths):
        if path.endswith(name + " (deleted)") or (path.endswith(name) and not _has_digest(path, sha256)):
            return path
    return None


def _has_digest(path, sha256):
    try:
        return sha256_of_file(path) == sha256
    except OSError:
        return False


def _in_child(path, symbols):
    with tempfile.TemporaryFile() as answer:
        child = subprocess.Popen(
            [sys.executable, "-I", "-c", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=(answer.fileno(),),
            cwd="/",
        )
        try:
            order = {"path": path, "symbols": symbols, "answer": answer.fileno()}
            _, errors = child.communicate(json.dumps(order).encode("ascii"), timeout=TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return _failed("timeout after {0} s".format(TIMEOUT_SECONDS), symbols)
        answer.seek(0)
        said = answer.read()
        # A library may end the process with status 0 while it loads: then there is no answer.
        if child.returncode != 0 or not said:
            return _failed(_end_of(child.returncode, errors), symbols)
        return json.loads(said)


def _failed(error, symbols):
    return {"loaded": False, "error": error, "missing_symbols": symbols}


def _end_of(status, errors):
    """Name of the signal, or the exit status with the last words on stderr."""
    if status < 0:
        try:
            return signal.Signals(-status).name
        except ValueError:
            return "signal {0}".format(-status)
    words = errors.decode("utf-8", "backslashreplace").strip()
    return "exit status {0}: {1}".format(status, words[-MAX_ERROR:])
