"""The ranges of int8 activations: what the rules keep of rare values, and of very small ones."""

import copy
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.training.quantizers.activations import EMPTY_RANGE, OBSERVERS, RangeObserver, scale_and_zero_point


def observed(rule: str, *tensors: Tensor, percentile: float = 99.99) -> tuple[float, float]:
    observer = RangeObserver(rule, percentile)
    for tensor in tensors:
        observer.update(tensor)
    return observer.range()


def points(count: int, size: int, most: int, seed: int = 0) -> Tensor:
    """[count,1,size,size]: dark, with 1 to `most` bright points in each image."""
    random = np.random.default_rng(seed)
    images = np.zeros((count, 1, size, size), np.float32)
    for image in images[:, 0]:
        places = random.integers(0, size, (2, random.integers(1, most + 1)))
        image[tuple(places)] = random.uniform(0.2, 1.0, places.shape[1])
    return torch.from_numpy(images)


def decibels(expected: Tensor, y: Tensor) -> float:
    signal = (expected - expected.mean(0)).square().sum()
    return float(10 * torch.log10(signal / (y - expected).square().sum()))


def sparse_net() -> nn.Sequential:
    torch.manual_seed(0)
    convolutions = [
        nn.Conv2d(1, 8, 3, padding=1, bias=False),
        nn.Conv2d(8, 16, 3, stride=2, padding=1, bias=False),
        nn.Conv2d(16, 16, 3, padding=1, bias=False),
    ]
    layers = [module for convolution in convolutions for module in (convolution, nn.ReLU())]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 10)).eval()


@torch.no_grad()
def quantized_and_exact(rule: str, x: Tensor) -> float:
    model = sparse_net()
    dt.quantize_(model, dt.Uniform(), dt.Int8(rule))
    expected = model(x)
    dt.calibrate(model, list(x.split(8)))
    return decibels(expected, model(x))


@pytest.mark.parametrize(("size", "most"), [(128, 4), (256, 6)])
def test_sparse_inputs_keep_what_minmax_keeps(size: int, most: int) -> None:
    x = points(16 if size == 128 else 8, size, most)
    widest = quantized_and_exact("minmax", x)
    assert widest > 20
    for rule in ("energy", "mse"):
        assert quantized_and_exact(rule, x) > widest - 1, rule


class Detector(nn.Module):
    """Whether an image has a bright pixel: features that are 0 everywhere else."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, channels, 3, padding=1)
        self.mix = nn.Conv2d(channels, channels, 3, padding=1)
        self.classifier = nn.Linear(channels, 2)
        with torch.no_grad():
            self.conv.weight[:, :, 1, 1] = 1.0
            self.conv.bias.fill_(-0.6)
            self.mix.weight.abs_()
            self.mix.bias.zero_()
            self.classifier.weight.copy_(torch.tensor([[-1.0], [1.0]]).expand(2, channels))
            self.classifier.bias.copy_(torch.tensor([0.05, -0.05]))

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.mix(F.relu(self.conv(x))))
        return self.classifier(F.max_pool2d(x, 128).flatten(1))


def spots(count: int, seed: int) -> tuple[Tensor, Tensor]:
    """Dark noise of 0..0.05; the images with odd numbers have one pixel of 1."""
    random = np.random.default_rng(seed)
    images = random.uniform(0, 0.05, (count, 1, 128, 128)).astype(np.float32)
    for image in images[1::2, 0]:
        image[tuple(random.integers(0, 128, 2))] = 1.0
    return torch.from_numpy(images), torch.arange(count) % 2


@pytest.mark.parametrize(("channels", "tiled"), [(4, False), (16, True)])
def test_a_detector_of_one_pixel_keeps_its_accuracy(tmp_path: Path, channels: int, tiled: bool) -> None:
    torch.manual_seed(0)
    model = Detector(channels).eval()
    x, y = spots(64, seed=1)
    assert dt.evaluate(model, [(x, y)]) == 1.0
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    dt.calibrate(model, list(spots(64, seed=2)[0].split(8)))
    path = tmp_path / "detector.dgms"
    report = dt.export(model, x[:1], path)
    assert any(layer.algorithm != "direct" for layer in report.layers) == tiled
    with dgms_rt.load(path) as file:
        assert float((file.run(x.numpy()).argmax(1) == y.numpy()).mean()) == 1.0


def test_a_feature_of_few_images_keeps_its_channel() -> None:
    # 15 channels are dense; one is active in a single place of a single image, and stronger than all others.
    x = torch.randn(64, 16, 32, 32, generator=torch.Generator().manual_seed(0)).relu_()
    x[:, 15] = 0
    x[3, 15, 5, 5] = 12.0
    assert observed("energy", *x.split(16))[1] > 10
    assert observed("percentile", *x.split(16))[1] < 5


def test_narrow_ranges_keep_rare_values() -> None:
    # The dark noise of all pixels is worth smaller steps; the spots have 3 % of the energy, and are what counts.
    observer = RangeObserver("energy", 99.99)
    observer.update(spots(32, seed=2)[0])
    assert 0.9 < observer.range(narrow=True)[1] < observer.range()[1]


@pytest.mark.parametrize(("channels", "narrower"), [(16, True), (4, False)])
def test_networks_that_may_be_tiled_get_narrow_ranges(channels: int, narrower: bool) -> None:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, channels, 1), nn.ReLU(), nn.Conv2d(channels, channels, 3), nn.Flatten())
    model.append(nn.Linear(channels * 14 * 14, 2)).eval()
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    x = torch.randn(32, 3, 16, 16)
    direct, automatic = (dt.calibrate(model, [x], algorithms=algorithms)["0"] for algorithms in ("direct", "auto"))
    assert automatic[1] < 0.9 * direct[1] if narrower else automatic == direct


@pytest.mark.parametrize("rule", OBSERVERS)
def test_a_single_active_value_is_never_erased(rule: str) -> None:
    x = torch.zeros(8, 4, 64, 64)
    x[5, 2, 17, 40] = 0.75
    assert observed(rule, *x.split(2)) == (0.0, 0.75)
    assert observed(rule, *(-x).split(2)) == (-0.75, 0.0)


def test_dense_values_are_clipped_where_that_costs_less_than_rounding() -> None:
    x = torch.randn(16, 8, 64, 64, generator=torch.Generator().manual_seed(0))
    for rule in ("energy", "mse"):
        low, high = observed(rule, x)
        assert 3.5 < high < float(x.max()) and -3.5 > low > float(x.min()), rule


def test_extremes_of_one_side_do_not_widen_the_other() -> None:
    x = torch.randn(16, 8, 64, 64, generator=torch.Generator().manual_seed(0))
    x[0, 0, 0, 0] = -1.5
    low, high = observed("mse", torch.where(x > 0, 8 * x, x))
    assert high > 20 and low == pytest.approx(float(x.min()), rel=0.3)


def test_the_order_and_scale_of_batches_does_not_matter() -> None:
    small, large = 0.01 * torch.rand(4, 3, 16, 16), 300 * torch.rand(4, 3, 16, 16)
    for rule in OBSERVERS:
        assert observed(rule, small, large) == observed(rule, large, small), rule
        assert observed(rule, small, large) == observed(rule, torch.cat([small, large])), rule


def test_percentiles_are_those_of_all_values() -> None:
    values = torch.randn(1_000_000, generator=torch.Generator().manual_seed(0))
    low, high = observed("percentile", values, percentile=99.0)
    assert low == pytest.approx(-2.326, abs=0.02) and high == pytest.approx(2.326, abs=0.02)
    outlier = torch.cat([torch.linspace(0, 1, 10_000), torch.tensor([100.0])])
    low, high = observed("percentile", outlier, torch.tensor([-0.5]), percentile=99.9)
    assert low == 0.0 and high == pytest.approx(1.0, abs=0.01)
    assert observed("minmax", outlier, torch.tensor([-0.5])) == (-0.5, 100.0)


@pytest.mark.parametrize("shape", [(64,), (64, 5), (8, 6, 10), (8, 6, 10, 3), (2, 3, 4, 5, 6), (2, 30_000)])
def test_every_rank_is_observed(shape: tuple[int, ...]) -> None:
    x = torch.rand(shape)
    for rule in OBSERVERS:
        low, high = observed(rule, x)
        assert low == 0.0 and 0.9 < high <= float(x.max()), rule


def test_samples_keep_the_extremes() -> None:
    observer = RangeObserver("energy", 99.99)
    values = torch.randn(300_000, generator=torch.Generator().manual_seed(0))
    values[17] = 40.0
    observer.update(values)
    samples = observer.samples()
    assert float(samples[-1]) == 40.0 and float(samples[0]) == float(values.min())
    shares = torch.tensor([0.01, 0.3, 0.5, 0.9])
    torch.testing.assert_close(samples.quantile(shares), values[:100_000].quantile(shares), atol=0.03, rtol=0)


@pytest.mark.parametrize("factor", [1e-12, 1e-9, 1.0, 1e9])
@torch.no_grad()
def test_no_scale_of_the_values_is_too_small(factor: float, tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.Conv2d(8, 8, 3), nn.Flatten(), nn.Linear(128, 4)).eval()
    for layer in (model[0], model[2]):
        layer.bias.zero_()
    model[4].bias.zero_()
    x = factor * torch.rand(16, 1, 8, 8)
    expected = model(x)
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    dt.calibrate(model, [x])
    assert decibels(expected, model(x)) > 25
    path = tmp_path / "small.dgms"
    dt.export(model, x[:1], path)
    with dgms_rt.load(path) as file:
        assert decibels(expected, torch.from_numpy(file.run(x.numpy()))) > 25


def test_a_value_that_was_never_active_can_still_become_so(tmp_path: Path) -> None:
    model = nn.Sequential(nn.Conv2d(1, 4, 1), nn.ReLU(), nn.Conv2d(4, 4, 1), nn.Flatten(), nn.Linear(16, 2)).eval()
    nn.init.constant_(model[0].bias, -5.0)
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    ranges = dt.calibrate(model, [torch.rand(4, 1, 2, 2)])
    assert ranges["0"] == (0.0, 0.0)
    path = tmp_path / "dead.dgms"
    dt.export(model, torch.zeros(1, 1, 2, 2), path)
    with dgms_rt.load(path) as file:
        assert np.isfinite(file.run(np.zeros((1, 1, 2, 2), np.float32))).all()


def test_scales_are_normal_float32() -> None:
    for bounds in ((0.0, 1e-44), (-1e-38, 1e-40), (0.0, 3e-9)):
        scale, zero_point = scale_and_zero_point(bounds[0], [bounds])
        assert scale >= np.finfo(np.float32).tiny and 1 / np.float32(scale) < np.inf and -128 <= zero_point <= 127
    assert scale_and_zero_point(0.0, [(0.0, 3e-9)])[0] == pytest.approx(3e-9 / 255)
    assert scale_and_zero_point(0.0, [(0.0, 0.0)])[0] == pytest.approx(EMPTY_RANGE / 255)


def test_learned_ranges_have_the_scales_of_observed_ones() -> None:
    torch.manual_seed(0)
    x = 1e-10 * torch.rand(8, 1, 8, 8)
    model = nn.Sequential(nn.Conv2d(1, 4, 3, bias=False), nn.ReLU(), nn.Flatten(), nn.Linear(144, 4, bias=False))
    results = []
    for learned in (False, True):
        copied = copy.deepcopy(model).eval()
        dt.quantize_(copied, dt.Uniform(), dt.Int8(learned=learned))
        dt.calibrate(copied, [x])
        results.append(copied(x).detach())  # with gradients: the scales as tensors
    torch.testing.assert_close(results[1], results[0], atol=0, rtol=1e-3)
