"""Data that hold NaN or infinity are refused where a user hands them in; one value would spoil every range and mean."""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

CHECK_IMAGE = "leave this item out of the data or repair it"
CHECK_OVERFLOW = "the inputs are finite, so a layer before it computes too large numbers: check its weights"
CHECK_WEIGHTS = "is the checkpoint damaged, or did its training diverge? load finite weights first"


def require_finite(tensor: Tensor, what: str, remedy: str, *, batch: int | None = None) -> None:
    """Raises ValueError when `tensor` holds NaN or infinity; other dtypes than floats pass.

    what: names the tensor, as the subject of the message. remedy: what the user can do. batch: the number of the batch
    that the tensor is or comes from; then the first axis counts items, and the message names the first bad one.
    """
    if not tensor.is_floating_point() or not tensor.numel():
        return
    tensor = tensor.detach()
    if all(math.isfinite(float(bound)) for bound in tensor.aminmax()):  # NaN is passed on; nothing is allocated
        return
    bad = ~tensor.isfinite()
    kind = "NaN" if bool(tensor.isnan().any()) else "infinity"
    where = ""
    if batch is not None:
        item = int(bad.flatten(1).any(1).int().argmax()) if bad.dim() > 1 else int(bad.int().argmax())
        where = f" in batch {batch}, item {item} (counted from 0)"
    raise ValueError(f"{what} holds {kind}{where}, {int(bad.sum()):,} of {bad.numel():,} values; {remedy}")


def require_finite_inputs(caller: str, inputs: tuple[Tensor, ...], batch: int) -> tuple[Tensor, ...]:
    """The model's arguments of one batch, once they are known to be finite. Raises ValueError."""
    for position, tensor in enumerate(inputs):
        which = "the input" if len(inputs) == 1 else f"input {position}"
        require_finite(tensor, f"{caller}: {which}", CHECK_IMAGE, batch=batch)
    return inputs


def require_finite_model(caller: str, model: nn.Module) -> None:
    """Parameters, and the statistics of batch norms: other buffers may hold infinities (masks). Raises ValueError."""
    for name, parameter in model.named_parameters():
        shown = name.replace("parametrizations.weight.original", "weight")
        require_finite(parameter, f"{caller}: {shown!r}", CHECK_WEIGHTS)
    for path, module in model.named_modules():
        if isinstance(module, _BatchNorm):
            for name, buffer in module.named_buffers(path, recurse=False):
                require_finite(buffer, f"{caller}: {name!r}", CHECK_WEIGHTS)
