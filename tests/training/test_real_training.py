"""A short real training: 2-bit ResNet-20 on CIFAR-10 has to be far better than the same network without training.

The data are found through DGMS_DATA or in ../shared/data beside the checkout. The tests fail when they are missing.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from dgms_rt import training as dt
from dgms_rt.cli.main import main
from dgms_rt.training.data import Batches, load_images, to_tensor
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint

DATA = Path(os.environ.get("DGMS_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
MEAN, STD = ARCHITECTURES["resnet20"].normalization
TRAINED, SCORED, STEPS, BATCH = 6400, 2000, 200, 64


def network() -> nn.Module:
    """What a user's own module would have."""
    return create("resnet20")


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def test_two_bits_gain_from_a_few_hundred_steps(tmp_path: Path) -> None:
    checkpoint = DATA / "resnet20_cifar10.npz"
    if not checkpoint.is_file():
        pytest.fail(f"{DATA} has no {checkpoint.name}; set DGMS_DATA to the folder of the data sets")
    for part, count in (("train", TRAINED), ("test", SCORED)):
        x, y = load_images(DATA / f"cifar10_{part}.npz", count)
        np.savez(tmp_path / f"{part}.npz", x=x, y=y)

    arguments = ["--arch", "test_real_training:network", "--init", str(checkpoint), "--bits", "2"]
    arguments += ["--mean", ",".join(map(str, MEAN)), "--std", ",".join(map(str, STD))]
    arguments += ["--steps", str(STEPS), "--batch-size", str(BATCH), "--epochs", "100", "--lr", "0.01"]
    arguments += ["--data", str(tmp_path / "train.npz"), "--test-data", str(tmp_path / "test.npz")]
    assert main(["train", *arguments, "--out", str(tmp_path / "run")]) == 0
    card = json.loads((tmp_path / "run" / "card.json").read_text(encoding="utf-8"))

    untrained = network()
    load_checkpoint(untrained, checkpoint)
    images, labels = (np.load(tmp_path / "test.npz")[key] for key in ("x", "y"))
    scored = [(to_tensor(images, MEAN, STD), torch.from_numpy(labels).long())]
    dt.quantize_(untrained, dt.recipe("best", "gm", 2).weights)
    dt.reestimate_batch_norm(untrained, Batches(np.load(tmp_path / "train.npz")["x"], MEAN, STD, augment=True), 40)
    before = dt.evaluate(untrained, scored)
    print(f"without training {100 * before:.2f} %, after {STEPS} steps {100 * card['accuracy_file']:.2f} % (the file)")
    assert card["steps"] == STEPS
    assert card["accuracy_file"] > before + 0.06 and card["accuracy_file"] > 0.86
    assert abs(card["accuracy_file"] - card["accuracy_torch"]) < 0.01
    assert abs(card["accuracy_file"] - card["accuracy_direct"]) < 0.01
