"""Data that are not finite are refused wherever they come in; the error names the item, or the tensor."""

import copy
import math
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from dgms_rt import training as dt
from dgms_rt.training.finite import require_finite


def new() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.Conv2d(8, 8, 3), nn.ReLU(), nn.Flatten(),
        nn.Linear(288, 4),
    ).eval()  # fmt: skip


def batches() -> list[Tensor]:
    return list(torch.rand(12, 3, 8, 8, generator=torch.Generator().manual_seed(0)).split(4))


def quantized() -> nn.Sequential:
    model = new()
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    return model


def calibrated() -> nn.Sequential:
    model = quantized()
    dt.calibrate(model, batches())
    return model


TAKERS: dict[str, Callable[[list[Tensor]], object]] = {
    "calibrate": lambda data: dt.calibrate(quantized(), data),
    "correct_bias": lambda data: dt.correct_bias(quantized(), data, batches=3),
    "reestimate_batch_norm": lambda data: dt.reestimate_batch_norm(new(), data),
    "search_bits": lambda data: dt.search_bits(new(), data, 3),
    "evaluate": lambda data: dt.evaluate(new(), [(x, torch.zeros(len(x))) for x in data]),
}


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize(("bad", "kind"), [(math.nan, "NaN"), (math.inf, "infinity"), (-math.inf, "infinity")])
def test_the_item_of_the_data_is_named(taker: str, bad: float, kind: str) -> None:
    data = batches()
    data[1][2, 0, 3, 3] = bad
    message = (
        rf"^{taker}: the input holds {kind} in batch 1, item 2 \(counted from 0\), 1 of 768 values; leave this item"
    )
    with pytest.raises(ValueError, match=message):
        TAKERS[taker](data)
    TAKERS[taker](batches())


def test_a_layer_that_overflows_is_named() -> None:
    model = new()
    nn.init.constant_(model[3].weight, 1e38)
    dt.quantize_(model, dt.Uniform(), dt.Int8())
    with pytest.raises(
        ValueError, match=r"calibrate: the value '3' holds infinity in batch 0, item 0 .*check its weights"
    ):
        dt.calibrate(model, batches())


@pytest.mark.parametrize("trouble", ["data", "weights"])
def test_statistics_of_batch_norms_stay_when_new_ones_are_not_finite(trouble: str) -> None:
    model, data = new().train(), batches()
    model[1].eval()
    model[1].running_mean.fill_(0.25)
    if trouble == "data":
        data[2][0, 0, 0, 0] = math.nan
        message = "the input holds NaN in batch 2, item 0"
    else:
        nn.init.constant_(model[0].weight, 3e38)
        message = "the new '1.running_mean' holds infinity"
    before = copy.deepcopy(model.state_dict())
    modes = [module.training for module in model.modules()]
    with pytest.raises(ValueError, match=f"reestimate_batch_norm: {message}"):
        dt.reestimate_batch_norm(model, data)
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())
    assert [module.training for module in model.modules()] == modes and model[1].momentum == 0.1


@pytest.mark.parametrize("name", ["0.weight", "0.bias", "1.weight", "1.running_mean", "1.running_var", "6.bias"])
@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_parameters_are_named(name: str, bad: float, tmp_path: Path) -> None:
    path = tmp_path / "model.dgms"
    for model in (new(), calibrated()):
        layer, _, kind = name.partition(".")
        holder = model[int(layer)]
        tensor = holder.parametrizations.weight.original if kind == "weight" and layer == "0" and hasattr(
            holder, "parametrizations") else getattr(holder, kind)  # fmt: skip
        tensor.data.view(-1)[1] = bad
        with pytest.raises(ValueError, match=rf"export: '{name}' holds .*, 1 of .* load finite weights first"):
            dt.export(model, batches()[0], path)
        assert not path.exists()
    model = new()
    model.state_dict()[name].view(-1)[1] = bad
    with pytest.raises(ValueError, match=f"quantize_: '{name}' holds"):
        dt.quantize_(model)


def test_a_range_that_is_not_finite_is_named() -> None:
    model = calibrated()
    state = model.state_dict()
    extra = next(value for name, value in state.items() if name.endswith("activation_quantizer._extra_state"))
    extra["ranges"]["3"] = [0.0, math.nan]
    with pytest.raises(ValueError, match=r"the range of '3' is \(0.0, nan\), which is not finite; calibrate"):
        model.load_state_dict(state)


def test_masks_and_integers_pass() -> None:
    require_finite(torch.tensor([1, 2]), "x", "")
    require_finite(torch.empty(0), "x", "")
    model = new()
    model.register_buffer("mask", torch.tensor([0.0, -math.inf]))
    dt.quantize_(model)
