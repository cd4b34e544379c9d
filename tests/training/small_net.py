"""A network and images that train in seconds."""

from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from digits import MEAN, STD, digits
from torch import Tensor, nn

from dgms_rt import training as dt
from dgms_rt.training.data import to_tensor


class SmallNet(nn.Module):
    """float32 [N, C, 8, 8] to logits [N, 10]. norm=False: what several processes compute equals what one computes."""

    def __init__(self, norm: bool = True, dropout: float = 0.0, channels: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 8, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(8) if norm else nn.Identity()
        self.conv2 = nn.Conv2d(8, 8, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(8) if norm else nn.Identity()
        self.conv3 = nn.Conv2d(8, 16, 3, stride=2, padding=1)
        self.bn3 = nn.BatchNorm2d(16) if norm else nn.Identity()
        self.dropout = nn.Dropout(dropout)
        self.linear = nn.Linear(16, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.relu(self.bn2(self.conv2(x)) + x)
        x = F.relu(self.bn3(self.conv3(x)))
        return self.linear(self.dropout(F.adaptive_avg_pool2d(x, 1).flatten(1)))


class Unsupported(SmallNet):
    """Its activation is no operator of the file."""

    def forward(self, x: Tensor) -> Tensor:
        return F.celu(super().forward(x))


def new(kind: type[SmallNet] = SmallNet, **options: Any) -> SmallNet:
    """The same weights every time."""
    torch.manual_seed(0)
    return kind(**options)


def plain() -> nn.Module:
    return new()


def without_norm() -> nn.Module:
    return new(norm=False)


def for_pictures() -> nn.Module:
    return new(channels=3)


def unsupported() -> nn.Module:
    return new(Unsupported)


def no_model() -> str:
    return "no model"


def loader(
    count: int = 256, batch_size: int = 32, kind: type[dt.TrainingLoader] = dt.TrainingLoader, workers: int = 0
) -> dt.TrainingLoader:
    images, _, labels, _ = digits()
    augmentation = dt.Augmentation(1, flip=False)
    return kind(images[:count], labels[:count], MEAN, STD, batch_size, augmentation=augmentation, workers=workers)


def held_out() -> tuple[Tensor, Tensor]:
    _, images, _, labels = digits()
    return to_tensor(images, MEAN, STD), torch.from_numpy(labels).long()


def write_digits(folder: Path, count: int = 256) -> tuple[Path, Path]:
    """train.npz and test.npz with x and y."""
    train_x, test_x, train_y, test_y = digits()
    np.savez(folder / "train.npz", x=train_x[:count], y=train_y[:count])
    np.savez(folder / "test.npz", x=test_x, y=test_y)
    return folder / "train.npz", folder / "test.npz"
