"""The best choice of one width per layer under a budget of bits: a multiple-choice knapsack, solved exactly."""

import math
from collections.abc import Mapping

import numpy as np

MAX_UNITS = 1 << 16


def allocate(damages: Mapping[str, Mapping[int, float]], sizes: Mapping[str, int], budget: float) -> dict[str, int]:
    """Bits per layer with the smallest sum of damages and at most `budget` bits per weight on average.

    damages: of every layer at every width that it may have, finite. sizes: weights of every layer. Dynamic programming
    over the bits above the smallest widths, in units of the greatest common divisor of the sizes: milliseconds.
    Networks with more than MAX_UNITS such units get coarser ones; a layer's units are then rounded up, so that the
    budget holds and at most len(sizes) / MAX_UNITS of it stays unused.

    Raises ValueError: no layer, a damage that is not finite, a budget below what the smallest widths take.
    """
    if not damages:
        raise ValueError("allocate: there is no layer to give bits to")
    for name, row in damages.items():
        if not all(math.isfinite(damage) for damage in row.values()):
            raise ValueError(f"allocate: the damages of layer {name!r} must be finite, got {dict(row)}")
    total = sum(sizes[name] for name in damages)
    least = sum(sizes[name] * min(row) for name, row in damages.items())
    spare = math.floor(budget * total * (1 + 1e-12)) - least
    if spare < 0:
        raise ValueError(f"allocate: the smallest widths take {least / total:.4g} bits per weight, got {budget:.4g}")
    if spare >= sum(sizes[name] * (max(row) - min(row)) for name, row in damages.items()):
        return {name: min(row, key=row.__getitem__) for name, row in damages.items()}

    unit = max(math.gcd(*(sizes[name] for name in damages)), -(-spare // MAX_UNITS))
    capacity = spare // unit
    best = np.zeros(capacity + 1)  # the smallest damage of the layers so far within so many units
    choices = []
    for name, row in damages.items():
        widths = sorted(row)
        options = np.full((len(widths), capacity + 1), np.inf)
        for option, bits in zip(options, widths, strict=True):
            cost = _units(sizes[name], bits - widths[0], unit)
            option[cost:] = best[: max(0, capacity + 1 - cost)] + row[bits]
        choice = options.argmin(0)
        choices.append((name, widths, choice))
        best = options[choice, np.arange(capacity + 1)]

    bits_of = {}
    left = capacity
    for name, widths, choice in reversed(choices):
        bits = widths[choice[left]]
        bits_of[name] = bits
        left -= _units(sizes[name], bits - widths[0], unit)
    return {name: bits_of[name] for name in damages}


def _units(size: int, bits: int, unit: int) -> int:
    return -(-size * bits // unit)
