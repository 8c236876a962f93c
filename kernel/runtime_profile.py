"""Facts of this interpreter and its machine, in the shape `nx47.runtime-profile/1`.

Runs inside a notebook session as part of the kit, and alone: `python runtime_profile.py` prints the JSON.
Nothing here raises: what could not be read is named in `unknown`.
"""

import importlib.machinery
import importlib.metadata
import json
import os
import platform
import sys
import sysconfig

if __package__:
    from . import loader_facts, wheel_tags
else:
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import loader_facts
    import wheel_tags

SCHEMA = "nx47.runtime-profile/1"
METADATA_HEAD = 512 * 1024


def runtime_profile(origin, may_import=False):
    """The profile; `may_import` allows importing `packaging` for the tags (never inside a user's kernel)."""
    unknown = []
    profile = {"schema": SCHEMA, "id": "", "origin": origin}
    parts = (
        ("provenance", provenance, {}),
        ("python", python_facts, {"implementation": "", "version": "", "abi": "", "ext_suffixes": []}),
        ("platform", platform_facts, {"machine": "", "libc": {"name": "", "version": ""}}),
        ("marker_environment", marker_environment, {}),
        ("distributions", distributions, []),
    )
    for name, read, nothing in parts:
        profile[name] = _guarded(read, name, nothing, unknown)
    loader = _guarded(lambda: loader_facts.loader_facts(unknown), "loader", None, unknown)
    if loader is not None:
        profile["loader"] = loader
    tags = _guarded(lambda: wheel_tags.compatible_tags(may_import), "compatible_tags", None, unknown)
    if tags:
        profile["compatible_tags"] = tags
    profile["id"] = _identity(profile)
    profile["unknown"] = unknown
    return profile


def _guarded(read, name, nothing, unknown):
    try:
        return read()
    except Exception:
        unknown.append(name)
        return nothing


def _identity(profile):
    image = profile["provenance"].get("git_commit") or profile["platform"].get("os_release") or "unknown"
    return "{0}-{1}@{2}".format(profile["origin"], profile["python"]["version"], image)


def provenance():
    """Hints to the container image; Kaggle's images carry /etc/git_commit and /etc/build_date."""
    hints = {
        "git_commit": first_line("/etc/git_commit"),
        "build_date": first_line("/etc/build_date"),
        "in_container": os.path.exists("/.dockerenv"),
        "kernel_run_type": os.environ.get("KAGGLE_KERNEL_RUN_TYPE"),
        "docker_image": os.environ.get("KAGGLE_DOCKER_IMAGE"),
    }
    return {name: value for name, value in hints.items() if value is not None}


def python_facts():
    """Version, ABI tag and extension suffixes of the interpreter, and the installed pip."""
    name = sys.implementation.name
    threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    abi = "{0}{1}{2}{3}".format(
        "cp" if name == "cpython" else name, sys.version_info[0], sys.version_info[1], "t" if threaded else ""
    )
    return {
        "implementation": name,
        "version": platform.python_version(),
        "abi": abi,
        "free_threaded": threaded,
        "soabi": sysconfig.get_config_var("SOABI"),
        "ext_suffixes": list(importlib.machinery.EXTENSION_SUFFIXES),
        "executable": sys.executable,
        "pip": _installed("pip"),
        "packaging": _installed("packaging"),
        "build": sys.version,
    }


def platform_facts():
    """Machine, C library and operating system release."""
    name, _, version = _confstr("CS_GNU_LIBC_VERSION").partition(" ")
    if not version:
        name, version = platform.libc_ver()
    level = isa_level(_text("/proc/cpuinfo", 1 << 20))
    return {
        "machine": os.uname().machine,
        "libc": {"name": name or "unknown", "version": version},
        "os_release": os_release(),
        **({} if level is None else {"isa_level": level}),
    }


ISA_LEVELS = (
    "cmov cx8 fpu fxsr mmx syscall sse sse2",
    "cx16 lahf_lm popcnt pni sse4_1 sse4_2 ssse3",
    "avx avx2 bmi1 bmi2 f16c fma abm movbe xsave",
    "avx512f avx512bw avx512cd avx512dq avx512vl",
)


def isa_level(cpuinfo):
    """The x86-64 level (psABI, 1 to 4) that every processor of /proc/cpuinfo reaches; None on other machines."""
    lines = [line.partition(":") for line in cpuinfo.splitlines()]
    flags = [set(text.split()) for key, _, text in lines if key.strip() == "flags"]
    if not flags:
        return None
    common, level = set.intersection(*flags), 0
    for needed in ISA_LEVELS:
        if not common.issuperset(needed.split()):
            break
        level += 1
    return level or None


def os_release():
    """`id version` from /etc/os-release, else an empty string."""
    values = {}
    for line in _text("/etc/os-release").splitlines():
        key, _, value = line.partition("=")
        values[key] = value.strip().strip('"')
    return " ".join(values[key] for key in ("ID", "VERSION_ID") if values.get(key))


def marker_environment():
    """The keys of PEP 508's environment markers, all strings, without `extra`."""
    version = sys.implementation.version
    number = "{0}.{1}.{2}".format(version.major, version.minor, version.micro)
    if version.releaselevel != "final":
        number += version.releaselevel[0] + str(version.serial)
    system = os.uname()
    return {
        "implementation_name": sys.implementation.name,
        "implementation_version": number,
        "os_name": os.name,
        "platform_machine": system.machine,
        "platform_release": system.release,
        "platform_system": system.sysname,
        "platform_version": system.version,
        "platform_python_implementation": platform.python_implementation(),
        "python_full_version": platform.python_version(),
        "python_version": ".".join(platform.python_version_tuple()[:2]),
        "sys_platform": sys.platform,
    }


def distributions():
    """Every installed distribution once (the first on sys.path wins, as for imports), sorted by name."""
    found = {}
    for distribution in importlib.metadata.distributions():
        try:
            head = _metadata_head(distribution)
            name, version = head["name"][0], head["version"][0]
        except Exception:
            continue
        found.setdefault(
            name.lower().replace("_", "-"),
            {
                "name": name,
                "version": version,
                "requires": head.get("requires-dist", []),
                "requires_python": head.get("requires-python", [None])[0],
            },
        )
    return [found[key] for key in sorted(found)]


def _metadata_head(distribution):
    """Header fields of METADATA (core metadata 1.0 and later); reads no description, needs no mail parser."""
    text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
    fields, last = {}, None
    for line in text[:METADATA_HEAD].splitlines():
        if not line.strip():
            break
        if line[0] in " \t" and last is not None:
            fields[last][-1] += " " + line.strip()
            continue
        key, colon, value = line.partition(":")
        if colon:
            last = key.strip().lower()
            fields.setdefault(last, []).append(value.strip())
    return fields


def _installed(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _confstr(name):
    try:
        return os.confstr(name) or ""
    except (AttributeError, ValueError, OSError):
        return ""


def first_line(path):
    """The first line of a small text file, or None."""
    return _text(path).strip().partition("\n")[0] or None


def _text(path, most=65536):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(most)
    except OSError:
        return ""


if __name__ == "__main__":
    sys.stdout.write(json.dumps(runtime_profile("probe", may_import=True)) + "\n")
