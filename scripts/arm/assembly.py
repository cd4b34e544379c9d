"""What the programs that write assembly share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cortex_a55

ROOT = Path(__file__).resolve().parents[2]

# The general registers that a function has to keep.
KEPT = [f"x{i}" for i in range(19, 31)]


class Assembly:
    """Collects lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @staticmethod
    def line(instruction: str) -> str:
        mnemonic, _, operands = instruction.partition(" ")
        return f"        {mnemonic:<7} {operands}".rstrip()

    def __call__(self, *instructions: str) -> None:
        self.lines += map(self.line, instructions)

    def ordered(self, instructions: list[str], loop: bool = False) -> None:
        self(*cortex_a55.order(instructions, loop))

    def label(self, name: str) -> None:
        self.lines.append(f"{name}:")

    def begin(self, name: str, what: str, used: Sequence[str] = KEPT) -> None:
        """A function that uses an even number of KEPT, and the vector registers."""
        self.lines += ["", f"// {what}", f"        .globl  {name}", f"        .hidden {name}"]
        self.lines += [f"        .type   {name}, %function", "        .p2align 5", f"{name}:"]
        self(f"stp d8, d9, [sp, #-{64 + 8 * len(used)}]!", "stp d10, d11, [sp, #16]", "stp d12, d13, [sp, #32]")
        self("stp d14, d15, [sp, #48]")
        for i in range(0, len(used), 2):
            self(f"stp {used[i]}, {used[i + 1]}, [sp, #{64 + 8 * i}]")

    def end(self, name: str, used: Sequence[str] = KEPT) -> None:
        self("ldp d10, d11, [sp, #16]", "ldp d12, d13, [sp, #32]", "ldp d14, d15, [sp, #48]")
        for i in range(0, len(used), 2):
            self(f"ldp {used[i]}, {used[i + 1]}, [sp, #{64 + 8 * i}]")
        self(f"ldp d8, d9, [sp], #{64 + 8 * len(used)}", "ret")
        self.lines.append(f"        .size   {name}, . - {name}")


def sdot(sums: int, weights: int, x: int, lane: int) -> str:
    """`lane` of 4 inputs of a row times one step of 4 channels."""
    return f"sdot v{sums}.4s, v{weights}.16b, v{x}.4b[{lane}]"


def fmla(sums: int, weights: int, x: int, lane: int) -> str:
    """`lane` of the floats of a row times 4 channels."""
    return f"fmla v{sums}.4s, v{weights}.4s, v{x}.s[{lane}]"


def run(program: str, description: str, files: Mapping[str, Callable[[Assembly], None]]) -> int:
    """The command line of such a program, which writes `files` (path in the repository -> what writes its routines);
    returns the exit status."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file differs")
    arguments = parser.parse_args()
    differs = 0
    for name, routines in files.items():
        asm = Assembly()
        asm.lines += [
            f"// Written by scripts/arm/{program}, which also says what the routines do. Not to be edited.",
            f"        .arch   {'armv8.2-a+dotprod' if 'neon_dotprod' in name else 'armv8-a'}",
            "        .text",
        ]
        routines(asm)
        asm.lines += ["", '        .section .note.GNU-stack, "", %progbits']
        text = "\n".join(asm.lines) + "\n"
        path = ROOT / name
        if path.is_file() and path.read_text() == text:
            continue
        if arguments.check:
            print(f"{path} is not what scripts/arm/{program} writes: run it")
            differs = 1
        else:
            path.write_text(text)
    return differs
