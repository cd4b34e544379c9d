"""Int8 activations inside torch: eval mode equals the file to the last bit, training learns with them."""

import copy
import inspect
import pickle
import types
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from digits import DigitsNet
from small_net import SmallNet, new
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.training.layers import activation_quantizer
from dgms_rt.training.quantizers import EncodedWeight
from dgms_rt.training.simulate import Int8Forward, Rounding, arithmetic

NORMALIZATION = ((0.3,), (0.4,))


def images(count: int = 16, seed: int = 0) -> Tensor:
    return torch.randn(count, 1, 8, 8, generator=torch.Generator().manual_seed(seed))


def quantized(model: nn.Module | None = None, **options: object) -> nn.Module:
    """In eval mode, 4-bit weights, int8 activations that are not calibrated yet."""
    model = (model or new()).eval()
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean, std=0.1)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
            nn.init.normal_(module.bias, std=0.3)
    dt.quantize_(model, dt.GaussianMixture(4), dt.Int8(**options))
    return model


def calibrated(model: nn.Module | None = None, **options: object) -> nn.Module:
    model = quantized(model, **options)
    dt.calibrate(model, [images()])
    return model


def int8_of(model: nn.Module) -> dt.Int8:
    quantizer = activation_quantizer(model)
    assert quantizer is not None
    return quantizer


@torch.no_grad()
def logits(model: nn.Module, x: Tensor | None = None) -> Tensor:
    return model.eval()(images(8, 1) if x is None else x)


def assert_equals_file(model: nn.Module, folder: Path, x: Tensor | None = None) -> None:
    x = images(8, 1) if x is None else x
    dt.export(model, x, folder / "m.dgms")
    with dgms_rt.load(folder / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(x.numpy()), logits(model, x).numpy())


# --- Eval mode ---


def test_eval_mode_equals_the_file(tmp_path: Path) -> None:
    model = calibrated(DigitsNet())
    assert_equals_file(model, tmp_path)
    with dt.float_activations(model):
        exact = logits(model)
    assert 1e-4 < (logits(model) - exact).abs().max() < 0.05 * exact.abs().max()


def test_with_gradients_eval_mode_differs_by_few_roundings() -> None:
    model = calibrated()
    x = images(64, 1)
    difference = (model(x) - logits(model, x)).abs()
    assert difference.median() < 1e-5 and difference.max() < 0.02


class Mixed(nn.Module):
    """A float layer and an int8 layer read one float value, a dropout between; results in a dict."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(1, 8, 3)
        self.drop = nn.Dropout(0.5)
        self.precise = nn.Conv2d(8, 4, 3)
        self.coarse = nn.Conv2d(8, 4, 3)
        self.head = nn.Linear(4, 3)

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        x = self.drop(F.relu(self.stem(x)))
        return {"map": self.precise(x), "scores": self.head(F.relu(self.coarse(x)).mean((2, 3)))}


def test_layers_of_both_kinds_read_one_value(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = Mixed().eval()
    dt.quantize_(model, dt.Uniform(), dt.Int8(), bits={"stem": 32, "precise": 32})
    dt.calibrate(model, [images()])
    x = images(4, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        results, file = model(x), loaded.run(x.numpy())
        assert list(results) == ["map", "scores"]
        np.testing.assert_allclose(file["map"], results["map"], atol=1e-5)
        np.testing.assert_allclose(file["scores"], results["scores"], atol=2e-3)
        with dt.float_activations(model):
            exact = model(x)
    torch.testing.assert_close(exact["map"], results["map"], atol=0.02, rtol=0)  # only the input is int8
    assert not torch.equal(exact["scores"], results["scores"])


@pytest.mark.parametrize("groups", [1, 2])
def test_sums_beyond_float32_are_exact(groups: int) -> None:
    random = torch.Generator().manual_seed(0)
    codes = torch.randint(100, 128, (4, 1600 // groups, 1, 1), generator=random, dtype=torch.int8)
    weight = EncodedWeight(codes, None, torch.full((4,), 0.5), 8)
    steps = torch.randint(200, 256, (2, 1600, 1, 1), generator=random)
    convolution = {"stride": [1, 1], "padding": [0] * 4, "dilation": [1, 1], "groups": groups}
    source = Rounding(0.25, -128)
    result = arithmetic.layer(steps * 0.25, source, weight, None, [], None, (None, None), None, convolution)
    pairs = zip(steps.chunk(groups, 1), codes.long().chunk(groups), strict=True)
    sums = torch.cat([torch.einsum("ncij,ocij->no", x, w) for x, w in pairs], 1)
    assert int(sums.max()) > 2**24
    assert torch.equal(result.flatten(1), sums.float() * 0.125)


def test_evaluation_under_autocast_and_inference_mode(tmp_path: Path) -> None:
    model = calibrated()
    expected = logits(model)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        assert torch.equal(model(images(8, 1)), expected)


def test_changes_of_the_weights_take_effect(tmp_path: Path) -> None:
    model = calibrated()
    before = logits(model)
    with torch.no_grad():
        model.conv2.parametrizations.weight.original.mul_(1.3)
        model.bn3.running_mean.add_(0.2)
        model.linear.bias.add_(1.0)
    assert not torch.equal(logits(model), before)
    assert_equals_file(model, tmp_path)


def test_biases_that_come_later_take_effect(tmp_path: Path) -> None:
    model = calibrated(DigitsNet())
    dt.correct_bias(model, [images()])
    assert model.conv1.bias is not None
    assert_equals_file(model, tmp_path)


def test_an_image_of_another_size_is_traced_again() -> None:
    model = calibrated()
    assert logits(model, torch.zeros(3, 1, 12, 12)).shape == (3, 10)
    assert logits(model).shape == (8, 10)


def test_keyword_arguments() -> None:
    model = calibrated()
    with torch.no_grad():
        assert torch.equal(model(x=images(8, 1)), logits(model))
    with pytest.raises(ValueError, match=r"takes tensors only, as its file does, got list; use float_activations"):
        model([1.0])


def test_a_forward_of_the_instance_is_kept() -> None:
    def twice(model: SmallNet, x: Tensor) -> Tensor:
        return SmallNet.forward(model, torch.cat([x, x], 3))

    model = new()
    model.forward = types.MethodType(twice, model)
    calibrated(model)
    with dt.float_activations(model):
        expected = logits(model)
    torch.testing.assert_close(expected, SmallNet.forward(model, torch.cat([images(8, 1)] * 2, 3)))
    assert 0 < (logits(model) - expected).abs().max() < 0.1 * expected.abs().max()


# --- Pixels ---


def test_export_takes_the_normalization_of_calibrate(tmp_path: Path) -> None:
    model = quantized()
    dt.calibrate(model, [images()], input_normalization=NORMALIZATION)
    pixels = np.random.default_rng(0).integers(0, 256, (8, 8, 8, 1), dtype=np.uint8)
    x = (torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 255 - 0.3) / 0.4
    dt.export(model, x, tmp_path / "m.dgms")
    dt.export(model, x, tmp_path / "same.dgms", input_normalization={"x": ([0.3], [0.4])})
    assert (tmp_path / "m.dgms").read_bytes() == (tmp_path / "same.dgms").read_bytes()
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(pixels), logits(model, x).numpy())
    with pytest.raises(ValueError, match=r"input_normalization is .*0\.5.* calibrate\(\) was given .*0\.3.* again"):
        dt.export(model, x, tmp_path / "m.dgms", input_normalization=([0.5], [0.4]))


def test_the_normalization_names_inputs() -> None:
    model = quantized()
    with pytest.raises(ValueError, match=r"calibrate: input_normalization names unknown inputs \['picture'\]"):
        dt.calibrate(model, [images()], input_normalization={"picture": NORMALIZATION})
    assert not int8_of(model).ranges


# --- Copies and states ---


@pytest.mark.parametrize("learned", [False, True])
def test_a_state_dict_brings_the_int8_activations_back(learned: bool, tmp_path: Path) -> None:
    model = quantized(learned=learned)
    dt.calibrate(model, [images()], input_normalization=NORMALIZATION)
    if learned:
        with torch.no_grad():
            int8_of(model).high.mul_(0.8)
    torch.save(model.state_dict(), tmp_path / "state.pt")
    other = quantized(learned=learned)
    other.load_state_dict(torch.load(tmp_path / "state.pt", weights_only=True))
    with torch.inference_mode():  # traced there
        assert torch.equal(other(images(8, 1)), logits(model))
    assert_equals_file(other, tmp_path)
    dt.export(model, images(), tmp_path / "model.dgms")
    assert (tmp_path / "m.dgms").read_bytes() == (tmp_path / "model.dgms").read_bytes()


def test_the_keys_of_the_state_dict_stay() -> None:
    keys = set(new().state_dict())
    model = calibrated()
    added = {key for key in model.state_dict() if "parametrizations" not in key} - keys
    assert added == {"conv1.activation_quantizer._extra_state"}


def test_a_copy_is_independent() -> None:
    model = calibrated(learned=True)
    expected = logits(model)
    copied = copy.deepcopy(model)
    assert torch.equal(logits(copied), expected)
    with torch.no_grad():
        copied.linear.bias.add_(1.0)
        int8_of(copied).high.mul_(0.5)
    assert not torch.equal(logits(copied), expected) and torch.equal(logits(model), expected)


def test_a_pickled_model() -> None:
    model = new().eval()
    every = dict.fromkeys(("conv1", "conv2", "conv3", "linear"), 32)  # torch pickles no parametrized layers
    dt.quantize_(model, activations=dt.Int8(), bits=every)
    dt.calibrate(model, [images()])
    assert torch.equal(logits(pickle.loads(pickle.dumps(model))), logits(model))


def test_the_model_that_was_calibrated_is_the_int8_one() -> None:
    torch.manual_seed(0)
    inner = new().eval()
    outer = nn.Sequential(inner, nn.Linear(10, 3)).eval()
    dt.quantize_(outer, dt.Uniform(), dt.Int8())
    exact = logits(outer), logits(inner)
    dt.calibrate(inner, [images()])
    assert torch.equal(outer.forward.own(images(8, 1)), outer(images(8, 1)))
    assert not torch.equal(logits(inner), exact[1])
    dt.calibrate(outer, [images()])
    assert torch.equal(logits(inner), exact[1]) and not torch.equal(logits(outer), exact[0])
    assert isinstance(outer.forward, Int8Forward)


# --- Training ---


def test_observed_ranges_train_with_float_activations() -> None:
    model = calibrated().train()
    x = images(8, 1)
    torch.manual_seed(0)
    result = model(x)
    torch.manual_seed(0)
    assert torch.equal(result, model.forward.own(x))
    assert not list(int8_of(model).parameters())


def reference(x: Tensor, scale: Tensor, zero_point: Tensor) -> Tensor:
    """The rounding by torch's own operators; gradients pass straight through round."""

    def straight(t: Tensor) -> Tensor:
        return t + (t.round() - t).detach()

    zero_point = straight(zero_point)
    return ((straight(x / scale) + zero_point).clamp(-128, 127) - zero_point) * scale


@pytest.mark.parametrize("layout", [torch.contiguous_format, torch.channels_last])
def test_gradients_of_a_learned_range(layout: torch.memory_format) -> None:
    x = torch.randn(4, 6, 5, 5, generator=torch.Generator().manual_seed(0)) * 3
    results = []
    for rounding in (lambda x, s, z: Rounding(0.03125, -20, (s, z))(x), reference):
        values = [x.to(memory_format=layout), torch.tensor(0.03125), torch.tensor(-19.9)]
        values = [value.clone().requires_grad_() for value in values]
        y = rounding(*values)
        (y * torch.linspace(-1, 1, y.numel()).view(y.shape)).sum().backward()
        results.append([y.detach(), *(value.grad for value in values)])
    for ours, expected in zip(*results, strict=True):
        torch.testing.assert_close(ours, expected, atol=1e-3, rtol=1e-4)


def test_a_range_grows_when_that_lowers_the_loss() -> None:
    x = torch.linspace(-4, 4, 1000)
    scale, zero_point = torch.tensor(1 / 255, requires_grad=True), torch.tensor(-0.5, requires_grad=True)
    (Rounding(float(scale.detach()), 0, (scale, zero_point))(x) - x).square().sum().backward()
    assert scale.grad < 0


def learn(model: nn.Module, steps: int) -> list[float]:
    """Losses of a few steps toward fixed targets."""
    x, y = images(32, 2), torch.arange(32) % 10
    optimizer = torch.optim.AdamW(model.parameters(), 1e-2, weight_decay=0)
    losses = []
    for _ in range(steps):
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        assert all(p.grad is not None and bool(p.grad.isfinite().all()) for p in int8_of(model).parameters())
        optimizer.step()
        losses.append(float(loss.detach()))
    return losses


def test_learned_ranges_are_exported(tmp_path: Path) -> None:
    model = calibrated(learned=True).train()
    quantizer = int8_of(model)
    start = quantizer.learned_ranges()
    assert set(start) == {"conv1", "conv2", "conv3", "global_avg_pool"}  # not the input, not the logits
    losses = learn(model, 30)
    assert losses[-1] < 0.9 * losses[0]
    changed = quantizer.learned_ranges()
    assert all(low == 0.0 for low, _ in changed.values())
    assert sum(changed[name][1] != start[name][1] for name in start) >= 2
    assert_equals_file(model, tmp_path)
    assert any(quantizer.ranges[name] != changed[name] for name in changed)


def test_calibrating_again_begins_again() -> None:
    model = calibrated(learned=True)
    quantizer = int8_of(model)
    start, parameter = quantizer.learned_ranges(), quantizer.high
    with torch.no_grad():
        quantizer.high.mul_(0.5)
    dt.calibrate(model, [images()])
    assert quantizer.learned_ranges() == start and quantizer.high is parameter


def test_batch_norms_and_dropouts_follow_the_mode() -> None:
    model = calibrated(new(dropout=0.5), learned=True).train()
    mean = model.bn2.running_mean.clone()
    x = images(8, 1)
    assert not torch.equal(model(x), model(x))
    assert not torch.equal(model.bn2.running_mean, mean) and int(model.bn2.num_batches_tracked) == 2
    model.eval()
    mean = model.bn2.running_mean.clone()
    assert torch.equal(model(x), model(x)) and torch.equal(model.bn2.running_mean, mean)


def test_statistics_are_those_under_int8_activations() -> None:
    model = calibrated()
    with dt.float_activations(model):
        dt.reestimate_batch_norm(model, [images()])
    exact = model.bn2.running_mean.clone()
    dt.reestimate_batch_norm(model, [images()])
    difference = (model.bn2.running_mean - exact).abs().max()
    assert 0 < difference < 0.02


def test_autocast_training() -> None:
    model = calibrated(learned=True).train()
    with torch.autocast("cpu", torch.bfloat16):
        loss = model(images(8, 1)).float().square().mean()
    loss.backward()
    gradients = [parameter.grad for parameter in model.parameters()]
    assert all(gradient is not None and bool(gradient.isfinite().all()) for gradient in gradients)


@pytest.mark.parametrize("training", [False, True])
def test_compiled_models(training: bool) -> None:
    model = calibrated(learned=True).train(training)
    compiled = torch.compile(model, backend="eager")
    assert torch.equal(compiled(images(8, 1)), model(images(8, 1)))


@pytest.mark.usefixtures("process_group")
def test_distributed_training() -> None:
    alone = calibrated(learned=True).train()
    parallel = DistributedDataParallel(copy.deepcopy(alone))
    for model in (alone, parallel):
        model(images(8, 1)).square().mean().backward()
    for own, other in zip(alone.parameters(), parallel.module.parameters(), strict=True):
        torch.testing.assert_close(own.grad, other.grad)


def test_tracing_sees_the_own_forward() -> None:
    model = calibrated()
    assert list(inspect.signature(model.forward.own).parameters) == ["x"]
    calls: list[Callable[..., object]] = []
    model.conv1.register_forward_pre_hook(lambda layer, inputs: calls.append(layer))
    dt.calibrate(model, [images()])
    assert len(calls) > 0 and "x" in int8_of(model).ranges
