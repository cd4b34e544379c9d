"""Functions of one value: what the file's `unary` computes, and its tables for int8 values."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from ..quantizers.activations import INT8_MAX, INT8_MIN


def _linear(x: Tensor, alpha: float, beta: float) -> Tensor:
    return alpha * x + beta


def _reciprocal(x: Tensor, alpha: float) -> Tensor:
    return alpha / x


# By the name that the file gives them; behind the tensor come alpha and beta where the function takes them.
FUNCTIONS: dict[str, Callable[..., Tensor]] = {
    "abs": torch.abs,
    "neg": torch.neg,
    "exp": torch.exp,
    "log": torch.log,
    "sqrt": torch.sqrt,
    "rsqrt": torch.rsqrt,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "silu": F.silu,
    "gelu": F.gelu,
    "gelu_tanh": functools.partial(F.gelu, approximate="tanh"),
    "hardsigmoid": F.hardsigmoid,
    "hardswish": F.hardswish,
    "mish": F.mish,
    "softplus": F.softplus,
    "elu": F.elu,
    "linear": _linear,
    "leaky_relu": F.leaky_relu,
    "reciprocal": _reciprocal,
    "erf": torch.erf,
}


def numbers_of(attributes: Mapping[str, Any]) -> tuple[float, ...]:
    """alpha and beta among the attributes of a `unary`."""
    return tuple(attributes[name] for name in ("alpha", "beta") if name in attributes)


@functools.lru_cache(maxsize=1024)
def unary_table(
    function: str, scale: float, zero_point: int, out_scale: float, out_zero_point: int, *numbers: float
) -> tuple[int, ...]:
    """The int8 result for every int8 value, from -128 to 127 (docs/numerics.md). numbers: alpha and beta.

    The value of the function is computed in float64 and rounded to float32, so that it does not depend on how torch
    divides a tensor among vectors and threads. NaN becomes -128.
    """
    x = (torch.arange(INT8_MIN, INT8_MAX + 1) - zero_point).float().mul(scale)
    y = FUNCTIONS[function](x.double(), *numbers).float()
    steps = y.mul(1 / out_scale).nan_to_num(nan=-torch.inf).round() + out_zero_point
    return tuple(int(q) for q in steps.clamp(INT8_MIN, INT8_MAX))
