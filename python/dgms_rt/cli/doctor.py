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
from .common import checked_batch, print_json, random_inputs
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
            print(f"{key:<12}{_text(value)}")
    return 0


def _report() -> dict[str, Any]:
    cores = system.affinity()
    return _self_test() | {
        "dgms-rt": __version__,
        "cpu": system.cpu_name(),
        "features": _core.cpu_features(),
        "kernels": len(_core.kernels()),
        "forced isa": os.environ.get("DGMS_FORCE_ISA"),
        "topology": _core.topology(),
        "affinity": cores,
        "governor": system.governor(cores[0]),
        "mhz": system.megahertz(cores[0]),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "glibc": system.glibc(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "numpy": np.__version__,
    }


def _self_test() -> dict[str, Any]:
    """What load() chooses here, and whether the shipped model runs."""
    report: dict[str, Any] = {"self test": "ok", "isa": None, "threads": None, "cores": None}
    try:
        with load(MODEL) as model:
            report |= {"isa": model.isa, "threads": model.threads, "cores": model.cores}
            model.run(random_inputs(model, checked_batch(model, None), seed=0))
    except DgmsError as error:
        report["self test"] = f"FAILED: {error}"
    return report


def _text(value: Any) -> str:
    if value is None:
        return "unknown"
    return str(value)
