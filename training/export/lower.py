"""From a traced program to the graph of file operators, one for one: the rules say how."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import Any

from torch import Tensor, fx
from torch.export import ExportedProgram
from torch.export.graph_signature import InputKind

from ..quantizers import CompandedInput, EncodedWeight
from .ir import Graph, Value
from .rules import RULES
from .rules.table import Lowering, Unsupported
from .trace import arguments, module_path, output_names, shape_of
from .unsupported import UnsupportedOperator, UnsupportedOperators


def lower(
    program: ExportedProgram, encoders: Mapping[str, EncodedWeight], companded: Mapping[str, CompandedInput]
) -> Graph:
    """The traced program as a graph of file operators, one for one, not yet fused.

    encoders: the quantized form of parameters by their name; companded: layer inputs by the layer's path. Raises
    UnsupportedOperators listing every operator that has no counterpart.
    """
    state = Lowering(encoders, companded)
    inputs: list[Value] = []
    outputs: list[tuple[str, Value]] = []
    unsupported: list[UnsupportedOperator] = []
    specs = {spec.arg.name: spec for spec in program.graph_signature.input_specs}
    for node in program.graph.nodes:
        if node.op == "placeholder":
            spec = specs[node.name]
            if spec.kind == InputKind.USER_INPUT:
                value = Value(node.name, shape_of(node), node.name)
                state.values[node] = value
                inputs.append(value)
            else:
                held = program.state_dict.get(spec.target, program.constants.get(spec.target))
                state.tensors[node] = (spec.target, held)
        elif node.op == "output":
            results: Any = node.args[0]
            for name, entry in zip(output_names(program, len(results)), results, strict=True):
                if entry not in state.values:
                    raise ValueError(f"export: the result {name!r} of the model is not computed from its inputs")
                outputs.append((name, state.values[entry]))
        elif not isinstance(node.meta.get("val"), (Tensor, tuple, list)) or node.target is operator.getitem:
            _pass_through(state, node)
        else:
            try:
                rule = RULES.get(node.target)
                if rule is None:
                    raise Unsupported("the file format has no such operator")
                state.values[node] = rule(state, node, arguments(node))
            except Unsupported as reason:
                unsupported.append(UnsupportedOperator(str(node.target), module_path(node)[0], str(reason)))
                _keep_going(state, node)
    if unsupported:
        raise UnsupportedOperators(unsupported)
    graph = Graph(inputs, outputs, state.nodes)
    graph.remove_unread()
    return graph


def _pass_through(state: Lowering, node: fx.Node) -> None:
    """Sizes need no lowering; `getitem(x, 0)` takes the first of several results."""
    if node.target is operator.getitem and node.args[1] == 0 and node.all_input_nodes[0] in state.values:
        state.values[node] = state.values[node.all_input_nodes[0]]


def _keep_going(state: Lowering, node: fx.Node) -> None:
    """Gives an unsupported node a value, so that the operators behind it are looked at too."""
    meta = node.meta["val"]
    tensor = meta[0] if isinstance(meta, (tuple, list)) else meta
    if isinstance(tensor, Tensor):
        state.values[node] = Value(node.name, shape_of(node), node.name)
