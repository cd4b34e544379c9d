"""load, Model and Session."""

from __future__ import annotations

import os
import threading
import time
import weakref
from types import TracebackType
from typing import IO, Any, TypeAlias

import numpy as np

from . import _core
from .errors import InputError
from .io import Buffers, DimInfo, Inputs, Outputs, Shapes, Signature, TensorInfo
from .profiling import Profile
from .rows import ExplainRow
from .tables import table

Source: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]


def load(source: Source, threads: int = 0, cores: str = "big", isa: str | None = None, memory: str = "fast") -> Model:
    """Opens a .dgms file, checks all of it, and plans it for this CPU.

    source: a path, the file's bytes, or a binary file object.
    threads: 0 = one per core of `cores`, but no more than the CPU quota of the process allows (`docker --cpus`).
    cores: "big", "all", "little", or a list such as "0,2-3", within the process's affinity mask.
    isa: "scalar", "neon", "neon_dotprod", "avx2", ...; None = DGMS_FORCE_ISA of the environment, else the best of
    this CPU.
    memory: "fast", or "low": the weights of tiled int8 convolutions stay as small as in the file and are transformed in
    every run. The results are the same.

    Raises FormatError, UnsupportedError, PlanError, or InputError when the file cannot be opened.
    """
    return Model(source, threads, cores, isa, memory)


class Explanation(list[ExplainRow]):
    """What the plan decided, one row per layer. `print()` shows it as a table."""

    def table(self) -> str:
        lines = [
            [
                row["name"],
                row["op"],
                row["weights"],
                str(row["weight_bytes"]) if row["weight_bytes"] else "",
                "x".join(map(str, row["output_shape"])),
                str(row["multiplications"]) if row["multiplications"] else "",
                str(row["threads"]),
                row["kernel"] or row["note"],
            ]
            for row in self
        ]
        head = ["layer", "op", "weights", "bytes", "output", "multiplications", "threads", "kernel"]
        return table(head, lines, right={3, 5, 6})

    def __str__(self) -> str:
        return self.table()


class _Runner:
    """One arena and thread pool. Knows no Model: a Model that owns one is freed with its last reference."""

    def __init__(self, signature: Signature, model: _core.Model, *, keep_values: bool = False) -> None:
        self._model = model
        self._core = model.session(keep_values)
        self._signature = signature
        self._profile: Profile | None = None
        self._profile_zero = 0.0

    @property
    def arena_bytes(self) -> int:
        """Bytes of the arenas of the input shapes that are kept prepared."""
        return self._core.arena_bytes

    def run(self, x: Inputs, out: Buffers | None = None) -> Outputs:
        """As Model.run."""
        arrays = self._signature.take(x)
        shapes = self._model.output_shapes(arrays)
        signature = self._signature
        buffers = signature.new_buffers(shapes) if out is None else signature.take_buffers(out, shapes)
        if self._profile is None:
            self._core.run(arrays, buffers)
        else:
            start = time.perf_counter() * 1e6 - self._profile_zero
            self._core.run(arrays, buffers)
            self._profile._add(start, self._core.profile())
        return self._signature.give(buffers)

    def prepare(self, shapes: Shapes) -> None:
        """As Model.prepare."""
        self._core.prepare(self._signature.stand_ins(shapes))

    def _set_profile(self, profile: Profile | None) -> None:
        self._core.set_profiling(profile is not None)
        self._profile_zero = time.perf_counter() * 1e6
        self._profile = profile


class Session(_Runner):
    """One arena and thread pool on the shared weights of a model. Not thread-safe: one per thread of the caller."""

    def __init__(self, model: Model, *, keep_values: bool = False) -> None:
        super().__init__(model._signature, model._open(), keep_values=keep_values)
        self._owner = model

    @property
    def model(self) -> Model:
        """The model whose weights the session uses."""
        return self._owner

    def profile(self) -> Profile:
        """As Model.profile, for the runs of this session."""
        return Profile(self._set_profile)

    def value_names(self) -> list[str]:
        """The names of the intermediate values that `value` returns (only with keep_values)."""
        return self._core.value_names()

    def value(self, name: str) -> Any:
        """A copy of an intermediate value of the last run, in internal order (N, H, W, C), int8 or float32."""
        if not isinstance(name, str):
            raise _wrong_option("name", "one of value_names()", name, "pass a str")
        return self._core.value(name)


class Model:
    """A loaded model: immutable weights and plan, shared by its sessions. Use `load`."""

    def __init__(self, source: Source, threads: int, cores: str, isa: str | None, memory: str) -> None:
        threads = _checked_options(threads, cores, isa, memory)
        self._options = (threads, cores, isa, memory)
        content = _content(source)
        self._path = os.path.abspath(content) if isinstance(content, str) else None
        self._core: _core.Model | None = _core.Model.load(content, threads, cores, isa or "", memory)
        self._signature = Signature(self._core)
        # Guards _runner. Reentrant, because a signal handler or a `__del__` may call the model in the middle of a call
        # of the same thread. That never happens inside the core, which runs no Python code, so both calls are safe.
        self._lock = threading.RLock()
        self._runner: _Runner | None = None
        _models.add(self)

    def run(self, x: Inputs, out: Buffers | None = None) -> Outputs:
        """Computes the outputs of `x`.

        x: one array where the model has one input, else a dict by name or a sequence in the order of `inputs`.
        Images are float32 NCHW, or uint8 NHWC if the model carries its normalization. Sizes named in `dims` may differ
        from call to call; the last few sets of shapes need no new plan and no new memory.
        out: C-contiguous arrays to write into, with the dtypes of the outputs (dict or sequence for several outputs);
        by default, outputs are new arrays.

        Returns the array of the only output, or a dict of name -> array. Raises InputError.

        Thread-safe; releases the GIL. Runs are executed one at a time, each with all threads of the model. For
        parallel runs, give every thread its own `session()`.
        """
        with self._lock:
            return self._own_runner().run(x, out)

    def prepare(self, shapes: Shapes) -> None:
        """Plans and allocates for inputs of these shapes now; otherwise `run` does so when shapes are new.

        shapes: the shape of the only input, or a dict by name: {"image": (1, 3, 480, 640)}, in NCHW.

        Raises InputError for a shape that the model does not accept, PlanError if it needs too much memory.
        """
        with self._lock:
            self._own_runner().prepare(shapes)

    def session(self, *, keep_values: bool = False) -> Session:
        """A new session: its own arena and threads, the same weights.

        keep_values: no buffer is reused, so that Session.value can read every intermediate value.
        """
        if not isinstance(keep_values, (bool, np.bool_)):
            raise _wrong_option("keep_values", "True or False", keep_values, "keep_values=True")
        return Session(self, keep_values=bool(keep_values))

    def profile(self) -> Profile:
        """Measures the layers of every `run` inside `with model.profile() as p:`; p.rows, p.table(), p.save(path)."""
        self._open()
        return Profile(self._set_profile)

    def explain(self) -> Explanation:
        """The plan, one row per layer: kernel, why not a faster one, weights, bytes, output shape, threads."""
        return Explanation(self._open().explain())

    @property
    def inputs(self) -> list[TensorInfo]:
        """Name, shape, dtype, layout and normalization of each input, in the order that `run` expects."""
        return self._signature.inputs

    @property
    def outputs(self) -> list[TensorInfo]:
        """Name, shape, dtype and layout of each output, in the order that `run` returns."""
        return self._signature.outputs

    @property
    def dims(self) -> dict[str, DimInfo]:
        """The dimensions that the caller chooses, by their names in shapes."""
        return self._signature.dims

    @property
    def batch_range(self) -> tuple[int, int]:
        """Smallest and largest size of the first dimension of the first input; equal when it is fixed."""
        return self._signature.batch_range

    @property
    def threads(self) -> int:
        """The number of threads of each session, including the caller's."""
        return self._open().threads

    @property
    def cores(self) -> list[int]:
        """The CPUs the threads may run on."""
        return self._open().cores

    @property
    def isa(self) -> str:
        """The instruction set the plan was made for."""
        return self._open().isa

    @property
    def name(self) -> str:
        """The name that the exporter gave the model."""
        return self._open().name

    @property
    def path(self) -> str | None:
        """The absolute path of the file, or None for a model loaded from bytes."""
        return self._path

    @property
    def memory(self) -> dict[str, int]:
        """Bytes by purpose, known before the first run (at the smallest sizes)."""
        return self._open().memory

    @property
    def metadata(self) -> dict[str, str]:
        """Free text that the exporter wrote into the file."""
        return self._open().metadata

    def close(self) -> None:
        """Frees the weights and the arena once all sessions are gone. Later calls raise InputError."""
        with self._lock:
            self._core = None
            self._runner = None

    def __enter__(self) -> Model:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        where = self._path or "<bytes>"
        if self._core is None:
            return f"<dgms_rt.Model {where} closed>"
        inputs, outputs = (", ".join(f"{t.name}{list(t.shape)}" for t in side) for side in (self.inputs, self.outputs))
        return f"<dgms_rt.Model {where} {inputs} -> {outputs} isa={self.isa} threads={self.threads}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if self._path is None:
            raise InputError(
                "a model loaded from bytes cannot be pickled",
                remedy="load it from a path, or pickle the bytes",
            )
        return load, (self._path, *self._options)

    def _open(self) -> _core.Model:
        core = self._core
        if core is None:
            raise InputError("the model is closed", file=self._path, remedy="load it again")
        return core

    def _set_profile(self, profile: Profile | None) -> None:
        with self._lock:
            if profile is not None or self._runner is not None:  # else closed inside the `with` block
                self._own_runner()._set_profile(profile)

    def _own_runner(self) -> _Runner:
        if self._runner is None:
            self._runner = _Runner(self._signature, self._open())
        return self._runner

    def _after_fork(self) -> None:
        # Another thread of the parent may have held the lock, in the middle of a run: neither survives in the child.
        if not self._lock.acquire(blocking=False):
            self._runner = None
        self._lock = threading.RLock()


_models: weakref.WeakSet[Model] = weakref.WeakSet()


def _after_fork() -> None:
    for model in list(_models):
        model._after_fork()


os.register_at_fork(after_in_child=_after_fork)


def _checked_options(threads: Any, cores: Any, isa: Any, memory: Any) -> int:
    """`threads` as an int. Raises InputError where an option has the wrong type; the core looks at the values."""
    if isinstance(threads, (bool, np.bool_)) or not isinstance(threads, (int, np.integer)) or not 0 <= threads < 2**32:
        raise _wrong_option("threads", "an integer >= 0", threads, "threads=0")
    if not isinstance(cores, str) or not cores.isascii():
        raise _wrong_option("cores", '"big", "all", "little" or a list such as "0,2-3", as a str', cores, 'cores="big"')
    if isa is not None and not (isinstance(isa, str) and isa.isascii()):
        raise _wrong_option("isa", "a name, as a str, or None", isa, "isa=None takes the best of this CPU")
    if not isinstance(memory, str) or not memory.isascii():
        raise _wrong_option("memory", '"fast" or "low"', memory, 'memory="fast"')
    return int(threads)


def _wrong_option(name: str, expected: str, got: Any, remedy: str) -> InputError:
    return InputError(f"wrong {name}", expected=expected, got=f"{got!r} ({type(got).__name__})"[:200], remedy=remedy)


def _content(source: Source) -> str | bytes:
    """A path as str, or the bytes of the file."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, (str, os.PathLike)):
        path = os.fsdecode(source)
        try:
            os.fsencode(path)
        except UnicodeEncodeError as error:
            raise InputError(
                f"no file can have this name: {error}", file=ascii(path), remedy="check the path"
            ) from error
        return path
    read = getattr(source, "read", None)
    content = read() if callable(read) else source
    if not isinstance(content, bytes):
        raise InputError(
            "this cannot be loaded",
            expected="a path, bytes, or a file opened in binary mode",
            got=f"a file object that reads {type(content).__name__}" if callable(read) else type(source).__name__,
            remedy='dgms_rt.load("model.dgms")',
        )
    return content
