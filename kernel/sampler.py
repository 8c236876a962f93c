"""Samples processor, memory and GPU memory while the cells run, from /proc: four times a second for the first minute,
then once a second, so that a short session has a curve and a long one costs nothing.
"""

import os
import threading
import time

from .gpu_memory import GpuMemory

HEADER = "ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step"
FIRST_PERIOD_SECONDS = 0.25
LATER_PERIOD_SECONDS = 1.0
FIRST_ROWS = 240
MAX_ROWS = 200000
MEGABYTE = 1024 * 1024


class Sampler:
    """A daemon thread; `step` is the label written beside each row, peaks are in megabytes (2**20 bytes)."""

    def __init__(self, events):
        self._events = events
        self._rows = []
        self._lock = threading.Lock()
        self._ticks = _cpu_ticks()
        self._last = 0
        self.step = "kit"
        self.peak_ram_mb = 0.0
        self.peak_gpu_mem_mb = 0.0
        self.gpu = GpuMemory()

    def start(self):
        """Takes a first row and starts the thread."""
        self.sample()
        threading.Thread(target=self._run, name="nx47-sampler", daemon=True).start()

    def _run(self):
        while True:
            time.sleep(self.period())
            try:
                self.sample()
            except Exception as error:
                self._events.error("sampler", error)

    def period(self):
        """Seconds until the next row."""
        return FIRST_PERIOD_SECONDS if len(self._rows) < FIRST_ROWS else LATER_PERIOD_SECONDS

    def sample(self):
        """Adds one row."""
        with self._lock:
            self._last = max(self._last, time.time_ns())
            busy = self._busy_percent()
            used, total = _memory()
            gpu_used, gpu_total = self.gpu.read()
            # Forked children share their pages with each other: added up they may seem to hold more than there is.
            resident = max(min(_resident_bytes(os.getpid()), used), _highest_bytes())
            self.peak_ram_mb = max(self.peak_ram_mb, resident / MEGABYTE)
            self.peak_gpu_mem_mb = max(self.peak_gpu_mem_mb, gpu_used)
            if len(self._rows) < MAX_ROWS:
                numbers = (busy, used / MEGABYTE, total / MEGABYTE, gpu_used, gpu_total)
                cells = [str(self._last), *("{0:.3f}".format(number) for number in numbers), self.step]
                self._rows.append(",".join(cells))

    def content(self):
        """The whole CSV file."""
        with self._lock:
            return "".join(line + "\n" for line in (HEADER, *self._rows)).encode("ascii")

    def _busy_percent(self):
        before, self._ticks = self._ticks, _cpu_ticks()
        passed = self._ticks[1] - before[1]
        return 100.0 * (self._ticks[0] - before[0]) / passed if passed > 0 else 0.0


def _cpu_ticks():
    """Busy and all ticks of the whole machine since its start."""
    try:
        with open("/proc/stat", encoding="ascii", errors="replace") as file:
            ticks = [int(cell) for cell in file.readline().split()[1:9]]
    except OSError:
        return 0, 0
    return sum(ticks) - ticks[3] - ticks[4], sum(ticks)


def _memory():
    """Used and total bytes of the machine."""
    found = {"MemTotal": 0, "MemAvailable": 0}
    try:
        with open("/proc/meminfo", encoding="ascii", errors="replace") as file:
            for line in file:
                name, _, rest = line.partition(":")
                if name in found:
                    found[name] = int(rest.split()[0]) * 1024
                if all(found.values()):
                    break
    except OSError:
        pass
    return found["MemTotal"] - found["MemAvailable"], found["MemTotal"]


def _highest_bytes():
    """The most that this process alone ever held (proc(5), VmHWM): a peak between two samples is in it."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    return 0


def _resident_bytes(process, depth=0):
    """Resident memory of a process and of its descendants; what has ended meanwhile counts as nothing."""
    total = 0
    try:
        with open("/proc/{0}/statm".format(process), encoding="ascii") as file:
            total = int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        for child in _children(process) if depth < 8 else ():
            total += _resident_bytes(child, depth + 1)
    except (OSError, ValueError, IndexError):
        pass
    return total


def _children(process):
    folder = "/proc/{0}/task".format(process)
    for thread in os.listdir(folder):
        try:
            with open("{0}/{1}/children".format(folder, thread), encoding="ascii") as file:
                yield from file.read().split()
        except OSError:
            continue
