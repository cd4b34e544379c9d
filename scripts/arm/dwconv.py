"""The depthwise loops with dot products.

Compilers copy constants between registers and spill in these loops, which costs a fifth to a half of their speed, so
they are assembly; the columns rotate through the registers, so they are written by a program. docs/kernels.md explains
the method, docs/numerics.md the arithmetic.

The loops are written down as they compute, for cores that issue out of order. They exist for the Cortex-A55 too,
where constants come from general registers and cortex_a55.py finds the order. There a pixel of a 3x3 window is finished
while the next one is multiplied; of 5x5 windows, whose weights do not fit the registers, an iteration computes two
pixels, which share the loads of weights.

A routine takes a pointer to `DwconvLoop` (kernels/arm/neon_dotprod/dwconv_loop.h) and goes over blocks of 8 channels,
of each over all walks; the offsets of the structs are repeated here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import cortex_a55
from assembly import KEPT, Assembly, Files

# struct DwconvLoop: 8 bytes each.
FIELDS = ("walks", "count", "weights", "constants", "step", "padding", "outputs", "tail", "left", "channel")
BLOCK_FIELDS = ("last_channel", "blocks", "block_bytes", "init", "multiplier", "bias")
LOOP = {name: 8 * i for i, name in enumerate((*FIELDS, *BLOCK_FIELDS))}
# struct DwconvConstants.
INIT, BIAS, ROUNDER_VALUE, ROUNDER_ZERO_VALUE, BITS_LESS_ZERO_VALUE, MIN_VALUE, MAX_VALUE = 0, 32, 64, 80, 96, 112, 128

# General registers of every loop. `args` is a DwconvLoop; the rest is loaded from it.
ARGS, WALKS, COUNT, CONSTANTS, STEP, OFFSET = "x0", "x1", "x2", "x3", "x4", "x5"
LEFT, OUTPUTS, TAIL, PADDING, CHANNEL = "x17", "x12", "x13", "x14", "x16"
# The pixels of two output rows, or of one (x11 is an input row there), which nothing reads.
ordered = partial(cortex_a55.order, outputs=frozenset(["x10", "x11"]))
ordered_one_row = partial(cortex_a55.order, outputs=frozenset(["x10"]))
# In order: start values and biases of 8 channels.
START_HALVES, BIAS_HALVES = ("x19", "x20", "x21", "x22"), ("x23", "x24", "x25", "x26")


# On their way into vectors (Cortex-A55); the former is LEFT, which only the beginning of a walk needs.
UPPER_HALVES = ("x17", "x28")


def insert_halves(vector: int, halves: tuple[str, ...]) -> list[str]:
    return [f"ins v{vector}.d[{i}], {half}" for i, half in enumerate(halves)]


def load_vector(vector: int, base: str, offset: int, upper_half: str) -> list[str]:
    """As the Cortex-A55 does it beside vector operations."""
    return [
        f"ldr {upper_half}, [{base}, #{offset + 8}]",
        f"ldr d{vector}, [{base}, #{offset}]",
        f"ins v{vector}.d[1], {upper_half}",
    ]


def column_3x3(rows: list[str], offset: str, column: tuple[int, int], temporaries: list[int]) -> list[str]:
    """8 channels of 4 input rows at `offset`: a 32-bit lane of the column is one channel of the 4 rows."""
    low, high = column
    upper, lower = temporaries[0], temporaries[2]
    return [
        *(f"ldr d{t}, [{row}, {offset}]" for t, row in zip(temporaries, rows, strict=True)),
        f"zip1 v{upper}.16b, v{upper}.16b, v{temporaries[1]}.16b",
        f"zip1 v{lower}.16b, v{lower}.16b, v{temporaries[3]}.16b",
        f"zip1 v{low}.8h, v{upper}.8h, v{lower}.8h",
        f"zip2 v{high}.8h, v{upper}.8h, v{lower}.8h",
    ]


class Epilogue:
    """int32 sums whose bits, read as float, are 12582912 + sum -> int8 (docs/numerics.md), 8 channels per row.

    Subtracting 12582912 is exact. Adding it (and an even zero point) back rounds to nearest even and leaves the integer
    in the low bits, of which `uzp1` takes 16. The general form adds 12582912 alone, subtracts
    its bits less the zero point as an integer, narrows twice with saturation, and clamps.
    """

    ROUNDER, ROUNDER_ZERO, BITS_LESS_ZERO = 24, 25, 25

    MIN, MAX = 30, 31

    def __init__(
        self, general: bool, in_order: bool = False, keeps_limits: bool = True, keeps_start: bool = True
    ) -> None:
        """keeps_limits: v30, v31 are free for the limits; else they are loaded for every pixel.
        keeps_start: START_HALVES are free for the start values."""
        self.general, self.in_order = general, in_order
        self.keeps_limits, self.keeps_start = keeps_limits, keeps_start

    def constants(self) -> list[str]:
        """Loads the constants of the layer and of the block: multipliers in v22, v23; start values and biases in
        registers or DwconvConstants."""
        init, multiplier, bias = "x5", "x6", "x7"
        lines = [
            f"ldp {init}, {multiplier}, [{ARGS}, #{LOOP['init']}]",
            f"ldr {bias}, [{ARGS}, #{LOOP['bias']}]",
            *(f"add {x}, {x}, {CHANNEL}, lsl #2" for x in (init, multiplier, bias)),
            f"ldr q{self.ROUNDER}, [{CONSTANTS}, #{ROUNDER_VALUE}]",
            f"ldp q18, q19, [{init}]",
            f"ldp q22, q23, [{multiplier}]",
            *(f"add v{i}.4s, v{i}.4s, v{self.ROUNDER}.4s" for i in (18, 19)),
        ]
        if not self.general:
            lines.append(f"ldr q{self.ROUNDER_ZERO}, [{CONSTANTS}, #{ROUNDER_ZERO_VALUE}]")
        else:
            lines.append(f"ldr q{self.BITS_LESS_ZERO}, [{CONSTANTS}, #{BITS_LESS_ZERO_VALUE}]")
            if self.keeps_limits:
                lines += [f"ldr q{self.MIN}, [{CONSTANTS}, #{MIN_VALUE}]"]
                lines += [f"ldr q{self.MAX}, [{CONSTANTS}, #{MAX_VALUE}]"]
        if self.in_order:
            lines += [f"ldp {BIAS_HALVES[i]}, {BIAS_HALVES[i + 1]}, [{bias}, #{8 * i}]" for i in (0, 2)]
        else:
            lines += [f"ldp q20, q21, [{bias}]", f"stp q20, q21, [{CONSTANTS}, #{BIAS}]"]
        if self.in_order and self.keeps_start:
            moves = ((START_HALVES[2 * i + j], f"v{18 + i}.d[{j}]") for i in (0, 1) for j in (0, 1))
            return lines + [f"umov {half}, {lane}" for half, lane in moves]
        return [*lines, f"stp q18, q19, [{CONSTANTS}, #{INIT}]"]

    def _vectors(self, pair: tuple[int, int], offset: int, halves: tuple[str, ...]) -> list[str]:
        """Constants of 8 channels. An out-of-order core loads them beside its vector operations, the Cortex-A55 inserts
        them."""
        low, high = pair
        if self.in_order:
            return [*insert_halves(low, halves[:2]), *insert_halves(high, halves[2:])]
        return [f"ldp q{low}, q{high}, [{CONSTANTS}" + (f", #{offset}]" if offset else "]")]

    def start(self, sums: list[tuple[int, int]]) -> list[str]:
        if not self.keeps_start:
            first, *others = sums
            lines = [line for i in (0, 1) for line in load_vector(first[i], CONSTANTS, 16 * i, UPPER_HALVES[i])]
            return lines + [f"mov v{pair[i]}.16b, v{first[i]}.16b" for pair in others for i in (0, 1)]
        return [line for row in sums for line in self._vectors(row, INIT, START_HALVES)]

    def _clamp(self, results: list[int]) -> list[str]:
        lines = []
        for mnemonic, register, offset in (("smax", self.MIN, MIN_VALUE), ("smin", self.MAX, MAX_VALUE)):
            for r in results:
                if not self.keeps_limits:
                    register = r + 1
                    lines.append(f"ldr d{register}, [{CONSTANTS}, #{offset}]")
                lines.append(f"{mnemonic} v{r}.8b, v{r}.8b, v{register}.8b")
        return lines

    def rows(self, sums: list[tuple[int, int]], results: list[int], stores: list[str]) -> list[str]:
        """Sums (low, high) of each row, the first of two registers for its result, and its store."""
        rounder = self.ROUNDER if self.general else self.ROUNDER_ZERO
        pairs = [r for result in results for r in (result, result + 1)]
        lines = [f"fsub v{s}.4s, v{s}.4s, v{self.ROUNDER}.4s" for row in sums for s in row]
        lines += [line for r in results for line in self._vectors((r, r + 1), BIAS, BIAS_HALVES)]
        for (low, high), r in zip(sums, results, strict=True):
            lines += [f"fmla v{r}.4s, v{low}.4s, v22.4s", f"fmla v{r + 1}.4s, v{high}.4s, v23.4s"]
        lines += [f"fadd v{r}.4s, v{r}.4s, v{rounder}.4s" for r in pairs]
        if self.general:
            lines += [f"sub v{r}.4s, v{r}.4s, v{self.BITS_LESS_ZERO}.4s" for r in pairs]
            lines += [f"sqxtn v{r}.4h, v{r}.4s" for r in results]
            lines += [f"sqxtn2 v{r}.8h, v{r + 1}.4s" for r in results]
            lines += [f"sqxtn v{r}.8b, v{r}.8h" for r in results]
            lines += self._clamp(results)
        else:
            lines += [f"uzp1 v{r}.8h, v{r}.8h, v{r + 1}.8h" for r in results]
            lines += [f"sqxtn v{r}.8b, v{r}.8h" for r in results]
        return lines + [f"str d{r}, {store}" for r, store in zip(results, stores, strict=True)]


def begin(weights: int, epilogue: Epilogue) -> list[str]:
    """What stands before the first walk of a block: arguments, `weights` vectors in v0.., constants."""
    pairs = [f"ldp q{i}, q{i + 1}, [x16, #{16 * i}]" for i in range(0, weights, 2)]
    return [
        "5:",
        f"ldp {WALKS}, {COUNT}, [{ARGS}]",
        f"ldp x16, {CONSTANTS}, [{ARGS}, #{LOOP['weights']}]",
        f"ldp {STEP}, {PADDING}, [{ARGS}, #{LOOP['step']}]",
        *pairs,
        f"ldr {CHANNEL}, [{ARGS}, #{LOOP['channel']}]",
        *epilogue.constants(),
    ]


def next_block() -> list[str]:
    """What stands behind the last walk of a block."""
    weights, blocks, block_bytes, last = "x6", "x7", "x8", "x9"
    return [
        f"ldr {weights}, [{ARGS}, #{LOOP['weights']}]",
        f"ldp {CHANNEL}, {last}, [{ARGS}, #{LOOP['channel']}]",
        f"ldp {blocks}, {block_bytes}, [{ARGS}, #{LOOP['blocks']}]",
        f"add {weights}, {weights}, {block_bytes}",
        f"add {CHANNEL}, {CHANNEL}, #8",
        f"cmp {CHANNEL}, {last}",
        f"csel {CHANNEL}, {CHANNEL}, {last}, lo",
        f"subs {blocks}, {blocks}, #1",
        f"str {weights}, [{ARGS}, #{LOOP['weights']}]",
        f"str {CHANNEL}, [{ARGS}, #{LOOP['channel']}]",
        f"str {blocks}, [{ARGS}, #{LOOP['blocks']}]",
        "b.ne 5b",
    ]


def phases(bodies: list[list[str]], at_padding: list[str]) -> list[str]:
    """The loop over a row: `bodies` follow each other in a ring, one output pixel (of each output row) each.

    OUTPUTS pixels read input columns; behind them come TAIL pixels whose last column is padding. For each of those the
    ring is entered again where it was left, after `at_padding` has pointed the inputs at the padding.
    """
    last = len(bodies) - 1
    lines = [f"cbz {OUTPUTS}, {90 + last}f"]
    for i, body in enumerate(bodies):
        lines += [f"{20 + i}:", *body, f"subs {OUTPUTS}, {OUTPUTS}, #1"]
        lines.append(f"b.eq {90 + i}f" if i < last else "b.ne 20b")
    for i in [last, *range(last)]:
        lines += [f"{90 + i}:", f"cbz {TAIL}, 99f", *next_in_padding(at_padding)]
        lines.append(f"b {20 + (i + 1) % len(bodies)}b")
    return [*lines, "99:", f"subs {COUNT}, {COUNT}, #1", "b.ne 10b"]


def next_in_padding(at_padding: list[str]) -> list[str]:
    return [f"mov {OUTPUTS}, #1", f"sub {TAIL}, {TAIL}, #1", *at_padding]


def in_order_phases(
    multiply: list[list[str]], finish: list[list[str]], at_padding: list[str], order: Callable[..., list[str]]
) -> list[str]:
    """As `phases`, for sums that are finished beside the next ones: the first pixel stands before the ring, the last
    one is finished behind it. `multiply` is one body for each place of the ring; what finishes its sums are the bodies
    `finish` one after another. As long as there are pixels for it, the whole ring is one block, which orders better."""
    size = len(multiply)
    ring = [i % size for i in range(1, size + 1)]
    bodies = {i: [*finish[(i - 1) % len(finish)], *multiply[i]] for i in ring}
    count = f"subs {OUTPUTS}, {OUTPUTS}, #1"
    lines = [f"cbz {OUTPUTS}, 98f", "20:", *order([*multiply[0], count]), "b.eq 90f"]
    lines += [f"subs {OUTPUTS}, {OUTPUTS}, #{size}", "b.lo 18f", "17:"]
    lines += order(
        [*(line for i in ring for line in bodies[i]), f"subs {OUTPUTS}, {OUTPUTS}, #{size}", "b.hs 17b"], loop=True
    )
    lines += ["18:", f"adds {OUTPUTS}, {OUTPUTS}, #{size}", "b.eq 90f"]
    for i in ring:
        lines += [f"{20 + i}:" if i else "30:", *order([*bodies[i], count])]
        lines.append(f"b.eq {90 + i}f" if i else "b.ne 21b")
    for i in range(size):
        lines += [f"{90 + i}:", f"cbz {TAIL}, {80 + i % len(finish)}f", *next_in_padding(at_padding)]
        lines.append(f"b {20 + i + 1}b" if i + 1 < size else "b 30b")
    lines += ["98:", *next_in_padding(at_padding), "b 20b"]
    for i, body in enumerate(finish):
        lines += [f"{80 + i}:", *order([*body, f"subs {COUNT}, {COUNT}, #1"]), "b.ne 10b"]
        lines += ["b 99f"] if i + 1 < len(finish) else ["99:"]
    return lines


def loop_3x3(general: bool, in_order: bool) -> list[str]:
    """3x3, stride 1: two output rows from columns of four input rows."""
    epilogue = Epilogue(general, in_order, keeps_limits=not in_order)
    rows, columns, sums = ["x6", "x7", "x8", "x9"], [(12, 13), (14, 15), (16, 17)], [(18, 19), (20, 21)]
    at_padding = [f"sub x6, {PADDING}, {OFFSET}", "mov x7, x6", "mov x8, x6", "mov x9, x6"]

    def load(column: tuple[int, int]) -> list[str]:
        # In order the results are in use meanwhile, so a column has to do with its own registers and two more.
        return column_3x3(rows, OFFSET, column, [26, 27, column[1], column[0]] if in_order else [26, 27, 28, 29])

    def first_column(index: int) -> list[str]:
        """Column `index` of the ring, padding when it is left of the image."""
        low, high = columns[index]
        return [
            f"cmp {LEFT}, #{index + 1}",
            f"b.hs {11 + 2 * index}f",
            *load(columns[index]),
            f"add {OFFSET}, {OFFSET}, {STEP}",
            f"b {12 + 2 * index}f",
            f"{11 + 2 * index}:",
            f"ldr q{low}, [{PADDING}]",
            f"ldr q{high}, [{PADDING}]",
            f"{12 + 2 * index}:",
        ]

    def multiply(phase: int) -> list[str]:
        window = [columns[(phase + i) % 3] for i in range(3)]
        lines = [*load(window[2]), *epilogue.start(sums)]
        for x, column in enumerate(window):
            for row in (0, 1):
                for half in (0, 1):
                    weight = 4 * x + 2 * row + half
                    lines.append(f"sdot v{sums[row][half]}.4s, v{weight}.16b, v{column[half]}.16b")
        return lines

    # The upper row is stored last: where there is one row only, both are stored there.
    finish = epilogue.rows(sums[::-1], [30, 28] if in_order else [28, 26], [f"[x11, {OFFSET}]", f"[x10, {OFFSET}]"])
    advance = f"add {OFFSET}, {OFFSET}, {STEP}"
    lines = [
        *begin(12, epilogue),
        "10:",
        f"ldp x6, x7, [{WALKS}]",
        f"ldp x8, x9, [{WALKS}, #16]",
        f"ldp x10, x11, [{WALKS}, #48]",
        f"add {WALKS}, {WALKS}, #64",
        *(f"add {x}, {x}, {CHANNEL}" for x in [*rows, "x10", "x11"]),
        f"ldp {OUTPUTS}, {TAIL}, [{ARGS}, #{LOOP['outputs']}]",
        f"ldr {LEFT}, [{ARGS}, #{LOOP['left']}]",
        f"mov {OFFSET}, #0",
        *first_column(0),
        *first_column(1),
    ]
    if in_order:  # stores when the offset is that of the next column
        lines += [f"sub {x}, {x}, {STEP}" for x in ("x10", "x11")]
        return lines + in_order_phases([[*multiply(i), advance] for i in range(3)], [finish], at_padding, ordered)
    return lines + phases([[*multiply(i), *finish, advance] for i in range(3)], at_padding)


def loop_3x3s2(general: bool, in_order: bool) -> list[str]:
    """3x3, stride 2: one output row.

    An output has the input columns a, b, c; its c is the a of the next one. Lanes of its three vectors, as row and
    column: (0a 1a 0c 1c), (0b 1b 2b 2c), and the latter of the output before, whose last lane is 2a.
    """
    epilogue = Epilogue(general, in_order, keeps_limits=not in_order)
    pairs, lasts, sums = [6, 7], [(8, 9), (10, 11)], [(18, 19), (20, 21)] if in_order else [(18, 19)] * 2
    temporaries = [14, 15, 16, 17, 28, 29]
    rows_b, rows_c = ["x6", "x7", "x8"], ["x9", "x11", "x15"]
    at_padding = [f"sub x9, {PADDING}, {OFFSET}", "mov x11, x9", "mov x15, x9"]

    def multiply(phase: int) -> list[str]:
        pair_a, pair_c = pairs[phase], pairs[1 - phase]
        before, last = lasts[phase], lasts[1 - phase]
        b0, b1, b2, c0, c1, c2 = temporaries
        lines = [f"ldr d{t}, [{row}, {OFFSET}]" for t, row in zip(temporaries, rows_b + rows_c, strict=True)]
        lines += [
            f"zip1 v{b0}.16b, v{b0}.16b, v{b1}.16b",
            f"zip1 v{pair_c}.16b, v{c0}.16b, v{c1}.16b",
            f"zip1 v{b2}.16b, v{b2}.16b, v{c2}.16b",
            f"zip1 v12.8h, v{pair_a}.8h, v{pair_c}.8h",
            f"zip2 v13.8h, v{pair_a}.8h, v{pair_c}.8h",
            f"zip1 v{last[0]}.8h, v{b0}.8h, v{b2}.8h",
            f"zip2 v{last[1]}.8h, v{b0}.8h, v{b2}.8h",
            *epilogue.start([sums[phase]]),
        ]
        for i, column in enumerate((before, (12, 13), last)):
            lines += [f"sdot v{sums[phase][half]}.4s, v{2 * i + half}.16b, v{column[half]}.16b" for half in (0, 1)]
        return lines

    results = [26, 30] if in_order else [26, 26]
    finish = [epilogue.rows([row], [result], ["[x10]"]) for row, result in zip(sums, results, strict=True)]
    advance, advance_output = f"add {OFFSET}, {OFFSET}, {STEP}, lsl #1", f"add x10, x10, {STEP}"
    lines = [
        *begin(6, epilogue),
        "10:",
        f"ldp x6, x7, [{WALKS}]",
        f"ldr x8, [{WALKS}, #16]",
        f"ldr x10, [{WALKS}, #48]",
        f"add {WALKS}, {WALKS}, #64",
        *(f"add {x}, {x}, {CHANNEL}" for x in [*rows_b, "x10"]),
        f"ldp {OUTPUTS}, {TAIL}, [{ARGS}, #{LOOP['outputs']}]",
        f"ldr {LEFT}, [{ARGS}, #{LOOP['left']}]",
        f"mov {OFFSET}, #0",
        f"cbnz {LEFT}, 11f",
        *(f"ldr d{t}, [{row}]" for t, row in zip(temporaries[:3], rows_b, strict=True)),
        "zip1 v6.16b, v14.16b, v15.16b",
        "zip1 v16.16b, v16.16b, v16.16b",
        "zip1 v8.8h, v16.8h, v16.8h",
        "zip2 v9.8h, v16.8h, v16.8h",
        f"mov {OFFSET}, {STEP}",
        "b 12f",
        "11:",
        *(f"ldr q{r}, [{PADDING}]" for r in (6, 8, 9)),
        "12:",
        *(f"add {c}, {b}, {STEP}" for b, c in zip(rows_b, rows_c, strict=True)),
    ]
    if in_order:
        return lines + in_order_phases(
            [[*multiply(i), advance] for i in range(2)],
            [[*body, advance_output] for body in finish],
            at_padding,
            ordered_one_row,
        )
    return lines + phases([[*multiply(i), *finish[i], advance, advance_output] for i in range(2)], at_padding)


WEIGHTS = "x21"  # of the 5x5 loops, which load them for every pixel


def multiply_by(vectors: list[tuple[tuple[int, int], list[tuple[int, int]]]]) -> list[str]:
    """Adds products: each (low, high) of inputs meets the next vector of weights for each (low, high) of sums."""
    lines, offset = [], 0
    for column, sums in vectors:
        for low, high in sums:
            weights = 28 + offset // 16 % 4
            lines += [
                f"ldp q{weights}, q{weights + 1}, [{WEIGHTS}, #{offset}]",
                f"sdot v{low}.4s, v{weights}.16b, v{column[0]}.16b",
                f"sdot v{high}.4s, v{weights + 1}.16b, v{column[1]}.16b",
            ]
            offset += 32
    return lines


def first_columns(columns: list[tuple[list[str], list[int], list[str]]]) -> list[str]:
    """What stands in front of the ring: for each column how it is loaded, the registers that padding goes to when it is
    left of the image, and what follows in both cases."""
    lines = []
    for i, (load, registers, then) in enumerate(columns):
        inside, done = 10 + 2 * i + 1, 10 + 2 * i + 2
        lines += [f"cmp {LEFT}, #{i + 1}", f"b.hs {inside}f", *load, f"add {OFFSET}, {OFFSET}, {STEP}", f"b {done}f"]
        lines += [f"{inside}:", *(f"ldr q{r}, [{PADDING}]" for r in registers), f"{done}:", *then]
    return lines


def loop_5x5(general: bool) -> list[str]:
    """5x5, stride 1: two output rows from columns of six input rows.

    Of rows 0 to 3 a 32-bit lane is a column, as in 3x3. Of rows 4 and 5 it is a pair of columns, so that a window has
    three pairs instead of five half empty vectors: columns 0 and 1, 2 and 3, 3 and 4, the latter without its 3.
    """
    epilogue = Epilogue(general, keeps_limits=False)
    rows, sums = ["x6", "x7", "x8", "x9", "x19", "x20"], [(20, 21), (26, 27)]
    columns, pairs = [(2 * i, 2 * i + 1) for i in range(5)], [(10 + 2 * i, 11 + 2 * i) for i in range(5)]

    def load(i: int) -> list[str]:
        """A column; its rows 4 and 5, interleaved, wait in the place of a pair for the next column."""
        last = [f"ldr d{t}, [{row}, {OFFSET}]" for t, row in zip((26, 27), rows[4:], strict=True)]
        return [
            *last,
            *column_3x3(rows[:4], OFFSET, columns[i], [28, 29, 30, 31]),
            f"zip1 v{pairs[i][0]}.16b, v26.16b, v27.16b",
        ]

    def pair(i: int, following: int) -> list[str]:
        (low, high), other = pairs[i], pairs[following][0]
        return [f"zip2 v{high}.8h, v{low}.8h, v{other}.8h", f"zip1 v{low}.8h, v{low}.8h, v{other}.8h"]

    def body(phase: int) -> list[str]:
        window = [(phase + i) % 5 for i in range(5)]
        vectors = [columns[i] for i in window] + [pairs[window[i]] for i in (0, 2, 3)]
        return [
            *load(window[4]),
            *pair(window[3], window[4]),
            *epilogue.start(sums),
            *multiply_by([(vector, sums) for vector in vectors]),
            *epilogue.rows(sums[::-1], [30, 28], [f"[x11, {OFFSET}]", f"[x10, {OFFSET}]"]),
            f"add {OFFSET}, {OFFSET}, {STEP}",
        ]

    first = [(load(i), [*columns[i], pairs[i][0]], pair(i - 1, i) if i > 0 else []) for i in range(4)]
    return [
        *begin(0, epilogue),
        f"ldr {WEIGHTS}, [{ARGS}, #{LOOP['weights']}]",
        "10:",
        *(f"ldp {rows[i]}, {rows[i + 1]}, [{WALKS}, #{8 * i}]" for i in (0, 2, 4)),
        f"ldp x10, x11, [{WALKS}, #48]",
        f"add {WALKS}, {WALKS}, #64",
        *(f"add {x}, {x}, {CHANNEL}" for x in [*rows, "x10", "x11"]),
        f"ldp {OUTPUTS}, {TAIL}, [{ARGS}, #{LOOP['outputs']}]",
        f"ldr {LEFT}, [{ARGS}, #{LOOP['left']}]",
        f"mov {OFFSET}, #0",
        *first_columns(first),
        *phases([body(i) for i in range(5)], [f"sub {row}, {PADDING}, {OFFSET}" for row in rows]),
    ]


def begin_5x5s2(epilogue: Epilogue, rows: list[str]) -> list[str]:
    """Up to the first column of a walk. rows: x6 to x9 and x19, five rows of the input."""
    return [
        *begin(0, epilogue),
        f"ldr {WEIGHTS}, [{ARGS}, #{LOOP['weights']}]",
        "10:",
        f"ldp x6, x7, [{WALKS}]",
        f"ldp x8, x9, [{WALKS}, #16]",
        f"ldr x19, [{WALKS}, #32]",
        f"ldr x10, [{WALKS}, #48]",
        f"add {WALKS}, {WALKS}, #64",
        *(f"add {x}, {x}, {CHANNEL}" for x in [*rows, "x10"]),
        f"ldp {OUTPUTS}, {TAIL}, [{ARGS}, #{LOOP['outputs']}]",
        f"ldr {LEFT}, [{ARGS}, #{LOOP['left']}]",
        f"mov {OFFSET}, #0",
    ]


def loop_5x5s2(general: bool) -> list[str]:
    """5x5, stride 2: one output row.

    An output has the columns a to e; c, d, e are a, b, c of the next one. Rows 0 to 3 as in 3x3; of row 4 a 32-bit lane
    is (b c d e), and that of the output before has a in its second place.
    """
    epilogue = Epilogue(general, keeps_limits=False)
    rows_d, rows_e = ["x6", "x7", "x8", "x9", "x19"], ["x11", "x15", "x20", "x22", "x23"]
    columns, lasts = [(2 * i, 2 * i + 1) for i in range(6)], [(12 + 2 * i, 13 + 2 * i) for i in range(3)]
    sums, temporaries = (18, 19), [20, 21, 26, 27]

    def load(i: int, rows: list[str], last: int) -> list[str]:
        """A column, its row 4 in v(last)."""
        return [*column_3x3(rows[:4], OFFSET, columns[i], temporaries), f"ldr d{last}, [{rows[4]}, {OFFSET}]"]

    def join(target: int, low: int, following: int) -> list[str]:
        """v(target), v(target + 1) = pairs (d e) of the output before in v(low) and of this one."""
        return [f"zip2 v{target + 1}.8h, v{low}.8h, v{following}.8h", f"zip1 v{target}.8h, v{low}.8h, v{following}.8h"]

    def body(phase: int) -> list[str]:
        window = [(2 * phase + i) % 6 for i in range(5)]
        last, following, before = lasts[phase], lasts[(phase + 1) % 3], lasts[(phase + 2) % 3]
        return [
            *load(window[3], rows_d, 28),
            *load(window[4], rows_e, 29),
            f"zip1 v{following[0]}.16b, v28.16b, v29.16b",
            *join(last[0], last[0], following[0]),
            *epilogue.start([sums]),
            *multiply_by([(vector, [sums]) for vector in [*(columns[i] for i in window), last, before]]),
            *epilogue.rows([sums], [26], ["[x10]"]),
            f"add {OFFSET}, {OFFSET}, {STEP}, lsl #1",
            f"add x10, x10, {STEP}",
        ]

    return [
        *begin_5x5s2(epilogue, rows_d),
        *first_columns([(load(i, rows_d, 29 + i), [*columns[i], 29 + i], []) for i in range(3)]),
        "zip1 v29.16b, v29.16b, v29.16b",
        f"zip1 v{lasts[0][0]}.16b, v30.16b, v31.16b",
        *join(lasts[2][0], 29, lasts[0][0]),
        *(f"add {e}, {d}, {STEP}" for d, e in zip(rows_d, rows_e, strict=True)),
        *phases([body(i) for i in range(3)], [f"sub {row}, {PADDING}, {OFFSET}" for row in rows_e]),
    ]


def multiply_pixels(
    index: int, inputs: list[tuple[int, int]], sums: list[list[tuple[int, int]]], weights: list[int]
) -> list[str]:
    """For the Cortex-A55: the inputs (low, high) of each pixel meet vector `index` of the weights of each output row.
    sums[pixel][row] are pairs too."""
    rows, lines = len(sums[0]), []
    for row in range(rows):
        for half in (0, 1):
            number = 2 * (rows * index + row) + half
            vector = weights[number % len(weights)]
            lines += load_vector(vector, WEIGHTS, 16 * number, UPPER_HALVES[half])
            for column, pixel in zip(inputs, sums, strict=True):
                lines.append(f"sdot v{pixel[row][half]}.4s, v{vector}.16b, v{column[half]}.16b")
    return lines


# Of a column that lies in padding: in place of a row and its offset.
IN_PADDING = (PADDING, "xzr")


def loop_5x5_in_order(general: bool) -> list[str]:
    """As loop_5x5, two pixels per iteration. Column 4 takes the place of 0 when that has been multiplied, 5 that of
    1, and so do the pairs of columns: after two iterations everything is where it was."""
    epilogue = Epilogue(general, in_order=True, keeps_limits=False, keeps_start=False)
    rows, following = ["x6", "x7", "x8", "x9", "x19", "x20"], "x22"  # offset of the second pixel
    columns, pairs = [(2 * i, 2 * i + 1) for i in range(4)], [(8 + 2 * i, 9 + 2 * i) for i in range(4)]
    sums, weights = [[(16, 17), (18, 19)], [(20, 21), (26, 27)]], [28, 29, 30, 31]

    start = epilogue.start([row for pixel in sums for row in pixel])  # of the next iteration

    def load(i: int, sources: list[str], offset: str) -> list[str]:
        """A column; its rows 4 and 5, interleaved, wait in the place of a pair for the next column."""
        low, high = pairs[i]
        return [
            *column_3x3(sources[:4], offset, columns[i], [low, high, *columns[i][::-1]]),
            *(f"ldr d{t}, [{row}, {offset}]" for t, row in zip((low, high), sources[4:], strict=True)),
            f"zip1 v{low}.16b, v{low}.16b, v{high}.16b",
        ]

    def pair(i: int) -> list[str]:
        (low, high), other = pairs[i], pairs[(i + 1) % 4][0]
        return [f"zip2 v{high}.8h, v{low}.8h, v{other}.8h", f"zip1 v{low}.8h, v{low}.8h, v{other}.8h"]

    def body(phase: int, inside: bool) -> list[str]:
        """inside: the second pixel's last column is in the image."""
        at = [(2 * phase + i) % 4 for i in range(6)]

        def multiply(index: int, places: list[tuple[int, int]], first: int) -> list[str]:
            return multiply_pixels(index, [places[at[first]], places[at[first + 1]]], sums, weights)

        # Where there is one pixel, both are stored there, and the first one last; as for rows.
        finish = zip(
            [row for pixel in sums[::-1] for row in pixel[::-1]],
            [30, 28, 26, 20],
            [f"[{output}, {offset}]" for offset in (following, OFFSET) for output in ("x11", "x10")],
            strict=True,
        )
        return [
            *multiply(5, pairs, 0),
            *multiply(0, columns, 0),
            *load(at[4], rows, OFFSET),
            *multiply(1, columns, 1),
            *(load(at[5], rows, following) if inside else load(at[5], [IN_PADDING[0]] * 6, IN_PADDING[1])),
            *pair(at[3]),
            *pair(at[4]),
            *multiply(2, columns, 2),
            *multiply(6, pairs, 2),
            *multiply(7, pairs, 3),
            *multiply(3, columns, 3),
            *multiply(4, columns, 4),
            *(line for row, result, store in finish for line in epilogue.rows([row], [result], [store])),
            *start,
            f"add {OFFSET}, {following}, {STEP}",
            f"add {following}, {OFFSET}, {STEP}",
        ]

    def end(phase: int) -> list[str]:
        """The iterations behind the image, from this phase on. OUTPUTS is 2 below what is left inside; TAIL becomes
        what is left at all."""
        lines = [f"{90 + phase}:", f"adds {OUTPUTS}, {OUTPUTS}, #2", f"add {TAIL}, {TAIL}, {OUTPUTS}"]
        lines += [f"b.ne {30 + phase}f", f"cbz {TAIL}, 99f", f"{80 + phase}:"]
        lines += [f"sub {row}, {PADDING}, {OFFSET}" for row in rows]
        count = [f"subs {TAIL}, {TAIL}, #2", f"csel {following}, {following}, {OFFSET}, ge"]
        again = "b.gt 81f" if phase == 0 else "b.gt 80b"
        return [*lines, f"{30 + phase}:", *ordered([*count, *body(phase, inside=False), again])]

    count = f"subs {OUTPUTS}, {OUTPUTS}, #2"
    first = [
        (
            ordered(load(i, rows, OFFSET)),
            [*columns[i], pairs[i][0]],
            pair(i - 1) if i > 0 else [],
        )
        for i in range(4)
    ]
    return [
        *begin(0, epilogue),
        f"ldr {WEIGHTS}, [{ARGS}, #{LOOP['weights']}]",
        "10:",
        *(f"ldp {rows[i]}, {rows[i + 1]}, [{WALKS}, #{8 * i}]" for i in (0, 2, 4)),
        f"ldp x10, x11, [{WALKS}, #48]",
        f"add {WALKS}, {WALKS}, #64",
        *(f"add {x}, {x}, {CHANNEL}" for x in [*rows, "x10", "x11"]),
        f"ldp {OUTPUTS}, {TAIL}, [{ARGS}, #{LOOP['outputs']}]",
        f"ldr {LEFT}, [{ARGS}, #{LOOP['left']}]",
        f"mov {OFFSET}, #0",
        *first_columns(first),
        f"add {following}, {OFFSET}, {STEP}",
        *ordered(start),
        count,
        "b.lo 90f",
        "20:",
        *ordered([*body(0, inside=True), count, "b.lo 91f"]),
        *ordered([*body(1, inside=True), count, "b.hs 20b"]),
        *end(0),
        "b 99f",
        *end(1),
        "99:",
        f"subs {COUNT}, {COUNT}, #1",
        "b.ne 10b",
    ]


def loop_5x5s2_in_order(general: bool) -> list[str]:
    """As loop_5x5s2, two pixels per iteration: 0 to 4 are the columns of the first and 2 to 6 those of the second,
    4 to 6 come to lie where the next iteration has 0 to 2. Behind the image there is at most the last column of the
    last pixel."""
    epilogue = Epilogue(general, in_order=True, keeps_limits=False, keeps_start=False)
    rows = ["x6", "x7", "x8", "x9", "x19"]
    columns, sums, weights = [(2 * (i % 4), 2 * (i % 4) + 1) for i in range(7)], [(14, 15), (16, 17)], [28, 29, 30, 31]
    # Of row 4: (b c d e) of the output before and of the first one; (d e) of the output before and of the first one.
    before, last, pair_before, pair = (8, 9), (10, 11), 12, 13

    def load(i: int, sources: list[str], offset: str, bottom: int) -> list[str]:
        """A column, its row 4 in v(bottom)."""
        return [
            *column_3x3(sources[:4], offset, columns[i], [18, 19, *columns[i][::-1]]),
            f"ldr d{bottom}, [{sources[4]}, {offset}]",
        ]

    def join(target: tuple[int, int], low: int, high: int) -> list[str]:
        return [f"zip2 v{target[1]}.8h, v{low}.8h, v{high}.8h", f"zip1 v{target[0]}.8h, v{low}.8h, v{high}.8h"]

    def body(inside: int, pixels: int) -> list[str]:
        """`inside` new columns of the image."""
        used = sums[:pixels]

        def next_column(i: int, bottom: int) -> list[str]:
            if i - 3 < inside:
                return [*load(i, rows, OFFSET, bottom), f"add {OFFSET}, {OFFSET}, {STEP}"]
            return load(i, [IN_PADDING[0]] * 5, IN_PADDING[1], bottom)

        def multiply(index: int, *inputs: tuple[int, int]) -> list[str]:
            return multiply_pixels(index, list(inputs[:pixels]), [[pair] for pair in used], weights)

        lines = [
            *multiply(0, columns[0], columns[2]),
            *next_column(3, 20),
            *next_column(4, 21),
            f"zip1 v{pair}.16b, v20.16b, v21.16b",
            *join(last, pair_before, pair),
            *multiply(1, columns[1], columns[3]),
            *multiply(6, before, last),
            *multiply(2, columns[2], columns[4]),
        ]
        if pixels == 2:
            lines += [*next_column(5, 20), *next_column(6, 21), f"zip1 v{pair_before}.16b, v20.16b, v21.16b"]
            lines += join(before, pair, pair_before)
        lines += [
            *multiply(5, last, before),
            *multiply(3, columns[3], columns[5]),
            *multiply(4, columns[4], columns[6]),
        ]
        for row, result, store in zip(used, [18, 20], ["[x10]", f"[x10, {STEP}]"], strict=False):
            lines += epilogue.rows([row], [result], [store])
        return [*lines, f"add x10, x10, {STEP}, lsl #1"]

    count = f"subs {OUTPUTS}, {OUTPUTS}, #2"
    return [
        *begin_5x5s2(epilogue, rows),
        *first_columns([(ordered(load(i, rows, OFFSET, 29 + i)), [*columns[i], 29 + i], []) for i in range(3)]),
        f"zip1 v{pair_before}.16b, v30.16b, v31.16b",
        "zip1 v29.16b, v29.16b, v29.16b",
        *join(before, 29, pair_before),
        *ordered_one_row(epilogue.start(sums)),
        count,
        "b.lo 90f",
        "20:",
        *ordered_one_row([*body(4, 2), *epilogue.start(sums), count, "b.hs 20b"], loop=True),
        "90:",
        f"tbz {OUTPUTS}, #0, 91f",
        f"cbz {TAIL}, 92f",
        *ordered_one_row(body(3, 2)),
        "b 99f",
        "91:",
        f"cbz {TAIL}, 99f",
        *ordered_one_row(body(1, 1)),
        "b 99f",
        "92:",
        *ordered_one_row(body(2, 1)),
        "99:",
        f"subs {COUNT}, {COUNT}, #1",
        "b.ne 10b",
    ]


# Window and core -> the loop, given whether it is the general one.
LOOPS: dict[str, Callable[[bool], list[str]]] = {
    "dwconv3x3_2x8c4": partial(loop_3x3, in_order=False),
    "dwconv3x3_2x8c4_a55": partial(loop_3x3, in_order=True),
    "dwconv3x3s2_1x8c4": partial(loop_3x3s2, in_order=False),
    "dwconv3x3s2_1x8c4_a55": partial(loop_3x3s2, in_order=True),
    "dwconv5x5_2x8c4": loop_5x5,
    "dwconv5x5_2x8c4_a55": loop_5x5_in_order,
    "dwconv5x5s2_1x8c4": loop_5x5s2,
    "dwconv5x5s2_1x8c4_a55": loop_5x5s2_in_order,
}


def write(loop: Callable[[bool], list[str]], name: str, asm: Assembly) -> None:
    for general in (True, False):
        what = "Any zero point and limits." if general else "An even zero point, limits -128 and 127."
        lines = [*loop(general), *next_block()]
        text = " ".join(lines)
        used = [register for register in KEPT if re.search(rf"\b{register}\b", text)]
        used += [register for register in KEPT if register not in used][: len(used) % 2]
        asm.begin(f"dgms_{name}{'_general' if general else ''}", what, used)
        for line in lines:
            if line.endswith(":"):
                asm.label(line[:-1])
            else:
                asm(line)
        asm.leave()
        asm.end()


FILES: Files = {f"kernels/arm/neon_dotprod/gen/{name}.S": partial(write, loop, name) for name, loop in LOOPS.items()}
