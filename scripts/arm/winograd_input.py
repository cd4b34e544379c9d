"""The input transform of Winograd convolutions for the Cortex-A55.

While a tile is transformed along its rows and stored, the two columns that it does not share with the next tile are
loaded and transformed. Columns outside the image are read from a pixel of zero points. The routine takes a pointer to
`InputCall` (dgms_winograd_input_s8_qs8_1x16__neon_a55.cc).
"""

from __future__ import annotations

from collections import deque

from assembly import KEPT, Assembly

# struct InputCall: 8 bytes each.
FIELDS = ("rows", "row 1", "row 2", "row 3", "first_column", "column_bytes", "tiles", "first_outside", "last_outside")
CALL = {name: 8 * i for i, name in enumerate((*FIELDS, "output", "plane_stride", "left", "block_tiles", "block_step"))}
CALL["outside"] = 112

# General registers. x18 belongs to the platform.
POINTER = "x0"
ROWS = [["x1", "x2", "x3", "x4"], ["x5", "x6", "x7", "x8"]]  # bases of a tile's third and fourth column
OFFSETS = [("x9", "x10"), ("x11", "x12")]  # of the lower and upper halves of their pixels
STEP = "x13"
TILES = "x14"  # whose columns are not loaded
LINES = ["x15", "x16", "x17", "x19"]  # where the lines of a tile's planes go
PLANES = ["x20", "x21", "x22"]  # from the first plane of a line to the others
LEFT, BLOCK_TILES, BLOCK_STEP, NEXT = "x23", "x24", "x25", "x26"
UPPER_HALF = ["x27", "x28", "x29", "x30"]  # of pixels, on their way

# Vector registers: two pairs of transformed columns, which are in turn the left and the right one of a tile.
Pair = list[list[int]]
PAIRS: tuple[Pair, Pair] = ([[0, 1, 2, 3], [4, 5, 6, 7]], [[8, 9, 10, 11], [12, 13, 14, 15]])
FREE = range(16, 32)


def _bytes(instruction: str, *operands: int) -> str:
    return f"{instruction} " + ", ".join(f"v{operand}.16b" for operand in operands)


class Columns:
    """Loads and transforms columns."""

    def __init__(self) -> None:
        self.free = deque(FREE)
        self.loaded = 0

    def load(self, rows: list[str], offset: str, offset_high: str, to: list[int]) -> list[str]:
        lines, d = [], [self.free.popleft() for _ in range(4)]
        for vector, row in zip(d, rows, strict=True):
            upper = UPPER_HALF[self.loaded % len(UPPER_HALF)]
            self.loaded += 1
            lines += [f"ldr {upper}, [{row}, {offset_high}]", f"ldr d{vector}, [{row}, {offset}]"]
            lines.append(f"ins v{vector}.d[1], {upper}")
        self.free += d
        lines += [_bytes("shsub", to[0], d[0], d[2]), _bytes("srhadd", to[1], d[1], d[2])]
        return [*lines, _bytes("shsub", to[2], d[2], d[1]), _bytes("shsub", to[3], d[1], d[3])]

    def load_pair(self, to: Pair) -> list[str]:
        lines = [f"sub {TILES}, {TILES}, #1"]
        for rows, offsets, column in zip(ROWS, OFFSETS, to, strict=True):
            lines += self.load(rows, *offsets, column)
            lines += [f"add {offset}, {offset}, {STEP}" for offset in offsets]
        return lines

    def store_tile(self, left: Pair, right: Pair) -> list[str]:
        lines = []
        for i, line in enumerate(LINES):
            a, b, c, d = (column[i] for column in (*left, *right))
            total = "shadd" if i == 1 else "srhadd"
            planes = (("shsub", a, c), (total, b, c), ("shsub", c, b), ("shsub", b, d))
            for j, (instruction, first, second) in enumerate(planes):
                result = self.free.popleft()
                lines.append(_bytes(instruction, result, first, second))
                lines.append(f"str q{result}, [{line}{f', {PLANES[j - 1]}' if j > 0 else ''}]")
                self.free.append(result)
        lines += [f"subs {LEFT}, {LEFT}, #1", f"csel {NEXT}, {BLOCK_STEP}, xzr, eq"]
        lines += [f"csel {LEFT}, {BLOCK_TILES}, {LEFT}, eq", f"add {NEXT}, {NEXT}, #16"]
        return [*lines, *(f"add {line}, {line}, {NEXT}" for line in LINES)]


def leave_image(asm: Assembly, done: str) -> None:
    """Before the columns of the last tile are loaded, and of the one behind it, which does not exist."""
    outside, pixel, base = UPPER_HALF[:3]
    asm(f"ldr {outside}, [{POINTER}, #{CALL['last_outside']}]", f"cbnz {TILES}, 1f", f"mov {outside}, #2")
    asm.label("1")
    asm(f"cbz {outside}, {done}", f"add {pixel}, {POINTER}, #{CALL['outside']}")
    for column in (1, 0):
        asm(f"sub {base}, {pixel}, {OFFSETS[column][0]}", *(f"mov {row}, {base}" for row in ROWS[column]))
        if column == 1:
            asm(f"cmp {outside}, #1", f"b.eq {done}")
    asm(f"b {done}")


def routines(asm: Assembly) -> None:
    name = "dgms_winograd_input_a55"
    asm.begin(name, "A row of tiles in 16 channels.", KEPT, outputs=LINES)
    for i in (0, 2):
        asm(f"ldp {ROWS[0][i]}, {ROWS[0][i + 1]}, [{POINTER}, #{8 * i}]")
    asm(*(f"mov {odd}, {even}" for even, odd in zip(*ROWS, strict=True)))
    (even, even_high), (odd, odd_high) = OFFSETS
    asm(f"ldp {even}, {STEP}, [{POINTER}, #{CALL['first_column']}]")
    asm(f"ldp {TILES}, {NEXT}, [{POINTER}, #{CALL['tiles']}]")
    asm(f"ldp {LINES[0]}, {PLANES[0]}, [{POINTER}, #{CALL['output']}]")
    asm(
        f"ldp {LEFT}, {BLOCK_TILES}, [{POINTER}, #{CALL['left']}]",
        f"ldr {BLOCK_STEP}, [{POINTER}, #{CALL['block_step']}]",
    )
    asm(f"lsl {PLANES[1]}, {PLANES[0]}, #1", f"add {PLANES[2]}, {PLANES[0]}, {PLANES[1]}")
    asm(*(f"add {LINES[i]}, {LINES[i - 1]}, {PLANES[1]}, lsl #1" for i in range(1, 4)))
    asm(f"add {odd}, {even}, {STEP}", f"lsl {STEP}, {STEP}, #1")
    asm(f"add {even_high}, {even}, #8", f"add {odd_high}, {odd}, #8")
    asm(f"cbnz {NEXT}, 5f")
    columns = Columns()
    asm.ordered(columns.load(ROWS[0], even, even_high, PAIRS[0][0]))
    asm("b 6f")
    asm.label("5")
    asm(*(f"movi v{i}.16b, #0" for i in (0, 2, 3)), f"ldr q1, [{POINTER}, #{CALL['outside']}]")
    asm.label("6")
    asm.ordered(
        [
            *columns.load(ROWS[1], odd, odd_high, PAIRS[0][1]),
            *(f"add {offset}, {offset}, {STEP}" for offsets in OFFSETS for offset in offsets),
        ]
    )
    asm(f"cmp {TILES}, #1", "b.ne 7f")
    leave_image(asm, "7f")
    asm.label("7")
    asm.ordered(columns.load_pair(PAIRS[1]))
    for base, left, right in ((10, *PAIRS), (20, *PAIRS[::-1])):
        asm.label(f"{base}")
        asm(f"cmp {TILES}, #1", f"b.le {base + 2}f")
        asm.label(f"{base + 1}")
        columns = Columns()
        asm.ordered([*columns.store_tile(left, right), *columns.load_pair(left)], loop=True)
    asm("b 10b")
    for base in (10, 20):
        asm.label(f"{base + 2}")
        asm(f"tbnz {TILES}, #63, 30f")
        leave_image(asm, f"{base + 1}b")
    asm.label("30")
    asm.leave()
    asm.end()


FILES = {"kernels/arm/neon/gen/winograd_input_a55.S": routines}
