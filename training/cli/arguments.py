"""What the commands of the training extra share."""

from __future__ import annotations

import argparse
import sys


def add_layer_bits(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--layer-bits",
        action="append",
        default=[],
        metavar="NAME=BITS",
        help="of one layer, may be repeated; without it the first and last layer and depthwise layers have 8",
    )


def parse_layer_bits(entries: list[str]) -> dict[str, int]:
    """Bits by module path from the values of --layer-bits. Raises ValueError."""
    bits = {}
    for entry in entries:
        name, separator, width = entry.rpartition("=")
        if not separator or not width.isdigit():
            raise ValueError(f"--layer-bits: expected NAME=BITS, got {entry!r}")
        bits[name] = int(width)
    return bits


def progress(text: str) -> None:
    """One line on stderr, if that is a terminal."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)
