"""Algorithms of a convolution that change its result: which layer gets one, and their arithmetic in torch.

Winograd F(2x2,3x3) and polyphase F(2,2) compute tiles of 2x2 outputs on int8 with fewer multiplications and round in
other places than the direct algorithm (docs/numerics.md, "Tiled convolutions"). Layers get one where it is faster, as
long as all of them together change their outputs on calibration images by little. On float32, Winograd F(4x4,3x3) and
polyphase F(2,2) change but the last bits: a layer gets one where it is faster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import ceil

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, fx

from ..quantizers.activations import INT8_MAX, INT8_MIN
from .ir import FLOAT32, Graph, Node
from .writer import CodesWeight, Int8Weight

DIRECT = "direct"
TILED = "tiled"  # every layer that is faster so
WINOGRAD = "winograd_2x2_3x3"
POLYPHASE = "polyphase_2x2_3x3_s2"
WINOGRAD_FLOAT32 = "winograd_4x4_3x3"

# Of a network: the root of the sum over its tiled layers of the squared change of their outputs, each relative to the
# outputs (root mean square). Trained networks lost up to 0.10 points with it, up to 0.57 beyond it (docs/results.md).
MAX_ERROR = 0.1
# A tiled algorithm must save this share of the cycles of the direct one.
MIN_GAIN = 0.1

_EXACT = 2**24  # float32 holds every integer up to here


@dataclass(frozen=True)
class Scheme:
    """How an algorithm cuts up the work. planes, positions: of the transformed inputs and of the sums of a tile; sides
    in one direction. skipped: planes in one direction that the last tile of an odd map does not need. input_cycles,
    output_cycles: of the transforms, for a tile of 16 and of 8 channels."""

    stride: int
    planes: int
    positions: int
    skipped: int
    input_cycles: int
    output_cycles: int


SCHEMES = {
    WINOGRAD: Scheme(stride=1, planes=4, positions=4, skipped=1, input_cycles=25, output_cycles=48),
    POLYPHASE: Scheme(stride=2, planes=5, positions=3, skipped=2, input_cycles=45, output_cycles=40),
}


@dataclass(frozen=True)
class Float32Scheme:
    """The same on float32. outputs: of a tile, in one direction; transform_cycles: for a tile and one channel."""

    stride: int
    outputs: int
    planes: int
    positions: int
    transform_cycles: int


FLOAT32_SCHEMES = {
    WINOGRAD_FLOAT32: Float32Scheme(stride=1, outputs=4, planes=6, positions=6, transform_cycles=20),
    POLYPHASE: Float32Scheme(stride=2, outputs=2, planes=5, positions=3, transform_cycles=10),
}


def fitting_algorithm(node: Node) -> str | None:
    """The tiled algorithm that can compute a node, or None."""
    weight, a, dtype = node.weight, node.attributes, node.inputs[0].dtype
    if node.op != "conv2d" or weight is None or node.output.dtype != dtype:
        return None
    kernel = (weight.codes if isinstance(weight, CodesWeight) else weight.values).shape[1:3]
    if kernel != (3, 3) or a["groups"] != 1 or list(a["dilation"]) != [1, 1]:
        return None
    schemes = FLOAT32_SCHEMES if dtype == FLOAT32 else SCHEMES
    return next((name for name, scheme in schemes.items() if list(a["stride"]) == [scheme.stride] * 2), None)


def modelled_cycles(algorithm: str, height: int, width: int, inputs: int, outputs: int) -> float:
    """Cycles of a 3x3 convolution of int8 to `height` x `width` pixels on a Cortex-A76, one image, one thread.

    From the modelled cycles of the kernels (docs/kernels.md): 8x8 tiles of a matrix product take 2 cycles an input, and
    some 50 more where they are requantized, 8 where they are stored as they are.
    """
    panels = ceil(outputs / 8)
    if algorithm == DIRECT:
        return ceil(height * width / 8) * panels * (2 * 9 * inputs + 50)
    scheme = SCHEMES[algorithm]
    rows, columns = ceil(height / 2), ceil(width / 2)
    depth = 16 * ceil(inputs / 16)
    needed = 1.0
    for size, tiles in ((height, rows), (width, columns)):
        needed *= 1 - size % 2 * scheme.skipped / (scheme.planes * tiles)
    products = rows * columns / 8 * panels * needed * (2 * scheme.planes**2 * depth + 8 * scheme.positions**2)
    transforms = rows * columns * (scheme.input_cycles * depth / 16 + scheme.output_cycles * panels)
    return products + transforms


def modelled_float32_cycles(algorithm: str, height: int, width: int, inputs: int, outputs: int) -> float:
    """The same on float32: 8 products a cycle, 0.6 cycles to store a sum; transformed weights come from memory, 8 bytes
    a cycle."""
    if algorithm == DIRECT:
        return height * width * outputs * (9 * inputs / 8 + 0.6)
    scheme = FLOAT32_SCHEMES[algorithm]
    tiles = ceil(height / scheme.outputs) * ceil(width / scheme.outputs)
    products = tiles * outputs * (scheme.planes**2 * inputs / 8 + scheme.positions**2 * 0.6)
    transforms = tiles * scheme.transform_cycles * (inputs + outputs)
    return products + transforms + scheme.planes**2 * inputs * outputs * 4 / 8


def saved_cycles(node: Node, algorithm: str) -> float:
    """What the tiled algorithm saves in the layer of a graph with fixed image sizes; 0 where that is not enough."""
    _, outputs, height, width = node.output.shape
    inputs = node.inputs[0].shape[1]
    assert outputs is not None and height is not None and width is not None and inputs is not None
    cycles = modelled_float32_cycles if node.inputs[0].dtype == FLOAT32 else modelled_cycles
    direct, tiled = (cycles(name, height, width, inputs, outputs) for name in (DIRECT, algorithm))
    return direct - tiled if tiled <= (1 - MIN_GAIN) * direct else 0.0


def faster_algorithms(graph: Graph) -> dict[str, str]:
    """Tiled algorithms of convolutions, where they are faster, by the name of the node. The graph has dtypes."""
    fitting = {node: fitting_algorithm(node) for node in graph.nodes}
    return {node.name: name for node, name in fitting.items() if name is not None and saved_cycles(node, name)}


def assign_algorithms(graph: Graph, algorithms: Mapping[str, str]) -> None:
    """Gives the convolutions their algorithms, by the name of the node. The graph has dtypes.

    Raises ValueError for an unknown layer and an algorithm that cannot compute it.
    """
    convolutions = {node.name: node for node in graph.nodes if node.op == "conv2d"}
    for name, algorithm in algorithms.items():
        if name not in convolutions:
            raise ValueError(f"no convolution {name!r} for the algorithm {algorithm!r}; there are {list(convolutions)}")
        node = convolutions[name]
        if algorithm == DIRECT:
            continue
        if algorithm != fitting_algorithm(node):
            raise ValueError(
                f"layer {name!r} cannot be computed by {algorithm!r}, but by {[DIRECT, fitting_algorithm(node)]}"
            )
        node.attributes["algorithm"] = algorithm


def tiled_algorithms(graph: Graph) -> dict[str, str]:
    """Those of the convolutions that are not direct, by the name of the node."""
    return {node.name: node.attributes["algorithm"] for node in graph.nodes if "algorithm" in node.attributes}


def algorithms_by_layer(caller: str, graph: Graph, algorithms: str | Mapping[str, str]) -> Mapping[str, str]:
    """What the user chose himself. Raises ValueError for another word than "direct" and "tiled"."""
    if not isinstance(algorithms, str):
        return algorithms
    if algorithms == DIRECT:
        return {}
    if algorithms == TILED:
        return faster_algorithms(graph)
    raise ValueError(f'{caller}: algorithms must be "auto", "direct", "tiled" or a mapping, got {algorithms!r}')


class AlgorithmChooser:
    """Measures the errors of the tiled algorithms on images, and chooses.

    candidates: by the traced node whose value they read. `see` is called with those values, float, NCHW.
    """

    def __init__(self, graph: Graph) -> None:
        self.candidates: dict[fx.Node, list[tuple[Node, str]]] = {}
        self._saved: dict[str, float] = {}
        self._errors: dict[str, float] = {}
        for node in graph.nodes:
            algorithm = fitting_algorithm(node)
            if algorithm in SCHEMES and (saved := saved_cycles(node, algorithm)):
                self.candidates.setdefault(node.inputs[0].origin, []).append((node, algorithm))
                self._saved[node.name] = saved

    def see(self, source: fx.Node, value: Tensor) -> None:
        for node, algorithm in self.candidates.get(source, []):
            error = relative_error(node, algorithm, value)
            self._errors[node.name] = max(error, self._errors.get(node.name, 0.0))

    def chosen(self) -> dict[str, str]:
        """Algorithms by the name of the node, without those that stay direct.

        Errors of layers add up like independent noise. Those that save most for their error come first.
        """
        algorithms = {node.name: algorithm for nodes in self.candidates.values() for node, algorithm in nodes}
        squares = {name: error**2 for name, error in self._errors.items()}
        chosen: dict[str, str] = {}
        total = 0.0
        for name in sorted(squares, key=lambda name: squares[name] / self._saved[name]):
            if total + squares[name] <= MAX_ERROR**2:
                total += squares[name]
                chosen[name] = algorithms[name]
        return chosen


def relative_error(node: Node, algorithm: str, value: Tensor) -> float:
    """Root mean square of the change in the layer's outputs before rounding, relative to that of the outputs.

    value: of the layer's input, float, NCHW; it is rounded to the input's int8 values first.
    """
    x, weight = node.inputs[0], node.weight
    assert x.scale is not None and x.zero_point is not None and isinstance(weight, (CodesWeight, Int8Weight))
    levels = weight.codebook[weight.codes] if isinstance(weight, CodesWeight) else weight.values
    filters = torch.from_numpy(np.ascontiguousarray(levels.transpose(0, 3, 1, 2), np.float32))
    steps = torch.round(value.float() / x.scale).clamp_(INT8_MIN - x.zero_point, INT8_MAX - x.zero_point)
    top, left, bottom, right = node.attributes["padding"]
    exact = F.conv2d(F.pad(steps, (left, right, top, bottom)), filters, stride=node.attributes["stride"])
    sums = tiled_sums(algorithm, steps, filters, node.attributes["padding"])
    scale = torch.from_numpy(weight.scale).view(1, -1, 1, 1)
    change = (sums.values * sums.factor.view(1, -1, 1, 1) - exact) * scale
    size = float((exact * scale).square().sum())
    return (float(change.square().sum()) / size) ** 0.5 if size > 0 else 0.0


@dataclass(frozen=True)
class TiledSums:
    """values: integers as float32 or float64 [N,O,H',W']; factor: float64 [O], what makes them sums of steps times
    levels; constant: float64 [O], what one more in every input adds to them."""

    values: Tensor
    factor: Tensor
    constant: Tensor


def tiled_sums(algorithm: str, steps: Tensor, levels: Tensor, padding: Iterable[int]) -> TiledSums:
    """Accumulators of a tiled convolution, exact.

    steps: q - zero_point as float32 [N,C,H,W]; levels: float32 [O,C,3,3], integers; padding [top, left, bottom, right].
    """
    scheme = SCHEMES[algorithm]
    top, left, bottom, right = padding
    height, width = (
        (size + sum(pads) - 3) // scheme.stride + 1
        for size, pads in zip(steps.shape[2:], ((top, bottom), (left, right)), strict=True)
    )
    rows, columns = ceil(height / 2), ceil(width / 2)
    step, side = 2 * scheme.stride, 2 * scheme.stride + (2 if algorithm == WINOGRAD else 1)
    frame = (rows - 1) * step + side, (columns - 1) * step + side
    padded = F.pad(steps, (left, frame[1] - left - steps.shape[3], top, frame[0] - top - steps.shape[2]))
    # Height and width in front: the pixels of tiles at one place are then blocks of memory, channels behind images.
    pixels = padded.permute(2, 3, 0, 1).contiguous()
    transform = _winograd if algorithm == WINOGRAD else _polyphase
    outputs, factor, constant = transform(pixels, levels, side, step)
    tiles = torch.stack([torch.stack(line, 1) for line in outputs], 1).view(rows, 2, 2, columns, len(steps), -1)
    values = tiles.permute(4, 5, 0, 1, 3, 2).reshape(len(steps), -1, 2 * rows, 2 * columns)
    return TiledSums(values[:, :, :height, :width], factor, constant)


# Tensors by their place in a tile or among the sums, row by row: [rows,columns,N,channels] or weights [O,C].
_Grid = list[list[Tensor]]


def _winograd(pixels: Tensor, levels: Tensor, side: int, step: int) -> tuple[_Grid, Tensor, Tensor]:
    """The four outputs of every tile, factor and constant; pixels [H,W,N,C]."""
    lines = _winograd_line(pixels.unfold(0, side, step).unbind(-1), 1)
    planes = [_winograd_line(line.unfold(1, side, step).unbind(-1), 0 if i == 1 else 1) for i, line in enumerate(lines)]
    g = levels.new_tensor([[2, 0, 0], [1, 1, 1], [1, -1, 1], [0, 0, 2]])
    weights, factor = _int8_weights(torch.einsum("iy,ocyx,jx->ijoc", g, levels, g))
    dtype = _exact_dtype(weights)
    sums = [[_products(planes[i][j], weights[i, j], dtype) for j in range(4)] for i in range(4)]
    return _outputs(sums, _winograd_outputs), factor, weights[1, 1].double().sum(1)


def _winograd_line(d: tuple[Tensor, ...], up: int) -> list[Tensor]:
    """Half the sums and differences in one direction, rounded down; up: 1 rounds the sum up."""
    return [_half(x) for x in (d[0] - d[2], d[1] + d[2] + up, d[2] - d[1], d[1] - d[3])]


def _winograd_outputs(m: list[Tensor]) -> list[Tensor]:
    return [m[0] + m[1] + m[2], m[1] - m[2] - m[3]]


def _polyphase(pixels: Tensor, levels: Tensor, side: int, step: int) -> tuple[_Grid, Tensor, Tensor]:
    lines = _polyphase_line(pixels.unfold(0, side, step).unbind(-1))
    planes = [_polyphase_line(line.unfold(1, side, step).unbind(-1)) for line in lines]
    g = levels.new_tensor([[2, 0, 0], [0, 1, 0], [1, 0, 1], [0, 0, 2], [0, 1, 0]])
    weights, factor = _int8_weights(torch.einsum("iy,ocyx,jx->ijoc", g, levels, g))
    dtype = _exact_dtype(weights)
    parts = ([0, 1], [2], [3, 4])  # planes that meet in one sum
    sums = [
        [sum(_products(planes[i][j], weights[i, j], dtype) for i in rows for j in columns) for columns in parts]
        for rows in parts
    ]
    return _outputs(sums, _polyphase_outputs), factor, weights[1:3, 1:3].double().sum((0, 1, 3))


def _polyphase_line(d: tuple[Tensor, ...]) -> list[Tensor]:
    return [_half(d[0] - d[2]), d[1], d[2], _half(d[4] - d[2]), d[3]]


def _polyphase_outputs(p: list[Tensor]) -> list[Tensor]:
    return [p[0] + p[1], p[1] + p[2]]


def _outputs(sums: _Grid, line: Callable[[list[Tensor]], list[Tensor]]) -> _Grid:
    """Both outputs of every line, then of every column."""
    by_column = [line(list(column)) for column in zip(*sums, strict=True)]
    return [line([column[i] for column in by_column]) for i in range(2)]


def _int8_weights(planes: Tensor) -> tuple[Tensor, Tensor]:
    """Integers [I,J,O,C] as int8 values, and the factor [O] that they lack."""
    largest = planes.abs().amax((0, 1, 3)).clamp_min(INT8_MAX).double()
    return (planes * (INT8_MAX / largest).float().view(-1, 1)).round_(), largest / INT8_MAX


def _half(x: Tensor) -> Tensor:
    return x.mul_(0.5).floor_()


def _exact_dtype(weights: Tensor) -> torch.dtype:
    """float32 when it holds every sum of products with the weights [I,J,O,C], and of several such sums."""
    reach = float(weights.abs().sum((0, 1, 3)).max()) * (INT8_MAX - INT8_MIN)
    return torch.float32 if reach <= _EXACT else torch.float64


def _products(plane: Tensor, weights: Tensor, dtype: torch.dtype) -> Tensor:
    """[rows,columns,N,C] times [O,C]."""
    return plane.to(dtype) @ weights.to(dtype).T
