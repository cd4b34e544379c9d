"""Exact counts of the instructions that an AArch64 program executes, from qemu's user-mode emulation."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).with_name("blocks.c")
BUILD = Path(__file__).parents[2] / "build" / "bench-arm"
# Two blocks are one stretch of code when at least this share of each one's visits goes on to, or comes from, the other.
JOINED = 0.9


@dataclass
class Block:
    """Straight code: entered at the top, left at the bottom."""

    address: int = 0  # one of those where this code stands
    times: int = 0
    successors: Counter[bytes] = field(default_factory=Counter)  # code -> times it came next


# Keyed by the instructions, not by their address: the same code counts as the same wherever a library was loaded.
Blocks = dict[bytes, Block]


@dataclass
class Trace:
    """Blocks that follow one another, as one stretch of code; most often the body of a loop."""

    words: tuple[int, ...]
    times: float
    address: int

    @property
    def instructions(self) -> float:
        """Executed in all."""
        return self.times * len(self.words)


def parse(lines: Iterable[str]) -> Blocks:
    """A file that the plugin writes (blocks.c)."""
    rows = [line.split() for line in lines]
    codes = [bytes.fromhex(row[2]) for row in rows]
    blocks: Blocks = {}
    for code, (address, times, _, *successors) in zip(codes, rows, strict=True):
        block = blocks.setdefault(code, Block(int(address, 16)))
        block.times += int(times)
        for successor in successors:
            line, _, count = successor.partition(":")
            block.successors[codes[int(line)]] += int(count)
    return blocks


def instructions(blocks: Blocks) -> int:
    return sum(block.times * (len(code) // 4) for code, block in blocks.items())


def difference(more: Blocks, less: Blocks) -> Blocks:
    """What the first run executed beyond the second. Counts may be negative where the runs differ by chance."""
    result: Blocks = {}
    for code in more.keys() | less.keys():
        a, b = more.get(code, Block()), less.get(code, Block())
        successors = Counter(a.successors)
        successors.subtract(b.successors)
        block = Block(a.address or b.address, a.times - b.times, successors)
        if block.times:
            result[code] = block
    return result


def is_whole(code: bytes) -> bool:
    """Ends as straight code does: with a branch, a call of the system or a write to a register of it."""
    return (code[-4] >> 2) & 7 == 5


def mend(blocks: Blocks) -> Blocks:
    """Undoes the cuts of the emulator, which ends a block at a page and at its longest length too: what follows a block
    without a branch belongs to it. Two entries of a loop may share the piece behind such a cut; each gets its own."""

    def pieces(code: bytes) -> list[bytes]:
        chain = [code]
        while not is_whole(chain[-1]):
            block = blocks[chain[-1]]
            successor, count = next(iter(block.successors.most_common(1)), (b"", 0))
            if successor not in blocks or successor in chain or count < JOINED * block.times:
                break
            chain.append(successor)
        return chain

    chains = {code: pieces(code) for code in blocks}
    entered = Counter({code: block.times for code, block in blocks.items()})
    for code, chain in chains.items():
        if len(chain) > 1:
            entered[chain[1]] -= blocks[code].times
    result: Blocks = {}
    for code, chain in chains.items():
        last = blocks[chain[-1]]
        mended = result.setdefault(b"".join(chain), Block(blocks[code].address))
        mended.times += entered[code]
        for successor, count in last.successors.items():
            mended.successors[b"".join(chains.get(successor, [successor]))] += round(count * entered[code] / last.times)
    return {code: block for code, block in result.items() if block.times}


def traces(blocks: Blocks) -> list[Trace]:
    """Joins blocks that follow one another, the most executed first: a long loop may come in several."""
    blocks = mend(blocks)
    following: dict[bytes, bytes] = {}
    for code, block in blocks.items():
        for successor, count in block.successors.most_common(1):
            target = blocks.get(successor)
            if block.times > 0 and target and count >= JOINED * max(block.times, target.times):
                following[code] = successor
    heads = sorted(blocks.keys() - set(following.values()))
    hottest = sorted(blocks, key=lambda code: (-blocks[code].times, code))
    result, seen = [], set()
    for head in [*heads, *hottest]:  # what no chain begins with is in a ring: a loop
        chain: list[bytes] = []
        code: bytes | None = head
        while code is not None and code not in seen:
            seen.add(code)
            chain.append(code)
            code = following.get(code)
        executed = sum(blocks[code].times * (len(code) // 4) for code in chain)
        if executed > 0:
            text = b"".join(chain)
            words = tuple(int.from_bytes(text[i : i + 4], "big") for i in range(0, len(text), 4))
            result.append(Trace(words, executed / len(words), blocks[chain[0]].address))
    return sorted(result, key=lambda trace: -trace.instructions)


def plugin() -> Path:
    """Compiles blocks.c when it is newer than what is there."""
    path = BUILD / "blocks.so"
    if not path.exists() or path.stat().st_mtime < SOURCE.stat().st_mtime:
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cc", "-std=gnu11", "-O2", "-shared", "-fPIC", "-o", str(path), str(SOURCE)], check=True)
    return path


def run(command: Sequence[str], cpu: str, environment: Mapping[str, str], root: Path | None = None) -> list[Blocks]:
    """Runs a program on an emulated `cpu` of qemu and counts its main thread. `root`: what the program takes for /.

    Returns one item, and one more for every time that the program ended a section (blocks.c).
    """
    with tempfile.TemporaryDirectory() as folder:
        emulator = ["qemu-aarch64", "-cpu", cpu, *(["-L", str(root)] if root else [])]
        emulator += ["-plugin", f"{plugin()},out={folder}"]
        done = subprocess.run(
            [*emulator, *command], env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"{shlex.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        sections = sorted(Path(folder).iterdir(), key=lambda path: int(path.name))
        return [parse(path.read_text().splitlines()) for path in sections]


def symbols(program: Path) -> list[tuple[int, str]]:
    """(address, function) of a statically linked program, ascending; empty when it was stripped."""
    listing = subprocess.run(["aarch64-linux-gnu-nm", "-C", str(program)], capture_output=True, text=True, check=False)
    found = re.findall(r"^([0-9a-f]+) [tTwW] (.*)$", listing.stdout, re.MULTILINE)
    return sorted((int(address, 16), name) for address, name in found if not name.startswith("$"))
