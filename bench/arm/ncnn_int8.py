"""Int8 models for ncnn, whose wheel can run them but has no tool to make them.

Weights are int8 per channel, activations int8 per tensor, both symmetric up to the largest absolute value; a
convolution whose output only another convolution reads passes on int8. ncnn's tools do the same with the method of
largest values. The loader rounds weights itself, so a layer only needs its scales: a parameter says which ones there
are, and the float32 scales follow its weights and bias.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

INT8_SCALES = 8  # number of the parameter
PER_CHANNEL = {"Convolution": 2, "ConvolutionDepthWise": 1, "InnerProduct": 2}  # its value
HANDS_ON = 100  # added to it: there is a scale of the output too
HALF = 0x01306B47  # tag of float16 weights; 0 is that of float32
# Where there are no dot products, ncnn computes these convolutions by Winograd: transformed weights take two more bits.
TILED = {1: 3, 11: 3, 2: 1, 12: 1, 3: 1, 13: 1}  # kernel, dilation, stride


@dataclass
class Layer:
    """A line of the .param file and its part of the .bin file."""

    kind: str
    name: str
    inputs: list[str]
    outputs: list[str]
    parameters: dict[str, str]
    data: bytes = b""
    weights: np.ndarray | None = None  # [outputs, ...]

    def number(self, key: int) -> int:
        return int(self.parameters.get(str(key), 0))


def parse(line: str) -> Layer:
    """A line of the .param file."""
    kind, name, inputs, outputs, *rest = line.split()
    first, last = int(inputs), int(inputs) + int(outputs)
    return Layer(kind, name, rest[:first], rest[first:last], dict(word.split("=") for word in rest[last:]))


def read(model: Path) -> list[Layer]:
    """`model`: without .param and .bin."""
    binary = Path(f"{model}.bin").read_bytes()
    layers, at = [], 0
    for line in Path(f"{model}.param").read_text().splitlines()[2:]:
        layer = parse(line)
        layers.append(layer)
        if layer.kind not in PER_CHANNEL:
            continue
        count, biased = map(layer.number, (2, 1) if layer.kind == "InnerProduct" else (6, 5))
        tag = int.from_bytes(binary[at : at + 4], "little")
        if tag not in (0, HALF):
            raise ValueError(f"{model}.bin: weights of {layer.name} have the tag {tag:#x}")
        dtype = np.dtype(np.float16 if tag == HALF else np.float32)
        layer.weights = np.frombuffer(binary, dtype, count, at + 4).astype(np.float32).reshape(layer.number(0), -1)
        end = at + 4 + -(-count * dtype.itemsize // 4) * 4 + 4 * layer.number(0) * biased
        layer.data, at = binary[at:end], end
    if at != len(binary):
        raise ValueError(f"{model}.bin: {len(binary) - at} bytes of other layers")
    return layers


def largest(model: Path, blobs: Sequence[str], images: Sequence[np.ndarray]) -> dict[str, float]:
    """The largest absolute value of each blob over all images [1, channels, height, width]."""
    import ncnn

    net = ncnn.Net()
    net.opt.use_fp16_packed = net.opt.use_fp16_storage = net.opt.use_fp16_arithmetic = False
    net.load_param(f"{model}.param")
    net.load_model(f"{model}.bin")
    result = dict.fromkeys(blobs, 0.0)
    for image in images:
        extractor = net.create_extractor()
        extractor.input("in0", ncnn.Mat(image[0]))
        for blob in blobs:
            result[blob] = max(result[blob], float(np.abs(np.array(extractor.extract(blob)[1])).max()))
    return result


def quantize(source: Path, target: Path, images: Sequence[np.ndarray]) -> None:
    """Writes `target`.param and .bin. Names are without the suffixes."""
    layers = read(source)
    quantized = [layer for layer in layers if layer.kind in PER_CHANNEL]
    top = largest(source, [layer.inputs[0] for layer in quantized], images)
    readers = {blob: layer for layer in layers for blob in layer.inputs}
    for layer in quantized:
        assert layer.weights is not None
        tiled = layer.kind == "Convolution" and all(layer.number(key) == n for key, n in TILED.items())
        scales = [(31 if tiled else 127) / np.abs(layer.weights).max(1), 127 / top[layer.inputs[0]]]
        term = PER_CHANNEL[layer.kind]
        reader = readers.get(layer.outputs[0])
        if reader is not None and "Convolution" in layer.kind and "Convolution" in reader.kind:
            term += HANDS_ON
            scales.append(127 / top[layer.outputs[0]])
        layer.parameters[str(INT8_SCALES)] = str(term)
        layer.data += np.concatenate([np.atleast_1d(scale) for scale in scales]).astype(np.float32).tobytes()
    header = Path(f"{source}.param").read_text().splitlines()[:2]
    lines = [
        " ".join(
            [layer.kind, layer.name, f"{len(layer.inputs)} {len(layer.outputs)}", *layer.inputs, *layer.outputs]
            + [f"{key}={value}" for key, value in layer.parameters.items()]
        )
        for layer in layers
    ]
    Path(f"{target}.param").write_text("\n".join([*header, *lines]) + "\n")
    Path(f"{target}.bin").write_bytes(b"".join(layer.data for layer in layers))
