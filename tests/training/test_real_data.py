"""Real networks on real images: the runtime against torch, post-training accuracy.

The data are found through DGMS_DATA or in ../shared/data beside the checkout. The tests fail when they are missing.
All 10,000 images: python bench/training/accuracy.py (docs/results.md).
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from accuracy import Case, Images, Result, cifar_images, imagenet_images, measure

from dgms_rt.format.reader import read

DATA = Path(os.environ.get("DGMS_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
CIFAR_SCORED = 1000
IMAGENET_SCORED = 200


@pytest.fixture(scope="module", autouse=True)
def data_is_there() -> None:
    if not (DATA / "cifar10_test.npz").is_file():
        pytest.fail(f"{DATA} has no cifar10_test.npz; set DGMS_DATA to the folder of the data sets")


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def cifar() -> Images:
    return cifar_images(DATA, CIFAR_SCORED)


@pytest.fixture(scope="module")
def imagenet() -> Images:
    return imagenet_images(DATA, IMAGENET_SCORED)


def run(images: Images, folder: Path, arch: str, bits: int, activations: str) -> Result:
    result = measure(Case(arch, bits, activations), DATA, images, folder)
    print(result)
    return result


@pytest.mark.parametrize("arch", ["resnet20", "resnet56"])
@pytest.mark.parametrize("bits", [32, 4])
def test_float_activations_equal_torch(cifar: Images, tmp_path: Path, arch: str, bits: int) -> None:
    result = run(cifar, tmp_path, arch, bits, "float32")
    assert result.largest_difference < 1e-4 and result.equal_top1 == 100.0
    assert result.file > 90.0


# On 1000 images one standard error is 0.9 points: the floors lie two of them below the measured accuracy.
@pytest.mark.parametrize(
    ("arch", "bits", "floor"), [("resnet20", 4, 89.5), ("resnet20", 3, 88.5), ("resnet20", 2, 71.0)]
)
def test_int8_activations_cost_little(cifar: Images, tmp_path: Path, arch: str, bits: int, floor: float) -> None:
    result = run(cifar, tmp_path, arch, bits, "int8")
    assert result.file >= floor
    assert result.largest_difference == 0.0 and result.file == result.torch
    assert result.direct is not None and abs(result.file - result.direct) < 2.0  # what tiled convolutions change
    assert result.file_bytes < 0.2 * result.float32_bytes
    nodes = read(tmp_path / f"{arch}-{bits}bit-int8.dgms").graph["nodes"]
    assert sum("algorithm" in node["attributes"] for node in nodes) >= 14  # of 17 that are faster tiled


def test_mobilenet_with_tensorflow_padding(imagenet: Images, tmp_path: Path) -> None:
    exact = run(imagenet, tmp_path, "mobilenet-v1-075", 32, "float32")
    assert exact.largest_difference < 1e-4 and exact.equal_top1 == 100.0
    quantized = run(imagenet, tmp_path, "mobilenet-v1-075", 8, "int8")
    assert quantized.file >= exact.file - 3.0
    assert quantized.largest_difference == 0.0 and quantized.equal_top1 == 100.0
