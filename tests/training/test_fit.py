"""fit: what a training computes, how it goes on after a kill, what it refuses."""

import copy
import csv
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from small_net import held_out, loader, new
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from dgms_rt import training as dt
from dgms_rt.training.layers import weight_encoder
from dgms_rt.training.optimize import warmup_and_cosine
from dgms_rt.training.run import CHECKPOINT

RECIPE = replace(dt.recipe("best", "gm", 2), temperature=1.0)


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """Results do not depend on the number of cores."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def state(model: nn.Module) -> dict[str, Any]:
    return {name: value for name, value in model.state_dict().items() if isinstance(value, Tensor)}


def assert_equal(first: nn.Module, second: nn.Module) -> None:
    one, other = state(first), state(second)
    assert one.keys() == other.keys()
    different = [name for name in one if not torch.equal(one[name], other[name])]
    assert not different


class Killed(Exception):
    pass


class Breaking(dt.TrainingLoader):
    """Breaks off in the middle of the third epoch."""

    def __iter__(self) -> Iterator[Any]:
        for i, batch in enumerate(super().__iter__()):
            if self.sampler._epoch == 2 and i == 3:
                raise Killed
            yield batch


@pytest.fixture(scope="module")
def trained() -> nn.Module:
    model = new()
    dt.fit(model, loader(1280), dt.recipe(method="float"), epochs=6, precision="fp32")
    return model


def test_a_float_network_learns(trained: nn.Module) -> None:
    assert dt.evaluate(trained, [held_out()]) > 0.85


@pytest.mark.parametrize("method", ["gm", "uniform"])
@pytest.mark.parametrize("name", ["best", "paper"])
def test_one_bit_or_two_learn(trained: nn.Module, method: str, name: str) -> None:
    plan = replace(dt.recipe(name, method, 2 if method == "uniform" else 1), temperature=1.0)
    quantized = copy.deepcopy(trained)
    dt.quantize_(quantized, plan.weights)
    dt.reestimate_batch_norm(quantized, loader(1280))
    model = copy.deepcopy(trained)
    result = dt.fit(model, loader(1280), plan, epochs=4, precision="fp32")
    before, after = (dt.evaluate(m, [held_out()]) for m in (quantized, model))
    print(method, name, before, after, result)
    assert after > before + (0.02 if method == "uniform" else 0.2)
    assert result.steps == 160 and result.main and result.accuracy is None


def test_the_model_is_the_quantized_one_in_eval_mode(trained: nn.Module) -> None:
    model = copy.deepcopy(trained)
    dt.fit(model, loader(), RECIPE, steps=2, precision="fp32")
    assert not model.training
    bits = {name: encoder.bits for name, m in model.named_modules() if (encoder := weight_encoder(m)) is not None}
    assert bits == {"conv1": 8, "conv2": 2, "conv3": 2, "linear": 8}


def test_bits_of_single_layers(trained: nn.Module) -> None:
    model = copy.deepcopy(trained)
    dt.fit(model, loader(), RECIPE, steps=1, bits={"conv2": 4, "linear": 32}, precision="fp32")
    assert weight_encoder(model.conv2).bits == 4 and weight_encoder(model.linear) is None


def test_a_model_that_is_quantized_is_trained_as_it_is(trained: nn.Module) -> None:
    model = copy.deepcopy(trained)
    dt.quantize_(model, dt.GaussianMixture(3), bits={"conv1": 4})
    dt.fit(model, loader(), RECIPE, steps=1, teacher=trained, precision="fp32")
    assert [weight_encoder(layer).bits for layer in (model.conv1, model.conv2)] == [4, 3]


def test_one_step_is_that_of_the_formula() -> None:
    plan = replace(RECIPE, weights=None, distillation=0.9, temperature=4.0, warmup=0.0)
    model, teacher = new(norm=False), new(norm=False)
    with torch.no_grad():
        teacher.linear.weight.neg_()
    expected = copy.deepcopy(model).train()
    batches = loader(32)
    dt.fit(model, batches, plan, steps=1, teacher=teacher, precision="fp32")

    x, y = next(iter(batches))
    logits = expected(x)
    target = F.softmax(teacher(x) / 4, 1)
    divergence = (target * (target.log() - F.log_softmax(logits / 4, 1))).sum(1).mean()
    (0.9 * 16 * divergence + 0.1 * F.cross_entropy(logits, y)).backward()
    for name, parameter in expected.named_parameters():
        decay = plan.weight_decay * parameter if parameter.dim() > 1 else 0
        gradient = parameter.grad + decay
        moved = parameter - plan.lr * (gradient + plan.momentum * gradient)  # Nesterov's first step
        torch.testing.assert_close(model.get_parameter(name), moved, atol=1e-6, rtol=1e-5)


@pytest.mark.parametrize(
    ("method", "bits", "dropout"), [("gm", 2, 0.0), ("lcq", 3, 0.0), ("float", 4, 0.3)], ids=["gm", "lcq", "dropout"]
)
def test_a_killed_run_goes_on_to_the_same_result(tmp_path: Path, method: str, bits: int, dropout: float) -> None:
    plan = dt.recipe("best", method, bits)
    options: dict[str, Any] = {"epochs": 4, "precision": "fp32"}
    whole, broken = new(dropout=dropout), new(dropout=dropout)
    expected = dt.fit(whole, loader(), plan, **options)
    with pytest.raises(Killed):
        dt.fit(broken, loader(kind=Breaking), plan, out=tmp_path, **options)
    assert (tmp_path / CHECKPOINT).is_file()
    resumed = new(dropout=dropout)
    result = dt.fit(resumed, loader(), plan, out=tmp_path, resume=True, **options)
    assert_equal(resumed, whole)
    assert (result.steps, result.loss) == (expected.steps, expected.loss)


def test_a_finished_run_resumes_to_itself(tmp_path: Path) -> None:
    first, second = new(), new()
    options: dict[str, Any] = {"epochs": 2, "precision": "fp32", "out": tmp_path, "validation": [held_out()]}
    expected = dt.fit(first, loader(), RECIPE, **options)
    result = dt.fit(second, loader(), RECIPE, resume=True, **options)
    assert_equal(first, second)
    assert (result.loss, result.accuracy) == (expected.loss, expected.accuracy)


def test_workers_see_the_same_images() -> None:
    one, other = new(), new()
    dt.fit(one, loader(), RECIPE, epochs=2, precision="fp32")
    dt.fit(other, loader(workers=1), RECIPE, epochs=2, precision="fp32")
    assert_equal(one, other)


def test_the_best_epoch_is_kept_and_training_stops_early(tmp_path: Path) -> None:
    model = new()
    x, y = held_out()
    wrong = [(x, (y + 1) % 10)]  # the better the model, the worse its score
    plan = replace(dt.recipe(method="float"), lr=0.05)
    result = dt.fit(model, loader(1280), plan, epochs=20, validation=wrong, patience=2, out=tmp_path, precision="fp32")
    with (tmp_path / "logs" / "version_0" / "metrics.csv").open() as file:
        scores = [float(row["accuracy"]) for row in csv.DictReader(file) if row["accuracy"]]
    assert len(scores) < 20 and result.steps == 40 * len(scores)
    assert max(scores) == scores[-3] == pytest.approx(result.accuracy)
    assert result.accuracy == dt.evaluate(model, wrong)
    again = dt.fit(
        new(), loader(1280), plan, epochs=20, validation=wrong, patience=2, out=tmp_path, resume=True, precision="fp32"
    )
    assert again.steps == result.steps


def test_logs(tmp_path: Path) -> None:
    dt.fit(new(), loader(1280), RECIPE, epochs=1, out=tmp_path, precision="fp32")
    logs = tmp_path / "logs" / "version_0"
    assert any("tfevents" in file.name for file in logs.iterdir())
    rows = list(csv.DictReader((logs / "metrics.csv").open()))
    assert any(row["loss"] for row in rows) and any(row["lr"] for row in rows) and rows[-1]["mean_loss"]


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    dt.fit(new(), loader(), RECIPE, epochs=1, out=tmp_path, precision="fp32", validation=[held_out()])
    assert capfd.readouterr() == ("", "")


def test_low_precision_is_close(trained: nn.Module) -> None:
    one, other = copy.deepcopy(trained), copy.deepcopy(trained)
    exact = dt.fit(one, loader(), RECIPE, epochs=2, precision="fp32")
    low = dt.fit(other, loader(), RECIPE, epochs=2, precision="bf16")
    assert low.loss == pytest.approx(exact.loss, rel=0.1) and low.loss != exact.loss
    assert other.conv2.parametrizations.weight.original.dtype == torch.float32


# --- what is refused


def test_a_checkpoint_of_another_run_is_refused(tmp_path: Path) -> None:
    dt.fit(new(), loader(), RECIPE, epochs=1, out=tmp_path, precision="fp32")
    before = (tmp_path / CHECKPOINT).read_bytes()
    for plan, epochs, differs in (
        (replace(RECIPE, lr=0.5), 1, "recipe"),
        (RECIPE, 2, "steps"),
        (dt.recipe("best", "gm", 3), 1, "recipe, parameters"),
    ):
        with pytest.raises(ValueError, match=f"the checkpoint is of another run: {differs} differ"):
            dt.fit(new(), loader(), plan, epochs=epochs, out=tmp_path, resume=True, precision="fp32")
    assert (tmp_path / CHECKPOINT).read_bytes() == before


def test_a_damaged_checkpoint_is_refused(tmp_path: Path) -> None:
    (tmp_path / CHECKPOINT).write_bytes(b"PK not really")
    with pytest.raises(ValueError, match=r"last\.ckpt: .*damaged"):
        dt.fit(new(), loader(), RECIPE, out=tmp_path, resume=True, precision="fp32")


def test_a_loss_that_explodes_stops_the_run(tmp_path: Path) -> None:
    plan = replace(dt.recipe(method="float"), lr=1e30)
    with pytest.raises(ValueError, match=r"the loss is (nan|inf) at step \d+; a smaller learning rate than 1e\+30"):
        dt.fit(new(), loader(), plan, epochs=3, out=tmp_path, precision="fp32")
    assert not (tmp_path / CHECKPOINT).exists()


def test_bad_arguments() -> None:
    with pytest.raises(ValueError, match="no training images"):
        loader(0)
    with pytest.raises(ValueError, match="nothing to train: 0 batches"):
        dt.fit(new(), [], RECIPE)
    with pytest.raises(ValueError, match="0 epochs"):
        dt.fit(new(), loader(), RECIPE, epochs=0)
    with pytest.raises(ValueError, match="needs validation images"):
        dt.fit(new(), loader(), RECIPE, patience=3)
    with pytest.raises(ValueError, match="precision must be one of bf16, fp32, got 'fp16'"):
        dt.fit(new(), loader(), RECIPE, precision="fp16")
    quantized = new()
    dt.quantize_(quantized)
    with pytest.raises(ValueError, match="give its float32 teacher"):
        dt.fit(quantized, loader(), RECIPE)
    with pytest.raises(ValueError, match="no images to score"):
        dt.evaluate(new(), [])


def test_weights_that_are_not_finite_are_named() -> None:
    model = new()
    with torch.no_grad():
        model.conv2.weight[0, 0, 0, 0] = math.nan
    with pytest.raises(ValueError, match=r"'conv2\.weight' holds NaN, 1 of"):
        dt.fit(model, loader(), RECIPE)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("worst",), "unknown recipe 'worst'; known: best, paper"),
        (("best", "dgms"), "unknown method 'dgms'; known: gm, lcq, uniform, float"),
        (("best", "gm", 5), "bits must be 1, 2, 3 or 4, got 5"),
        (("best", "lcq", 1, 8), "1 bit"),
        (("best", "uniform", 9), "bits must be 2 to 8, got 9"),
        (("best", "gm", 2, 5), "bits of activations must be 2, 3, 4, 8 or 32, got 5"),
    ],
)
def test_unknown_recipes(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dt.recipe(*arguments)


# --- parameter groups, schedule


def test_parameter_groups() -> None:
    model = new()
    dt.quantize_(model, dt.GaussianMixture(2, gradient="soft"), dt.CompandingActivations(2))
    groups = {group["name"]: group for group in dt.parameter_groups(model, lr=0.1, quantizer_lr=0.01)}
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    held = {key: {names[id(parameter)] for parameter in group["params"]} for key, group in groups.items()}
    assert held["weights"] == {f"{n}.parametrizations.weight.original" for n in ("conv1", "conv2", "conv3", "linear")}
    assert "bn1.weight" in held["norms and biases"] and "linear.bias" in held["norms and biases"]
    assert "conv2.parametrizations.weight.0.means" in held["quantizers"]
    assert any(name.startswith("conv3.input_quantizer.") for name in held["quantizers"])
    assert set.union(*held.values()) == set(names.values()) and sum(map(len, held.values())) == len(names)
    assert [groups[key]["weight_decay"] for key in held] == [1e-4, 0.0, 0.0]
    assert [groups[key]["lr"] for key in held] == [0.1, 0.1, pytest.approx(0.001)]


def test_frozen_parameters_are_in_no_group() -> None:
    model = new()
    model.conv2.requires_grad_(False)
    groups = dt.parameter_groups(model, lr=0.1)
    assert not any(parameter is model.conv2.weight for group in groups for parameter in group["params"])


def test_schedule() -> None:
    factor = warmup_and_cosine(100, 0.1)
    assert [factor(step) for step in (0, 4, 9)] == pytest.approx([1 / 11, 5 / 11, 10 / 11])
    assert [factor(step) for step in (10, 55, 100)] == pytest.approx([1.0, 0.5, 0.0])
    assert warmup_and_cosine(1, 0.05)(0) == 1.0


def modes(model: nn.Module) -> list[bool]:
    return [module.training for module in model.modules()]


@pytest.mark.parametrize("bad", [None, math.nan])
def test_evaluate_leaves_every_module_in_its_mode(bad: float | None) -> None:
    model = new().train()
    model.bn1.eval()  # frozen
    before = modes(model)
    x, y = held_out()
    batches = [(x[:8].clone(), y[:8])]
    if bad is None:
        dt.evaluate(model, batches)
    else:
        batches[0][0][1, 0, 0, 0] = bad
        with pytest.raises(ValueError, match="evaluate: the input holds NaN in batch 0, item 1"):
            dt.evaluate(model, batches)
    assert modes(model) == before and not all(before) and any(before)


def test_a_batch_that_is_not_finite_stops_the_training() -> None:
    x = torch.rand(16, 1, 8, 8)
    x[11, 0, 5, 5] = math.inf
    batches = DataLoader(TensorDataset(x, torch.arange(16) % 10), batch_size=4)
    with pytest.raises(
        ValueError, match=r"fit: the input holds infinity in batch 2, item 3 .*, 1 of 256 values; leave"
    ):
        dt.fit(new(), batches, replace(RECIPE, weights=None, activations=None, distillation=0.0), epochs=1)


def test_the_teacher_stays_as_it_is() -> None:
    teacher = new().train()
    teacher.bn1.eval()
    before, gradients = modes(teacher), [parameter.requires_grad for parameter in teacher.parameters()]
    dt.fit(new(), loader(), RECIPE, steps=1, teacher=teacher)
    assert modes(teacher) == before and [parameter.requires_grad for parameter in teacher.parameters()] == gradients
