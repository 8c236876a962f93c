"""The hardware fingerprint: processor, memory, GPU, operating system, Python and image of this session."""

import glob
import os

from . import runtime_profile


def hardware_fingerprint(profile, gpu_names, gpu_total_mb):
    """Content of the hardware file, from /proc and the runtime profile."""
    processor = _processor()
    return {
        "schema": "nx47.hardware/1",
        "cpu": {
            "model": processor.get("model name", "unknown"),
            "logical_cores": os.cpu_count() or 0,
            "usable_cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 0,
            "flags": processor.get("flags", ""),
        },
        "ram_total_bytes": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
        "gpu": {"names": gpu_names, "mem_total_mb": gpu_total_mb},
        "tpu": {"devices": _tpu_devices()},
        "os": {
            "release": profile["platform"].get("os_release", ""),
            "kernel": " ".join(os.uname()[index] for index in (0, 2, 3)),
            "machine": os.uname().machine,
        },
        "python": profile["python"],
        "libc": profile["platform"]["libc"],
        "tags_head": profile.get("compatible_tags", [])[:8],
        "distributions_count": len(profile["distributions"]),
        "distributions": {row["name"]: row["version"] for row in profile["distributions"]},
        "image": profile["provenance"],
        "cgroup": runtime_profile.first_line("/proc/self/cgroup"),
    }


def _tpu_devices():
    """Devices of a TPU: /dev/accel0 and on, or /dev/vfio/0 on machines that name one in their environment."""
    devices = sorted(glob.glob("/dev/accel[0-9]*"))
    if not devices and os.environ.get("TPU_ACCELERATOR_TYPE"):
        devices = sorted(glob.glob("/dev/vfio/[0-9]*"))
    return devices


def _processor():
    fields = {}
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            for line in file:
                name, colon, value = line.partition(":")
                if not colon:
                    break
                fields[name.strip()] = value.strip()
    except OSError:
        pass
    return fields
