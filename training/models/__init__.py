"""The networks that the commands know, networks of a user's own, and how checkpoints and images are read."""

import importlib
import os
import pickle
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ...data.files import read_npz
from .mobilenet import MobileNetV1, MobileNetV2
from .resnet import BasicBlock, Bottleneck, ResNet
from .resnet_cifar import ResNetCifar
from .vgg import VGGSmall

_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
_TENSORFLOW = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
_ORIGINAL = re.compile(r"(?:(.+)\.)?parametrizations\.(\w+)\.original")


@dataclass(frozen=True)
class Architecture:
    """build: a network with random weights; input_shape: C,H,W; normalization: (mean, std) of pixels in 0..1.

    augment: trained on randomly flipped and cropped images (data.Batches), to which its batch-norm statistics belong.
    """

    build: Callable[[], nn.Module]
    input_shape: tuple[int, int, int]
    normalization: tuple[tuple[float, ...], tuple[float, ...]]
    augment: bool = False


ARCHITECTURES: dict[str, Architecture] = {
    "resnet20": Architecture(lambda: ResNetCifar(3), (3, 32, 32), _IMAGENET, augment=True),
    "resnet32": Architecture(lambda: ResNetCifar(5), (3, 32, 32), _IMAGENET, augment=True),
    "resnet56": Architecture(lambda: ResNetCifar(9), (3, 32, 32), _IMAGENET, augment=True),
    "vgg-small": Architecture(VGGSmall, (3, 32, 32), _IMAGENET, augment=True),
    "resnet18": Architecture(lambda: ResNet(BasicBlock, [2, 2, 2, 2]), (3, 224, 224), _IMAGENET),
    "resnet50": Architecture(lambda: ResNet(Bottleneck, [3, 4, 6, 3]), (3, 224, 224), _IMAGENET),
    "mobilenet-v1": Architecture(MobileNetV1, (3, 224, 224), _TENSORFLOW),
    "mobilenet-v1-075": Architecture(lambda: MobileNetV1(0.75), (3, 224, 224), _TENSORFLOW),
    "mobilenet-v2": Architecture(MobileNetV2, (3, 224, 224), _TENSORFLOW),
    # TensorFlow's checkpoint: batch norm folded, 1001 classes (0 = background).
    "mobilenet-v2-folded": Architecture(lambda: MobileNetV2(1.0, 1001, folded=True), (3, 224, 224), _TENSORFLOW),
}


def create(arch: str) -> nn.Module:
    """A network in eval mode: a name of ARCHITECTURES, or "module:function" for what a function of the user's returns.

    Modules are found as `python` finds them, or in the working directory. Raises ValueError.
    """
    if arch in ARCHITECTURES:
        return ARCHITECTURES[arch].build().eval()
    module, separator, function = arch.partition(":")
    if not (separator and module and function):
        raise ValueError(f"unknown architecture {arch!r}; known: {', '.join(ARCHITECTURES)}, or module:function")
    sys.path.insert(0, os.getcwd())
    try:
        model = getattr(importlib.import_module(module), function)()
    except (ImportError, AttributeError, TypeError) as error:
        raise ValueError(f"{arch}: expected a function without arguments that returns a model; {error}") from error
    finally:
        sys.path.remove(os.getcwd())
    if not isinstance(model, nn.Module):
        raise ValueError(f"{arch}: expected a torch.nn.Module, got {type(model).__name__}")
    return model.eval()


def load_checkpoint(model: nn.Module, path: str | os.PathLike[str]) -> None:
    """Loads weights from `.npz` (arrays by parameter name) or a torch file (a state dict, alone or in "state_dict").

    The prefix "module." is dropped. uint8 weights of an `.npz` (`x.weight_q`, `.weight_scale`, `.weight_zp`) are
    dequantized. Of a quantized model the float weights behind the quantizers are taken. Raises ValueError when
    parameters are missing, left over, of another shape or not finite.
    """
    path = Path(path)
    state = read_state(path)
    quantized = is_quantized(state)
    if quantized:
        state = {_float_name(name): tensor for name, tensor in state.items()}
    expected = {n: t for n, t in model.state_dict().items() if not n.endswith("num_batches_tracked")}
    given = {n: t for n, t in state.items() if not n.endswith("num_batches_tracked")}
    if quantized:
        given = {n: t for n, t in given.items() if n in expected}  # without the quantizers
    for name, tensor in given.items():  # a linear layer stored as a 1x1 convolution
        if name in expected and tensor.dim() == 4 and tensor.shape[2:] == (1, 1) and expected[name].dim() == 2:
            given[name] = tensor.flatten(1)
    missing, extra = sorted(set(expected) - set(given)), sorted(set(given) - set(expected))
    shapes = [n for n in given if n in expected and given[n].shape != expected[n].shape]
    if missing or extra or shapes:
        raise ValueError(
            f"{path}: the checkpoint is not of this architecture; missing {_some(missing)}, not in the model "
            f"{_some(extra)}, of another shape {_some(shapes)}"
        )
    damaged = [n for n, tensor in given.items() if not bool(torch.isfinite(tensor).all())]
    if damaged:
        raise ValueError(f"{path}: NaN or infinite values in {_some(damaged)}; the checkpoint is damaged")
    model.load_state_dict(given, strict=False)


def read_state(path: str | os.PathLike[str]) -> dict[str, Tensor]:
    """The tensors of a checkpoint file by name, see `load_checkpoint`. Raises ValueError for other files."""
    path = Path(path)
    state = _npz_state(path) if path.suffix == ".npz" else _torch_state(path)
    return {name.removeprefix("module."): tensor for name, tensor in state.items()}


def is_quantized(state: Mapping[str, Tensor]) -> bool:
    """Whether a state dict is that of a model behind `quantize_`."""
    return any(_ORIGINAL.fullmatch(name) for name in state)


def _float_name(name: str) -> str:
    match = _ORIGINAL.fullmatch(name)
    return name if match is None else ".".join(part for part in match.groups() if part)


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "") if names else "none"


def _torch_state(path: Path) -> dict[str, Tensor]:
    try:
        loaded = torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, EOFError, RuntimeError) as error:
        raise ValueError(f"{path}: not a torch file ({str(error).splitlines()[0]})") from error
    if isinstance(loaded, Mapping) and isinstance(loaded.get("state_dict"), Mapping):
        loaded = loaded["state_dict"]
    if isinstance(loaded, Mapping):
        loaded = {name: value for name, value in loaded.items() if not str(name).endswith("_extra_state")}
    if not isinstance(loaded, Mapping) or not all(isinstance(tensor, Tensor) for tensor in loaded.values()):
        raise ValueError(f"{path}: not a state dict of tensors")
    return dict(loaded)


def _npz_state(path: Path) -> dict[str, Tensor]:
    arrays = read_npz(path)
    layers = [name.removesuffix(".weight_q") for name in arrays if name.endswith(".weight_q")]
    if not layers:
        return {name: torch.from_numpy(array) for name, array in arrays.items()}
    state = {}
    for layer in layers:
        quantized = arrays[f"{layer}.weight_q"].astype(np.float32) - np.float32(arrays[f"{layer}.weight_zp"])
        state[f"{layer}.weight"] = torch.from_numpy(quantized * np.float32(arrays[f"{layer}.weight_scale"]))
        state[f"{layer}.bias"] = torch.from_numpy(arrays[f"{layer}.bias"])
    return state
