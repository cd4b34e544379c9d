"""The assembly of the int8 GEMM with dot products and of the float GEMM for the Cortex-A55.

Two kinds of routine, both for panels of 8 channels with 4 inputs per step (docs/kernels.md has the drawing):

tile        some rows at a time. Activations are read as they lie, 16 per row and load; one 32-bit lane of them
            meets one step of the panel.
stationary  the whole panel stays in registers and rows pass by, one after the other: for few inputs, where the start
            and the end of a tile would take longer than its products.

Both exist for cores that issue out of order, written down as they compute, and for the Cortex-A55, ordered by
cortex_a55.py. The float GEMM has tiles of the latter kind alone: 8 bytes of a row are 2 steps there as well, and a step
of the panel 32 bytes. A routine takes a pointer to `Call` (kernels/arm/neon_dotprod/igemm_8x8c4.h) or to `CallF32`
(kernels/arm/neon/dgms_igemm_f32_f32_f32_8x8__neon_a55.cc); the offsets are repeated here.
"""

from __future__ import annotations

import cortex_a55
from assembly import Assembly, fmla, sdot

# struct CallF32, and what struct Call has behind the same: 8 bytes each.
FIELDS = ("input", "input_stride", "taps", "depth", "weights", "output", "output_stride", "count")
INT8_FIELDS = ("residual", "residual_stride", "finish", "constants", "int_sums")
CALL = {name: 8 * i for i, name in enumerate((*FIELDS, *INT8_FIELDS))}
# struct Constants.
START, MULTIPLIER, BIAS, MAGIC, ROUND, OFFSET, MIN, MAX = 0, 32, 64, 96, 112, 128, 144, 152
# enum class Finish.
PLAIN, ADJUSTED, CLAMPED, SUMS = range(4)

TILE_ROWS = (8, 7, 4, 2, 1)
IN_ORDER_TILE_ROWS = (8, 7)  # few rows are left to the others
F32_TILE_ROWS = range(4, 9)
STATIONARY_STEPS = range(1, 9)  # of 4 inputs

# General registers. x18 belongs to the platform.
CALL_POINTER = "x0"
COUNT = "x1"  # tiles or rows that are left
TABLE, TABLE_STRIDE = "x2", "x3"
TAPS_LEFT, PANEL, K = "x4", "x5", "x6"
OUT, OUT_STRIDE = "x7", "x8"
ROW = [f"x{9 + r}" for r in range(8)]
CONSTANTS = "x17"
TILE_TABLE, DEPTH_LEFT = "x19", "x20"
RESIDUAL, RESIDUAL_STRIDE = "x22", "x23"
FINISH, INT_SUMS = "w21", "x24"


def load_field(asm: Assembly, register: str, field: str) -> None:
    asm(f"ldr {register}, [{CALL_POINTER}, #{CALL[field]}]")


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


def load_call(asm: Assembly, is_float: bool = False) -> None:
    asm(f"ldp {TABLE}, {TABLE_STRIDE}, [{CALL_POINTER}, #{CALL['input']}]", f"lsl {TABLE_STRIDE}, {TABLE_STRIDE}, #3")
    asm(f"ldp {OUT}, {OUT_STRIDE}, [{CALL_POINTER}, #{CALL['output']}]")
    if is_float:
        load_field(asm, COUNT, "count")
        return
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
    load_field(asm, INT_SUMS, "int_sums")
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
    asm(f"cbnz {INT_SUMS}, 12f")
    asm.label("13")
    branch_by_finish(asm, {ADJUSTED: "8f", CLAMPED: "9f", SUMS: "10f"})
    for finish, label in ((PLAIN, "7"), (ADJUSTED, "8"), (CLAMPED, "9")):
        asm.label(label)
        load_constants(asm, finish, 16)
        for r in range(rows):
            finish_row(asm, finish, 2 * r, 16, 24 + 2 * (r % 4))
        if finish == PLAIN:
            asm.label("11")
            asm(f"add {TILE_TABLE}, {TILE_TABLE}, #{8 * rows}", f"subs {COUNT}, {COUNT}, #1", "b.ne 1b")
            asm.leave()
        else:
            asm("b 11b")
    asm.label("10")
    for r in range(rows):
        asm(f"stp q{2 * r}, q{2 * r + 1}, [{OUT}], #32")
    asm("b 11b")
    asm.label("12")
    asm(*(f"scvtf v{i}.4s, v{i}.4s" for i in range(2 * rows)), "b 13b")
    asm.end()


def write_stationary(asm: Assembly, steps: int) -> None:
    name = f"dgms_igemm_stationary_{4 * steps}"
    asm.begin(name, f"`count` rows of {4 * steps} inputs.")
    panel = 2 * steps
    # The panel in v0...; then the inputs of a row, the sums, what finish_row needs.
    inputs, sums = panel, panel + (steps + 3) // 4
    free, constants = sums + 2, sums + 4
    load_call(asm)
    load_field(asm, PANEL, "weights")
    for i in range(0, panel, 2):
        asm(f"ldp q{i}, q{i + 1}, [{PANEL}, #{16 * i}]")
    load_constants(asm, CLAMPED, constants)
    branch_by_finish(asm, {ADJUSTED: "2f", CLAMPED: "3f"})
    for finish, label in ((PLAIN, "1"), (ADJUSTED, "2"), (CLAMPED, "3")):
        asm(".p2align 4")
        asm.label(label)
        asm(f"ldp q{sums}, q{sums + 1}, [{CONSTANTS}, #{START}]", f"ldr {ROW[0]}, [{TABLE}], #8")
        for i in range(0, steps, 4):
            asm(f"ldr q{inputs + i // 4}, [{ROW[0]}, #{4 * i}]")
        for step in range(steps):
            x, lane = inputs + step // 4, step % 4
            asm(sdot(sums, 2 * step, x, lane), sdot(sums + 1, 2 * step + 1, x, lane))
        finish_row(asm, finish, sums, constants, free)
        asm(f"subs {COUNT}, {COUNT}, #1", f"b.ne {label}b")
        if finish == CLAMPED:
            asm.label("4")
            asm.leave()
            asm.end()
        else:
            asm("b 4f")


# What follows is for cores that issue in order (cortex_a55.py). Start and bias wait in general registers, as an
# insertion goes beside a vector operation and a copy of a vector does not; the sums are int32, as a conversion takes no
# longer than a subtraction. Loads run ahead and read up to 8 bytes behind a row and 32 behind a panel.

UPPER_HALF = ("x17", "x19")  # of two vectors of weights, on their way
BIAS_HALVES = ("x20", "x21", "x28", "x29")
START_HALVES = ("x24", "x25", "x26", "x27")
FIRST_TAP = "x30"  # entries of the tile's first tap


Pair = tuple[int, int]


def insert_halves(vector: int, halves: tuple[str, ...]) -> list[str]:
    return [f"ins v{vector}.d[{i}], {half}" for i, half in enumerate(halves)]


def load_weights(vector: int, upper_half: str) -> list[str]:
    return [
        f"ldr {upper_half}, [{PANEL}, #8]",
        f"ldr d{vector}, [{PANEL}], #16",
        f"ins v{vector}.d[1], {upper_half}",
    ]


def finish_int_row(
    finish: int, sums: Pair, floats: Pair, y: Pair, constants: int, limits: str, output: str, residual: str
) -> list[str]:
    """As finish_row, but from int32 sums: converted into `floats`, finished in `y`. v(constants)...: two vectors of
    multipliers, rounding constant, offset; `limits` points to struct Constants; `output`, `residual`: addresses.

    The residual may be what the output replaces. The output is an output all the same (Assembly.begin): what is stored
    waits for the residual of the same place, and no row reads another one's place."""
    low, high = y
    lines = [f"scvtf v{f}.4s, v{s}.4s" for f, s in zip(floats, sums, strict=True)]
    lines += [*insert_halves(low, BIAS_HALVES[:2]), *insert_halves(high, BIAS_HALVES[2:])]
    lines += [f"fmla v{y[i]}.4s, v{floats[i]}.4s, v{constants + i}.4s" for i in range(2)]
    lines += [f"fadd v{y[i]}.4s, v{y[i]}.4s, v{constants + 2}.4s" for i in range(2)]
    lines.append(f"uzp1 v{low}.8h, v{low}.8h, v{high}.8h")
    if finish != PLAIN:
        lines.append(f"ldr d{high}, [{residual}]")
        lines.append(f"saddw v{low}.8h, v{low}.8h, v{high}.8b")
        lines.append(f"add v{low}.8h, v{low}.8h, v{constants + 3}.8h")
    lines.append(f"sqxtn v{low}.8b, v{low}.8h")
    if finish == CLAMPED:
        lines += [f"ldr d{f}, [{limits}, #{offset}]" for f, offset in zip(floats, (MIN, MAX), strict=True)]
        lines += [f"smax v{low}.8b, v{low}.8b, v{floats[0]}.8b", f"smin v{low}.8b, v{low}.8b, v{floats[1]}.8b"]
    return [*lines, f"str d{low}, [{output}]"]


def load_int_constants(asm: Assembly, finish: int, constants: int, pointer: str) -> None:
    """What finish_int_row needs, from struct Constants at `pointer`."""
    for i in (0, 2):
        asm(f"ldp {START_HALVES[i]}, {START_HALVES[i + 1]}, [{pointer}, #{START + 8 * i}]")
    if finish == SUMS:
        return
    for i in (0, 2):
        asm(f"ldp {BIAS_HALVES[i]}, {BIAS_HALVES[i + 1]}, [{pointer}, #{BIAS + 8 * i}]")
    asm(f"ldp q{constants}, q{constants + 1}, [{pointer}, #{MULTIPLIER}]")
    asm(f"ldr q{constants + 2}, [{pointer}, #{ROUND}]")
    if finish != PLAIN:
        asm(f"ldr q{constants + 3}, [{pointer}, #{OFFSET}]")


def write_in_order_tile(asm: Assembly, rows: int, is_float: bool = False) -> None:
    """Sums of row r in v(2r), v(2r + 1), its inputs, 8 at a time, in v(16 + r); weights of even steps in v24, v25, of
    odd ones in v26, v27; constants in v28... The inputs of half of the rows and the weights of the even step are loaded
    one iteration ahead. Float sums are stored as they are."""
    name = f"dgms_igemm_f32_tile_{rows}x8_a55" if is_float else f"dgms_igemm_tile_{rows}x8c4_a55"
    asm.begin(name, f"`count` tiles of {rows} rows.", outputs=[OUT])
    load_call(asm, is_float)
    product = fmla if is_float else sdot
    asm(f"mov {FIRST_TAP}, {TABLE}")
    ahead, behind = range(rows // 2), range(rows // 2, rows)

    def load_inputs(some_rows: range) -> list[str]:
        return [f"ldr d{16 + r}, [{ROW[r]}], #8" for r in some_rows]

    even, odd = (24, 25), (26, 27)

    def load_step(vectors: Pair) -> list[str]:
        return [line for vector, half in zip(vectors, UPPER_HALF, strict=True) for line in load_weights(vector, half)]

    def multiply_rows(weights: Pair, lane: int, r: int) -> list[str]:
        return [product(2 * r + i, weights[i], 16 + r, lane) for i in range(2)]

    def start_tap(table: str) -> list[str]:
        return [
            f"ldr {K}, [{CALL_POINTER}, #{CALL['depth']}]",
            *(f"ldr {ROW[r]}, [{table}, #{8 * r}]" for r in range(rows)),
            *load_inputs(ahead),
            f"sub {K}, {K}, #8",
        ]

    if is_float:
        start_sums = [f"movi v{i}.16b, #0" for i in range(2 * rows)]
    else:
        start_sums = [*insert_halves(0, START_HALVES[:2]), *insert_halves(1, START_HALVES[2:])]
        start_sums += [f"mov v{2 * r + i}.16b, v{i}.16b" for r in range(1, rows) for i in range(2)]
    start_tile = [
        f"ldr {TAPS_LEFT}, [{CALL_POINTER}, #{CALL['taps']}]",
        f"ldr {PANEL}, [{CALL_POINTER}, #{CALL['weights']}]",
        f"mov {TABLE}, {FIRST_TAP}",
        *start_tap(FIRST_TAP),
        *load_step(even),
        *start_sums,
    ]
    finishes = ((SUMS, 40),) if is_float else ((PLAIN, 10), (ADJUSTED, 20), (CLAMPED, 30), (SUMS, 40))
    if not is_float:
        branch_by_finish(asm, {ADJUSTED: "20f", CLAMPED: "30f", SUMS: "40f"})
    # What holds inputs and weights that are needed first in the next tile is free again first.
    free = [(16, 17), (18, 19), (24, 25), (20, 21), (22, 23), (26, 27)]
    for finish, base in finishes:
        asm.label(f"{base}")
        if not is_float:
            load_int_constants(asm, finish, 28, CONSTANTS)
        asm.ordered(start_tile)
        asm.label(f"{base + 1}")
        asm(f"tbnz {K}, #63, {base + 3}f")
        asm.label(f"{base + 2}")
        iteration = [*load_inputs(behind), *load_step(odd), f"subs {K}, {K}, #8"]
        for r in range(rows):
            iteration += multiply_rows(even, 0, r)
        for r in range(rows):
            iteration += multiply_rows(odd, 1, r)
        iteration += [*load_inputs(ahead), *load_step(even), f"b.hs {base + 2}b"]
        asm.ordered(iteration, loop=True)
        asm.label(f"{base + 3}")
        asm(f"tbz {K}, #2, {base + 4}f")
        rest = load_inputs(behind)
        for r in range(rows):
            rest += multiply_rows(even, 0, r)
        asm.ordered([*rest, *load_step(even)])
        asm.label(f"{base + 4}")
        asm(f"subs {TAPS_LEFT}, {TAPS_LEFT}, #1", f"b.eq {base + 5}f", f"add {TABLE}, {TABLE}, {TABLE_STRIDE}")
        asm.ordered(start_tap(TABLE))
        asm(f"b {base + 1}b")
        asm.label(f"{base + 5}")
        end = [f"subs {COUNT}, {COUNT}, #1", f"add {K}, {FIRST_TAP}, #{8 * rows}"]
        end.append(f"csel {FIRST_TAP}, {K}, {FIRST_TAP}, ne")
        limits = UPPER_HALF[0]
        if finish == CLAMPED:
            end.append(f"ldr {limits}, [{CALL_POINTER}, #{CALL['constants']}]")
        for r in range(rows):
            sums = (2 * r, 2 * r + 1)
            if is_float:
                end += [f"stp q{sums[0]}, q{sums[1]}, [{OUT}]", f"add {OUT}, {OUT}, {OUT_STRIDE}"]
                continue
            if finish == SUMS:
                end.append(f"stp q{sums[0]}, q{sums[1]}, [{OUT}], #32")
                continue
            end += finish_int_row(finish, sums, sums, free[r] if r < 3 else free[3 + r % 3], 28, limits, OUT, RESIDUAL)
            end.append(f"add {OUT}, {OUT}, {OUT_STRIDE}")
            if finish != PLAIN:
                end.append(f"add {RESIDUAL}, {RESIDUAL}, {RESIDUAL_STRIDE}")
        asm.ordered([*end, *start_tile, f"b.ne {base + 1}b"])
        if finish == SUMS:
            asm.label("50")
            asm.leave()
            asm.end()
        else:
            asm("b 50f")


def write_in_order_stationary(asm: Assembly, steps: int) -> None:
    """Two rows at a time: their sums in four vectors behind the panel. While they are multiplied, the two rows before
    are finished; the inputs of the next two are loaded, 8 of a row at a time."""
    name = f"dgms_igemm_stationary_{4 * steps}_a55"
    asm.begin(name, f"`count` pairs of rows of {4 * steps} inputs.", outputs=[RowPairs.STORE])
    panel = 2 * steps
    load_call(asm)
    load_field(asm, PANEL, "weights")
    for i in range(0, panel, 2):
        asm(f"ldp q{i}, q{i + 1}, [{PANEL}, #{16 * i}]")
    branch_by_finish(asm, {ADJUSTED: "20f", CLAMPED: "30f"})
    for finish, base in ((PLAIN, 10), (ADJUSTED, 20), (CLAMPED, 30)):
        asm.label(f"{base}")
        pairs = min(
            (RowPairs(steps, finish, *shape) for shape in RowPairs.shapes(steps, finish)),
            key=lambda candidate: candidate.cycles,
        )
        load_int_constants(asm, finish, pairs.constants, CONSTANTS)
        asm(f"mov {pairs.LIMITS}, {CONSTANTS}")
        asm(f"add {pairs.PAIR_OUT}, {OUT_STRIDE}, {OUT_STRIDE}", f"mov {pairs.PAIR_ENTRIES}, #16")
        if finish != PLAIN:
            asm(f"add {pairs.PAIR_RESIDUAL}, {RESIDUAL_STRIDE}, {RESIDUAL_STRIDE}")
        asm.ordered([*pairs.load_pointers(), *pairs.load_inputs(0), *pairs.multiply()])
        asm(f"cbz {COUNT}, {base + 2}f")
        asm.label(f"{base + 1}")
        asm.lines += pairs.loop_lines(f"b.ne {base + 1}b")
        asm.label(f"{base + 2}")
        asm.ordered(pairs.finish_pair())
        if finish == CLAMPED:
            asm.label("40")
            asm.leave()
            asm.end()
        else:
            asm("b 40f")


class RowPairs:
    """The instructions of write_in_order_stationary, for one way to use the registers that the panel leaves."""

    POINTERS = ("x9", "x10")  # to the inputs of both rows
    PAIR_OUT, PAIR_RESIDUAL, PAIR_ENTRIES, ADVANCE, LIMITS = "x4", "x6", "x17", "x19", "x30"
    STORE, READ = "x5", "x13"  # OUT and RESIDUAL of the pair that is finished

    @staticmethod
    def shapes(steps: int, finish: int) -> list[tuple[int, int, int]]:
        """(vectors of inputs, of floats, of results) that fit."""
        groups = (steps + 1) // 2
        free = 32 - 2 * steps - 4 - (3 if finish == PLAIN else 4)
        return [
            (2 * sets, floats, results)
            for sets in (1, 2, 3)
            if groups % sets == 0
            for floats in (0, 2, 4)
            for results in (2, 4)
            if 2 * sets + floats + results <= free
        ]

    def __init__(self, steps: int, finish: int, inputs: int, floats: int, results: int) -> None:
        self.steps, self.finish = steps, finish
        first = 2 * steps
        self.sums = [(first, first + 1), (first + 2, first + 3)]
        self.constants = first + 4
        free = iter(range(first + 4 + (3 if finish == PLAIN else 4), 32))
        self.inputs = [next(free) for _ in range(inputs)]
        self.floats = [next(free) for _ in range(floats)]
        self.results = [next(free) for _ in range(results)]
        iteration = [*self.finish_pair(), *self.multiply(), "b.ne 1b"]
        body = cortex_a55.order(iteration, loop=True, outputs=frozenset([self.STORE]))
        self.body, self.cycles = body, cortex_a55.cycles_of_loop(body)

    def loop_lines(self, branch: str) -> list[str]:
        return [Assembly.line(branch if line.startswith("b.ne") else line) for line in self.body]

    def input_vectors(self, step: int) -> Pair:
        """With the inputs of two steps, for both rows."""
        i = step // 2 * 2 % len(self.inputs)
        return self.inputs[i], self.inputs[i + 1]

    def load_pointers(self) -> list[str]:
        return [f"ldr {pointer}, [{TABLE}, #{8 * row}]" for row, pointer in enumerate(self.POINTERS)]

    def load_inputs(self, step: int) -> list[str]:
        vectors = self.input_vectors(step)
        return [f"ldr d{vectors[row]}, [{self.POINTERS[row]}, #{4 * step}]" for row in range(2)]

    def multiply(self) -> list[str]:
        """Starts the sums of a pair whose first inputs are there, and finishes with those of the next pair there."""
        lines: list[str] = []
        for low, high in self.sums:
            lines += [*insert_halves(low, START_HALVES[:2]), *insert_halves(high, START_HALVES[2:])]
        lines += [f"subs {COUNT}, {COUNT}, #1", f"csel {self.ADVANCE}, {self.PAIR_ENTRIES}, xzr, ne"]
        lines.append(f"add {TABLE}, {TABLE}, {self.ADVANCE}")
        for step in range(self.steps):
            if step > 0 and step % 2 == 0:
                lines += self.load_inputs(step)
            for row, sums in enumerate(self.sums):
                x = self.input_vectors(step)[row]
                lines += [sdot(sums[i], 2 * step + i, x, step % 2) for i in range(2)]
        return [*lines, *self.load_pointers(), *self.load_inputs(0)]

    def finish_pair(self) -> list[str]:
        # The pointers move on first: behind the stores, which come last, they would be in the way.
        lines = [f"mov {self.STORE}, {OUT}", f"add {OUT}, {OUT}, {self.PAIR_OUT}"]
        if self.finish != PLAIN:
            lines += [f"mov {self.READ}, {RESIDUAL}", f"add {RESIDUAL}, {RESIDUAL}, {self.PAIR_RESIDUAL}"]
        for row, sums in enumerate(self.sums):
            floats = sums
            if self.floats:
                i = 2 * row % len(self.floats)
                floats = (self.floats[i], self.floats[i + 1])
            i = 2 * row % len(self.results)
            y = (self.results[i], self.results[i + 1])
            output, residual = (
                pointer if row == 0 else f"{pointer}, {stride}"
                for pointer, stride in ((self.STORE, OUT_STRIDE), (self.READ, RESIDUAL_STRIDE))
            )
            lines += finish_int_row(self.finish, sums, floats, y, self.constants, self.LIMITS, output, residual)
        return lines


def out_of_order(asm: Assembly) -> None:
    for rows in TILE_ROWS:
        write_tile(asm, rows)
    for steps in STATIONARY_STEPS:
        write_stationary(asm, steps)


def in_order(asm: Assembly) -> None:
    for rows in IN_ORDER_TILE_ROWS:
        write_in_order_tile(asm, rows)
    for steps in STATIONARY_STEPS:
        write_in_order_stationary(asm, steps)


def in_order_float(asm: Assembly) -> None:
    for rows in F32_TILE_ROWS:
        write_in_order_tile(asm, rows, is_float=True)


FILES = {
    "kernels/arm/neon/gen/igemm_f32_8x8_a55.S": in_order_float,
    "kernels/arm/neon_dotprod/gen/igemm_8x8c4.S": out_of_order,
    "kernels/arm/neon_dotprod/gen/igemm_8x8c4_a55.S": in_order,
}
