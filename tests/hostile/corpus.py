"""Bad `.dgms` files, several hundred, always the same ones.

python tests/hostile/corpus.py FOLDER writes them. The name of a file says what must come of it: `format__...` is
refused with a FormatError, `unsupported__...`, `input__...` and `plan__...` likewise, `good__...` loads.
"""

from __future__ import annotations

import copy
import importlib
import itertools
import json
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

SEED = 20261120
FLIPS = 100  # bit flips for each good file


def _format() -> ModuleType:
    """dgms_rt.format of the source tree: it needs numpy only, but dgms_rt itself needs the compiled core."""
    package = ModuleType("dgms_source")
    package.__path__ = [str(Path(__file__).resolve().parents[2] / "python" / "dgms_rt")]
    sys.modules[package.__name__] = package
    return importlib.import_module(f"{package.__name__}.format")


w: Any = _format()


@dataclass(frozen=True)
class Case:
    """`data` None is a folder instead of a file. `expected` is the prefix of the name."""

    expected: str
    name: str
    data: bytes | None

    @property
    def file_name(self) -> str:
        return f"{self.expected}__{self.name}.dgms"


@dataclass
class Parts:
    """A file taken apart. `to_bytes` puts it together with correct offsets and checksums."""

    graph: dict[str, Any]
    tensors: dict[str, tuple[str, list[int], bytes]]  # dtype, shape, bytes
    metadata: dict[str, Any] = field(default_factory=dict)  # replaces entries of __metadata__
    header: dict[str, Any] = field(default_factory=dict)  # replaces entries of the header

    @staticmethod
    def of(data: bytes) -> Parts:
        (size,) = struct.unpack("<Q", data[:8])
        header = json.loads(data[8 : 8 + size])
        graph = json.loads(header.pop("__metadata__")["graph"])
        del graph["crc32"]
        tensors = {}
        for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
            begin, end = entry["data_offsets"]
            tensors[name] = (entry["dtype"], entry["shape"], data[8 + size + begin : 8 + size + end])
        return Parts(graph, tensors)

    def copy(self) -> Parts:
        return copy.deepcopy(self)

    def node(self, name: str) -> dict[str, Any]:
        return next(node for node in self.graph["nodes"] if node["name"] == name)

    def weight(self, name: str) -> dict[str, Any]:
        record: dict[str, Any] = self.node(name)["weights"]["weight"]
        return record

    def patch(self, name: str, offset: int, replacement: bytes) -> None:
        dtype, shape, data = self.tensors[name]
        offset %= len(data)
        self.tensors[name] = (dtype, shape, data[:offset] + replacement + data[offset + len(replacement) :])

    def header_dict(self) -> dict[str, Any]:
        graph = dict(self.graph)
        graph.setdefault("crc32", {name: zlib.crc32(data) for name, (_, _, data) in self.tensors.items()})
        return self.header_of(json.dumps(graph))

    def header_of(self, graph_text: str) -> dict[str, Any]:
        metadata = {"format": "dgms", "format_version": "1.0", "graph": graph_text}
        metadata["graph_crc32"] = str(zlib.crc32(graph_text.encode()))
        header: dict[str, Any] = {"__metadata__": metadata | self.metadata}
        offset = 0
        for name, (dtype, shape, data) in self.tensors.items():
            header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
            offset += len(data)
        return header | self.header

    @property
    def buffer(self) -> bytes:
        return b"".join(data for _, _, data in self.tensors.values())

    def to_bytes(self) -> bytes:
        return file_of(json.dumps(self.header_dict()), self.buffer)

    def with_graph_text(self, text: str) -> bytes:
        return file_of(json.dumps(self.header_of(text)), self.buffer)


def file_of(header: str | bytes, buffer: bytes) -> bytes:
    text = header.encode() if isinstance(header, str) else header
    text += b" " * (-(8 + len(text)) % 64)
    return struct.pack("<Q", len(text)) + text + buffer


def int8_model() -> bytes:
    """int8 activations; codes of 1, 2, 3 and 4 bits with int8 codebooks, int8 weights, a residual, most operators."""
    random = np.random.default_rng(SEED)

    def codes(shape: tuple[int, ...], bits: int, levels: int) -> Any:
        codebook = np.linspace(-90, 90, levels).round().astype(np.int8)
        scale = random.uniform(1e-3, 2e-3, shape[0]).astype(np.float32)
        return w.CodesWeight(random.integers(0, levels, shape, np.uint8), codebook, scale, bits)

    def bias(size: int) -> Any:
        return random.standard_normal(size, np.float32)

    def int8(name: str, scale: float = 0.05, zero_point: int = -3) -> Any:
        return w.Value(name, "int8", scale, zero_point)

    relu = {"min": 0.0, "max": None}
    depthwise = w.Int8Weight(
        random.integers(-127, 128, (8, 3, 3, 1)).astype(np.int8), random.uniform(1e-3, 2e-3, 8).astype(np.float32)
    )
    same = {"stride": [1, 1], "padding": [1, 1, 1, 1], "dilation": [1, 1], "groups": 1, "algorithm": "direct"}
    nodes = [
        w.Node("conv1", "conv2d", ["image"], ["c1"], same | {"activation": relu}, codes((8, 3, 3, 3), 4, 15), bias(8)),
        w.Node("conv2", "conv2d", ["c1", "c1"], ["c2"], same, codes((8, 3, 3, 8), 3, 7), bias(8)),
        w.Node("depthwise", "conv2d", ["c2"], ["d"], same | {"stride": [2, 2], "groups": 8}, depthwise, bias(8)),
        w.Node("max", "max_pool2d", ["c2"], ["m"], {"kernel": [2, 2], "stride": [2, 2], "padding": [0, 0, 0, 0]}),
        w.Node("add", "add", ["m", "d"], ["a"], {"activation": {"min": -1.0, "max": 6.0}}),
        w.Node("clip", "clip", ["a"], ["k"], {"min": 0.0, "max": 1.5}),
        w.Node("lookup", "lookup", ["k"], ["l"], {"thresholds": [-20, 4, 60], "levels": [-128, -43, 42, 127]}),
        w.Node("concat", "concat", ["l", "d"], ["cat"], {"axis": 3}),
        w.Node(
            "slice",
            "slice",
            ["cat"],
            ["s"],
            {"start": [0, 0, 0, 0], "stop": [None, 4, None, 16], "step": [1, 2, 2, 2]},
        ),
        w.Node("pad", "pad", ["s"], ["p"], {"pads": [[0, 0], [0, 0], [0, 0], [4, 4]], "value": 0.0}),
        w.Node("average", "avg_pool2d", ["p"], ["v"], {"kernel": [2, 2], "count_include_pad": True}),
        w.Node("reshape", "reshape", ["v"], ["r"], {"shape": ["N", 4, 4]}),
        w.Node("flatten", "flatten", ["r"], ["f"]),
        w.Node("fc", "linear", ["f"], ["logits"], {"activation": relu}, codes((10, 16), 2, 4), bias(10)),
        w.Node("softmax", "softmax", ["logits"], ["probabilities"], {"axis": 1}),
        w.Node("global", "global_avg_pool", ["c2"], ["g"]),
        w.Node("flatten2", "flatten", ["g"], ["h"]),
        w.Node("aux", "linear", ["h"], ["t"], {}, codes((4, 8), 1, 2)),
        w.Node("out", "dequantize", ["t"], ["features"]),
    ]
    shared = [int8(name) for name in ("image", "c1", "c2", "d", "m", "a", "t")]
    tied = [int8(name, 0.02, 4) for name in ("k", "l", "cat", "s", "p", "v", "r", "f", "g", "h")]
    floats = [w.Value(name) for name in ("logits", "probabilities", "features")]
    return bytes(
        w.ModelFile(
            "hostile_int8",
            [w.Input("image", "image", ["N", 3, 8, 8], w.Normalization([0.5, 0.4, 0.3], [0.2, 0.3, 0.4]))],
            [w.Output(name, name) for name in ("logits", "probabilities", "features")],
            shared + tied + floats,
            nodes,
            [w.Dim("N", 1, 16)],
            {"note": "base of the bad files"},
        ).to_bytes()
    )


def float_model() -> bytes:
    """float32 activations, float32 codebooks and weights, two inputs, a fixed batch."""
    random = np.random.default_rng(SEED + 1)

    def codes(shape: tuple[int, ...], bits: int, levels: int) -> Any:
        codebook = np.linspace(-1, 1, levels, dtype=np.float32)
        scale = random.uniform(0.1, 0.2, shape[0]).astype(np.float32)
        return w.CodesWeight(random.integers(0, levels, shape, np.uint8), codebook, scale, bits)

    nodes = [
        w.Node("in", "quantize", ["x"], ["q"]),
        w.Node("back", "dequantize", ["q"], ["d"]),
        w.Node("conv1", "conv2d", ["d"], ["c1"], {"padding": [0, 1, 2, 1]}, codes((4, 3, 3, 2), 3, 8)),
        w.Node(
            "conv2",
            "conv2d",
            ["c1", "c1"],
            ["c2"],
            {"padding": [1, 1, 1, 1]},
            w.Float32Weight(random.standard_normal((4, 3, 3, 4), np.float32)),
            random.standard_normal(4, np.float32),
        ),
        w.Node("mean", "global_avg_pool", ["c2"], ["g"]),
        w.Node("flatten", "flatten", ["g"], ["f"]),
        w.Node("join", "concat", ["f", "side"], ["j"], {"axis": 1}),
        w.Node("fc", "linear", ["j"], ["y"], {}, codes((3, 7), 4, 16), random.standard_normal(3, np.float32)),
    ]
    values = [w.Value(name) for name in ("x", "side", "d", "c1", "c2", "g", "f", "j", "y")]
    return bytes(
        w.ModelFile(
            "hostile_float",
            [w.Input("x", "x", [2, 2, 6, 6]), w.Input("side", "side", [2, 3])],
            [w.Output("y", "y"), w.Output("mean", "f")],
            [*values, w.Value("q", "int8", 0.05, 0)],
            nodes,
        ).to_bytes()
    )


def truncations(base: str, data: bytes) -> Iterator[Case]:
    parts = Parts.of(data)
    buffer = len(data) - len(parts.buffer)
    sizes = {0, 1, 7, 8, 9, buffer // 2, buffer - 1, buffer, buffer + 1, len(data) - 1}
    end = buffer
    for _, _, tensor in parts.tensors.values():
        sizes |= {end, end + 1, end + len(tensor) - 1}
        end += len(tensor)
    for size in sorted(sizes):
        yield Case("format", f"{base}_cut_at_{size}", data[:size])
    yield Case("format", f"{base}_grown", data + b"\0")
    yield Case("format", f"{base}_twice", data + data)


def flips(base: str, data: bytes) -> Iterator[Case]:
    random = np.random.default_rng(SEED + 2)
    version = data.index(b'"format_version":"1.1"')
    for _ in range(FLIPS):
        bit = int(random.integers(0, len(data) * 8))
        if version <= bit // 8 < version + 22:
            continue  # may become a larger version, which is another error
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        yield Case("format", f"{base}_flip_{bit}", bytes(flipped))


def lengths(base: str, data: bytes) -> Iterator[Case]:
    (size,) = struct.unpack("<Q", data[:8])
    bad = [0, 1, 2, size - 64, size - 1, size + 1, size + 64, len(data) - 8, len(data) - 7, len(data)]
    bad += [1 << 26, (1 << 26) + 1, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 8, (1 << 64) - 1]
    for length in bad:
        yield Case("format", f"{base}_header_length_{length}", struct.pack("<Q", length) + data[8:])


def headers(base: str, data: bytes) -> Iterator[Case]:
    parts = Parts.of(data)
    text = json.dumps(parts.header_dict())
    buffer = parts.buffer

    def header(name: str, header_text: str | bytes, expected: str = "format") -> Case:
        return Case(expected, f"{base}_header_{name}", file_of(header_text, buffer))

    raw = text.encode()
    yield header("empty_object", "{}")
    yield header("array", "[]")
    yield header("null", "null")
    yield header("leading_space", " " + text)
    yield header("byte_order_mark", b"\xef\xbb\xbf" + raw)
    yield header("trailing_comma", text[:-1] + ",}")
    yield header("trailing_text", text + "x")
    yield header("trailing_newline", text + "\n")
    yield header("second_object", text + text)
    yield header("zero_byte", raw + b"\0" + raw)
    yield header("comment", text[:-1] + "/* */}")
    yield header("not_utf8_key", raw[:-1] + b',"\xff":1}')
    yield header("not_utf8_overlong", raw[:-1] + b',"\xc0\xaf":1}')
    yield header("utf16", text.encode("utf-16-le"))
    yield header("lone_surrogate", raw[:-1] + b',"\\ud800":1}')
    yield header("control_character", raw[:-1] + b',"a\nb":1}')
    yield header("nan", text[:-1] + ',"n":NaN}')
    yield header("infinity", text[:-1] + ',"n":-Infinity}')
    yield header("number_out_of_range", text[:-1] + ',"n":1e999}')
    yield header("duplicate_metadata", text[:-1] + ',"__metadata__":{}}')
    first = next(iter(parts.tensors))
    yield header("duplicate_tensor", text[:-1] + f",{json.dumps(first)}:{json.dumps(parts.header_dict()[first])}}}")
    yield header("deep_33", text[:-1] + ',"n":' + "[" * 32 + "]" * 32 + "}")
    yield header("deep_arrays", text[:-1] + ',"n":' + "[" * 300000 + "]" * 300000 + "}")
    yield header("deep_objects", text[:-1] + ',"n":' + '{"a":' * 100000 + "1" + "}" * 100001)
    yield header("open_arrays", '{"n":' + "[" * 300000 + "}")
    yield header("wide_array", '{"n":[' + "[]," * 4_200_000 + "[]]}")
    yield header("many_tensors", json.dumps(parts.header_dict() | {f"t{i}": 1 for i in range(65537)}))

    for version in ("", "1", "1.", ".0", "1.00", "01.0", "0.9", "-1.0", "1.0.0", "1.0 ", "one", "99999999999.0"):
        changed = parts.copy()
        changed.metadata["format_version"] = version
        yield Case("format", f"{base}_version_{version.replace(' ', '_')}x", changed.to_bytes())
    for version in ("1.2", "1.4294967295", "2.0", "10.0"):
        changed = parts.copy()
        changed.metadata["format_version"] = version
        yield Case("unsupported", f"{base}_version_{version}", changed.to_bytes())
    bad_metadata: dict[str, dict[str, Any]] = {
        "format_missing": {"format": None},
        "format_other": {"format": "pt"},
        "version_number": {"format_version": 1.0},
        "graph_object": {"graph": parts.graph},
        "graph_empty": {"graph": ""},
        "crc_wrong": {"graph_crc32": "0"},
        "crc_number": {"graph_crc32": 0},
        "crc_empty": {"graph_crc32": ""},
        "crc_too_large": {"graph_crc32": "4294967296"},
        "crc_hexadecimal": {"graph_crc32": "0x1"},
        "extra": {"extra": "text"},
    }
    for name, metadata in bad_metadata.items():
        changed = parts.copy()
        changed.metadata = metadata
        yield Case("format", f"{base}_metadata_{name}", changed.to_bytes())
    for value in (None, "dgms", [], 1):
        changed = parts.copy()
        changed.header["__metadata__"] = value
        yield Case("format", f"{base}_metadata_is_{type(value).__name__}", changed.to_bytes())

    graph_text = json.dumps(parts.graph)
    for name, bad in {
        "not_json": "graph",
        "array": "[]",
        "truncated": graph_text[: len(graph_text) // 2],
        "duplicate_key": graph_text[:-1] + ',"name":"again"}',
        "duplicate_key_inside": graph_text.replace('"op":', '"name":"x","op":', 1),
        "deep": graph_text[:-1] + ',"n":' + "[" * 200000 + "]" * 200000 + "}",
        "nan": graph_text.replace("0.0", "NaN", 1) if "0.0" in graph_text else '{"name": NaN}',
        "zero_byte": graph_text + "\0",
    }.items():
        yield Case("format", f"{base}_graph_{name}", parts.with_graph_text(bad))


def tensors(base: str, data: bytes) -> Iterator[Case]:
    parts = Parts.of(data)
    header = parts.header_dict()
    names = list(parts.tensors)
    last, middle = names[-1], names[len(names) // 2]

    def entry(name: str, tensor: str, **changes: Any) -> Case:
        changed = parts.copy()
        changed.header[tensor] = {k: v for k, v in (header[tensor] | changes).items() if v is not ...}
        return Case("format", f"{base}_tensor_{name}", changed.to_bytes())

    for index, tensor in enumerate(names[:: max(1, len(names) // 6)]):
        begin, end = header[tensor]["data_offsets"]
        shape = header[tensor]["shape"]
        for name, offsets in {
            "reversed": [end, begin],
            "negative": [-1, end],
            "shifted": [begin + 1, end + 1],
            "before": [begin - 1, end - 1],
            "long": [begin, end + 1],
            "short": [begin, end - 1],
            "behind": [1 << 40, (1 << 40) + end - begin],
            "wrapping": [begin, (1 << 64) - 1],
            "fractions": [begin + 0.5, end + 0.5],
            "floats": [float(begin), float(end)],
            "one": [begin],
            "three": [begin, end, end],
            "text": "0",
            "missing": ...,
        }.items():
            yield entry(f"offsets_{name}_{index}", tensor, data_offsets=offsets)
        for name, bad_shape in {
            "negative": [-size for size in shape] + [-1, -1],
            "zero": [*shape, 0],
            "fraction": [*shape, 1.0],
            "wrapping": [1 << 32, 1 << 32, *shape],
            "huge": [(1 << 63) - 1, *shape],
            "larger_than_int64": [1 << 63],
            "long": [1] * 8 + shape,
            "null": None,
            "missing": ...,
        }.items():
            yield entry(f"shape_{name}_{index}", tensor, shape=bad_shape)
        for dtype in ("F64", "BF16", "u8", "", 1, None, ...):
            yield entry(f"dtype_{dtype if dtype is not ... else 'missing'}_{index}", tensor, dtype=dtype)
        yield entry(f"extra_key_{index}", tensor, extra=1)

    changed = parts.copy()
    changed.header[last] = header[middle]
    yield Case("format", f"{base}_tensor_overlap", changed.to_bytes())
    changed = parts.copy()
    dtype, shape, content = changed.tensors[middle]
    changed.tensors[middle] = (dtype, shape, content + bytes(4))
    changed.header[middle] = header[middle]
    yield Case("format", f"{base}_tensor_hole", changed.to_bytes())
    for name, tensor in {"empty": "", "long": "x" * 513, "control": "a\u0001b", "delete": "a\u007f"}.items():
        changed = parts.copy()
        changed.tensors[tensor] = ("U8", [0], b"")
        yield Case("format", f"{base}_tensor_name_{name}", changed.to_bytes())
    changed = parts.copy()
    changed.tensors["unused"] = ("U8", [4], bytes(4))
    yield Case("format", f"{base}_tensor_unused", changed.to_bytes())
    changed = parts.copy()
    del changed.tensors[middle]
    yield Case("format", f"{base}_tensor_lost", changed.to_bytes())
    for dtype in ("U8", "I8", "I32", "F32"):
        for index, tensor in enumerate(names):
            old, shape, content = parts.tensors[tensor]
            if dtype == old or len(content) % 4 or (tensor.endswith("codebook") and {dtype, old} == {"I8", "F32"}):
                continue
            changed = parts.copy()
            width = 4 if dtype in ("I32", "F32") else 1
            same_rank = [len(content) // width] if len(shape) == 1 else [shape[0], len(content) // width // shape[0]]
            changed.tensors[tensor] = (dtype, same_rank, content)
            if int(np.prod(same_rank)) * width == len(content):
                yield Case("format", f"{base}_tensor_as_{dtype}_{index}", changed.to_bytes())


def contents(base: str, data: bytes) -> Iterator[Case]:
    """Tensors with bad elements and correct checksums."""
    parts = Parts.of(data)
    for name, (dtype, shape, _) in parts.tensors.items():
        if dtype == "F32":
            patterns = {"nan": b"\0\0\xc0\x7f", "infinity": b"\0\0\x80\x7f", "minus_infinity": b"\0\0\x80\xff"}
            for label, pattern in patterns.items():
                for position in (0, -4):
                    changed = parts.copy()
                    changed.patch(name, position, pattern)
                    yield Case("format", f"{base}_{name}_{label}_{'last' if position else 'first'}", changed.to_bytes())
        elif dtype == "I8":
            for position in (0, -1):
                changed = parts.copy()
                changed.patch(name, position, b"\x80")
                yield Case("format", f"{base}_{name}_lowest_{'last' if position else 'first'}", changed.to_bytes())
        if name.endswith(".codes"):
            weight = parts.weight(name.removesuffix(".codes"))
            bits, levels = weight["bits"], parts.tensors[weight["codebook"]][1][0]
            depth = int(np.prod(weight["shape"][1:]))
            rows = np.frombuffer(parts.tensors[name][2], np.uint8).reshape(shape)
            if levels < 1 << bits:
                for row, element in ((0, 0), (shape[0] - 1, depth - 1)):
                    codes = w.unpack_codes(rows, bits, depth)
                    codes[row, element] = levels
                    changed = parts.copy()
                    changed.tensors[name] = (dtype, shape, w.pack_codes(codes, bits).tobytes())
                    yield Case("format", f"{base}_{name}_behind_codebook_{row}", changed.to_bytes())
            if depth * bits % 8:
                for row in (0, shape[0] - 1):
                    padded = rows.copy()
                    padded[row, -1] |= 0x80
                    changed = parts.copy()
                    changed.tensors[name] = (dtype, shape, padded.tobytes())
                    yield Case("format", f"{base}_{name}_padding_bits_{row}", changed.to_bytes())


def _places(json_value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(json_value, dict):
        for key, value in json_value.items():
            yield from _places(value, (*path, key))
    elif isinstance(json_value, list):
        for index, value in enumerate(json_value):
            yield from _places(value, (*path, index))


def _get(json_value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        json_value = json_value[step]
    return json_value


def graph_mutations(base: str, data: bytes) -> Iterator[Case]:
    """At every place of the graph a change that no place may have: wrong type, huge number, key or entry too many."""
    parts = Parts.of(data)
    parts.graph["crc32"] = {name: zlib.crc32(tensor) for name, (_, _, tensor) in parts.tensors.items()}
    for path in _places(parts.graph):
        value = _get(parts.graph, path)
        label = "_".join(str(step) for step in path).replace("/", "_")
        replacements: dict[str, Any] = {}
        if isinstance(value, dict):
            replacements["extra_key"] = value | {"?": 0}
        elif isinstance(value, list):
            replacements["emptied"] = []
            replacements["longer"] = [*value, {"?": 0}]
        else:
            replacements["as_object"] = {"?": 0}
            if isinstance(value, int | float):
                replacements["huge"] = 1e300
        for name, replacement in replacements.items():
            changed = parts.copy()
            if path:
                _get(changed.graph, path[:-1])[path[-1]] = replacement
            else:
                changed.graph = replacement
            yield Case("format", f"{base}_at_{label}_{name}", changed.to_bytes())


def _set(node: str, key: str, value: Any) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts.node(node)[key] = value

    return change


def _attribute(node: str, key: str, value: Any) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts.node(node)["attributes"][key] = value

    return change


def _weight(node: str, key: str, value: Any) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts.weight(node)[key] = value

    return change


def _value(name: str, record: Any) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts.graph["values"][name] = record

    return change


def _float_codebook(parts: Parts) -> None:
    _, shape, data = parts.tensors["conv1.codebook"]
    levels = np.frombuffer(data, np.int8).astype(np.float32)
    parts.tensors["conv1.codebook"] = ("F32", shape, levels.tobytes())


def _huge_accumulator(parts: Parts) -> None:
    width = 140_000  # sum |127| * 128 * 2 over them leaves int32
    parts.tensors = {}
    parts.graph |= {
        "inputs": [{"name": "x", "value": "x", "layout": "any", "shape": ["N", width]}],
        "outputs": [{"name": "y", "value": "y"}],
        "values": {"x": {"dtype": "int8", "scale": 0.1, "zero_point": -128}, "y": {"dtype": "float32"}},
        "nodes": [
            {
                "name": "fc",
                "op": "linear",
                "inputs": ["x"],
                "outputs": ["y"],
                "weights": {"weight": {"encoding": "int8", "shape": [1, width], "values": "v", "scale": "s"}},
            }
        ],
    }
    parts.tensors["s"] = ("F32", [1], np.ones(1, np.float32).tobytes())
    parts.tensors["v"] = ("I8", [1, width], b"\x7f" * width)


def _pool_graph(parts: Parts, op: str, size: int, attributes: dict[str, Any]) -> None:
    quantized = {"dtype": "int8", "scale": 0.1, "zero_point": -128}
    parts.tensors = {}
    parts.graph |= {
        "inputs": [{"name": "x", "value": "x", "layout": "NCHW", "shape": ["N", 1, size, size]}],
        "outputs": [{"name": "y", "value": "y"}],
        "values": {"x": quantized, "y": quantized},
        "nodes": [{"name": "pool", "op": op, "inputs": ["x"], "outputs": ["y"], "attributes": attributes}],
    }


def _huge_arena(parts: Parts) -> None:
    floats = {"dtype": "float32"}
    parts.tensors = {}
    parts.graph |= {
        "inputs": [{"name": name, "value": name, "layout": "any", "shape": ["N", 65536, 32767]} for name in "ab"],
        "outputs": [{"name": "y", "value": "y"}],
        "values": {"a": floats, "b": floats, "y": floats},
        "nodes": [{"name": "add", "op": "add", "inputs": ["a", "b"], "outputs": ["y"]}],
    }


def _many_pads(parts: Parts) -> None:
    floats = {"dtype": "float32"}
    names = [f"v{i}" for i in range(65)]
    pads = [[0, 0], [32767, 32767], [32767, 32767], [32767, 32767]]
    parts.tensors = {}
    parts.graph |= {
        "inputs": [{"name": "x", "value": "v0", "layout": "NCHW", "shape": ["N", 1, 1, 1]}],
        "outputs": [{"name": "y", "value": names[-1]}],
        "values": dict.fromkeys(names, floats),
        "nodes": [
            {"name": f"pad{i}", "op": "pad", "inputs": [a], "outputs": [b], "attributes": {"pads": pads}}
            for i, (a, b) in enumerate(itertools.pairwise(names))
        ],
    }


def meanings(base: str, data: bytes) -> Iterator[Case]:
    """Well-formed files whose graph makes no sense: edges, shapes, dtypes, operators. `data` is the int8 model."""
    parts = Parts.of(data)

    def case(name: str, change: Callable[[Parts], None], expected: str = "format") -> Case:
        changed = parts.copy()
        change(changed)
        return Case(expected, f"{base}_{name}", changed.to_bytes())

    def nodes(change: Callable[[list[Any]], None]) -> Callable[[Parts], None]:
        return lambda changed: change(changed.graph["nodes"])

    yield case("cycle", _set("conv1", "inputs", ["c2"]))
    yield case("self_loop", _set("max", "inputs", ["m"]))
    yield case("reversed_order", nodes(lambda entries: entries.reverse()))
    yield case("swapped_order", nodes(lambda entries: entries.insert(0, entries.pop(1))))
    yield case("duplicate_node", nodes(lambda entries: entries.append(entries[3])))
    yield case("duplicate_producer", _set("max", "outputs", ["d"]))
    yield case("input_overwritten", _set("max", "outputs", ["image"]))
    yield case("lost_node", nodes(lambda entries: entries.pop(3)))
    yield case("dangling_input", _set("max", "inputs", ["nowhere"]))
    yield case("dangling_output", _set("max", "outputs", ["nowhere"]))
    yield case("unlisted_value", lambda changed: changed.graph["values"].pop("m"))
    yield case("unread_value", nodes(lambda entries: entries.pop()))
    yield case("no_nodes", nodes(lambda entries: entries.clear()))
    yield case("no_weights", lambda changed: changed.node("conv1").pop("weights"))
    yield case("weights_of_pool", _set("max", "weights", {"weight": {}}))
    yield case("shared_tensor", lambda changed: changed.node("conv2")["weights"].update(bias="conv1.bias"))
    yield case("swapped_tensors", _weight("conv1", "codes", "conv2.codes"))
    yield case("bias_as_scale", _weight("fc", "scale", "conv1.bias"))
    for count in (0, 2, 3):
        yield case(f"pool_of_{count}_inputs", _set("max", "inputs", ["c2"] * count))
    yield case("add_of_one", _set("add", "inputs", ["m"]))
    yield case("two_outputs", _set("max", "outputs", ["m", "a"]))

    for op in ("gelu", "conv3d", "Conv2d", "conv2d "):
        yield case(f"unknown_op_{op.strip()}_{len(op)}", _set("max", "op", op), "unsupported")
    yield case("op_empty", _set("max", "op", ""))
    yield case("op_long", _set("max", "op", "x" * 1000))
    for name in ("", "x" * 513, "a\nb", "\u007f"):
        yield case(f"node_name_{len(name)}", _set("max", "name", name))
    yield case("algorithm_winograd", _attribute("conv1", "algorithm", "winograd"), "unsupported")
    yield case("algorithm_of_float32", _attribute("conv1", "algorithm", "winograd_4x4_3x3"))
    yield case("encoding_unknown", _weight("conv1", "encoding", "int2"), "unsupported")
    yield case("encoding_other", _weight("conv1", "encoding", "int8"))

    for bits in (-1, 0, 1, 2, 5, 8, 33, 1 << 40, 4.0):
        yield case(f"bits_{bits}", _weight("conv1", "bits", bits))
    for shape in (
        [8, 3, 3],
        [8, 3, 3, 4],
        [7, 3, 3, 3],
        [9, 3, 3, 3],
        [8, 0, 3, 3],
        [8, -3, -3, 3],
        [65536, 65536, 65536, 65536],
        [1 << 31, 1, 1, 1],
        [8, 27, 1, 1],
        [8, 1, 1, 27],
        [27, 8, 1, 1],
    ):
        yield case(f"weight_shape_{'_'.join(map(str, shape))}", _weight("conv1", "shape", shape))

    for key in ("stride", "dilation"):
        for value in ([0, 1], [1, -1], [1 << 15, (1 << 15) + 1], [1 << 62, 1 << 62], [1, 1 << 64], [1.0, 1.0], [1]):
            yield case(f"{key}_{'_'.join(map(str, value))}", _attribute("conv1", key, value))
    for padding in ([-1, 0, 0, 0], [0, 0, 0, 1 << 15], [1 << 62] * 4, [0, 0, 0], [0] * 5):
        yield case(f"padding_{'_'.join(map(str, padding))}", _attribute("conv1", "padding", padding))
    yield case("padding_of_pool", _attribute("max", "padding", [2, 0, 0, 0]))
    yield case("dilation_beyond_input", _attribute("conv1", "dilation", [1 << 15, 1 << 15]))
    yield case("kernel_beyond_input", _attribute("max", "kernel", [9, 9]))
    yield case("kernel_largest", _attribute("max", "kernel", [1 << 15, 1 << 15]))
    for groups in (-1, 0, 2, 3, 5, 1 << 30, 1 << 40):
        yield case(f"groups_{groups}", _attribute("conv1", "groups", groups))
    for name, stride in {"three": [3, 3], "one": [1, 1]}.items():
        yield case(f"shapes_of_add_stride_{name}", _attribute("max", "stride", stride))
    yield case("activation_empty", _attribute("conv1", "activation", {"min": 1, "max": 0}))
    yield case("activation_text", _attribute("conv1", "activation", "relu"))
    yield case("residual_of_other_shape", _set("conv2", "inputs", ["c1", "image"]))

    for index, thresholds in enumerate(
        [
            [-20, -20, 60],
            [60, 4, -20],
            [-128, 4, 60],
            [-20, 4, 128],
            [-20, 4, 1 << 40],
            [-20, 4, 60.0],
            [-20, 4, None],
            [-20, 4],
            [-20, 4, 60, 80],
            [*range(-127, 128), 127],
            4,
            None,
        ]
    ):
        yield case(f"lookup_thresholds_{index}", _attribute("lookup", "thresholds", thresholds))
    for index, levels in enumerate(
        [[], [0], [0, 1, 2], [0, 1, 2, 3, 4], [-129, 0, 1, 2], [0, 1, 2, 128], [0, 1, 2, 0.5], [0] * 257, {}]
    ):
        yield case(f"lookup_levels_{index}", _attribute("lookup", "levels", levels))
    yield case("lookup_without_levels", lambda changed: changed.node("lookup")["attributes"].pop("levels"))
    for axis in (-1, 0, 4, 1 << 40, 1.0):
        yield case(f"concat_axis_{axis}", _attribute("concat", "axis", axis))
    for axis in (-2, 4, 1 << 40, 1.0):
        yield case(f"softmax_axis_{axis}", _attribute("softmax", "axis", axis))
    yield case("concat_other_axis", _set("concat", "inputs", ["k", "c2"]))
    yield case("softmax_axis_beyond_rank", _attribute("softmax", "axis", 2))
    for shape in (["N", 4, 5], [1, 4, 4], ["M", 4, 4], [4, "N", 4], ["N", 0], ["N", -16], ["N", 16.0], ["N"], []):
        yield case(f"reshape_{'_'.join(map(str, shape))}_", _attribute("reshape", "shape", shape))
    yield case("reshape_overflow", _attribute("reshape", "shape", ["N", 1 << 31, 1 << 31, 1 << 31]))
    for stop in ([None, 0, 4, 16], [None, 5, 4, 16], [None, 4, 4, 17], [1, 4, 4, 16], [None, 4, 4], [None, 4, 4, -1]):
        yield case(f"slice_stop_{'_'.join(map(str, stop))}", _attribute("slice", "stop", stop))
    for start in ([0, 4, 0, 0], [1, 0, 0, 0], [0, -1, 0, 0], [0, 0, 0, 1 << 40], [0, 0, 0]):
        yield case(f"slice_start_{'_'.join(map(str, start))}", _attribute("slice", "start", start))
    for step in ([1, 0, 1, 1], [2, 1, 1, 1], [1, -1, 1, 1], [1, 1, 1, 1 << 40]):
        yield case(f"slice_step_{'_'.join(map(str, step))}", _attribute("slice", "step", step))
    zero = [0, 0]
    for index, pads in enumerate(
        [
            [[1, 0], zero, zero, zero],
            [zero, zero, zero, [-1, 0]],
            [zero, zero, zero, [0, 1 << 15]],
            [zero, zero, zero, [1 << 62, 1 << 62]],
            [zero, zero, zero],
            [zero, zero, zero, [0]],
            [zero, zero, zero, 0],
            [zero, [32767, 32767], [32767, 32767], [32767, 32767]],
        ]
    ):
        yield case(f"pads_{index}", _attribute("pad", "pads", pads))
    yield case("many_pads", _many_pads)

    int8 = parts.graph["values"]["c1"]
    yield case("float_conv_of_int8", _value("c2", {"dtype": "float32"}))
    yield case("float_pool_of_int8", _value("m", {"dtype": "float32"}))
    yield case("int8_softmax", _value("probabilities", int8))
    yield case("float_out_of_lookup", _value("l", {"dtype": "float32"}))
    yield case("float_into_dequantize", _value("t", {"dtype": "float32"}))
    yield case("int8_out_of_dequantize", _value("features", int8))
    yield case("pool_changes_quantization", _value("m", int8 | {"scale": 0.5}))
    yield case("slice_changes_zero_point", _value("s", int8 | {"zero_point": 5}))
    yield case("float_codebook_of_int8", _float_codebook, "format")
    for scale in (0, -0.05, 1e-46, 1e-39, 1e39, "0.05", None, True):
        yield case(f"scale_{scale}", _value("c1", int8 | {"scale": scale}))
    for zero_point in (-129, 128, 1 << 40, 0.5, -3.0, None):
        yield case(f"zero_point_{zero_point}", _value("c1", int8 | {"zero_point": zero_point}))
    yield case("dtype_int4", _value("c1", int8 | {"dtype": "int4"}))
    yield case("float_with_scale", _value("logits", {"dtype": "float32", "scale": 1.0}))

    def dims(value: Any) -> Callable[[Parts], None]:
        return lambda changed: changed.graph.update(dims=value)

    for index, value in enumerate(
        [
            {},
            [],
            {"N": {}},
            {"N": {"min": 0, "max": 1}},
            {"N": {"min": 2, "max": 1}},
            {"N": {"min": 1, "max": 65537}},
            {"N": {"min": -5, "max": -1}},
            {"N": {"min": 1, "max": 1 << 63}},
            {"N": {"min": 1, "max": 2}, "M": {"min": 1, "max": 2}},
            {"M": {"min": 1, "max": 2}},
            {"": {"min": 1, "max": 2}},
        ]
    ):
        yield case(f"dims_{index}", dims(value))
    yield case("dims_lost", lambda changed: changed.graph.pop("dims"))

    def shape_of_input(shape: Any) -> Callable[[Parts], None]:
        return lambda changed: changed.graph["inputs"][0].update(shape=shape)

    for index, shape in enumerate(
        [
            [],
            ["N"],
            ["N", 3],
            ["N", 3, 8],
            ["N", 4, 8, 8],
            ["N", 3, 8, "N"],
            ["N", 3, 0, 8],
            ["N", 3, -8, -8],
            ["N", 3, 8.0, 8],
            ["N", 3, 1 << 31, 1],
            ["N", 3, 46341, 46341],
            ["N", 3, 1 << 63, 2],
            [1, 3, 8, 8],
            ["N", 1, 3, 8, 8],
        ]
    ):
        yield case(f"input_shape_{index}", shape_of_input(shape))

    yield case("accumulator_overflow", _huge_accumulator, "plan")
    yield case("arena_too_large", _huge_arena, "plan")
    huge_window = {"kernel": [8192, 8192]}
    yield case("average_of_too_many", lambda changed: _pool_graph(changed, "avg_pool2d", 8192, huge_window))
    yield case("global_of_too_many", lambda changed: _pool_graph(changed, "global_avg_pool", 8192, {}))


def _record(dtype: str) -> dict[str, Any]:
    return {"dtype": dtype} | ({"scale": 0.1, "zero_point": 3} if dtype == "int8" else {})


def _node(op: str, inputs: list[str], outputs: list[str], attributes: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": f"{op}_node", "op": op, "inputs": inputs, "outputs": outputs, "attributes": attributes or {}}


def graph_of(
    nodes: list[dict[str, Any]],
    shapes: dict[str, list[Any]],
    dims: dict[str, Any] | None = None,
    dtypes: dict[str, str] | None = None,
) -> Parts:
    """A file without weights. `shapes` are those of the inputs; values are float32 but for `dtypes`; what no node
    reads is an output."""
    produced = [*shapes, *(name for node in nodes for name in node["outputs"])]
    read = {name for node in nodes for name in node["inputs"]}
    graph: dict[str, Any] = {
        "name": "sizes",
        "producer": "corpus.py",
        "metadata": {},
        "inputs": [
            {"name": name, "value": name, "layout": "NCHW" if len(shape) == 4 else "any", "shape": shape}
            for name, shape in shapes.items()
        ],
        "outputs": [{"name": name, "value": name} for name in dict.fromkeys(produced) if name not in read],
        "values": {name: _record((dtypes or {}).get(name, "float32")) for name in produced},
        "nodes": nodes,
    }
    if dims is not None:
        graph["dims"] = dims
    return Parts(graph, {})


def add_constant(dtype: str = "float32", tensor: np.ndarray[Any, Any] | None = None, **record: Any) -> Parts:
    """x + c, with c in the file."""
    parts = graph_of([_node("add", ["x", "c"], ["y"])], {"x": ["N", 3]}, BATCH, {"x": dtype, "y": dtype})
    parts.graph["values"]["c"] = _record(dtype) | {"constant": "c.data"} | record
    stored = {"float32": np.float32, "int8": np.int8, "int32": np.int32, "int64": np.int64}[dtype]
    parts.tensors["c.data"] = _tensor(np.ones((1, 3), stored) if tensor is None else tensor)
    return parts


def _tensor(array: np.ndarray[Any, Any]) -> tuple[str, list[int], bytes]:
    names = {"float32": "F32", "int8": "I8", "uint8": "U8", "int32": "I32", "int64": "I64"}
    return names[array.dtype.name], list(array.shape), array.tobytes()


BATCH = {"N": {"min": 1, "max": 16}}
IMAGE = BATCH | {"H": {"min": 32, "max": 512, "multiple": 32}, "W": {"min": 32, "max": 512, "multiple": 32}}


def good_sizes() -> Iterator[Case]:
    """What the bad files of `sizes` and `operators` are one step away from."""

    def good(name: str, parts: Parts) -> Case:
        parts.metadata["format_version"] = "1.1"
        return Case("good", name, parts.to_bytes())

    pool = {"kernel": [2, 2], "stride": [2, 2]}
    halves = ["N", 3, ["//", "H", 2], ["//", "W", 2]]
    image = [_node("max_pool2d", ["x"], ["p"], pool), _node("reshape", ["p"], ["y"], {"shape": halves})]
    yield good("symbols", graph_of(image, {"x": ["N", 3, "H", "W"]}, IMAGE))
    split = _node("split", ["x"], ["a", "b"], {"axis": 1, "sizes": [1, 2]})
    yield good("split", graph_of([split], {"x": ["N", 3]}, BATCH))
    table = {"function": "tanh", "table": list(range(-128, 128))}
    int8 = {"x": "int8", "y": "int8"}
    yield good("unary_float32", graph_of([_node("unary", ["x"], ["y"], {"function": "gelu"})], {"x": ["N", 3]}, BATCH))
    yield good("unary_int8", graph_of([_node("unary", ["x"], ["y"], table)], {"x": ["N", 3]}, BATCH, int8))
    yield good("mul", graph_of([_node("mul", ["x", "y"], ["z"])], {"x": ["N", 3, 5], "y": ["N", 1, 5]}, BATCH))
    turned = _node("transpose", ["x"], ["y"], {"axes": [2, 0, 1]})
    yield good("transpose", graph_of([turned], {"x": ["N", 3, 5]}, BATCH))
    for mode in ("nearest", "bilinear"):
        resize = _node("resize", ["x"], ["y"], {"mode": mode, "size": [["*", "H", 2], 7]})
        yield good(f"resize_{mode}", graph_of([resize], {"x": ["N", 3, "H", "W"]}, IMAGE))
    reduce = _node("reduce", ["x"], ["y"], {"function": "mean", "axes": [1, 2]})
    yield good("reduce", graph_of([reduce], {"x": ["N", 3, 5]}, BATCH))
    normalize = _node("normalize", ["x"], ["y"], {"axes": [2], "epsilon": 1e-5})
    yield good("normalize", graph_of([normalize], {"x": ["N", 3, 5]}, BATCH))
    yield good("matmul", graph_of([_node("matmul", ["x", "y"], ["z"])], {"x": ["N", 3, 5], "y": ["N", 5, 2]}, BATCH))
    yield good("constant", add_constant())
    pad = _node("pad", ["x"], ["y"], {"pads": [[0, 0]] * 5 + [[1, 2]], "value": 7})
    for dtype in ("int32", "int64"):
        yield good(dtype, graph_of([pad], {"x": ["N", 1, 2, 1, 2, 3]}, BATCH, {"x": dtype, "y": dtype}))


def sizes() -> Iterator[Case]:
    """Symbolic dimensions and expressions over them."""

    def copy_of(shape: list[Any], dims: Any) -> bytes:
        return graph_of([_node("clip", ["x"], ["y"])], {"x": shape}, dims).to_bytes()

    def bad(name: str, data: bytes, expected: str = "format") -> Case:
        return Case(expected, f"sizes_{name}", data)

    n = BATCH["N"]
    for count in (0, 9):
        names = [f"S{index}" for index in range(count)]
        yield bad(f"{count}_symbols", copy_of([1, *names[:5]], dict.fromkeys(names, n)))
    yield bad("symbol_of_no_input", copy_of(["N", 3], BATCH | {"M": n}))
    yield bad("unknown_symbol", copy_of(["N", "M"], BATCH))
    yield bad("unknown_symbol_without_dims", copy_of(["N", 3], None))
    for index, record in enumerate(
        [
            {"min": 5, "max": 4},
            {"min": 1, "max": 16, "multiple": 0},
            {"min": 1, "max": 16, "multiple": -1},
            {"min": 16, "max": 16, "multiple": 16.0},
            {"min": 1, "max": 16, "multiple": 4},
            {"min": 4, "max": 17, "multiple": 4},
            {"min": 65536, "max": 131072, "multiple": 65536},
            {"min": 1, "max": 65536, "multiple": 65537},
            {"min": 65537, "max": 65537},
            {"min": 1, "max": 1 << 63},
            {"max": 16},
            {"min": 1},
            {"min": 1, "max": 16, "step": 1},
            [1, 16],
            None,
        ]
    ):
        yield bad(f"range_{index}", copy_of(["N", 3], {"N": record}))
    for index, size in enumerate([["+", "N", 1], ["*", "N", 2], ["//", "N", 2], ["+", 1, 2], [], None, True, "", "n"]):
        yield bad(f"input_size_{index}", copy_of(["N", size], BATCH))
    yield bad("input_of_rank_7", copy_of(["N", 1, 1, 1, 1, 1, 1], BATCH))
    yield bad("input_of_rank_0", copy_of([], BATCH))
    yield bad("smallest_input_too_large", copy_of(["N", "N", "N"], {"N": {"min": 1300, "max": 1300}}))

    def reshape(shape: Any) -> bytes:
        return graph_of([_node("reshape", ["x"], ["y"], {"shape": shape})], {"x": ["N", 4, 4]}, BATCH).to_bytes()

    deep: Any = "N"
    for _ in range(40):
        deep = ["+", deep, 0]
    wide: Any = "N"
    for _ in range(8):  # 16^8 symbols, written out
        wide = ["*", ["+", *[wide, 1] * 4], ["//", wide, 3]]
    powers: Any = [["*", *["N"] * 16]] * 16
    huge = 1 << 30
    for name, shape in {
        "rank_7": ["N", 4, 4, 1, 1, 1, 1],
        "operator": [["-", "N", 0], 16],
        "operator_case": [["Max", "N", 1], 16],
        "operator_number": [[1, "N", 1], 16],
        "no_operands": [["+"], 16],
        "one_operand": [["*", "N"], 16],
        "17_operands": [["+", "N", *[0] * 16], 16],
        "empty_expression": [[], 16],
        "object": [{"+": ["N", 0]}, 16],
        "null": [None, 16],
        "divide_by_0": [["//", "N", 0], 16],
        "divide_by_minus_1": [["//", "N", -1], 16],
        "divide_by_symbol": [["//", "N", "N"], 16],
        "divide_by_expression": [["//", "N", ["+", 1, 0]], 16],
        "divide_twice": [["//", "N", 1, 1], 16],
        "deep": [deep, 16],
        "wide": [wide, 16],
        "powers": [["*", *powers], 16],
        "coefficient_overflows": [["*", "N", huge, huge, huge], 16],
        "constant_overflows": [["*", huge, huge, huge], "N"],
        "sum_overflows": [["+", ["*", "N", huge, huge, 4], ["*", "N", huge, huge, 4]], 16],
        "lowest_coefficient": [["*", -huge, huge, 8, "N"], 16],
        "lowest_constant_divided": [["//", ["+", ["*", -huge, huge, 8], "N"], 3], 16],
        "divisors_overflow": [["//", ["//", ["//", "N", huge], huge], huge], 16],
        "number_too_large": [1 << 31, "N"],
        "two_negatives": [["*", "N", -1], -4, 4],
        "negative_and_zero": [["+", "N", -1], 16],
        "more_at_one_end": [["*", "N", "N"], 16],
    }.items():
        yield bad(f"reshape_{name}", reshape(shape))

    def pool(shape: list[Any], kernel: int, dims: Any) -> bytes:
        return graph_of([_node("max_pool2d", ["x"], ["y"], {"kernel": [kernel, 1]})], {"x": shape}, dims).to_bytes()

    yield bad("window_beyond_smallest", pool(["N", 3, "H", "W"], 33, IMAGE))
    yield bad("window_beyond_largest", pool(["N", 3, "H", "W"], 513, IMAGE))

    def cut(start: Any, stop: Any, step: Any = 1) -> bytes:
        attributes = {"start": [0, start], "stop": [None, stop], "step": [1, step]}
        node = _node("slice", ["x"], ["y"], attributes)
        return graph_of([node], {"x": [3, "N"]}, {"N": {"min": 4, "max": 16}}).to_bytes()

    for name, data in {
        "empty_at_smallest": cut(4, None),
        "empty_at_largest": cut(0, ["+", 16, ["*", "N", -1]]),
        "empty_everywhere": cut("N", "N"),
        "reversed": cut(3, 2),
        "negative_start": cut(["+", "N", -5], None),
        "behind_smallest": cut(0, 5),
        "behind_largest": cut(0, ["+", "N", 1]),
        "symbolic_step": cut(0, None, "N"),
        "step_0": cut(0, None, 0),
        "overflow": cut(0, ["*", *["N"] * 16]),
        "overflow_at_largest": cut(0, ["+", ["*", *["N"] * 16], ["*", -65536, 65536], 4]),
    }.items():
        yield bad(f"slice_{name}", data)
    square = ["//", ["*", "N", "N"], 32]
    yield bad("slice_one_of_square", cut(square, ["+", square, 1]), "unsupported")


def operators() -> Iterator[Case]:
    """Nodes with several outputs, and the operators and dtypes of version 1.1."""

    def bad(name: str, parts: Parts, expected: str = "format") -> Case:
        return Case(expected, name, parts.to_bytes())

    def split(outputs: list[str], attributes: dict[str, Any]) -> Parts:
        return graph_of([_node("split", ["x"], outputs, attributes)], {"x": ["N", 3]}, BATCH)

    for name, sizes_ in {
        "less": [1, 1],
        "more": [2, 2],
        "zero": [3, 0],
        "negative": [4, -1],
        "huge": [1 << 31, 1],
    }.items():
        yield bad(f"split_{name}", split(["a", "b"], {"axis": 1, "sizes": sizes_}))
    yield bad("split_wrapping", split(["a", "b"], {"axis": 1, "sizes": [(1 << 63) - 1, (1 << 63) - 1]}))
    yield bad("split_symbolic_size", split(["a", "b"], {"axis": 1, "sizes": ["N", 1]}))
    yield bad("split_symbolic_axis", split(["a", "b"], {"axis": 0, "sizes": [1, 2]}))
    yield bad("split_axis_beyond_rank", split(["a", "b"], {"axis": 2, "sizes": [1, 2]}))
    yield bad("split_without_sizes", split(["a", "b"], {"axis": 1}))
    yield bad("split_of_no_sizes", split(["a", "b"], {"axis": 1, "sizes": []}))
    yield bad("split_fewer_outputs", split(["a", "b"], {"axis": 1, "sizes": [1, 1, 1]}))
    yield bad("split_more_outputs", split(["a", "b", "c"], {"axis": 1, "sizes": [1, 2]}))
    yield bad("output_twice_in_one_node", split(["a", "a"], {"axis": 1, "sizes": [1, 2]}))
    halves = {"axis": 1, "sizes": [1, 2]}
    two = [_node("split", ["x"], ["a", "b"], halves), _node("split", ["x"], ["b", "c"], halves) | {"name": "again"}]
    yield bad("output_twice_in_two_nodes", graph_of(two, {"x": ["N", 3]}, BATCH))
    yield bad("output_that_is_an_input", split(["a", "x"], {"axis": 1, "sizes": [1, 2]}))
    unread = split(["a", "b"], {"axis": 1, "sizes": [1, 2]})
    unread.graph["outputs"].pop()
    yield bad("output_that_nobody_reads", unread)
    yield bad("two_outputs_of_clip", graph_of([_node("clip", ["x"], ["a", "b"])], {"x": ["N", 3]}, BATCH))
    other = split(["a", "b"], {"axis": 1, "sizes": [1, 2]})
    other.graph["values"] |= {name: _record("int8") for name in "xab"}
    other.graph["values"]["b"]["scale"] = 0.2
    yield bad("split_changes_quantization", other)

    def unary(attributes: dict[str, Any], dtype: str) -> Parts:
        node = _node("unary", ["x"], ["y"], attributes)
        return graph_of([node], {"x": ["N", 3]}, BATCH, {"x": dtype, "y": dtype})

    table = list(range(-128, 128))
    yield bad("unary_int8_without_table", unary({"function": "tanh"}, "int8"))
    yield bad("unary_float32_with_table", unary({"function": "tanh", "table": table}, "float32"))
    yield bad("unary_int32", unary({"function": "abs"}, "int32"))
    yield bad("unary_alpha_of_tanh", unary({"function": "tanh", "alpha": 0.5}, "float32"))
    yield bad("unary_beta_of_elu", unary({"function": "elu", "beta": 0.5}, "float32"))
    yield bad("unary_alpha_text", unary({"function": "elu", "alpha": "1"}, "float32"))
    yield bad("unary_without_function", unary({"table": table}, "int8"))
    yield bad("unary_function_number", unary({"function": 1}, "float32"))
    for name, entries in {
        "empty": [],
        "255": table[1:],
        "257": [*table, 0],
        "300": [0] * 300,
        "below": [-129, *table[1:]],
        "above": [*table[1:], 128],
        "fraction": [0.5] * 256,
        "text": "0" * 256,
    }.items():
        yield bad(f"unary_table_{name}", unary({"function": "tanh", "table": entries}, "int8"))
    yield bad("unary_unknown_function", unary({"function": "cbrt"}, "float32"), "unsupported")
    yield bad("unary_unknown_function_int8", unary({"function": "Tanh", "table": table}, "int8"), "unsupported")

    def binary(op: str, a: list[Any], b: list[Any], dtypes: dict[str, str] | None = None) -> Parts:
        names = {name for shape in (a, b) for name in shape if isinstance(name, str)}
        dims = {name: {"min": 1, "max": 16} for name in sorted(names)}
        return graph_of([_node(op, ["x", "y"], ["z"])], {"x": a, "y": b}, dims or None, dtypes)

    for op in ("add", "sub", "mul", "div", "maximum", "minimum"):
        yield bad(f"{op}_of_2_and_3", binary(op, ["N", 2], ["N", 3]))
        yield bad(f"{op}_of_two_symbols", binary(op, ["N", 2], ["M", 2]))
        yield bad(f"{op}_of_symbol_and_number", binary(op, ["N", 2], [2, 2]))
        yield bad(f"{op}_of_two_ranks", binary(op, ["N", 3, 2], [3, 2]))
        yield bad(f"{op}_of_int8_and_float32", binary(op, ["N", 2], ["N", 2], {"x": "int8"}))
        yield bad(f"{op}_of_int64", binary(op, ["N", 2], ["N", 2], dict.fromkeys("xyz", "int64")))
    yield bad("div_of_int8", binary("div", ["N", 2], ["N", 2], dict.fromkeys("xyz", "int8")))
    yield bad("mul_too_large", binary("mul", [65536, 1], [1, 65536]))

    def one(op: str, attributes: dict[str, Any], shape: list[Any], dtype: str = "float32") -> Parts:
        dims = {name: IMAGE[name] for name in shape if isinstance(name, str)}
        return graph_of([_node(op, ["x"], ["y"], attributes)], {"x": shape}, dims or None, {"x": dtype, "y": dtype})

    huge = 1 << 62
    for name, axes in {
        "none": [],
        "twice": [0, 0, 1],
        "few": [0, 1],
        "many": [0, 1, 2, 3],
        "negative": [0, -1, 1],
        "beyond": [0, 1, 3],
        "huge": [0, 1, huge],
        "text": "012",
        "symbol": ["N", 1, 2],
    }.items():
        yield bad(f"transpose_{name}", one("transpose", {"axes": axes}, ["N", 3, 5]))
    yield bad("transpose_without_axes", one("transpose", {}, ["N", 3, 5]))

    image: list[Any] = ["N", 3, "H", "W"]
    for name, size in {
        "zero": [0, 4],
        "negative": [4, -1],
        "one": [4],
        "three": [4, 4, 4],
        "huge": [1 << 30, 1 << 30],
        "unknown": ["Q", 4],
        "zero_at_the_end": [["+", "H", -32], 4],
        "overflowing": [["*", "H", "H", "H", "H", "H", "H", "H", "H"], "W"],
    }.items():
        yield bad(f"resize_size_{name}", one("resize", {"mode": "nearest", "size": size}, image))
    good_size = {"mode": "nearest", "size": [4, 4]}
    yield bad("resize_without_mode", one("resize", {"size": [4, 4]}, image))
    yield bad("resize_scale_negative", one("resize", good_size | {"scale_h": -1.0}, image))
    yield bad("resize_scale_text", one("resize", good_size | {"scale_w": "2"}, image))
    yield bad("resize_of_rank_3", one("resize", good_size, ["N", 3, 5]))
    yield bad("resize_of_int64", one("resize", good_size, image, "int64"))
    yield bad("resize_bilinear_rounds", one("resize", good_size | {"mode": "bilinear", "rounding": "ceil"}, image))
    for key, value in {"mode": "cubic", "coordinates": "center", "rounding": "up"}.items():
        yield bad(f"resize_unknown_{key}", one("resize", good_size | {key: value}, image), "unsupported")

    for op, settings in {"reduce": {"function": "sum"}, "normalize": {"epsilon": 0.1}}.items():
        for name, axes in {"none": [], "twice": [1, 1], "unsorted": [2, 1], "beyond": [3], "negative": [-1]}.items():
            yield bad(f"{op}_axes_{name}", one(op, settings | {"axes": axes}, ["N", 3, 5]))
        yield bad(f"{op}_without_axes", one(op, dict(settings), ["N", 3, 5]))
        yield bad(f"{op}_of_int32", one(op, settings | {"axes": [1]}, ["N", 3, 5], "int32"))
    yield bad("reduce_unknown", one("reduce", {"function": "product", "axes": [1]}, ["N", 3]), "unsupported")
    yield bad("normalize_epsilon", one("normalize", {"epsilon": -1e-3, "axes": [1]}, ["N", 3]))
    yield bad("normalize_int8", one("normalize", {"epsilon": 1e-3, "axes": [1]}, ["N", 3], "int8"))
    yield bad("reshape_order", one("reshape", {"shape": ["N", 15], "order": "fortran"}, ["N", 3, 5]), "unsupported")

    yield bad("matmul_depth", binary("matmul", ["N", 2, 3], ["N", 2, 3]))
    yield bad("matmul_batch", binary("matmul", ["N", 2, 3], ["M", 3, 2]))
    yield bad("matmul_rank", binary("matmul", ["N", 2, 3, 4], ["N", 2, 4, 3]))
    yield bad("matmul_of_int8", binary("matmul", ["N", 2, 3], ["N", 3, 2], dict.fromkeys("xyz", "int8")))
    yield bad("matmul_too_large", binary("matmul", [1, 65536, 1], [1, 1, 65536]))

    yield bad("constant_unknown_tensor", add_constant(constant="d.data"))
    yield bad("constant_number", add_constant(constant=3))
    yield bad("constant_of_another_dtype", add_constant(tensor=np.ones((1, 3), np.int32)))
    yield bad("constant_of_a_code_dtype", add_constant("int8", np.ones((1, 3), np.uint8)))
    yield bad("constant_nan", add_constant(tensor=np.array([[0, np.nan, 1]], np.float32)))
    yield bad("constant_of_rank_7", add_constant(tensor=np.ones((1,) * 7, np.float32)))
    yield bad("constant_of_rank_0", add_constant(tensor=np.ones((), np.float32)))
    yield bad("constant_of_another_shape", add_constant(tensor=np.ones((1, 4), np.float32)))
    empty = add_constant(tensor=np.ones((0, 3), np.float32))
    yield bad("constant_empty", empty)
    again = add_constant()
    again.graph["inputs"].append({"name": "c", "value": "c", "layout": "any", "shape": [1, 3]})
    yield bad("constant_that_is_an_input", again)
    unread_constant = graph_of([_node("clip", ["x"], ["y"])], {"x": ["N", 3]}, BATCH)
    unread_constant.graph["values"]["c"] = _record("float32") | {"constant": "c.data"}
    unread_constant.tensors["c.data"] = _tensor(np.ones(3, np.float32))
    yield bad("constant_that_nobody_reads", unread_constant)
    shared = add_constant()
    shared.graph["values"]["d"] = _record("float32") | {"constant": "c.data"}
    shared.graph["nodes"][0]["inputs"] = ["d", "c"]
    yield bad("constant_of_two_values", shared)

    for dtype in ("uint8", "float16", "bool", "INT32", "int", "", 32, None):
        unknown = graph_of([_node("clip", ["x"], ["y"])], {"x": ["N", 3]}, BATCH)
        unknown.graph["values"]["x"]["dtype"] = dtype
        yield bad(f"dtype_{dtype}_", unknown)
    for dtype in ("int32", "int64"):
        pads = {"pads": [[0, 0], [1, 1]]}
        for name, extra in {"scale": {"scale": 0.1}, "zero_point": {"zero_point": 0}, "both": _record("int8")}.items():
            scaled = graph_of([_node("pad", ["x"], ["y"], pads)], {"x": ["N", 3]}, BATCH, {"x": dtype, "y": dtype})
            scaled.graph["values"]["y"] |= {key: value for key, value in extra.items() if key != "dtype"}
            yield bad(f"{dtype}_with_{name}", scaled)
        half = graph_of(
            [_node("pad", ["x"], ["y"], pads | {"value": 0.5})], {"x": ["N", 3]}, BATCH, dict.fromkeys("xy", dtype)
        )
        yield bad(f"{dtype}_padded_with_half", half)
        yield bad(
            f"{dtype}_clip", graph_of([_node("clip", ["x"], ["y"])], {"x": ["N", 3]}, BATCH, dict.fromkeys("xy", dtype))
        )
        normalized = graph_of(
            [_node("flatten", ["x"], ["y"])], {"x": ["N", 3, "H", "W"]}, IMAGE, dict.fromkeys("xy", dtype)
        )
        normalized.graph["inputs"][0]["normalization"] = {"mean": [0.5] * 3, "std": [0.5] * 3}
        yield bad(f"{dtype}_with_normalization", normalized)
    channels = graph_of([_node("clip", ["x"], ["y"])], {"x": [1, "N", 8, 8]}, BATCH)
    channels.graph["inputs"][0]["normalization"] = {"mean": [0.5] * 3, "std": [0.5] * 3}
    yield bad("normalization_of_symbolic_channels", channels)


def cases() -> list[Case]:
    """All of them."""
    collected: list[Case] = []
    for base, data in (("int8", int8_model()), ("float", float_model())):
        collected.append(Case("good", base, data))
        collected.append(Case("good", f"{base}_rebuilt", Parts.of(data).to_bytes()))
        for family in (truncations, flips, tensors, contents, graph_mutations):
            collected += family(base, data)
    for family in (lengths, headers, meanings):
        collected += family("int8", int8_model())
    for new_fields in (good_sizes, sizes, operators):
        collected += new_fields()
    collected.append(Case("input", "folder", None))
    if len({case.file_name for case in collected}) != len(collected):
        raise AssertionError("two cases have one name")
    return collected


def write(folder: Path) -> int:
    """Writes every case into `folder`, which it creates; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    everything = cases()
    names = {case.file_name for case in everything}
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()
    for case in everything:
        path = folder / case.file_name
        if case.data is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(case.data)
    return len(everything)


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: corpus.py FOLDER")
    print(f"{write(Path(sys.argv[1]))} files in {sys.argv[1]}")


if __name__ == "__main__":
    main()
