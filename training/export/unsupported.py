"""What is said of a model that the file format cannot hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...errors import UnsupportedError

NO_SUCH_OPERATOR = "the file format has no such operator"
_PLACES = 3  # named in the message, of every operator

# What to write instead, by ATen operator without its overload.
_REMEDIES = {
    **dict.fromkeys(("prelu", "selu", "celu"), "train with ReLU, LeakyReLU, SiLU or Hardswish"),
    "softplus": "train with its default parameters",
    **dict.fromkeys(("layer_norm", "group_norm", "instance_norm"), "train with BatchNorm2d"),
    "conv1d": "use Conv2d with height 1",
    "adaptive_max_pool2d": "use max_pool2d with the kernel that it amounts to",
    "linear": "flatten to rank 2 before it, or use a 1x1 Conv2d",
    "view": "keep the batch as the first dimension: x.flatten(1), x.reshape(x.shape[0], ...)",
    "batch_norm": "move it directly behind the linear layer",
}


@dataclass(frozen=True)
class UnsupportedOperator:
    """operator: as torch names it; path: the module that calls it ("" = the model itself); reason: what is missing."""

    operator: str
    path: str
    reason: str


class UnsupportedOperators(UnsupportedError):
    """The model uses operators that the file format does not have. `operators` lists all of them, in order."""

    def __init__(self, operators: Sequence[UnsupportedOperator]) -> None:
        self.operators = list(operators)
        groups: dict[tuple[str, str], list[str]] = {}
        for entry in self.operators:
            groups.setdefault((entry.operator, entry.reason), []).append(entry.path or "the model")
        lines = "; ".join(_line(operator, reason, paths) for (operator, reason), paths in groups.items())
        super().__init__(
            f"{len({entry.operator for entry in self.operators})} unsupported operator(s): {lines}",
            remedy="replace these operators in the model; docs/howto/convert_a_model.md lists the supported ones",
        )


def _line(operator: str, reason: str, paths: list[str]) -> str:
    """One operator, how often it is there, the first modules with it, and the way out."""
    places = list(dict.fromkeys(paths))
    count = f" {len(paths)} times" if len(paths) > 1 else ""
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    remedy = _REMEDIES.get(operator.removeprefix("aten.").partition(".")[0])
    detail = f"{reason}; {remedy}" if remedy else reason
    return f"{operator}{count} in {', '.join(places[:_PLACES])}{more} ({detail})"
