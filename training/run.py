"""What `fit` and its trainer share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

CHECKPOINT = "last.ckpt"
Batches = Iterable[tuple[Tensor, Tensor]]  # inputs and class numbers


class Loader(Protocol):
    """Batches of a known number."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]: ...


@dataclass(frozen=True)
class FitResult:
    """What `fit` did.

    loss: mean over the last epoch. accuracy: of the validation images, 0..1, None without them. seconds: of this
    process since it started or resumed. main: False in processes of torchrun that should write no files.
    """

    steps: int
    loss: float
    accuracy: float | None
    seconds: float
    main: bool
