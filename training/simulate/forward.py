"""Int8 activations inside torch: in eval mode the model computes what its exported file computes.

`quantize_(model, ..., activations=Int8())` puts an Int8Forward in the place of `model.forward`. It does nothing until
there are ranges. Then it runs the traced graph of the model instead of the model's own forward: the same operators on
the live parameters and modules of the model, and behind every operator whose result is int8 in the file a rounding to
the scale and zero point of the file (docs/numerics.md). Where the file rounds is only known of the fused graph: a
convolution, its batch norm, a residual and a ReLU round once.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from torch.utils._pytree import tree_unflatten

from ..quantizers import Int8
from ..standin import StandIn
from .program import Simulation, trace_simulation

_Function = TypeVar("_Function", bound=Callable[..., Any])
_not_compiled: Callable[[_Function], _Function] = torch.compiler.disable
_traced = _not_compiled(trace_simulation)


class Int8Forward(StandIn):
    """Stands in for a model's `forward`: the simulation where it applies, else the model's own forward."""

    def __init__(self, model: nn.Module, quantizer: Int8) -> None:
        super().__init__(model)
        self.quantizer = quantizer
        self.simulation: Simulation | None = None
        self.fixed_batch = False  # the model is traced for the batch of its inputs alone
        self.number = 0  # of the installation

    @property
    def applies(self) -> bool:
        quantizer = self.quantizer
        chosen = quantizer.enabled and self.number == quantizer.installations
        return chosen and bool(quantizer.ranges) and (quantizer.learned or not self.model.training)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if not self.applies:
            return self.own(*args, **kwargs)
        inputs = self._inputs(args, kwargs)
        simulation = self.simulation
        if simulation is None or not simulation.fits(self.quantizer, inputs):
            simulation = _traced(self.model, self.quantizer, inputs, fixed_batch=self.fixed_batch)
            self.simulation = simulation
        # MPS has no float64.
        if torch.is_grad_enabled() or _is_training(self.model) or inputs[0].device.type == "mps":
            results = simulation.run(self.model, simulation.roundings(self.quantizer), *inputs)
        else:
            results = _run_exact(simulation, self.model, self.quantizer, inputs)
        return tree_unflatten(results, simulation.results)

    def _inputs(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Tensor, ...]:
        given = inspect.signature(self.own).bind(*args, **kwargs).args if kwargs else args
        if not all(isinstance(x, Tensor) for x in given):
            kinds = ", ".join(type(x).__name__ for x in given)
            raise ValueError(
                f"with int8 activations the model takes tensors only, as its file does, got {kinds}; "
                "use float_activations(model) for other calls"
            )
        return given

    def __deepcopy__(self, memo: dict[int, Any]) -> Int8Forward:
        copy = type(self).__new__(type(self))
        memo[id(self)] = copy
        for name, value in self.__dict__.items():
            setattr(copy, name, value if name == "simulation" else deepcopy(value, memo))
        return copy

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"simulation": None}  # traced again where it is loaded


def install(model: nn.Module, quantizer: Int8) -> Int8Forward:
    """Puts an Int8Forward in the place of `model.forward`; that of another model with this quantizer falls idle."""
    present = model.__dict__.get("forward")
    if not isinstance(present, Int8Forward) or present.quantizer is not quantizer:
        present = model.__dict__["forward"] = Int8Forward(model, quantizer)
    quantizer.installations += 1
    present.number = quantizer.installations
    return present


@contextmanager
def float_activations(model: nn.Module) -> Iterator[None]:
    """Within it the model computes with float activations, whatever its ranges are."""
    quantizers = [module for module in model.modules() if isinstance(module, Int8)]
    enabled = [quantizer.enabled for quantizer in quantizers]
    for quantizer in quantizers:
        quantizer.enabled = False
    try:
        yield
    finally:
        for quantizer, state in zip(quantizers, enabled, strict=True):
            quantizer.enabled = state


def _is_training(model: nn.Module) -> bool:
    """Whether any module is. Containers compute nothing, and torch makes those of parametrizations in train mode."""
    return any(m.training for m in model.modules() if not isinstance(m, (nn.ModuleDict, nn.ModuleList)))


@_not_compiled
def _run_exact(
    simulation: Simulation, model: nn.Module, quantizer: Int8, inputs: tuple[Tensor, ...]
) -> tuple[Tensor, ...]:
    """As it stands, in float32: compilers and autocast change roundings."""
    with torch.autocast(inputs[0].device.type, enabled=False):
        return simulation.run_exact(model, simulation.roundings(quantizer), *inputs)
