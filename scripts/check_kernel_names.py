#!/usr/bin/env python3
"""Checks that kernel names, files, folders and rows of the kernel table agree (grammar: docs/kernels.md).

Usage: check_kernel_names.py [REPOSITORY]. Prints every violation and exits with 1 if there is one.
"""

from __future__ import annotations

import itertools
import re
import sys
from pathlib import Path
from typing import NamedTuple

# Family -> what the name says before the tile: op, types of output, input and weights, bits of a code.
FAMILIES = {
    "kIgemmQs8": "igemm_qs8_qs8_s8",
    "kIgemmQs8F32": "igemm_f32_qs8_s8",
    "kIgemmF32": "igemm_f32_f32_f32",
    "kGemvQs8": "gemv_qs8_qs8_cb{bits}",
    "kGemvQs8F32": "gemv_f32_qs8_cb{bits}",
    "kDwconvQs8": "dwconv_qs8_qs8_s8",
    "kDwconvF32": "dwconv_f32_f32_f32",
    "kDwconv3x3Qs8": "dwconv3x3_qs8_qs8_s8",
    "kDwconv3x3S2Qs8": "dwconv3x3s2_qs8_qs8_s8",
    "kDwconv5x5Qs8": "dwconv5x5_qs8_qs8_s8",
    "kDwconv5x5S2Qs8": "dwconv5x5s2_qs8_qs8_s8",
    "kDecodeS8": "decode_s8_cb{bits}",
    "kDecodeF32": "decode_f32_cb{bits}",
    "kAddQs8": "add_qs8_qs8",
    "kMulQs8": "mul_qs8_qs8",
    "kMaxMinQs8": "maxmin_qs8_qs8",
    "kBinaryF32": "binary_f32_f32",
    "kUnaryF32": "unary_f32_f32",
    "kClampF32": "clamp_f32_f32",
    "kTableX8": "table_x8_x8",
    "kQuantize": "quantize_qs8_f32",
    "kDequantize": "dequantize_f32_qs8",
    "kMaxPoolQs8": "maxpool_qs8_qs8",
    "kMaxPoolF32": "maxpool_f32_f32",
    "kAvgPoolQs8": "avgpool_qs8_qs8",
    "kAvgPoolF32": "avgpool_f32_f32",
    "kBilinearQs8": "bilinear_qs8_qs8",
    "kBilinearF32": "bilinear_f32_f32",
    "kSoftmaxF32": "softmax_f32_f32",
    "kWinogradInput": "winograd_input_s8_qs8",
    "kWinogradOutput": "winograd_output_qs8_s32",
    "kWinogradWeights": "winograd_weights_s8_s8",
    "kPolyphaseInput": "polyphase_input_s8_qs8",
    "kPolyphaseOutput": "polyphase_output_qs8_s32",
    "kPolyphaseWeights": "polyphase_weights_s8_s8",
    "kTileGemm": "tilegemm_s32_s8_s8",
    "kWinogradInputF32": "winograd4_input_f32_f32",
    "kWinogradOutputF32": "winograd4_output_f32_f32",
    "kPolyphaseInputF32": "polyphase_input_f32_f32",
    "kPolyphaseOutputF32": "polyphase_output_f32_f32",
}


class Isa(NamedTuple):
    """Where a kernel of one instruction set lives."""

    suffix: str
    folder: str
    guard: str


ISAS = {
    "kScalar": Isa("scalar", "scalar", ""),
    "kNeon": Isa("neon", "arm/neon", "__aarch64__"),
    "kNeonDotprod": Isa("neon_dotprod", "arm/neon_dotprod", "__aarch64__"),
    "kNeonI8mm": Isa("neon_i8mm", "arm/neon_i8mm", "__aarch64__"),
    "kAvx2": Isa("avx2", "x86/avx2", "__x86_64__"),
    "kAvx512Vnni": Isa("avx512vnni", "x86/avx512vnni", "__x86_64__"),
}

UARCHES = {"": "", "kCortexA55": "_a55"}

ROW = re.compile(
    r"DGMS_(?:KERNEL\(|TAPS\(\w+, |VARIANT\((?P<uarch>k\w+), )(?P<family>k\w+), (?P<isa>k\w+), (?P<name>\w+), "
    r"(?P<mr>\d+), (?P<nr>\d+), (?P<kr>\d+), (?P<bits>\d+)\)$"
)
GUARD = re.compile(r"#if defined\((\w+)\)$")


class Row(NamedTuple):
    """One line of kernels.inc and the architecture guard around it."""

    line: int
    guard: str
    uarch: str
    family: str
    isa: str
    name: str
    mr: int
    nr: int
    kr: int
    bits: int


def read_rows(table: Path, errors: list[str]) -> list[Row]:
    """Returns the rows of kernels.inc; a line that is neither row, guard, comment nor blank is an error."""
    rows: list[Row] = []
    guard = ""
    for number, line in enumerate(table.read_text().splitlines(), start=1):
        if match := ROW.match(line):
            uarch, family, isa, name, *tile = match.groups()
            rows.append(Row(number, guard, uarch or "", family, isa, name, *map(int, tile)))
        elif match := GUARD.match(line):
            guard = match.group(1)
        elif line.startswith("#endif"):
            guard = ""
        elif line and not line.startswith("//"):
            errors.append(f"{table}:{number}: cannot read '{line}'")
    return rows


def expected_name(row: Row) -> str:
    """The name that docs/kernels.md gives the kernel of this row."""
    what = FAMILIES[row.family].format(bits=row.bits)
    step = f"c{row.kr}" if row.kr > 1 else ""
    return f"dgms_{what}_{row.mr}x{row.nr}{step}__{ISAS[row.isa].suffix}{UARCHES[row.uarch]}"


def check_row(row: Row, kernels: Path, errors: list[str]) -> None:
    """Name, guard, folder and definition of one row."""
    where = f"kernels.inc:{row.line}"
    if row.family not in FAMILIES or row.isa not in ISAS or row.uarch not in UARCHES:
        errors.append(f"{where}: unknown family, ISA or microarchitecture in {row.name}")
        return
    isa = ISAS[row.isa]
    if row.name != expected_name(row):
        errors.append(f"{where}: {row.name} should be {expected_name(row)}")
    if row.guard != isa.guard:
        errors.append(f"{where}: {row.name} stands in the section '{row.guard}', expected '{isa.guard}'")
    if (row.bits > 0) != row.family.startswith(("kDecode", "kGemv")) or row.bits > 4:
        errors.append(f"{where}: {row.name}: {row.bits} bits do not fit {row.family}")
    source = kernels / isa.folder / f"{row.name}.cc"
    if not source.is_file():
        errors.append(f"{where}: {source} is missing")
    elif not re.search(rf"^void {row.name}\(", source.read_text(), re.MULTILINE):
        errors.append(f"{source}: does not define {row.name}")


def check_variants(rows: list[Row], errors: list[str]) -> None:
    """A variant stands behind the row that it stands in for."""
    for before, row in itertools.pairwise(rows):
        if row.uarch and before._replace(line=row.line, uarch=row.uarch, name=row.name) != row:
            errors.append(f"kernels.inc:{row.line}: {row.name} stands behind {before.name}, which is another kernel")
        if row.uarch and before.uarch:
            errors.append(f"kernels.inc:{row.line}: {row.name} is a second variant")


def check(repository: Path) -> list[str]:
    """Returns every violation."""
    errors: list[str] = []
    kernels = repository / "kernels"
    rows = read_rows(kernels / "registry" / "kernels.inc", errors)
    for row in rows:
        check_row(row, kernels, errors)
    check_variants(rows, errors)
    names = [row.name for row in rows]
    errors += [f"kernels.inc: {name} is listed twice" for name in sorted({n for n in names if names.count(n) > 1})]
    for isa in ISAS.values():
        for source in sorted((kernels / isa.folder).glob("*.cc")):
            if source.stem not in names and not source.stem.endswith("_taps"):  # the orders of DGMS_TAPS
                errors.append(f"{source}: no row of kernels.inc names it")
    return errors


def main() -> int:
    """Entry point; returns the exit status."""
    repository = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    errors = check(repository)
    for error in errors:
        print(error)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
