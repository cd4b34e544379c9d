"""What users hand over as a model, and the module inside it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import torch
from torch import Tensor, nn
from torch.export import ExportedProgram
from torch.nn.parallel import DataParallel, DistributedDataParallel
from torch.optim.swa_utils import AveragedModel

_WRAPPERS = (DataParallel, DistributedDataParallel, AveragedModel)


def unwrapped(caller: str, model: nn.Module) -> nn.Module:
    """The module inside torch.compile, DataParallel, DistributedDataParallel and AveragedModel, else the model itself.

    Names of layers are those inside it. Raises TypeError for what is no torch module that can be changed and traced,
    ValueError for parameters without values.
    """
    if isinstance(model, torch.jit.ScriptModule):
        raise TypeError(
            f"{caller}: got a module of torch.jit, which cannot be traced; give the nn.Module it was made of"
        )
    if isinstance(model, ExportedProgram):
        raise TypeError(
            f"{caller}: got an ExportedProgram; give the nn.Module it was made of, or its .module() for float32 weights"
        )
    if not isinstance(model, nn.Module):
        raise TypeError(f"{caller}: expected a torch.nn.Module, got {type(model).__name__}")
    model = inner_module(model)
    for name, tensor in [*model.named_parameters(), *model.named_buffers()]:
        if tensor.is_meta:
            raise ValueError(
                f"{caller}: {name!r} is on the meta device and has no values; model.to_empty(device='cpu'), then load "
                "the weights"
            )
    return model


def inner_module(model: nn.Module) -> nn.Module:
    """The same without checks."""
    while True:
        inner: Any = model.module if isinstance(model, _WRAPPERS) else model._modules.get("_orig_mod")
        if not isinstance(inner, nn.Module):
            return model
        model = inner


def copied(model: nn.Module) -> nn.Module:
    """A deep copy. Weights that hooks computed with gradients (pruning, old weight_norm), which torch refuses to copy,
    are copied by value."""
    memo: dict[int, Any] = {}
    for module in model.modules():
        for value in module.__dict__.values():
            if isinstance(value, Tensor) and not value.is_leaf:
                memo[id(value)] = value.detach().clone()
    return deepcopy(model, memo)
