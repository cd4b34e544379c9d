"""Named ways to train: quantizers, optimizer, schedule and loss (docs/training.md says where each comes from).

"paper": the form of the papers. DGMS: soft mixture per tensor; LCQ: companding; both: cross entropy alone.
"best": what trained best here. DGMS: nearest level with straight-through gradients and a scale per output channel; both
methods: distillation from the float32 start.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import quantizers
from .quantize import FLOAT_BITS
from .quantizers import GaussianMixture, Int8, Uniform

METHODS = ("gm", "lcq", "uniform", "float")
RECIPES = ("best", "paper")


@dataclass(frozen=True)
class Recipe:
    """How `fit` trains a model.

    weights, activations: the arguments of `quantize_`; weights None trains the float32 model, activations None leaves
    them float32. lr: of the weights, at the peak of its schedule (a linear rise over a fraction `warmup` of the steps,
    then a cosine to 0), for batches of `batch_size`; quantizer_lr: that of the quantizers' parameters divided by lr.
    distillation: the fraction d in `d T^2 KL(teacher, student) + (1 - d) cross entropy` at the temperature T.
    """

    name: str
    weights: GaussianMixture | Uniform | Any | None
    activations: Int8 | Any | None
    lr: float
    quantizer_lr: float
    weight_decay: float
    distillation: float = 0.0
    temperature: float = 4.0
    warmup: float = 0.05
    momentum: float = 0.9
    nesterov: bool = True
    batch_size: int = 128

    def to_dict(self) -> dict[str, Any]:
        """The settings as plain values, for logs and model cards."""
        plain = dict(vars(self))
        for role in ("weights", "activations"):
            plain[role] = None if plain[role] is None else _description(plain[role])
        return plain


def recipe(name: str = "best", method: str = "gm", bits: int = 4, act_bits: int | None = None, seed: int = 0) -> Recipe:
    """The recipe `name` for a method ("gm", "lcq", "uniform" or "float") at `bits` bits per weight.

    act_bits: 2..4 = companded activations, 8 = int8 with ranges observed after the training, 32 = float32; by default
    `bits` with "lcq" and 8 otherwise. seed: for the initialization of the quantizers. Raises ValueError.
    """
    if name not in RECIPES:
        raise ValueError(f"unknown recipe {name!r}; known: {', '.join(RECIPES)}")
    if method not in METHODS:
        raise ValueError(f"unknown method {method!r}; known: {', '.join(METHODS)}")
    if method == "float":
        return Recipe("float", None, None, lr=0.1, quantizer_lr=1.0, weight_decay=5e-4)
    if act_bits is None:
        act_bits = bits if method == "lcq" else 8
    best = name == "best"
    return Recipe(
        name,
        weights=_WEIGHTS[method](bits, seed, best),
        activations=_activations(act_bits),
        lr=_learning_rate(method, bits, best),
        quantizer_lr=0.01 if method == "gm" else 0.1,
        weight_decay=1e-4 if bits > 2 else 5e-5,
        distillation=0.9 if best else 0.0,
    )


def _learning_rate(method: str, bits: int, best: bool) -> float:
    if method == "lcq":
        return 0.02
    if method == "gm" and not best:  # soft gradients are rare and large: the rates for nearest levels are too high
        return 0.005
    return 0.01 if bits >= 4 else 0.02


def _mixture(bits: int, seed: int, best: bool) -> GaussianMixture:
    if best:
        return GaussianMixture(bits, seed=seed, gradient="straight_through")
    return GaussianMixture(bits, seed=seed, gradient="soft", per_channel_scale=False)


def _companding(bits: int, seed: int, best: bool) -> Any:
    if best and bits == 2:  # companding has three levels at 2 bits, a codebook four
        return _mixture(bits, seed, best)
    return quantizers.Companding(bits)


def _uniform(bits: int, seed: int, best: bool) -> Uniform:
    return Uniform(bits)


_WEIGHTS: dict[str, Callable[[int, int, bool], Any]] = {"gm": _mixture, "lcq": _companding, "uniform": _uniform}


def _activations(bits: int) -> Any:
    if bits == FLOAT_BITS:
        return None
    if bits == 8:
        return Int8()
    if bits not in (2, 3, 4):
        raise ValueError(f"bits of activations must be 2, 3, 4, 8 or 32, got {bits}")
    return quantizers.CompandingActivations(bits)


def _description(quantizer: Any) -> str:
    names = inspect.signature(type(quantizer)).parameters
    return f"{type(quantizer).__name__}({', '.join(f'{name}={getattr(quantizer, name)!r}' for name in names)})"
