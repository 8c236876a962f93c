"""Memory of all NVIDIA GPUs together, by NVML, else by one `nvidia-smi` that repeats itself; zeros where there is none."""

import shutil
import subprocess
import threading

from .nvml import Nvml

PERIOD_MS = 1000


class GpuMemory:
    """`names`: one for each GPU; `source` says who answers: `nvml`, `nvidia-smi` or `none`."""

    def __init__(self):
        self._total, self._child, self._nvml = 0.0, None, None
        self._now = {}
        self.names, self.source = [], "none"
        if not self._open_nvml():
            tool = shutil.which("nvidia-smi")
            if tool is not None:
                self._probe(tool)

    def read(self):
        """Used and total megabytes."""
        if self._nvml is not None:
            try:
                return self._nvml.read()
            except OSError:
                # A GPU that fell off the bus: the last sample stands, the session itself will say more.
                pass
        return sum(self._now.values()), self._total

    def stop(self):
        """Ends the child process."""
        if self._child is not None:
            self._child.kill()
            self._child.wait()

    def _open_nvml(self):
        try:
            nvml = Nvml()
            used, self._total = nvml.read()
        except (OSError, AttributeError):
            return False
        if not nvml.names:
            return False
        self._nvml, self._now = nvml, {"all": used}
        self.names, self.source = nvml.names, "nvml"
        return True

    def _probe(self, tool):
        try:
            run = subprocess.run(
                [tool, "--query-gpu=index,memory.used,memory.total,name", "--format=csv,noheader,nounits"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=10,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return
        for line in run.stdout.decode("utf-8", "replace").splitlines() if run.returncode == 0 else ():
            cells = [cell.strip() for cell in line.split(",", 3)]
            if len(cells) == 4 and _is_number(cells[1]) and _is_number(cells[2]):
                self._now[cells[0]] = float(cells[1])
                self._total += float(cells[2])
                self.names.append(cells[3])
        if self.names:
            self.source = "nvidia-smi"
            threading.Thread(target=self._follow, args=(tool,), name="nx47-gpu", daemon=True).start()

    def _follow(self, tool):
        try:
            self._child = subprocess.Popen(
                [
                    tool,
                    "--query-gpu=index,memory.used",
                    "--format=csv,noheader,nounits",
                    "--loop-ms={0}".format(PERIOD_MS),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            for line in self._child.stdout:
                index, _, used = line.decode("utf-8", "replace").partition(",")
                if _is_number(used.strip()):
                    self._now[index.strip()] = float(used)
        except (OSError, ValueError):
            return


def _is_number(text):
    return text.replace(".", "", 1).isdigit()
