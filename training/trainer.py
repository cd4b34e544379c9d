"""What `fit` hands to Lightning. Imported when a training begins: nothing else needs Lightning."""

from __future__ import annotations

import contextlib
import logging
import math
import os
import signal
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..errors import UnsupportedError
from .data import TrainingLoader
from .finite import require_finite_inputs
from .optimize import parameter_groups, warmup_and_cosine
from .recipes import Recipe
from .run import CHECKPOINT, FitResult, Loader

try:
    import lightning
    from lightning.pytorch.callbacks import Callback, ModelCheckpoint, TQDMProgressBar
    from lightning.pytorch.loggers import CSVLogger, TensorBoardLogger
    from lightning.pytorch.strategies import DDPStrategy
except ImportError as error:
    raise UnsupportedError(f"training needs lightning: {error}", remedy="pip install 'dgms-rt[train]'") from error

Score = Callable[[nn.Module, torch.device], float]

_LOG_EVERY = 20


def train(
    model: nn.Module,
    loader: Loader,
    recipe: Recipe,
    teacher: nn.Module | None,
    *,
    steps: int,
    score: Score | None,
    patience: int | None,
    folder: Path | None,
    checkpoint: Path | None,
    precision: str,
) -> FitResult:
    """Trains a model that is ready for its first step; arguments as of `fit`; score: of the
    validation images, 0..1. Leaves it on the CPU in eval mode."""
    module = _Training(model, recipe, teacher, steps, loader)
    scores = None if score is None else _Validation(score, patience)
    begin = time.monotonic()
    with _quiet():
        trainer = _trainer(folder, [] if scores is None else [scores], -(-steps // len(loader)), precision)
        try:
            trainer.fit(module, loader, ckpt_path=checkpoint, weights_only=True)
        except SystemExit as stop:
            if not isinstance(stop.__context__, KeyboardInterrupt):
                raise
            signal.signal(signal.SIGINT, signal.default_int_handler)  # Lightning turned it off
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


class _Training(lightning.LightningModule):
    """Loss, optimizer and schedule of a recipe."""

    def __init__(self, model: nn.Module, recipe: Recipe, teacher: nn.Module | None, steps: int, loader: Loader) -> None:
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

    def on_before_batch_transfer(self, batch: tuple[Tensor, Tensor], dataloader_idx: int) -> tuple[Tensor, Tensor]:
        """Before the batch goes to a device, which would have to be waited for."""
        require_finite_inputs("fit", (batch[0],), self.trainer.global_step % len(self._loader))
        return batch

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
        optimizer: Any = self.optimizers()
        self.log("lr", optimizer.param_groups[0]["lr"])
        return loss

    def on_train_batch_end(self, outputs: Any, batch: Any, batch_idx: int) -> None:
        if self.trainer.global_step >= self._steps:
            self.trainer.should_stop = True

    def on_train_epoch_end(self) -> None:
        self._require_finite()
        if self._losses:
            self.mean_loss = float(self.trainer.strategy.reduce(torch.stack(self._losses).mean(), reduce_op="mean"))
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
        batches = len(self._loader)
        return {"recipe": self._recipe.to_dict(), "steps": self._steps, "batches": batches, "parameters": shapes}


class _Validation(Callback):
    """Scores the model after every epoch and keeps the best one; `patience` epochs that are no better are the last."""

    def __init__(self, score: Score, patience: int | None) -> None:
        self._score = score
        self._patience = patience
        self.accuracy = -1.0
        self.best: dict[str, Any] = {}
        self._waited = 0

    def on_train_start(self, trainer: Any, pl_module: Any) -> None:
        self._stop_if_impatient(trainer)

    def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
        score = self._score(pl_module.model, pl_module.device)
        pl_module.log("accuracy", score, prog_bar=True)
        self._waited += 1
        if score > self.accuracy:
            self.accuracy, self.best, self._waited = score, deepcopy(pl_module.model.state_dict()), 0
        self._stop_if_impatient(trainer)

    def _stop_if_impatient(self, trainer: Any) -> None:
        if self._patience is not None and self._waited >= self._patience:
            trainer.should_stop = True

    def state_dict(self) -> dict[str, Any]:
        return {"accuracy": self.accuracy, "best": self.best, "waited": self._waited}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.accuracy, self.best, self._waited = (state_dict[name] for name in ("accuracy", "best", "waited"))


class _ProgressBar(TQDMProgressBar):
    """On stderr: stdout belongs to results."""

    def init_train_tqdm(self) -> Any:
        bar = super().init_train_tqdm()
        bar.fp = sys.stderr
        bar.sp = bar.status_printer(sys.stderr)
        return bar


def _trainer(folder: Path | None, callbacks: list[Callback], epochs: int, precision: str) -> lightning.Trainer:
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
    processes: dict[str, Any] = {"devices": 1}
    if torch.distributed.is_torchelastic_launched():
        local = int(os.environ["LOCAL_WORLD_SIZE"])
        # Straight-through mixtures hold parameters that get no gradient.
        processes = {
            "devices": local,
            "num_nodes": int(os.environ["WORLD_SIZE"]) // local,
            "strategy": DDPStrategy(find_unused_parameters=True),
        }
    return lightning.Trainer(
        max_epochs=epochs,
        precision="bf16-mixed" if precision == "bf16" else "32-true",
        logger=loggers,
        callbacks=callbacks,
        enable_checkpointing=folder is not None,
        enable_progress_bar=sys.stderr.isatty(),
        enable_model_summary=False,
        use_distributed_sampler=False,
        log_every_n_steps=_LOG_EVERY,
        **processes,
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
