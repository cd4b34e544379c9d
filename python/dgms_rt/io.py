"""Between numpy arrays and the core: names, dtypes and memory layout. The core checks the shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from . import _core
from .errors import InputError

Array: TypeAlias = npt.NDArray[Any]
# One array where the model has one input (or output), otherwise a mapping by name or a sequence in the model's order.
Inputs: TypeAlias = npt.ArrayLike | Mapping[str, npt.ArrayLike] | Sequence[npt.ArrayLike]
Buffers: TypeAlias = Array | Mapping[str, Array] | Sequence[Array]
Outputs: TypeAlias = Array | dict[str, Array]
# The shapes of inputs: of the one input, or by name.
Shapes: TypeAlias = Sequence[int] | Mapping[str, Sequence[int]]

_UINT8 = np.dtype(np.uint8)


@dataclass(frozen=True)
class TensorInfo:
    """An input or output as the caller sees it.

    A string in `shape` is a dimension that the caller chooses (Model.dims), of an output also an expression over them
    such as "H//2 + 1", in Python's syntax.
    """

    name: str
    shape: tuple[int | str, ...]
    dtype: str  # "float32", "int32" or "int64"
    layout: str  # "NCHW" (rank 4) or "any"
    normalization: tuple[list[float], list[float]] | None = None  # mean and std per channel: uint8 NHWC is accepted too

    @property
    def accepts_uint8(self) -> bool:
        return self.normalization is not None


@dataclass(frozen=True)
class DimInfo:
    """The sizes that a dimension of the inputs may have: min..max in multiples of `multiple`."""

    min: int
    max: int
    multiple: int = 1


class Signature:
    """The inputs and outputs of one model, and what may be passed for them."""

    def __init__(self, model: _core.Model) -> None:
        self._file = model.path
        self.inputs = [_tensor_info(tensor) for tensor in model.inputs]
        self.outputs = [_tensor_info(tensor) for tensor in model.outputs]
        self.dims = {name: DimInfo(*sizes) for name, sizes in model.dims.items()}

    @property
    def batch_range(self) -> tuple[int, int]:
        """The sizes of the first dimension of the first input."""
        first = self.inputs[0].shape[0]
        return (first, first) if isinstance(first, int) else (self.dims[first].min, self.dims[first].max)

    def take(self, given: Inputs) -> list[Array]:
        """The arrays in the model's order, C-contiguous and aligned. Raises InputError."""
        arrays = []
        for info, value in zip(self.inputs, self._in_order("input", self.inputs, given), strict=True):
            array = self._as_array(info, value)
            self._check_dtype(info, array)
            arrays.append(array if array.flags.c_contiguous and array.flags.aligned else array.copy(order="C"))
        return arrays

    def stand_ins(self, shapes: Shapes) -> list[Array]:
        """Arrays of these shapes (NCHW) in the model's order, of no memory of their own. Raises InputError."""
        given: Any = shapes
        if not isinstance(shapes, Mapping):
            given = [shapes] if len(self.inputs) == 1 else list(shapes)
        arrays = []
        for info, shape in zip(self.inputs, self._in_order("shape", self.inputs, given), strict=True):
            try:
                arrays.append(np.broadcast_to(np.zeros((), info.dtype), tuple(shape)))
            except (TypeError, ValueError) as error:
                raise InputError(
                    "not a shape",
                    file=self._file,
                    layer=f"input '{info.name}'",
                    expected=f"sizes such as {_text(info.shape)}",
                    got=repr(shape),
                    remedy='model.prepare({"' + info.name + '": (1, 3, 224, 224)})',
                ) from error
        return arrays

    def new_buffers(self, shapes: Sequence[tuple[int, ...]]) -> list[Array]:
        """Uninitialized arrays for the outputs of one run."""
        return [np.empty(shape, info.dtype) for info, shape in zip(self.outputs, shapes, strict=True)]

    def take_buffers(self, given: Buffers, shapes: Sequence[tuple[int, ...]]) -> list[Array]:
        """The arrays of `out=` in the model's order, to be written in place. Raises InputError."""
        buffers: list[Array] = []
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

    def give(self, buffers: list[Array]) -> Outputs:
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
                    remedy="pass one array for each name"
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
                remedy=f"convert it to a numpy array of {info.dtype}",
            ) from error

    def _check_dtype(self, info: TensorInfo, array: Array) -> None:
        if array.dtype == info.dtype or array.dtype == _UINT8:  # the core says whether the model takes pixels
            return
        raise InputError(
            "wrong dtype",
            file=self._file,
            layer=f"input '{info.name}'",
            expected=f"{info.dtype} NCHW or uint8 NHWC" if info.accepts_uint8 else info.dtype,
            got=str(array.dtype),
            remedy=f"x.astype(np.{info.dtype})"
            if array.dtype.kind in "fiub"
            else f"pass numbers: a {info.dtype} array",
        )

    def _check_buffer(self, info: TensorInfo, buffer: Any, shape: tuple[int, ...]) -> None:
        facts: tuple[str, str, str] | None = None
        if not isinstance(buffer, np.ndarray):
            facts = ("not a numpy array", "numpy.ndarray", type(buffer).__name__)
        elif buffer.dtype != info.dtype:
            facts = ("wrong dtype", info.dtype, str(buffer.dtype))
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
                remedy=f"out = np.empty({_text(shape)}, np.{info.dtype})",
            )


def _tensor_info(tensor: _core.TensorInfo) -> TensorInfo:
    return TensorInfo(tensor.name, tuple(tensor.shape), tensor.dtype, tensor.layout, tensor.normalization)


def _text(shape: Sequence[int | str]) -> str:
    return "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"
