#!/usr/bin/env python3
"""Writes the assembly of the int8 GEMM with dot products: kernels/arm/neon_dotprod/igemm_8x8c4.S.

Usage: generate_igemm.py [--check]. With --check nothing is written; exits with 1 when the file is not what this script
writes.

Two kinds of routine, both for panels of 8 channels with 4 inputs a step (docs/kernels.md has the drawing):

tile        some rows at a time. Activations are read as they lie, 16 a row and load; one 32-bit lane of them meets one
            step of the panel.
stationary  the whole panel stays in registers and rows pass by, one after the other: for few inputs, where the start
            and the end of a tile would take longer than its products.

A routine takes a pointer to `Call` (kernels/arm/neon_dotprod/igemm_8x8c4.h); the offsets are repeated here.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from pathlib import Path

OUTPUT = Path(__file__).resolve().parent.parent / "kernels" / "arm" / "neon_dotprod" / "igemm_8x8c4.S"

# struct Call: 8 bytes each.
FIELDS = "input input_stride taps depth weights output output_stride residual residual_stride count finish constants"
CALL = {name: 8 * i for i, name in enumerate(FIELDS.split())}
# struct Constants.
START, MULTIPLIER, BIAS, MAGIC, ROUND, OFFSET, MIN, MAX = 0, 32, 64, 96, 112, 128, 144, 152
# enum class Finish.
PLAIN, ADJUSTED, CLAMPED, SUMS = range(4)

TILE_ROWS = (8, 7, 4, 2, 1)
# (taps, steps of 4 inputs a tap) of the stationary routines.
STATIONARY = (*((1, steps) for steps in range(1, 9)), (3, 3))

# General registers. x18 belongs to the platform.
CALL_POINTER = "x0"
COUNT = "x1"  # tiles or rows that are left
TABLE, TABLE_STRIDE = "x2", "x3"
TAPS_LEFT, PANEL, K = "x4", "x5", "x6"
OUT, OUT_STRIDE = "x7", "x8"
ROW = [f"x{9 + r}" for r in range(8)]
CONSTANTS = "x17"
TILE_TABLE, DEPTH_LEFT = "x19", "x20"
RESIDUAL, RESIDUAL_STRIDE = "x21", "x22"
FINISH = "w23"


class Assembly:
    """Collects lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, *instructions: str) -> None:
        for text in instructions:
            mnemonic, _, operands = text.partition(" ")
            self.lines.append(f"        {mnemonic:<7} {operands}".rstrip())

    def label(self, name: str) -> None:
        self.lines.append(f"{name}:")

    def begin(self, name: str, what: str) -> None:
        self.lines += ["", f"// {what}", f"        .globl  {name}", f"        .hidden {name}"]
        self.lines += [f"        .type   {name}, %function", "        .p2align 5", f"{name}:"]
        self("stp d8, d9, [sp, #-112]!", "stp d10, d11, [sp, #16]", "stp d12, d13, [sp, #32]")
        self("stp d14, d15, [sp, #48]", "stp x19, x20, [sp, #64]", "stp x21, x22, [sp, #80]", "str x23, [sp, #96]")

    def end(self, name: str) -> None:
        self("ldp d10, d11, [sp, #16]", "ldp d12, d13, [sp, #32]", "ldp d14, d15, [sp, #48]")
        self("ldp x19, x20, [sp, #64]", "ldp x21, x22, [sp, #80]", "ldr x23, [sp, #96]")
        self("ldp d8, d9, [sp], #112", "ret")
        self.lines.append(f"        .size   {name}, . - {name}")


def load_field(asm: Assembly, register: str, field: str) -> None:
    asm(f"ldr {register}, [{CALL_POINTER}, #{CALL[field]}]")


def sdot(sums: int, weights: int, x: int, lane: int) -> str:
    """`lane` of 4 inputs of a row times one step of 4 channels."""
    return f"sdot v{sums}.4s, v{weights}.16b, v{x}.4b[{lane}]"


def load_constants(asm: Assembly, finish: int, base: int) -> None:
    """Into v(base)...: magic number, rounding constant, two vectors of multipliers, offset, lower and upper limit."""
    asm(f"ldp q{base}, q{base + 1}, [{CONSTANTS}, #{MAGIC}]")
    asm(f"ldp q{base + 2}, q{base + 3}, [{CONSTANTS}, #{MULTIPLIER}]")
    if finish != PLAIN:
        asm(f"ldr q{base + 4}, [{CONSTANTS}, #{OFFSET}]")
    if finish == CLAMPED:
        asm(f"ldp d{base + 5}, d{base + 6}, [{CONSTANTS}, #{MIN}]")


def finish_row(asm: Assembly, finish: int, sums: int, constants: int, free: int) -> None:
    """From the sums of 8 channels in v(sums), v(sums + 1) to 8 stored bytes; two registers from v(free) on are free.

    The sums are floats: 12582912 + sum (docs/kernels.md, "the epilogue"). The bias is loaded for every row because a
    copy would take a slot of the vector units, which are what is short here.
    """
    low, high, y, y1 = f"v{sums}.4s", f"v{sums + 1}.4s", f"v{free}", f"v{free + 1}"
    asm(
        f"ldp q{free}, q{free + 1}, [{CONSTANTS}, #{BIAS}]",
        f"fsub {low}, {low}, v{constants}.4s",
        f"fsub {high}, {high}, v{constants}.4s",
        f"fmla {y}.4s, {low}, v{constants + 2}.4s",
        f"fmla {y1}.4s, {high}, v{constants + 3}.4s",
        f"fadd {y}.4s, {y}.4s, v{constants + 1}.4s",
        f"fadd {y1}.4s, {y1}.4s, v{constants + 1}.4s",
        f"uzp1 {y}.8h, {y}.8h, {y1}.8h",
    )
    if finish != PLAIN:
        asm(
            f"ldr d{free + 1}, [{RESIDUAL}]",
            f"add {RESIDUAL}, {RESIDUAL}, {RESIDUAL_STRIDE}",
            f"saddw {y}.8h, {y}.8h, {y1}.8b",
            f"add {y}.8h, {y}.8h, v{constants + 4}.8h",
        )
    asm(f"sqxtn {y}.8b, {y}.8h")
    if finish == CLAMPED:
        asm(f"smax {y}.8b, {y}.8b, v{constants + 5}.8b", f"smin {y}.8b, {y}.8b, v{constants + 6}.8b")
    asm(f"str d{free}, [{OUT}]", f"add {OUT}, {OUT}, {OUT_STRIDE}")


def load_call(asm: Assembly) -> None:
    asm(f"ldp {TABLE}, {TABLE_STRIDE}, [{CALL_POINTER}, #{CALL['input']}]", f"lsl {TABLE_STRIDE}, {TABLE_STRIDE}, #3")
    asm(f"ldp {OUT}, {OUT_STRIDE}, [{CALL_POINTER}, #{CALL['output']}]")
    asm(f"ldp {RESIDUAL}, {RESIDUAL_STRIDE}, [{CALL_POINTER}, #{CALL['residual']}]")
    load_field(asm, COUNT, "count")
    load_field(asm, f"x{FINISH[1:]}", "finish")
    load_field(asm, CONSTANTS, "constants")


def branch_by_finish(asm: Assembly, labels: dict[int, str]) -> None:
    """Falls through for PLAIN."""
    for finish, label in labels.items():
        asm(f"cmp {FINISH}, #{finish}", f"b.eq {label}")


def multiply(asm: Assembly, rows: int, steps: int) -> None:
    """`steps` steps of every row, from offset K on. Sums of row r in v(2r), v(2r + 1), its inputs in v(16 + r)."""
    asm(f"ldp q24, q25, [{PANEL}], #32")
    for r in range(rows):
        asm(f"ldr q{16 + r}, [{ROW[r]}, {K}]")
    for step in range(1, steps):
        asm(f"ldp q{24 + 2 * step}, q{25 + 2 * step}, [{PANEL}], #32")
    for step in range(steps):
        for r in range(rows):
            asm(sdot(2 * r, 24 + 2 * step, 16 + r, step), sdot(2 * r + 1, 25 + 2 * step, 16 + r, step))


def write_tile(asm: Assembly, rows: int) -> None:
    name = f"dgms_igemm_tile_{rows}x8c4"
    asm.begin(name, f"`count` tiles of {rows} rows.")
    load_call(asm)
    asm(f"mov {TILE_TABLE}, {TABLE}")
    asm.label("1")
    for r in range(rows):
        asm(f"ldp q{2 * r}, q{2 * r + 1}, [{CONSTANTS}, #{START}]")
    load_field(asm, PANEL, "weights")
    load_field(asm, TAPS_LEFT, "taps")
    asm(f"mov {TABLE}, {TILE_TABLE}")
    asm.label("2")
    for r in range(0, rows - 1, 2):
        asm(f"ldp {ROW[r]}, {ROW[r + 1]}, [{TABLE}, #{8 * r}]")
    if rows % 2:
        asm(f"ldr {ROW[rows - 1]}, [{TABLE}, #{8 * (rows - 1)}]")
    load_field(asm, DEPTH_LEFT, "depth")
    asm(f"mov {K}, #0", f"subs {DEPTH_LEFT}, {DEPTH_LEFT}, #16", "b.lo 4f")
    asm.label("3")
    multiply(asm, rows, 4)
    asm(f"add {K}, {K}, #16", f"subs {DEPTH_LEFT}, {DEPTH_LEFT}, #16", "b.hs 3b")
    asm.label("4")
    asm(f"tbz {DEPTH_LEFT}, #3, 5f")
    multiply(asm, rows, 2)
    asm(f"add {K}, {K}, #8")
    asm.label("5")
    asm(f"tbz {DEPTH_LEFT}, #2, 6f")
    multiply(asm, rows, 1)
    asm.label("6")
    asm(f"add {TABLE}, {TABLE}, {TABLE_STRIDE}", f"subs {TAPS_LEFT}, {TAPS_LEFT}, #1", "b.ne 2b")
    branch_by_finish(asm, {ADJUSTED: "8f", CLAMPED: "9f", SUMS: "10f"})
    for finish, label in ((PLAIN, "7"), (ADJUSTED, "8"), (CLAMPED, "9")):
        asm.label(label)
        load_constants(asm, finish, 16)
        for r in range(rows):
            finish_row(asm, finish, 2 * r, 16, 24 + 2 * (r % 4))
        if finish == PLAIN:
            asm.label("11")
            asm(f"add {TILE_TABLE}, {TILE_TABLE}, #{8 * rows}", f"subs {COUNT}, {COUNT}, #1", "b.ne 1b")
            asm.end(name)
        else:
            asm("b 11b")
    asm.label("10")
    for r in range(rows):
        asm(f"stp q{2 * r}, q{2 * r + 1}, [{OUT}], #32")
    asm("b 11b")


def write_stationary(asm: Assembly, taps: int, steps: int) -> None:
    name = f"dgms_igemm_stationary_{taps}x{4 * steps}"
    asm.begin(name, f"`count` rows of {taps} {'tap' if taps == 1 else 'taps'} of {4 * steps} inputs.")
    panel = 2 * taps * steps
    # The panel in v0...; then the inputs of a tap, the sums, what finish_row needs.
    inputs, sums = panel, panel + (steps + 3) // 4
    free, constants = sums + 2, sums + 4
    load_call(asm)
    load_field(asm, PANEL, "weights")
    for i in range(0, panel, 2):
        asm(f"ldp q{i}, q{i + 1}, [{PANEL}, #{16 * i}]")
    load_constants(asm, CLAMPED, constants)
    pointers = [TABLE, *ROW[1:taps]]
    for before, pointer in itertools.pairwise(pointers):
        asm(f"add {pointer}, {before}, {TABLE_STRIDE}")
    branch_by_finish(asm, {ADJUSTED: "2f", CLAMPED: "3f"})
    for finish, label in ((PLAIN, "1"), (ADJUSTED, "2"), (CLAMPED, "3")):
        asm(".p2align 4")
        asm.label(label)
        asm(f"ldp q{sums}, q{sums + 1}, [{CONSTANTS}, #{START}]")
        for tap, pointer in enumerate(pointers):
            asm(f"ldr {ROW[0]}, [{pointer}], #8")
            for i in range(0, steps, 4):
                asm(f"ldr q{inputs + i // 4}, [{ROW[0]}, #{4 * i}]")
            for step in range(steps):
                weights = 2 * (tap * steps + step)
                x, lane = inputs + step // 4, step % 4
                asm(sdot(sums, weights, x, lane), sdot(sums + 1, weights + 1, x, lane))
        finish_row(asm, finish, sums, constants, free)
        asm(f"subs {COUNT}, {COUNT}, #1", f"b.ne {label}b")
        if finish == CLAMPED:
            asm.label("4")
            asm.end(name)
        else:
            asm("b 4f")


def assembly() -> str:
    """The contents of the file."""
    asm = Assembly()
    asm.lines += [
        "// Written by scripts/generate_igemm.py, which also says what the routines do. Not to be edited.",
        "        .arch   armv8.2-a+dotprod",
        "        .text",
    ]
    for rows in TILE_ROWS:
        write_tile(asm, rows)
    for taps, steps in STATIONARY:
        write_stationary(asm, taps, steps)
    asm.lines += ["", '        .section .note.GNU-stack, "", %progbits']
    return "\n".join(asm.lines) + "\n"


def main() -> int:
    """Entry point; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when the file differs")
    arguments = parser.parse_args()
    text = assembly()
    if not arguments.check:
        OUTPUT.write_text(text)
        return 0
    if OUTPUT.is_file() and OUTPUT.read_text() == text:
        return 0
    print(f"{OUTPUT} is not what {Path(__file__).name} writes: run it")
    return 1


if __name__ == "__main__":
    sys.exit(main())
