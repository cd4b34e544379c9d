"""quantize_, re-estimation of batch norms, calibration."""

import copy
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from dgms_rt import training as dt
from dgms_rt.training.layers import activation_quantizer, weight_encoder
from dgms_rt.training.quantizers import EncodedWeight, WeightEncoder


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(8)
        self.depthwise = nn.Conv2d(8, 8, 3, padding=1, groups=8)
        self.middle = nn.Conv2d(8, 8, 1)
        self.hidden = nn.Linear(8, 16)
        self.classifier = nn.Linear(16, 4)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.bn(self.stem(x)))
        x = F.relu(self.middle(F.relu(self.depthwise(x))))
        return self.classifier(F.relu(self.hidden(x.mean((2, 3)))))


@pytest.fixture
def net() -> Net:
    torch.manual_seed(0)
    return Net().eval()


def widths(model: nn.Module) -> dict[str, int]:
    encoders = {name: weight_encoder(module) for name, module in model.named_modules()}
    return {name: encoder.bits for name, encoder in encoders.items() if encoder is not None}


def test_defaults(net: Net) -> None:
    dt.quantize_(net, dt.GaussianMixture(3))
    assert widths(net) == {"stem": 8, "depthwise": 8, "middle": 3, "hidden": 3, "classifier": 8}
    assert activation_quantizer(net) is None


def test_bits_per_layer_go_before_every_rule(net: Net) -> None:
    bits = {"stem": 4, "depthwise": 2, "middle": 1, "hidden": 32, "classifier": 8}
    dt.quantize_(net, filter_fn=lambda module, name: False, bits=bits)
    assert widths(net) == {"stem": 4, "depthwise": 2, "middle": 1, "classifier": 8}


def test_filter_leaves_layers_float(net: Net) -> None:
    dt.quantize_(net, filter_fn=lambda module, name: isinstance(module, nn.Conv2d))
    assert widths(net) == {"stem": 8, "depthwise": 8, "middle": 4}


def test_int8_everywhere(net: Net) -> None:
    dt.quantize_(net, dt.Uniform())
    assert set(widths(net).values()) == {8} and len(widths(net)) == 5


@pytest.mark.parametrize(
    ("bits", "message"),
    [
        ({"nowhere": 2}, "unknown layers"),
        ({"bn": 2}, "unknown layers"),
        (
            {"middle": 5},
            "bits of layer 'middle' are neither 8 nor 32 .*GaussianMixture: bits must be 1, 2, 3 or 4, got 5",
        ),
        ({"middle": 0}, "got 0"),
    ],
)
def test_bad_bits(net: Net, bits: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dt.quantize_(net, bits=bits)
    assert not widths(net)


def test_a_bad_layer_is_named_and_nothing_is_changed(net: Net) -> None:
    with torch.no_grad():
        net.hidden.weight[0, 0] = float("nan")
    with pytest.raises(ValueError, match=r"'hidden\.weight' holds NaN"):
        dt.quantize_(net, activations=dt.Int8())
    assert not widths(net) and activation_quantizer(net) is None


def test_constant_weights_are_named(net: Net) -> None:
    nn.init.constant_(net.middle.weight, 0.25)
    with pytest.raises(ValueError, match=r"layer 'middle': 16 levels need .* got 1"):
        dt.quantize_(net)


def test_a_second_quantization_is_refused(net: Net) -> None:
    dt.quantize_(net)
    with pytest.raises(ValueError, match="quantized already"):
        dt.quantize_(net)


def test_the_float_weight_is_kept(net: Net) -> None:
    before = net.middle.weight.detach().clone()
    dt.quantize_(net, dt.GaussianMixture(2))
    assert torch.equal(net.middle.parametrizations.weight.original, before)
    assert not torch.equal(net.middle.weight, before)


def test_batch_norm_statistics_are_averages_over_batches(net: Net) -> None:
    batches = [torch.randn(4, 3, 8, 8, generator=torch.Generator().manual_seed(i)) * (i + 1) for i in range(5)]
    dt.quantize_(net)
    net.train()
    assert dt.reestimate_batch_norm(net, [(x, 0) for x in batches], batches=3) == 1
    assert net.training and net.bn.training and net.bn.momentum == 0.1
    with torch.no_grad():
        outputs = [net.stem(x) for x in batches[:3]]
    torch.testing.assert_close(net.bn.running_mean, torch.stack([y.mean((0, 2, 3)) for y in outputs]).mean(0))
    torch.testing.assert_close(net.bn.running_var, torch.stack([y.var((0, 2, 3)) for y in outputs]).mean(0))


def test_batch_norm_repairs_a_damaged_network(net: Net) -> None:
    x = torch.randn(64, 3, 8, 8, generator=torch.Generator().manual_seed(0))
    dt.reestimate_batch_norm(net, [x])
    expected = net(x)
    with torch.no_grad():
        net.stem.weight *= 3  # batch norm divides it out once its statistics follow
    assert not torch.allclose(net(x), expected, atol=1e-2)
    dt.reestimate_batch_norm(net, [x])
    torch.testing.assert_close(net(x), expected, atol=1e-4, rtol=1e-4)


def test_an_empty_loader_changes_nothing(net: Net) -> None:
    before = copy.deepcopy(net.state_dict())
    with pytest.raises(ValueError, match="no batch"):
        dt.reestimate_batch_norm(net, [])
    assert all(torch.equal(net.state_dict()[name], tensor) for name, tensor in before.items())
    dt.quantize_(net, activations=dt.Int8())
    with pytest.raises(ValueError, match="no batch"):
        dt.calibrate(net, [])


def test_calibration_needs_int8(net: Net) -> None:
    dt.quantize_(net)
    with pytest.raises(ValueError, match="activations=Int8"):
        dt.calibrate(net, [torch.randn(2, 3, 8, 8)])


def test_ranges_are_those_of_the_fused_tensors(net: Net) -> None:
    dt.quantize_(net, activations=dt.Int8("minmax"))
    batches = [torch.randn(4, 3, 8, 8, generator=torch.Generator().manual_seed(i)) for i in range(3)]
    ranges = dt.calibrate(net, batches, batches=2)
    x = torch.cat(batches[:2])
    with torch.no_grad():
        stem = F.relu(net.bn(net.stem(x)))
        hidden = F.relu(net.hidden(F.relu(net.middle(F.relu(net.depthwise(stem)))).mean((2, 3))))
    assert set(ranges) == {"x", "stem", "depthwise", "middle", "global_avg_pool", "flatten", "hidden", "classifier"}
    assert ranges["x"] == (float(x.min()), float(x.max()))
    assert ranges["stem"] == pytest.approx((0.0, float(stem.max())), rel=1e-5)
    assert ranges["hidden"] == pytest.approx((0.0, float(hidden.max())), rel=1e-5)


def test_the_model_still_works_after_calibration(net: Net) -> None:
    x = torch.randn(4, 3, 8, 8)
    dt.quantize_(net, activations=dt.Int8())
    expected = net(x)
    dt.calibrate(net, [x])
    with dt.float_activations(net):
        assert torch.equal(net(x), expected)


def test_ranges_are_part_of_the_state_dict(net: Net) -> None:
    other = copy.deepcopy(net)
    for model in (net, other):
        dt.quantize_(model, activations=dt.Int8())
    dt.calibrate(net, [torch.randn(4, 3, 8, 8)])
    other.load_state_dict(net.state_dict())
    first, second = activation_quantizer(net), activation_quantizer(other)
    assert first is not None and second is not None and second.ranges == first.ranges and first.ranges


@pytest.mark.parametrize("arguments", [{"observer": "median"}, {"percentile": 40.0}, {"percentile": 100.5}])
def test_bad_observers_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="Int8"):
        dt.Int8(**arguments)


class Padded(nn.Conv2d):
    """A layer that does more than its convolution."""

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(super().forward(F.pad(x, (0, 1, 0, 1))))


def test_corrected_biases_remove_the_mean_error() -> None:
    torch.manual_seed(0)
    model = nn.Sequential(Padded(3, 8, 3, stride=2, bias=False), nn.Conv2d(8, 8, 1), nn.Flatten(), nn.Linear(128, 4))
    exact = copy.deepcopy(model)
    x = torch.rand(16, 3, 8, 8)
    dt.quantize_(model, bits={"0": 2, "1": 2, "3": 2})
    with torch.no_grad():
        before = (model(x) - exact(x)).mean(0).abs().max()
        assert dt.correct_bias(model, [x[:8], x[8:]]) == 3
        # Of the first layer exactly, of the last one apart from what relu makes of the noise.
        first, wanted = (m[0].weight for m in (model, exact))
        error = F.conv2d(F.pad(x, (0, 1, 0, 1)), first - wanted, model[0].bias, 2).mean((0, 2, 3))
        after = (model(x) - exact(x)).mean(0).abs().max()
    torch.testing.assert_close(error, torch.zeros(8), atol=1e-6, rtol=0)
    assert after < before / 2


def test_biases_are_corrected_once(net: Net) -> None:
    with pytest.raises(ValueError, match="no layer of the model is quantized"):
        dt.correct_bias(net, [torch.randn(2, 3, 8, 8)])
    dt.quantize_(net)
    with pytest.raises(ValueError, match="no batch"):
        dt.correct_bias(net, [])
    dt.correct_bias(net, [torch.randn(2, 3, 8, 8)])
    with pytest.raises(ValueError, match="corrected already"):
        dt.correct_bias(net, [torch.randn(2, 3, 8, 8)])


class Signs(WeightEncoder):
    """A user's own: the sign of a weight times the mean magnitude of its channel."""

    bits = 1

    def forward(self, weight: Tensor) -> Tensor:
        return self.encode(weight).decode()

    def encode(self, weight: Tensor) -> EncodedWeight:
        levels = torch.tensor([-1, 1], dtype=torch.int8)
        return EncodedWeight((weight > 0).to(torch.uint8), levels, weight.abs().flatten(1).mean(1), 1)


class BinaryWeights:
    def with_bits(self, bits: int) -> "BinaryWeights":
        if bits != 1:
            raise ValueError("signs have one bit")
        return self

    def fit(self, weight: Tensor) -> Signs:
        return Signs()


def test_a_quantizer_of_the_users_own_reaches_the_file(net: Net, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="signs have one bit"):
        dt.quantize_(net, BinaryWeights(), bits={"middle": 3})
    dt.quantize_(net, BinaryWeights())
    report = dt.export(net.eval(), torch.zeros(2, 3, 8, 8), tmp_path / "m.dgms")
    assert [layer.bits for layer in report.layers if layer.name == "middle"] == [1]
