"""What Linux tells about the machine. Everything may be missing in a container; then it is None."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def cpu_name() -> str:
    """The model name in /proc/cpuinfo (x86, some ARM), the board's name, or the architecture."""
    for line in (_read("/proc/cpuinfo") or "").splitlines():
        key, _, value = line.partition(":")
        if key.strip() in ("model name", "Hardware", "Model") and value.strip():
            return value.strip()
    board = _read("/sys/firmware/devicetree/base/model")
    return board.strip("\0 \n") if board else platform.machine()


def governor(core: int) -> str | None:
    """The frequency governor of a CPU, such as "performance" or "schedutil"."""
    text = _read(f"/sys/devices/system/cpu/cpu{core}/cpufreq/scaling_governor")
    return text.strip() if text else None


def megahertz(core: int) -> float | None:
    """The clock of a CPU at this moment."""
    text = _read(f"/sys/devices/system/cpu/cpu{core}/cpufreq/scaling_cur_freq")
    return int(text) / 1000 if text else None


def affinity() -> list[int]:
    return sorted(os.sched_getaffinity(0))


def glibc() -> str:
    return " ".join(platform.libc_ver()).strip() or "not glibc"


def _read(path: str) -> str | None:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
