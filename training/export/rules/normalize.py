"""Batch norms and softmax."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ...batch_norm import batch_norm_terms
from ..ir import Value
from .table import Lowering, require, rule

aten = torch.ops.aten


@rule(aten._native_batch_norm_legit_no_training.default, aten.batch_norm.default)
def _batch_norm(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    """An operator that the file does not have: passes/batch_norms.py turns it into a layer."""
    mean, variance = state.parameter(a["running_mean"]), state.parameter(a["running_var"])
    require(mean is not None and variance is not None, "a batch norm without running statistics")
    assert mean is not None and variance is not None
    norm = mean, variance, state.parameter(a["weight"]), state.parameter(a["bias"]), a["eps"]
    factor, offset = batch_norm_terms(norm)
    x = state.value(a["input"])
    return state.emit(node, "batch_norm", [x], factor=factor.detach().numpy(), offset=offset.detach().numpy())


@rule(aten.softmax.int, aten._softmax.default)
def _softmax(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    x = state.value(a["self"])
    axis = a["dim"] % len(x.shape)
    require(axis >= 1, "a softmax along the batch")
    return state.emit(node, "softmax", [x], axis=axis)
