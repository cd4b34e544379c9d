"""The input transform of Winograd on float32 for the Cortex-A55.

The operations are those of kernels/generic/winograd_f32_tile.h, 4 channels per iteration and two rows of the
transformed input at a time: the columns of these stay in registers, where all six rows would not. An iteration is
one block, ordered by cortex_a55.py; 128 bits are loaded in halves, which goes beside the arithmetic.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator

from assembly import KEPT, Assembly

SIDE = 6
NAME = "dgms_winograd4_input_f32_a55"
# struct TileInputF32Args.
CHANNELS, PIXELS, OUTPUT, PLANE_STRIDE = 0, 8, 16, 24

ARGS, COUNT, TABLE, LOW, HIGH = "x0", "x1", "x2", "x3", "x4"  # LOW, HIGH: offset of the 4 channels and of their half
ROWS = [f"x{5 + y}" for y in range(SIDE)]  # plane (y, 0) of the output
STRIDES = ["", "x11", "x12", "x13", "x14", "x15"]  # bytes to plane (0, x)
POINTERS, HALVES = ("x16", "x17", "x19", "x20"), ("x21", "x22", "x23", "x24")

# Lanes of v30 and v31: the points' squares and what inputs are multiplied by.
TWO_AND_HALF, TWO, HALF, A, B = "v30.s[0]", "v30.s[1]", "v30.s[2]", "v31.s[0]", "v31.s[1]"
CONSTANTS = (-2.5, -2.0, -0.5, 0.70710678118654752, 1.41421356237309505)
COLUMNS = [(2 * x, 2 * x + 1) for x in range(SIDE)]  # of the two rows
FREE = range(12, 30)


def outer(line: list[int], into: Iterator[int]) -> tuple[list[str], tuple[int, int]]:
    """Transformed inputs 0 and 5 of a line of six vectors."""
    first, second = next(into), next(into)
    return [
        f"fadd v{first}.4s, v{line[0]}.4s, v{line[4]}.4s",
        f"fadd v{second}.4s, v{line[1]}.4s, v{line[5]}.4s",
        f"fmla v{first}.4s, v{line[2]}.4s, {TWO_AND_HALF}",
        f"fmla v{second}.4s, v{line[3]}.4s, {TWO_AND_HALF}",
    ], (first, second)


def inner(line: list[int], point: int, into: Iterator[int]) -> tuple[list[str], tuple[int, int]]:
    """Transformed inputs 1 and 2 (point 1) or 3 and 4 (point 2); 3 and 4 of the line are overwritten."""
    power, factor = ((TWO, A), (HALF, B))[point - 1]
    first, second = next(into), next(into)
    return [
        f"fmla v{line[4]}.4s, v{line[2]}.4s, {power}",
        f"fmla v{line[3]}.4s, v{line[1]}.4s, {power}",
        f"fmul v{line[3]}.4s, v{line[3]}.4s, {factor}",
        f"fadd v{first}.4s, v{line[4]}.4s, v{line[3]}.4s",
        f"fsub v{second}.4s, v{line[4]}.4s, v{line[3]}.4s",
    ], (first, second)


def iteration() -> list[str]:
    free, pointers, halves = itertools.cycle(FREE), itertools.cycle(POINTERS), itertools.cycle(HALVES)
    lines: list[str] = []

    def load(position: int) -> int:
        vector, pointer, half = next(free), next(pointers), next(halves)
        lines.extend(
            (
                f"ldr {pointer}, [{TABLE}, #{8 * position}]",
                f"ldr d{vector}, [{pointer}, {LOW}]",
                f"ldr {half}, [{pointer}, {HIGH}]",
                f"ins v{vector}.d[1], {half}",
            )
        )
        return vector

    def store(y: int, x: int, vector: int) -> None:
        lines.append(f"str q{vector}, [{ROWS[y]}" + (f", {STRIDES[x]}]" if x else "]"))

    for pair in range(3):
        for x in range(SIDE):
            needed = range(SIDE) if pair == 0 else range(1, 5)
            column = [load(SIDE * y + x) if y in needed else -1 for y in range(SIDE)]
            operations, _ = outer(column, iter(COLUMNS[x])) if pair == 0 else inner(column, pair, iter(COLUMNS[x]))
            lines += operations
        for y, half in (((0, 0), (5, 1)), ((1, 0), (2, 1)), ((3, 0), (4, 1)))[pair]:
            row = [column[half] for column in COLUMNS]
            copies = [*row[:3], next(free), next(free), row[5]]
            lines += [f"mov v{copies[i]}.16b, v{row[i]}.16b" for i in (3, 4)]
            for places, (operations, results) in (
                ((0, 5), outer(row, free)),
                ((1, 2), inner(copies, 1, free)),
                ((3, 4), inner(row, 2, free)),
            ):
                lines += operations
                for x, vector in zip(places, results, strict=True):
                    store(y, x, vector)
            lines.append(f"add {ROWS[y]}, {ROWS[y]}, #16")
    lines += [f"add {LOW}, {LOW}, #16", f"add {HIGH}, {HIGH}, #16"]
    return [*lines, f"subs {COUNT}, {COUNT}, #4", "b.hi 1b"]


def write(asm: Assembly) -> None:
    asm.begin(NAME, "The transform of one tile.", KEPT[:6], outputs=ROWS)
    asm(f"ldp {COUNT}, {TABLE}, [{ARGS}, #{CHANNELS}]", f"ldp {ROWS[0]}, {STRIDES[1]}, [{ARGS}, #{OUTPUT}]")
    asm(f"lsl {STRIDES[1]}, {STRIDES[1]}, #2")
    asm(*(f"add {STRIDES[x]}, {STRIDES[x - 1]}, {STRIDES[1]}" for x in range(2, SIDE)))
    asm(f"add x16, {STRIDES[5]}, {STRIDES[1]}")
    asm(*(f"add {ROWS[y]}, {ROWS[y - 1]}, x16" for y in range(1, SIDE)))
    asm(f"mov {LOW}, #0", f"mov {HIGH}, #8")
    for i, constant in enumerate(CONSTANTS):
        bits = int.from_bytes(struct.pack("<f", constant), "little")
        asm(f"movz w16, #{bits & 0xFFFF}", f"movk w16, #{bits >> 16}, lsl #16", f"ins v{30 + i // 3}.s[{i % 3}], w16")
    asm.label("1")
    asm.ordered(iteration(), loop=True)
    asm.leave()
    asm.end()


FILES = {"kernels/arm/neon/gen/winograd_f32_input_a55.S": write}
