"""Orders assembly for cores that issue in order, as the Cortex-A55 does.

The core starts up to two instructions per cycle, in the order of the program. A 128-bit vector operation takes the
whole vector unit and has to be the first of its cycle; beside it goes one of: a 64-bit load, a store of 64 bits,
the insertion of a general register into a vector, integer arithmetic, a branch. A 128-bit load takes two cycles
alone. So loops are written with 64-bit loads, and `order` looks for an order in which nothing waits.

It is list scheduling: cycle by cycle, what is ready and has the longest way to go comes first. A loop is ordered
several times, each time with the registers arriving as the order before delivers them; the best one counts.

What is computed stays the same. Instructions keep their order where one reads or writes a register (or the flags) that
the other one writes, where one is a branch, and in memory: a store stays behind the stores before it, and loads and
stores do not pass each other, unless the store's base register is one of the `outputs` that the caller declares and the
load's is not. That is the caller's word that no other register of the block leads to what is stored through an output.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_REGISTER = re.compile(r"\b(?:([xw])(\d+)|([vqdshb])(\d+))\b|\b(sp)\b")
_WIDE = re.compile(r"\bv\d+\.(?:16b|8h|4s|2d)\b(?!\[)|\bq\d+\b")
_BRANCH = re.compile(r"b|b\.\w+|bl|br|blr|ret|cbn?z|tbn?z")
_COMPARE = re.compile(r"cm[np]|tst|ccm[np]|fc?cmpe?")
_SETS_FLAGS = re.compile(r"(?:add|sub|and|bic|neg|adc|sbc)s")
_READS_FLAGS = re.compile(r"b\.\w+|f?ccm\w+|f?cs\w+|cin[cv]|cneg|adcs?|sbcs?")
# Instructions whose first operand is read as well.
_ACCUMULATES = re.compile(
    r"[su]dot|fml[as]|ml[as]|[su]ml[as]l2?|[su]adalp|[su]abal?2?|[su]r?sra|s[lr]i|\w+n2|ins|tbx|bi[ft]|bsl|bfi|bfxil|movk"
)
# Cycles until a result of the vector unit can be read; what is not listed takes 4.
_LATENCIES = {
    **dict.fromkeys(("fdiv", "fsqrt"), 13),
    **dict.fromkeys(("add", "sub", "abs", "neg", "addp", "addv", "sqadd", "sqsub", "smax", "smin", "umax", "umin"), 3),
    **dict.fromkeys((f"{sign}{op}" for sign in "su" for op in ("addw", "addw2", "addl", "addl2", "subl", "subl2")), 3),
    **dict.fromkeys(("uzp1", "uzp2", "zip1", "zip2", "trn1", "trn2", "ext", "rev64", "movi", "dup", "ins", "tbl"), 2),
    **dict.fromkeys(("shl", "sshr", "ushr", "sshl", "ushl", "sshll", "sshll2", "ushll", "ushll2", "xtn", "xtn2"), 2),
    **dict.fromkeys(("cmeq", "cmge", "cmgt", "cmhi", "cmhs", "cmle", "cmlt", "cmtst"), 2),
    **dict.fromkeys(("mov", "and", "orr", "eor", "bic", "orn", "mvn", "mvni"), 1),
}
# The same of the integer unit; what is not listed takes 1.
_INTEGER_LATENCIES = {
    **dict.fromkeys(("mul", "mneg", "madd", "msub", "smull", "umull", "smaddl", "umaddl", "smulh", "umulh"), 4),
    **dict.fromkeys(("sdiv", "udiv"), 8),
}


def _registers(text: str) -> list[str]:
    return [(f"x{m[2]}" if m[1] else f"v{m[4]}" if m[3] else "sp") for m in _REGISTER.finditer(text)]


@dataclass(eq=False)
class Instruction:
    """What the order of an instruction depends on."""

    text: str
    reads: set[str] = field(default_factory=set)
    writes: dict[str, int] = field(default_factory=dict)  # register -> cycles until it can be read
    wide: bool = False  # takes the whole vector unit, and is the first of its cycle
    halves: int = 0  # of the vector unit
    loads: int = 0  # cycles of the load unit
    stores: int = 0
    tables: int = 0  # registers that a lookup goes through, a cycle each
    integers: int = 0
    branches: int = 0
    base: str = ""  # of the address

    def __post_init__(self) -> None:
        mnemonic, _, rest = self.text.partition(" ")
        operands = re.split(r",\s*(?![^\[{]*[\]}])", rest)
        memory = next((i for i, operand in enumerate(operands) if operand.startswith("[")), None)
        if _BRANCH.fullmatch(mnemonic):
            self.branches = 1
            self.reads = set(_registers(rest))
        elif memory is not None:
            self._memory(mnemonic, operands, memory)
        else:
            self._arithmetic(mnemonic, operands)
        if _READS_FLAGS.fullmatch(mnemonic):
            self.reads.add("flags")

    def _memory(self, mnemonic: str, operands: list[str], memory: int) -> None:
        address = set(_registers(operands[memory]))
        self.base = base = _registers(operands[memory])[0]
        data = [r for operand in operands[:memory] for r in _registers(operand)]
        wide = _WIDE.search(operands[0]) is not None
        bits = 128 if wide else {"d": 64, "x": 64, "v": 64}.get(operands[0].strip("{ ")[0], 32)
        self.reads = address | {r for operand in operands[memory + 1 :] for r in _registers(operand)}
        cycles = max(1, bits * len(data) // 64)
        if mnemonic.startswith("ld"):
            self.loads = cycles
            self.writes = dict.fromkeys(data, 2 + cycles)
            self.wide = cycles > 1
            self.halves = 2 if wide else 0
        else:
            self.stores = len(data) if wide else 1
            self.reads |= set(data)
            self.wide = wide
            self.halves = 2 if wide else 0
        if operands[memory].endswith("!") or memory + 1 < len(operands):
            self.writes[base] = 1

    def _arithmetic(self, mnemonic: str, operands: list[str]) -> None:
        if mnemonic == "mov" and re.match(r"v\d+\.\w\[", operands[0]):
            mnemonic = "ins"  # as disassemblers write it
        targets = _registers(operands[0])
        sources = [r for operand in operands[1:] for r in _registers(operand)]
        self.reads = set(sources)
        if _COMPARE.fullmatch(mnemonic) or _ACCUMULATES.fullmatch(mnemonic):
            self.reads |= set(targets)
        vectors = [r for r in (*targets, *sources) if r[0] == "v"]
        if not vectors or (mnemonic == "ins" and sources[0][0] == "x"):
            self.integers = 1
        else:
            self.wide = any(_WIDE.search(operand) for operand in operands)
            self.halves = 2 if self.wide else 1
            self.tables = len(_registers(operands[1])) if mnemonic.startswith("tb") else 0
        latency = (
            _LATENCIES.get(mnemonic, 4) + max(0, self.tables - 1) if vectors else _INTEGER_LATENCIES.get(mnemonic, 1)
        )
        if _COMPARE.fullmatch(mnemonic):
            self.writes = {"flags": latency}
            return
        self.writes = dict.fromkeys(targets, latency)
        if _SETS_FLAGS.fullmatch(mnemonic):
            self.writes["flags"] = latency


class _Core:
    """The state of the core while instructions start one after the other."""

    def __init__(self, ready: dict[str, int] | None = None) -> None:
        self.cycle = 0
        self.started = 0  # in this cycle
        self.ready: dict[str, int] = dict(ready or {})
        self.units = {"halves": [0, 0], "loads": [0], "stores": [0], "integers": [0, 0], "branches": [0]}

    def earliest(self, instruction: Instruction) -> int:
        """The first cycle in which it could start if it were the next one."""
        at = self.cycle
        for register in instruction.reads:
            at = max(at, self.ready.get(register, 0))
        for register, latency in instruction.writes.items():
            at = max(at, self.ready.get(register, 0) - latency)
        for unit, free in self.units.items():
            if count := getattr(instruction, unit):
                at = max(at, sorted(free)[1 if unit == "halves" and count == 2 else 0])
        full = self.started == 2 or (self.started > 0 and instruction.wide)
        return max(at, self.cycle + 1) if full else at

    def start(self, instruction: Instruction) -> None:
        at = self.earliest(instruction)
        if at > self.cycle:
            self.cycle, self.started = at, 0
        self.started += 1
        for unit, free in self.units.items():
            count = getattr(instruction, unit)
            if not count:
                continue
            if unit == "halves":
                cycles = max(1, instruction.loads, instruction.stores, instruction.tables)
                for _ in range(count):
                    free[free.index(min(free))] = at + cycles
            else:
                cycles = count if unit in ("loads", "stores") else 1
                free[free.index(min(free))] = at + cycles
        for register, latency in instruction.writes.items():
            self.ready[register] = at + latency


def _cycles(instructions: Sequence[Instruction], iterations: int = 8) -> float:
    core = _Core()
    half = 0
    for iteration in range(iterations):
        for instruction in instructions:
            core.start(instruction)
        if iteration == iterations // 2 - 1:
            half = core.cycle
    return (core.cycle - half) / (iterations - iterations // 2)


def _may_overlap(a: Instruction, b: Instruction, outputs: frozenset[str]) -> bool:
    """Whether the memory that one of them stores to may be what the other one accesses."""
    if a.stores and b.stores:
        return True
    if not ((a.stores and b.loads) or (a.loads and b.stores)):
        return False
    store, load = (a, b) if a.stores else (b, a)
    return store.base not in outputs or load.base in outputs


def _successors(instructions: Sequence[Instruction], outputs: frozenset[str]) -> list[dict[int, int]]:
    """successors[i][j] = cycles that must lie between the starts of i and j, for j behind i."""
    result: list[dict[int, int]] = [{} for _ in instructions]
    for j, later in enumerate(instructions):
        for i in range(j):
            earlier = instructions[i]
            delay = -1
            for register, latency in earlier.writes.items():
                if register in later.reads:
                    delay = max(delay, latency)
                if register in later.writes:
                    delay = max(delay, latency - later.writes[register], 0)
            if earlier.reads & later.writes.keys():
                delay = max(delay, 0)
            if later.branches or earlier.branches:
                delay = max(delay, 0)
            if _may_overlap(earlier, later, outputs):
                delay = max(delay, 0)
            if delay >= 0:
                result[i][j] = delay
    return result


def _path_lengths(instructions: Sequence[Instruction], outputs: frozenset[str]) -> list[float]:
    """Cycles from the start of each instruction to the last start that waits for it."""
    successors = _successors(instructions, outputs)
    lengths = [0.0] * len(instructions)
    for i in range(len(instructions) - 1, -1, -1):
        lengths[i] = max([delay + lengths[j] for j, delay in successors[i].items()], default=0.0)
        lengths[i] += 0.001 * instructions[i].halves
    return lengths


def _order_once(
    instructions: Sequence[Instruction],
    successors: list[dict[int, int]],
    priority: Sequence[float],
    ready: dict[str, int],
) -> list[int]:
    waiting = [0] * len(instructions)
    for following in successors:
        for j in following:
            waiting[j] += 1
    free = [i for i, count in enumerate(waiting) if count == 0]
    core = _Core(ready)
    done: list[int] = []
    while free:
        # What can start first; among those a wide one, then the one with the longest way to go.
        best = min(free, key=lambda i: (core.earliest(instructions[i]), not instructions[i].wide, -priority[i], i))
        core.start(instructions[best])
        free.remove(best)
        done.append(best)
        for j in successors[best]:
            waiting[j] -= 1
            if waiting[j] == 0:
                free.append(j)
    return done


def cycles_of_loop(lines: Sequence[str]) -> float:
    """Cycles of an iteration of a loop of these lines, in the steady state."""
    return _cycles([Instruction(line) for line in lines])


def order(lines: Sequence[str], loop: bool = False, outputs: frozenset[str] = frozenset()) -> list[str]:
    """The lines of a basic block, or of the body of a loop, in a good order.

    outputs: base registers of stores to memory that the lines do not access through any other register.
    """
    instructions = [Instruction(line) for line in lines]
    successors = _successors(instructions, outputs)
    # To the end of the block, or of the next iteration of the loop: what the next iteration waits for must not come
    # last.
    iterations = 2 if loop else 1
    length = _path_lengths(instructions * iterations, outputs)[: len(lines)]
    best = list(range(len(lines)))
    best_cycles = _cycles(instructions) if loop else float("inf")
    ready: dict[str, int] = {}
    for _ in range(12 if loop else 1):
        found = _order_once(instructions, successors, length, ready)
        found_instructions = [instructions[i] for i in found]
        count = _cycles(found_instructions) if loop else 0
        if count < best_cycles:
            best, best_cycles = found, count
        core = _Core(ready)
        for instruction in found_instructions:
            core.start(instruction)
        end = core.cycle + 1
        ready = {register: max(0, at - end) for register, at in core.ready.items()}
    return [lines[i] for i in best]
