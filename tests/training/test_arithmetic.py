"""Arithmetic of two tensors: torch's results, in int8 models those of the simulation to the last bit."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.format import read

OPERATIONS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "add": torch.add,
    "sub": torch.sub,
    "mul": torch.mul,
    "div": lambda a, b: a / b.clamp(0.5, 2.0),
    "maximum": torch.maximum,
    "minimum": torch.minimum,
}


class Pair(nn.Module):
    """Two maps, a map with a value per channel, and the other way round."""

    def __init__(self, operation: Callable[[Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.a, self.b, self.mixed = nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(3, 4, 1), nn.Conv2d(4, 4, 3)
        self.operation = operation

    def forward(self, x: Tensor) -> Tensor:
        a, b = self.a(x), self.b(x)
        y = F.relu(self.operation(a, b))
        return self.mixed(
            self.operation(y, F.adaptive_avg_pool2d(a, 1)) + self.operation(F.adaptive_avg_pool2d(b, 1), y)
        )


def images(count: int, seed: int) -> Tensor:
    return torch.randn(count, 3, 8, 9, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("int8", [False, True])
@pytest.mark.parametrize("name", list(OPERATIONS))
def test_results_are_those_of_torch(tmp_path: Path, name: str, int8: bool) -> None:
    torch.manual_seed(0)
    model = Pair(OPERATIONS[name]).eval()
    if int8:
        dt.quantize_(model, dt.GaussianMixture(4), dt.Int8())
        dt.calibrate(model, [images(8, 0)])
    x = images(3, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        result, expected = loaded.run(x.numpy()), model(x).numpy()
    values = read(tmp_path / "m.dgms").graph["values"].values()
    assert (name == "div" or not int8) == (sum(value["dtype"] == "float32" for value in values) > 1)
    if int8:
        np.testing.assert_array_equal(result, expected)
    else:
        np.testing.assert_allclose(result, expected, rtol=1e-5, atol=1e-5 * np.abs(expected).max())
