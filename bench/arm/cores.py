"""Cycles of a stretch of code on ARM cores, from models: LLVM's for cores that run out of order, our scoreboard
(scripts/arm/cortex_a55.py) for the Cortex-A55. docs/benchmarks.md says what they leave out.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts" / "arm"))
import cortex_a55

# One iteration of the loop in its steady state: the difference of two simulations, over the iterations between them.
ITERATIONS = (8, 24)


@dataclass(frozen=True)
class Core:
    model: str  # -mcpu of llvm-mca: the model that fits the core best
    qemu: str  # the processor that offers the program the same instruction sets
    width: int  # instructions per cycle that the core can take in
    in_order: bool = False
    forwards_sums: bool = False  # as shorten_sums says, where the model does not
    environment: Mapping[str, str] = field(default_factory=dict)


CORES = {
    # LLVM has no model of the A76 but one of its sibling for servers. It takes in eight operations per cycle there.
    "cortex-a76": Core("neoverse-n1", "cortex-a76", width=4, forwards_sums=True),
    # LLVM's model for this name is the A57's.
    "cortex-a72": Core("cortex-a72", "cortex-a72", width=3),
    # qemu has no A55; the A76 has the same instruction sets.
    "cortex-a55": Core("cortex-a55", "cortex-a76", 2, in_order=True, environment={"DGMS_FORCE_UARCH": "cortex-a55"}),
}


def _llvm(tool: str) -> str:
    for name in (f"{tool}-19", tool):
        if path := shutil.which(name):
            return path
    raise FileNotFoundError(f"{tool} is missing: apt-get install llvm-19")


def disassemble(words: Sequence[int]) -> dict[int, str]:
    """Instruction word -> assembly."""
    unique = sorted(set(words))
    lines = "".join(" ".join(f"0x{byte:02x}" for byte in word.to_bytes(4, "little")) + "\n" for word in unique)
    command = [_llvm("llvm-mc"), "--disassemble", "-triple=aarch64", "-mattr=+all"]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    texts = [re.sub(r"\s+", " ", line.strip()) for line in done.stdout.splitlines() if not line.startswith("\t.")]
    if len(texts) != len(unique):
        raise RuntimeError(f"llvm-mc took {len(texts)} of {len(unique)} instructions\n{done.stderr}")
    return dict(zip(unique, texts, strict=True))


def split_writeback(text: str) -> list[str]:
    """An access that moves its base register, as an access and an addition. llvm-mca lets some of its models have the
    new address only when the data arrives."""
    if found := re.match(r"(.*)\[(\w+)\], (#?-?\w+)$", text):
        access, base, step = found.groups()
        return [f"{access}[{base}]", f"add {base}, {base}, {step}"]
    if found := re.match(r"(.*)\[(\w+), (#-?\d+)\]!$", text):
        access, base, step = found.groups()
        return [f"{access}[{base}, {step}]", f"add {base}, {base}, {step}"]
    return [text]


# A multiplication that adds -> the same without the addition, and the cycles between two onto one register.
_SUMS = {
    **{f"fml{sign}": ("fmul", 2) for sign in "as"},
    **{f"ml{sign}": ("mul", 2) for sign in "as"},
    **{f"{kind}ml{sign}l{half}": (f"{kind}mull{half}", 1) for kind in "su" for sign in "as" for half in ("", "2")},
}


def shorten_sums(body: Sequence[str]) -> tuple[list[str], int]:
    """A body whose multiplications do not wait for the sum that they add to, and the cycles that its longest sum takes.

    The Cortex-A76 hands a sum to the next addition after 1 or 2 cycles; LLVM's model lets it wait for all 4.
    """
    lines: list[str] = []
    cycles: Counter[str] = Counter()
    for line in body:
        mnemonic, _, operands = line.partition(" ")
        if mnemonic in _SUMS:
            mnemonic, latency = _SUMS[mnemonic]
            cycles[operands.partition(".")[0]] += latency
        lines.append(f"{mnemonic} {operands}")
    return lines, max(cycles.values(), default=0)


def _llvm_mca(model: str, bodies: Sequence[Sequence[str]], iterations: int, *options: str) -> list[dict]:
    """What llvm-mca says about each body."""
    source = "".join(
        f"# LLVM-MCA-BEGIN {i}\n" + "\n".join(body) + "\n# LLVM-MCA-END\n" for i, body in enumerate(bodies)
    )
    command = [_llvm("llvm-mca"), "-mtriple=aarch64", f"-mcpu={model}", f"-iterations={iterations}", "-json"]
    command += ["-call-latency=1", "-skip-unsupported-instructions=any", "-resource-pressure=false", *options]
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"llvm-mca: {done.stderr}")
    regions = {int(region["Name"]): region for region in json.loads(done.stdout)["CodeRegions"]}
    return [regions.get(i, {}) for i in range(len(bodies))]


def _out_of_order(core: Core, bodies: Sequence[Sequence[str]]) -> list[float]:
    written = [[part for line in body for part in split_writeback(line)] for body in bodies]
    least = [len(body) / core.width for body in bodies]
    if core.forwards_sums:
        shortened = [shorten_sums(body) for body in written]
        written = [body for body, _ in shortened]
        least = [max(one, sums) for one, (_, sums) in zip(least, shortened, strict=True)]
    few, many = (_llvm_mca(core.model, written, count, "-instruction-info=false") for count in ITERATIONS)
    result = []
    for one, a, b in zip(least, few, many, strict=True):
        cycles = b["SummaryView"]["TotalCycles"] - a["SummaryView"]["TotalCycles"]
        result.append(max(cycles / (ITERATIONS[1] - ITERATIONS[0]), one))
    return result


def cycles(core: Core, bodies: Sequence[Sequence[str]]) -> list[float]:
    """Cycles of one iteration of each body, as a loop that follows itself. Bodies are lines of assembly."""
    if core.in_order:
        return [cortex_a55.cycles_of_loop(body) for body in bodies]
    return _out_of_order(core, bodies)
