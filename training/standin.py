"""What stands in for the `forward` of a model instance, and how a model gets its own back."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from torch import nn


class StandIn:
    """A callable in the place of `model.forward`. replaced: the `forward` that the instance already had."""

    def __init__(self, model: nn.Module) -> None:
        self.model = model
        self.replaced: Callable[..., Any] | None = model.__dict__.get("forward")

    @property
    def own(self) -> Callable[..., Any]:
        """The model's own forward."""
        return self.replaced or functools.partial(type(self.model).forward, self.model)


def own_forward(model: nn.Module) -> Callable[..., Any]:
    """The model's forward without a StandIn."""
    present = model.__dict__.get("forward")
    return present.own if isinstance(present, StandIn) else model.forward


def remove(model: nn.Module) -> None:
    """Gives the model its own forward back, where there is a StandIn."""
    present = model.__dict__.get("forward")
    if isinstance(present, StandIn):
        del model.__dict__["forward"]
        if present.replaced is not None:
            model.__dict__["forward"] = present.replaced
