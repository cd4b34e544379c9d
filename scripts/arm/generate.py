#!/usr/bin/env python3
"""Writes all assembly of kernels/arm/<isa>/gen.

    scripts/arm/generate.py            writes the files, and deletes what nothing writes
    scripts/arm/generate.py --check    names the files that differ from what it would write, and exits with 1

Each module of GENERATORS has `FILES`: paths in the repository, and what writes the routines of each.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import assembly
import dwconv
import igemm
import tile_output
import tilegemm
import winograd_f32_input
import winograd_input

GENERATORS = (dwconv, igemm, tile_output, tilegemm, winograd_f32_input, winograd_input)
ROOT = Path(__file__).resolve().parents[2]


def texts() -> dict[str, str]:
    """Every generated file: path in the repository -> content."""
    return {
        path: assembly.text_of(path, f"{module.__name__}.py", routines)
        for module in GENERATORS
        for path, routines in module.FILES.items()
    }


def main() -> int:
    summary, _, details = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        description=summary, epilog=details, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file differs")
    check = parser.parse_args().check
    expected = {ROOT / path: text for path, text in texts().items()}
    differing = [path for path, text in expected.items() if not path.is_file() or path.read_text() != text]
    strange = sorted(path for path in ROOT.glob("kernels/arm/*/gen/*") if path not in expected)
    if check:
        for path in differing:
            print(f"{path}: differs from what scripts/arm/generate.py writes; run `make generate`")
        for path in strange:
            print(f"{path}: nothing writes it; run `make generate`")
        return 1 if differing or strange else 0
    for path in differing:
        path.parent.mkdir(exist_ok=True)
        path.write_text(expected[path])
    for path in strange:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
