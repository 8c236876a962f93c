"""NVIDIA's management library through ctypes (NVML API reference, nvmlDeviceGetMemoryInfo): memory of all GPUs.

Asked in place of `nvidia-smi` where it loads: a call takes microseconds, a child that repeats itself takes a process.
"""

import ctypes

LIBRARY = "libnvidia-ml.so.1"
NAME_BYTES = 96
MEGABYTE = 1024 * 1024


class Memory(ctypes.Structure):
    """nvmlMemory_t, bytes."""

    _fields_ = [("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong), ("used", ctypes.c_ulonglong)]


class Nvml:
    """Raises OSError or AttributeError where there is no NVML, or none that answers."""

    def __init__(self):
        self._library = ctypes.CDLL(LIBRARY)
        self._check(self._library.nvmlInit_v2())
        count = ctypes.c_uint()
        self._check(self._library.nvmlDeviceGetCount_v2(ctypes.byref(count)))
        self._devices = [self._device(index) for index in range(count.value)]
        self.names = [self._name(device) for device in self._devices]

    def read(self):
        """Used and total megabytes of all devices."""
        used = total = 0
        for device in self._devices:
            memory = Memory()
            self._check(self._library.nvmlDeviceGetMemoryInfo(device, ctypes.byref(memory)))
            used, total = used + memory.used, total + memory.total
        return used / MEGABYTE, total / MEGABYTE

    def _device(self, index):
        device = ctypes.c_void_p()
        self._check(self._library.nvmlDeviceGetHandleByIndex_v2(ctypes.c_uint(index), ctypes.byref(device)))
        return device

    def _name(self, device):
        name = ctypes.create_string_buffer(NAME_BYTES)
        self._check(self._library.nvmlDeviceGetName(device, name, ctypes.c_uint(NAME_BYTES)))
        return name.value.decode("utf-8", "replace")

    def _check(self, status):
        if status != 0:
            raise OSError("NVML answered {0}".format(status))
