"""Exported files in the runtime against the torch model, operator by operator; and what is in the file."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from safetensors import safe_open
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.format import unpack_codes


class Model(nn.Module):
    """A forward function behind a convolution of 3 to 6 channels, so that it also runs on int8 activations."""

    def __init__(self, function: Callable[..., Tensor], layers: dict[str, nn.Module]) -> None:
        super().__init__()
        self.function = function
        self.first = nn.Conv2d(3, 6, 3, padding=1)
        for name, layer in layers.items():
            self.add_module(name, layer)

    def forward(self, x: Tensor) -> Tensor:
        return self.function(self, self.first(x))


Case = tuple[Callable[..., Tensor], dict[str, nn.Module]]


def residual(m: Model, x: Tensor) -> Tensor:
    return F.relu(m.b(F.relu(m.a(x))) + x)


def shortcut(m: Model, x: Tensor) -> Tensor:
    return F.relu(m.a(x) + F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 1, 1)))


def reshapes(m: Model, x: Tensor) -> Tensor:
    return m.a(x.reshape(x.shape[0], 3, 16, 9)).flatten(2)


CASES: dict[str, Case] = {
    "conv": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 5, 3)}),
    "conv stride": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 5, 3, (2, 1), (1, 2))}),
    "conv dilation": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 5, 3, 1, 2, 2)}),
    "conv groups": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 4, 3, groups=2)}),
    "conv depthwise": (lambda m, x: F.relu6(m.a(x)), {"a": nn.Conv2d(6, 6, 3, 2, 1, groups=6)}),
    "conv depth multiplier": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 12, 5, groups=6)}),
    "conv 1x1": (lambda m, x: F.relu(m.a(x)), {"a": nn.Conv2d(6, 17, 1, bias=False)}),
    "conv same": (lambda m, x: m.a(x), {"a": nn.Conv2d(6, 5, (2, 3), padding="same")}),
    "conv asymmetric padding": (lambda m, x: m.a(F.pad(x, (0, 1, 0, 1))), {"a": nn.Conv2d(6, 5, 3, 2)}),
    "batch norm": (lambda m, x: F.relu(m.b(m.a(x))), {"a": nn.Conv2d(6, 5, 3), "b": nn.BatchNorm2d(5)}),
    "batch norm alone": (lambda m, x: m.a(m.b(F.relu(x))), {"a": nn.Conv2d(6, 5, 3), "b": nn.BatchNorm2d(6)}),
    "linear": (lambda m, x: m.b(F.relu(m.a(x.flatten(1)))), {"a": nn.Linear(432, 20), "b": nn.Linear(20, 7)}),
    "residual": (residual, {"a": nn.Conv2d(6, 6, 3, 1, 1), "b": nn.Conv2d(6, 6, 3, 1, 1)}),
    "shortcut": (shortcut, {"a": nn.Conv2d(6, 8, 3, 2, 1)}),
    "add": (lambda m, x: F.relu(F.relu(x) + F.max_pool2d(x, 3, 1, 1)), {}),
    "relu": (lambda m, x: F.relu(F.max_pool2d(x, 2)), {}),
    "clamp": (lambda m, x: F.max_pool2d(x, 2).clamp(-0.4, 0.7), {}),
    "hardtanh": (lambda m, x: F.hardtanh(m.a(x), -0.5, 0.5), {"a": nn.Conv2d(6, 6, 3)}),
    "max pool": (lambda m, x: F.max_pool2d(x, 3, 2, 1), {}),
    "max pool ceil": (lambda m, x: F.max_pool2d(x, (3, 2), 2, ceil_mode=True), {}),
    "avg pool": (lambda m, x: F.avg_pool2d(x, 3, 2, 1), {}),
    "avg pool without padding": (lambda m, x: F.avg_pool2d(x, 3, 2, 1, count_include_pad=False), {}),
    "adaptive pool": (lambda m, x: F.adaptive_avg_pool2d(x, (4, 3)), {}),
    "global pool": (lambda m, x: F.adaptive_avg_pool2d(F.relu(x), 1), {}),
    "mean": (lambda m, x: m.a(x.mean((-1, -2))), {"a": nn.Linear(6, 4)}),
    "flatten": (lambda m, x: F.max_pool2d(x, 2).flatten(1), {}),
    "reshape": (reshapes, {"a": nn.Conv2d(3, 4, 3)}),
    "squeeze": (lambda m, x: m.a(F.adaptive_avg_pool2d(x, 1).squeeze(3).squeeze(2)), {"a": nn.Linear(6, 4)}),
    "concat": (lambda m, x: torch.cat([F.relu(x), m.a(x), x], 1), {"a": nn.Conv2d(6, 3, 3, 1, 1)}),
    "concat rows": (lambda m, x: torch.cat([x, F.relu(x)], 2), {}),
    "pad": (lambda m, x: F.pad(F.relu(x), (1, 2, 3, 0), value=0.25), {}),
    "pad channels": (lambda m, x: F.pad(x, (0, 0, 0, 0, 2, 1)), {}),
    "slice": (lambda m, x: x[:, 1:5, ::2, 1:-1:3], {}),
    "softmax": (lambda m, x: F.softmax(m.a(x.mean((2, 3))), -1), {"a": nn.Linear(6, 5)}),
    "softmax of channels": (lambda m, x: F.softmax(F.max_pool2d(x, 2), 1), {}),
    "float layer": (lambda m, x: m.b(F.relu(m.a(x))), {"a": nn.Conv2d(6, 5, 3), "b": nn.Conv2d(5, 4, 3)}),
}


def build(name: str) -> tuple[Model, Tensor]:
    torch.manual_seed(0)
    function, layers = CASES[name]
    model = Model(function, deepcopy(layers)).eval()
    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            module.reset_parameters()  # those of CASES were drawn before the seed
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
            nn.init.normal_(module.weight)
            nn.init.normal_(module.bias)
    return model, torch.randn(5, 3, 8, 9)


@torch.no_grad()
def compare(model: nn.Module, x: Tensor, path: Path) -> float:
    """The largest difference between runtime and torch, relative to the largest output; over two batch sizes."""
    with dgms_rt.load(path) as loaded:
        worst = 0.0
        for batch in (x, x[:1]):
            expected = model(batch).numpy()
            result = loaded.run(batch.numpy())
            assert result.shape == expected.shape and result.dtype == np.float32
            worst = max(worst, float(np.abs(result - expected).max()) / float(np.abs(expected).max()))
    return worst


@pytest.mark.parametrize("name", CASES)
def test_float_operators(name: str, tmp_path: Path) -> None:
    model, x = build(name)
    dt.export(model, x, tmp_path / "m.dgms")
    assert compare(model, x, tmp_path / "m.dgms") < 1e-5


@pytest.mark.parametrize("name", CASES)
def test_codes_with_float_activations(name: str, tmp_path: Path) -> None:
    model, x = build(name)
    dt.quantize_(model, dt.GaussianMixture(3))
    dt.export(model, x, tmp_path / "m.dgms")
    assert compare(model, x, tmp_path / "m.dgms") < 1e-5


@pytest.mark.parametrize("name", CASES)
def test_int8_operators(name: str, tmp_path: Path) -> None:
    model, x = build(name)
    float_layers = {"a": 32} if name == "float layer" else {}
    dt.quantize_(model, dt.GaussianMixture(4), dt.Int8("minmax"), bits=float_layers)
    dt.calibrate(model, [x])
    dt.export(model, x, tmp_path / "m.dgms")
    in_float = name == "float layer" or name.startswith("softmax")  # not every sum is one of integers
    assert compare(model, x, tmp_path / "m.dgms") <= (1e-5 if in_float else 0.0)
    with dt.float_activations(model):  # a few roundings to 1/255 of a range, one after another
        assert compare(model, x, tmp_path / "m.dgms") < 0.03


def read(path: Path) -> tuple[dict, dict[str, np.ndarray]]:
    with safe_open(path, "np") as file:
        return json.loads(file.metadata()["graph"]), {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118


def stored_weight(node: dict, tensors: dict[str, np.ndarray]) -> np.ndarray:
    """float32 weight of a node in torch's order."""
    record = node["weights"]["weight"]
    shape = record["shape"]
    if record["encoding"] == "codes":
        depth = int(np.prod(shape[1:]))
        codes = unpack_codes(tensors[record["codes"]], record["bits"], depth)
        values = tensors[record["codebook"]][codes].reshape(shape)
    else:
        values = tensors[record["values"]]
    scale = tensors[record["scale"]].reshape(-1, *[1] * (len(shape) - 1))
    weight = values.astype(np.float32) * scale
    return weight.transpose(0, 3, 1, 2) if len(shape) == 4 else weight


@pytest.mark.parametrize("bits", [1, 2, 3, 4, 8])
def test_eval_weights_equal_the_file_bit_for_bit(bits: int, tmp_path: Path) -> None:
    torch.manual_seed(bits)
    model = nn.Sequential(nn.Conv2d(3, 7, 3), nn.Flatten(), nn.Linear(7 * 36, 5)).eval()
    dt.quantize_(model, bits={"0": bits, "2": bits})
    dt.export(model, torch.randn(2, 3, 8, 8), tmp_path / "m.dgms")
    graph, tensors = read(tmp_path / "m.dgms")
    nodes = {node["name"]: node for node in graph["nodes"]}
    for name in ("0", "2"):
        weight = model.get_submodule(name).weight.detach().numpy()
        np.testing.assert_array_equal(stored_weight(nodes[name], tensors), weight)


def small_network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(3, 8, 3, 2, 1, bias=False),
        nn.BatchNorm2d(8),
        nn.ReLU6(),
        nn.Conv2d(8, 8, 3, 1, 1, groups=8),
        nn.ReLU(),
        nn.Conv2d(8, 12, 1),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(12, 5),
    ).eval()


def test_bits_of_every_layer_reach_the_file(tmp_path: Path) -> None:
    model = small_network()
    dt.quantize_(model, dt.GaussianMixture(4, seed=7), bits={"5": 2, "9": 32})
    report = dt.export(model, torch.randn(2, 3, 8, 8), tmp_path / "m.dgms", name="small", metadata={"data": "random"})
    assert [(layer.name, layer.encoding, layer.bits) for layer in report.layers] == [
        ("0", "int8", 8),
        ("3", "int8", 8),
        ("5", "codes", 2),
        ("9", "float32", 32),
    ]
    assert report.activations == "float32" and report.file_bytes == (tmp_path / "m.dgms").stat().st_size
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        assert loaded.name == "small"
        metadata = loaded.metadata
    assert json.loads(metadata["bits"]) == {"0": 8, "3": 8, "5": 2, "9": 32}
    assert (metadata["seed"], metadata["torch"], metadata["data"]) == ("7", torch.__version__, "random")
    assert "bits per weight" in str(report) and json.dumps(report.to_dict())


def test_int8_scales(tmp_path: Path) -> None:
    model = small_network()
    with torch.no_grad():
        model[1].weight.mul_(20)  # ReLU6 saturates
    x = torch.randn(16, 3, 8, 8)
    dt.quantize_(model, activations=dt.Int8("minmax"))
    dt.calibrate(model, [x])
    normalization = ([0.5, 0.4, 0.3], [0.25, 0.2, 0.1])
    dt.export(model, x, tmp_path / "m.dgms", input_normalization=normalization)
    values = read(tmp_path / "m.dgms")[0]["values"]
    assert values["0"] == {"dtype": "int8", "scale": float(np.float32(6 / 255)), "zero_point": -128}
    assert values["3"]["zero_point"] == -128 and values["9"] == {"dtype": "float32"}
    # (0 - 0.3) / 0.1 .. (1 - 0.3) / 0.1
    assert values["input"]["scale"] == pytest.approx(10 / 255) and values["input"]["zero_point"] == -128 + 76


def test_tied_residuals(tmp_path: Path) -> None:
    model, x = build("residual")
    with torch.no_grad():
        model.b.weight.mul_(2)  # both terms of about the same range
    dt.quantize_(model, activations=dt.Int8("minmax"))
    dt.calibrate(model, [x])
    report = dt.export(model, x, tmp_path / "m.dgms")
    assert (report.residuals, report.tied_residuals) == (1, 1)
    values = read(tmp_path / "m.dgms")[0]["values"]
    assert values["first"]["scale"] == values["b"]["scale"]


def test_scales_that_differ_too_much_are_not_tied(tmp_path: Path) -> None:
    model, x = build("residual")
    with torch.no_grad():
        model.b.weight.mul_(50)
    dt.quantize_(model, activations=dt.Int8("minmax"))
    dt.calibrate(model, [x])
    report = dt.export(model, x, tmp_path / "m.dgms")
    assert (report.residuals, report.tied_residuals) == (1, 0)
    assert compare(model, x, tmp_path / "m.dgms") == 0.0


@pytest.mark.parametrize(("factor", "tied"), [(-1.0, True), (-5.0, False)])
def test_additions_share_scales_that_are_alike(factor: float, tied: bool, tmp_path: Path) -> None:
    torch.manual_seed(0)
    layers = {name: nn.Conv2d(6, 6, 1) for name in "ab"}
    model = Model(lambda m, x: F.relu(m.a(x)) + F.relu(m.b(x)), layers).eval()
    with torch.no_grad():
        model.b.weight.copy_(factor * model.a.weight)  # one of the two terms is 0
        model.b.bias.copy_(factor * model.a.bias)
    x = torch.randn(5, 3, 8, 9)
    dt.quantize_(model, activations=dt.Int8("minmax"))
    dt.calibrate(model, [x])
    dt.export(model, x, tmp_path / "m.dgms")
    values = read(tmp_path / "m.dgms")[0]["values"]
    scales = {values[name]["scale"] for name in ("a", "b", "add")}
    assert (len(scales) == 1) == tied
    assert compare(model, x, tmp_path / "m.dgms") == 0.0


@pytest.mark.parametrize("activations", [None, dt.Int8()])
def test_pixels_equal_normalized_floats(activations: dt.Int8 | None, tmp_path: Path) -> None:
    model = small_network()
    mean, std = np.array([0.5, 0.4, 0.3], np.float32), np.array([0.25, 0.2, 0.1], np.float32)
    pixels = np.random.default_rng(0).integers(0, 256, (4, 8, 8, 3), dtype=np.uint8)
    x = np.ascontiguousarray(((pixels.astype(np.float32) / np.float32(255) - mean) / std).transpose(0, 3, 1, 2))
    dt.quantize_(model, activations=activations)
    if activations is not None:
        dt.calibrate(model, [torch.from_numpy(x)])
    dt.export(model, torch.from_numpy(x), tmp_path / "m.dgms", input_normalization=(mean.tolist(), std.tolist()))
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(pixels), loaded.run(x))


class TwoInputs(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.left = nn.Conv2d(3, 4, 3)
        self.right = nn.Linear(5, 4)

    def forward(self, image: Tensor, vector: Tensor) -> tuple[Tensor, Tensor]:
        y = F.relu(self.left(image)).mean((2, 3)) + self.right(vector)
        return y, F.softmax(y, 1)


def test_several_inputs_and_outputs(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = TwoInputs().eval()
    inputs = (torch.randn(3, 3, 6, 6), torch.randn(3, 5))
    normalization = {"image": ([0.5] * 3, [0.5] * 3)}
    dt.export(model, inputs, tmp_path / "m.dgms", input_normalization=normalization)
    with dgms_rt.load(tmp_path / "m.dgms") as loaded, torch.no_grad():
        result = loaded.run({"image": inputs[0].numpy(), "vector": inputs[1].numpy()})
        expected = model(*inputs)
    np.testing.assert_allclose(result["output0"], expected[0], atol=1e-5)
    np.testing.assert_allclose(result["output1"], expected[1], atol=1e-5)


class Named(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        y = self.fc(x)
        return {"scores": y, "classes": F.softmax(y, 1)}


def test_names_of_returned_dicts(tmp_path: Path) -> None:
    dt.export(Named(), torch.randn(2, 4), tmp_path / "m.dgms")
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        assert [output.name for output in loaded.outputs] == ["scores", "classes"]


def test_a_model_that_fixes_its_batch(tmp_path: Path) -> None:
    class Fixed(Named):
        def forward(self, x: Tensor) -> Tensor:
            return self.fc(x.view(2, -1))

    with pytest.raises(ValueError, match=r"cannot trace the model with a batch of .* batch=None"):
        dt.export(Fixed(), torch.randn(2, 4), tmp_path / "m.dgms")
    dt.export(Fixed(), torch.randn(2, 4), tmp_path / "m.dgms", batch=None)


def test_a_result_that_is_a_parameter_is_refused(tmp_path: Path) -> None:
    class Parameter(Named):
        def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
            return self.fc(x), self.fc.bias

    with pytest.raises(ValueError, match="'output1' of the model is not computed from its inputs"):
        dt.export(Parameter(), torch.randn(2, 4), tmp_path / "m.dgms")


def test_a_fixed_batch(tmp_path: Path) -> None:
    model = small_network()
    x = torch.randn(1, 3, 8, 8)
    dt.export(model, x, tmp_path / "m.dgms", batch=None)
    with dgms_rt.load(tmp_path / "m.dgms") as loaded, torch.no_grad():
        assert loaded.inputs[0].shape == (1, 3, 8, 8)
        np.testing.assert_allclose(loaded.run(x.numpy()), model(x), atol=1e-5)
        with pytest.raises(dgms_rt.InputError):
            loaded.run(np.zeros((2, 3, 8, 8), np.float32))


def test_the_range_of_the_batch(tmp_path: Path) -> None:
    dt.export(small_network(), torch.randn(1, 3, 8, 8), tmp_path / "m.dgms", batch=(1, 3))
    with dgms_rt.load(tmp_path / "m.dgms") as loaded:
        assert loaded.run(np.zeros((3, 3, 8, 8), np.float32)).shape == (3, 5)
        with pytest.raises(dgms_rt.InputError):
            loaded.run(np.zeros((4, 3, 8, 8), np.float32))


def test_errors_leave_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "m.dgms"
    path.write_bytes(b"an older file")
    x = torch.randn(2, 3, 8, 8)

    def refused(message: str, model: nn.Module | None = None, **options: object) -> None:
        with pytest.raises(ValueError, match=message):
            dt.export(model or small_network(), x, path, **options)
        assert path.read_bytes() == b"an older file" and list(tmp_path.iterdir()) == [path]

    uncalibrated = small_network()
    dt.quantize_(uncalibrated, activations=dt.Int8())
    refused("calibrate", uncalibrated)
    refused("quantize_", activations="int8")
    refused("one of", activations="int4")
    refused("one size only", batch=(1, 1))
    refused("std", input_normalization=([0.5] * 3, [0.0] * 3))
    refused("3 entries", input_normalization=([0.5], [0.5]))
    refused("unknown inputs", input_normalization={"picture": ([0.5] * 3, [0.5] * 3)})
    with torch.no_grad():
        broken = small_network()
        broken[9].bias[0] = float("nan")
    refused("NaN", broken)


def test_an_unused_input_is_refused(tmp_path: Path) -> None:
    class Unused(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv = nn.Conv2d(3, 4, 3)

        def forward(self, x: Tensor, y: Tensor) -> Tensor:
            return self.conv(x)

    with pytest.raises(ValueError, match="'y' is not used"):
        dt.export(Unused(), (torch.randn(2, 3, 8, 8), torch.randn(2, 4)), tmp_path / "m.dgms")


def test_a_model_changed_after_calibration_is_refused(tmp_path: Path) -> None:
    model = small_network()
    x = torch.randn(2, 3, 8, 8)
    dt.quantize_(model, activations=dt.Int8())
    dt.calibrate(model, [x])
    model.insert(2, nn.MaxPool2d(2, 1))
    with pytest.raises(ValueError, match="run it again"):
        dt.export(model, x, tmp_path / "m.dgms")


def test_float_activations_of_a_calibrated_model(tmp_path: Path) -> None:
    model = small_network()
    x = torch.randn(2, 3, 8, 8)
    dt.quantize_(model, activations=dt.Int8())
    dt.calibrate(model, [x])
    dt.export(model, x, tmp_path / "m.dgms", activations="float32")
    with dt.float_activations(model):
        assert compare(model, x, tmp_path / "m.dgms") < 1e-5
