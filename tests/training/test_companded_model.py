"""Models with companded weights and layer inputs: quantize_, calibrate, training, and the file against torch."""

import json
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
from dgms_rt.training.layers import activation_quantizer, input_quantizers, weight_encoder
from dgms_rt.training.models import create


class Net(nn.Module):
    """Two readers of one value (`left` and `right`), a depthwise layer, and an input of `signed` below 0."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        self.left = nn.Conv2d(8, 8, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(8)
        self.right = nn.Conv2d(8, 8, 1)
        self.signed = nn.Conv2d(8, 8, 3, 2, 1)
        self.depthwise = nn.Conv2d(8, 8, 3, padding=1, groups=8)
        self.hidden = nn.Linear(8, 16)
        self.classifier = nn.Linear(16, 4)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.stem(x))
        x = self.bn(self.left(x)) + self.right(x)
        x = F.relu(self.depthwise(F.relu(self.signed(x))))
        return self.classifier(F.relu(self.hidden(x.mean((2, 3)))))


COMPANDED = ["left", "right", "signed", "hidden"]


def images(count: int, seed: int = 0, size: int = 8) -> Tensor:
    return torch.randn(count, 3, size, size, generator=torch.Generator().manual_seed(seed))


def net(bits: int = 4, *, calibrated: bool = True) -> Net:
    torch.manual_seed(0)
    model = Net().eval()
    dt.quantize_(model, dt.Companding(bits), dt.CompandingActivations(bits))
    dt.reestimate_batch_norm(model, [images(32)])
    if calibrated:
        dt.calibrate(model, [images(32)])
    return model


def learn_curves(model: nn.Module, seed: int = 1) -> None:
    torch.manual_seed(seed)
    for name, parameter in model.named_parameters():
        if name.endswith("theta"):
            nn.init.normal_(parameter, std=0.5)


def graph_of(path: Path) -> dict:
    with safe_open(path, "np") as file:
        return json.loads(file.metadata()["graph"])


def compare(model: nn.Module, path: Path, x: Tensor) -> float:
    """The largest difference of the outputs of torch in eval mode and of the file."""
    dt.export(model.eval(), x[:2], path)
    with torch.no_grad(), dgms_rt.load(path, threads=1) as loaded:
        return float(np.abs(loaded.run(x.numpy()) - model(x).numpy()).max())


def test_inputs_of_layers_with_codes_are_companded() -> None:
    model = net(3)
    assert list(input_quantizers(model)) == COMPANDED
    assert {name: quantizer.signed for name, quantizer in input_quantizers(model).items()} == {
        "left": False,
        "right": False,
        "signed": True,
        "hidden": False,
    }
    assert activation_quantizer(model) is not None


def test_bits_and_filter_decide_which_inputs_are_companded() -> None:
    torch.manual_seed(0)
    model = Net()
    bits = {"stem": 4, "right": 8, "hidden": 32, "depthwise": 2, "classifier": 3}
    dt.quantize_(
        model, dt.Uniform(2), dt.CompandingActivations(2), filter_fn=lambda layer, name: name != "signed", bits=bits
    )
    assert list(input_quantizers(model)) == ["left", "depthwise"]  # never the model's input or the last layer's
    widths = {name: weight_encoder(layer).bits for name, layer in model.named_children() if weight_encoder(layer)}
    assert widths == {"stem": 4, "left": 2, "right": 8, "depthwise": 2, "classifier": 3}


@pytest.mark.parametrize("quantizer", [dt.Companding(4), dt.Uniform(4)])
def test_a_bad_layer_is_named_and_nothing_is_changed(quantizer: dt.Companding | dt.Uniform) -> None:
    model = Net()
    nn.init.constant_(model.signed.weight, 0.5)
    before = deepcopy(model.state_dict())
    with pytest.raises(ValueError, match="layer 'signed': all weights are equal"):
        dt.quantize_(model, quantizer, dt.CompandingActivations(4))
    assert list(model.state_dict()) == list(before) and not input_quantizers(model)
    with pytest.raises(ValueError, match=r"bits of layer 'left' are neither 8 nor 32 .* 1 bit"):
        dt.quantize_(model, quantizer, bits={"left": 1})
    dt.quantize_(model, quantizer, dt.CompandingActivations(4), bits={"signed": 32})
    with pytest.raises(ValueError, match="quantized already"):
        dt.quantize_(model, quantizer)


@pytest.mark.parametrize("bits", [2, 3, 4])
def test_the_file_is_the_model(tmp_path: Path, bits: int) -> None:
    model = net(bits)
    learn_curves(model)
    path = tmp_path / "m.dgms"
    assert compare(model, path, images(40, 9)) < 1e-5
    lookups = [node for node in graph_of(path)["nodes"] if node["op"] == "lookup"]
    assert [node["name"] for node in lookups] == [f"{name}.input" for name in COMPANDED]
    for node in lookups:
        value = graph_of(path)["values"][node["outputs"][0]]
        levels, thresholds = node["attributes"]["levels"], node["attributes"]["thresholds"]
        assert len(thresholds) == len(levels) - 1
        if node["name"] == "signed.input":
            assert len(levels) <= 2**bits - 1 and value["zero_point"] == 0 and levels[-1] == -levels[0] == 127
        else:
            assert len(levels) <= 2**bits and value["zero_point"] == -128 and (levels[0], levels[-1]) == (-128, 127)


def test_equal_tables_of_one_value_are_one_node(tmp_path: Path) -> None:
    model = net()
    dt.export(model, images(2), tmp_path / "m.dgms")  # no training: both readers of the value have the same table
    nodes = {node["name"]: node for node in graph_of(tmp_path / "m.dgms")["nodes"]}
    assert [name for name in nodes if name.endswith(".input")] == ["left.input", "signed.input", "hidden.input"]
    assert nodes["right"]["inputs"][0] == nodes["left"]["inputs"][0] == "left.input"
    assert compare(model, tmp_path / "m.dgms", images(20, 9)) < 1e-5


@pytest.mark.parametrize("bits", [2, 4])
def test_resnet20(tmp_path: Path, bits: int) -> None:
    torch.manual_seed(0)
    model = create("resnet20").eval()
    dt.quantize_(model, dt.Companding(bits), dt.CompandingActivations(bits))
    dt.reestimate_batch_norm(model, [images(16, size=32)])
    dt.calibrate(model, [images(16, size=32)])
    learn_curves(model)
    assert compare(model, tmp_path / "m.dgms", images(20, 9, 32)) < 1e-5
    report = dt.export(model, images(2, size=32), tmp_path / "m.dgms")
    assert {layer.name: layer.bits for layer in report.layers if layer.bits != bits} == {"conv1": 8, "linear": 8}


def test_other_weights_take_companded_inputs(tmp_path: Path) -> None:
    """4-level weights with 2-bit inputs; uniform weights of 2 to 7 bits."""
    for weights in (dt.GaussianMixture(2), dt.Uniform(4), dt.Uniform(6)):
        torch.manual_seed(0)
        model = Net().eval()
        dt.quantize_(model, weights, dt.CompandingActivations(2))
        dt.calibrate(model, [images(32)])
        assert bool(input_quantizers(model)) == (weights.bits <= 4)
        assert compare(model, tmp_path / "m.dgms", images(20, 9)) < 1e-5


def test_float_activations_cannot_be_exported(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="activations='int8'"):
        dt.export(net(), images(2), tmp_path / "m.dgms", activations="float32")
    assert not (tmp_path / "m.dgms").exists()


def test_a_second_calibration_keeps_what_was_learned(tmp_path: Path) -> None:
    model = net()
    learn_curves(model)
    before = {name: parameter.detach().clone() for name, parameter in model.named_parameters()}
    grids = {name: quantizer.grid for name, quantizer in input_quantizers(model).items()}
    dt.calibrate(model, [2 * images(32, 5)])
    assert all(torch.equal(parameter, before[name]) for name, parameter in model.named_parameters())
    for name, quantizer in input_quantizers(model).items():
        assert quantizer.grid != grids[name]
    assert compare(model, tmp_path / "m.dgms", images(20, 9)) < 1e-5


def test_a_companded_layer_is_called_once() -> None:
    class Twice(Net):
        def forward(self, x: Tensor) -> Tensor:
            x = F.relu(self.right(F.relu(self.right(F.relu(self.stem(x))))))
            return self.classifier(F.relu(self.hidden(x.mean((2, 3)))))

    model = Twice()
    dt.quantize_(model, activations=dt.CompandingActivations())
    with pytest.raises(dt.UnsupportedOperators, match=r"layer right is called more than once.*bits 8 or 32"):
        dt.calibrate(model, [images(4)])
    model = Twice()
    dt.quantize_(model, activations=dt.CompandingActivations(), bits={"right": 8})
    dt.calibrate(model, [images(4)])


def test_training_needs_the_ranges() -> None:
    model = net(calibrated=False)
    model(images(2))
    with pytest.raises(RuntimeError, match="calibrate"):
        model.train()(images(2))


@pytest.mark.parametrize("autocast", [False, True])
def test_training_learns_everything(tmp_path: Path, autocast: bool) -> None:
    model = net(2).train()
    labels = torch.arange(64) % 4
    x = images(4, 2)[labels] * 2 + images(64, 3)
    before = deepcopy(dict(model.named_parameters()))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    losses = []
    for _ in range(60):
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            loss = F.cross_entropy(model(x).float(), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.85 * losses[0]
    assert [name for name, p in model.named_parameters() if torch.equal(p, before[name])] == []
    dt.calibrate(model, [x])
    assert compare(model, tmp_path / "m.dgms", images(20, 9)) < 1e-5


def test_a_copy_and_a_state_dict_are_the_model() -> None:
    model = net()
    learn_curves(model)
    x = images(8, 4)
    expected = model(x)
    copied = deepcopy(model)
    learn_curves(model, 2)
    assert torch.equal(copied(x), expected) and not torch.equal(model(x), expected)
    other = net(calibrated=False)
    other.load_state_dict(copied.state_dict())
    assert torch.equal(other(x), expected)
