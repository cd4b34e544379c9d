"""Counts and models the aarch64 wheels of other runtimes on the networks of docs/benchmarks.md, and writes their rows.

    python bench/arm/other_runtimes.py ROOT [--network resnet18] [--runtime onnxruntime-int8] [--core cortex-a76]

ROOT: made by scripts/arm64_root.sh; the wheels go into it. The converters go into build/bench-arm/host (1.1 GB), the
models (random weights) into build/bench-arm/models. Needs dgms-rt[train] for the networks, onnxruntime, and what
cycles.py needs. A measurement takes minutes; `make bench-others` makes all of them.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import cores
import counts
import cycles
import ncnn_int8
import tables

if TYPE_CHECKING:
    from torch import nn

HOST = counts.BUILD / "host"
MODELS = counts.BUILD / "models"
RUN = Path(__file__).with_name("run_other_runtime.py")

# Run on the emulated core.
WHEELS = {
    "onnxruntime": "onnxruntime==1.32.0",
    "ncnn": "ncnn==1.0.20261020",
    "mnn": "MNN==3.6.1",
    "litert": "ai-edge-litert==2.3.0",
}
PLATFORMS = ("manylinux_2_28_aarch64", "manylinux_2_27_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64")
# Run here. Listed with what they need, so that nothing else comes along.
CONVERTERS = (
    *("onnx==1.23.2", "ml_dtypes", "protobuf", "typing_extensions"),
    *("pnnx==20261020", WHEELS["ncnn"], WHEELS["mnn"]),
    *("litert-torch==0.10.0", "litert-converter==0.5.0", "ai-edge-quantizer==0.10.0", WHEELS["litert"]),
    *("torchao==0.18.0", "jax==0.10.2", "jaxlib==0.10.2", "opt_einsum", "scipy", "xdsl==0.28.0", "ordered-set"),
    *("absl-py", "flatbuffers", "immutabledict", "rich", "pygments", "markdown-it-py", "mdurl"),
)


@dataclasses.dataclass(frozen=True)
class OtherRuntime:
    row: str  # its name in the tables
    wheel: str
    runtime: str  # of run_other_runtime.py
    file: str  # behind the network's name; made by convert()
    float16: bool = False  # computes in 16-bit floats, which the A72 has not


OTHER_RUNTIMES = {
    "onnxruntime-int8": OtherRuntime("ONNX Runtime int8", "onnxruntime", "onnxruntime", "-int8.onnx"),
    "onnxruntime-float32": OtherRuntime("ONNX Runtime float32", "onnxruntime", "onnxruntime", ".onnx"),
    "litert-int8": OtherRuntime("LiteRT (XNNPACK) int8", "litert", "litert", "-int8.tflite"),
    "ncnn-int8": OtherRuntime("ncnn int8", "ncnn", "ncnn-float16", "-int8.ncnn"),  # float16 between its int8 layers
    "ncnn-float16": OtherRuntime("ncnn float16", "ncnn", "ncnn-float16", ".ncnn", float16=True),
    "ncnn-float32": OtherRuntime("ncnn float32", "ncnn", "ncnn-float32", ".ncnn"),
    "mnn-int8": OtherRuntime("MNN int8", "mnn", "mnn-float32", "-int8.mnn"),
    "mnn-float16": OtherRuntime("MNN float16", "mnn", "mnn-float16", ".mnn", float16=True),
    "mnn-float32": OtherRuntime("MNN float32", "mnn", "mnn-float32", ".mnn"),
}
# What Linux calls the features of the instruction sets that qemu emulates, and the part number of the core: libraries
# look for both in /proc/cpuinfo, where qemu would show them the processor of this machine.
_ARMV8 = "fp asimd evtstrm aes pmull sha1 sha2 crc32 cpuid"
_ARMV82 = f"{_ARMV8} atomics fphp asimdhp asimdrdm lrcpc dcpop asimddp"
PROCESSORS = os.cpu_count() or 1  # which of them a program runs on, qemu tells it as it is
CPUINFO = {"cortex-a76": (_ARMV82, "0xd0b"), "cortex-a55": (_ARMV82, "0xd05"), "cortex-a72": (_ARMV8, "0xd08")}


def pip_install(folder: Path, *arguments: str) -> None:
    """Into a folder of its own, without dependencies."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    subprocess.run([*command, "--no-deps", "--target", str(folder), *arguments], check=True)


def add_wheels(system: Path) -> None:
    """`system`: what the emulated programs take for /."""
    options = ["--only-binary=:all:", "--implementation", "cp", "--python-version", "3.11"]
    options += [word for platform in PLATFORMS for word in ("--platform", platform)]
    for name, requirement in WHEELS.items():
        folder = system / "wheels" / name
        if not folder.exists():
            pip_install(folder, *options, requirement)
    processors = system / "sys" / "devices" / "system" / "cpu"
    processors.mkdir(parents=True, exist_ok=True)
    for name in ("possible", "present", "online"):
        (processors / name).write_text(f"0-{PROCESSORS - 1}\n" if PROCESSORS > 1 else "0\n")
    (system / "proc").mkdir(exist_ok=True)


def pretend(system: Path, core: str) -> None:
    """Emulated programs find this core."""
    features, part = CPUINFO[core]
    rest = f"Features\t: {features}\nCPU implementer\t: 0x41\nCPU architecture: 8\n"
    rest += f"CPU variant\t: 0x1\nCPU part\t: {part}\nCPU revision\t: 0\n\n"
    text = "".join(f"processor\t: {i}\n{rest}" for i in range(PROCESSORS))
    (system / "proc" / "cpuinfo").write_text(text)


def _quantize(source: Path, target: Path, name: str, images: list) -> None:
    """ONNX Runtime's static quantization: int8 activations, int8 weights with one scale per channel."""
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    class Images(CalibrationDataReader):
        def __init__(self) -> None:
            self.images: Iterator[dict] = iter([{name: image} for image in images])

        def get_next(self) -> dict | None:
            return next(self.images, None)

    prepared = target.with_suffix(".prepared")
    quant_pre_process(source, prepared, skip_symbolic_shape=True)  # else biases behind an Identity stay float
    quantize_static(
        prepared,
        target,
        Images(),
        quant_format=QuantFormat.QDQ,
        per_channel=True,
        activation_type=QuantType.QInt8,
        weight_type=QuantType.QInt8,
    )


def _quantize_mnn(source: Path, target: Path, size: int) -> None:
    """MNN's quantization after training: int8 activations and weights, from random images."""
    import _tools as mnn
    import numpy as np

    with tempfile.TemporaryDirectory() as folder:
        images = Path(folder, "images")
        images.mkdir()
        pixels = np.random.default_rng(0).integers(0, 256, (4, size, size, 3), np.uint8)
        for i, image in enumerate(pixels):
            (images / f"{i}.ppm").write_bytes(f"P6 {size} {size} 255\n".encode() + image.tobytes())
        preparation = {"format": "RGB", "mean": [127.5] * 3, "normal": [1 / 64] * 3, "width": size, "height": size}
        methods = {"feature_quantize_method": "EMA", "weight_quantize_method": "MAX_ABS"}
        options = Path(folder, "options.json")
        options.write_text(json.dumps({**preparation, **methods, "path": f"{images}/", "used_image_num": len(pixels)}))
        mnn.mnnquant(["mnnquant", str(source), str(target), str(options)])


def quantize_litert(model: nn.Module, target: Path, images: list, layers: int = 0) -> None:
    """LiteRT's static quantization: int8 activations, int8 weights with one scale per channel; floats in and out.

    `layers`: the model has so many outputs, images all; they and the input are int8, [N,H,W,C].
    """
    import litert_torch
    import numpy as np
    import torch
    from ai_edge_quantizer import quantizer, recipe
    from ai_edge_quantizer.algorithm_manager import AlgorithmName
    from ai_edge_quantizer.qtyping import TFLOperationName

    images = [np.ascontiguousarray(image.transpose(0, 2, 3, 1)) for image in images]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "model.tflite")
        model = litert_torch.to_channel_last_io(model, [0], list(range(layers)))
        litert_torch.convert(model, (torch.from_numpy(images[0]),)).export(source)
        tool = quantizer.Quantizer(str(source), recipe.static_wi8_ai8())
        for end in () if layers else (TFLOperationName.INPUT, TFLOperationName.OUTPUT):
            tool.update_quantization_recipe(".*", end, algorithm_key=AlgorithmName.NO_QUANTIZE)
        ranges = tool.calibrate({"serving_default": [{"args_0": image} for image in images]})
        tool.quantize(ranges).export_model(str(target), overwrite=True)


def convert(name: str, model: nn.Module, shape: tuple[int, int, int]) -> None:
    """Writes the model into MODELS for every runtime: NAME.onnx, NAME.ncnn.param and .bin, NAME.mnn."""
    import torch

    image = torch.randn(1, *shape)
    path = MODELS / f"{name}.onnx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model, (image,), str(path), dynamo=False)

    torch.jit.trace(model, image).save(str(MODELS / f"{name}.pt"))
    pnnx = HOST / "pnnx" / "pnnx"
    pnnx.chmod(0o755)
    size = f"inputshape=[{','.join(map(str, image.shape))}]"
    subprocess.run([str(pnnx), f"{name}.pt", size], cwd=MODELS, stdout=subprocess.DEVNULL, check=True)
    # pnnx 20261020 has no ncnn layer for every other pixel (the shortcut of ResNet-20); a pooling of 1x1 is the same.
    parameters = next(MODELS.glob(f"{name.replace('-', '_')}.ncnn.param"))
    text = re.sub(r"^Tensor\.slice( .*)$", r"Pooling\1 0=0 1=1 2=2 5=1", parameters.read_text(), flags=re.MULTILINE)
    parameters.rename(MODELS / f"{name}.ncnn.param").write_text(text)
    next(MODELS.glob(f"{name.replace('-', '_')}.ncnn.bin")).rename(MODELS / f"{name}.ncnn.bin")

    import _tools as mnn

    mnn.mnnconvert(
        ["", "-f", "ONNX", "--modelFile", str(path), "--MNNModel", str(MODELS / f"{name}.mnn"), "--bizCode", "-"]
    )


def convert_network(network: str) -> None:
    """Writes the network with random weights, and as NETWORK-int8, into MODELS in the format of every runtime."""
    import onnx
    import torch
    from torch.nn import functional

    from dgms_rt import training as dt
    from dgms_rt.training import models
    from dgms_rt.training.models import mobilenet, resnet_cifar

    torch.manual_seed(0)
    # TensorFlow's padding would be layers of their own in other runtimes; a symmetric one in the convolution is not.
    mobilenet.same_padding = lambda x, kernel, stride: x
    model = models.create(network)
    for module in model.modules():
        if isinstance(module, mobilenet.ConvNorm):
            module.padding = (module.kernel_size[0] // 2,) * 2
    shape = models.ARCHITECTURES[network].input_shape
    # Else values vanish from layer to layer, and LiteRT refuses their scales.
    dt.reestimate_batch_norm(model, [torch.randn(4, *shape)])
    convert(network, model, shape)
    _quantize_mnn(MODELS / f"{network}.mnn", MODELS / f"{network}-int8.mnn", shape[-1])
    images = [torch.randn(1, *shape).numpy() for _ in range(4)]
    ncnn_int8.quantize(MODELS / f"{network}.ncnn", MODELS / f"{network}-int8.ncnn", images)
    # LiteRT skips pixels one by one and pools faster (the shortcut of ResNet-20).
    with mock.patch.object(resnet_cifar, "every_second_pixel", lambda x: functional.max_pool2d(x, 1, 2)):
        quantize_litert(model, MODELS / f"{network}-int8.tflite", images)
    path = MODELS / f"{network}.onnx"
    _quantize(path, MODELS / f"{network}-int8.onnx", onnx.load(path).graph.input[0].name, images)


def run(system: Path, core: str, wheel: str, runtime: str, runs: int, *models: object) -> list[counts.Blocks]:
    """What `runs` inferences of each model execute. `runtime`, `models`: arguments of run_other_runtime.py."""
    pretend(system, core)
    environment = {
        "PYTHONHOME": str(system / "usr"),
        "PYTHONPATH": f"{system / 'wheels' / wheel}:{system / 'site'}",
        "PYTHONNOUSERSITE": "1",
        "PYTHONHASHSEED": "0",
    }
    command = [str(system / "usr/bin/python3.11"), str(RUN), runtime, str(runs), *map(str, models)]
    return counts.run(command, cores.CORES[core].qemu, environment, system)[1:-1]


def measure(system: Path, network: str, other: OtherRuntime, core_name: str, repeat: int) -> cycles.Result | None:
    """The run of `repeat` with the fewest instructions counts: other threads disturb the main one. None: this core
    cannot run it."""
    core = cores.CORES[core_name]
    if other.float16 and core.qemu == "cortex-a72":
        return None
    size, runs = (32, 10) if network == "resnet20" else (224, 1)
    model = MODELS / f"{network}{other.file}"
    blocks = min(
        (run(system, core_name, other.wheel, other.runtime, runs, model, 3, size)[0] for _ in range(repeat)),
        key=counts.instructions,
    )
    return cycles.model(blocks, core, runs)


def prepare(root: Path) -> Path:
    """Installs wheels and converters where they are missing. Returns what the emulated programs take for /."""
    system = root.resolve() / "system"
    add_wheels(system)
    if not HOST.exists():
        pip_install(HOST, *CONVERTERS)
    sys.path.append(str(HOST))
    MODELS.mkdir(parents=True, exist_ok=True)
    return system


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--network", choices=list(tables.NETWORKS), action="append", help="default: all")
    parser.add_argument("--runtime", choices=list(OTHER_RUNTIMES), action="append", help="default: all")
    parser.add_argument("--core", choices=tables.CORES, action="append", help="default: all")
    parser.add_argument("--repeat", type=int, default=1, help="keep the run with the fewest instructions of N")
    arguments = parser.parse_args()
    system = prepare(arguments.root)
    for network in arguments.network or tables.NETWORKS:
        if not (MODELS / f"{network}-int8.onnx").exists():
            convert_network(network)
        for name in arguments.runtime or OTHER_RUNTIMES:
            results = [
                measure(system, network, OTHER_RUNTIMES[name], core, arguments.repeat)
                if core in (arguments.core or tables.CORES)
                else None
                for core in tables.CORES
            ]
            tables.write_row(tables.NETWORKS[network], OTHER_RUNTIMES[name].row, tables.cells(results))


if __name__ == "__main__":
    main()
