"""`split`, `chunk`, `unbind` and `select`: torch's parts, read where they are."""

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


def records(path: Path) -> list[tuple[str, list[str]]]:
    return [(node["op"], node["outputs"]) for node in read(path).graph["nodes"]]


class Parts(nn.Module):
    """What `function` makes of a map; parts of 4 channels go through a convolution."""

    def __init__(self, function: Callable[[Tensor], list[Tensor]]) -> None:
        super().__init__()
        self.stem, self.head = nn.Conv2d(3, 8, 3, padding=1), nn.Conv2d(4, 2, 1)
        self.function = function

    def forward(self, image: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.head(part) if part.shape[1] == 4 else part for part in self.function(self.stem(image)))


FUNCTIONS: dict[str, tuple[Callable[[Tensor], list[Tensor]], list[str]]] = {
    "chunk": (lambda x: list(x.chunk(2, 1)), ["split"]),
    "split": (lambda x: list(F.relu(x).split([4, 4], 1)), ["split"]),
    "unbind": (lambda x: list(x.unbind(1)), ["split"] + ["reshape"] * 8),
    "tensor_split": (lambda x: list(torch.tensor_split(x, 2, 1)), ["slice", "slice"]),
    "one part is not read": (lambda x: list(x.split([2, 4, 2], 1))[1:], ["slice", "slice"]),
    "one part of all": (lambda x: list(x[:, :4].chunk(1, 1)), ["slice"]),
    "select": (lambda x: [x[:, 1], x[:, -1], x[:, :, -2]], ["slice", "reshape"] * 3),
}


@pytest.mark.parametrize("name", list(FUNCTIONS))
def test_operators_of_the_file(tmp_path: Path, name: str) -> None:
    function, expected = FUNCTIONS[name]
    torch.manual_seed(0)
    model, x = Parts(function).eval(), images(3, 1)
    dt.export(model, x, tmp_path / "m.dgms")
    ops = [op for op, _ in records(tmp_path / "m.dgms") if op != "conv2d"]
    assert ops == expected
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        results = loaded.run(x.numpy())
        for result, y in zip(results.values() if isinstance(results, dict) else [results], model(x), strict=True):
            np.testing.assert_allclose(result, y, rtol=1e-5, atol=1e-5)
        notes = [row["note"] for row in loaded.explain() if row["op"] in ("split", "slice")]
    # What the model returns and what a reshape reads lies in memory of its own.
    assert all(note == "no copy" for note in notes) or name in ("unbind", "select", "one part is not read")


def test_parts_of_a_dynamic_size(tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = Parts(lambda x: [part[:, :4] for part in x.chunk(2, 2)]).eval()
    x = torch.randn(2, 3, 64, 9)
    dims = {"image": {2: dt.Dim("H", 32, 128, multiple=32)}}
    dt.export(model, x, tmp_path / "m.dgms", dynamic=dims)
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        for height in (32, 96):
            x = torch.randn(2, 3, height, 9)
            for result, y in zip(loaded.run(x.numpy()).values(), model(x), strict=True):
                np.testing.assert_allclose(result, y, rtol=1e-5, atol=1e-5)


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
