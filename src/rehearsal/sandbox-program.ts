import { endAllProgram } from './end-all-program.ts';

/**
 * The Python program that is the first process of a session: it arranges the file tree that the session sees
 * (mount(2), mount_setattr(2) of Linux ≥ 5.12), gives up its privileges, runs the command and reports every
 * line that it writes. An `open` plan arranges nothing, and ends by itself what the command has left. It reads one line of JSON (a SandboxPlan) from its standard input and keeps that pipe
 * open: the end of it means that the parent is gone, and then this process, first of its PID namespace, ends
 * and the kernel ends everything below. A plan with `hold` begins only after a second line. What it writes to its standard output is JSON lines: `{"ready": true}`,
 * `{"stream", "seconds", "text"}` and `{"end": {"status", "signal", "cpuSeconds", "peakBytes"}}`.
 */
export const sandboxProgram = String.raw`
import codecs, ctypes, fcntl, json, os, resource, select, signal, socket, stat, struct, subprocess, sys, time

libc = ctypes.CDLL(None, use_errno=True)
NOSUID, NODEV, NOEXEC, BIND, REC, PRIVATE, UNBINDABLE = 2, 4, 8, 4096, 16384, 1 << 18, 1 << 17
# What a container's root usually keeps; the rest would let the session undo its own read-only mounts.
KEPT_CAPABILITIES = {0, 1, 3, 4, 5, 6, 7, 10}
LONGEST_LINE = 65536
DEVICES = {"null", "zero", "full", "random", "urandom", "tty"}
DEVICE_LINKS = {"fd": "/proc/self/fd", "stdin": "fd/0", "stdout": "fd/1", "stderr": "fd/2", "ptmx": "pts/ptmx"}


def checked(outcome, subject):
    if outcome != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), subject)


def mount(source, target, kind, flags, options=None):
    texts = [None if text is None else os.fsencode(text) for text in (source, target, kind)]
    checked(libc.mount(texts[0], texts[1], texts[2], ctypes.c_ulong(flags), options), target)


def set_read_only(path, read_only, recursive):
    change = struct.pack("QQQQ", 1 if read_only else 0, 0 if read_only else 1, 0, 0)
    checked(
        libc.syscall(ctypes.c_long(442), ctypes.c_int(-100), os.fsencode(path),
                     ctypes.c_uint(0x8000 if recursive else 0), change, ctypes.c_size_t(32)),
        path,
    )


def bind(source, target):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        open(target, "w").close()
    mount(source, target, None, BIND | REC)


def scratch(path, mode):
    os.makedirs(path, exist_ok=True)
    size = plan.get("scratchBytes")
    options = "mode=" + mode + ("" if size is None else ",size=%d" % size)
    mount("tmpfs", path, "tmpfs", NOSUID | NODEV, options.encode())


def make_devices(folder):
    """A few devices only: a session of the superuser could otherwise open the machine's disks."""
    scratch(folder, "755")
    for name in os.listdir("/dev"):
        if name in DEVICES or name.startswith("nvidia"):
            bind("/dev/" + name, folder + "/" + name)
    os.mkdir(folder + "/pts")
    mount("devpts", folder + "/pts", "devpts", NOSUID | NOEXEC, b"newinstance,ptmxmode=0666,mode=620")
    for name, target in DEVICE_LINKS.items():
        os.symlink(target, folder + "/" + name)


def copy_top_level(root, left_out):
    for name in sorted(os.listdir("/")):
        source, target = "/" + name, root + "/" + name
        kind = os.lstat(source).st_mode
        if name in left_out:
            continue
        if stat.S_ISLNK(kind):
            os.symlink(os.readlink(source), target)
        elif stat.S_ISDIR(kind):
            os.mkdir(target)
            try:
                bind(source, target)
            except PermissionError:
                # A folder that this user may not bind is one that the session does not see.
                pass


def arrange(plan):
    root = plan["root"]
    mount(None, "/", None, REC | PRIVATE)
    scratch(root, "755")
    # Otherwise the folder that contains the new root would bring the new root into itself.
    mount(None, root, None, UNBINDABLE)
    copy_top_level(root, {"dev", "tmp", "run", "kaggle", "nx47", "lost+found"})
    make_devices(root + "/dev")
    for path in ["/tmp", "/run", "/dev/shm", "/kaggle/temp"] + [p for p in plan["hidden"] if os.path.isdir(root + p)]:
        scratch(root + path, "1777" if path.endswith(("tmp", "temp", "shm")) else "755")
    for path in plan["visible"]:
        if os.path.exists(path):
            bind(path, root + path)
    os.makedirs(root + "/kaggle/input", exist_ok=True)
    for folder in plan["readOnly"]:
        bind(folder["from"], root + folder["at"])
    for folder in plan["writable"]:
        os.makedirs(root + folder["at"], exist_ok=True)
    set_read_only(root, True, True)
    # /proc stays read-only: the superuser's session could set the host's own name in it, for instance.
    for path in ["/tmp", "/var/tmp", "/dev/shm", "/kaggle/temp"]:
        if os.path.ismount(root + path):
            set_read_only(root + path, False, False)
    for folder in plan["writable"]:
        bind(folder["from"], root + folder["at"])
    os.chroot(root)
    os.chdir("/")


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        answer = fcntl.ioctl(probe, 0x8913, struct.pack("16sH22x", b"lo", 0))
        flags = struct.unpack("16sH22x", answer)[1]
        fcntl.ioctl(probe, 0x8914, struct.pack("16sH22x", b"lo", flags | 1))


def give_up_privileges(plan):
    capability = 0
    while libc.prctl(23, capability, 0, 0, 0) >= 0:
        if capability not in KEPT_CAPABILITIES:
            checked(libc.prctl(24, capability, 0, 0, 0), "capability %d" % capability)
        capability += 1
    if plan["user"] is not None:
        os.setgroups([])
        os.setgid(plan["user"]["gid"])
        os.setuid(plan["user"]["uid"])
    checked(libc.prctl(38, 1, 0, 0, 0), "no_new_privs")


def report(record):
    content = (json.dumps(record) + "\n").encode()
    while content:
        content = content[os.write(1, content):]


class Source:
    """One pipe of the session; a line is reported whole, so that two pipes of a stream never mix inside one."""

    def __init__(self, stream):
        self.stream = stream
        self.reading, self.writing = os.pipe()
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.pending = ""

    def take(self):
        content = os.read(self.reading, 65536)
        self.pending += self.decoder.decode(content, not content)
        *whole, self.pending = self.pending.split("\n")
        for line in whole:
            self.emit(line + "\n")
        if not content or len(self.pending) > LONGEST_LINE:
            self.flush()
        return bool(content)

    def flush(self):
        if self.pending:
            self.emit(self.pending)
            self.pending = ""

    def emit(self, text):
        report({"stream": self.stream, "seconds": round(time.monotonic() - began, 6), "text": text})


def start(plan, sources):
    cells, own = sources[:2], sources[2:]
    paths = {"{stdout}": "/dev/fd/%d" % cells[0].writing, "{stderr}": "/dev/fd/%d" % cells[1].writing}
    child = subprocess.Popen(
        [paths.get(part, part) for part in plan["command"]], cwd=plan["cwd"], env=plan["environment"],
        stdin=open(plan["input"], "rb") if plan.get("input") else subprocess.DEVNULL, stdout=own[0].writing, stderr=own[1].writing,
        pass_fds=[source.writing for source in cells], start_new_session=plan["open"],
    )
    for source in sources:
        os.close(source.writing)
    # Kept by the caller: one that is let go of reaps a child that has ended already, and nobody learns how.
    return child


${endAllProgram}


def follow(pid, sources):
    """Reports lines until pid ends (its wait status) or the parent's pipe closes (None)."""
    open_sources = {source.reading: source for source in sources}
    outcome, quiet_rounds, last_call = None, 0, None
    # A process left in the background may write for ever; as on Kaggle, the session ends with papermill.
    while outcome is None or (open_sources and quiet_rounds < 3 and time.monotonic() < last_call):
        if outcome is None:
            outcome, last_call = ended(pid), time.monotonic() + 2
        ready = select.select([0, *open_sources], [], [], 0.05)[0]
        quiet_rounds = 0 if ready else quiet_rounds + 1
        if 0 in ready and not os.read(0, 4096):
            break
        for descriptor in ready:
            if descriptor in open_sources and not open_sources[descriptor].take():
                del open_sources[descriptor]
        if quiet_rounds == 20:
            for source in open_sources.values():
                source.flush()
    for source in sources:
        source.flush()
    return outcome


def first_line():
    content = b""
    while not content.endswith(b"\n"):
        part = os.read(0, 1)
        if not part:
            os._exit(0)
        content += part
    return json.loads(content)


plan = first_line()
if plan["open"]:
    if sys.platform == "linux":
        libc.prctl(36, 1, 0, 0, 0)
else:
    arrange(plan)
    if plan["raiseLoopback"]:
        raise_loopback()
    give_up_privileges(plan)
report({"ready": True})
if plan.get("hold"):
    first_line()
began = time.monotonic()
sources = [Source("stdout"), Source("stderr"), Source("stdout"), Source("stderr")]
child = start(plan, sources)
outcome = follow(child.pid, sources)
if plan["open"]:
    end_all(child.pid)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
usage = {"cpuSeconds": round(used.ru_utime + used.ru_stime, 6), "peakBytes": peak}
if outcome is None:
    end = {"status": None, "signal": None}
elif os.WIFSIGNALED(outcome):
    end = {"status": None, "signal": signal.Signals(os.WTERMSIG(outcome)).name}
else:
    end = {"status": os.WEXITSTATUS(outcome), "signal": None}
report({"end": {**end, **usage}})
os._exit(0)
`;
