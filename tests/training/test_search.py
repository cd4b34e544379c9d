"""search_bits: the relaxed width, the knapsack, both methods, schemes as files."""

import itertools
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils import parametrize

from dgms_rt import training as dt
from dgms_rt.training.layers import weight_encoder
from dgms_rt.training.search import gradient, knapsack
from dgms_rt.training.search.gradient import Gains, InterpolatedWeight, balanced_widths
from dgms_rt.training.search.knapsack import allocate

QUANTIZERS = [dt.GaussianMixture(gradient="straight_through"), dt.GaussianMixture(), dt.Companding(), dt.Uniform()]


class Net(nn.Module):
    """Layers of 288, 576 and 1152 weights between an int8 stem and an int8 classifier."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 4, 3, padding=1, bias=False)
        self.depthwise = nn.Conv2d(4, 4, 3, padding=1, groups=4)
        self.small = nn.Conv2d(4, 8, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(8)
        self.same = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.large = nn.Conv2d(8, 16, 3, padding=1)
        self.classifier = nn.Linear(16, 5)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.depthwise(F.relu(self.stem(x))))
        x = F.relu(self.bn(self.small(x)))
        x = F.relu(self.large(F.relu(self.same(x))))
        return self.classifier(x.mean((2, 3)))


class Branches(nn.Module):
    """Two layers of one size side by side; what comes out of `sensitive` counts twenty times as much."""

    def __init__(self, sensitive: str) -> None:
        super().__init__()
        self.gains = [20.0 if sensitive == name else 1.0 for name in ("left", "right")]
        self.stem = nn.Linear(8, 16)
        self.left = nn.Linear(16, 16)
        self.right = nn.Linear(16, 16)
        self.classifier = nn.Linear(16, 5)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.stem(x))
        return self.classifier(self.left(x) * self.gains[0] + self.right(x) * self.gains[1])


class OneBranch(Branches):
    def forward(self, x: Tensor) -> Tensor:
        return self.classifier(self.left(F.relu(self.stem(x))))


SEARCHED = ["small", "same", "large"]


@pytest.fixture
def net() -> Net:
    torch.manual_seed(0)
    return Net().eval()


@pytest.fixture
def loader() -> list[Tensor]:
    return list(torch.randn(4, 16, 3, 8, 8, generator=torch.Generator().manual_seed(1)))


@pytest.fixture
def weight() -> Tensor:
    return torch.randn(6, 40, generator=torch.Generator().manual_seed(2))


def relaxed(quantizer: Any, weight: Tensor, width: float) -> InterpolatedWeight:
    return InterpolatedWeight({bits: quantizer.with_bits(bits).fit(weight).eval() for bits in (2, 3, 4)}, width)


@pytest.mark.parametrize("quantizer", QUANTIZERS, ids=repr)
class TestRelaxedWidth:
    def test_a_candidate_is_the_fixed_quantizer(self, quantizer: Any, weight: Tensor) -> None:
        for bits in (2, 3, 4):
            fixed = quantizer.with_bits(bits).fit(weight).eval()(weight)
            assert torch.equal(relaxed(quantizer, weight, bits)(weight), fixed)

    def test_it_is_continuous(self, quantizer: Any, weight: Tensor) -> None:
        at = relaxed(quantizer, weight, 2)
        steepest = max(
            float((at_bits(quantizer, weight, b + 1) - at_bits(quantizer, weight, b)).abs().max()) for b in (2, 3)
        )
        before = at(weight)
        for width in np.linspace(2, 4, 41)[1:]:
            at.move(float(width))
            after = at(weight)
            assert float((after - before).detach().abs().max()) <= steepest * 0.05 * 1.001
            before = after

    def test_gradients(self, quantizer: Any, weight: Tensor) -> None:
        direction = torch.randn(weight.shape, generator=torch.Generator().manual_seed(3))
        weight = weight.requires_grad_()
        at = relaxed(quantizer, weight, 2.3)
        (at(weight) * direction).sum().backward()
        exact = ((at_bits(quantizer, weight, 3) - at_bits(quantizer, weight, 2)) * direction).sum()
        assert float(at.width.grad) == pytest.approx(float(exact), rel=1e-4)
        assert torch.equal(weight.grad, direction)


def at_bits(quantizer: Any, weight: Tensor, bits: int) -> Tensor:
    return quantizer.with_bits(bits).fit(weight).eval()(weight).detach()


def test_the_interval_of_a_candidate_can_be_chosen(weight: Tensor) -> None:
    at = relaxed(QUANTIZERS[0], weight, 3)
    at.move(3, interval=0)
    below = torch.autograd.grad(at(weight).square().sum(), at.width)
    at.move(3)
    above = torch.autograd.grad(at(weight).square().sum(), at.width)
    assert torch.equal(at(weight), at_bits(QUANTIZERS[0], weight, 3)) and below != above


class TestKnapsack:
    @pytest.mark.parametrize("seed", range(20))
    def test_equals_brute_force(self, seed: int) -> None:
        random = np.random.default_rng(seed)
        names = "abcde"
        sizes = {name: int(random.integers(1, 9)) * 12 for name in names}
        widths = {name: sorted(random.choice([1, 2, 3, 4, 8], 3, replace=False).tolist()) for name in names}
        damages = {name: {bits: float(random.random()) for bits in widths[name]} for name in names}
        low = sum(sizes[n] * min(widths[n]) for n in names) / sum(sizes.values())
        budget = low + float(random.random()) * 3
        bits = allocate(damages, sizes, budget)
        assert average(bits, sizes) <= budget + 1e-9
        schemes = [dict(zip(names, choice, strict=True)) for choice in itertools.product(*widths.values())]
        best = min(total(s, damages) for s in schemes if average(s, sizes) <= budget + 1e-9)
        assert total(bits, damages) == pytest.approx(best)

    def test_many_units_keep_the_budget(self, monkeypatch: pytest.MonkeyPatch) -> None:
        random = np.random.default_rng(0)
        sizes = {str(i): int(random.integers(1000, 9000)) for i in range(12)}
        damages = {name: {bits: size * 4.0**-bits for bits in (2, 3, 4)} for name, size in sizes.items()}
        exact = allocate(damages, sizes, 2.7)
        monkeypatch.setattr(knapsack, "MAX_UNITS", 2000)
        coarse = allocate(damages, sizes, 2.7)
        assert average(coarse, sizes) <= 2.7
        assert total(exact, damages) <= total(coarse, damages) <= total(exact, damages) * 1.01

    def test_both_ends_of_the_budget(self) -> None:
        damages = {"a": {2: 1.0, 4: 0.1}, "b": {2: 1.0, 4: 0.2}}
        sizes = {"a": 3, "b": 7}
        assert allocate(damages, sizes, 2) == {"a": 2, "b": 2}
        assert allocate(damages, sizes, 4) == {"a": 4, "b": 4}

    @pytest.mark.parametrize(
        ("damages", "budget", "message"),
        [
            ({}, 2, "no layer"),
            ({"a": {2: 1.0, 3: math.nan}}, 2, "layer 'a' must be finite"),
            ({"a": {2: 1.0, 3: 0.5}}, 1.9, "smallest widths take 2 bits per weight, got 1.9"),
        ],
    )
    def test_errors(self, damages: dict[str, dict[int, float]], budget: float, message: str) -> None:
        with pytest.raises(ValueError, match=message):
            allocate(damages, {"a": 10}, budget)


def average(bits: dict[str, int], sizes: dict[str, int]) -> float:
    return sum(bits[n] * sizes[n] for n in bits) / sum(sizes.values())


def total(bits: dict[str, int], damages: dict[str, dict[int, float]]) -> float:
    return sum(damages[n][bits[n]] for n in bits)


class TestBalancedWidths:
    SIZES = np.array([100.0, 100.0, 800.0])

    def test_budget_and_order(self) -> None:
        widths = balanced_widths(np.array([16.0, 64.0, 128.0]), self.SIZES, 2.6, 2, 4)
        assert widths @ self.SIZES == pytest.approx(2600)
        assert widths[1] - widths[0] == pytest.approx(1)  # four times the gain is one bit more
        assert widths[0] - widths[2] == pytest.approx(0)

    def test_size_grows_with_the_budget_and_with_every_width(self) -> None:
        gains = np.array([1.0, 30.0, 4.0])
        rows = [balanced_widths(gains, self.SIZES, budget, 2, 4) for budget in np.linspace(2, 4, 21)]
        assert all(bool((after >= before - 1e-9).all()) for before, after in itertools.pairwise(rows))
        assert rows[0] == pytest.approx([2, 2, 2]) and rows[-1] == pytest.approx([4, 4, 4])


class TestGains:
    ERRORS = np.array([[4.0, 1.0, 0.25], [8.0, 2.0, 0.5]])
    SAVED = np.array([[3.0, 0.75], [6.0, 1.5]])

    def gains(self, slopes: list[float]) -> Gains:
        """Beginning with these slopes."""
        return Gains(self.ERRORS, np.array(slopes)[:, None] * self.ERRORS, (2, 3, 4), fading=0.99)

    def test_it_begins_with_the_sensitivities(self) -> None:
        assert self.gains([5, 7]).slopes() == pytest.approx([5, 7])
        assert self.gains([5, 7]).damages() == pytest.approx(np.array([[5.0], [7.0]]) * self.ERRORS)

    def test_steps_outweigh_them(self) -> None:
        gains = self.gains([5, 7])
        for step in range(2000):
            k = np.array([step % 2, (step + 1) % 2])
            gains.add(k, np.array([2.0, 3.0]) * self.SAVED[[0, 1], k])
        assert gains.slopes() == pytest.approx([2.69, 3.92], rel=0.01)  # 30 steps beside 100
        assert gains.at_zero()[0] / gains.slopes()[0] == pytest.approx(3 * 4**2.5)

    def test_negative_gains_leave_positive_slopes(self) -> None:
        gains = self.gains([1, 0])
        for _ in range(200):
            gains.add(np.array([0, 0]), np.array([-10.0, -10.0]))
        assert (gains.slopes() > 0).all() and (np.diff(gains.damages()) < 0).all()

    def test_a_layer_without_errors_is_left_alone(self) -> None:
        gains = Gains(np.zeros((1, 2)), np.zeros((1, 2)), (2, 3), fading=0.9)
        gains.add(np.array([0]), np.array([1.0]))
        assert gains.damages().tolist() == [[0, 0]] and gains.at_zero()[0] > 0

    def test_intervals_have_the_center_as_their_mean(self) -> None:
        gains = self.gains([1, 1])
        random = np.random.default_rng(0)
        drawn = np.mean([2.5 + gains.choose(np.array([2.0, 2.8, 4.0]), random) for _ in range(4000)], 0)
        assert drawn == pytest.approx([2.5, 2.8, 3.5], abs=0.03)


@pytest.mark.parametrize("method", ["sensitivity", "gradient"])
class TestSearch:
    def test_scheme_meets_the_budget_and_fits_quantize(self, method: str, net: Net, loader: list[Tensor]) -> None:
        before = {name: tensor.clone() for name, tensor in net.state_dict().items()}
        scheme = dt.search_bits(net, loader, 2.6, method=method, steps=9)
        assert list(scheme) == SEARCHED and set(scheme.values()) <= {2, 3, 4}
        assert scheme.average_bits <= 2.6 and scheme.average_bits == average(scheme.bits, scheme.sizes)
        assert not net.training and not parametrize.is_parametrized(net)
        assert all(torch.equal(tensor, before[name]) for name, tensor in net.state_dict().items())
        dt.quantize_(net, bits=scheme)
        found = {name: weight_encoder(module) for name, module in net.named_modules()}
        assert {name: found[name].bits for name in SEARCHED} == scheme.bits
        assert found["stem"].bits == found["depthwise"].bits == found["classifier"].bits == 8

    def test_seed_decides(self, method: str, net: Net, loader: list[Tensor]) -> None:
        torch.manual_seed(5)
        first = dt.search_bits(net, loader, 2.6, method=method, steps=6, seed=3)
        state = torch.get_rng_state()
        second = dt.search_bits(net, loader, 2.6, method=method, steps=6, seed=3)
        assert first == second and torch.equal(state, torch.get_rng_state())
        assert dt.search_bits(net, loader, 2.6, method=method, steps=6, seed=4).damages != first.damages

    @pytest.mark.parametrize("sensitive", ["left", "right"])
    def test_the_sensitive_layer_gets_more_bits(self, method: str, sensitive: str) -> None:
        torch.manual_seed(0)
        images = [torch.randn(32, 8) for _ in range(4)]
        scheme = dt.search_bits(Branches(sensitive), images, 3, method=method, steps=60)
        assert dict(scheme) == {"left": 2, "right": 2, sensitive: 4}

    def test_a_layer_that_takes_no_part_gets_no_bits(self, method: str) -> None:
        torch.manual_seed(0)
        scheme = dt.search_bits(OneBranch("left"), [torch.randn(32, 8)], 3, method=method, steps=9)
        assert dict(scheme) == {"left": 4, "right": 2}

    @pytest.mark.parametrize("quantizer", QUANTIZERS, ids=repr)
    def test_every_quantizer(self, method: str, quantizer: Any, net: Net, loader: list[Tensor]) -> None:
        scheme = dt.search_bits(net, loader, 3.0, quantizer=quantizer, method=method, steps=3)
        assert scheme.average_bits <= 3.0

    def test_other_candidates_and_filter(self, method: str, net: Net, loader: list[Tensor]) -> None:
        scheme = dt.search_bits(
            net, loader, 2.5, candidates=(4, 1), method=method, steps=3, filter_fn=lambda module, name: name != "same"
        )
        assert set(scheme) == {"small", "large"} and set(scheme.values()) == {1, 4} and scheme.candidates == (1, 4)

    def test_errors(self, method: str, net: Net, loader: list[Tensor]) -> None:
        def search(model: nn.Module, batches: Any = loader, budget: float = 2.5, **options: Any) -> None:
            dt.search_bits(model, batches, budget, method=method, steps=3, **options)

        with pytest.raises(ValueError, match=r"budget must be 2 to 4 bits .* got 4.5"):
            search(net, budget=4.5)
        with pytest.raises(ValueError, match=r"budget must be 2 to 4 bits .* got nan"):
            search(net, budget=math.nan)
        with pytest.raises(ValueError, match="two or more widths"):
            search(net, candidates=(2, 2))
        with pytest.raises(ValueError, match="bits must be 1, 2, 3 or 4"):
            search(net, candidates=(2, 5))
        with pytest.raises(ValueError, match="loader yielded no batch"):
            search(net, [])
        with pytest.raises(ValueError, match="no layer to choose bits for"):
            search(nn.Sequential(nn.Conv2d(3, 4, 3), nn.Flatten(), nn.Linear(144, 5)))
        with pytest.raises(ValueError, match=r"logits \[N, classes, ...\]"):
            search(nn.Sequential(net, nn.Linear(5, 1)))
        with torch.no_grad():
            net.same.weight[0, 0] = math.nan
        with pytest.raises(ValueError, match="layer 'same': the weight holds NaN"):
            search(net)
        with torch.no_grad():
            net.same.weight.fill_(1.0)
        with pytest.raises(ValueError, match="layer 'same'"):
            search(net)
        quantized = Net().eval()
        dt.quantize_(quantized)
        with pytest.raises(ValueError, match="layer 'small' is quantized already"):
            search(quantized)


def test_the_loss_falls_and_steps_are_traced(net: Net, loader: list[Tensor]) -> None:
    scheme = dt.search_bits(net, loader, 2.6, method="gradient", steps=60)
    losses = [entry["loss"] for entry in scheme.trace]
    assert [entry["step"] for entry in scheme.trace] == list(range(60))
    assert all(entry["average_bits"] == pytest.approx(2.6, abs=1e-6) for entry in scheme.trace[:40])
    assert all(entry["average_bits"] <= 2.6 for entry in scheme.trace[40:])
    assert np.mean(losses[-10:]) < np.mean(losses[:10])


def test_an_iterator_that_ends_is_refused(net: Net, loader: list[Tensor]) -> None:
    def batches() -> Iterator[Tensor]:
        yield from loader

    with pytest.raises(ValueError, match="iterated again and again"):
        dt.search_bits(net, batches(), 2.5, method="gradient", steps=9)


def test_a_divergent_search_is_reported(net: Net, loader: list[Tensor]) -> None:
    with pytest.raises(ValueError, match="smaller learning_rate than 1e\\+30"):
        dt.search_bits(net, loader, 2.5, method="gradient", steps=9, learning_rate=1e30)


def test_inputs_that_are_not_finite_are_reported(net: Net, loader: list[Tensor]) -> None:
    with pytest.raises(ValueError, match="search_bits: the input holds infinity in batch 0, item 0"):
        dt.search_bits(net, [batch * math.inf for batch in loader], 2.5)


@pytest.mark.parametrize(
    ("options", "message"),
    [({"method": "magic"}, "got 'magic'"), ({"steps": 2}, "3 or more"), ({"learning_rate": 0.0}, "positive")],
)
def test_bad_options(options: dict[str, Any], message: str, net: Net, loader: list[Tensor]) -> None:
    with pytest.raises(ValueError, match=message):
        dt.search_bits(net, loader, 2.5, **options)


class TestScheme:
    @pytest.fixture
    def scheme(self, net: Net, loader: list[Tensor]) -> dt.BitScheme:
        return dt.search_bits(net, loader, 2.6, method="gradient", steps=6)

    def test_round_trip(self, scheme: dt.BitScheme, tmp_path: Path) -> None:
        scheme.save(tmp_path / "bits.json")
        assert dt.BitScheme.load(tmp_path / "bits.json") == scheme
        assert json.loads((tmp_path / "bits.json").read_text())["bits"] == dict(scheme)
        assert [path.name for path in tmp_path.iterdir()] == ["bits.json"]

    def test_table(self, scheme: dt.BitScheme) -> None:
        lines = scheme.table().splitlines()
        assert len(lines) == 1 + len(SEARCHED) + 1
        assert lines[0].split()[:4] == ["layer", "weights", "bits", "width"]
        assert lines[3].split()[:3] == ["large", "1,152", str(scheme["large"])]
        assert lines[-1].split() == ["all", "2,016", f"{scheme.average_bits:.3f}"]

    def test_plot(self, scheme: dt.BitScheme, tmp_path: Path) -> None:
        scheme.plot(tmp_path / "bits.png")
        assert (tmp_path / "bits.png").read_bytes().startswith(b"\x89PNG")

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "another"}', '{"format": "dgms-bits", "bits": {}}'])
    def test_other_files_are_refused(self, text: str, tmp_path: Path) -> None:
        (tmp_path / "bits.json").write_text(text)
        with pytest.raises(ValueError, match=r"bits\.json: not a scheme of bits"):
            dt.BitScheme.load(tmp_path / "bits.json")


def test_a_third_of_the_steps_is_at_integers(net: Net, loader: list[Tensor], monkeypatch: pytest.MonkeyPatch) -> None:
    moves: list[float] = []
    move = InterpolatedWeight.move
    monkeypatch.setattr(
        gradient.InterpolatedWeight, "move", lambda self, width, k=None: (moves.append(width), move(self, width, k))
    )
    dt.search_bits(net, loader, 2.6, method="gradient", steps=9)
    used = np.array(moves[len(SEARCHED) :]).reshape(9, len(SEARCHED))  # without the widths at the start
    assert ((used == used.round()).all(1)).tolist() == [False] * 6 + [True] * 3
