"""The writer: its bytes, its checks, and that a file is replaced whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from corpus import w
from safetensors.numpy import load_file

FLOATS = np.array([0.5, -2.0], np.float32)


def codes_weight(**changes: Any) -> Any:
    codes = np.arange(12, dtype=np.uint8).reshape(2, 1, 2, 3) % 5
    weight = w.CodesWeight(codes, np.array([-9, -1, 0, 1, 9], np.int8), FLOATS, 3)
    return dataclasses.replace(weight, **changes)


def conv(**changes: Any) -> Any:
    return dataclasses.replace(w.Node("conv", "conv2d", ["x"], ["y"], {}, codes_weight(), FLOATS), **changes)


def model(**changes: Any) -> Any:
    base = w.ModelFile(
        "small",
        [w.Input("x", "x", ["N", 3, 4, 4])],
        [w.Output("y", "y")],
        [w.Value("x", "int8", 0.1, 3), w.Value("y")],
        [conv()],
        [w.Dim("N", 1, 1024)],
    )
    return dataclasses.replace(base, **changes)


@pytest.mark.parametrize("bits", [1, 2, 3, 4])
@pytest.mark.parametrize("depth", [1, 2, 7, 8, 9, 27])
def test_codes_are_packed_least_significant_bit_first(bits: int, depth: int) -> None:
    codes = np.random.default_rng(depth).integers(0, 1 << bits, (3, depth), np.uint8)
    packed = w.pack_codes(codes, bits)
    assert packed.shape == (3, (depth * bits + 7) // 8)
    for row, row_bytes in zip(codes, packed, strict=True):
        expected = sum(int(code) << (index * bits) for index, code in enumerate(row))
        assert int.from_bytes(row_bytes.tobytes(), "little") == expected
    np.testing.assert_array_equal(w.unpack_codes(packed, bits, depth), codes)


def test_tensors_are_aligned_and_readable(tmp_path: Path) -> None:
    path = tmp_path / "m.dgms"
    model().write(path)
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    assert (8 + size) % 64 == 0
    header = json.loads(data[8 : 8 + size])
    assert header["__metadata__"]["format_version"] == "1.1"
    for name, entry in header.items():
        if name != "__metadata__":
            width = {"F32": 4, "I8": 1, "U8": 1}[entry["dtype"]]
            assert entry["data_offsets"][0] % width == 0
    tensors = load_file(path)
    np.testing.assert_array_equal(tensors["conv.scale"], FLOATS)
    np.testing.assert_array_equal(w.unpack_codes(tensors["conv.codes"], 3, 6), codes_weight().codes.reshape(2, 6))


def test_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "m.dgms"
    model().write(path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match="unknown operator"):
        model(nodes=[conv(op="gelu")]).write(path)
    assert path.read_bytes() == before
    model(name="other").write(str(path))
    assert path.read_bytes() != before
    assert [entry.name for entry in tmp_path.iterdir()] == ["m.dgms"]


def test_failing_rename_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "m.dgms"
    folder.mkdir()
    with pytest.raises(OSError):
        model().write(folder)
    assert [entry.name for entry in tmp_path.iterdir()] == ["m.dgms"]


def test_permissions_follow_the_umask(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        model().write(tmp_path / "m.dgms")
    finally:
        os.umask(mask)
    assert (tmp_path / "m.dgms").stat().st_mode & 0o777 == 0o640


def image(**changes: Any) -> Any:
    return w.Input("x", "x", changes.pop("shape", ["N", 3, 4, 4]), **changes)


X, Y = w.Value("x", "int8", 0.1, 3), w.Value("y")

REFUSED: list[tuple[Callable[[], Any], str]] = [
    (lambda: model(inputs=[]), "at least one input"),
    (lambda: model(nodes=[]), "at least one"),
    (lambda: model(metadata={"epochs": 3}), "metadata"),
    (lambda: model(values=[X, X, Y]), "exists twice"),
    (lambda: model(values=[X, Y, w.Value("lost")]), "never produced"),
    (lambda: model(values=[X]), "not listed"),
    (lambda: model(values=[w.Value("x", "int8", 0.1), Y]), "needs a scale"),
    (lambda: model(values=[w.Value("x", "int8", 0.0, 0), Y]), "not a normal positive"),
    (lambda: model(values=[w.Value("x", "int8", 1e-40, 0), Y]), "not a normal positive"),
    (lambda: model(values=[w.Value("x", "int8", float("nan"), 0), Y]), "not a normal positive"),
    (lambda: model(values=[w.Value("x", "int8", 0.1, 128), Y]), "zero point"),
    (lambda: model(values=[w.Value("x", "float32", 0.1), Y]), "no scale"),
    (lambda: model(values=[w.Value("x", "int4"), Y]), "dtype"),
    (lambda: model(inputs=[image(shape=[1, 3, 4, 4])]), "no input has it"),
    (lambda: model(inputs=[image(shape=["N", 3, "H", 4])]), "or dims"),
    (lambda: model(inputs=[image(shape=["N", 3, 0, 4])]), "not sizes"),
    (lambda: model(inputs=[image(shape=["N", 3, 46341, 46341])]), "more than"),
    (lambda: model(inputs=[image(shape=[])]), "rank 0"),
    (lambda: model(inputs=[image(normalization=w.Normalization([0], [1]))]), "one per channel"),
    (lambda: model(inputs=[image(normalization=w.Normalization([0] * 3, [1, 0, 1]))]), "std is not positive"),
    (lambda: model(inputs=[image(normalization=w.Normalization([float("inf")] * 3, [1] * 3))]), "mean is not finite"),
    (lambda: model(dims=[w.Dim("N", 0, 4)]), "0..4"),
    (lambda: model(dims=[w.Dim("N", 1, 65537)]), "1..65537"),
    (lambda: model(dims=[w.Dim("N", 1, 8), w.Dim("N", 1, 8)]), "exists twice"),
    (lambda: model(dims=[w.Dim(str(i), 1, 8) for i in range(9)]), "at most 8"),
    (lambda: model(dims=[w.Dim("N", 2, 7, 2)]), "multiples of 2"),
    (lambda: model(nodes=[conv(inputs=["y"])]), "not produced before"),
    (lambda: model(nodes=[conv(outputs=["x"])]), "already produced"),
    (lambda: model(nodes=[conv(), conv()]), "exists twice"),
    (lambda: model(nodes=[conv(name="a\nb")]), "control characters"),
    (lambda: model(nodes=[conv(name="")]), "bytes"),
    (lambda: model(nodes=[conv(attributes={"strides": [1, 1]})]), "no attribute 'strides'"),
    (lambda: model(nodes=[conv(attributes={"activation": {"min": float("nan")}})]), "not finite JSON"),
    (lambda: model(nodes=[conv(attributes={"groups": np.int64(1)})]), "not finite JSON"),
    (lambda: model(nodes=[conv(weight=None, bias=None)]), "needs a weight"),
    (lambda: model(nodes=[conv(op="flatten")]), "has no weight"),
    (lambda: model(nodes=[conv(op="flatten", weight=None)]), "has no bias"),
    (lambda: model(nodes=[conv(op="linear")]), "rank 2"),
    (lambda: model(nodes=[conv(bias=FLOATS.astype(np.float64))]), "bias must be float32"),
    (lambda: model(nodes=[conv(bias=FLOATS[:1])]), "bias must be float32"),
    (lambda: model(nodes=[conv(bias=FLOATS * np.float32("inf"))]), "bias is not finite"),
    (lambda: model(nodes=[conv(weight=codes_weight(bits=5))]), "5 bits"),
    (lambda: model(nodes=[conv(weight=codes_weight(bits=2))]), "codebook of 5 levels"),
    (lambda: model(nodes=[conv(weight=codes_weight(codebook=np.zeros(4, np.int8)))]), "behind the codebook"),
    (lambda: model(nodes=[conv(weight=codes_weight(codebook=np.full(5, -128, np.int8)))]), "holds -128"),
    (lambda: model(nodes=[conv(weight=codes_weight(codebook=np.zeros(5, np.float64)))]), "codebook must be"),
    (lambda: model(nodes=[conv(weight=codes_weight(scale=FLOATS[:1]))]), "scale must be"),
    (lambda: model(nodes=[conv(weight=w.Int8Weight(np.full((2, 1, 2, 3), -128, np.int8), FLOATS))]), "holds -128"),
    (lambda: model(nodes=[conv(weight=w.Float32Weight(np.full((2, 1, 2, 3), np.nan, np.float32)))]), "not finite"),
]


@pytest.mark.parametrize(("build", "message"), REFUSED)
def test_mistakes_are_named(build: Callable[[], Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build().to_bytes()


@pytest.mark.parametrize(
    "weight",
    [
        codes_weight(),
        w.Int8Weight(np.arange(-6, 6, dtype=np.int8).reshape(2, 1, 2, 3), FLOATS),
        w.Float32Weight(np.arange(12, dtype=np.float32).reshape(2, 1, 2, 3)),
    ],
)
def test_what_was_written_is_read(weight: Any, tmp_path: Path) -> None:
    path = tmp_path / "m.dgms"
    model(nodes=[conv(weight=weight)], metadata={"a": "b"}).write(path)
    for source in (path, str(path), path.read_bytes()):
        contents = w.read(source)
        assert contents.graph["metadata"] == {"a": "b"} and contents.graph["nodes"][0]["op"] == "conv2d"
        np.testing.assert_array_equal(contents.tensors["conv.bias"], FLOATS)
        found = contents.weight("conv")
        assert type(found) is type(weight) and contents.weight("other") is None
        for field in dataclasses.fields(weight):
            np.testing.assert_array_equal(getattr(found, field.name), getattr(weight, field.name))


def with_constant(constant: Any, dtype: str = "float32", **changes: Any) -> Any:
    return w.ModelFile(
        "small",
        [w.Input("x", "x", [1, 3])],
        [w.Output("y", "y")],
        [
            w.Value("x", dtype, **changes),
            w.Value("c", dtype, constant=constant, **changes),
            w.Value("y", dtype, **changes),
        ],
        [w.Node("sum", "add", ["x", "c"], ["y"])],
    )


@pytest.mark.parametrize("dtype", ["float32", "int8", "int32", "int64"])
def test_constants_are_written(dtype: str) -> None:
    values = np.array([[-128, 0, 127]], dtype)
    scale = {"scale": 0.1, "zero_point": 3} if dtype == "int8" else {}
    contents = w.read(with_constant(values, dtype, **scale).to_bytes())
    stored = {"scale": float(np.float32(0.1)), "zero_point": 3} if scale else {}
    assert contents.graph["values"]["c"] == {"dtype": dtype, "constant": "c.constant"} | stored
    np.testing.assert_array_equal(contents.tensors["c.constant"], values)
    assert contents.tensors["c.constant"].dtype == values.dtype


@pytest.mark.parametrize(
    ("constant", "message"),
    [
        (np.zeros((1, 3)), "the constant is float64, not float32"),
        (np.zeros((0, 3), np.float32), "no empty axis"),
        (np.zeros((), np.float32), "rank 1 to 6"),
        (np.zeros((1,) * 7, np.float32), "rank 1 to 6"),
        (np.full((1, 3), np.inf, np.float32), "not finite"),
    ],
)
def test_bad_constants_are_named(constant: Any, message: str) -> None:
    with pytest.raises(ValueError, match=f"value 'c': .*{message}"):
        with_constant(constant).to_bytes()


def test_a_constant_has_no_other_producer() -> None:
    file = with_constant(np.zeros((1, 3), np.float32))
    twice = dataclasses.replace(file, nodes=[w.Node("sum", "add", ["x", "x"], ["c"])])
    with pytest.raises(ValueError, match="the value 'c' is already produced"):
        twice.to_bytes()


def test_damage_is_found_when_reading() -> None:
    data = model().to_bytes()
    bad = {
        "too short": data[:7],
        "does not fit the file": data[: len(data) // 2],
        "does not fit": data[:-1],
        "not that of a .dgms file": data[:8] + b"[" + data[9:],
        "another kind or version": data.replace(b'"format_version":"1.1"', b'"format_version":"2.0"'),
        "checksum of the graph": data.replace(b"conv2d", b"conv3d"),
        "checksum of the tensor": data[:-1] + bytes([data[-1] ^ 1]),
    }
    for message, damaged in bad.items():
        with pytest.raises(w.reader.FormatError, match=message):
            w.read(damaged)
