"""`dgms export` and the script of the demo model."""

import json
from pathlib import Path

import digits
import numpy as np
import pytest
import torch

import dgms_rt
from dgms_rt.cli.main import main
from dgms_rt.training.models import create

DEMO = Path(dgms_rt.__file__).parent / "demo"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    torch.save(create("resnet20").state_dict(), tmp_path / "resnet20.pt")
    x = np.random.default_rng(0).integers(0, 256, (48, 32, 32, 3), dtype=np.uint8)
    np.savez(tmp_path / "images.npz", x=x)
    return tmp_path


def export(folder: Path, *options: str) -> int:
    checkpoint, out = str(folder / "resnet20.pt"), str(folder / "m.dgms")
    return main(["export", "--arch", "resnet20", "--checkpoint", checkpoint, "--out", out, *options])


def test_int8_file_with_bits_per_layer(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calibration = ["--calibration", str(folder / "images.npz")]
    layers = ["--layer-bits", "layer1.0.conv1=4", "--layer-bits", "linear=32"]
    assert export(folder, "--bits", "2", *layers, *calibration, "--json") == 0
    report = json.loads(capsys.readouterr().out)
    bits = {layer["name"]: layer["bits"] for layer in report["layers"]}
    assert (bits["conv1"], bits["layer1.0.conv1"], bits["layer1.0.conv2"], bits["linear"]) == (8, 4, 2, 32)
    assert report["activations"] == "int8" and report["residuals"] == 9
    with dgms_rt.load(folder / "m.dgms") as model:
        assert model.run(np.zeros((1, 32, 32, 3), np.uint8)).shape == (1, 10)


def test_int8_weights_get_corrected_biases(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(folder, "--bits", "8", "--calibration", str(folder / "images.npz"), "--images", "48") == 0
    assert "8.00 bits per weight, int8 activations" in capsys.readouterr().out


def test_tiled_convolutions_can_be_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    algorithms = []
    for choice in ("auto", "direct"):
        assert export(folder, "--calibration", str(folder / "images.npz"), "--algorithms", choice, "--json") == 0
        algorithms.append({layer["algorithm"] for layer in json.loads(capsys.readouterr().out)["layers"]})
    assert "winograd_2x2_3x3" in algorithms[0] and algorithms[1] == {"direct"}


def test_float_file_equals_torch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(folder, "--bits", "32", "--activations", "float32") == 0
    assert "32.00 bits per weight, float32 activations" in capsys.readouterr().out
    model = create("resnet20")
    model.load_state_dict(torch.load(folder / "resnet20.pt", weights_only=True))
    x = torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    with dgms_rt.load(folder / "m.dgms") as loaded, torch.no_grad():
        np.testing.assert_allclose(loaded.run(x.numpy()), model(x), atol=1e-4)


@pytest.mark.parametrize("int8", [False, True])
def test_sizes_that_vary(folder: Path, int8: bool) -> None:
    options = ["--calibration", str(folder / "images.npz")] if int8 else ["--activations", "float32"]
    assert export(folder, "--bits", "32", *options, "--dynamic", "H=32:96:32", "W=40:64") == 0
    model = create("resnet20")
    model.load_state_dict(torch.load(folder / "resnet20.pt", weights_only=True))
    with dgms_rt.load(folder / "m.dgms") as loaded, torch.no_grad():
        assert {name: (dim.min, dim.max, dim.multiple) for name, dim in loaded.dims.items()} == {
            "N": (1, 1024, 1),
            "H": (32, 96, 32),
            "W": (40, 64, 1),
        }
        for height, width in ((32, 40), (96, 57)):
            x = torch.randn(2, 3, height, width, generator=torch.Generator().manual_seed(0))
            result = loaded.run(x.numpy())
            if not int8:
                np.testing.assert_allclose(result, model(x), atol=1e-4)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["H=32"], "expected H or W with a range, such as H=32:1280 or H=32:1280:32, got 'H=32'"),
        (["D=32:64"], "got 'D=32:64'"),
        (["H=32:64", "H=32:96"], "H and W can be given once each"),
        (["H=64:32"], "64..32 is not in"),
        (["H=32:64:0"], "multiples of 0"),
    ],
)
def test_bad_ranges(folder: Path, option: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        assert export(folder, "--bits", "32", "--activations", "float32", "--dynamic", *option) == 2
    except SystemExit as error:
        assert error.code == 2
    assert message in capsys.readouterr().err
    assert not (folder / "m.dgms").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "int8 activations need --calibration"),
        (["--activations", "float32", "--layer-bits", "conv1"], "expected NAME=BITS, got 'conv1'"),
        (["--activations", "float32", "--layer-bits", "convolution=4"], "unknown layers"),
        (
            ["--activations", "float32", "--layer-bits", "conv1=5"],
            "bits of layer 'conv1' are neither 8 nor 32 (float), and GaussianMixture",
        ),
        (["--calibration", "nowhere.npz"], "nowhere.npz"),
        (["--checkpoint", "nowhere.pt", "--activations", "float32"], "nowhere.pt"),
    ],
)
def test_errors_are_one_line(
    folder: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(folder, *options) == 2
    captured = capsys.readouterr()
    assert message in captured.err and captured.err.count("\n") == 1 and not captured.out
    assert not (folder / "m.dgms").exists()


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["export", "--help"])
    assert stop.value.code == 0 and "example:\n  dgms export --arch" in capsys.readouterr().out


def test_the_shipped_model_is_as_good_as_its_card_says() -> None:
    card = json.loads((DEMO / "digits-4bit.json").read_text(encoding="utf-8"))
    images = np.load(DEMO / "digits_test.npz")
    _, pixels, _, labels = digits.digits()
    np.testing.assert_array_equal(images["x"], pixels)
    np.testing.assert_array_equal(images["y"], labels)
    with dgms_rt.load(DEMO / "digits-4bit.dgms") as model:
        accuracy = float(np.mean(model.run(images["x"]).argmax(1) == images["y"]))
    assert accuracy == card["accuracy_file"] and accuracy >= 0.98 and card["accuracy_float32"] >= 0.98
    assert (DEMO / "digits-4bit.dgms").stat().st_size == card["file_bytes"] < card["float32_bytes"] / 6


def test_the_script_of_the_demo_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(digits, "EPOCHS", 3)
    threads = torch.get_num_threads()
    assert digits.main(["--out", str(tmp_path)]) == 0
    torch.set_num_threads(threads)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(digits.FILES)
    card = json.loads((tmp_path / "digits-4bit.json").read_text(encoding="utf-8"))
    assert card["accuracy_float32"] > 0.9 and abs(card["accuracy_file"] - card["accuracy_float32"]) < 0.05
