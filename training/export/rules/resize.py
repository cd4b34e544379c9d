"""Images of another size."""

from __future__ import annotations

from typing import Any

import torch
from torch import fx

from ..ir import Value
from ..trace import shape_of
from .table import BY_RESULT, RULES, Lowering, require, rule

aten = torch.ops.aten


@rule(aten.upsample_nearest2d.vec, aten.upsample_nearest2d.default)
def _nearest(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _resize(state, node, a, mode="nearest", coordinates="asymmetric")


@rule(aten._upsample_nearest_exact2d.vec, aten._upsample_nearest_exact2d.default)
def _nearest_exact(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _resize(state, node, a, mode="nearest", coordinates="half_pixel", rounding="prefer_ceil")


@rule(aten.upsample_bilinear2d.vec, aten.upsample_bilinear2d.default)
def _bilinear(state: Lowering, node: fx.Node, a: dict[str, Any]) -> Value:
    return _resize(state, node, a, mode="bilinear", coordinates="align_corners" if a["align_corners"] else "half_pixel")


def _resize(state: Lowering, node: fx.Node, a: dict[str, Any], **attributes: Any) -> Value:
    x, size = state.value(next(iter(a.values()))), shape_of(node)[2:]
    if x.shape[2:] == size:
        return x
    factors = a.get("scale_factors") or (a.get("scales_h"), a.get("scales_w"))
    if a.get("align_corners"):  # positions follow from the sizes alone
        factors = (None, None)
    for name, factor, before, after in zip(("scale_h", "scale_w"), factors, x.shape[2:], size, strict=True):
        require(factor is None or isinstance(factor, float), "a factor that depends on a size")
        if factor is not None and not _follows_from_sizes(factor, before, after):
            attributes[name] = 1 / factor
    return state.emit(node, "resize", [x], size=list(size), **attributes)


def _follows_from_sizes(factor: float, before: int | str, after: int | str) -> bool:
    """Whether torch's ratio of the sizes is that of the factor, in float32."""
    if isinstance(before, int) and isinstance(after, int):
        single = torch.tensor([before, after, 1 / factor], dtype=torch.float32)
        return bool(single[0] / single[1] == single[2])
    return factor == int(factor)  # H and 2 * H, say


BY_RESULT.update(target for target, function in RULES.items() if function in (_nearest, _nearest_exact, _bilinear))
