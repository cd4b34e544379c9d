"""Sizes that the caller of the file chooses: `export(dynamic=...)`, and torch's results at every size."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt

H, W = dt.Dim("H", 32, 256, multiple=32), dt.Dim("W", 17, 200)
DYNAMIC = {"image": {2: H, 3: W}}
SIZES = [(32, 17), (32, 200), (64, 64), (64, 33), (96, 18), (128, 101), (160, 40), (192, 77), (224, 19), (256, 200)]


class Net(nn.Module):
    """A map and scores of the whole image, from a skip connection of two scales that are equal for every size."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, stride=2, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(8)
        self.depthwise = nn.Conv2d(8, 8, 3, padding=1, groups=8)
        self.wide = nn.Conv2d(8, 8, 3, padding=1)
        self.mixed = nn.Conv2d(16, 6, 1)
        self.head = nn.Linear(16, 5)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        x = F.max_pool2d(F.relu(self.norm(self.stem(image))), 3, 2, 1)
        deep = F.relu(self.wide(F.relu(self.depthwise(x)))) + x
        x = torch.cat([x, deep], 1)
        return self.mixed(x)[:, :, 1:, :-1], self.head(x.mean((2, 3)))


def images(height: int, width: int, batch: int = 3, seed: int = 0) -> Tensor:
    return torch.randn(batch, 3, height, width, generator=torch.Generator().manual_seed(seed))


@pytest.fixture
def net() -> nn.Module:
    torch.manual_seed(0)
    return Net().eval()


@torch.no_grad()
def compare(model: nn.Module, path: Path, tolerance: float) -> None:
    with dgms_rt.load(path) as loaded:
        for height, width in SIZES:
            for batch in (1, 3):
                x = images(height, width, batch, seed=1)
                for name, expected in zip(("output0", "output1"), model(x), strict=True):
                    np.testing.assert_allclose(loaded.run(x.numpy())[name], expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("example", [(32, 20), (64, 64)])
def test_float32_gives_torch_results_at_every_size(net: nn.Module, tmp_path: Path, example: tuple[int, int]) -> None:
    dt.export(net, images(*example), tmp_path / "m.dgms", dynamic=DYNAMIC)
    compare(net, tmp_path / "m.dgms", 1e-5)


def test_int8_equals_the_simulation_at_every_size(net: nn.Module, tmp_path: Path) -> None:
    dt.quantize_(net, dt.GaussianMixture(4), dt.Int8())
    dt.calibrate(net, [images(64, 48)])
    dt.export(net, images(64, 48), tmp_path / "m.dgms", dynamic=DYNAMIC)
    compare(net, tmp_path / "m.dgms", 0)


@pytest.mark.parametrize(
    ("shape", "named"), [((1, 3, 288, 64), "32..256"), ((1, 3, 64, 201), "17..200"), ((1, 3, 48, 64), "32")]
)
def test_a_size_outside_the_range_is_refused_with_the_range(
    net: nn.Module, tmp_path: Path, shape: tuple[int, ...], named: str
) -> None:
    dt.export(net, images(64, 64), tmp_path / "m.dgms", dynamic=DYNAMIC)
    with dgms_rt.load(tmp_path / "m.dgms") as loaded, pytest.raises(dgms_rt.InputError, match=named):
        loaded.run(np.zeros(shape, np.float32))


def test_a_fixed_batch_and_one_dim_for_two_axes(net: nn.Module, tmp_path: Path) -> None:
    square = {"image": {2: H, 3: H}}
    dt.export(net, images(64, 64, 2), tmp_path / "m.dgms", batch=None, dynamic=square)
    x = images(96, 96, 2)
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_allclose(loaded.run(x.numpy())["output0"], net(x)[0], rtol=1e-5, atol=1e-5)
        with pytest.raises(dgms_rt.InputError):
            loaded.run(images(96, 64, 2).numpy())


class Reshaped(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return F.max_pool2d(x, 2).reshape(x.shape[0], 3, -1).softmax(2)


def test_a_reshape_follows_the_sizes(tmp_path: Path) -> None:
    dt.export(Reshaped(), images(64, 64), tmp_path / "m.dgms", dynamic={"x": DYNAMIC["image"]})
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        for size in SIZES:
            x = images(*size)
            np.testing.assert_allclose(loaded.run(x.numpy()), Reshaped()(x), rtol=1e-5, atol=1e-7)


REFUSED: list[tuple[Callable[[], dt.Dim], int, str]] = [
    (lambda: dt.Dim("N", 32, 64), 2, "name 'N'"),
    (lambda: dt.Dim("1x", 32, 64), 2, "name '1x'"),
    (lambda: dt.Dim("H", 64, 32), 2, "64..32"),
    (lambda: dt.Dim("H", 32, 65, 32), 2, "multiples of 32"),
    (lambda: dt.Dim("H", 64, 64, 64), 2, "one size only"),
    (lambda: dt.Dim("H", 65, 128), 2, "size 64, which is not in H = 65..128"),
    (lambda: dt.Dim("H", 32, 128), 4, "no axis 4"),
    (lambda: dt.Dim("H", 1, 128), 0, "batch= gives"),
]


@pytest.mark.parametrize(("dim", "axis", "reason"), REFUSED)
def test_bad_dims_are_refused(
    net: nn.Module, tmp_path: Path, dim: Callable[[], dt.Dim], axis: int, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        dt.export(net, images(64, 64), tmp_path / "m.dgms", dynamic={"image": {axis: dim()}})
    assert not (tmp_path / "m.dgms").exists()


def test_a_dim_that_the_layers_fix_is_named(tmp_path: Path) -> None:
    channels = {"input": {1: dt.Dim("C", 2, 8)}}
    model = nn.Sequential(nn.ReLU(), nn.BatchNorm2d(3)).eval()
    with pytest.raises(ValueError, match=r"^export: the model takes 3 only for the dim 'C': .* leave the dim out$"):
        dt.export(model, images(8, 8), tmp_path / "m.dgms", dynamic=channels)
    flat = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64 * 20, 2)).eval()
    with pytest.raises(ValueError, match=r"^export: the model takes 64 only for the dim 'H': "):
        dt.export(flat, images(64, 20), tmp_path / "m.dgms", dynamic={"input": {2: H}})


def test_a_normalization_needs_a_number_of_channels(tmp_path: Path) -> None:
    options = {"dynamic": {"input": {1: dt.Dim("C", 2, 8)}}, "input_normalization": ((0.5,) * 3, (0.5,) * 3)}
    with pytest.raises(ValueError, match=r"input 'input': a normalization needs a number of channels, not the .* 'C'"):
        dt.export(nn.ReLU().eval(), images(8, 8), tmp_path / "m.dgms", **options)
    assert not (tmp_path / "m.dgms").exists()


class Transposed(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return x + x.transpose(2, 3)


def test_dims_that_must_be_equal_are_named(tmp_path: Path) -> None:
    dims = {"x": {2: dt.Dim("H", 4, 80), 3: dt.Dim("W", 4, 80)}}
    with pytest.raises(ValueError, match=r"^export: the dims 'H' and 'W' must be equal in this model; give their axes"):
        dt.export(Transposed(), images(64, 64), tmp_path / "m.dgms", dynamic=dims)


def test_an_unknown_input_is_refused(net: nn.Module, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"unknown inputs \['picture'\]; the inputs are \['image'\]"):
        dt.export(net, images(64, 64), tmp_path / "m.dgms", dynamic={"picture": {2: H}})
