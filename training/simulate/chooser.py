"""Chooses the convolutions that get a tiled algorithm, by what it changes on images."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ...format import CodesWeight, Int8Weight
from ..export.algorithm import SCHEMES, fitting_algorithm, saved_cycles
from ..export.ir import Graph, Node, Origin
from ..quantizers.activations import INT8_MAX, INT8_MIN
from .tiles import tiled_sums

# Of a network: the root of the sum over its tiled layers of the squared change of their outputs, each relative to the
# outputs (root mean square). Trained networks lost up to 0.10 points with it, up to 0.57 beyond it (docs/results.md).
MAX_ERROR = 0.1


class AlgorithmChooser:
    """Measures the errors of the tiled algorithms on images, and chooses.

    candidates: by the origin of the value that they read. `see` is called with those values, float, NCHW.
    """

    def __init__(self, graph: Graph) -> None:
        self.candidates: dict[Origin, list[tuple[Node, str]]] = {}
        self._saved: dict[str, float] = {}
        self._errors: dict[str, float] = {}
        for node in graph.nodes:
            algorithm = fitting_algorithm(node)
            if algorithm in SCHEMES and (saved := saved_cycles(node, algorithm)):
                self.candidates.setdefault(node.inputs[0].origin, []).append((node, algorithm))
                self._saved[node.name] = saved

    def see(self, source: Origin, value: Tensor) -> None:
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
