"""What the dynamic loader of this interpreter offers to a library that is loaded later: symbols, versions, paths."""

import os
import subprocess
import sys

if __package__:
    from . import elf_symbols
else:
    import elf_symbols

DEFAULT_FOLDERS = (
    "/lib/x86_64-linux-gnu",
    "/usr/lib/x86_64-linux-gnu",
    "/lib/aarch64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/lib64",
    "/usr/lib64",
    "/lib",
    "/usr/lib",
)
COMMON = (
    "libc.so.6",
    "libm.so.6",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
    "libresolv.so.2",
    "libanl.so.1",
    "libnsl.so.1",
    "libcrypt.so.1",
    "libz.so.1",
    "libbz2.so.1.0",
    "liblzma.so.5",
    "libexpat.so.1",
    "libffi.so.8",
    "libuuid.so.1",
    "libgcc_s.so.1",
    "libstdc++.so.6",
    "libgomp.so.1",
    "libatomic.so.1",
    "libquadmath.so.0",
    "libgfortran.so.5",
    "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1",
)


def loader_facts(unknown):
    """The profile's `loader`; whatever could not be read is named in the list `unknown`."""
    search = LibrarySearch()
    libs, closure = {}, []
    executable = os.path.realpath("/proc/self/exe" if os.path.exists("/proc/self/exe") else sys.executable)
    needed = _add(libs, "python", executable, unknown)
    origin = search.for_object(executable, libs.get("python"))
    waiting = [(name, origin) for name in needed]
    while waiting:
        name, folders = waiting.pop(0)
        if name in libs:
            continue
        closure.append(name)
        path = search.find(name, folders)
        more = _add(libs, name, path, unknown)
        waiting.extend((other, search.for_object(path, libs.get(name))) for other in more)
    for name in COMMON:
        path = None if name in libs else search.find(name, [])
        if path is not None:
            _add(libs, name, path, unknown)
    for facts in libs.values():
        facts.pop("_paths", None)
    return {
        "ld_library_path": _path_list("LD_LIBRARY_PATH"),
        "ld_preload": os.environ.get("LD_PRELOAD", "").split(),
        "default_dirs": [folder for folder in DEFAULT_FOLDERS if os.path.isdir(folder)],
        "libs": libs,
        "process_global": ["python", *closure],
        "mapped": sorted(search.mapped),
        # An empty list would read as "nothing is installed": without ldconfig the cache is not known.
        **({"cache": sorted(search.cached)} if search.cached else {}),
    }


class LibrarySearch:
    """Finds libraries by SONAME: folders of the asking object, what is mapped already, the cache, default folders."""

    def __init__(self):
        self.mapped = _mapped_libraries()
        self.cached = _loader_cache()

    def for_object(self, path, facts):
        """Folders that RPATH or RUNPATH of the object at `path` adds, with $ORIGIN replaced."""
        if path is None or facts is None:
            return []
        origin = os.path.dirname(path)
        folders = [part for value in facts.get("_paths", []) for part in value.split(":")]
        return [folder.replace("${ORIGIN}", origin).replace("$ORIGIN", origin) for folder in folders if folder]

    def find(self, name, folders):
        """Path of the library, or None."""
        if "/" in name:
            return name if os.path.isfile(name) else None
        for folder in [*folders, *_path_list("LD_LIBRARY_PATH")]:
            if os.path.isfile(os.path.join(folder, name)):
                return os.path.join(folder, name)
        known = self.mapped.get(name) or self.cached.get(name)
        if known is not None and os.path.isfile(known):
            return known
        paths = (os.path.join(folder, name) for folder in DEFAULT_FOLDERS)
        return next((path for path in paths if os.path.isfile(path)), None)


def _add(libs, name, path, unknown):
    """Puts the facts of one library into `libs` and gives its NEEDED names."""
    try:
        if path is None:
            raise OSError("not found")
        elf = elf_symbols.read_elf(path)
    except (OSError, elf_symbols.ElfError):
        unknown.append("loader.libs." + name)
        return []
    libs[name] = {
        "path": path,
        "needed": elf.needed,
        "verdef": elf.verdef,
        "symbols": elf.symbols,
        "_paths": [value for value in (elf.rpath, elf.runpath) if value],
    }
    return elf.needed


def _path_list(variable):
    return [part for part in os.environ.get(variable, "").split(":") if part]


def _mapped_libraries():
    """File name to path of every shared object that this process has mapped."""
    found = {}
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="replace") as lines:
            for line in lines:
                path = line.rstrip("\n").partition("/")[2]
                if ".so" in path:
                    found[os.path.basename(path)] = "/" + path
    except OSError:
        pass
    return found


def _loader_cache():
    """SONAME to path as `ldconfig -p` lists them for 64-bit libraries; empty where there is no ldconfig."""
    for command in ("/sbin/ldconfig", "/usr/sbin/ldconfig", "ldconfig"):
        try:
            run = subprocess.run(
                [command, "-p"], stdin=subprocess.DEVNULL, capture_output=True, timeout=5, check=False
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return _cache_lines(run.stdout.decode("utf-8", "replace"))
    return {}


def _cache_lines(text):
    found = {}
    for line in text.splitlines():
        left, arrow, path = line.strip().partition(" => ")
        name, _, kind = left.partition(" ")
        if arrow and "libc6" in kind and ("64" in kind):
            found.setdefault(name, path)
    return found
