"""The Gaussian mixture and int8 weight quantizers: the mathematics of the fit and of the assignment."""

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.utils import parametrize

from dgms_rt.training.quantizers import GaussianMixture, MixtureWeight, Uniform
from dgms_rt.training.quantizers.kmeans import kmeans_1d


def modes(centers: list[float], count: int, spread: float, seed: int = 0) -> torch.Tensor:
    """float32 [8, n]: `count` values around every center, shuffled."""
    random = np.random.default_rng(seed)
    values = np.concatenate([random.normal(center, spread, count) for center in centers])
    return torch.from_numpy(random.permutation(values).astype(np.float32)).reshape(8, -1)


def test_kmeans_finds_separated_modes() -> None:
    wanted = [-1.5, -0.5, 0.02, 0.4, 0.9, 2.0, 3.0, 4.5]
    values = modes(wanted, 200, 0.01).double().numpy().reshape(-1)
    centers, edges = kmeans_1d(values, 8)
    np.testing.assert_allclose(centers, wanted, atol=0.005)
    assert np.diff(edges).tolist() == [200] * 8
    assert edges[0] == 0 and edges[-1] == len(values)


def test_kmeans_is_a_local_optimum_and_seeded() -> None:
    values = np.random.default_rng(3).normal(size=5000)
    centers, edges = kmeans_1d(values, 16, seed=1)
    again, _ = kmeans_1d(values, 16, seed=1)
    np.testing.assert_array_equal(centers, again)
    ordered = np.sort(values)
    for k in range(16):
        np.testing.assert_allclose(centers[k], ordered[edges[k] : edges[k + 1]].mean())
    nearest = np.abs(ordered[:, None] - centers).argmin(1)
    np.testing.assert_array_equal(nearest, np.repeat(np.arange(16), np.diff(edges)))


def test_kmeans_keeps_every_cluster_when_values_repeat() -> None:
    values = np.array([0.0] * 1000 + [1.0, 1.1, 5.0, 5.1])
    centers, edges = kmeans_1d(values, 5)
    np.testing.assert_allclose(centers, [0.0, 1.0, 1.1, 5.0, 5.1])
    assert np.diff(edges).tolist() == [1000, 1, 1, 1, 1]


def test_fit_of_known_modes() -> None:
    weight = modes([-0.6, 0.003, 0.5, 1.0], 500, 0.01)
    mixture = GaussianMixture(2, per_channel_scale=False).fit(weight)
    np.testing.assert_allclose(mixture.means.detach().numpy(), [-0.6, 0.5, 1.0], atol=0.003)
    np.testing.assert_allclose(mixture.fractions.detach().numpy(), [0.25] * 4, atol=1e-6)
    deviations = mixture.deviations.detach().numpy()
    np.testing.assert_allclose(deviations[1:], 0.01, rtol=0.15)
    # That of the zero component is taken around 0.
    np.testing.assert_allclose(deviations[0], np.hypot(0.01, 0.003), rtol=0.15)


@pytest.mark.parametrize("bits", [1, 2, 3, 4])
@pytest.mark.parametrize("per_channel", [True, False])
@pytest.mark.parametrize("gradient", ["soft", "straight_through"])
def test_levels_are_few_and_zero_is_exact(bits: int, per_channel: bool, gradient: str) -> None:
    weight = torch.randn(16, 8, 3, 3, generator=torch.Generator().manual_seed(bits)) * torch.linspace(0.1, 2, 16).view(
        -1, 1, 1, 1
    )
    mixture = GaussianMixture(bits, per_channel_scale=per_channel, gradient=gradient).fit(weight).eval()
    encoded = mixture.encode(weight)
    quantized = mixture(weight)
    assert encoded.levels is not None and encoded.bits == bits
    assert len(encoded.levels) == 2**bits and encoded.levels[0] == 0
    assert int(encoded.levels.abs().max()) == 127
    assert bool((quantized[encoded.codes == 0] == 0).all()) and bool((encoded.codes == 0).any())
    for channel in quantized:
        assert len(channel.unique()) <= 2**bits
    levels, scale = encoded.levels.numpy(), encoded.scale.numpy()
    stored = levels[encoded.codes.numpy()].astype(np.float32) * scale.reshape(-1, 1, 1, 1)
    assert stored.dtype == np.float32
    np.testing.assert_array_equal(quantized.numpy(), stored)


def test_assignment_is_the_largest_posterior() -> None:
    # A wide component between narrow ones: the nearest level is not always the likeliest.
    mixture = MixtureWeight(
        torch.tensor([-1.0, 1.0, 1.5]),
        torch.tensor([0.3, 0.1, 0.02, 0.2]),
        torch.tensor([0.6, 0.2, 0.1, 0.1]),
        GaussianMixture(2, per_channel_scale=False),
    )
    values = torch.linspace(-1.0, 1.5, 488)  # none on a boundary
    means = np.array([0.0, -1.0, 1.0, 1.5])
    deviations, fractions = np.array([0.3, 0.1, 0.02, 0.2]), np.array([0.6, 0.2, 0.1, 0.1])
    density = fractions / deviations * np.exp(-((values.double().numpy()[:, None] - means) ** 2) / (2 * deviations**2))
    codes = mixture.encode(values.reshape(1, -1)).codes.numpy().reshape(-1)
    np.testing.assert_array_equal(codes, density.argmax(1))
    assert (codes != np.abs(values.numpy()[:, None] - means).argmin(1)).any()


def test_outliers_take_the_outermost_level() -> None:
    mixture = MixtureWeight(
        torch.tensor([-1.0, 1.0, 0.5]),
        torch.tensor([0.1, 0.5, 0.05, 0.05]),
        torch.full((4,), 0.25),
        GaussianMixture(2, per_channel_scale=False),
    )
    assert mixture.encode(torch.tensor([[-50.0, 50.0, torch.finfo(torch.float32).max]])).codes.tolist() == [[1, 2, 2]]


def test_channels_of_zeros_stay_zero() -> None:
    weight = torch.randn(4, 3, 3, 3, generator=torch.Generator().manual_seed(0))
    weight[1] = 0
    for quantizer in (GaussianMixture(3), Uniform()):
        quantized = quantizer.fit(weight).eval()(weight)
        assert bool((quantized[1] == 0).all()) and bool(torch.isfinite(quantized).all())


def test_per_channel_scale_is_the_root_mean_square() -> None:
    weight = torch.randn(4, 64, generator=torch.Generator().manual_seed(0)) * torch.tensor([1, 10, 100, 0.1])[:, None]
    mixture = GaussianMixture(4).fit(weight).eval()
    largest = mixture.means.abs().max().detach()
    torch.testing.assert_close(mixture.encode(weight).scale, weight.square().mean(1).sqrt() * largest / 127)
    relative = (mixture(weight) - weight).square().mean(1) / weight.square().mean(1)
    assert float(relative.max()) < 0.02


@pytest.mark.parametrize("bits", [0, 5, 8, -1])
def test_bits_outside_1_to_4_are_refused(bits: int) -> None:
    with pytest.raises(ValueError, match=f"bits must be 1, 2, 3 or 4, got {bits}"):
        GaussianMixture(bits)


@pytest.mark.parametrize("quantizer", [GaussianMixture(2), Uniform()])
@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_weights_that_are_not_finite_are_refused(quantizer: GaussianMixture | Uniform, bad: float) -> None:
    weight = torch.randn(4, 16)
    weight[2, 3] = bad
    with pytest.raises(ValueError, match=r"the weight holds (NaN|infinity), 1 of"):
        quantizer.fit(weight)


@pytest.mark.parametrize("weight", [torch.full((4, 16), 0.5), torch.tensor([[0.1, 0.2, 0.3]]).repeat(4, 1)])
def test_fewer_distinct_weights_than_levels_are_refused(weight: torch.Tensor) -> None:
    with pytest.raises(ValueError, match=r"4 levels need at least 4 distinct weights, got [13]"):
        GaussianMixture(2, per_channel_scale=False).fit(weight)


def test_as_many_distinct_weights_as_levels_are_kept_exactly() -> None:
    weight = torch.tensor([[0.0, 0.25, -0.5, 1.0]]).repeat(4, 4)
    quantized = GaussianMixture(2, per_channel_scale=False).fit(weight).eval()(weight)
    torch.testing.assert_close(quantized, weight, atol=1 / 254, rtol=0)


def test_state_dict_round_trip() -> None:
    def layer(seed: int) -> nn.Linear:
        torch.manual_seed(seed)
        linear = nn.Linear(32, 8)
        parametrize.register_parametrization(linear, "weight", GaussianMixture(3).fit(linear.weight))
        return linear

    first, second = layer(0), layer(1)
    assert not torch.equal(first.weight, second.weight)
    second.load_state_dict(first.state_dict())
    assert torch.equal(first.weight, second.weight)
