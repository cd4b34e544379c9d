"""What a loader or a user gives, as the arguments of a model."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from torch import Tensor, nn

from .standin import own_forward
from .wrapped import inner_module

_LABELS = ("label", "labels", "target", "targets")


def model_inputs(caller: str, model: nn.Module, batch: Any) -> tuple[Tensor, ...]:
    """The model's arguments in an item of a loader, in the order of its `forward`.

    A tensor is the only input. A dict holds the inputs by the names of the parameters of `forward`, and maybe labels
    ("label", "labels", "target", "targets"). A tuple or list begins with the inputs, in order, or with a tuple or dict
    of them; what follows are labels: everything from the first entry that is not a floating-point tensor, and what
    `forward` has no parameter for. Raises ValueError with the way out where that leaves a choice (a floating-point
    entry may be an optional input or a label), an input is missing, or something else than tensors is given.
    """
    if isinstance(batch, Tensor):
        return given_inputs(caller, model, batch)
    if isinstance(batch, Mapping):
        names = _parameters(model)
        return given_inputs(caller, model, {k: v for k, v in batch.items() if k in names or k not in _LABELS})
    if not isinstance(batch, (tuple, list)) or not batch:
        raise ValueError(
            f"{caller}: the loader must yield a tensor, a tuple of inputs and labels, or a dict, got {_kind(batch)}"
        )
    if isinstance(batch[0], (tuple, list, Mapping)):
        return given_inputs(caller, model, batch[0])
    floats = list(takewhile(lambda x: isinstance(x, Tensor) and x.is_floating_point(), batch))
    count = len(floats)
    if not count:
        kinds = ", ".join(map(_kind, batch))
        raise ValueError(f"{caller}: the loader must yield floating-point tensors first, then labels, got ({kinds})")
    if _takes_any(model):
        return given_inputs(caller, model, tuple(floats))
    required, possible = _counts(model)
    if required < min(count, possible):
        optional = list(_parameters(model))[min(count, int(possible)) - 1]
        raise ValueError(
            f"{caller}: the loader yields {count} floating-point tensors, of which one may be a label or the optional "
            f"input {optional!r}; yield (inputs, labels) with a tuple of the inputs, or a dict by name"
        )
    return given_inputs(caller, model, tuple(floats[: max(required, 1)]))


def given_inputs(caller: str, model: nn.Module, given: Any) -> tuple[Tensor, ...]:
    """All inputs as the user gives them: a tensor, a tuple or list of all, or a dict by the names of `forward`.

    Raises TypeError for anything else, ValueError when there are too many, too few, or unknown names.
    """
    if isinstance(given, Mapping):
        return _by_name(caller, model, given)
    inputs = tuple(given) if isinstance(given, (tuple, list)) else (given,)
    for x in inputs:
        if not isinstance(x, Tensor):
            raise TypeError(
                f"{caller}: the inputs must be a tensor, a tuple of tensors or a dict of tensors, got {_kind(x)}"
                f"{_remedy(x)}"
            )
        if x.is_meta:
            raise ValueError(f"{caller}: an input is on the meta device and has no values; give torch.zeros(shape)")
    required, possible = _counts(model)
    if not required <= len(inputs) <= possible:
        wanted = f"{required}" if required == possible else f"{required} or more"
        raise ValueError(
            f"{caller}: the model takes {wanted} inputs ({', '.join(_parameters(model))}), got {len(inputs)}; give a "
            "tuple of all of them, or a dict by name"
        )
    return inputs


def _by_name(caller: str, model: nn.Module, given: Mapping[str, Any]) -> tuple[Tensor, ...]:
    names = _parameters(model)
    unknown = [str(name) for name in given if name not in names]
    if unknown:
        raise ValueError(f"{caller}: forward has no parameters {unknown}; it has {list(names)}")
    by_keyword = [n for n in given if names[n].kind is inspect.Parameter.KEYWORD_ONLY]
    if by_keyword:
        raise ValueError(
            f"{caller}: forward takes {by_keyword} by keyword only; the inputs of a file have an order: remove its *"
        )
    order = [name for name in names if name in given]
    skipped = [name for name in list(names)[: len(order)] if name not in given]
    if skipped:
        raise ValueError(f"{caller}: the input {skipped[0]!r} is missing; forward takes {list(names)}, got {order}")
    return given_inputs(caller, model, tuple(given[name] for name in order))


def _parameters(model: nn.Module) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(own_forward(inner_module(model))).parameters


def _takes_any(model: nn.Module) -> bool:
    return any(p.kind is inspect.Parameter.VAR_POSITIONAL for p in _parameters(model).values())


def _counts(model: nn.Module) -> tuple[int, float]:
    """How many inputs the model needs, and how many it can take, by position."""
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    positional = [p for p in _parameters(model).values() if p.kind in kinds]
    required = sum(p.default is inspect.Parameter.empty for p in positional)
    return required, float("inf") if _takes_any(model) else len(positional)


def _kind(x: Any) -> str:
    return f"{x.dtype} tensor" if isinstance(x, Tensor) else type(x).__name__


def _remedy(x: Any) -> str:
    if isinstance(x, int):
        return "; for a shape give torch.zeros(shape)"
    return "; torch.from_numpy(x) makes one" if type(x).__module__ == "numpy" else ""
