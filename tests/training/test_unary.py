"""Functions of one value: torch's results, in int8 models those of the simulation to the last bit."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.format import read
from dgms_rt.training.export.unary import FUNCTIONS, unary_table

# The functions of the file as torch users write them, of values above 0 where they are not defined elsewhere.
WRITTEN: dict[str, Callable[[Tensor], Tensor]] = {
    "abs": torch.abs,
    "neg": lambda x: -x,
    "exp": torch.exp,
    "log": lambda x: torch.log(x.clamp(min=0.1)),
    "sqrt": lambda x: torch.sqrt(x.clamp(min=0.0)),
    "rsqrt": lambda x: torch.rsqrt(x.clamp(min=0.1)),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "silu": F.silu,
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "hardsigmoid": F.hardsigmoid,
    "hardswish": F.hardswish,
    "mish": F.mish,
    "softplus": F.softplus,
    "elu": lambda x: F.elu(x, 0.7),
    "linear": lambda x: (0.5 - (x * 3 - 1) / 4 + 2) * 0.3,
    "leaky_relu": lambda x: F.leaky_relu(x, 0.1),
    "reciprocal": lambda x: 1 / x.abs().clamp(min=0.2) + x.clamp(min=0.5) ** -1,
    "erf": torch.erf,
}


class Net(nn.Module):
    """Every function between layers, outputs by its name, and one at the end."""

    def __init__(self, functions: Mapping[str, Callable[[Tensor], Tensor]]) -> None:
        super().__init__()
        self.first, self.gate = nn.Conv2d(3, 5, 3, padding=1), nn.Conv2d(3, 2, 1)
        self.last = nn.ModuleDict({name: nn.Conv2d(5, 2, 1) for name in functions})
        self.functions = functions

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        y = self.first(x)
        results = {name: self.last[name](function(y)) for name, function in self.functions.items()}
        return results | {"end": torch.sigmoid(self.gate(x))}


def images(count: int, seed: int) -> Tensor:
    return 3 * torch.randn(count, 3, 4, 5, generator=torch.Generator().manual_seed(seed))


def test_the_functions_are_those_of_the_runtime() -> None:
    rows = {row["name"]: row for row in dgms_rt.operators()}
    (attribute,) = [entry for entry in rows["unary"]["attributes"] if entry["name"] == "function"]
    assert list(FUNCTIONS) == attribute["type"].split(" | ") == list(WRITTEN)


@pytest.mark.parametrize("int8", [False, True])
def test_results_are_those_of_torch(tmp_path: Path, int8: bool) -> None:
    torch.manual_seed(0)
    model = Net(WRITTEN).eval()
    if int8:
        dt.quantize_(model, dt.GaussianMixture(4), dt.Int8())
        dt.calibrate(model, [images(8, 0)])
    x = images(3, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        results, expected = loaded.run(x.numpy()), model(x)
    for name, y in expected.items():
        tolerance = 0.0 if int8 and name != "end" else 1e-5
        np.testing.assert_allclose(
            results[name], y, rtol=tolerance, atol=tolerance * float(y.abs().max()), err_msg=name
        )
    nodes = read(tmp_path / "m.dgms").graph["nodes"]
    tables = ["table" in node["attributes"] for node in nodes if node["op"] == "unary"]
    assert len(tables) > len(WRITTEN)
    assert tables == [int8] * (len(tables) - 1) + [False]  # what only becomes an output stays float32


def test_a_table_is_quantized_once_and_saturates() -> None:
    assert unary_table("abs", 0.5, 0, 0.5, -128) == tuple([0] + [abs(q) - 128 for q in range(-127, 128)])
    assert set(unary_table("neg", 1.0, 0, 0.001, 0)[:128]) == {127} and unary_table("neg", 1.0, 0, 0.001, 0)[128] == 0
    logarithms = unary_table("log", 0.1, -64, 0.05, 0)
    assert set(logarithms[:65]) == {-128}  # NaN, and minus infinity
    assert logarithms[74] == 0 and logarithms[84] == round(np.log(2) / 0.05)


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (nn.Softplus(beta=2), "softplus with another beta"),
        (nn.Softplus(threshold=5), "low threshold; train with its default parameters"),
        (lambda x: x**3, "a power of 3"),
        (lambda x: x / 0, "a division by 0"),
    ],
)
def test_other_parameters_are_refused(function: Callable[[Tensor], Tensor], reason: str, tmp_path: Path) -> None:
    with pytest.raises(dt.UnsupportedOperators, match=reason):
        dt.export(Net({"function": function}).eval(), images(2, 0), tmp_path / "m.dgms")
