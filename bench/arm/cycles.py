"""Counts the instructions of an AArch64 program exactly and models their cycles on ARM cores, without ARM hardware.

    python bench/arm/cycles.py build/arm64/dgms_bench MODEL.dgms --threads 1 --warmup 1 --runs {runs}

`{runs}` in the command is replaced by each number of --runs, and the difference per run is reported, so the start and
end of the program cancel out. Only the main thread counts. How, and what the models leave out: docs/benchmarks.md.
Needs qemu-user 7.2 to 8 and llvm-19 (Debian packages of these names).
"""

from __future__ import annotations

import argparse
import bisect
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cores
import counts

# Share of the instructions that is modeled, the most executed code first; the rest is charged at the same rate.
COVERED = 0.995


@dataclass(frozen=True)
class Part:
    """One stretch of code: what a run spends in it."""

    trace: counts.Trace
    lines: tuple[str, ...]
    cycles_per_iteration: float

    @property
    def cycles(self) -> float:
        return self.cycles_per_iteration * self.trace.times


@dataclass(frozen=True)
class Result:
    """Of one run."""

    instructions: float
    cycles: float
    parts: tuple[Part, ...]  # the most expensive first; their counts are those of all runs together


def model(blocks: counts.Blocks, core: cores.Core, runs: int) -> Result:
    """`blocks`: what `runs` runs executed."""
    total = counts.instructions(blocks)
    if total <= 0:
        raise RuntimeError("the run with more iterations executed no more instructions than the other")
    chosen: list[counts.Trace] = []
    covered = 0.0
    for trace in counts.traces(blocks):
        if covered >= COVERED * total:
            break
        chosen.append(trace)
        covered += trace.instructions
    texts = cores.disassemble([word for trace in chosen for word in trace.words])
    bodies = [tuple(texts[word] for word in trace.words) for trace in chosen]
    per_iteration = cores.cycles(core, bodies)
    parts = [Part(*row) for row in zip(chosen, bodies, per_iteration, strict=True)]
    cycles = sum(part.cycles for part in parts) * total / covered
    return Result(total / runs, cycles / runs, tuple(sorted(parts, key=lambda part: -part.cycles)))


def measure(
    command: Sequence[str], core: cores.Core, runs: tuple[int, int], repeat: int = 1, root: Path | None = None
) -> Result:
    """Both runs of a command with `{runs}`, `repeat` times: the fewest instructions count, for programs whose other
    threads disturb the main one."""
    few, many = (
        min(
            (
                counts.run([word.replace("{runs}", str(n)) for word in command], core.qemu, core.environment, root)[0]
                for _ in range(repeat)
            ),
            key=counts.instructions,
        )
        for n in runs
    )
    return model(counts.difference(many, few), core, runs[1] - runs[0])


def print_parts(result: Result, program: Path, count: int, runs: int) -> None:
    functions = counts.symbols(program)
    for part in result.parts[:count]:
        at = bisect.bisect_right(functions, (part.trace.address, "\uffff")) - 1
        name = functions[at][1] if at >= 0 else f"{part.trace.address:#x}"
        print(
            f"\n{part.cycles / runs / result.cycles:6.1%}  {name}\n"
            f"        {part.trace.times / runs:,.0f} iterations of {len(part.lines)} instructions in "
            f"{part.cycles_per_iteration:.1f} cycles"
        )
        for line in part.lines:
            print(f"            {line}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--core", choices=sorted(cores.CORES), default="cortex-a76")
    parser.add_argument("--runs", default="1,3", help="FEW,MANY: the two values of {runs} (default 1,3)")
    parser.add_argument("--repeat", type=int, default=1, help="do it N times, keep the fewest instructions (default 1)")
    parser.add_argument("--root", type=Path, help="folder that the program takes for /")
    parser.add_argument("--top", type=int, default=0, metavar="N", help="show the N most expensive stretches of code")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="PROGRAM ARGUMENT ...")
    arguments = parser.parse_args()
    if not any("{runs}" in word for word in arguments.command):
        parser.error("no {runs} in the command")
    few, many = map(int, arguments.runs.split(","))
    program = shutil.which(arguments.command[0]) or arguments.command[0]
    result = measure(arguments.command, cores.CORES[arguments.core], (few, many), arguments.repeat, arguments.root)
    if arguments.json:
        json.dump({"core": arguments.core, "instructions": result.instructions, "cycles": result.cycles}, sys.stdout)
        print()
        return
    print(f"{arguments.core}: {result.instructions:,.0f} instructions, {result.cycles:,.0f} cycles per run (modeled)")
    print_parts(result, Path(program), arguments.top, many - few)


if __name__ == "__main__":
    main()
