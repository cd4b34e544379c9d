"""`dgms doctor`: facts about this machine, to paste into an issue."""

from __future__ import annotations

import argparse
import os
import platform
from typing import Any

import numpy as np

from .. import __version__, _core
from ..errors import DgmsError
from ..model import load
from . import system
from .common import chosen_sizes, print_json, random_inputs
from .demo import MODEL

SUMMARY = "show what this machine offers: text to paste into an issue"
EXAMPLE = "dgms doctor"


def configure(parser: argparse.ArgumentParser) -> None:
    del parser  # no options


def execute(options: argparse.Namespace) -> int:
    report = _report()
    if options.json:
        print_json(report)
    else:
        for key, value in report.items():
            print(f"{key.replace('_', ' '):<12}{_text(key, value)}")
    return 0 if report["self_test"] == "ok" else 1


def _report() -> dict[str, Any]:
    cores = system.affinity()
    return {
        "version": __version__,
        "cpu": system.cpu_name(),
        "features": _core.cpu_features(),
        "forced_isa": os.environ.get("DGMS_FORCE_ISA"),
        **_self_test(),
        "topology": _core.topology(),
        "affinity": cores,
        "governor": system.governor(cores[0]),
        "mhz": system.megahertz(cores[0]),
        "kernel": f"{platform.system()} {platform.release()} {platform.machine()}",
        "glibc": system.glibc(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "numpy": np.__version__,
    }


def _self_test() -> dict[str, Any]:
    """What load() chooses here, and whether the shipped model runs."""
    report: dict[str, Any] = {"self_test": "ok", "isa": None, "threads": None, "cores": None}
    try:
        with load(MODEL) as model:
            report |= {"isa": model.isa, "threads": model.threads, "cores": model.cores}
            model.run(random_inputs(model, chosen_sizes(model), seed=0))
    except DgmsError as error:
        report["self_test"] = f"FAILED: {error}"
    return report


def _text(key: str, value: Any) -> str:
    if value is None:
        return "no" if key == "forced_isa" else "unknown"
    if key == "features":
        present = [name for name, has in value.items() if has is True]
        return f"{value['architecture']}: {' '.join(present)}; isas {' '.join(value['isas'])}"
    if key == "topology":
        cores = [
            f"{core['id']}{' ' + core['uarch'] if core['uarch'] else ''} (cluster {core['cluster']}, capacity "
            f"{core['capacity'] or 'unknown'})"
            for core in value["cores"]
        ]
        source = "" if value["from_sys"] else "; /sys is not readable"
        quota = f"; a control group grants the time of {value['quota']}" if value["quota"] else ""
        return f"{', '.join(cores)}; L1d {value['l1d_bytes']}, L2 {value['l2_bytes']} bytes{quota}{source}"
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
