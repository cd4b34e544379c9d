"""Resized images and permuted axes: torch's results, in int8 models those of the simulation to the last bit."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.format import read

CHANGES: dict[str, Callable[[Tensor], Tensor]] = {
    "nearest_2": lambda x: F.interpolate(x, scale_factor=2),
    "nearest_size": lambda x: F.interpolate(x, size=(7, 11)),
    "nearest_smaller": lambda x: F.interpolate(x, size=(3, 2)),
    "nearest_factor": lambda x: F.interpolate(x, scale_factor=1.7),
    "nearest_factors": lambda x: F.interpolate(x, scale_factor=(0.4, 2.3)),
    "nearest_exact": lambda x: F.interpolate(x, size=(9, 5), mode="nearest-exact"),
    "nearest_exact_factor": lambda x: F.interpolate(x, scale_factor=1.3, mode="nearest-exact"),
    "bilinear_2": lambda x: F.interpolate(x, scale_factor=2, mode="bilinear"),
    "bilinear_size": lambda x: F.interpolate(x, size=(13, 4), mode="bilinear"),
    "bilinear_factor": lambda x: F.interpolate(x, scale_factor=1.7, mode="bilinear"),
    "bilinear_corners": lambda x: F.interpolate(x, size=(11, 17), mode="bilinear", align_corners=True),
    "bilinear_corners_2": lambda x: F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=True),
    "bilinear_one": lambda x: F.interpolate(x, size=(1, 1), mode="bilinear", align_corners=True),
    "channels_last": lambda x: x.permute(0, 2, 3, 1),
    "height_width": lambda x: x.transpose(2, 3),
    "back": lambda x: x.permute(0, 3, 1, 2).permute(0, 2, 3, 1),
    "channel_shuffle": lambda x: x.reshape(-1, 2, 3, 5, 6).transpose(1, 2).reshape(-1, 6, 5, 6),
    "pixel_shuffle": lambda x: F.pixel_shuffle(torch.cat([x, x], 1), 2),
    "pixel_unshuffle": lambda x: F.pixel_unshuffle(x[:, :, :4], 2),
    "channel_shuffle_op": lambda x: F.channel_shuffle(x, 3),
    "rows": lambda x: x.flatten(2).transpose(1, 2),
}


class Net(nn.Module):
    """Every change of a convolution's output, which is read as it is too."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = nn.Conv2d(3, 6, 3, padding=1), nn.Conv2d(6, 2, 1)

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        y = self.first(x)
        return {name: change(y) for name, change in CHANGES.items()} | {"last": self.last(F.relu(y))}


def images(count: int, seed: int) -> Tensor:
    return 3 * torch.randn(count, 3, 5, 6, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("int8", [False, True])
def test_results_are_those_of_torch(tmp_path: Path, int8: bool) -> None:
    torch.manual_seed(0)
    model = Net().eval()
    if int8:
        dt.quantize_(model, dt.GaussianMixture(4), dt.Int8())
        dt.calibrate(model, [images(8, 0)])
    x = images(3, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        results, expected = loaded.run(x.numpy()), model(x)
    for name, y in expected.items():
        tolerance = 0.0 if int8 and name != "last" else 1e-6
        np.testing.assert_allclose(results[name], y, rtol=0, atol=tolerance * float(y.abs().max()), err_msg=name)
    operators = {node["op"] for node in read(tmp_path / "m.dgms").graph["nodes"]}
    assert {"resize", "transpose"} <= operators


def test_training_passes_through(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = Net().eval()
    dt.quantize_(model, dt.GaussianMixture(4), dt.Int8())
    dt.calibrate(model, [images(8, 0)])
    results = model.train()(images(2, 1))
    sum(y.square().mean() for name, y in results.items() if name != "last").backward()
    assert all(parameter.grad is not None for parameter in model.first.parameters() if parameter.requires_grad)
    rounded, exact = results["bilinear_2"].detach(), model.eval()(images(2, 1))["bilinear_2"].detach()
    steps = (rounded - exact).abs() / (exact[exact != 0].abs().min())
    assert float(steps.max()) < 3  # weights in 128ths against exact ones


class Head(nn.Module):
    """As of a detector: scores by place."""

    def __init__(self) -> None:
        super().__init__()
        self.scores = nn.Conv2d(3, 4, 3)

    def forward(self, x: Tensor) -> Tensor:
        return torch.sigmoid(self.scores(x).permute(0, 2, 3, 1).reshape(x.shape[0], -1, 4))


def test_the_scores_of_a_head_stay_float32(tmp_path: Path) -> None:
    model = Head().eval()
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    dt.calibrate(model, [images(8, 0)])
    dt.export(model, images(2, 0), tmp_path / "m.dgms")
    graph = read(tmp_path / "m.dgms").graph
    assert [node["op"] for node in graph["nodes"]] == ["conv2d", "transpose", "reshape", "unary"]
    assert [value["dtype"] for value in graph["values"].values()] == ["int8"] + ["float32"] * 4


class Decoder(nn.Module):
    """Enlarges by a factor and to the size of another image."""

    def __init__(self) -> None:
        super().__init__()
        self.down, self.up, self.out = nn.Conv2d(3, 4, 3, stride=2, padding=1), nn.Conv2d(4, 3, 1), nn.Conv2d(3, 2, 1)

    def forward(self, image: Tensor) -> Tensor:
        y = F.interpolate(self.up(F.relu(self.down(image))), scale_factor=2, mode="nearest")
        z = F.interpolate(self.down(image), size=image.shape[2:], mode="bilinear")
        return self.out(y) + z[:, :2]


def test_sizes_may_be_dynamic(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = Decoder().eval()
    dims = {2: dt.Dim("H", 16, 64, multiple=4), 3: dt.Dim("W", 16, 64, multiple=4)}
    dt.export(model, torch.zeros(1, 3, 32, 32), tmp_path / "m.dgms", dynamic={"image": dims})
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        for height, width in ((32, 32), (16, 64), (20, 36), (64, 16)):
            x = torch.randn(2, 3, height, width)
            np.testing.assert_allclose(loaded.run(x.numpy()), model(x), rtol=0, atol=1e-5)
