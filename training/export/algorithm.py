"""Algorithms of a convolution that change its result: which layers may get one, and what it saves.

Winograd F(2x2,3x3) and polyphase F(2,2) compute tiles of 2x2 outputs on int8 with fewer multiplications and round in
other places than the direct algorithm (docs/numerics.md, "Tiled convolutions"). Layers get one where it is faster, as
long as all of them together change their outputs on calibration images by little. On float32, Winograd F(4x4,3x3) and
polyphase F(2,2) change but the last bits: a layer gets one where it is faster.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil

from ...format import CodesWeight, Int8Weight
from .ir import FLOAT32, Graph, Node

DIRECT = "direct"
TILED = "tiled"  # every layer that is faster so
WINOGRAD = "winograd_2x2_3x3"
POLYPHASE = "polyphase_2x2_3x3_s2"
WINOGRAD_FLOAT32 = "winograd_4x4_3x3"

# A tiled algorithm must save this share of the cycles of the direct one.
MIN_GAIN = 0.1


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
    dtype = node.inputs[0].dtype
    if node.op != "conv2d" or node.output.dtype != dtype:
        return None
    return _fitting(node, FLOAT32_SCHEMES if dtype == FLOAT32 else SCHEMES)


def _fitting(node: Node, schemes: Mapping[str, Scheme] | Mapping[str, Float32Scheme]) -> str | None:
    weight, a = node.weight, node.attributes
    if node.op != "conv2d" or weight is None:
        return None
    kernel = (weight.codes if isinstance(weight, CodesWeight) else weight.values).shape[1:3]
    if kernel != (3, 3) or a["groups"] != 1 or list(a["dilation"]) != [1, 1]:
        return None
    return next((name for name, scheme in schemes.items() if list(a["stride"]) == [scheme.stride] * 2), None)


def modeled_cycles(algorithm: str, height: int, width: int, inputs: int, outputs: int) -> float:
    """Cycles of a 3x3 convolution of int8 to `height` x `width` pixels on a Cortex-A76, one image, one thread.

    From the modeled cycles of the kernels (docs/kernels.md): 8x8 tiles of a matrix product take 2 cycles per input, and
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


def modeled_float32_cycles(algorithm: str, height: int, width: int, inputs: int, outputs: int) -> float:
    """The same on float32: 8 products per cycle, 0.6 cycles to store a sum; transformed weights come from memory, 8
    bytes per cycle."""
    if algorithm == DIRECT:
        return height * width * outputs * (9 * inputs / 8 + 0.6)
    scheme = FLOAT32_SCHEMES[algorithm]
    tiles = ceil(height / scheme.outputs) * ceil(width / scheme.outputs)
    products = tiles * outputs * (scheme.planes**2 * inputs / 8 + scheme.positions**2 * 0.6)
    transforms = tiles * scheme.transform_cycles * (inputs + outputs)
    return products + transforms + scheme.planes**2 * inputs * outputs * 4 / 8


def saved_cycles(node: Node, algorithm: str) -> float:
    """What the tiled algorithm saves in the layer; 0 where that is not enough, or the image sizes are dynamic."""
    return _saved(node, algorithm, modeled_float32_cycles if node.inputs[0].dtype == FLOAT32 else modeled_cycles)


def _saved(node: Node, algorithm: str, cycles: Callable[[str, int, int, int, int], float]) -> float:
    _, outputs, height, width = node.output.shape
    inputs = node.inputs[0].shape[1]
    if isinstance(height, str) or isinstance(width, str):
        return 0.0
    assert isinstance(outputs, int) and isinstance(inputs, int)
    direct, tiled = (cycles(name, height, width, inputs, outputs) for name in (DIRECT, algorithm))
    return direct - tiled if tiled <= (1 - MIN_GAIN) * direct else 0.0


def may_be_tiled(graph: Graph) -> bool:
    """Whether a tiled algorithm on int8 is faster for any convolution. The graph needs no dtypes."""
    layers = [node for node in graph.nodes if isinstance(node.weight, (CodesWeight, Int8Weight))]
    fitting = [(node, _fitting(node, SCHEMES)) for node in layers]
    return any(name is not None and _saved(node, name, modeled_cycles) > 0 for node, name in fitting)


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
    """The choice of the user. Raises ValueError for words other than "direct" and "tiled"."""
    if not isinstance(algorithms, str):
        return algorithms
    if algorithms == DIRECT:
        return {}
    if algorithms == TILED:
        return faster_algorithms(graph)
    raise ValueError(f'{caller}: algorithms must be "auto", "direct", "tiled" or a mapping, got {algorithms!r}')
