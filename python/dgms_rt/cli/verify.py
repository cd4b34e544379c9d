"""`dgms verify`: is the file sound, and does this CPU compute what the scalar reference computes?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TypedDict

import numpy as np

from ..data.files import key_of, read_npz
from ..errors import FormatError, InputError
from ..io import Array
from ..model import Model, load
from .common import add_model, by_name, chosen_sizes, count, load_model, print_json, random_inputs

SUMMARY = "check a file, and every layer on this CPU against the scalar reference"
EXAMPLE = "dgms verify model.dgms --reference torch_logits.npz"
# Float kernels may sum in another order (docs/numerics.md); relative to the largest absolute value of the layer.
FLOAT_BOUND = 1e-4
# Where that moved a float32 value across a rounding boundary of a `quantize`, what follows differs by about a step.
ROUNDED_STEPS = 2
ROUNDED_FLOAT_BOUND = ROUNDED_STEPS / 127


class Check(TypedDict):
    check: str
    ok: bool
    detail: str
    layer: str | None  # the first bad one


def configure(parser: argparse.ArgumentParser) -> None:
    add_model(parser)
    parser.add_argument("--seed", type=count, default=0, metavar="N", help="seed of the random input (default 0)")
    parser.add_argument(
        "--reference", metavar="FILE", help=".npz with x and logits (or inputs and outputs by name) from torch"
    )
    parser.add_argument(
        "--tolerance",
        type=float,
        default=1e-4,
        metavar="T",
        help="of --reference: largest difference / max(1, largest absolute reference) (default 1e-4)",
    )


def execute(options: argparse.Namespace) -> int:
    isa: str | None = None
    try:
        with load_model(options) as model, load(options.model, threads=1, isa="scalar") as scalar:
            isa = model.isa
            layers = len(model.explain())
            checks = [Check(check="file", ok=True, detail=f"sizes, checksums, graph of {layers} layers", layer=None)]
            checks.append(compare_layers(model, scalar, options.seed))
            if options.reference:
                checks.append(_compare_reference(model, options.reference, options.tolerance))
    except FormatError as error:
        checks = [Check(check="file", ok=False, detail=str(error), layer=error.layer)]
    ok = all(check["ok"] for check in checks)
    if options.json:
        print_json({"model": options.model, "isa": isa, "ok": ok, "checks": checks})
    else:
        for check in checks:
            print(f"{check['check']:<10}{'ok' if check['ok'] else 'FAILED':<8}{check['detail']}")
    return 0 if ok else 1


def compare_layers(model: Model, scalar: Model, seed: int, batch: int = 2) -> Check:
    """Every value of one run in both, on the same random input of about `batch` items."""
    if model.isa == scalar.isa:
        return Check(check="layers", ok=True, detail="only the scalar kernels run here: nothing to compare", layer=None)
    low, high = model.batch_range
    first = model.inputs[0].shape[0]
    sizes = chosen_sizes(model, min(max(low, batch), high) if isinstance(first, str) else None)
    compared = 0
    for pixels in (False, True) if any(info.accepts_uint8 for info in model.inputs) else (False,):
        x = random_inputs(model, sizes, seed, pixels=pixels)
        float_differs = rounded = False
        for layer, value, got, expected in _values(model, scalar, x):
            compared += 1
            float_differs = float_differs or (got.dtype != np.int8 and not np.array_equal(got, expected))
            rounded = rounded or (float_differs and got.dtype == np.int8 and not np.array_equal(got, expected))
            if problem := difference(got, expected, rounded=rounded):
                where = f"layer {layer}" if layer else f"input {value}"
                detail = f"first bad: {where}, {model.isa} against scalar: {problem}"
                return Check(check="layers", ok=False, detail=detail, layer=layer or value)
    detail = f"{compared} values: {model.isa} equals scalar (int8 bit for bit, float32 within {FLOAT_BOUND:g})"
    return Check(check="layers", ok=True, detail=detail, layer=None)


def _values(model: Model, scalar: Model, x: dict[str, Array]) -> Iterator[tuple[str, str, Array, Array]]:
    """Layer ("" for an input), value name, and the value in both models, in order of execution."""
    sessions = model.session(keep_values=True), scalar.session(keep_values=True)
    for session in sessions:
        session.run(x)
    layers = {row["output"]: row["name"] for row in model.explain()}
    inputs = {name: "" for name in sessions[0].value_names() if name not in layers}
    for name, layer in (inputs | layers).items():
        yield layer, name, sessions[0].value(name), sessions[1].value(name)


def difference(got: Array, expected: Array, *, rounded: bool = False) -> str:
    """What is wrong, or "" if the two agree.

    rounded: float32 values that differ in their last bits were quantized before.
    """
    if got.dtype == np.int8:
        steps = np.abs(got.astype(np.int32) - expected)
        wrong = np.flatnonzero(steps > (ROUNDED_STEPS if rounded else 0))
        if not len(wrong):
            return ""
        at = np.unravel_index(wrong[0], got.shape)
        first = f"{got[at]} instead of {expected[at]} at {tuple(map(int, at))}"
        return f"{len(wrong)} of {got.size} int8 values differ, {first}"
    bound = (ROUNDED_FLOAT_BOUND if rounded else FLOAT_BOUND) * float(np.abs(expected).max(initial=0.0))
    worst = float(np.abs(got - expected).max(initial=0.0))
    return "" if worst <= bound else f"largest difference {worst:.3g}, bound {bound:.3g}"


def _compare_reference(model: Model, path: str, tolerance: float) -> Check:
    arrays = read_npz(path)
    x = {info.name: key_of(arrays, "x" if len(model.inputs) == 1 else info.name, path) for info in model.inputs}
    outputs = by_name(model, model.run(x))
    details = []
    ok = True
    for name, got in outputs.items():
        expected = key_of(arrays, "logits" if len(outputs) == 1 else name, path)
        if got.shape != expected.shape:
            raise InputError(
                f"the reference of output '{name}' has another shape",
                file=path,
                expected=str(got.shape),
                got=str(expected.shape),
            )
        bound = tolerance * max(1.0, float(np.abs(expected).max(initial=0.0)))
        worst = float(np.abs(got - expected).max(initial=0.0))
        ok = ok and worst <= bound
        detail = f"{name}: largest difference {worst:.3g}, bound {bound:.3g}"
        if got.ndim == 2:
            detail += f", same top-1 for {100 * float((got.argmax(1) == expected.argmax(1)).mean()):.2f} %"
        details.append(detail)
    return Check(check="reference", ok=ok, detail="; ".join(details), layer=None)
