#!/usr/bin/env python3
"""Checks that instructions beyond an architecture's baseline occur only in the kernels of an ISA that has them.

    scripts/check_isa_leak.py [--objdump PROGRAM] BUILD_FOLDER_OR_FILE...

Disassembles every object (*.o) of a folder, and any objects, archives, shared libraries and programs given. Elsewhere,
one such instruction ends the process with SIGILL on an older CPU, often while Python imports the module.

A kernel is recognized by its name, which ends in `__<isa>`. An object below kernels/<architecture>/<isa>/ may contain
other functions, but no such instruction in a weak function: the linker may use that copy (of an inline function or a
template of a common header) everywhere. Prints one line per function and exits with 1 if there is any, with 2 if
nothing could be checked.
"""

from __future__ import annotations

import argparse
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KERNEL_ISAS = ("scalar", "neon_dotprod", "neon_i8mm", "neon", "avx512vnni", "avx2")  # neon: after the longer names
KERNEL_NAME = re.compile(rf"__({'|'.join(KERNEL_ISAS)})(?:_[a-z0-9]+)?(?![a-z0-9_])")
KERNEL_FOLDER = re.compile(r"(?:^|/)kernels/(?:arm|x86)/([a-z0-9_]+)/")
# libgcc's atomics ask the CPU before they use LSE.
RUNTIME_CHECKED = re.compile(r"__aarch64_(?:cas|swp|ldadd|ldclr|ldeor|ldset)\d+_\w+")


@dataclass(frozen=True)
class Extension:
    """Instructions that not every CPU of an architecture has, and the ISAs of kernels that may use them."""

    name: str
    mnemonic: re.Pattern[str]
    operands: re.Pattern[str]
    isas: frozenset[str]


def extension(name: str, mnemonic: str, operands: str, *isas: str) -> Extension:
    """The instructions whose whole mnemonic and any part of whose operands match."""
    return Extension(name, re.compile(mnemonic), re.compile(operands), frozenset(isas))


# kernels/arm/neon_dotprod is compiled for armv8.2-a, which includes v8.1.
V8_2 = ("neon_dotprod", "neon_i8mm")
EXTENSIONS = {
    "aarch64": (
        extension("dot product", r"[su]dot", "", *V8_2),
        extension("int8 matrix multiply", r"u?smmla|ummla|usdot|sudot", "", "neon_i8mm"),
        extension("bfloat16", r"bf(?:dot|mmla|mlal[bt]|cvt\w*)", ""),
        extension("fp16 arithmetic", r"(?!fcvt(?:l2?|n2?)?$)(?:f|scvtf|ucvtf).*", r"\.[48]h\b|\bh\d+\b"),
        extension("SVE", r".*", r"\bz\d+\b|\bp\d+[./]"),
        extension("SVE", r"rdvl|addvl|addpl|(?:cnt|inc|dec)[bhwd]|ptrue|while\w+|smst(?:art|op)", r"^(?!.*\bv\d)"),
        extension("LSE atomics", r"(?:cas|casp|swp|(?:ld|st)(?:add|clr|eor|set|[su]max|[su]min))a?l?[bh]?", "", *V8_2),
        extension("v8.1 multiply", r"sqrdml[as]h", "", *V8_2),
        extension("crypto", r"aes\w+|sha\d\w+|eor3|bcax|rax1|xar", ""),
    ),
    "x86_64": (
        extension("AVX-512", r".*", r"%zmm|%[xy]mm(?:1[6-9]|2\d|3[01])\b|%k[0-7]\b", "avx512vnni"),
        extension("AVX", r".*", r"%ymm", "avx2", "avx512vnni"),
        extension("AVX", r"v.*", r"%xmm", "avx2", "avx512vnni"),
        extension("AVX", r"vzero(?:upper|all)", "", "avx2", "avx512vnni"),
        extension("BMI", r"andn|bextr|bls(?:i|r|msk)|bzhi|mulx|pdep|pext|rorx|s[ah]rx|shlx", ""),
    ),
}
ELF_MACHINES = {0xB7: "aarch64", 0x3E: "x86_64"}

OBJECT_HEADER = re.compile(r"^(\S.*):\s+file format \S+$")
FUNCTION = re.compile(r"^[0-9a-f]+ <(.*)>:$")
INSTRUCTION = re.compile(r"^\s+[0-9a-f]+:\t(\S+)(?:\s+(.*))?$")
WEAK_SYMBOL = re.compile(r"^[0-9a-f]+ .w.{4}F \S+\t[0-9a-f]+ (?:\.hidden )?(.*)$")


class CheckError(Exception):
    """The check itself could not be done."""


def elf_architecture(file: Path) -> str:
    """The architecture of an ELF file, or of the first object of an archive."""
    data = file.read_bytes()
    start = data.find(b"\x7fELF")
    machine = int.from_bytes(data[start + 18 : start + 20], "little") if start >= 0 else -1
    if machine not in ELF_MACHINES:
        raise CheckError(f"{file}: not an ELF file or archive for {' or '.join(EXTENSIONS)}")
    return ELF_MACHINES[machine]


def objdump_of(architecture: str) -> str:
    """binutils' name for the disassembler of an architecture on this machine."""
    return "objdump" if platform.machine() == architecture else f"{architecture.replace('_', '-')}-linux-gnu-objdump"


def objdump(program: str, option: str, file: Path) -> list[str]:
    """The lines of `objdump OPTION`, with demangled names."""
    command = [program, "--demangle", "--no-show-raw-insn", option, str(file)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise CheckError(f"{program} not found (Debian: binutils or binutils-aarch64-linux-gnu)") from error
    if done.returncode != 0:
        raise CheckError(f"{program} {option} {file}: {done.stderr.strip()}")
    return done.stdout.splitlines()


def weak_functions(program: str, file: Path) -> set[tuple[str, str]]:
    """(object, function) of every weak function, as printed by objdump."""
    found = set()
    member = ""
    for line in objdump(program, "--syms", file):
        if header := OBJECT_HEADER.match(line):
            member = header[1]
        elif symbol := WEAK_SYMBOL.match(line):
            found.add((member, symbol[1]))
    return found


def kernel_isa(path: str, function: str, weak: bool) -> str | None:
    """The ISA whose instructions `function` of the object at `path` may contain; None for the baseline."""
    if name := KERNEL_NAME.search(function):
        return name[1]
    if weak:
        return None
    if folder := KERNEL_FOLDER.search(path):
        return folder[1]
    # Objects of an archive have lost their folder, but a kernel's file is named after its function.
    stem = KERNEL_NAME.search(Path(path).name.partition(".")[0])
    return stem[1] if stem else None


def extension_of(architecture: str, mnemonic: str, operands: str) -> Extension | None:
    """The extension that an instruction belongs to; None for the baseline."""
    for candidate in EXTENSIONS[architecture]:
        if candidate.mnemonic.fullmatch(mnemonic) and candidate.operands.search(operands):
            return candidate
    return None


def leaks(file: Path, program: str | None) -> Iterator[str]:
    """One line for every function of `file` with an instruction that it may not contain, with the first such."""
    architecture = elf_architecture(file)
    program = program or objdump_of(architecture)
    weak = weak_functions(program, file)
    member, function = "", ""
    reported = True
    for line in objdump(program, "--disassemble", file):
        if header := OBJECT_HEADER.match(line):
            member = header[1]
        elif start := FUNCTION.match(line):
            function, reported = start[1], RUNTIME_CHECKED.fullmatch(start[1]) is not None
        elif not reported and (instruction := INSTRUCTION.match(line)):
            operands = re.split(r"\s*(?://|<)", instruction[2] or "", maxsplit=1)[0]
            used = extension_of(architecture, instruction[1], operands)
            path = str(file) if member == str(file) else f"{file}/{member}"
            is_weak = (member, function) in weak
            if used is not None and kernel_isa(path, function, is_weak) not in used.isas:
                reported = True
                kind = "weak function " if is_weak else ""
                yield f"{path}: {kind}{function}: {used.name}: {instruction[1]} {operands}"


def objects(paths: list[Path]) -> Iterator[Path]:
    """The files to check: every object of a folder, every other path itself."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.o"))
        else:
            yield path


def main() -> int:
    summary, _, details = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        description=summary, epilog=details, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--objdump", help="the disassembler (default: binutils' for the architecture of each file)")
    parser.add_argument("paths", nargs="+", type=Path, help="folders, objects, archives, shared libraries or programs")
    arguments = parser.parse_args()
    try:
        files = list(objects(arguments.paths))
        if not files:
            raise CheckError(f"no object below {', '.join(map(str, arguments.paths))}; build first")
        found = [leak for file in files for leak in leaks(file, arguments.objdump)]
    except (CheckError, OSError) as error:
        print(f"isa leak: {error}", file=sys.stderr)
        return 2
    print("\n".join(found) if found else f"isa leak: none in {len(files)} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
