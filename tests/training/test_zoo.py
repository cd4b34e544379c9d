"""The files of models/: each is what its card says. Int8 results are the same bits on every CPU, so is the accuracy."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from dgms_rt.training.data import load_images
from dgms_rt.training.score import file_logits

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("DGMS_DATA") or ROOT.parent / "shared" / "data")
FILES = sorted((ROOT / "models").glob("*.dgms"))


def test_there_are_models() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_what_its_card_says(path: Path) -> None:
    test = DATA / "cifar10_test.npz"
    if not test.is_file():
        pytest.fail(f"{test} is missing; set DGMS_DATA to the folder of the data sets")
    card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert path.stat().st_size == card["file_bytes"]
    images, labels = load_images(test)
    assert len(images) == card["test_images"]
    assert np.mean(file_logits(path, images).argmax(1) == labels) == card["accuracy_file"]
