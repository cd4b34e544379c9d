"""Counts and models single layers, ours and other runtimes', and writes the tables of docs/benchmarks.md.

    python bench/arm/layers.py ROOT build/arm64/dgms_bench [--layer add] [--core cortex-a76]

ROOT and requirements: as for other_runtimes.py. A layer is half the difference between two networks, one with the layer
once and one with it three times side by side: calling it and passing its buffers counts, the ends of the networks do
not. With `--runtime dgms-rt` only ours are counted again; the last column is updated.
"""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

import cores
import counts
import cycles
import numpy as np
import other_runtimes
import tables
import torch
from torch import Tensor, nn

from dgms_rt import training as dt

FEW, MANY = 1, 3  # of the layer in a network
RUNS = 4  # inferences of a network in another runtime
CORES = ("cortex-a76", "cortex-a55")
HEADING = "Single layers, {}"  # of a table
RUNTIMES = ("dgms-rt", "onnxruntime-int8", "litert-int8", "ncnn-float16", "mnn-float16")  # columns of the tables


class Add(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return x + x


class Concat(nn.Module):
    def __init__(self, axis: int = 1) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([x, x], self.axis)


class Mean(nn.Module):
    """Over height and width of [N,H,W,C]."""

    def forward(self, x: Tensor) -> Tensor:
        return x.mean((1, 2), keepdim=True)


class ChannelsLast(nn.Module):
    """A layer that takes [N,H,W,C] as one of [N,C,H,W]: its converter then needs no transposition around it."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


@dataclasses.dataclass(frozen=True)
class Layer:
    row: str  # its name in the tables
    module: Callable[[], nn.Module]
    channels: int
    size: int  # height and width of the input
    ours: Callable[[], nn.Module] | None = None  # instead of module, the same work for us
    litert: Callable[[], nn.Module] | None = None  # the same for LiteRT
    margin: int = 0  # rows and columns that LiteRT's input has more, because its module pads nothing

    @property
    def shape(self) -> tuple[int, int, int]:
        return self.channels, self.size, self.size


def _layer(
    row: str, size: int, channels: int, kernel: int, stride: int, module: Callable[[int], Callable[[], nn.Module]]
) -> Layer:
    """`module`: takes the padding. With a stride torch's padding, half the kernel, is a layer of its own in LiteRT's
    files; that of TensorFlow is not, so LiteRT gets an input with the padding in it."""
    row = f"{row} {kernel}x{kernel}{f' stride {stride}' if stride > 1 else ''}, {size}x{size}x{channels}"
    padded = module(kernel // 2)
    if stride == 1:
        return Layer(row, padded, channels, size)
    return Layer(row, padded, channels, size, litert=module(0), margin=kernel - stride)


def _depthwise(kernel: int, stride: int, channels: int, size: int) -> Layer:
    def module(padding: int) -> Callable[[], nn.Module]:
        return lambda: nn.Conv2d(channels, channels, kernel, stride, padding, groups=channels)

    return _layer("depthwise", size, channels, kernel, stride, module)


def _first(kernel: int, outputs: int) -> Layer:
    layer = _layer("first layer", 224, 3, kernel, 2, lambda padding: lambda: nn.Conv2d(3, outputs, kernel, 2, padding))
    return dataclasses.replace(layer, row=f"{layer.row} to {outputs}")


def _average_pool(channels: int) -> Layer:
    row = f"average pool, 7x7x{channels}"
    return Layer(row, lambda: nn.AdaptiveAvgPool2d(1), channels, 7, litert=lambda: ChannelsLast(Mean()))


LAYERS = {
    "depthwise3x3": _depthwise(3, 1, 144, 56),
    "depthwise3x3s2": _depthwise(3, 2, 96, 112),
    "depthwise5x5": _depthwise(5, 1, 120, 28),
    "depthwise5x5s2": _depthwise(5, 2, 72, 56),
    "first3x3": _first(3, 32),
    "first7x7": _first(7, 64),
    "maxpool": _layer("max pool", 112, 64, 3, 2, lambda padding: lambda: nn.MaxPool2d(3, 2, padding)),
    "avgpool512": _average_pool(512),
    "avgpool1280": _average_pool(1280),
    "add": Layer("add, 56x56x64", Add, 64, 56, litert=lambda: ChannelsLast(Add())),
    "concat": Layer("concat of two, 28x28x128", Concat, 128, 28, litert=lambda: ChannelsLast(Concat(3))),
    # Any function of one value is a table for us; the file has no sigmoid.
    "sigmoid": Layer("sigmoid (256-entry table), 56x56x64", nn.Sigmoid, 64, 56, ours=nn.ReLU6),
}


class SideBySide(nn.Module):
    """`count` times a layer. Its results are those of the layers and of the convolutions before them, of which there
    are MANY whatever `count` is: they keep converters from taking two layers for one or fusing one with its input."""

    def __init__(self, module: Callable[[], nn.Module], channels: int, count: int) -> None:
        super().__init__()
        self.before = nn.ModuleList(nn.Conv2d(channels, channels, 1, groups=channels) for _ in range(MANY))
        self.layers = nn.ModuleList(module() for _ in range(count))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        inputs = [before(x) for before in self.before]
        return *inputs, *(layer(x) for layer, x in zip(self.layers, inputs, strict=False))


class Pixels(SideBySide):
    """The same for us, who make floats of all results: one pixel of each, and as many pixels whatever `count` is."""

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        values = super().forward(x)
        return tuple(value[:, :, :1, :1] for value in (*values, *values[len(self.layers) : MANY]))


def write_ours(path: Path, layer: Layer, count: int) -> None:
    """With int8 weights: how they are stored does not matter to the layer."""
    torch.manual_seed(0)
    model = Pixels(layer.ours or layer.module, layer.channels, count)
    image = torch.rand(2, *layer.shape) * 2 - 1
    dt.quantize_(model, weights=dt.Uniform(), activations=dt.Int8())
    dt.calibrate(model, [image])
    dt.export(model, image, path)


def write_litert(path: Path, layer: Layer, count: int) -> None:
    model = SideBySide(layer.litert or layer.module, layer.channels, count).eval()
    size = layer.size + layer.margin
    images = [torch.randn(1, layer.channels, size, size).numpy() for _ in range(4)]
    other_runtimes.quantize_litert(model, path, images, MANY + count)


def write_int8_onnx(path: Path, layer: Layer, count: int) -> None:
    """What ONNX Runtime makes of a quantized network's inner layers: its int8 operators on [N,H,W,C]."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    constants: dict[str, np.ndarray] = {"s": np.float32(1 / 32), "z": np.int8(0)}

    def constant(name: str, array: np.ndarray) -> str:
        constants[name] = array
        return name

    module = layer.module()
    with torch.no_grad():
        shape = module(torch.zeros(1, *layer.shape)).permute(0, 2, 3, 1).shape
    nodes = []
    for i in range(count):
        x = [f"x{i}", "s", "z"]
        attributes: dict[str, object] = {}
        match module:
            case nn.Conv2d():
                weights = np.random.default_rng(i).integers(-127, 128, module.weight.shape, np.int8)
                outputs = len(weights)
                inputs = [*x, constant(f"w{i}", weights), constant("ws", np.full(outputs, 1 / 1024, np.float32))]
                inputs += [constant("wz", np.zeros(outputs, np.int8)), "s", "z"]
                inputs.append(constant("b", np.zeros(outputs, np.int32)))
                operator = "QLinearConv"
                attributes = {
                    "kernel_shape": module.kernel_size,
                    "strides": module.stride,
                    "pads": module.padding * 2,
                    "group": module.groups,
                    "channels_last": 1,
                }
            case nn.MaxPool2d():
                operator, inputs = "NhwcMaxPool", [f"x{i}"]
                attributes = {
                    "kernel_shape": [module.kernel_size] * 2,
                    "strides": [module.stride] * 2,
                    "pads": [module.padding] * 4,
                }
            case nn.AdaptiveAvgPool2d():
                operator, inputs, attributes = "QLinearGlobalAveragePool", [*x, "s", "z"], {"channels_last": 1}
            case Add():
                operator, inputs = "QLinearAdd", [*x, *x, "s", "z"]
            case Concat():
                operator, inputs, attributes = "QLinearConcat", ["s", "z", *x, *x], {"axis": 3}
            case nn.Sigmoid():
                operator, inputs = "QLinearSigmoid", [*x, "s", "z"]
            case _:
                raise TypeError(f"no int8 operator for {module}")
        nodes.append(helper.make_node(operator, inputs, [f"y{i}"], domain="com.microsoft", **attributes))

    def values(letter: str, shape: tuple[int, ...]) -> list[onnx.ValueInfoProto]:
        return [helper.make_tensor_value_info(f"{letter}{i}", TensorProto.INT8, shape) for i in range(count)]

    channels, height, width = layer.shape
    graph = helper.make_graph(
        nodes,
        layer.row,
        values("x", (1, height, width, channels)),
        values("y", tuple(shape)),
        [numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=8), path)


def convert(name: str, layer: Layer) -> None:
    """Writes both networks for every runtime into other_runtimes.MODELS."""
    for count in (FEW, MANY):
        file = f"{name}-{count}"
        torch.manual_seed(0)
        other_runtimes.convert(file, SideBySide(layer.module, layer.channels, count).eval(), layer.shape)
        write_litert(other_runtimes.MODELS / f"{file}-int8.tflite", layer, count)
        write_int8_onnx(other_runtimes.MODELS / f"{file}-int8.onnx", layer, count)
        write_ours(other_runtimes.MODELS / f"{file}.dgms", layer, count)


def measure_ours(program: Path, name: str, core: cores.Core) -> float:
    """Cycles of the layer."""
    options = ["--threads", "1", "--warmup", "1", "--runs", "{runs}"]
    few, many = (
        cycles.measure([str(program), str(other_runtimes.MODELS / f"{name}-{count}.dgms"), *options], core, (1, 3))
        for count in (FEW, MANY)
    )
    return (many.cycles - few.cycles) / (MANY - FEW)


def measure_other_runtime(system: Path, core: str, runtime: str, names: Sequence[str]) -> dict[str, float]:
    """Cycles of each layer."""
    other = other_runtimes.OTHER_RUNTIMES[runtime]
    models: list[object] = []
    for name in names:
        layer = LAYERS[name]
        size = layer.size + layer.margin if runtime == "litert-int8" else layer.size
        for count in (FEW, MANY):
            models += [other_runtimes.MODELS / f"{name}-{count}{other.file}", layer.channels, size]
    sections = other_runtimes.run(system, core, other.wheel, f"{other.runtime}-layers", RUNS, *models)
    return {
        name: cycles.model(counts.difference(many, few), cores.CORES[core], RUNS * (MANY - FEW)).cycles
        for name, few, many in zip(names, sections[::2], sections[1::2], strict=True)
    }


def write_cell(heading: str, row: str, runtime: str, count: float) -> None:
    """Thousands of cycles; once the row is complete, also ours over the fastest other runtime's."""
    cells = tables.read_row(tables.DOCUMENT.read_text(), heading, row)
    cells[RUNTIMES.index(runtime)] = f"{count / 1e3:.{1 if count < 1e5 else 0}f}"
    *known, _ = cells
    cells[-1] = f"{float(known[0]) / min(map(float, known[1:])):.2f}" if all(known) else ""
    tables.write_row(heading, row, cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("program", type=Path, help="dgms_bench for aarch64: `make bench-arm`")
    parser.add_argument("--layer", choices=list(LAYERS), action="append", help="default: all")
    parser.add_argument("--runtime", choices=RUNTIMES, action="append", help="default: all")
    parser.add_argument("--core", choices=CORES, action="append", help="default: all")
    arguments = parser.parse_args()
    system = other_runtimes.prepare(arguments.root)
    names = arguments.layer or list(LAYERS)
    for name in names:
        if not (other_runtimes.MODELS / f"{name}-{MANY}.dgms").exists():
            convert(name, LAYERS[name])
    for core in arguments.core or CORES:
        for runtime in arguments.runtime or RUNTIMES:
            if runtime == "dgms-rt":
                results = {name: measure_ours(arguments.program, name, cores.CORES[core]) for name in names}
            else:
                results = measure_other_runtime(system, core, runtime, names)
            for name, result in results.items():
                write_cell(HEADING.format(core), LAYERS[name].row, runtime, result)


if __name__ == "__main__":
    main()
