"""The matrix products of tiled convolutions for the Cortex-A55.

A routine multiplies blocks of so many tiles, 16 inputs per iteration. While the last iteration of a block computes,
what the next block starts with is loaded, and the sums are stored and cleared as they are finished. Blocks of one
iteration, 16 inputs, have no other iteration. The tiles of an even number are two halves that may lie apart. A
routine takes a pointer to `TileCall` (dgms_tilegemm_s32_s8_s8_8x8c4__neon_dotprod_a55.cc) and returns one to the
block behind those that it has multiplied: as long as they have as many tiles as the first one.
"""

from __future__ import annotations

from assembly import Assembly, sdot

# struct TileCall: 8 bytes each.
FIELDS = ("blocks", "count", "iterations", "iteration_bytes", "weights", "tile_bytes")
CALL = {name: 8 * i for i, name in enumerate((*FIELDS, "step", "tiles", "half_inputs", "half_sums"))}
# struct TileBlock.
BLOCK = {"inputs": 0, "parts": 32, "tiles": 40, "weights": 48, "start": 56, "sums": 64}

# General registers. x18 belongs to the platform.
CALL_POINTER, BLOCK_POINTER, COUNT = "x0", "x1", "x2"
ITERATIONS, ITERATION_BYTES, PANEL = "x3", "x4", "x5"  # iterations of a part
X, X_HALF, WEIGHTS = "x6", "x12", "x7"  # inputs of the first tile, of the first one of the second half
LEFT, LEFT_IN_PART = "x8", "x9"  # iterations before the last one of the block; of the part
INPUTS, NEXT_PART, NEW_PART = "x10", "x11", "x13"
SUMS, SUMS_HIGH, NEXT, ZEROS = "x14", "x15", "x17", "x30"
TILES, EXPECTED_TILES = "x11", "x13"
START = "w16"
OFFSET = [f"x{18 + tile}" for tile in range(8)]  # of the sums of every tile but the first
UPPER_HALF = ["x26", "x27", "x28", "x29"]  # of vectors of weights, on their way


# Sums of tile t in v(2t), v(2t + 1), its inputs, 8 at a time, in v(16 + t), weights of the 4 steps in v24...
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
    """Blocks of `tiles` tiles. The inputs of half of them and the weights of the first step are loaded an iteration
    ahead."""

    def __init__(self, tiles: int) -> None:
        self.tiles, self.half = tiles, (tiles + 1) // 2
        self.halves = tiles % 2 == 0
        self.ahead, self.behind = range(self.half), range(self.half, tiles)

    def inputs(self, tiles: range, part: int) -> list[str]:
        """8 inputs of some tiles: the lower or the upper ones of 16."""
        lines = []
        for t in tiles:
            second = self.halves and t >= self.half
            base, tile = (X_HALF, t - self.half) if second else (X, t)
            lines.append(f"ldr d{16 + t}, [{base}, #{16 * tile + 8 * part}]")
        return lines

    def second_half(self) -> list[str]:
        if not self.halves:
            return []
        return [f"ldr {NEXT}, [{CALL_POINTER}, #{CALL['half_inputs']}]", f"add {X_HALF}, {X}, {NEXT}"]

    def iteration(self, next_inputs: list[str], next_weights: list[str]) -> list[str]:
        every = range(self.tiles)
        lines = self.inputs(self.behind, 0)
        for step in range(4):
            if step == 2:
                lines += self.inputs(every, 1)
            if step > 0:
                lines += weights(step)
            lines += multiply(self.tiles, step)
        return [*lines, *next_inputs, *self.inputs(self.ahead, 0), *next_weights]

    def inner_iteration(self) -> list[str]:
        move = [
            f"ldr {NEXT_PART}, [{INPUTS}, #8]",
            f"subs {LEFT_IN_PART}, {LEFT_IN_PART}, #1",
            f"add {X}, {X}, {ITERATION_BYTES}",
            f"csel {X}, {NEXT_PART}, {X}, eq",
            f"csel {LEFT_IN_PART}, {ITERATIONS}, {LEFT_IN_PART}, eq",
            f"cset {NEW_PART}, eq",
            f"add {INPUTS}, {INPUTS}, {NEW_PART}, lsl #3",
            *self.second_half(),
        ]
        then = [*weights(0, ahead=True), f"add {WEIGHTS}, {WEIGHTS}, #128", f"sub {LEFT}, {LEFT}, #1"]
        return [*self.iteration(move, then), f"cbnz {LEFT}, 3b"]

    def load_block(self) -> list[str]:
        return [
            f"ldr {X}, [{BLOCK_POINTER}, #{BLOCK['inputs']}]",
            f"ldr {LEFT}, [{BLOCK_POINTER}, #{BLOCK['parts']}]",
            f"ldr {WEIGHTS}, [{BLOCK_POINTER}, #{BLOCK['weights']}]",
            f"ldr {NEXT}, [{BLOCK_POINTER}, #{BLOCK['start']}]",
            f"ldr {START}, [{NEXT}]",
            f"mul {LEFT}, {LEFT}, {ITERATIONS}",
            f"add {WEIGHTS}, {WEIGHTS}, {PANEL}",
            f"sub {LEFT}, {LEFT}, #1",
            *self.second_half(),
        ]

    def last_iteration(self) -> list[str]:
        to_next = [
            f"ldr {SUMS}, [{BLOCK_POINTER}, #{BLOCK['sums']}]",
            f"add {SUMS_HIGH}, {SUMS}, #16",
            f"subs {COUNT}, {COUNT}, #1",
            f"ldr {NEXT}, [{CALL_POINTER}, #{CALL['step']}]",
            f"csel {NEXT}, {NEXT}, xzr, ne",
            f"add {BLOCK_POINTER}, {BLOCK_POINTER}, {NEXT}",
            *self.load_block(),
            f"ldr {TILES}, [{BLOCK_POINTER}, #{BLOCK['tiles']}]",
            f"ldr {EXPECTED_TILES}, [{CALL_POINTER}, #{CALL['tiles']}]",
            f"cmp {TILES}, {EXPECTED_TILES}",
            f"ccmp {COUNT}, #0, #4, eq",
        ]
        store: list[str] = []
        for t in range(self.tiles):
            address = f", {OFFSET[t]}]" if t > 0 else "]"
            for vector, base in ((2 * t, SUMS), (2 * t + 1, SUMS_HIGH)):
                store += [f"str q{vector}, [{base}{address}", f"ldr d{vector}, [{ZEROS}]"]
        return [*self.iteration(to_next, weights(0)), *store, "b.ne 1b"]

    def write(self, asm: Assembly) -> None:
        name = f"dgms_tilegemm_{self.tiles}x8c4_a55"
        asm.begin(name, f"`count` blocks of {self.tiles} tiles.", outputs=[SUMS, SUMS_HIGH])
        for i, pair in enumerate(((BLOCK_POINTER, COUNT), (ITERATIONS, ITERATION_BYTES), (PANEL, NEXT))):
            asm(f"ldp {pair[0]}, {pair[1]}, [x0, #{16 * i}]")
        for t in range(1, self.tiles):
            if self.halves and t == self.half:
                asm(f"ldr {OFFSET[t]}, [{CALL_POINTER}, #{CALL['half_sums']}]")
            else:
                asm(f"add {OFFSET[t]}, {OFFSET[t - 1]}, {NEXT}" if t > 1 else f"mov {OFFSET[t]}, {NEXT}")
        asm(f"adr {ZEROS}, 7f")
        clear = [f"ldr d{i}, [{ZEROS}]" for i in range(2 * self.tiles)]
        asm.ordered([*self.load_block(), *self.inputs(self.ahead, 0), *weights(0), *clear])
        asm.label("1")
        asm(f"cbnz {START}, 5f")
        asm.label("2")
        asm(f"cbz {LEFT}, 4f", f"mov {INPUTS}, {BLOCK_POINTER}", f"mov {LEFT_IN_PART}, {ITERATIONS}")
        asm.label("3")
        asm.ordered(self.inner_iteration(), loop=True)
        asm.label("4")
        asm.ordered(self.last_iteration(), loop=True)
        asm("b 6f")
        asm.label("5")
        asm(*(f"dup v{i}.4s, {START}" for i in range(2 * self.tiles)), "b 2b")
        asm.label("6")
        asm(f"ldr {NEXT}, [{CALL_POINTER}, #{CALL['step']}]", f"cmp {COUNT}, #0", f"csel {NEXT}, {NEXT}, xzr, eq")
        asm(f"add {CALL_POINTER}, {BLOCK_POINTER}, {NEXT}")
        asm.leave()
        asm.end()
        asm.label("7")
        asm(".xword 0")


def routines(asm: Assembly) -> None:
    for tiles in range(1, 9):
        Routine(tiles).write(asm)


FILES = {"kernels/arm/neon_dotprod/gen/tilegemm_8x8c4_a55.S": routines}
