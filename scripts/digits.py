"""Trains the demo model: handwritten digits (scikit-learn's copy of the UCI set, 8x8 pixels), 4-bit weights.

python scripts/digits.py --out python/dgms_rt/demo

writes `digits-4bit.dgms`, `digits_test.npz` (the images it was not trained on) and `digits-4bit.json` (its accuracy).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch import Tensor, nn

from dgms_rt import load
from dgms_rt.training import GaussianMixture, Int8, calibrate, export, quantize_, reestimate_batch_norm
from dgms_rt.training.data import Batches, to_tensor

SEED = 0
EPOCHS = 60
BATCH = 64
MEAN, STD = (0.305,), (0.377,)  # of the training pixels in 0..1
FILES = ("digits-4bit.dgms", "digits_test.npz", "digits-4bit.json")


class DigitsNet(nn.Module):
    """float32 [N, 1, 8, 8] to logits [N, 10]; a small residual network."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.conv2 = nn.Conv2d(32, 32, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(32)
        self.conv3 = nn.Conv2d(32, 64, 3, padding=1, bias=False)
        self.bn3 = nn.BatchNorm2d(64)
        self.conv4 = nn.Conv2d(64, 64, 3, padding=1, bias=False)
        self.bn4 = nn.BatchNorm2d(64)
        self.linear = nn.Linear(64, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.relu(self.bn2(self.conv2(x)) + x)
        x = F.max_pool2d(x, 2)
        x = F.relu(self.bn3(self.conv3(x)))
        x = F.relu(self.bn4(self.conv4(x)) + x)
        return self.linear(F.adaptive_avg_pool2d(x, 1).flatten(1))


def digits() -> tuple[Any, Any, Any, Any]:
    """(training images, test images, training labels, test labels); uint8 [N, 8, 8, 1], a quarter is for the test."""
    data = load_digits()
    pixels = np.rint(data.images * (255 / 16)).astype(np.uint8)[..., None]
    labels = data.target.astype(np.uint8)
    return tuple(train_test_split(pixels, labels, test_size=0.25, random_state=SEED, stratify=labels))


def train(images: Any, labels: Any) -> DigitsNet:
    """The float32 network after EPOCHS of Adam on images shifted by up to one pixel."""
    torch.manual_seed(SEED)
    model = DigitsNet()
    x, y = to_tensor(images, MEAN, STD), torch.from_numpy(labels).long()
    wide = F.pad(x, (1, 1, 1, 1), value=float(x.min()))
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=1e-2)
    steps = EPOCHS * -(-len(x) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, steps)
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(x)).split(BATCH):
            row, column = torch.randint(0, 3, (2,)).tolist()
            batch = wide[chosen, :, row : row + 8, column : column + 8]
            loss = F.cross_entropy(model(batch), y[chosen], label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return model.eval()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(), help="folder for the three files (default: this one)")
    out = parser.parse_args(arguments).out
    torch.set_num_threads(1)  # the same sums on every machine
    model_file, images_file, card_file = (out / name for name in FILES)

    train_x, test_x, train_y, test_y = digits()
    model = train(train_x, train_y)
    with torch.no_grad():
        float_accuracy = float(np.mean(model(to_tensor(test_x, MEAN, STD)).argmax(1).numpy() == test_y))

    loader = Batches(train_x, MEAN, STD, BATCH)
    quantize_(model, GaussianMixture(bits=4, seed=SEED), Int8())
    reestimate_batch_norm(model, loader, batches=len(train_x) // BATCH)
    calibrate(model, loader, batches=len(train_x) // BATCH)
    report = export(model, torch.zeros(2, 1, 8, 8), model_file, input_normalization=(MEAN, STD), name="digits-4bit")
    np.savez_compressed(images_file, x=test_x, y=test_y)
    scores = load(model_file).run(test_x)
    card = {
        "accuracy_float32": float_accuracy,
        "accuracy_file": float(np.mean(scores.argmax(1) == test_y)),
        "test_images": len(test_x),
        "train_images": len(train_x),
        "file_bytes": report.file_bytes,
        "float32_bytes": report.float32_bytes,
        "seed": SEED,
        "torch": torch.__version__,
        "command": "python scripts/digits.py --out python/dgms_rt/demo",
    }
    card_file.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(f"{report}\n{json.dumps(card, indent=2)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
