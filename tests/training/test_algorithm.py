"""Tiled convolutions: which layers get them, their arithmetic in torch against the runtime, and what they change."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.training.export.algorithm import (
    DIRECT,
    POLYPHASE,
    WINOGRAD,
    WINOGRAD_FLOAT32,
    modeled_cycles,
    modeled_float32_cycles,
)
from dgms_rt.training.simulate import chooser
from dgms_rt.training.simulate.tiles import tiled_sums


class Net(nn.Module):
    """Convolutions of all kinds around 16 and 32 channels: a residual block, a stride, and layers that stay direct."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 32, 3, 1, 1)
        self.a = nn.Conv2d(32, 32, 3, 1, 1)
        self.norm = nn.BatchNorm2d(32)
        self.b = nn.Conv2d(32, 32, 3, 1, 1, bias=False)
        self.down = nn.Conv2d(32, 40, 3, 2, 1)
        self.narrow = nn.Conv2d(40, 8, 1)
        self.last = nn.Linear(8, 5)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = F.relu(self.stem(x))
        x = F.relu(self.b(F.relu(self.norm(self.a(x)))) + x)
        x = F.relu(self.down(x))
        return self.last(self.narrow(x).mean((2, 3)))


def calibrated(
    algorithms: str | dict[str, str] = "auto", size: tuple[int, int] = (12, 11)
) -> tuple[nn.Module, torch.Tensor]:
    torch.manual_seed(0)
    model = Net().eval()
    nn.init.uniform_(model.norm.running_var, 0.5, 2.0)
    x = torch.rand(6, 3, *size) * 2 - 1
    dt.quantize_(model, dt.GaussianMixture(4, restarts=1), dt.Int8())
    dt.calibrate(model, [x], algorithms=algorithms)
    return model, x


def int8(model: nn.Module) -> dt.Int8:
    return next(module for module in model.modules() if isinstance(module, dt.Int8))


def file_algorithms(report: dt.ExportReport) -> dict[str, str]:
    return {layer.name: layer.algorithm for layer in report.layers if layer.algorithm != DIRECT}


@pytest.mark.parametrize("size", [(12, 11), (13, 14)])
@torch.no_grad()
def test_the_file_computes_what_the_model_does(size: tuple[int, int], tmp_path: Path) -> None:
    model, x = calibrated(size=size)
    report = dt.export(model, x, tmp_path / "m.dgms")
    assert file_algorithms(report) == {"a": WINOGRAD, "b": WINOGRAD, "down": POLYPHASE}
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(x.numpy()), model(x).numpy())
    direct = dt.export(model, x, tmp_path / "d.dgms", algorithms="direct")
    assert not file_algorithms(direct)
    with dgms_rt.load(tmp_path / "d.dgms") as loaded:
        other = loaded.run(x.numpy())
    change = np.abs(other - model(x).numpy()).max() / np.abs(other).max()
    assert 0 < change < 0.1


@pytest.mark.parametrize(("size", "down"), [((12, 11), {}), ((13, 14), {}), ((32, 31), {"down": POLYPHASE})])
@torch.no_grad()
def test_float32_layers_are_tiled_where_it_is_faster(
    size: tuple[int, int], down: dict[str, str], tmp_path: Path
) -> None:
    torch.manual_seed(0)
    model = Net().eval()
    x = torch.rand(6, 3, *size) * 2 - 1
    dt.quantize_(model, dt.GaussianMixture(4, restarts=1))
    report = dt.export(model, x, tmp_path / "m.dgms")
    assert file_algorithms(report) == {"a": WINOGRAD_FLOAT32, "b": WINOGRAD_FLOAT32} | down
    assert not file_algorithms(dt.export(model, x, tmp_path / "d.dgms", algorithms="direct"))
    for name in ("m", "d"):
        with dgms_rt.load(tmp_path / f"{name}.dgms") as loaded:
            np.testing.assert_allclose(loaded.run(x.numpy()), model(x).numpy(), rtol=0, atol=1e-4)
    for wrong in ({"down": WINOGRAD_FLOAT32}, {"a": WINOGRAD}):
        with pytest.raises(ValueError, match="cannot be computed by"):
            dt.export(model, x, tmp_path / "m.dgms", algorithms=wrong)


@torch.no_grad()
def test_the_user_may_choose(tmp_path: Path) -> None:
    model, x = calibrated("direct")
    assert not file_algorithms(dt.export(model, x, tmp_path / "m.dgms"))
    chosen = {"a": WINOGRAD, "b": DIRECT}
    assert file_algorithms(dt.export(model, x, tmp_path / "m.dgms", algorithms=chosen)) == {"a": WINOGRAD}
    every = {"a": WINOGRAD, "b": WINOGRAD, "down": POLYPHASE}
    assert file_algorithms(dt.export(model, x, tmp_path / "m.dgms", algorithms="tiled")) == every
    model, x = calibrated(chosen)
    assert file_algorithms(dt.export(model, x, tmp_path / "m.dgms")) == {"a": WINOGRAD}
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(x.numpy()), model(x).numpy())


def test_the_choice_is_in_the_state_dict(tmp_path: Path) -> None:
    model, x = calibrated()
    other, _ = calibrated("direct")
    other.load_state_dict(model.state_dict())
    assert file_algorithms(dt.export(other, x, tmp_path / "m.dgms")).keys() == {"a", "b", "down"}


@pytest.mark.parametrize(
    ("algorithms", "message"),
    [
        ("fast", "auto"),
        ({"c": WINOGRAD}, "no convolution 'c'"),
        ({"down": WINOGRAD}, "'down' cannot be computed by 'winograd_2x2_3x3'"),
        ({"stem": "magic"}, "'stem' cannot be computed by 'magic'"),
    ],
)
def test_what_cannot_be_chosen_is_an_error(algorithms: str | dict[str, str], message: str, tmp_path: Path) -> None:
    model, x = calibrated("direct")
    with pytest.raises(ValueError, match=message):
        dt.export(model, x, tmp_path / "m.dgms", algorithms=algorithms)
    with pytest.raises(ValueError, match=message):
        dt.calibrate(model, [x], algorithms=algorithms)
    assert not (tmp_path / "m.dgms").exists()


def test_errors_of_layers_add_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    saved: dict[str, float] = {}

    def one_percent(node: Any, algorithm: str, value: torch.Tensor) -> float:
        saved[node.name] = chooser.saved_cycles(node, algorithm)
        return 0.01

    monkeypatch.setattr(chooser, "relative_error", one_percent)
    for layers in (0, 1, 2):
        monkeypatch.setattr(chooser, "MAX_ERROR", 0.01 * (layers + 0.5) ** 0.5)
        chosen = int8(calibrated()[0]).algorithms
        assert len(saved) > layers and list(chosen) == sorted(saved, key=saved.__getitem__, reverse=True)[:layers]
    monkeypatch.setattr(chooser, "MAX_ERROR", 0.0)
    assert int8(calibrated("tiled")[0]).algorithms.keys() == saved.keys()


def test_layers_that_would_not_be_faster_stay_direct() -> None:
    def gain(algorithm: str, size: int, channels: int, outputs: int) -> float:
        return 1 - modeled_cycles(algorithm, size, size, channels, outputs) / modeled_cycles(
            DIRECT, size, size, channels, outputs
        )

    assert gain(WINOGRAD, 56, 64, 64) > 0.4 and gain(WINOGRAD, 7, 512, 512) > 0.4
    assert gain(POLYPHASE, 28, 64, 128) > 0.2
    assert gain(POLYPHASE, 16, 16, 32) < 0.1  # few channels: transforms cost what multiplications save
    assert gain(WINOGRAD, 32, 3, 16) < 0  # 13 of 16 channels would be padding

    def float32_gain(algorithm: str, size: int, channels: int, outputs: int) -> float:
        return 1 - modeled_float32_cycles(algorithm, size, size, channels, outputs) / modeled_float32_cycles(
            DIRECT, size, size, channels, outputs
        )

    assert float32_gain(WINOGRAD_FLOAT32, 56, 64, 64) > 0.6 and float32_gain(WINOGRAD_FLOAT32, 7, 512, 512) > 0.2
    assert float32_gain(WINOGRAD_FLOAT32, 32, 3, 32) < 0.1 and float32_gain(WINOGRAD_FLOAT32, 1, 512, 512) < 0
    assert float32_gain(POLYPHASE, 28, 64, 128) > 0.2
    assert float32_gain(POLYPHASE, 7, 256, 512) < 0  # half tiles, and as many weights as products


@pytest.mark.parametrize("algorithm", [WINOGRAD, POLYPHASE])
def test_small_levels_lose_nothing(algorithm: str) -> None:
    """Levels up to 14 fit int8 when transformed; multiples of 4 halve twice without a remainder."""
    torch.manual_seed(0)
    steps = 4.0 * torch.randint(0, 16, (2, 5, 9, 8))
    levels = torch.randint(-14, 15, (7, 5, 3, 3)).float()
    stride = 1 if algorithm == WINOGRAD else 2
    sums = tiled_sums(algorithm, steps, levels, [1, 0, 1, 2])
    expected = F.conv2d(F.pad(steps, (0, 2, 1, 1)), levels, stride=stride)
    assert torch.equal(sums.values * sums.factor.view(1, -1, 1, 1), expected.double())
