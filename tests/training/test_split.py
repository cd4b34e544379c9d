"""`split` and `chunk` become slices of the file."""

from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import dgms_rt
from dgms_rt import training as dt


class Split(nn.Module):
    """Parts of channels and of rows, one that nobody reads, one that is a result."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        self.deep = nn.Conv2d(4, 4, 3, padding=1)
        self.head = nn.Linear(7, 5)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        first, second = F.relu(self.stem(x)).chunk(2, 1)
        joined = torch.cat([F.relu(self.deep(second)), first], 1)
        a, _, b = joined.split([4, 1, 3], 1)
        top, _ = torch.cat([a, b], 1).split(6, 2)
        return self.head(top.mean((2, 3))), b


def images(count: int, seed: int) -> Tensor:
    return torch.randn(count, 3, 8, 9, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("int8", [False, True])
def test_parts_are_torch_parts(tmp_path: Path, int8: bool) -> None:
    torch.manual_seed(0)
    model = Split().eval()
    if int8:
        dt.quantize_(model, dt.GaussianMixture(4), dt.Int8())
        dt.calibrate(model, [images(8, 0)])
    x = images(3, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    tolerance = 0.0 if int8 else 1e-5
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        results = loaded.run(x.numpy())
        for name, expected in zip(("output0", "output1"), model(x), strict=True):
            np.testing.assert_allclose(results[name], expected, rtol=tolerance, atol=tolerance)


class Halves(nn.Module):
    def __init__(self, axis: int) -> None:
        super().__init__()
        self.axis = axis

    def forward(self, x: Tensor) -> Tensor:
        first, second = x.split(4, self.axis)
        return torch.cat([second, first], 1)


def test_a_split_of_the_batch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(dt.UnsupportedOperators, match="a split of the batch"):
        dt.export(Halves(0), torch.zeros(8, 3, 8, 8), tmp_path / "m.dgms", batch=None)
