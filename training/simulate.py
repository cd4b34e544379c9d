"""Int8 activations inside torch: in eval mode the model computes what its exported file computes.

`quantize_(model, ..., activations=Int8())` puts an Int8Forward in the place of `model.forward`. It does nothing until
there are ranges. Then it runs the traced graph of the model instead of the model's own forward: the same operators on
the live parameters and modules of the model, and behind every operator whose result is int8 in the file a rounding to
the scale and zero point of the file (docs/numerics.md). Where the file rounds is only known of the fused graph: a
convolution, its batch norm, a residual and a ReLU round once.

Gradients pass straight through the rounding and stop where a value is clipped. Learned ranges get those of LSQ (Esser
et al., arXiv 1902.08153, section 2.1) and LSQ+ (Bhalgat et al., arXiv 2004.09576, section 3.1).
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils._pytree import TreeSpec, tree_unflatten

from .quantizers.activations import INT8_MAX, INT8_MIN, SMALLEST_RANGE, STEPS, Int8, Range, scale_and_zero_point


@dataclass(frozen=True, eq=False)
class Rounding:
    """How one group of values is rounded. learned: scale and zero point as tensors, where training changes them."""

    scale: float
    zero_point: int
    learned: tuple[Tensor, Tensor] | None = None

    def __call__(self, x: Tensor) -> Tensor:
        if self.learned is None:
            return _Round.apply(x, self.scale, self.zero_point)
        return _LearnedRound.apply(x, *self.learned, self.scale, self.zero_point)


@dataclass(frozen=True, eq=False)
class Simulation:
    """A traced model with roundings. It holds no parameters, so that copies of a model share it.

    run(model, roundings, *inputs): the results, flat, with gradients and as the modes of the modules say; run_exact:
    those of eval mode, on integers, to the last bit as the runtime. shapes: of the inputs without the batch. ranges: of
    the groups as observed; sharing: the groups with the same scale, by group; learned: those that training changes.
    """

    run: Callable[..., tuple[Tensor, ...]]
    run_exact: Callable[..., tuple[Tensor, ...]]
    results: TreeSpec
    shapes: tuple[tuple[int, ...], ...]
    revision: int
    ranges: tuple[Range, ...]
    sharing: tuple[tuple[int, ...], ...]
    learned: tuple[int, ...]

    def fits(self, quantizer: Int8, inputs: tuple[Tensor, ...]) -> bool:
        return self.revision == quantizer.revision and self.shapes == tuple(tuple(x.shape[1:]) for x in inputs)

    def roundings(self, quantizer: Int8) -> list[Rounding]:
        """Of the groups. The numbers are those of the file, in training too."""
        ranges = list(self.ranges)
        for group, pair in zip(self.learned, quantizer.learned_ranges().values(), strict=True):
            ranges[group] = pair
        numbers = [
            scale_and_zero_point(low, [ranges[other] for other in sharing])
            for (low, _), sharing in zip(ranges, self.sharing, strict=True)
        ]
        if not (self.learned and torch.is_grad_enabled()):
            return [Rounding(*pair) for pair in numbers]
        scales, zero_points = (values.unbind() for values in self._scales_and_zero_points(quantizer))
        # Values that are never negative have their zero point for good.
        movable = (z if low < 0 else z.detach() for z, (low, _) in zip(zero_points, ranges, strict=True))
        return [Rounding(*pair, (s, z)) for pair, s, z in zip(numbers, scales, movable, strict=True)]

    def _scales_and_zero_points(self, quantizer: Int8) -> tuple[Tensor, Tensor]:
        """The same as two float32 tensors that depend on the learned ranges; zero points before they are rounded."""
        learned = quantizer.learned_bounds()
        index = torch.tensor(self.learned, device=learned[0].device)
        low, high = (
            bound.new_tensor([pair[i] for pair in self.ranges]).index_copy(0, index, bound)
            for i, bound in enumerate(learned)
        )
        most = max(len(sharing) for sharing in self.sharing)
        members = torch.tensor([[*s, *s[:1] * (most - len(s))] for s in self.sharing], device=index.device)
        scale = (high - low).clamp_min(SMALLEST_RANGE)[members].amax(1) / STEPS
        return scale, INT8_MIN - low / scale


class Int8Forward:
    """Stands in for a model's `forward`: the simulation where it applies, else the model's own forward."""

    def __init__(self, model: nn.Module, quantizer: Int8) -> None:
        self.model = model
        self.quantizer = quantizer
        self.replaced: Callable[..., Any] | None = model.__dict__.get("forward")  # one that the instance already had
        self.simulation: Simulation | None = None
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
            simulation = self.simulation = _trace(self.model, self.quantizer, inputs)
        # MPS has no float64.
        if torch.is_grad_enabled() or _is_training(self.model) or inputs[0].device.type == "mps":
            results = simulation.run(self.model, simulation.roundings(self.quantizer), *inputs)
        else:
            results = _run_exact(simulation, self.model, self.quantizer, inputs)
        return tree_unflatten(results, simulation.results)

    @property
    def own(self) -> Callable[..., Any]:
        return self.replaced or functools.partial(type(self.model).forward, self.model)

    def _inputs(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Tensor, ...]:
        given = tuple(inspect.signature(self.own).bind(*args, **kwargs).arguments.values()) if kwargs else args
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


def remove(model: nn.Module) -> None:
    """Gives the model its own forward back, where there is an Int8Forward."""
    present = model.__dict__.get("forward")
    if isinstance(present, Int8Forward):
        del model.__dict__["forward"]
        if present.replaced is not None:
            model.__dict__["forward"] = present.replaced


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


@torch.compiler.disable
def _trace(model: nn.Module, quantizer: Int8, inputs: tuple[Tensor, ...]) -> Simulation:
    from .export.simulation import trace_simulation  # which traces with this module's help

    return trace_simulation(model, quantizer, inputs)


def _is_training(model: nn.Module) -> bool:
    """Whether any module is. Containers compute nothing, and torch makes those of parametrizations in train mode."""
    return any(m.training for m in model.modules() if not isinstance(m, (nn.ModuleDict, nn.ModuleList)))


@torch.compiler.disable
def _run_exact(
    simulation: Simulation, model: nn.Module, quantizer: Int8, inputs: tuple[Tensor, ...]
) -> tuple[Tensor, ...]:
    """As it stands, in float32: compilers and autocast change roundings."""
    with torch.autocast(inputs[0].device.type, enabled=False):
        return simulation.run_exact(model, simulation.roundings(quantizer), *inputs)


class _Round(torch.autograd.Function):
    """`scale * (q - zero_point)` with q as docs/numerics.md has it; float in, the same shape and dtype out."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, scale: float, zero_point: int) -> Tensor:
        ctx.save_for_backward(x)
        ctx.numbers = scale, zero_point
        return _rounded(x, scale, zero_point)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        (x,) = ctx.saved_tensors
        return _inside(grad, x, *ctx.numbers), None, None


class _LearnedRound(torch.autograd.Function):
    """The same, with gradients for scale and zero point (0-dimensional tensors, of which the numbers are).

    Without the factor by which LSQ scales them: it suits the steps of few bits, and the range of 255 steps that is
    learned here would jump.
    """

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, learned_scale: Tensor, learned_zero_point: Tensor, scale: float, zero_point: int
    ) -> Tensor:
        y = _rounded(x, scale, zero_point)
        ctx.save_for_backward(x, y)
        ctx.numbers = scale, zero_point
        return y

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        x, y = ctx.saved_tensors
        scale, zero_point = ctx.numbers
        grad_x = _inside(grad, x, scale, zero_point)
        grad_scale = (_inner_product(grad, y) - _inner_product(grad_x, x)) / scale
        grad_zero_point = None
        if ctx.needs_input_grad[2]:
            grad_zero_point = -scale * (grad - grad_x).float().sum()
        return grad_x, grad_scale, grad_zero_point, None, None


def _rounded(x: Tensor, scale: float, zero_point: int) -> Tensor:
    steps = torch.mul(x.float(), 1 / scale).round_().clamp_(INT8_MIN - zero_point, INT8_MAX - zero_point)
    return steps.mul_(scale).to(x.dtype)


def _inside(grad: Tensor, x: Tensor, scale: float, zero_point: int) -> Tensor:
    """grad where x is not clipped, else 0."""
    low, high = ((bound - zero_point) * scale for bound in (INT8_MIN - 0.5, INT8_MAX + 0.5))
    inside: Tensor = torch.ops.aten.hardtanh_backward(grad, x, low, high)
    return inside


def _inner_product(a: Tensor, b: Tensor) -> Tensor:
    """sum(a * b) as float32, in the order of memory."""
    order = sorted(range(a.dim()), key=a.stride, reverse=True)
    first, second = (x.float().permute(order).reshape(-1) for x in (a, b))
    return torch.dot(first, second)
