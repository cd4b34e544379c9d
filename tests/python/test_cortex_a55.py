"""cortex_a55.order keeps what a block computes: random blocks run in both orders on an emulated core."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import cortex_a55
import pytest

BLOCKS = 120
BUFFER = 2048  # bytes that a base register may reach, from its middle
OUTPUT = "x2"  # leads to a buffer of its own; x0 and x1 both lead to the other one
GENERAL, VECTORS = range(4, 10), range(8)  # what blocks compute in; x3 is an index
STATE = 8 * 12 + 8 + 16 * len(VECTORS) + 2 * BUFFER  # x0 to x11 (x11: flags), padding, vectors, buffers

# What surrounds the blocks. x19: where the next state goes; x20: the values that registers and buffers start with.
PROGRAM = f"""
        .arch   armv8.2-a+dotprod
        .text
start:  adrp    x12, buffers
        add     x12, x12, :lo12:buffers
        mov     x13, x20
        mov     x14, #{2 * BUFFER}
1:      ldr     q31, [x13], #16
        str     q31, [x12], #16
        subs    x14, x14, #16
        b.ne    1b
        sub     x0, x12, #{BUFFER + BUFFER // 2}
        add     x1, x0, #24
        sub     x2, x12, #{BUFFER // 2}
        mov     x3, #40
        ldp     x4, x5, [x20]
        ldp     x6, x7, [x20, #16]
        ldp     x8, x9, [x20, #32]
        ldp     q0, q1, [x20, #64]
        ldp     q2, q3, [x20, #96]
        ldp     q4, q5, [x20, #128]
        ldp     q6, q7, [x20, #160]
        cmp     x4, x5
        ret
finish: mrs     x11, nzcv
        adrp    x12, buffers
        add     x12, x12, :lo12:buffers
        sub     x0, x0, x12
        sub     x1, x1, x12
        sub     x2, x2, x12
        stp     x0, x1, [x19], #16
        stp     x2, x3, [x19], #16
        stp     x4, x5, [x19], #16
        stp     x6, x7, [x19], #16
        stp     x8, x9, [x19], #16
        stp     xzr, x11, [x19], #24
        stp     q0, q1, [x19], #32
        stp     q2, q3, [x19], #32
        stp     q4, q5, [x19], #32
        stp     q6, q7, [x19], #32
        mov     x14, #{2 * BUFFER}
1:      ldr     q31, [x12], #16
        str     q31, [x19], #16
        subs    x14, x14, #16
        b.ne    1b
        ret
        .globl  _start
_start: adrp    x19, states
        add     x19, x19, :lo12:states
        adrp    x20, values
        add     x20, x20, :lo12:values
"""


def random_block(draw: random.Random) -> list[str]:
    """Up to 24 instructions of the kinds that the kernels have."""

    def x() -> str:
        return f"x{draw.choice(GENERAL)}"

    def v() -> int:
        return draw.choice(VECTORS)

    def address(bases: tuple[str, ...], size: int) -> str:
        base = draw.choice(bases)
        kind = draw.randrange(4)
        if kind == 0:
            return f"[{base}], #{draw.choice((size, -size))}"
        return f"[{base}, x3]" if kind == 1 else f"[{base}, #{size * draw.randrange(6)}]"

    def access(mnemonic: str, bases: tuple[str, ...]) -> str:
        register, size = draw.choice(((x(), 8), (f"d{v()}", 8), (f"q{v()}", 16)))
        return f"{mnemonic} {register}, {address(bases, size)}"

    def pair(mnemonic: str, bases: tuple[str, ...]) -> str:
        first, second = draw.sample(VECTORS, 2)
        return f"{mnemonic} q{first}, q{second}, [{draw.choice(bases)}, #{16 * draw.randrange(4)}]"

    kinds: list[Callable[[], str]] = [
        *[lambda: access("ldr", ("x0", "x1"))] * 4,
        *[lambda: access("str", ("x0", "x1"))] * 3,
        *[lambda: access("str", (OUTPUT,))] * 2,
        lambda: access("ldr", (OUTPUT,)),
        lambda: pair("ldp", ("x0", "x1")),
        lambda: pair("stp", ("x0", "x1", OUTPUT)),
        lambda: f"add {x()}, {x()}, {x()}",
        lambda: f"{draw.choice(('adds', 'subs'))} {x()}, {x()}, #{draw.randrange(100)}",
        lambda: f"cmp {x()}, {x()}",
        lambda: f"csel {x()}, {x()}, {x()}, {draw.choice(('eq', 'hi', 'lt'))}",
        lambda: f"adc {x()}, {x()}, {x()}",
        lambda: f"mul {x()}, {x()}, {x()}",
        lambda: f"ins v{v()}.d[{draw.randrange(2)}], {x()}",
        lambda: f"umov {x()}, v{v()}.d[{draw.randrange(2)}]",
        lambda: f"mov v{v()}.16b, v{v()}.16b",
        lambda: f"zip1 v{v()}.16b, v{v()}.16b, v{v()}.16b",
        lambda: f"sdot v{v()}.4s, v{v()}.16b, v{v()}.16b",
        lambda: f"sqxtn v{v()}.8b, v{v()}.8h",
        lambda: f"sqxtn2 v{v()}.8h, v{v()}.4s",
        lambda: f"saddw v{v()}.8h, v{v()}.8h, v{v()}.8b",
    ]
    return [draw.choice(kinds)() for _ in range(draw.randrange(4, 25))]


def states(folder: Path, blocks: list[list[str]]) -> list[bytes]:
    """What registers, flags and memory hold behind each block."""
    draw = random.Random(1)
    values = ", ".join(str(draw.randrange(256)) for _ in range(2 * BUFFER))
    text = PROGRAM
    for block in blocks:
        text += "\n".join(["        bl start", *(f"        {line}" for line in block), "        bl finish", ""])
    size = STATE * len(blocks)
    text += f"""
        mov     x0, #1
        adrp    x1, states
        add     x1, x1, :lo12:states
        ldr     x2, ={size}
        mov     x8, #64
        svc     #0
        mov     x0, #0
        mov     x8, #93
        svc     #0
        .data
        .p2align 4
values: .byte   {values}
        .bss
        .p2align 4
buffers: .skip  {2 * BUFFER}
states: .skip   {size}
"""
    source, program = folder / "blocks.s", folder / "blocks"
    source.write_text(text)
    subprocess.run(["aarch64-linux-gnu-as", "-o", f"{program}.o", source], check=True)
    subprocess.run(["aarch64-linux-gnu-ld", "-o", program, f"{program}.o"], check=True)
    with (folder / "states").open("wb") as out:
        subprocess.run(["qemu-aarch64", "-cpu", "max", program], stdout=out, check=True)
    content = (folder / "states").read_bytes()
    assert len(content) == size
    return [content[i : i + STATE] for i in range(0, size, STATE)]


def differing_blocks(folder: Path) -> list[int]:
    """Seeds of the blocks that compute something else once they are ordered."""
    blocks, orders = [], []
    for seed in range(BLOCKS):
        block = random_block(random.Random(seed))
        blocks.append(block)
        orders.append(cortex_a55.order(block, loop=seed % 2 == 0, outputs=frozenset([OUTPUT])))
        assert sorted(orders[-1]) == sorted(block)
    assert sum(a != b for a, b in zip(blocks, orders, strict=True)) > BLOCKS // 2
    results = states(folder, [*blocks, *orders])
    return [seed for seed in range(BLOCKS) if results[seed] != results[BLOCKS + seed]]


def test_ordered_blocks_compute_the_same(tmp_path: Path) -> None:
    assert differing_blocks(tmp_path) == []


def test_an_order_without_loads_and_stores_in_turn_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cortex_a55, "_may_overlap", lambda a, b, outputs: a.stores > 0 and b.stores > 0)
    assert differing_blocks(tmp_path)


def test_a_load_passes_a_store_to_an_output_only() -> None:
    block = ["mul x4, x5, x6", "str x4, [x2]", "ldr x7, [x0]"]
    assert cortex_a55.order(block) == block
    assert cortex_a55.order(block, outputs=frozenset(["x2"])) != block
    assert cortex_a55.order([*block[:2], "ldr x7, [x2, #8]"], outputs=frozenset(["x2"]))[2] == "ldr x7, [x2, #8]"
