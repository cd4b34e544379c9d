"""Every routine of the generated assembly unwinds (CFI) and has a landing pad for indirect branches (BTI)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).resolve().parents[2].glob("kernels/arm/*/gen/*.S"))
SAVE = re.compile(r"stp\s+([dx]\d+), ([dx]\d+), \[sp(?:, #(-?\d+))?\](!?)$")
# DWARF numbers of registers, as readelf writes them.
DWARF = {"x": 0, "d": 64}


def run(*command: str | Path) -> str:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def objects(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """By their sources."""
    folder = tmp_path_factory.mktemp("objects")
    result = {source: folder / f"{source.name}.o" for source in FILES}
    for source, target in result.items():
        run("aarch64-linux-gnu-as", "-o", target, source)
    return result


def functions(path: Path) -> Iterator[tuple[str, int, int, list[str]]]:
    """Name, start, size and instructions of every function of an object."""
    symbols = re.findall(
        r"^\s*\d+: ([0-9a-f]+)\s+(\w+)\s+FUNC\s+.*\s(\S+)$", run("aarch64-linux-gnu-readelf", "-sW", path), re.MULTILINE
    )
    listing = run("aarch64-linux-gnu-objdump", "-d", "--no-show-raw-insn", path)
    bodies = {body.split(">:", 1)[0]: body.splitlines()[1:] for body in re.split(r"\n[0-9a-f]+ <", listing)[1:]}
    for start, size, name in symbols:
        lines = [line.partition("\t")[2].replace("\t", " ") for line in bodies[name]]
        yield name, int(start, 16), int(size, 0), lines


def described(path: Path) -> dict[int, tuple[int, set[tuple[int, int]]]]:
    """By its start: where a function's frame description ends, and (register, offset from CFA) of what is saved."""
    result = {}
    text = run("aarch64-linux-gnu-readelf", "--debug-dump=frames", path)
    for start, end, body in re.findall(r"FDE .*pc=([0-9a-f]+)\.\.([0-9a-f]+)\n((?: .*\n)+)", text):
        saved = {(int(r), int(offset)) for r, offset in re.findall(r"DW_CFA_offset\w*: r(\d+).* at cfa(-\d+)", body)}
        result[int(start, 16)] = (int(end, 16), saved)
    return result


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.name)
def test_every_routine_is_described_and_starts_with_a_landing_pad(objects: dict[Path, Path], source: Path) -> None:
    descriptions = described(objects[source])
    found = list(functions(objects[source]))
    assert len(found) == len(descriptions) > 0
    for function, start, size, lines in found:
        assert lines[0] == "bti c", function
        assert descriptions[start][0] == start + size, function
        frame, saved = 0, set()
        for match in filter(None, map(SAVE.match, lines[1:])):
            first, second, offset, moves = match.groups()
            if moves:
                frame = -int(offset)
            at = 0 if moves else int(offset or 0)
            saved |= {(DWARF[r[0]] + int(r[1:]), at + 8 * i - frame) for i, r in enumerate((first, second))}
        assert {r for r, _ in saved} >= {DWARF["d"] + i for i in range(8, 16)}, function
        assert descriptions[start][1] == saved, function


def test_a_program_with_branch_protection_keeps_it(objects: dict[Path, Path], tmp_path: Path) -> None:
    caller, library = tmp_path / "caller.c", tmp_path / "library.so"
    caller.write_text("void dgms_igemm_tile_8x8c4(const void*); void f(void* x) { dgms_igemm_tile_8x8c4(x); }\n")
    run(
        *("aarch64-linux-gnu-gcc", "-O2", "-mbranch-protection=standard", "-shared", "-fPIC", "-nostdlib"),
        *("-Wl,-z,force-bti,--fatal-warnings", "-o", library, caller, *objects.values()),
    )
    assert "BTI" in run("aarch64-linux-gnu-readelf", "-nW", library)
