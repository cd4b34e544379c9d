"""The output transforms of tiled convolutions for the Cortex-A55.

An iteration of a loop transforms the sums of a tile, which is mostly loads, and finishes the tile before, which is
mostly arithmetic: together they fill both places of a cycle. A routine takes a pointer to `OutputCall`
(kernels/arm/neon/tile_output_a55.h).
"""

from __future__ import annotations

from collections import deque

from assembly import Assembly

# struct OutputCall: 8 bytes each, then vectors.
FIELDS = ("sums", "tile_bytes", "iterations", "output", "output_step", "output_column", "output_row", "output_both")
RESIDUAL_FIELDS = tuple(name.replace("output", "residual") for name in FIELDS[3:])
CALL = {name: 8 * i for i, name in enumerate((*FIELDS, *RESIDUAL_FIELDS, "finish"))}
CALL |= {"multiplier": 112, "bias": 144, "start": 176, "round": 192, "offset": 208, "min": 224, "max": 232}
# enum class OutputFinish.
PLAIN, ADJUSTED, CLAMPED = range(3)

# General registers. x18 belongs to the platform.
POINTER, SUMS, TILE_BYTES, ITERATIONS = "x0", "x1", "x2", "x3"
OUTPUT, OUTPUT_STEP = "x4", "x5"
OUTPUT_OFFSETS = ["x6", "x7", "x8"]  # of the second column, the second row, both
RESIDUAL, RESIDUAL_STEP = "x9", "x10"
RESIDUAL_OFFSETS = ["x11", "x12", "x13"]
STORE, READ, FINISH = "x14", "x15", "w16"
UPPER_HALF = ["x16", "x17", "x19", "x20", "x21", "x22"]  # of vectors of sums, on their way
KEPT_REGISTERS = UPPER_HALF[2:]

# Vector registers.
MULTIPLIER, BIAS, START, ROUND, OFFSET = (0, 1), (2, 3), 4, 5, 6
OUTPUTS = [(7, 8), (9, 10), (11, 12), (13, 14)]  # of a tile: 8 channels each
FREE = range(15, 32)


class Tile:
    """Instructions for one tile."""

    def __init__(self, polyphase: bool, finish: int) -> None:
        self.polyphase, self.finish_kind = polyphase, finish
        self.free = deque(FREE)
        self.loaded = 0

    def load(self, lines: list[str], position: int, half: int) -> int:
        """The sums of a position in 4 channels, in a vector that is no longer free."""
        vector, upper = self.free.popleft(), UPPER_HALF[self.loaded % len(UPPER_HALF)]
        self.loaded += 1
        offset = 32 * position + 16 * half
        lines += [f"ldr {upper}, [{SUMS}, #{offset + 8}]", f"ldr d{vector}, [{SUMS}, #{offset}]"]
        lines.append(f"ins v{vector}.d[1], {upper}")
        if position == (4 if self.polyphase else 5):
            lines.append(_vectors("sub", vector, vector, START))
        return vector

    def column(self, lines: list[str], column: int, half: int) -> tuple[int, int]:
        """The two outputs of a column of positions."""
        if self.polyphase:
            first, middle, last = (self.load(lines, 3 * row + column, half) for row in range(3))
            lines += [_vectors("add", first, first, middle), _vectors("add", last, last, middle)]
            self.free.append(middle)
            return first, last
        m1, m2, m0, m3 = (self.load(lines, 4 * row + column, half) for row in (1, 2, 0, 3))
        lines += [_vectors("add", m0, m0, m1), _vectors("sub", m1, m1, m2)]
        lines += [_vectors("add", m0, m0, m2), _vectors("sub", m1, m1, m3)]
        self.free += [m2, m3]
        return m0, m1

    def transform(self) -> list[str]:
        """From the sums of a tile to its outputs."""
        lines: list[str] = []
        for half in range(2):
            y = [pair[half] for pair in OUTPUTS]
            if self.polyphase:
                b, a, c = (self.column(lines, column, half) for column in (1, 0, 2))
                for row in range(2):
                    lines.append(_vectors("add", y[2 * row], a[row], b[row]))
                    lines.append(_vectors("add", y[2 * row + 1], b[row], c[row]))
                self.free += [*a, *b, *c]
            else:
                b, c = self.column(lines, 1, half), self.column(lines, 2, half)
                total = [self.free.popleft() for _ in range(2)]
                for row in range(2):
                    lines.append(_vectors("add", total[row], b[row], c[row]))
                    lines.append(_vectors("sub", b[row], b[row], c[row]))
                self.free += c
                a = self.column(lines, 0, half)
                lines += [_vectors("add", y[2 * row], a[row], total[row]) for row in range(2)]
                self.free += [*a, *total]
                d = self.column(lines, 3, half)
                lines += [_vectors("sub", y[2 * row + 1], b[row], d[row]) for row in range(2)]
                self.free += [*b, *d]
        return [*lines, f"add {SUMS}, {SUMS}, {TILE_BYTES}"]

    def finish(self) -> list[str]:
        """From its outputs to stored bytes (docs/kernels.md, "the epilogue")."""
        lines = [f"mov {STORE}, {OUTPUT}", f"add {OUTPUT}, {OUTPUT}, {OUTPUT_STEP}"]
        if self.finish_kind != PLAIN:
            lines += [f"mov {READ}, {RESIDUAL}", f"add {RESIDUAL}, {RESIDUAL}, {RESIDUAL_STEP}"]
        for pixel, sums in enumerate(OUTPUTS):
            y, high = self.free.popleft(), self.free.popleft()
            store, read = (
                f"[{base}]" if pixel == 0 else f"[{base}, {offsets[pixel - 1]}]"
                for base, offsets in ((STORE, OUTPUT_OFFSETS), (READ, RESIDUAL_OFFSETS))
            )
            lines += [f"scvtf v{s}.4s, v{s}.4s" for s in sums]
            lines += [f"mov v{to}.16b, v{bias}.16b" for to, bias in zip((y, high), BIAS, strict=True)]
            lines += [_vectors("fmla", to, s, m) for to, s, m in zip((y, high), sums, MULTIPLIER, strict=True)]
            if self.finish_kind == CLAMPED:
                lines += [f"fcvtns v{to}.4s, v{to}.4s" for to in (y, high)]
                lines += [f"sqxtn v{y}.4h, v{y}.4s", f"sqxtn2 v{y}.8h, v{high}.4s"]
                lines += [f"ldr d{high}, {read}", f"sshll v{high}.8h, v{high}.8b, #0"]
                lines += [f"sqadd v{y}.8h, v{y}.8h, v{to}.8h" for to in (high, OFFSET)]
            else:
                lines += [_vectors("fadd", to, to, ROUND) for to in (y, high)]
                lines.append(f"uzp1 v{y}.8h, v{y}.8h, v{high}.8h")
            if self.finish_kind == ADJUSTED:
                lines += [f"ldr d{high}, {read}", f"saddw v{y}.8h, v{y}.8h, v{high}.8b"]
                lines.append(f"add v{y}.8h, v{y}.8h, v{OFFSET}.8h")
            lines.append(f"sqxtn v{y}.8b, v{y}.8h")
            if self.finish_kind == CLAMPED:
                for instruction, limit, s in (("smax", "min", sums[0]), ("smin", "max", sums[1])):
                    lines += [f"ldr d{s}, [{POINTER}, #{CALL[limit]}]", f"{instruction} v{y}.8b, v{y}.8b, v{s}.8b"]
            lines.append(f"str d{y}, {store}")
            self.free += [y, high]
        return lines


def _vectors(instruction: str, *operands: int) -> str:
    return f"{instruction} " + ", ".join(f"v{operand}.4s" for operand in operands)


def write_routine(asm: Assembly, polyphase: bool) -> None:
    name = f"dgms_{'polyphase' if polyphase else 'winograd'}_output_a55"
    # The residual may be what the output replaces; what is stored waits for the residual of the same place.
    asm.begin(name, "`iterations` tiles, at least one.", KEPT_REGISTERS, outputs=[STORE])
    fields = (
        SUMS,
        TILE_BYTES,
        ITERATIONS,
        OUTPUT,
        OUTPUT_STEP,
        *OUTPUT_OFFSETS,
        RESIDUAL,
        RESIDUAL_STEP,
        *RESIDUAL_OFFSETS,
    )
    for i in range(0, len(fields) - 1, 2):
        asm(f"ldp {fields[i]}, {fields[i + 1]}, [{POINTER}, #{8 * i}]")
    asm(f"ldp {fields[-1]}, x{FINISH[1:]}, [{POINTER}, #{8 * (len(fields) - 1)}]")
    for name_of, (low, high) in (("multiplier", MULTIPLIER), ("bias", BIAS), ("start", (START, ROUND))):
        asm(f"ldp q{low}, q{high}, [{POINTER}, #{CALL[name_of]}]")
    asm(f"ldr q{OFFSET}, [{POINTER}, #{CALL['offset']}]")
    for finish, label in ((ADJUSTED, "20f"), (CLAMPED, "30f")):
        asm(f"cmp {FINISH}, #{finish}", f"b.eq {label}")
    for finish, base in ((PLAIN, 10), (ADJUSTED, 20), (CLAMPED, 30)):
        asm.label(f"{base}")
        asm.ordered([*Tile(polyphase, finish).transform(), f"subs {ITERATIONS}, {ITERATIONS}, #1", f"b.eq {base + 2}f"])
        asm.label(f"{base + 1}")
        tile = Tile(polyphase, finish)
        iteration = [*tile.finish(), *tile.transform(), f"subs {ITERATIONS}, {ITERATIONS}, #1", f"b.ne {base + 1}b"]
        asm.ordered(iteration, loop=True)
        asm.label(f"{base + 2}")
        asm.ordered(Tile(polyphase, finish).finish())
        asm("b 40f")
    asm.label("40")
    asm.leave()
    asm.end()


def routines(asm: Assembly) -> None:
    for polyphase in (False, True):
        write_routine(asm, polyphase)


FILES = {"kernels/arm/neon/gen/tile_output_a55.S": routines}
