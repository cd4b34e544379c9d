"""Gradients of the soft and the straight-through assignment (DGMS)."""

import pytest
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from dgms_rt import training as dt
from dgms_rt.training.quantizers import assignment
from dgms_rt.training.quantizers.assignment import NearestLevel, SoftLevel, nearest_codes

LEVELS = [0.0, -1.1, 0.8, 1.9]


def mixture(tau: float) -> list[Tensor]:
    """levels, means, precisions, offsets, tau in float64."""
    rows = [LEVELS, [0.0, -1.0, 0.7, 2.0], [2.0, 1.5, 2.5, 1.2], [0.3, -0.4, 0.1, -0.2]]
    return [torch.tensor(row, dtype=torch.float64, requires_grad=True) for row in [*rows, tau]]


def reference(
    values: Tensor, levels: Tensor, means: Tensor, precisions: Tensor, offsets: Tensor, tau: Tensor
) -> Tensor:
    """The formulas of the authors' code with log densities, by autograd."""
    scores = offsets - ((values[:, None] - means) * precisions) ** 2 / 2
    return torch.softmax(torch.softmax(scores, 1) / tau, 1) @ levels


@pytest.mark.parametrize("tau", [0.05, 0.3, 1.0])
def test_soft_levels_and_gradients_are_those_of_autograd(tau: float) -> None:
    values = torch.linspace(-2.0, 3.0, 157, dtype=torch.float64, requires_grad=True)
    arguments = [values, *mixture(tau)]
    upstream = torch.randn(157, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    soft, expected = SoftLevel.apply(*arguments), reference(*arguments)
    torch.testing.assert_close(soft, expected, rtol=1e-10, atol=1e-12)
    ours = torch.autograd.grad(soft, arguments, upstream)
    theirs = torch.autograd.grad(expected, arguments, upstream)
    for name, a, b in zip(("values", "levels", "means", "precisions", "offsets", "tau"), ours, theirs, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-8, atol=1e-10, msg=lambda text, name=name: f"{name}: {text}")


def test_soft_gradients_are_numeric_ones() -> None:
    values = torch.linspace(-1.5, 2.5, 11, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(SoftLevel.apply, (values, *mixture(0.4)))


def test_chunks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    values = torch.linspace(-2.0, 3.0, 101, dtype=torch.float64, requires_grad=True)
    arguments = [values, *mixture(0.1)]
    whole = SoftLevel.apply(*arguments)
    gradients = torch.autograd.grad(whole.square().sum(), arguments)
    monkeypatch.setattr(assignment, "_CHUNK_ELEMENTS", 4 * 7)
    parts = SoftLevel.apply(*arguments)
    torch.testing.assert_close(parts, whole)
    for a, b in zip(torch.autograd.grad(parts.square().sum(), arguments), gradients, strict=True):
        torch.testing.assert_close(a, b)


@pytest.mark.parametrize("value", [-1e4, -300.0, 300.0, 1e4])
def test_soft_levels_are_finite_far_from_all_means(value: float) -> None:
    values = torch.tensor([value], requires_grad=True)
    arguments = [values, *(tensor.detach().float().requires_grad_() for tensor in mixture(0.01))]
    soft = SoftLevel.apply(*arguments)
    for tensor in (soft, *torch.autograd.grad(soft.sum(), arguments[:2])):
        assert bool(torch.isfinite(tensor).all())


def test_soft_weights_become_hard_ones_as_tau_falls() -> None:
    weight = torch.randn(8, 64, generator=torch.Generator().manual_seed(0))
    gaps = []
    for tau in (1.0, 0.1, 0.01, 0.001):
        fitted = dt.GaussianMixture(2, tau=tau).fit(weight)
        gaps.append(float((fitted.train()(weight) - fitted.eval()(weight)).detach().square().mean()))
    assert gaps == sorted(gaps, reverse=True) and gaps[-1] < gaps[0] / 100


def test_hard_weights_do_not_depend_on_tau() -> None:
    weight = torch.randn(8, 64, generator=torch.Generator().manual_seed(0))
    cold, warm = (dt.GaussianMixture(3, tau=tau).fit(weight).eval()(weight) for tau in (0.01, 1.0))
    torch.testing.assert_close(cold, warm, rtol=0, atol=0)


def test_nearest_levels_and_their_gradients() -> None:
    values = torch.tensor([-9.0, -0.56, -0.54, 0.39, 0.41, 1.34, 1.36, 9.0], requires_grad=True)
    levels = torch.tensor(LEVELS, requires_grad=True)
    chosen = NearestLevel.apply(values, levels)
    assert nearest_codes(values, levels).tolist() == [1, 1, 0, 0, 2, 2, 3, 3]
    torch.testing.assert_close(chosen.detach(), torch.tensor([-1.1, -1.1, 0, 0, 0.8, 0.8, 1.9, 1.9]))
    upstream = torch.arange(1.0, 9.0)
    to_values, to_levels = torch.autograd.grad(chosen, (values, levels), upstream)
    torch.testing.assert_close(to_values, upstream)
    torch.testing.assert_close(to_levels, torch.tensor([3.0 + 4, 1 + 2, 5 + 6, 7 + 8]))


@pytest.mark.parametrize("gradient", ["soft", "straight_through"])
@pytest.mark.parametrize("per_channel", [True, False])
def test_gradients_reach_weights_and_mixture(gradient: str, per_channel: bool) -> None:
    torch.manual_seed(0)
    layer = nn.Conv2d(4, 8, 3)
    quantizer = dt.GaussianMixture(2, tau=0.1, gradient=gradient, per_channel_scale=per_channel)
    dt.quantize_(layer, quantizer, bits={"": 2})
    layer.train()
    layer(torch.randn(2, 4, 6, 6)).square().sum().backward()
    names = {name for name, parameter in layer.named_parameters() if parameter.grad is not None}
    trained = {"means", "deviations", "fractions", "tau"} if gradient == "soft" else {"means"}
    assert names == {"bias", "parametrizations.weight.original", *(f"parametrizations.weight.0.{n}" for n in trained)}
    for name, parameter in layer.named_parameters():
        assert parameter.grad is not None and bool(torch.isfinite(parameter.grad).all()), name
        assert float(parameter.grad.abs().max()) > 0, name


def test_straight_through_weights_are_the_same_in_both_modes() -> None:
    weight = torch.randn(8, 64, generator=torch.Generator().manual_seed(0))
    fitted = dt.GaussianMixture(2, gradient="straight_through").fit(weight)
    torch.testing.assert_close(fitted.train()(weight), fitted.eval()(weight), rtol=1e-6, atol=1e-7)


def test_tau_is_a_parameter_only_when_it_is_learned() -> None:
    weight = torch.randn(4, 64, generator=torch.Generator().manual_seed(0))
    assert "tau" in dict(dt.GaussianMixture(2).fit(weight).named_parameters())
    fixed = dt.GaussianMixture(2, learn_tau=False).fit(weight)
    assert "tau" in dict(fixed.named_buffers()) and "tau" in fixed.state_dict()


def test_empirical_deviations_are_those_of_the_weights() -> None:
    weight = torch.randn(4, 64, generator=torch.Generator().manual_seed(0)) / 10
    plain = dt.GaussianMixture(2, init="empirical", per_channel_scale=False).fit(weight)
    torch.testing.assert_close(plain.deviations.detach(), torch.full((4,), 0.01))
    scaled = dt.GaussianMixture(2, init="empirical").fit(weight)
    rms = weight.square().mean().sqrt()
    torch.testing.assert_close(scaled.deviations.detach(), (0.01 / rms).expand(4), rtol=1e-5, atol=0)


def test_the_weight_is_float32_under_autocast() -> None:
    layer = nn.Linear(64, 8)
    dt.quantize_(layer, dt.GaussianMixture(2), bits={"": 2})
    layer.train()
    expected = layer.weight
    with torch.autocast("cpu", dtype=torch.bfloat16):
        weight = layer.weight
    assert weight.dtype == torch.float32
    torch.testing.assert_close(weight, expected, rtol=0, atol=0)


def test_quantize_keeps_the_mode_of_the_layers() -> None:
    layer = nn.Linear(64, 8).eval()
    dt.quantize_(layer, dt.GaussianMixture(2), bits={"": 2})
    assert not layer.parametrizations["weight"][0].training
    with parametrize.cached():
        assert len(layer.weight.unique()) <= 8 * 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"tau": 0.0}, "tau must be at least 0.001, got 0.0"),
        ({"tau": float("nan")}, "tau must be at least"),
        ({"init": "random"}, "init must be one of kmeans, empirical, got 'random'"),
        ({"gradient": "hard"}, "gradient must be one of soft, straight_through, got 'hard'"),
    ],
)
def test_bad_settings_are_refused(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dt.GaussianMixture(2, **arguments)  # type: ignore[arg-type]
