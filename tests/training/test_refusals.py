"""What cannot be exported, calibrated or quantized is refused before anything is written, with cause and remedy."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import AveragedModel

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.training.layers import quantizable_layers, weight_encoder


class Model(nn.Module):
    """A forward function behind a convolution of 3 to 6 channels."""

    def __init__(self, function: Callable[..., Any], **layers: nn.Module) -> None:
        super().__init__()
        self.function = function
        self.conv = nn.Conv2d(3, 6, 3, padding=1)
        for name, layer in layers.items():
            self.add_module(name, layer)

    def forward(self, x: Tensor) -> Any:
        return self.function(self, self.conv(x))


X = torch.zeros(4, 3, 8, 8)


@pytest.mark.parametrize(
    ("function", "batch", "reason"),
    [
        (lambda m, x: x.flatten(1).view(-1, 2), (1, 64), r"changes the batch, as \[N, 384\] to \[192\*N, 2\]"),
        (lambda m, x: x.flatten(0, 1), (1, 64), r"changes the batch, as \[N, 6, 8, 8\] to \[6\*N, 8, 8\]"),
        (lambda m, x: x.view(-1, 3, 8, 8), (1, 64), r"changes the batch, as .* to \[2\*N, 3, 8, 8\]"),
        (lambda m, x: m.fc(x.mean((2, 3)).view(-1, 3)), (1, 64), r"changes the batch, as \[N, 6\] to \[2\*N, 3\]"),
        (lambda m, x: x.view(-1, 3, 8, 8).flatten(1).view(x.shape[0], -1), (1, 64), "changes the batch"),
        (lambda m, x: x[1:], (3, 64), "a slice of the batch"),
        (lambda m, x: x[:-1], (3, 64), "a slice of the batch"),
        (lambda m, x: x[1:] + x[:-1], (3, 64), r"aten.slice.Tensor 2 times in the model \(a slice of the batch\)"),
        (lambda m, x: x.flatten(1).view(-1, 2), None, r"changes the batch, as \[4, 384\] to \[768, 2\]"),
        (lambda m, x: x[1:], None, "a slice of the batch"),
        (lambda m, x: x[:, : x.shape[0]], (1, 4), "depends on the batch"),
    ],
)
def test_sizes_are_compared_as_expressions_of_the_batch(
    function: Callable[..., Any], batch: Any, reason: str, tmp_path: Path
) -> None:
    model = Model(function, fc=nn.Linear(3, 2)).eval()
    with pytest.raises(dt.UnsupportedOperators, match=reason):
        dt.export(model, X, tmp_path / "m.dgms", batch=batch)
    assert not list(tmp_path.iterdir())


class Scaled(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return torch.cos(F.selu(x))


def test_a_list_is_complete_and_names_every_operator_once(tmp_path: Path) -> None:
    class Parts(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv = nn.Conv2d(4, 4, 1)
            self.acts = nn.ModuleList(Scaled() for _ in range(5))
            self.fc, self.norm, self.end = nn.Linear(8, 8), nn.BatchNorm1d(8), nn.Linear(8, 2)

        def forward(self, x: Tensor) -> Tensor:
            first, second = self.conv(x).chunk(2, 1)
            x = torch.cat([F.relu(second), F.relu(first), *torch.roll(x, 1, 1)[:, :1].split(1, 1)], 1)
            for act in self.acts:
                x = act(x)
            x = F.pad(x, (0, 0, 0, 0, 0, 3)).mean((2, 3))
            return self.end(torch.sin(self.norm(F.relu(self.fc(x)))))

    with pytest.raises(dt.UnsupportedOperators) as error:
        dt.export(Parts().eval(), torch.zeros(2, 4, 5, 5), tmp_path / "m.dgms")
    counts: dict[str, int] = {}
    for entry in error.value.operators:
        counts[entry.operator] = counts.get(entry.operator, 0) + 1
    assert counts == {
        "aten.roll.default": 1,
        "aten.selu.default": 5,
        "aten.cos.default": 5,
        "aten.sin.default": 1,
        "batch_norm": 1,
    }
    text = str(error.value)
    assert text.startswith("5 unsupported operator(s): ")
    assert "aten.selu.default 5 times in acts.0, acts.1, acts.2 and 2 more (" in text and "ReLU" in text
    for name in counts:
        assert len(re.findall(re.escape(f"{name} "), text)) == 1, name
    assert "in norm (a batch norm that is not of rank 4 must follow a linear layer directly" in text


def test_batch_norms_behind_a_linear_layer_fold(tmp_path: Path) -> None:
    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.BatchNorm1d(3), nn.ReLU()).eval()
    assert len(dt.export(model, torch.zeros(2, 4), tmp_path / "m.dgms").layers) == 1


class Stateful(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3)
        self.register_buffer("steps", torch.zeros(()))

    def forward(self, x: Tensor) -> Tensor:
        self.steps += 1
        return self.conv(x)


def on_meta() -> nn.Module:
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU())
    return model.to("meta")


def returns(results: Callable[[Tensor], Any]) -> Model:
    return Model(lambda m, x: results(x))


def convolution() -> nn.Module:
    return nn.Sequential(nn.Conv2d(3, 4, 3))


REFUSED: list[tuple[Callable[[], Any], Any, type[Exception], str]] = [
    (convolution, X.numpy(), TypeError, r"must be a tensor.*got ndarray; torch.from_numpy"),
    (convolution, (1, 3, 8, 8), TypeError, r"got int; for a shape give torch.zeros\(shape\)"),
    (convolution, {"image": X}, ValueError, r"forward has no parameters \['image'\]; it has \['input'\]"),
    (convolution, (X, X), ValueError, r"the model takes 1 inputs \(input\), got 2"),
    (convolution, X.to("meta"), ValueError, "on the meta device"),
    (convolution, X[0:0], ValueError, "has no images"),
    (lambda: torch.jit.trace(convolution(), X), X, TypeError, "torch.jit"),
    (lambda: torch.export.export(convolution(), (X,)), X, TypeError, "got an ExportedProgram"),
    (lambda: lambda x: x, X, TypeError, "expected a torch.nn.Module, got function"),
    (on_meta, X, ValueError, "'0.weight' is on the meta device"),
    (lambda: nn.Identity(), X, ValueError, "the model computes nothing, its results are its inputs"),
    (lambda: returns(lambda x: {"a": [x, x], "b": (x,)}), X, ValueError, "results inside results"),
    (lambda: returns(lambda x: (x, [x])), X, ValueError, "results inside results"),
    (lambda: returns(lambda x: (x, None)), X, ValueError, "'output1' of the model is None; return tensors only"),
    (lambda: returns(lambda x: (x, 3)), X, ValueError, "'output1' of the model is 3; return tensors only"),
    (lambda: nn.Sequential(nn.ReLU(inplace=True), nn.Conv2d(3, 4, 3)), X, ValueError, "changes its input .* in place"),
    (Stateful, X, ValueError, "changes the buffer 'steps'"),
    (convolution, torch.zeros(2, 3, 2, 8, 8), ValueError, r"input 0 has rank 5 \[2, 3, 2, 8, 8\].*rank 1 to 4"),
]


@pytest.mark.parametrize(("model", "example", "kind", "message"), REFUSED)
def test_mistakes_are_named(
    model: Callable[[], Any], example: Any, kind: type[Exception], message: str, tmp_path: Path
) -> None:
    with pytest.raises(kind, match=message):
        dt.export(model(), example, tmp_path / "m.dgms")
    assert not list(tmp_path.iterdir())


def test_the_folder_is_looked_at_first(tmp_path: Path) -> None:
    def never(m: Model, x: Tensor) -> Tensor:
        pytest.fail("the export began")

    for path, kind in ((tmp_path / "none" / "m.dgms", FileNotFoundError), (tmp_path, IsADirectoryError)):
        with pytest.raises(kind, match=re.escape(str(path)) + "'$"):
            dt.export(Model(never), X, path)


class Two(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a, self.b, self.c = nn.Conv2d(3, 4, 3), nn.Conv2d(1, 4, 3), nn.Linear(4, 2)

    def forward(self, image: Tensor, depth: Tensor) -> Tensor:
        return self.c(F.relu(self.a(image) + self.b(depth)).mean((2, 3)))


class Optional(Two):
    def forward(self, image: Tensor, depth: Tensor | None = None) -> Tensor:
        return super().forward(image, image[:, :1] if depth is None else depth)


class Any_(Two):
    def forward(self, *images: Tensor) -> Tensor:
        return super().forward(*images)


IMAGE, DEPTH, CLASSES = torch.ones(4, 3, 8, 8), torch.ones(4, 1, 8, 8), torch.zeros(4, dtype=torch.long)


@pytest.mark.parametrize(
    ("kind", "batch"),
    [
        (Two, (IMAGE, DEPTH)),
        (Two, [IMAGE, DEPTH]),
        (Two, (IMAGE, DEPTH, CLASSES)),
        (Two, (IMAGE, DEPTH, torch.ones(4, 2))),
        (Two, ((IMAGE, DEPTH), CLASSES)),
        (Two, ({"depth": DEPTH, "image": IMAGE}, CLASSES)),
        (Two, {"depth": DEPTH, "image": IMAGE, "label": CLASSES}),
        (Any_, (IMAGE, DEPTH, CLASSES)),
        (Optional, ((IMAGE, DEPTH), torch.ones(4, 2))),
        (Optional, (IMAGE, CLASSES)),
        (Optional, {"image": IMAGE}),
    ],
)
def test_several_inputs_and_labels(kind: type[Two], batch: Any, tmp_path: Path) -> None:
    torch.manual_seed(0)
    model = kind().eval()
    dt.quantize_(model, activations=dt.Int8())
    assert dt.correct_bias(model, [batch]) == 3
    assert dt.reestimate_batch_norm(model, [batch]) == 0
    dt.calibrate(model, [batch])
    inputs: Any = (IMAGE, DEPTH)
    if kind is Optional and not (isinstance(batch, tuple) and isinstance(batch[0], tuple)):
        inputs = IMAGE
    dt.export(model, inputs, tmp_path / "m.dgms")
    named = {"image": IMAGE, "depth": DEPTH}
    if kind is Two:
        dt.export(model, named, tmp_path / "named.dgms")
        assert (tmp_path / "named.dgms").read_bytes() == (tmp_path / "m.dgms").read_bytes()
        assert torch.equal(model(**named), model(IMAGE, DEPTH))


@pytest.mark.parametrize(
    ("kind", "batch", "message"),
    [
        (Optional, (IMAGE, DEPTH), r"one may be a label or the optional input 'depth'; yield \(inputs, labels\)"),
        (Two, (IMAGE, CLASSES), r"the model takes 2 inputs \(image, depth\), got 1; give a tuple of all of them"),
        (Two, {"image": IMAGE, "depht": DEPTH}, r"forward has no parameters \['depht'\]"),
        (Two, {"depth": DEPTH}, "the input 'image' is missing"),
        (Two, (CLASSES, IMAGE), r"floating-point tensors first, then labels, got \(torch.int64 tensor"),
        (Two, "image", "must yield a tensor, a tuple of inputs and labels, or a dict, got str"),
        (Two, np.zeros((2, 3)), "got ndarray"),
    ],
)
def test_what_a_loader_yields_must_be_clear(kind: type[Two], batch: Any, message: str) -> None:
    model = kind().eval()
    dt.quantize_(model, activations=dt.Int8())
    with pytest.raises(ValueError, match="calibrate: .*" + message):
        dt.calibrate(model, [batch])


def wrappers() -> dict[str, Callable[[nn.Module], nn.Module]]:
    return {
        "compile": lambda model: torch.compile(model, backend="eager"),
        "parallel": nn.DataParallel,
        "distributed": DistributedDataParallel,
        "average": AveragedModel,
        "both": lambda model: nn.DataParallel(AveragedModel(model)),
    }


@pytest.mark.usefixtures("process_group")
@pytest.mark.parametrize("name", wrappers())
def test_wrapped_models(name: str, tmp_path: Path) -> None:
    def build() -> nn.Module:
        torch.manual_seed(0)
        layers = [nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 4, 3), nn.Flatten(), nn.Linear(64, 5)]
        return nn.Sequential(*layers).eval()

    x = torch.linspace(-1, 1, 768).view(4, 3, 8, 8)
    files = []
    for model in (build(), wrappers()[name](build())):
        dt.quantize_(model, activations=dt.Int8(), bits={"3": 2})
        assert dt.reestimate_batch_norm(model, [x]) == 1
        dt.calibrate(model, [(x, CLASSES)])
        dt.export(model, x, tmp_path / "m.dgms", name="m")
        files.append((tmp_path / "m.dgms").read_bytes())
    assert files[0] == files[1]


def test_a_model_with_its_batch_written_into_it(tmp_path: Path) -> None:
    model = Model(lambda m, x: m.fc(F.relu(x).reshape(4, -1)), fc=nn.Linear(384, 3)).eval()
    dt.quantize_(model, activations=dt.Int8())
    x = torch.randn(4, 3, 8, 8)
    with pytest.raises(ValueError, match="batch=None fixes the batch"):
        dt.calibrate(model, [x])
    with pytest.raises(ValueError, match=r"the loader yields \[3, 4\]; drop the last batch"):
        dt.calibrate(model, [x, x[:3]], batch=None)
    assert dt.correct_bias(model, [x], batch=None) == 2
    dt.calibrate(model, [x], batch=None)
    dt.export(model, x, tmp_path / "m.dgms", batch=None)
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_array_equal(loaded.run(x.numpy()), model(x).numpy())


def pruned(layer: nn.Module) -> None:
    nn.utils.prune.l1_unstructured(layer, "weight", 0.5)
    nn.utils.prune.random_unstructured(layer, "bias", 0.5)


COMPUTED: dict[str, tuple[Callable[[nn.Module], Any], str]] = {
    "prune": (pruned, r"torch.nn.utils.prune.remove\(layer, 'weight'\)"),
    "old weight_norm": (nn.utils.weight_norm, r"WeightNorm; first torch.nn.utils.remove_weight_norm\(layer\)"),
    "old spectral_norm": (nn.utils.spectral_norm, r"first torch.nn.utils.remove_spectral_norm\(layer\)"),
    "weight_norm": (nn.utils.parametrizations.weight_norm, r"parametrize.remove_parametrizations\(layer, 'weight'\)"),
    "spectral_norm": (nn.utils.parametrizations.spectral_norm, "SpectralNorm; first .*remove_parametrizations"),
    "orthogonal": (nn.utils.parametrizations.orthogonal, "remove_parametrizations"),
}


@pytest.mark.filterwarnings("ignore:.*weight_norm:FutureWarning")
@pytest.mark.parametrize("name", COMPUTED)
def test_computed_weights(name: str, tmp_path: Path) -> None:
    change, message = COMPUTED[name]
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 6, 3, padding=1), nn.ReLU(), nn.Conv2d(6, 6, 3), nn.ReLU(), nn.Conv2d(6, 2, 1))
    change(model[2])
    x = torch.randn(2, 3, 8, 8)
    model(x).sum().backward()  # a power iteration, gradients
    model.eval()
    before = {key: value.clone() for key, value in model.state_dict().items()}
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        np.testing.assert_allclose(loaded.run(x.numpy()), model(x).numpy(), atol=1e-5)
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())
    for attempt in (dt.quantize_, lambda m: dt.search_bits(m, [x], 2.5)):
        with pytest.raises(ValueError, match=f"the weight of layer '2' is computed by .*{message}"):
            attempt(model)


class Various(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.middle, self.last = nn.Conv2d(3, 4, 1), nn.Conv2d(4, 4, 1), nn.Conv2d(4, 2, 1)
        self.norm, self.act = nn.BatchNorm2d(4), nn.PReLU(4)
        self.up, self.line, self.words = nn.ConvTranspose2d(4, 4, 2), nn.Conv1d(4, 4, 1), nn.Embedding(5, 4)
        self.gamma = nn.Parameter(torch.ones(4, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        x = self.up(self.act(self.norm(self.middle(self.first(x))))) * self.gamma
        return self.last(x + self.words.weight.mean() + self.line(x.flatten(2)).mean())


def test_weights_that_stay_float_are_named() -> None:
    with pytest.warns(UserWarning, match="leaves weights in float32") as caught:
        dt.quantize_(Various().eval())
    (warning,) = caught
    assert warning.filename == __file__
    text = str(warning.message)
    for part in (
        "the model (Various: gamma)",
        "up (ConvTranspose2d: weight)",
        "line (Conv1d: weight)",
        "words (Embedding: weight)",
    ):
        assert part in text
    assert "norm" not in text and "act" not in text


def test_nothing_is_said_where_all_weights_are_quantized(recwarn: pytest.WarningsRecorder) -> None:
    dt.quantize_(nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.PReLU(), nn.Conv2d(4, 4, 3)))
    assert not recwarn.list


@pytest.mark.parametrize(
    "squeezed", [lambda x: x.squeeze(), lambda x: x.squeeze((0, 2, 3)), lambda x: x.squeeze(-1).squeeze(2).squeeze(0)]
)
def test_a_squeeze_never_takes_the_batch(squeezed: Callable[[Tensor], Tensor], tmp_path: Path) -> None:
    model = Model(lambda m, x: m.fc(squeezed(F.adaptive_avg_pool2d(x, 1))), fc=nn.Linear(6, 3)).eval()
    x = torch.randn(4, 3, 8, 8)
    dt.quantize_(model, activations=dt.Int8())
    dt.calibrate(model, [x[:1], x])
    dt.export(model, x, tmp_path / "m.dgms")
    with torch.no_grad(), dgms_rt.load(tmp_path / "m.dgms") as loaded:
        for batch in (x, x[:1]):
            np.testing.assert_array_equal(loaded.run(batch.numpy()), model(batch).numpy())


class Heads(nn.Module):
    """Layers in another order than they are called in; the heads are registered in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.neck = nn.Conv2d(4, 4, 3)
        self.boxes, self.scores = nn.Conv2d(4, 4, 1), nn.Conv2d(4, 2, 1)
        self.body = nn.Conv2d(4, 4, 3)
        self.stem = nn.Conv2d(3, 4, 3)
        self.other = nn.Conv2d(4, 4, 3, padding=1)

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        x = F.relu(self.neck(F.relu(self.body(F.relu(self.stem(x))))))
        x = F.relu(self.other(x)) + x
        return {"boxes": self.boxes(x), "scores": F.softmax(self.scores(x), 1)}


def bits_of(model: nn.Module) -> dict[str, int]:
    encoders = {name: weight_encoder(layer) for name, layer in quantizable_layers(model).items()}
    return {name: encoder.bits for name, encoder in encoders.items() if encoder is not None}


def test_first_and_last_layers_are_those_of_the_computation() -> None:
    model = Heads().eval()
    dt.quantize_(model, dt.GaussianMixture(3))
    assert bits_of(model) == {"neck": 3, "boxes": 8, "scores": 8, "body": 3, "stem": 8, "other": 3}


def test_a_model_that_branches_on_values_goes_by_registration() -> None:
    class Branches(Heads):
        def forward(self, x: Tensor) -> dict[str, Tensor]:
            return super().forward(x if float(x.detach().sum()) > 0 else -x)

    model = Branches().eval()
    dt.quantize_(model, dt.GaussianMixture(3))
    assert bits_of(model) == {"neck": 8, "boxes": 3, "scores": 3, "body": 3, "stem": 3, "other": 8}
