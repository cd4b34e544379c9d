#!/usr/bin/env python3
"""Writes the matrix products of tiled convolutions for the Cortex-A55: kernels/arm/neon_dotprod/tilegemm_8x8c4_a55.S.

    scripts/arm/tilegemm.py            writes the file
    scripts/arm/tilegemm.py --check    names it if it differs from what would be written, and exits with 1

A routine multiplies blocks of so many tiles, 16 inputs a turn. While the last turn of a block computes, what the next
block starts with is loaded, and the sums are stored and cleared as they are finished. Blocks of one turn, 16 inputs,
have no other turn. A routine takes a pointer to `Call` (dgms_tilegemm_s32_s8_s8_8x8c4__neon_dotprod_a55.cc).
"""

from __future__ import annotations

import sys

from assembly import Assembly, run, sdot

# struct Call: 8 bytes each.
CALL = {name: 8 * i for i, name in enumerate(("blocks", "count", "turns", "turn_bytes", "weights", "tile_bytes"))}
# struct TileBlock.
BLOCK = {"inputs": 0, "parts": 32, "weights": 48, "start": 56, "sums": 64}
BLOCK_BYTES = 72

# General registers. x18 belongs to the platform.
BLOCK_POINTER, COUNT = "x1", "x2"
TURNS, TURN_BYTES, PANEL = "x3", "x4", "x5"  # turns of a part
X, WEIGHTS = "x6", "x7"
LEFT, TURN = "x8", "x9"  # turns before the last one of the block; of the part
INPUTS, NEXT_PART, POINTER_BYTES, STEP = "x10", "x11", "x12", "x13"
SUMS, SUMS_HIGH, NEXT, ZEROS = "x14", "x15", "x17", "x30"
START = "w16"
OFFSET = [f"x{18 + tile}" for tile in range(8)]  # of the sums of every tile but the first
UPPER_HALF = ["x26", "x27", "x28", "x29"]  # of vectors of weights, on their way


# Sums of tile t in v(2t), v(2t + 1), its inputs, 8 at a time, in v(16 + t), weights of the 4 steps in v24...
def inputs(tiles: range, half: int) -> list[str]:
    return [f"ldr d{16 + t}, [{X}, #{16 * t + 8 * half}]" for t in tiles]


def weights(step: int, ahead: bool = False) -> list[str]:
    lines = []
    for i in range(2):
        vector, upper = 24 + 2 * step + i, UPPER_HALF[(2 * step + i) % 4]
        offset = 16 * (2 * step + i) + (128 if ahead else 0)
        lines += [f"ldr {upper}, [{WEIGHTS}, #{offset + 8}]", f"ldr d{vector}, [{WEIGHTS}, #{offset}]"]
        lines.append(f"ins v{vector}.d[1], {upper}")
    return lines


def multiply(tiles: int, step: int) -> list[str]:
    return [sdot(2 * t + i, 24 + 2 * step + i, 16 + t, step % 2) for t in range(tiles) for i in range(2)]


class Routine:
    """Blocks of `tiles` tiles. The inputs of half of them and the weights of the first step are loaded a turn ahead."""

    def __init__(self, tiles: int) -> None:
        self.tiles, self.ahead, self.behind = tiles, range((tiles + 1) // 2), range((tiles + 1) // 2, tiles)

    def turn(self, next_inputs: list[str], next_weights: list[str]) -> list[str]:
        every = range(self.tiles)
        lines = inputs(self.behind, 0)
        for step in range(4):
            if step == 2:
                lines += inputs(every, 1)
            if step > 0:
                lines += weights(step)
            lines += multiply(self.tiles, step)
        return [*lines, *next_inputs, *inputs(self.ahead, 0), *next_weights]

    def inner_turn(self) -> list[str]:
        move = [
            f"ldr {NEXT_PART}, [{INPUTS}, #8]",
            f"subs {TURN}, {TURN}, #1",
            f"add {X}, {X}, {TURN_BYTES}",
            f"csel {X}, {NEXT_PART}, {X}, eq",
            f"csel {TURN}, {TURNS}, {TURN}, eq",
            f"csel {STEP}, {POINTER_BYTES}, xzr, eq",
            f"add {INPUTS}, {INPUTS}, {STEP}",
        ]
        then = [*weights(0, ahead=True), f"add {WEIGHTS}, {WEIGHTS}, #128", f"sub {LEFT}, {LEFT}, #1"]
        return [*self.turn(move, then), f"cbnz {LEFT}, 3b"]

    def load_block(self) -> list[str]:
        return [
            f"ldr {X}, [{BLOCK_POINTER}, #{BLOCK['inputs']}]",
            f"ldr {LEFT}, [{BLOCK_POINTER}, #{BLOCK['parts']}]",
            f"ldr {WEIGHTS}, [{BLOCK_POINTER}, #{BLOCK['weights']}]",
            f"ldr {NEXT}, [{BLOCK_POINTER}, #{BLOCK['start']}]",
            f"ldr {START}, [{NEXT}]",
            f"mov {INPUTS}, {BLOCK_POINTER}",
            f"mov {TURN}, {TURNS}",
            f"mul {LEFT}, {LEFT}, {TURNS}",
            f"add {WEIGHTS}, {WEIGHTS}, {PANEL}",
            f"sub {LEFT}, {LEFT}, #1",
        ]

    def last_turn(self) -> list[str]:
        to_next = [
            f"ldr {SUMS}, [{BLOCK_POINTER}, #{BLOCK['sums']}]",
            f"add {SUMS_HIGH}, {SUMS}, #16",
            f"subs {COUNT}, {COUNT}, #1",
            f"add {NEXT}, {BLOCK_POINTER}, #{BLOCK_BYTES}",
            f"csel {BLOCK_POINTER}, {NEXT}, {BLOCK_POINTER}, ne",
            *self.load_block(),
        ]
        store: list[str] = []
        for t in range(self.tiles):
            address = f", {OFFSET[t]}]" if t > 0 else "]"
            for vector, base in ((2 * t, SUMS), (2 * t + 1, SUMS_HIGH)):
                store += [f"str q{vector}, [{base}{address}", f"ldr d{vector}, [{ZEROS}]"]
        return [*self.turn(to_next, weights(0)), *store, f"cbnz {COUNT}, 1b"]

    def write(self, asm: Assembly) -> None:
        name = f"dgms_tilegemm_{self.tiles}x8c4_a55"
        asm.begin(name, f"`count` blocks of {self.tiles} tiles.")
        for i, pair in enumerate(((BLOCK_POINTER, COUNT), (TURNS, TURN_BYTES), (PANEL, OFFSET[1]))):
            asm(f"ldp {pair[0]}, {pair[1]}, [x0, #{16 * i}]")
        asm(*(f"add {OFFSET[t]}, {OFFSET[t - 1]}, {OFFSET[1]}" for t in range(2, self.tiles)))
        asm(f"mov {POINTER_BYTES}, #8", f"adr {ZEROS}, 7f")
        clear = [f"ldr d{i}, [{ZEROS}]" for i in range(2 * self.tiles)]
        asm.ordered([*self.load_block(), *inputs(self.ahead, 0), *weights(0), *clear])
        asm.label("1")
        asm(f"cbnz {START}, 5f")
        asm.label("2")
        asm(f"cbz {LEFT}, 4f")
        asm.label("3")
        asm.ordered(self.inner_turn(), loop=True)
        asm.label("4")
        asm.ordered(self.last_turn(), loop=True)
        asm("b 6f")
        asm.label("5")
        asm(*(f"dup v{i}.4s, {START}" for i in range(2 * self.tiles)), "b 2b")
        asm.label("6")
        asm.end(name)
        asm.label("7")
        asm(".xword 0")


def routines(asm: Assembly) -> None:
    for tiles in range(1, 9):
        Routine(tiles).write(asm)


if __name__ == "__main__":
    sys.exit(run("tilegemm.py", __doc__ or "", {"kernels/arm/neon_dotprod/tilegemm_8x8c4_a55.S": routines}))
