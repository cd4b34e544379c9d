"""Loaders of images: for calibration and for training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from ...io import Array
from .augmentation import Augmentation
from .images import to_tensor

Step = tuple[int, Array]  # epoch, numbers of the images of a batch


class Batches:
    """A loader: yields float32 batches [n,C,H,W] of uint8 [N,H,W,C] or float32 [N,C,H,W] images, any number of times.

    augment: in another order, flipped and cropped at random as CIFAR networks are trained (or as an Augmentation says);
    drawn anew for each image, the same in every pass. uint8 images only.
    """

    def __init__(
        self,
        images: Any,
        mean: Sequence[float],
        std: Sequence[float],
        batch_size: int = 128,
        *,
        augment: bool | Augmentation = False,
        seed: int = 0,
    ) -> None:
        if augment and images.dtype != np.uint8:
            raise ValueError(f"augmentation needs uint8 images [N,H,W,C], got {images.dtype} {list(images.shape)}")
        self._images, self._mean, self._std, self._batch_size = images, mean, std, batch_size
        self._augmentation = Augmentation() if augment is True else augment or None
        self._seed = seed

    def __iter__(self) -> Iterator[Tensor]:
        random = np.random.default_rng(self._seed)
        count = len(self._images)
        order = np.arange(count) if self._augmentation is None else random.permutation(count)
        for begin in range(0, count, self._batch_size):
            images = self._images[order[begin : begin + self._batch_size]]
            if self._augmentation is not None:
                images = self._augmentation.apply(images, *self._augmentation.draw(len(images), random))
            yield to_tensor(images, self._mean, self._std)


class _AugmentedImages(Dataset[Any]):
    """Batches by (epoch, numbers of the images); what is drawn depends on seed, epoch and image alone."""

    def __init__(
        self,
        images: Any,
        labels: Array,
        mean: Sequence[float],
        std: Sequence[float],
        augmentation: Augmentation | None,
        seed: int,
    ) -> None:
        self._images, self._labels, self._mean, self._std = images, labels, mean, std
        self._augmentation, self._seed = augmentation, seed
        self._epoch = -1
        self._drawn: tuple[Array, ...] = ()

    def __getitem__(self, step: Step) -> tuple[Tensor, Tensor]:
        epoch, chosen = step
        images = self._images[chosen]
        if self._augmentation is not None:
            if epoch != self._epoch:
                random = np.random.default_rng((self._seed, epoch, 1))
                self._drawn = self._augmentation.draw(len(self._labels), random)
                self._epoch = epoch
            images = self._augmentation.apply(images, *(drawn[chosen] for drawn in self._drawn))
        return to_tensor(images, self._mean, self._std), torch.from_numpy(self._labels[chosen].astype(np.int64))


class _EpochOrder(Sampler[Step]):
    """The batches of one epoch after another in an order of their own; a process of several gets its part of each."""

    def __init__(self, count: int, batch_size: int, seed: int) -> None:
        self._count, self._batch_size, self._seed = count, min(batch_size, count), seed
        self._epoch = self._skipped = 0

    def __len__(self) -> int:
        return self._count // self._batch_size

    def set_epoch(self, epoch: int) -> None:
        if epoch != self._epoch:
            self._epoch, self._skipped = epoch, 0

    def start_at(self, step: int) -> None:
        self._epoch, self._skipped = divmod(step, len(self))

    def __iter__(self) -> Iterator[Step]:
        order = np.random.default_rng((self._seed, self._epoch, 0)).permutation(self._count)
        rank, processes = (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)
        if self._batch_size % processes:
            raise ValueError(f"{processes} processes cannot share batches of {self._batch_size} images evenly")
        for batch in range(self._skipped, len(self)):
            chosen = order[batch * self._batch_size : (batch + 1) * self._batch_size]
            yield self._epoch, np.split(chosen, processes)[rank]


class TrainingLoader(DataLoader[Any]):
    """Yields (float32 [n,C,H,W], int64 [n]) of uint8 images [N,H,W,C] and labels [N], whole batches only.

    Order and augmentation depend on `seed`, the epoch and the image alone: a run that goes on after a kill and a run in
    several processes (each gets its part of every batch of `batch_size`) see the same images. workers: processes that
    prepare batches; images in memory need none. Raises ValueError when there are no images.
    """

    def __init__(
        self,
        images: Any,
        labels: Array,
        mean: Sequence[float],
        std: Sequence[float],
        batch_size: int = 128,
        *,
        augmentation: Augmentation | None = None,
        seed: int = 0,
        workers: int = 0,
    ) -> None:
        if batch_size < 1:
            raise ValueError(f"the batch size must be at least 1, got {batch_size}")
        if not len(labels):
            raise ValueError("there are no training images")
        self._order = _EpochOrder(len(labels), batch_size, seed)
        dataset = _AugmentedImages(images, labels, mean, std, augmentation, seed)
        super().__init__(
            dataset, batch_size=None, sampler=self._order, num_workers=workers, persistent_workers=workers > 0
        )

    def start_at(self, step: int) -> None:
        """The next iteration begins behind the first `step` batches of the training."""
        self._order.start_at(step)
