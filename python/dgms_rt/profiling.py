"""Time per layer: what `Model.profile()` and `Session.profile()` give."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from statistics import median
from types import TracebackType
from typing import Any

from .rows import ProfileRow
from .tables import table


class Profile:
    """Records every run inside its `with` block.

    with model.profile() as p:
        model.run(x)
    print(p.table())
    p.save("trace.json")  # chrome://tracing, ui.perfetto.dev
    """

    def __init__(self, record_into: Callable[[Profile | None], None]) -> None:
        self._record_into = record_into
        self._runs: list[tuple[float, list[ProfileRow]]] = []  # start in microseconds, rows

    def __enter__(self) -> Profile:
        self._record_into(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._record_into(None)

    def _add(self, start_microseconds: float, rows: list[ProfileRow]) -> None:
        self._runs.append((start_microseconds, rows))

    @property
    def runs(self) -> int:
        """How many runs were recorded."""
        return len(self._runs)

    @property
    def rows(self) -> list[ProfileRow]:
        """A row per layer in order of execution. microseconds: median of the runs (one preempted run would dominate a
        mean); start_microseconds: of the last run."""
        if not self._runs:
            return []
        rows = [row.copy() for row in self._runs[-1][1]]
        for index, row in enumerate(rows):
            row["microseconds"] = median(run[index]["microseconds"] for _, run in self._runs)
        return rows

    def table(self) -> str:
        """The rows as text, with the share of each layer and the total."""
        rows = self.rows
        total = sum(row["microseconds"] for row in rows)
        lines = [
            [
                row["name"],
                row["op"],
                f"{row['microseconds']:.1f}",
                f"{_percent(row['microseconds'], total):.1f}",
                row["kernel"],
            ]
            for row in rows
        ]
        lines.append(["total", "", f"{total:.1f}", "100.0" if rows else "0.0", f"median of {self.runs} runs"])
        return table(["layer", "op", "us", "%", "kernel"], lines, right={2, 3})

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes every recorded run as a Chrome trace (JSON)."""
        events: list[dict[str, Any]] = []
        for index, (start, rows) in enumerate(self._runs):
            events += [
                {
                    "name": row["name"],
                    "cat": row["op"],
                    "ph": "X",
                    "ts": start + row["start_microseconds"],
                    "dur": row["microseconds"],
                    "pid": 0,
                    "tid": 0,
                    "args": {"kernel": row["kernel"], "run": index},
                }
                for row in rows
            ]
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"traceEvents": events, "displayTimeUnit": "ms"}, file)


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0
