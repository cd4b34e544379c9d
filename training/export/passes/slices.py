"""Parts that `split` cannot take become slices, and slices of different axes one."""

from __future__ import annotations

from ..ir import Graph, Node, Size


def slice_splits(graph: Graph) -> None:
    """In the file the parts of a split have numbers for sizes, and all of them are read."""
    for node in [node for node in graph.nodes if node.op == "split"]:
        read = [bool(graph.readers(value)) or graph.is_output(value) for value in node.outputs]
        sizes = node.attributes["sizes"]
        if all(read) and all(isinstance(size, int) for size in sizes):
            continue
        ends = [_sum(sizes[:i]) for i in range(len(sizes) + 1)]
        slices = [_part(node, i, ends[i : i + 2]) for i in range(len(sizes)) if read[i]]
        index = graph.nodes.index(node)
        graph.nodes[index : index + 1] = slices


def _part(split: Node, index: int, ends: list[Size]) -> Node:
    axis, rank = split.attributes["axis"], len(split.inputs[0].shape)
    starts: list[Size] = [0] * rank
    stops: list[Size | None] = [None] * rank
    starts[axis], stops[axis] = ends[0], None if index == len(split.outputs) - 1 else ends[1]
    attributes = {"start": starts, "stop": stops, "step": [1] * rank}
    return Node(f"{split.name}.{index}", "slice", list(split.inputs), [split.outputs[index]], split.path, attributes)


def _sum(sizes: list[Size]) -> Size:
    known = sum(size for size in sizes if isinstance(size, int))
    terms = [size for size in sizes if isinstance(size, str)]
    return " + ".join([*terms, str(known)]) if terms else known


def merge_slices(graph: Graph) -> None:
    """`x[:, :, ::2, ::2]` is traced as one slice per axis; slices of different axes become one node."""
    for node in [node for node in graph.nodes if node.op == "slice"]:
        before = graph.producer(node.inputs[0])
        if before is None or before.op != "slice" or graph.only_reader(before.output) is not node:
            continue
        if any(p and n for p, n in zip(_sliced_axes(before), _sliced_axes(node), strict=True)):
            continue
        for key, neutral in (("start", 0), ("stop", None), ("step", 1)):
            pairs = zip(before.attributes[key], node.attributes[key], strict=True)
            node.attributes[key] = [p if n == neutral else n for p, n in pairs]
        node.inputs = before.inputs
        graph.nodes.remove(before)


def _sliced_axes(node: Node) -> list[bool]:
    a = node.attributes
    return [entry != (0, None, 1) for entry in zip(a["start"], a["stop"], a["step"], strict=True)]
