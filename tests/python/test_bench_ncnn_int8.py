"""bench/arm/ncnn_int8.py: the int8 models that ncnn is measured with."""

from pathlib import Path

import ncnn_int8
import numpy as np
import pytest

PARAM = """7767517
6 7
Input in0 0 1 in0
Convolution a 1 1 in0 1 0=2 1=3 11=3 12=1 13=1 14=1 2=1 3=1 4=1 5=1 6=54 9=1
ConvolutionDepthWise b 1 1 1 2 0=2 1=3 11=3 5=1 6=18 7=2
Split s 1 2 2 3 4
Convolution c 1 1 3 5 0=1 1=1 11=1 12=1 13=2 2=1 3=2 5=0 6=2
InnerProduct d 1 1 5 out0 0=3 1=1 2=3
"""
WEIGHTS = {"a": (2, 27), "b": (2, 9), "c": (1, 2), "d": (3, 1)}
LARGEST = {"in0": 4.0, "1": 2.0, "3": 1.0, "5": 0.5}


def test_scales_are_added_to_layers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    weights = {name: random.standard_normal(shape).astype(np.float16) for name, shape in WEIGHTS.items()}
    data = {}
    for name, values in weights.items():
        padding = b"\0" * (-2 * values.size % 4)
        bias = b"" if name == "c" else random.standard_normal(len(values)).astype(np.float32).tobytes()
        data[name] = ncnn_int8.HALF.to_bytes(4, "little") + values.tobytes() + padding + bias
    (tmp_path / "m.param").write_text(PARAM)
    (tmp_path / "m.bin").write_bytes(b"".join(data.values()))
    monkeypatch.setattr(ncnn_int8, "largest", lambda model, blobs, images: {blob: LARGEST[blob] for blob in blobs})

    ncnn_int8.quantize(tmp_path / "m", tmp_path / "q", [])

    layers = {layer.name: layer for layer in map(ncnn_int8.parse, (tmp_path / "q.param").read_text().splitlines()[2:])}
    # a hands int8 on to b; behind b there is a split, and d is no convolution.
    assert [layers[name].number(ncnn_int8.INT8_SCALES) for name in "abcd"] == [102, 1, 2, 2]
    expected = b""
    for name, most, inputs in (("a", 31, "in0"), ("b", 127, "1"), ("c", 127, "3"), ("d", 127, "5")):
        scales = [*(most / np.abs(weights[name].astype(np.float32)).max(1)), 127 / LARGEST[inputs]]
        scales += [127 / LARGEST["1"]] if name == "a" else []
        expected += data[name] + np.array(scales, np.float32).tobytes()
    assert (tmp_path / "q.bin").read_bytes() == expected
