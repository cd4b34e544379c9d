"""`fit`: trains a model by a recipe."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import torch
from torch import nn
from torch.nn.utils import parametrize

from .calibrate import calibrate
from .finite import require_finite_inputs, require_finite_model
from .layers import activation_quantizer, input_quantizers, quantizable_layers, weight_encoder
from .modes import eval_mode
from .quantize import quantize_, reestimate_batch_norm
from .recipes import Recipe
from .run import CHECKPOINT, Batches, FitResult, Loader
from .simulate import float_activations

PRECISIONS = ("bf16", "fp32")
_BATCH_NORM_BATCHES = 40
_RANGE_BATCHES = 8


def fit(
    model: nn.Module,
    loader: Loader,
    recipe: Recipe,
    *,
    epochs: int = 1,
    steps: int | None = None,
    validation: Batches | None = None,
    patience: int | None = None,
    teacher: nn.Module | None = None,
    bits: Mapping[str, int] | None = None,
    out: str | os.PathLike[str] | None = None,
    resume: bool = False,
    precision: str | None = None,
    seed: int = 0,
) -> FitResult:
    """Quantizes a float model by the recipe, unless it is quantized already, and trains it in place.

    loader: yields (inputs, class numbers) and has a length; a `TrainingLoader` is divided among processes. epochs,
    steps: training ends at whichever comes first. validation: scored after every epoch in float32; the best model is
    kept, and training stops after `patience` epochs without improvement. teacher: for recipes with distillation; by
    default the float model itself. bits: of single layers, as for `quantize_`.

    out: folder for the checkpoint (written after every epoch) and for TensorBoard and CSV logs. resume: continue from
    the checkpoint, if there is one, to the same result as without the interruption. precision: "bf16" (autocast;
    quantizers stay float32) or "fp32"; by default bf16 where the device supports it. seed: for random numbers that the
    model itself draws.

    Under torchrun, every process calls this; gradients are averaged. Raises ValueError: nothing to train, a model that
    is quantized already without the teacher that the recipe needs, the checkpoint of another run, inputs or a loss that
    are not finite, and whatever `quantize_` raises.
    """
    per_epoch = len(loader)
    if per_epoch < 1 or epochs < 1 or (steps is not None and steps < 1):
        raise ValueError(f"nothing to train: {per_epoch} batches per epoch, {epochs} epochs, {steps} steps")
    if patience is not None and validation is None:
        raise ValueError("stopping early needs validation images")
    if precision not in (None, *PRECISIONS):
        raise ValueError(f"precision must be one of {', '.join(PRECISIONS)}, got {precision!r}")
    folder = None if out is None else Path(out)
    checkpoint = folder / CHECKPOINT if folder is not None and resume and (folder / CHECKPOINT).is_file() else None
    if checkpoint is not None:
        _require_checkpoint(checkpoint)

    require_finite_model("fit", model)

    from .trainer import train  # nothing else needs Lightning

    torch.manual_seed(seed)
    if recipe.distillation:
        if teacher is None and _is_quantized(model):
            raise ValueError("the model is quantized already: the recipe distills, so give its float32 teacher")
        teacher = deepcopy(model if teacher is None else teacher)  # it loses its mode and its gradients
    if recipe.weights is not None and not _is_quantized(model):
        quantize_(model, recipe.weights, recipe.activations, bits=bits)
        if checkpoint is None:
            _start(model, loader)
    return train(
        model,
        loader,
        recipe,
        teacher if recipe.distillation else None,
        steps=min(epochs * per_epoch, steps or sys.maxsize),
        score=None if validation is None else lambda model, device: evaluate(model, validation, device),
        patience=patience,
        folder=folder,
        checkpoint=checkpoint,
        precision=precision or best_precision(),
    )


@torch.no_grad()
def evaluate(model: nn.Module, batches: Batches, device: torch.device | str = "cpu") -> float:
    """The share of inputs with the right class, in eval mode, in float32 but for companded inputs of layers.

    The mode of every module is restored. Raises ValueError when there are no inputs or they are not finite.
    """
    right = count = 0
    exact = torch.autocast(torch.device(device).type, enabled=False)
    with eval_mode(model), parametrize.cached(), float_activations(model), exact:
        for i, (x, y) in enumerate(batches):
            require_finite_inputs("evaluate", (x,), i)
            right += int((model(x.to(device)).argmax(1).cpu() == y).sum())
            count += len(y)
    if not count:
        raise ValueError("there are no images to score")
    return right / count


def _require_checkpoint(path: Path) -> None:
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, EOFError, RuntimeError) as error:
        reason = str(error).splitlines()[0]
        raise ValueError(f"{path}: the checkpoint is damaged ({reason}); delete it to start again") from error


def _is_quantized(model: nn.Module) -> bool:
    return any(weight_encoder(layer) is not None for layer in quantizable_layers(model).values())


def _start(model: nn.Module, loader: Loader) -> None:
    """Fits what a quantized network needs of its data before the first step."""
    reestimate_batch_norm(model, loader, _BATCH_NORM_BATCHES)
    int8 = activation_quantizer(model)
    if input_quantizers(model) or (int8 is not None and int8.learned):
        calibrate(model, loader, _RANGE_BATCHES)
        with float_activations(model):
            reestimate_batch_norm(model, loader, _BATCH_NORM_BATCHES)


def best_precision() -> str:
    if torch.cuda.is_available():
        return "bf16" if torch.cuda.is_bf16_supported() else "fp32"
    return "bf16" if torch.ops.mkldnn._is_mkldnn_bf16_supported() else "fp32"
