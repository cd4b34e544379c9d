"""What the programs that write assembly share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import cortex_a55

# The general registers that a function has to keep.
KEPT = [f"x{i}" for i in range(19, 31)]
_KEPT_VECTORS = [f"d{i}" for i in range(8, 16)]

# What writes the routines of a file, by the file's path in the repository.
Files = Mapping[str, Callable[["Assembly"], None]]


class Assembly:
    """Collects lines.

    A function is what lies between `begin` and `end`. It starts with a landing pad for indirect branches (BTI) and says
    at every place where the caller's registers are (CFI), so that debuggers, profilers and unwinders see through it.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._name = ""
        self._saved: list[str] = []
        self._outputs: frozenset[str] = frozenset()

    @staticmethod
    def line(instruction: str) -> str:
        mnemonic, _, operands = instruction.partition(" ")
        return f"        {mnemonic:<7} {operands}".rstrip()

    def __call__(self, *instructions: str) -> None:
        self.lines += map(self.line, instructions)

    def order(self, instructions: Sequence[str], loop: bool = False) -> list[str]:
        """Ordered for the Cortex-A55, under what `begin` said about the function's outputs."""
        return cortex_a55.order(instructions, loop, self._outputs)

    def ordered(self, instructions: Sequence[str], loop: bool = False) -> None:
        self(*self.order(instructions, loop))

    def label(self, name: str) -> None:
        self.lines.append(f"{name}:")

    def begin(self, name: str, what: str, used: Sequence[str] = KEPT, outputs: Iterable[str] = ()) -> None:
        """A function that uses an even number of KEPT, and the vector registers.

        outputs: registers that point to memory which the function writes and never reads through another register
        (cortex_a55.order).
        """
        self._name, self._saved, self._outputs = name, [*_KEPT_VECTORS, *used], frozenset(outputs)
        self.lines += ["", f"// {what}", f"        .globl  {name}", f"        .hidden {name}"]
        self.lines += [f"        .type   {name}, %function", "        .p2align 5", f"{name}:"]
        self(".cfi_startproc", "hint #34")  # bti c
        size = 8 * len(self._saved)
        for i, (first, second) in self._pairs():
            self(f"stp {first}, {second}, " + (f"[sp, #{8 * i}]" if i else f"[sp, #-{size}]!"))
            if i == 0:
                self(f".cfi_def_cfa_offset {size}")
            self(f".cfi_rel_offset {first}, {8 * i}", f".cfi_rel_offset {second}, {8 * i + 8}")

    def leave(self) -> None:
        """Returns to the caller. What follows, up to `end`, is as before it."""
        self(".cfi_remember_state")
        for i, (first, second) in [*self._pairs()[1:], self._pairs()[0]]:
            self(f"ldp {first}, {second}, " + (f"[sp, #{8 * i}]" if i else f"[sp], #{8 * len(self._saved)}"))
            self(f".cfi_restore {first}", f".cfi_restore {second}")
        self(".cfi_def_cfa_offset 0", "ret", ".cfi_restore_state")

    def end(self) -> None:
        self(".cfi_endproc", f".size {self._name}, . - {self._name}")

    def _pairs(self) -> list[tuple[int, tuple[str, str]]]:
        saved = self._saved
        return [(i, (saved[i], saved[i + 1])) for i in range(0, len(saved), 2)]


# The linker keeps branch target identification for a program only if every object asks for it: property 0xc0000000
# (GNU_PROPERTY_AARCH64_FEATURE_1_AND), bit 0 (BTI).
_FOOTER = """
        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
"""


def text_of(path: str, program: str, routines: Callable[[Assembly], None]) -> str:
    """The file at `path` in the repository, whose routines the module `program` writes."""
    asm = Assembly()
    asm.lines += [
        f"// Written by scripts/arm/{program}, which also says what the routines do. Not to be edited.",
        f"        .arch   {'armv8.2-a+dotprod' if 'neon_dotprod' in path else 'armv8-a'}",
        "        .text",
    ]
    routines(asm)
    return "\n".join(asm.lines) + "\n" + _FOOTER


def sdot(sums: int, weights: int, x: int, lane: int) -> str:
    """`lane` of 4 inputs of a row times one step of 4 channels."""
    return f"sdot v{sums}.4s, v{weights}.16b, v{x}.4b[{lane}]"


def fmla(sums: int, weights: int, x: int, lane: int) -> str:
    """`lane` of the floats of a row times 4 channels."""
    return f"fmla v{sums}.4s, v{weights}.4s, v{x}.s[{lane}]"
