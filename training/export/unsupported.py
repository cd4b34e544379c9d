"""What is said of a model that the file format cannot hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...errors import UnsupportedError


@dataclass(frozen=True)
class UnsupportedOperator:
    """operator: as torch names it; path: the module that calls it ("" = the model itself); reason: what is missing."""

    operator: str
    path: str
    reason: str


class UnsupportedOperators(UnsupportedError):
    """The model uses operators that the file format does not have. `operators` lists all of them."""

    def __init__(self, operators: Sequence[UnsupportedOperator]) -> None:
        self.operators = list(operators)
        lines = "; ".join(f"{o.operator} in {o.path or 'the model'} ({o.reason})" for o in self.operators)
        super().__init__(
            f"{len(self.operators)} unsupported operator(s): {lines}",
            remedy="replace these operators in the model; docs/howto/convert_a_model.md lists the supported ones",
        )
