"""From a traced program to the graph of file operators, one for one: the rules say how."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from typing import Any

from torch import SymBool, SymFloat, SymInt, Tensor, fx
from torch.export import ExportedProgram
from torch.export.graph_signature import InputKind

from ..quantizers import CompandedInput, EncodedWeight
from .ir import Graph, Value
from .passes.batch_norms import lone_batch_norms
from .rules import BY_RESULT, RULES
from .rules.table import Lowering, Unsupported
from .trace import arguments, module_path, output_names, shape_of
from .unsupported import NO_SUCH_OPERATOR, UnsupportedOperator, UnsupportedOperators


def lower(
    caller: str,
    program: ExportedProgram,
    encoders: Mapping[str, EncodedWeight],
    companded: Mapping[str, CompandedInput],
) -> Graph:
    """The traced program as a graph of file operators, one for one, not yet fused.

    encoders: the quantized form of parameters by their name; companded: layer inputs by the layer's path. Raises
    UnsupportedOperators listing every operator that has no counterpart, ValueError for results that are not tensors
    computed from the inputs.
    """
    state = Lowering(encoders, companded)
    inputs: list[Value] = []
    outputs: list[tuple[str, Value]] = []
    unsupported: list[UnsupportedOperator] = []
    refused: set[fx.Node] = set()
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
            for name, entry in zip(output_names(caller, program, len(results)), results, strict=True):
                if not isinstance(entry, fx.Node):
                    raise ValueError(f"{caller}: the result {name!r} of the model is {entry!r}; return tensors only")
                if entry not in state.values and not unsupported:
                    raise ValueError(
                        f"{caller}: the result {name!r} of the model is not computed from its inputs; leave it out"
                    )
                if entry in state.values:
                    outputs.append((name, state.values[entry]))
        elif node.target is operator.getitem:
            _take_result(state, node, refused)
        elif isinstance(node.meta.get("val"), (Tensor, tuple, list)):
            try:
                rule = RULES.get(node.target)
                if rule is None:
                    raise Unsupported(NO_SUCH_OPERATOR)
                a = arguments(node)
                if node.target not in BY_RESULT and any(map(_depends_on_data, node.all_input_nodes)):
                    raise Unsupported("an argument depends on the batch")
                result = rule(state, node, a)
                if isinstance(result, Value):
                    state.values[node] = result
                else:
                    state.parts[node] = result
            except Unsupported as reason:
                unsupported.append(UnsupportedOperator(str(node.target), module_path(node)[0], str(reason)))
                refused.add(node)
                _keep_going(state, node)
    graph = Graph(inputs, outputs, state.nodes)
    if not unsupported:
        graph.remove_unread()
    unsupported += lone_batch_norms(graph)
    if unsupported:
        raise UnsupportedOperators(unsupported)
    if not graph.nodes:
        raise ValueError(f"{caller}: the model computes nothing, its results are its inputs; give one with a layer")
    return graph


def _depends_on_data(node: fx.Node) -> bool:
    """Whether a node is a number that is known only when the model runs."""
    return isinstance(node.meta.get("val"), (SymInt, SymFloat, SymBool))


def _take_result(state: Lowering, node: fx.Node, refused: set[fx.Node]) -> None:
    """One of several results: any of those that the rule has, else the first, which is the only one that is used; or
    one of a refused operator, whose readers are looked at too."""
    source: Any = node.args[0]
    index: Any = node.args[1]
    if source in refused:
        _keep_going(state, node)
    elif source in state.parts:
        state.values[node] = state.parts[source][index]
    elif index == 0 and source in state.values:
        state.values[node] = state.values[source]


def _keep_going(state: Lowering, node: fx.Node) -> None:
    """Gives a node of an unsupported operator a value, so that the operators behind it are looked at too."""
    meta = node.meta["val"]
    tensor = meta[0] if isinstance(meta, (tuple, list)) and meta else meta
    if isinstance(tensor, Tensor):
        state.values[node] = Value(node.name, shape_of(node), node.name)
        state.refused.add(state.values[node])
