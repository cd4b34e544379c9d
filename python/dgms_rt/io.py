"""What may cross the border between numpy and the core: the only place with dtype and layout rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from . import _core
from .errors import InputError

Array: TypeAlias = npt.NDArray[Any]
FloatArray: TypeAlias = npt.NDArray[np.float32]
# One array where the model has one input (or output), otherwise a mapping by name or a sequence in the model's order.
Inputs: TypeAlias = npt.ArrayLike | Mapping[str, npt.ArrayLike] | Sequence[npt.ArrayLike]
Buffers: TypeAlias = FloatArray | Mapping[str, FloatArray] | Sequence[FloatArray]
Outputs: TypeAlias = FloatArray | dict[str, FloatArray]

_FLOAT32 = np.dtype(np.float32)
_UINT8 = np.dtype(np.uint8)


@dataclass(frozen=True)
class TensorInfo:
    """An input or output as the caller sees it. A string in `shape` is the dynamic batch dimension."""

    name: str
    shape: tuple[int | str, ...]
    dtype: str
    layout: str  # "NCHW" (rank 4) or "any"
    normalization: tuple[list[float], list[float]] | None = None  # mean, std a channel: uint8 NHWC is accepted too

    @property
    def accepts_uint8(self) -> bool:
        return self.normalization is not None


class Border:
    """Checks the arrays of a call against the inputs and outputs of one model."""

    def __init__(self, model: _core.Model) -> None:
        self._file = model.path
        self.inputs = [_tensor_info(tensor) for tensor in model.inputs]
        self.outputs = [_tensor_info(tensor) for tensor in model.outputs]
        self.batch_range = model.batch_range

    def take(self, given: Inputs) -> tuple[list[Array], int]:
        """The arrays in the model's order, C-contiguous and aligned, and the batch size. Raises InputError."""
        arrays = []
        batches: dict[str, int] = {}
        for info, value in zip(self.inputs, self._in_order("input", self.inputs, given), strict=True):
            array = self._as_array(info, value)
            self._check_dtype(info, array)
            self._check_shape(info, array)
            if isinstance(info.shape[0], str):
                batches[info.name] = array.shape[0]
            arrays.append(array if array.flags.c_contiguous and array.flags.aligned else array.copy(order="C"))
        if len(set(batches.values())) > 1:
            raise InputError(
                "the inputs have different batch sizes",
                file=self._file,
                expected="one batch size",
                got=", ".join(f"{name} {size}" for name, size in batches.items()),
                remedy="give every input the same number of items",
            )
        return arrays, next(iter(batches.values()), self.batch_range[0])

    def take_buffers(self, given: Buffers, shapes: Sequence[tuple[int, ...]]) -> list[FloatArray]:
        """The arrays of `out=` in the model's order, to be written in place. Raises InputError."""
        buffers: list[FloatArray] = []
        for info, buffer, shape in zip(self.outputs, self._in_order("out", self.outputs, given), shapes, strict=True):
            self._check_buffer(info, buffer, shape)
            if any(np.may_share_memory(buffer, other) for other in buffers):
                raise InputError(
                    "two outputs share memory",
                    file=self._file,
                    layer=f"out '{info.name}'",
                    remedy="give every output an array of its own",
                )
            buffers.append(buffer)
        return buffers

    def give(self, buffers: list[FloatArray]) -> Outputs:
        """One output: the array. Several: a dict by name."""
        if len(buffers) == 1:
            return buffers[0]
        return {info.name: buffer for info, buffer in zip(self.outputs, buffers, strict=True)}

    def _in_order(self, what: str, infos: list[TensorInfo], given: Any) -> list[Any]:
        if isinstance(given, np.ndarray) and len(infos) == 1:
            return [given]
        names = [info.name for info in infos]
        if isinstance(given, Mapping):
            missing = [name for name in names if name not in given]
            unknown = [str(name) for name in given if name not in names]
            if missing or unknown:
                steps = [f"add {', '.join(missing)}"] if missing else []
                steps += [f"remove {', '.join(unknown)}"] if unknown else []
                raise InputError(
                    f"{what}: the names are not the model's",
                    file=self._file,
                    expected=", ".join(names),
                    got=", ".join(map(str, given)) or "no name",
                    remedy="; ".join(steps),
                )
            return [given[name] for name in names]
        if isinstance(given, (list, tuple)):
            if len(given) != len(names):
                raise InputError(
                    f"{what}: wrong number of arrays",
                    file=self._file,
                    expected=f"{len(names)} ({', '.join(names)})",
                    got=str(len(given)),
                    remedy="pass one array a name"
                    if len(names) > 1
                    else "pass one array with a batch: numpy.stack(...)",
                )
            return list(given)
        if len(names) > 1:
            raise InputError(
                f"{what}: one array for several names",
                file=self._file,
                expected=f"{len(names)} arrays ({', '.join(names)})",
                got=type(given).__name__,
                remedy="pass a dict {" + ", ".join(f"'{name}': array" for name in names) + "} or a sequence",
            )
        return [given]

    def _as_array(self, info: TensorInfo, value: Any) -> Array:
        try:
            return np.asarray(value)
        except Exception as error:  # whatever the object's own conversion raises
            raise InputError(
                f"cannot be read as an array: {error}",
                file=self._file,
                layer=f"input '{info.name}'",
                expected="a numpy array",
                got=type(value).__name__,
                remedy="convert it to a numpy array of float32",
            ) from error

    def _check_dtype(self, info: TensorInfo, array: Array) -> None:
        if array.dtype == _FLOAT32 or (array.dtype == _UINT8 and info.accepts_uint8):
            return
        expected = "float32 NCHW or uint8 NHWC" if info.accepts_uint8 else "float32"
        if array.dtype == _UINT8:
            message = "this model carries no normalization, so it does not take uint8 pixels"
            remedy = "normalize as in training and pass float32, or export the model with its normalization"
        else:
            message = "wrong dtype"
            remedy = "x.astype(np.float32)" if array.dtype.kind in "fiub" else "pass numbers: a float32 array"
        raise InputError(
            message,
            file=self._file,
            layer=f"input '{info.name}'",
            expected=expected,
            got=str(array.dtype),
            remedy=remedy,
        )

    def _check_shape(self, info: TensorInfo, array: Array) -> None:
        expected = _nhwc(info.shape) if array.dtype == _UINT8 else info.shape
        place = f"input '{info.name}'"
        if not _matches(array.shape, expected):
            raise InputError(
                "wrong shape",
                file=self._file,
                layer=place,
                expected=_text(expected),
                got=_text(array.shape),
                remedy=_shape_remedy(info, array, expected),
            )
        low, high = self.batch_range
        if isinstance(expected[0], str) and not low <= array.shape[0] <= high:
            raise InputError(
                "the batch size is outside the model's range",
                file=self._file,
                layer=place,
                expected=f"{low}..{high}",
                got=str(array.shape[0]),
                remedy=f"pass between {low} and {high} items a call",
            )

    def _check_buffer(self, info: TensorInfo, buffer: Any, shape: tuple[int, ...]) -> None:
        facts: tuple[str, str, str] | None = None
        if not isinstance(buffer, np.ndarray):
            facts = ("not a numpy array", "numpy.ndarray", type(buffer).__name__)
        elif buffer.dtype != _FLOAT32:
            facts = ("wrong dtype", "float32", str(buffer.dtype))
        elif buffer.shape != shape:
            facts = ("wrong shape", _text(shape), _text(buffer.shape))
        elif not (buffer.flags.c_contiguous and buffer.flags.aligned):
            facts = ("not contiguous", "a C-contiguous, aligned array", f"strides {buffer.strides}")
        elif not buffer.flags.writeable:
            facts = ("read-only", "a writeable array", "a read-only array")
        if facts is not None:
            message, expected, got = facts
            raise InputError(
                message,
                file=self._file,
                layer=f"out '{info.name}'",
                expected=expected,
                got=got,
                remedy=f"out = np.empty({_text(shape)}, np.float32)",
            )


def new_buffers(shapes: Sequence[tuple[int, ...]]) -> list[FloatArray]:
    """Uninitialized arrays for the outputs of one run."""
    return [np.empty(shape, np.float32) for shape in shapes]


def _tensor_info(tensor: _core.TensorInfo) -> TensorInfo:
    return TensorInfo(tensor.name, tuple(tensor.shape), tensor.dtype, tensor.layout, tensor.normalization)


def _nhwc(shape: tuple[int | str, ...]) -> tuple[int | str, ...]:
    return (shape[0], shape[2], shape[3], shape[1]) if len(shape) == 4 else shape


def _matches(shape: tuple[int, ...], expected: tuple[int | str, ...]) -> bool:
    # Only the first dimension can be a name: the batch.
    return (
        len(shape) == len(expected)
        and shape[1:] == expected[1:]
        and (shape[:1] == expected[:1] or isinstance(expected[0], str))
    )


def _shape_remedy(info: TensorInfo, array: Array, expected: tuple[int | str, ...]) -> str:
    if _matches(array.shape, expected[1:]):
        return "add the batch dimension: x[None]"
    if len(expected) == 4 and array.dtype == _UINT8 and _matches(array.shape, info.shape):
        return "uint8 pixels are NHWC: x.transpose(0, 2, 3, 1)"
    if len(expected) == 4 and array.dtype == _FLOAT32 and _matches(array.shape, _nhwc(info.shape)):
        return "float32 images are NCHW: x.transpose(0, 3, 1, 2)"
    return f"pass an array of shape {_text(expected)}"


def _text(shape: Sequence[int | str]) -> str:
    return "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
