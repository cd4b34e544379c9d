"""The result of a search: bits per layer, and how they were found."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ...errors import UnsupportedError

FORMAT = "dgms-bits"


@dataclass(frozen=True)
class BitScheme(Mapping[str, int]):
    """Bits per layer by module path: the `bits=` of `quantize_`.

    sizes: number of weights of each layer. damages: the cost of each width for each layer, as divergence from the float
    model in nats (only differences within a layer matter). widths: the real-valued widths before rounding, {} if the
    method has none. trace: {"step", "loss", "average_bits"} of every step; loss is the divergence from the float
    model.
    """

    bits: dict[str, int]
    sizes: dict[str, int]
    budget: float
    candidates: tuple[int, ...]
    method: str
    damages: dict[str, dict[int, float]] = field(default_factory=dict)
    widths: dict[str, float] = field(default_factory=dict)
    trace: list[dict[str, float]] = field(default_factory=list)

    def __getitem__(self, layer: str) -> int:
        return self.bits[layer]

    def __iter__(self) -> Iterator[str]:
        return iter(self.bits)

    def __len__(self) -> int:
        return len(self.bits)

    @property
    def average_bits(self) -> float:
        """Bits per weight over the layers of the scheme."""
        return sum(self.bits[n] * self.sizes[n] for n in self.bits) / sum(self.sizes.values())

    def table(self) -> str:
        """One line per layer: weights, bits, width before rounding, damages; then a line with the average."""
        header = ["layer", "weights", "bits", *(["width"] if self.widths else [])]
        header += [f"damage at {b}" for b in self.candidates if self.damages]
        rows = [header]
        for name, bits in self.bits.items():
            row = [name, f"{self.sizes[name]:,}", str(bits)]
            row += [f"{self.widths[name]:.2f}"] if self.widths else []
            row += [f"{self.damages[name][b]:.3g}" for b in self.candidates] if self.damages else []
            rows.append(row)
        rows.append(["all", f"{sum(self.sizes.values()):,}", f"{self.average_bits:.3f}", *[""] * (len(header) - 3)])
        columns = [max(len(row[i]) for row in rows) for i in range(len(header))]
        lines = []
        for row in rows:
            cells = [row[0].ljust(columns[0]), *(cell.rjust(w) for cell, w in zip(row[1:], columns[1:], strict=True))]
            lines.append("  ".join(cells).rstrip())
        return "\n".join(lines)

    def plot(self, path: str | os.PathLike[str]) -> None:
        """Draws bits per layer, and the trace of the search, into an image file.

        Raises UnsupportedError without matplotlib.
        """
        try:
            from matplotlib.figure import Figure
        except ImportError as error:
            raise UnsupportedError("plots need matplotlib", remedy="pip install matplotlib") from error
        names = list(self.bits)
        figure = Figure(figsize=(max(6.0, 0.22 * len(names) + 2), 6.5 if self.trace else 4.5), layout="constrained")
        axes = figure.subplots(2 if self.trace else 1, 1, squeeze=False)[:, 0]
        axes[0].bar(range(len(names)), list(self.bits.values()), color="tab:blue", label="bits")
        if self.widths:
            axes[0].plot(range(len(names)), list(self.widths.values()), "o", color="tab:orange", ms=4, label="width")
            axes[0].legend()
        axes[0].set_xticks(range(len(names)), names, rotation=90, fontsize=7)
        axes[0].set_ylabel("bits")
        axes[0].set_title(f"{self.method}: {self.average_bits:.3f} bits per weight (budget {self.budget:g})")
        if self.trace:
            axes[1].plot([entry["step"] for entry in self.trace], [entry["loss"] for entry in self.trace])
            axes[1].set_yscale("log")
            axes[1].set_xlabel("step")
            axes[1].set_ylabel("divergence from the float model")
        figure.savefig(path)

    def to_dict(self) -> dict[str, Any]:
        """Plain values with stable keys, as `save` writes them."""
        return {"format": FORMAT, "average_bits": self.average_bits, **asdict(self)}

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes JSON under a temporary name, then renames it."""
        path = Path(path)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            temporary.write_text(json.dumps(self.to_dict(), indent=1) + "\n", encoding="utf-8")
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "BitScheme":
        """Reads what `save` wrote. Raises ValueError when the file is something else."""
        try:
            data = json.loads(Path(path).read_text(encoding="utf-8"))
            if data.pop("format") != FORMAT:
                raise ValueError("another format")
            del data["average_bits"]
            data["candidates"] = tuple(data["candidates"])
            data["damages"] = {n: {int(b): d for b, d in row.items()} for n, row in data["damages"].items()}
            return cls(**data)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path}: not a scheme of bits as `dgms search-bits` writes it ({error!r})") from error
