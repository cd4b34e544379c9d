"""bench/arm: counts are exact, and they become the right cycles and tables. Needs qemu, not LLVM."""

import subprocess
from pathlib import Path

import cores
import cortex_a55
import counts
import pytest
import tables

PROGRAM = """
        .global _start
_start: ldr x0, [sp]            // argc: one iteration per argument
1:      mov x1, #1000
2:      subs x1, x1, #1
        b.ne 2b
        subs x0, x0, #1
        b.ne 1b
        mov x0, #0
        mov x8, #94             // exit_group
        svc #0
"""
SECTIONS = """
        .global _start
_start: mov x8, #156            // getsid
        svc #0
        mov x1, #10
1:      subs x1, x1, #1
        b.ne 1b
        svc #0
        mov x8, #94
        mov x0, #0
        svc #0
"""


def assemble(source: str, program: Path) -> Path:
    text = program.with_suffix(".s")
    text.write_text(source)
    subprocess.run(["aarch64-linux-gnu-gcc", "-nostdlib", "-static", "-o", str(program), str(text)], check=True)
    return program


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble(PROGRAM, tmp_path_factory.mktemp("bench_arm") / "loop")


def test_counts_every_instruction(program: Path) -> None:
    (one,), (four,) = (counts.run([str(program), *["x"] * (n - 1)], "cortex-a76", {}) for n in (1, 4))
    iteration = 1 + 2 * 1000 + 2
    assert counts.instructions(one) == 1 + iteration + 3
    assert counts.instructions(counts.difference(four, one)) == 3 * iteration
    hottest = counts.traces(counts.difference(four, one))[0]
    assert len(hottest.words) == 2
    assert "_start" in [name for _, name in counts.symbols(program)]


def test_sections_are_counted_apart(tmp_path: Path) -> None:
    sections = counts.run([str(assemble(SECTIONS, tmp_path / "sections"))], "cortex-a76", {})
    assert [counts.instructions(blocks) for blocks in sections] == [2, 1 + 2 * 10 + 1, 3]


def test_a_program_that_fails_is_an_error(program: Path) -> None:
    with pytest.raises(RuntimeError, match="exit code"):
        counts.run([str(program.with_name("missing"))], "cortex-a76", {})


def test_blocks_translated_twice_are_one() -> None:
    blocks = counts.parse(["1000 7 aaaaaaaa 1:7", "2000 3 bbbbbbbbcccccccc", "9000 2 aaaaaaaa 1:1"])
    assert {code.hex(): block.times for code, block in blocks.items()} == {"aaaaaaaa": 9, "bbbbbbbbcccccccc": 3}
    assert counts.instructions(blocks) == 9 + 6
    assert counts.difference(blocks, blocks) == {}


B, BEQ, BNE = "14000002", "54000020", "54ffffe1"


def times_of_traces(blocks: counts.Blocks) -> dict[str, float]:
    return {"".join(f"{word:08x}" for word in trace.words): trace.times for trace in counts.traces(blocks)}


def test_a_loop_of_two_blocks_is_joined() -> None:
    blocks = counts.parse([f"10 100 {BEQ} 1:100", f"20 100 {BNE} 0:99 2:1", f"30 1 {B}", f"40 50 aaaaaaaa{B} 3:25"])
    assert times_of_traces(blocks) == {BEQ + BNE: 100, "aaaaaaaa" + B: 50, B: 1}


def test_pieces_behind_a_page_go_to_each_block_before_it() -> None:
    # A loop of three pieces that is entered in two ways: 20 times from above its first piece, 5 times in its last.
    loop = ["11111111", "22222222", f"33333333{BNE}"]
    blocks = counts.parse(
        [
            f"10 20 aaaaaaaa{loop[0]} 2:20",
            f"20 80 {loop[0]} 2:80",
            f"30 100 {loop[1]} 3:100",
            f"40 105 {loop[2]} 1:80 4:25",
            f"50 25 {B} 0:20 3:5",
        ]
    )
    whole = "".join(loop)
    assert times_of_traces(blocks) == {whole: 80, "aaaaaaaa" + whole: 20, B: 25, loop[2]: 5}
    assert sum(trace.instructions for trace in counts.traces(blocks)) == counts.instructions(blocks)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ldr q0, [x1], #16", ["ldr q0, [x1]", "add x1, x1, #16"]),
        ("st1 { v0.4s, v1.4s }, [x1], x6", ["st1 { v0.4s, v1.4s }, [x1]", "add x1, x1, x6"]),
        ("stp x29, x30, [sp, #-32]!", ["stp x29, x30, [sp, #-32]", "add sp, sp, #-32"]),
        ("ldr q0, [x1, #16]", ["ldr q0, [x1, #16]"]),
    ],
)
def test_accesses_that_move_their_base(text: str, parts: list[str]) -> None:
    assert cores.split_writeback(text) == parts


def test_sums_are_handed_on() -> None:
    body = ["fmla v0.8h, v1.8h, v2.h[0]", "smlal2 v3.8h, v1.16b, v2.16b", "fmls v0.8h, v1.8h, v2.h[1]", "ret"]
    lines, cycles = cores.shorten_sums(body)
    assert lines[:2] == ["fmul v0.8h, v1.8h, v2.h[0]", "smull2 v3.8h, v1.16b, v2.16b"]
    assert lines[3].strip() == "ret"
    assert cycles == 4


@pytest.mark.parametrize(
    ("body", "cycles"),
    [
        ([f"sdot v{i}.4s, v30.16b, v31.16b" for i in range(8)], 8),
        ([line for i in range(8) for line in (f"sdot v{i}.4s, v30.16b, v31.16b", f"ldr d{i + 8}, [x0]")], 8),
        (["ldr q0, [x0]", "ldr q1, [x1]"], 4),  # 128 bits: two cycles alone
        (["sdot v0.4s, v30.16b, v31.16b"], 4),  # waits for itself
        (["tbl v0.16b, { v1.16b, v2.16b }, v3.16b"], 2),
        (["add x0, x0, #1", "add x1, x1, #1"], 1),
        (["mov v0.d[1], x1", "add v1.4s, v2.4s, v3.4s"], 2),
        (["mul x0, x0, x1", "nop"], 4),
        (["fcmp s0, s1", "b.eq #16"], 4),
    ],
)
def test_cortex_a55_scoreboard(body: list[str], cycles: float) -> None:
    assert cortex_a55.cycles_of_loop(body) == cycles


def test_rows_of_the_tables() -> None:
    head = "| what | A76 |\n|---|---|\n"
    document = f"# Title\n\n### Net\n\n{head}| ours | 1 |\n\nText\n\n### Other\n\n{head}"
    document = tables.replace_row(document, "Net", "ours", ["2"])
    document = tables.replace_row(document, "Other", "theirs", ["3"])
    assert "|---|---|\n| ours | 2 |\n\nText" in document
    assert document.endswith("|---|---|\n| theirs | 3 |\n")
    with pytest.raises(ValueError, match="Missing"):
        tables.replace_row(document, "Missing", "ours", ["2"])
    assert [tables.millions(count) for count in (1.1234e6, 36e6, 117.6e6)] == ["1.12", "36.0", "118"]
