"""`fit`: trains a model by a recipe, on Lightning."""

from __future__ import annotations

import contextlib
import logging
import math
import os
import signal
import sys
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils import parametrize

from .calibrate import calibrate
from .data import TrainingLoader
from .optimize import parameter_groups, warmup_and_cosine
from .quantize import (
    activation_quantizer,
    input_quantizers,
    quantizable_layers,
    quantize_,
    reestimate_batch_norm,
    weight_encoder,
)
from .recipes import Recipe
from .simulate import float_activations

try:
    import lightning
    from lightning.pytorch.callbacks import Callback, EarlyStopping, ModelCheckpoint, TQDMProgressBar
    from lightning.pytorch.loggers import CSVLogger, TensorBoardLogger
    from lightning.pytorch.strategies import DDPStrategy
except ImportError as error:
    raise ImportError("training needs lightning and tensorboard: pip install 'dgms-rt[train]'") from error

Batches = Iterable[tuple[Tensor, Tensor]]

PRECISIONS = ("bf16", "fp32")
CHECKPOINT = "last.ckpt"
_BATCH_NORM_BATCHES = 40
_RANGE_BATCHES = 8
_LOG_EVERY = 20


@dataclass(frozen=True)
class FitResult:
    """What `fit` did.

    loss: mean over the last epoch. accuracy: of the validation images, 0..1, None without them. seconds: of this
    process since it started or resumed. main: False in processes of torchrun that should write no files.
    """

    steps: int
    loss: float
    accuracy: float | None
    seconds: float
    main: bool


def fit(
    model: nn.Module,
    loader: Batches,
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

    loader: yields (inputs, class numbers) and has a length; a `TrainingLoader` is shared among processes. epochs,
    steps: the training ends with the smaller of the two. validation: scored after every epoch in float32; the model
    ends as the best of them, and training stops after `patience` epochs without a better one. teacher: for a recipe
    with distillation, the float model itself by default. bits: of single layers, as `quantize_` takes them.

    out: folder of the checkpoint (after every epoch) and of TensorBoard and CSV logs. resume: go on from the
    checkpoint, if there is one, to the same result as without the break. precision: "bf16" (autocast; quantizers stay
    float32) or "fp32"; by default bf16 where the device has it. seed: of what the model itself draws.

    Under torchrun every process calls this; gradients are averaged. Raises ValueError: nothing to train, a model that
    is quantized already without the teacher that the recipe needs, the checkpoint of another run, a loss that is not
    finite, and what `quantize_` raises.
    """
    per_epoch = len(loader)  # type: ignore[arg-type]
    if per_epoch < 1 or epochs < 1 or (steps is not None and steps < 1):
        raise ValueError(f"nothing to train: {per_epoch} batches an epoch, {epochs} epochs, {steps} steps")
    if patience is not None and validation is None:
        raise ValueError("stopping early needs validation images")
    if precision not in (None, *PRECISIONS):
        raise ValueError(f"precision must be one of {', '.join(PRECISIONS)}, got {precision!r}")
    folder = None if out is None else Path(out)
    checkpoint = folder / CHECKPOINT if folder is not None and resume and (folder / CHECKPOINT).is_file() else None

    lightning.seed_everything(seed, verbose=False)
    if recipe.distillation and teacher is None:
        if _is_quantized(model):
            raise ValueError("the model is quantized already: the recipe distils, so give its float32 teacher")
        teacher = deepcopy(model)
    if recipe.weights is not None and not _is_quantized(model):
        quantize_(model, recipe.weights, recipe.activations, bits=bits)
        if checkpoint is None:
            _start(model, loader)

    total = min(epochs * per_epoch, steps or sys.maxsize)
    module = _Training(model, recipe, teacher if recipe.distillation else None, total, loader)
    callbacks: list[Callback] = []
    scores = None
    if validation is not None:
        scores = _Validation(validation)
        callbacks.append(scores)
        if patience is not None:
            callbacks.append(EarlyStopping("accuracy", mode="max", patience=patience, check_on_train_epoch_end=True))
    begin = time.monotonic()
    with _quiet():
        trainer = _trainer(folder, callbacks, total, precision or best_precision())
        try:
            trainer.fit(module, loader, ckpt_path=checkpoint, weights_only=True)
        except SystemExit as stop:  # what Lightning makes of Ctrl-C
            signal.signal(signal.SIGINT, signal.default_int_handler)
            raise KeyboardInterrupt from stop
    if scores is not None:
        model.load_state_dict(scores.best)
    model.cpu().eval()
    return FitResult(
        steps=trainer.global_step,
        loss=module.mean_loss,
        accuracy=None if scores is None else scores.accuracy,
        seconds=time.monotonic() - begin,
        main=trainer.is_global_zero,
    )


@torch.no_grad()
def accuracy(model: nn.Module, batches: Batches, device: torch.device | str = "cpu") -> float:
    """The share of inputs with the right class, in eval mode, in float32 but for companded inputs of layers.

    Raises ValueError when there are no inputs.
    """
    was_training = model.training
    model.eval()
    right = count = 0
    with parametrize.cached(), float_activations(model), torch.autocast(torch.device(device).type, enabled=False):
        for x, y in batches:
            right += int((model(x.to(device)).argmax(1).cpu() == y).sum())
            count += len(y)
    model.train(was_training)
    if not count:
        raise ValueError("there are no images to score")
    return right / count


class _Training(lightning.LightningModule):
    """Loss, optimizer and schedule of a recipe."""

    def __init__(
        self, model: nn.Module, recipe: Recipe, teacher: nn.Module | None, steps: int, loader: Batches
    ) -> None:
        super().__init__()
        self.model = model
        self._recipe = recipe
        self._teacher = [] if teacher is None else [teacher.eval().requires_grad_(False)]  # not a part of checkpoints
        self._steps = steps
        self._loader = loader
        self._losses: list[Tensor] = []
        self.mean_loss = math.nan

    def configure_optimizers(self) -> Any:
        recipe = self._recipe
        groups = parameter_groups(
            self.model, lr=recipe.lr, quantizer_lr=recipe.quantizer_lr, weight_decay=recipe.weight_decay
        )
        optimizer = torch.optim.SGD(groups, recipe.lr, momentum=recipe.momentum, nesterov=recipe.nesterov)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, warmup_and_cosine(self._steps, recipe.warmup))
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}

    def on_fit_start(self) -> None:
        for teacher in self._teacher:
            teacher.to(self.device)

    def on_train_start(self) -> None:
        self.model.train()

    def training_step(self, batch: tuple[Tensor, Tensor], index: int) -> Tensor:
        x, y = batch
        if x.dim() == 4:
            x = x.contiguous(memory_format=torch.channels_last)
        logits = self.model(x).float()
        loss = F.cross_entropy(logits, y)
        share, temperature = self._recipe.distillation, self._recipe.temperature
        for teacher in self._teacher:
            with torch.no_grad():
                targets = F.log_softmax(teacher(x).float() / temperature, 1)
            student = F.log_softmax(logits / temperature, 1)
            divergence = F.kl_div(student, targets, reduction="batchmean", log_target=True)
            loss = share * temperature**2 * divergence + (1 - share) * loss
        self._losses.append(loss.detach())
        if self.trainer.global_step % _LOG_EVERY == 0:
            self._require_finite()
        self.log("loss", loss.detach(), prog_bar=True)
        self.log("lr", self.optimizers().param_groups[0]["lr"])
        return loss

    def on_train_epoch_end(self) -> None:
        self._require_finite()
        if self._losses:
            self.mean_loss = float(torch.stack(self._losses).mean())
            self._losses.clear()
            self.log("mean_loss", self.mean_loss)

    def _require_finite(self) -> None:
        if self._losses and not math.isfinite(float(self._losses[-1])):
            raise ValueError(
                f"the loss is {float(self._losses[-1])} at step {self.trainer.global_step}; a smaller learning rate "
                f"than {self._recipe.lr} or float32 instead of bf16 may help"
            )

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        checkpoint["run"] = self._identity()
        checkpoint["mean_loss"] = self.mean_loss
        checkpoint["random"] = torch.get_rng_state()

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        expected, found = self._identity(), checkpoint.get("run")
        if found != expected:
            names = [name for name in expected if not isinstance(found, dict) or found.get(name) != expected[name]]
            raise ValueError(
                f"the checkpoint is of another run: {', '.join(names)} differ; give the options of that run, or "
                "another folder"
            )
        self.mean_loss = checkpoint["mean_loss"]
        torch.set_rng_state(checkpoint["random"])
        if isinstance(self._loader, TrainingLoader):
            self._loader.start_at(checkpoint["global_step"])

    def _identity(self) -> dict[str, Any]:
        shapes = {name: list(t.shape) for name, t in self.model.state_dict().items() if isinstance(t, Tensor)}
        batches = len(self._loader)  # type: ignore[arg-type]
        return {"recipe": self._recipe.to_dict(), "steps": self._steps, "batches": batches, "parameters": shapes}


class _Validation(Callback):
    """Scores the model after every epoch and keeps the best one."""

    def __init__(self, batches: Batches) -> None:
        self._batches = batches
        self.accuracy = -1.0
        self.best: dict[str, Any] = {}

    def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
        score = accuracy(pl_module.model, self._batches, pl_module.device)
        pl_module.log("accuracy", score, prog_bar=True)
        if score > self.accuracy:
            self.accuracy, self.best = score, deepcopy(pl_module.model.state_dict())

    def state_dict(self) -> dict[str, Any]:
        return {"accuracy": self.accuracy, "best": self.best}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.accuracy, self.best = state_dict["accuracy"], state_dict["best"]


class _ProgressBar(TQDMProgressBar):
    """On stderr: stdout belongs to results."""

    def init_train_tqdm(self) -> Any:
        bar = super().init_train_tqdm()
        bar.fp = sys.stderr
        bar.sp = bar.status_printer(sys.stderr)
        return bar


def _is_quantized(model: nn.Module) -> bool:
    return any(weight_encoder(layer) is not None for layer in quantizable_layers(model).values())


def _start(model: nn.Module, loader: Batches) -> None:
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


def _trainer(folder: Path | None, callbacks: list[Callback], steps: int, precision: str) -> lightning.Trainer:
    callbacks = list(callbacks)
    loggers: list[Any] = []
    if folder is not None:
        callbacks.append(
            ModelCheckpoint(folder, Path(CHECKPOINT).stem, enable_version_counter=False, save_on_train_epoch_end=True)
        )
        csv = CSVLogger(folder, "logs")
        loggers = [csv, TensorBoardLogger(folder, "logs", version=csv.version)]
    if sys.stderr.isatty():
        callbacks.append(_ProgressBar(refresh_rate=_LOG_EVERY))
    processes = {}
    if torch.distributed.is_torchelastic_launched():
        local = int(os.environ["LOCAL_WORLD_SIZE"])
        # Straight-through mixtures hold parameters that get no gradient.
        processes = {
            "devices": local,
            "num_nodes": int(os.environ["WORLD_SIZE"]) // local,
            "strategy": DDPStrategy(find_unused_parameters=True),
        }
    return lightning.Trainer(
        max_steps=steps,
        precision="bf16-mixed" if precision == "bf16" else "32-true",
        logger=loggers,
        callbacks=callbacks,
        enable_checkpointing=folder is not None,
        enable_progress_bar=sys.stderr.isatty(),
        enable_model_summary=False,
        use_distributed_sampler=False,
        log_every_n_steps=_LOG_EVERY,
        **({"devices": 1} | processes),
    )


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Lightning reports to its users through logging and warnings; ours get what concerns them from `fit`."""
    loggers = [logging.getLogger(name) for name in ("lightning.pytorch", "lightning.fabric")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="lightning")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
