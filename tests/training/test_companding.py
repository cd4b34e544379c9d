"""Learnable companding: the mathematics of the curve, its gradients, weights and layer inputs."""

from copy import deepcopy

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from dgms_rt.training.quantizers import CompandedInput, Companding, CompandingActivations
from dgms_rt.training.quantizers.clip import Clip, least_squares_clip
from dgms_rt.training.quantizers.companding import Compand, Grid, TableLookup, compress, expand, magnitudes, pieces

WIDTHS = (2, 3, 4)


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def random_weight(seed: int = 0) -> Tensor:
    scales = torch.tensor([1.0, 10.0, 0.1, 3.0, 0.5, 2.0, 7.0, 0.3]).view(-1, 1, 1, 1)
    return torch.randn(8, 6, 3, 3, generator=seeded(seed)) * scales


def random_curve(seed: int = 0, spread: float = 1.0, intervals: int = 16) -> tuple[Tensor, Tensor]:
    """Slopes and intercepts in float64."""
    shares = torch.softmax(spread * torch.randn(intervals, generator=seeded(seed), dtype=torch.float64), 0)
    return shares * intervals, shares.cumsum(0) - shares


# The curve.


@pytest.mark.parametrize("intervals", [1, 5, 16])
def test_compressor_is_increasing_and_fixed_at_its_ends(intervals: int) -> None:
    slopes, intercepts = random_curve(1, 2.0, intervals)
    u = torch.linspace(0, 1, 1001, dtype=torch.float64)
    y, interval = compress(u, slopes, intercepts)
    assert float(y[0]) == 0 and abs(float(y[-1]) - 1) < 1e-12
    assert bool((y.diff() > 0).all()) and interval.unique().tolist() == list(range(intervals))
    edges = torch.arange(1, intervals, dtype=torch.float64) / intervals  # continuous between its pieces
    torch.testing.assert_close(compress(edges - 1e-9, slopes, intercepts)[0], compress(edges, slopes, intercepts)[0])


@pytest.mark.parametrize("seed", range(5))
def test_expander_is_the_inverse(seed: int) -> None:
    curve = random_curve(seed, 2.0)
    u = torch.linspace(0, 1, 1001, dtype=torch.float64)
    torch.testing.assert_close(expand(compress(u, *curve)[0], *curve)[0], u, atol=1e-12, rtol=0)
    curve = pieces(torch.randn(16, generator=seeded(seed)) / 2)  # in float32, as in training
    torch.testing.assert_close(expand(compress(u.float(), *curve)[0], *curve)[0], u.float(), atol=1e-6, rtol=0)


@pytest.mark.parametrize("steps", [1, 3, 7, 15])
def test_theta_0_is_the_uniform_quantizer(steps: int) -> None:
    """Bit for bit: the codes, and the levels before they become integers."""
    curve = pieces(torch.zeros(16))
    assert torch.equal(curve[0], torch.ones(16))
    even = torch.arange(steps + 1) / steps
    assert torch.equal(magnitudes(*curve, steps), even)
    v = torch.cat([1.5 * torch.randn(50_000, generator=seeded(0)), torch.tensor([0.0, 1.0, -1.0])])
    codes = torch.round(v.abs().clamp(max=1) * steps).long()
    expected = torch.round(even * 127)[codes] * v.sign()
    assert torch.equal(Compand.apply(v, *curve, steps, 127), expected)


@pytest.mark.parametrize(("steps", "level_max"), [(1, 127), (3, 127), (7, 127), (3, 255), (15, 255)])
def test_levels_of_a_learned_curve(steps: int, level_max: int) -> None:
    curve = pieces(torch.randn(16, generator=seeded(3)))
    levels = Compand.apply(torch.linspace(-1.2, 1.2, 2401), *curve, steps, level_max)
    distinct = levels.unique()
    assert len(distinct) == 2 * steps + 1 and bool((levels.diff() >= 0).all())
    assert torch.equal(distinct, -distinct.flip(0)) and float(distinct[-1]) == level_max
    assert torch.equal(distinct, distinct.round())


@pytest.mark.parametrize("steps", [1, 3, 7])
def test_gradients_of_the_curve_are_the_numeric_ones(steps: int) -> None:
    """With both roundings frozen: the code and its interval stay, what the rounding added is a constant."""
    slopes, intercepts = random_curve(2)
    v = 0.7 * torch.randn(2000, generator=seeded(1), dtype=torch.float64)
    gradient = torch.randn(2000, generator=seeded(2), dtype=torch.float64)
    u = v.abs()[v.abs() < 1]
    weight = (gradient * v.sign())[v.abs() < 1] * 127

    compressed, i = compress(u, slopes, intercepts)
    target = torch.round(compressed * steps) / steps
    rounding = target - compressed
    j = expand(target, slopes, intercepts)[1]

    def frozen(s: Tensor, b: Tensor) -> float:
        y = (u - i / 16) * s[i] + b[i] + rounding
        return float((((y - b[j]) / s[j] + j / 16) * weight).sum())

    slopes.requires_grad_()
    intercepts.requires_grad_()
    v.requires_grad_()
    Compand.apply(v, slopes, intercepts, steps, 127).backward(gradient)
    assert slopes.grad is not None and intercepts.grad is not None and v.grad is not None
    s, b = slopes.detach(), intercepts.detach()
    for k in range(16):
        nudge = torch.zeros(16, dtype=torch.float64)
        nudge[k] = 1e-6
        numeric = (frozen(s + nudge, b) - frozen(s - nudge, b)) / 2e-6
        assert float(slopes.grad[k]) == pytest.approx(numeric, rel=1e-5, abs=1e-3)
        numeric = (frozen(s, b + nudge) - frozen(s, b - nudge)) / 2e-6
        assert float(intercepts.grad[k]) == pytest.approx(numeric, rel=1e-5, abs=1e-3)
    assert torch.equal(v.grad, 127 * gradient * (v.detach().abs() < 1))


# The clip.


def test_the_clip_is_positive_whatever_is_learned() -> None:
    clip = Clip()
    for value in (1e-6, 0.3, 2.5, 100.0):
        clip.set(value)
        assert clip().item() == pytest.approx(value, rel=1e-4)
    for raw in (-1e6, -50.0, 1e6):
        nn.init.constant_(clip.raw, raw)
        assert 0 < clip().item() < float("inf")
    for bad in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="positive and finite"):
            clip.set(bad)


@pytest.mark.parametrize("steps", [1, 3, 7, 15])
def test_the_first_clip_has_the_least_squared_error(steps: int) -> None:
    values = torch.randn(20_000, generator=seeded(0)).abs()

    def error(clip: float) -> float:
        return float(((values / clip * steps).round().clamp(max=steps) * clip / steps - values).square().mean())

    clip = least_squares_clip(values, steps)
    assert error(clip) <= 1.0001 * min(error(float(values.max()) * i / 500) for i in range(1, 501))
    assert least_squares_clip(torch.zeros(10), steps) == 1.0


# Weights.


def learned(bits: int, weight: Tensor, per_channel_scale: bool = True) -> nn.Module:
    encoder = Companding(bits, per_channel_scale=per_channel_scale).fit(weight)
    nn.init.normal_(encoder.theta, generator=seeded(7))
    return encoder


@pytest.mark.parametrize("bits", WIDTHS)
@pytest.mark.parametrize("per_channel_scale", [True, False])
def test_weights_are_what_the_file_stores(bits: int, per_channel_scale: bool) -> None:
    weight = random_weight()
    encoder = learned(bits, weight, per_channel_scale)
    encoded = encoder.encode(weight)
    for mode in (True, False):
        assert torch.equal(encoder.train(mode)(weight), encoded.decode())
    assert encoded.levels is not None and encoded.levels.dtype == torch.int8 and encoded.bits == bits
    assert len(encoded.levels) == 2**bits - 1 and int(encoded.levels[2 ** (bits - 1) - 1]) == 0
    assert torch.equal(encoded.levels, -encoded.levels.flip(0)) and int(encoded.levels[-1]) == 127
    assert encoded.scale.shape == (8,)


def test_two_bits_are_ternary_and_theta_moves_the_threshold() -> None:
    weight = random_weight()
    encoder = Companding(2).fit(weight)
    zeros = int((encoder(weight) == 0).sum())
    with torch.no_grad():
        encoder.theta[:8] = -2.0  # flat near 0: more of the range rounds to 0
    encoded = encoder.encode(weight)
    assert encoded.levels is not None and encoded.levels.tolist() == [-127, 0, 127]
    assert int((encoder(weight) == 0).sum()) > 1.2 * zeros


def test_normalization_takes_the_scale_of_a_channel_and_leaves_its_mean() -> None:
    weight = random_weight()
    encoder = learned(4, weight)
    factors = 2.0 ** torch.arange(-4, 4).view(-1, 1, 1, 1)
    assert torch.equal(encoder(weight * factors), encoder(weight) * factors)
    scale = encoder.clip() * weight.flatten(1).square().mean(1).sqrt() / 127
    torch.testing.assert_close(encoder.encode(weight).scale, scale.detach())
    shifted = torch.randn(8, 600, generator=seeded(1)) + 2
    quantized = Companding(4).fit(shifted)(shifted)
    torch.testing.assert_close(quantized.mean(1), shifted.mean(1), atol=0.05, rtol=0)


@pytest.mark.parametrize("bits", WIDTHS)
def test_gradients_of_weight_and_clip(bits: int) -> None:
    """dQ/dw = 1 inside the clip, dQ/dclip = Q/clip - w/clip inside it."""
    weight = random_weight().requires_grad_()
    encoder = learned(bits, weight)
    gradient = torch.randn(weight.shape, generator=seeded(1))
    quantized = encoder(weight)
    quantized.backward(gradient)
    clip = encoder.clip().detach()
    w = weight.detach()
    inside = w.abs() < clip * w.flatten(1).square().mean(1).sqrt().view(-1, 1, 1, 1)
    assert 0.5 < float(inside.float().mean()) < 1
    torch.testing.assert_close(weight.grad, gradient * inside)
    by_clip = (gradient * (quantized.detach() - w * inside) / clip).sum()
    expected = by_clip * torch.sigmoid(encoder.clip.raw.detach())
    torch.testing.assert_close(encoder.clip.raw.grad, expected, rtol=1e-4, atol=1e-3)
    assert float(encoder.theta.grad.abs().sum()) > 0


@pytest.mark.parametrize("bits", [0, 1, 5, 8])
def test_bits_outside_2_to_4_are_refused(bits: int) -> None:
    with pytest.raises(ValueError, match="1 bit leaves the level 0 only" if bits == 1 else f"got {bits}"):
        Companding(bits)
    with pytest.raises(ValueError, match="bit"):
        Companding().with_bits(bits)
    with pytest.raises(ValueError, match=f"bits must be 2, 3 or 4, got {bits}"):
        CompandingActivations(bits)


def test_bad_intervals_and_weights_are_refused() -> None:
    for intervals in (0, -1, 257):
        with pytest.raises(ValueError, match=f"intervals must be in 1..256, got {intervals}"):
            Companding(4, intervals)
    with pytest.raises(ValueError, match="all weights are equal"):
        Companding().fit(torch.full((4, 9), 0.5))
    with pytest.raises(ValueError, match=r"the weight holds (NaN|infinity), 1 of"):
        Companding().fit(torch.tensor([[1.0, float("nan")]]))


def test_a_channel_of_zeros_stays_zero() -> None:
    weight = random_weight()
    weight[3] = 0
    quantized = learned(4, weight)(weight)
    assert bool((quantized[3] == 0).all()) and bool(torch.isfinite(quantized).all())


def test_state_dict_round_trip_of_weights() -> None:
    def layer(seed: int) -> nn.Linear:
        torch.manual_seed(seed)
        linear = nn.Linear(32, 8)
        parametrize.register_parametrization(linear, "weight", learned(3, linear.weight))
        return linear

    one, other = layer(0), layer(1)
    assert not torch.equal(one.weight, other.weight)
    other.load_state_dict(one.state_dict())
    assert torch.equal(one.weight, other.weight)


# Layer inputs.


def companded(bits: int = 4, *, signed: bool = False, grid: Grid | None = None) -> CompandedInput:
    quantizer = CompandingActivations(bits).new_input()
    samples = torch.randn(5000, generator=seeded(4))
    quantizer.start(samples if signed else samples.relu(), signed)
    nn.init.normal_(quantizer.theta, generator=seeded(5))
    quantizer.grid = grid or (Grid(0.03, 3) if signed else Grid(0.015, -128))
    return quantizer


def on_grid(x: Tensor, grid: Grid) -> Tensor:
    """The index of the int8 value of docs/numerics.md."""
    scaled = torch.round(x * float(1 / np.float32(grid.step)))
    return (scaled + grid.zero_point + 128).clamp(0, 255).long()


@pytest.mark.parametrize("bits", WIDTHS)
@pytest.mark.parametrize("signed", [False, True])
def test_an_input_takes_the_levels_of_the_file(bits: int, signed: bool) -> None:
    quantizer = companded(bits, signed=signed)
    assert quantizer.grid is not None
    x = 2 * torch.randn(64, 5, 7, 3, generator=seeded(6))
    y = quantizer(x).detach()

    thresholds, levels, output = quantizer.as_lookup(quantizer.grid)
    assert len(levels) == (2**bits - 1 if signed else 2**bits) == len(thresholds) + 1
    q = on_grid(x, quantizer.grid) - 128
    stored = torch.tensor(levels)[(q[..., None] >= torch.tensor(thresholds)).sum(-1)]
    assert torch.equal(y, (stored - output.zero_point) * torch.tensor(output.step))
    assert bool((y[q == quantizer.grid.zero_point] == 0).all())
    largest = quantizer.clip().item()
    assert float(y.max()) == pytest.approx(largest) and float(y.min()) == pytest.approx(-largest if signed else 0)


@pytest.mark.parametrize("signed", [False, True])
def test_gradients_of_an_input_and_its_clip(signed: bool) -> None:
    quantizer = companded(3, signed=signed)
    assert quantizer.grid is not None
    x = (1.5 * torch.randn(4000, generator=seeded(6))).requires_grad_()
    gradient = torch.randn(4000, generator=seeded(7))
    y = quantizer(x)
    y.backward(gradient)

    clip = quantizer.clip().detach()
    held = (on_grid(x.detach(), quantizer.grid) - 128 - quantizer.grid.zero_point) * quantizer.grid.step
    inside = (held.abs() < clip) if signed else (held < clip)  # negative values are held as 0
    assert torch.equal(x.grad, gradient * inside)
    by_clip = (gradient * (y.detach() - held * inside) / clip).sum()
    expected = by_clip * torch.sigmoid(quantizer.clip.raw.detach())
    torch.testing.assert_close(quantizer.clip.raw.grad, expected, rtol=1e-3, atol=1e-3)
    assert float(quantizer.theta.grad.abs().sum()) > 0


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("shape", [(3, 5, 7, 11), (0, 4), (7,), (2, 1, 1, 1), (300_001,)])
@pytest.mark.parametrize("channels_last", [False, True])
def test_the_table_and_its_gradients(dtype: torch.dtype, shape: tuple[int, ...], channels_last: bool) -> None:
    layout = torch.channels_last if channels_last and len(shape) == 4 else torch.contiguous_format
    x = torch.randn(shape, generator=seeded(0)).to(dtype).contiguous(memory_format=layout).requires_grad_()
    table = torch.randn(256, generator=seeded(1)).requires_grad_()
    inside = (torch.arange(256) > 30).float()
    grid = Grid(0.03, -7)
    y = TableLookup.apply(x, table, inside, grid)
    gradient = torch.randn(shape, generator=seeded(2)).to(dtype)  # of another layout than x
    y.backward(gradient)
    index = on_grid(x.detach().float(), grid)
    assert torch.equal(y, table.detach().to(dtype)[index]) and y.stride() == x.stride()
    assert torch.equal(x.grad, (gradient.float() * inside[index]).to(dtype))
    sums = torch.zeros(256, dtype=torch.float64).index_add(0, index.flatten(), gradient.double().flatten())
    torch.testing.assert_close(table.grad, sums.float(), atol=1e-3, rtol=1e-4)


def test_a_curve_is_never_flat_and_nan_is_not_hidden() -> None:
    theta = torch.zeros(16)
    theta[3] = -1e4
    theta[5] = 1e4
    slopes, intercepts = pieces(theta)
    assert float(slopes.min()) == pytest.approx(1 / 8) and abs(float(slopes.sum()) - 16) < 1e-4
    levels = Compand.apply(torch.linspace(-1, 1, 101), slopes, intercepts, 7, 127)
    assert float(levels.max()) == 127 and bool((levels.diff() >= 0).all())
    curve = pieces(torch.full((16,), float("nan")))
    assert bool(Compand.apply(torch.ones(3), *curve, 7, 127).isnan().all())


def test_nan_stays_nan_and_infinity_is_not_an_index() -> None:
    quantizer = companded()
    y = quantizer(torch.tensor([float("nan"), float("inf"), 1e30, -1e30]))
    assert bool(y[0].isnan()) and float(y[2]) == pytest.approx(quantizer.clip().item()) and float(y[3]) == 0


def test_an_input_without_a_range_passes_in_eval_mode_only() -> None:
    quantizer = CompandingActivations(4).new_input()
    x = torch.randn(5)
    assert quantizer.eval()(x) is x
    with pytest.raises(RuntimeError, match=r"calibrate\(model, loader\) before training"):
        quantizer.train()(x)


def test_state_dict_round_trip_of_inputs() -> None:
    one, other = companded(3, signed=True), CompandingActivations(3).new_input()
    other.load_state_dict(one.state_dict())
    x = torch.randn(1000, generator=seeded(0))
    assert other.grid == one.grid and other.signed and torch.equal(other(x), one(x))
    assert torch.equal(deepcopy(one)(x), one(x))
