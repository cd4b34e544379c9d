"""Ranges of the int8 activations, observed at the tensors that the file will have."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import Any

import torch
from torch import Tensor, fx, nn

from .export.exporter import fused_graph
from .quantize import activation_quantizer, model_inputs
from .quantizers import Int8
from .quantizers.activations import RangeObserver


@torch.no_grad()
def calibrate(model: nn.Module, loader: Iterable[Any], batches: int = 8) -> dict[str, tuple[float, float]]:
    """Observes the range of every value of the exported graph over `batches` batches and keeps it on the model.

    The model runs in eval mode with its quantized weights and float activations; call this after
    `reestimate_batch_norm`. loader: yields inputs or (input, label) pairs. A few hundred images are enough.

    Returns the ranges by the name of the value. Raises ValueError when `quantize_` was not given Int8() or the loader
    is empty, UnsupportedOperators when the model cannot be exported.
    """
    quantizer: Int8 | None = activation_quantizer(model)
    if quantizer is None:
        raise ValueError("calibrate: the model has float activations; quantize_(model, ..., activations=Int8()) first")
    inputs = [model_inputs(batch) for batch in islice(loader, batches)]
    if not inputs:
        raise ValueError("calibrate: the loader yielded no batch")
    graph, program = fused_graph(model, inputs[0], (1, max(2, *(len(batch[0]) for batch in inputs))))
    observers: dict[fx.Node, RangeObserver] = defaultdict(quantizer.new_observer)
    for value in graph.values():
        observers[value.origin]  # creates it
    runner = _Watcher(program, observers)
    for batch in inputs:
        runner.watch(batch)
    quantizer.ranges = {value.name: observers[value.origin].range() for value in graph.values()}
    return dict(quantizer.ranges)


class _Watcher(fx.Interpreter):
    """Runs a traced program and shows the results of some of its nodes to observers."""

    def __init__(self, program: torch.export.ExportedProgram, observers: dict[fx.Node, RangeObserver]) -> None:
        super().__init__(program.graph_module)
        self._program = program
        self._observers = observers

    def watch(self, inputs: tuple[Tensor, ...]) -> None:
        held = self._program.state_dict | dict(self._program.constants)
        specs = self._program.graph_signature.input_specs
        parameters = [held[spec.target] for spec in specs if spec.target is not None]
        self.run(*parameters, *(tensor.detach().cpu() for tensor in inputs))

    def run_node(self, node: fx.Node) -> Any:
        result = super().run_node(node)
        if node in self._observers:
            self._observers[node].update(result[0] if isinstance(result, (tuple, list)) else result)
        return result
