"""What a loader yields, as the arguments of a model."""

from __future__ import annotations

from typing import Any

from torch import Tensor


def model_inputs(batch: Any) -> tuple[Tensor, ...]:
    """The model's arguments in an item of a loader: a tensor, or a sequence whose first entry is the input."""
    first = batch[0] if isinstance(batch, (tuple, list)) else batch
    if not isinstance(first, Tensor):
        raise ValueError(f"the loader must yield tensors or (input, label) pairs, got {type(first).__name__}")
    return (first,)
