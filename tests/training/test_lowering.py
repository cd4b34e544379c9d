"""From torch to the operators of the file: what is fused, what is refused. The graph is looked at, not run."""

from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from dgms_rt import training as dt
from dgms_rt.errors import UnsupportedError
from dgms_rt.training.export import fused_graph
from dgms_rt.training.export.ir import Graph, Node


class Model(nn.Module):
    """A forward function with some layers."""

    def __init__(self, forward: Callable[..., Tensor], **layers: nn.Module) -> None:
        super().__init__()
        self.function = forward
        for name, layer in layers.items():
            self.add_module(name, layer)

    def forward(self, x: Tensor) -> Tensor:
        return self.function(self, x)


def graph_of(forward: Callable[..., Tensor], *shape: int, **layers: nn.Module) -> Graph:
    torch.manual_seed(0)
    return fused_graph("export", Model(forward, **layers).eval(), (torch.randn(2, *shape),), (1, 16))[0]


def ops(graph: Graph) -> list[str]:
    return [node.op for node in graph.nodes]


def only(graph: Graph) -> Node:
    assert len(graph.nodes) == 1
    return graph.nodes[0]


def conv(channels: int = 4, **options: int) -> nn.Conv2d:
    return nn.Conv2d(4, channels, 3, **{"padding": 1, **options})


def test_convolution_batch_norm_and_relu_are_one_node() -> None:
    norm = nn.BatchNorm2d(4)
    nn.init.normal_(norm.running_mean)
    nn.init.uniform_(norm.running_var, 0.5, 2)
    nn.init.normal_(norm.weight)
    nn.init.normal_(norm.bias)
    layer = conv()
    node = only(graph_of(lambda m, x: F.relu(m.norm(m.conv(x))), 4, 6, 6, conv=layer, norm=norm))
    assert (node.op, node.name, node.attributes["activation"]) == ("conv2d", "conv", {"min": 0.0, "max": None})
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    weight = (layer.weight * factor.view(-1, 1, 1, 1)).permute(0, 2, 3, 1)
    torch.testing.assert_close(torch.from_numpy(node.weight.values), weight.detach())
    bias = norm.bias + (layer.bias - norm.running_mean) * factor
    torch.testing.assert_close(torch.from_numpy(node.bias), bias.detach())


def test_batch_norm_folds_into_the_scale_of_codes() -> None:
    norm = nn.BatchNorm2d(4)
    nn.init.normal_(norm.weight)
    model = Model(lambda m, x: m.norm(m.conv(x)), conv=conv(), norm=norm).eval()
    dt.quantize_(model, bits={"conv": 3})
    encoded = model.conv.parametrizations.weight[0].encode(model.conv.parametrizations.weight.original)
    node = only(fused_graph("export", model, (torch.randn(2, 4, 6, 6),), (1, 4))[0])
    assert torch.equal(torch.from_numpy(node.weight.codes), encoded.codes.permute(0, 2, 3, 1))
    assert torch.equal(torch.from_numpy(node.weight.codebook), encoded.levels)
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    torch.testing.assert_close(torch.from_numpy(node.weight.scale), (encoded.scale * factor).detach())


def test_linear_and_batch_norm_are_one_node() -> None:
    node = only(graph_of(lambda m, x: m.norm(m.fc(x)), 6, fc=nn.Linear(6, 3), norm=nn.BatchNorm1d(3)))
    assert node.op == "linear" and node.bias is not None


def test_a_batch_norm_of_its_own_is_a_depthwise_convolution() -> None:
    node = only(graph_of(lambda m, x: F.relu(m.norm(x)), 4, 6, 6, norm=nn.BatchNorm2d(4)))
    assert node.op == "conv2d" and node.attributes["groups"] == 4 and node.weight.values.shape == (4, 1, 1, 1)


def test_a_convolution_with_two_readers_keeps_its_batch_norm_apart() -> None:
    def forward(m: Model, x: Tensor) -> Tensor:
        y = m.conv(x)
        return torch.cat([m.norm(y), y], 1)

    graph = graph_of(forward, 4, 6, 6, conv=conv(), norm=nn.BatchNorm2d(4))
    assert ops(graph) == ["conv2d", "conv2d", "concat"]


def test_zero_padding_becomes_the_convolutions() -> None:
    node = only(graph_of(lambda m, x: m.conv(F.pad(x, (0, 1, 2, 3))), 4, 6, 6, conv=conv()))
    assert node.attributes["padding"] == [3, 1, 4, 2]  # top, left, bottom, right


@pytest.mark.parametrize("pads", [(0, 1, 0, 1, 1, 1), (1, 1, 1, 1)])
def test_other_padding_stays(pads: tuple[int, ...]) -> None:
    value = 0.0 if len(pads) == 6 else 1.0
    channels = 6 if len(pads) == 6 else 4
    layer = nn.Conv2d(channels, 4, 3)
    assert ops(graph_of(lambda m, x: m.conv(F.pad(x, pads, value=value)), 4, 6, 6, conv=layer)) == ["pad", "conv2d"]


def test_padding_read_twice_serves_both_readers() -> None:
    def forward(m: Model, x: Tensor) -> Tensor:
        padded = F.pad(x, (1, 1, 1, 1))
        return torch.cat([m.conv(padded), padded], 1)

    assert ops(graph_of(forward, 4, 6, 6, conv=conv())) == ["pad", "conv2d", "concat"]


def test_same_padding_is_asymmetric_for_even_kernels() -> None:
    layer = nn.Conv2d(4, 4, (2, 3), padding="same", dilation=(1, 2))
    assert only(graph_of(lambda m, x: m.conv(x), 4, 6, 6, conv=layer)).attributes["padding"] == [0, 2, 1, 2]


def test_residual_and_activation_are_fused() -> None:
    graph = graph_of(lambda m, x: F.relu(m.conv(x) + x), 4, 6, 6, conv=conv())
    node = only(graph)
    assert node.inputs == [graph.inputs[0]] * 2 and node.attributes["activation"] == {"min": 0.0, "max": None}


def test_a_residual_computed_behind_the_convolution() -> None:
    """The option-A shortcut of CIFAR ResNets: its slice and pad are traced after the second convolution."""

    def forward(m: Model, x: Tensor) -> Tensor:
        y = m.conv(x)
        y += F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 2, 2))
        return torch.relu_(y)

    graph = graph_of(forward, 4, 6, 6, conv=conv(8, stride=2))
    assert ops(graph) == ["slice", "pad", "conv2d"]
    slicing, padding, _ = graph.nodes
    assert slicing.attributes == {"start": [0] * 4, "stop": [None] * 4, "step": [1, 1, 2, 2]}
    assert padding.attributes == {"pads": [[0, 0], [2, 2], [0, 0], [0, 0]], "value": 0.0}


def test_a_convolution_read_twice_does_not_take_the_residual() -> None:
    def forward(m: Model, x: Tensor) -> Tensor:
        y = m.conv(x)
        return torch.cat([y + x, y], 1)

    assert ops(graph_of(forward, 4, 6, 6, conv=conv())) == ["conv2d", "add", "concat"]


def test_an_activation_before_the_addition_keeps_it_apart() -> None:
    assert ops(graph_of(lambda m, x: F.relu(m.conv(x)) + x, 4, 6, 6, conv=conv())) == ["conv2d", "add"]


def test_a_broadcast_operand_is_no_residual() -> None:
    def forward(m: Model, x: Tensor) -> Tensor:
        return F.relu(m.conv(x) + F.adaptive_avg_pool2d(x, 1))

    graph = graph_of(forward, 4, 6, 6, conv=conv())
    assert ops(graph) == ["conv2d", "global_avg_pool", "add"]
    assert graph.nodes[2].attributes["activation"] == {"min": 0.0, "max": None}


@pytest.mark.parametrize("function", [torch.add, torch.sub, torch.mul, torch.div, torch.maximum, torch.minimum])
def test_an_activation_becomes_part_of_arithmetic(function: Callable[[Tensor, Tensor], Tensor]) -> None:
    node = only(graph_of(lambda m, x: F.relu6(function(x, x)), 4, 6, 6))
    assert node.attributes["activation"] == {"min": 0.0, "max": 6.0}


def test_a_second_activation_stays() -> None:
    graph = graph_of(lambda m, x: F.relu(m.conv(x)).clamp(max=1.0), 4, 6, 6, conv=conv())
    assert ops(graph) == ["conv2d", "clip"] and graph.nodes[1].attributes == {"min": None, "max": 1.0}


@pytest.mark.parametrize(
    ("activation", "limits"),
    [
        (F.relu, (0.0, None)),
        (F.relu6, (0.0, 6.0)),
        (F.hardtanh, (-1.0, 1.0)),
        (lambda x: x.clamp(-2, 3), (-2.0, 3.0)),
        (lambda x: x.clamp_min(0.5), (0.5, None)),
        (lambda x: torch.clamp_max(x, 2), (None, 2.0)),
        (nn.Hardtanh(-3, 1), (-3.0, 1.0)),
    ],
)
def test_activations(activation: Callable[[Tensor], Tensor], limits: tuple[float | None, float | None]) -> None:
    node = only(graph_of(lambda m, x: activation(x), 4, 6, 6))
    assert (node.op, node.attributes) == ("clip", {"min": limits[0], "max": limits[1]})


def test_a_ceil_mode_window_becomes_padding() -> None:
    node = only(graph_of(lambda m, x: F.max_pool2d(x, 3, 2, ceil_mode=True), 4, 6, 7))
    assert node.attributes == {"kernel": [3, 3], "stride": [2, 2], "padding": [0, 0, 1, 0]}


def test_identities_leave_nothing() -> None:
    layers = {"drop": nn.Dropout(), "identity": nn.Identity(), "pool": nn.AdaptiveAvgPool2d(6), "conv": conv()}
    forward = lambda m, x: m.conv(m.pool(m.identity(m.drop(x.contiguous())))).clone()  # noqa: E731
    assert ops(graph_of(forward, 4, 6, 6, **layers)) == ["conv2d"]


def test_results_nobody_reads_are_dropped() -> None:
    def forward(m: Model, x: Tensor) -> Tensor:
        m.unused(x)
        return m.conv(x)

    assert [n.name for n in graph_of(forward, 4, 6, 6, unused=conv(), conv=conv()).nodes] == ["conv"]


def test_a_layer_used_twice_is_two_nodes() -> None:
    graph = graph_of(lambda m, x: m.conv(m.conv(x)), 4, 6, 6, conv=conv())
    assert [node.name for node in graph.nodes] == ["conv", "conv_1"]


def test_the_model_is_not_changed() -> None:
    model = Model(lambda m, x: m.norm(m.conv(x)), conv=conv(), norm=nn.BatchNorm2d(4)).train()
    dt.quantize_(model)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    fused_graph("export", model, (torch.randn(2, 4, 6, 6),), (1, 4))
    assert model.training and model.norm.training
    assert type(model.conv).__name__ == "ParametrizedConv2d"
    after = model.state_dict()
    assert all(torch.equal(after[name], tensor) for name, tensor in before.items())


class Attention(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return F.celu(x) * torch.sin(x)


def test_all_unsupported_operators_are_listed_with_their_modules(tmp_path) -> None:
    class Block(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.attention = Attention()
            self.act = nn.SELU()

        def forward(self, x: Tensor) -> Tensor:
            return torch.add(self.act(self.attention(x)), x, alpha=2)

    model = nn.Sequential(conv(), Block(), nn.MaxPool2d(3, dilation=2))
    path = tmp_path / "model.dgms"
    path.write_bytes(b"an older file")
    with pytest.raises(dt.UnsupportedOperators) as error:
        dt.export(model, torch.randn(2, 4, 8, 8), path)
    assert isinstance(error.value, UnsupportedError)
    found = [(entry.operator, entry.path) for entry in error.value.operators]
    assert found == [
        ("aten.celu.default", "1.attention"),
        ("aten.sin.default", "1.attention"),
        ("aten.selu.default", "1.act"),
        ("aten.add.Tensor", "1"),
        ("aten.max_pool2d.default", "2"),
    ]
    for operator, module in found:
        assert f"{operator} in {module}" in str(error.value)
    assert path.read_bytes() == b"an older file" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("forward", "reason"),
    [
        (lambda m, x: F.pad(x, (1, 1, 1, 1), mode="reflect"), "padding mode 'reflect'"),
        (lambda m, x: F.pad(x, (-1, 0)), "negative padding"),
        (lambda m, x: F.avg_pool2d(x, 2, divisor_override=3), "divisor_override"),
        (lambda m, x: F.avg_pool2d(x, 3, 2, ceil_mode=True), "ceil_mode"),
        (lambda m, x: F.adaptive_avg_pool2d(x, 5), "adaptive pooling"),
        (lambda m, x: x.mean(1), "height and width"),
        (lambda m, x: torch.add(x, x, alpha=2), "alpha 2"),
        (lambda m, x: torch.cat([x, x], 0), "along the batch"),
        (lambda m, x: F.softmax(x, 0), "along the batch"),
        (lambda m, x: F.conv2d(x, m.conv.weight * 2), "computed by the model"),
        (lambda m, x: F.linear(x, m.fc.weight), "rank 4"),
        (lambda m, x: torch.sin(x), "no such operator"),
        (lambda m, x: x.permute(1, 0, 2, 3), "not the batch"),
        (lambda m, x: F.interpolate(x, scale_factor=2, mode="bicubic"), "no such operator"),
    ],
)
def test_reasons_for_refusal(forward: Callable[..., Tensor], reason: str) -> None:
    with pytest.raises(dt.UnsupportedOperators, match=reason):
        graph_of(forward, 4, 6, 6, conv=conv(), fc=nn.Linear(6, 2))
