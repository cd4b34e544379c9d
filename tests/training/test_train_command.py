"""`dgms train`: from images and weights to a file, killed and resumed, in several processes, and what it refuses."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from small_net import new, write_digits
from torch import nn

import dgms_rt
from dgms_rt.cli.main import main
from dgms_rt.training import plots

HERE = Path(__file__).parent
FILES = {"model.dgms", "model.pt", "card.json", "layers.png", "last.ckpt", "logs"}


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_digits(tmp_path)
    torch.save(new().state_dict(), tmp_path / "float.pt")
    return tmp_path


def command(folder: Path, out: str, *options: object, arch: str = "small_net:plain") -> list[str]:
    fixed = ["--arch", arch, "--data", folder / "train.npz", "--out", folder / out, "--batch-size", 32, "--no-flip"]
    return ["train", *map(str, [*fixed, "--precision", "fp32", *options])]


def train(folder: Path, out: str, *options: object, arch: str = "small_net:plain") -> dict[str, Any]:
    start = [] if "--method" in options and "float" in options else ["--init", folder / "float.pt"]
    assert main(command(folder, out, *start, *options, arch=arch)) == 0
    return json.loads((folder / out / "card.json").read_text(encoding="utf-8"))


def weights(path: Path) -> dict[str, Any]:
    loaded = torch.load(path / "model.pt", weights_only=True)
    return {name: value for name, value in loaded.items() if isinstance(value, torch.Tensor)}


def assert_same_weights(first: Path, second: Path, tolerance: float = 0.0) -> None:
    one, other = weights(first), weights(second)
    assert one.keys() == other.keys()
    for name in one:
        torch.testing.assert_close(one[name], other[name], rtol=0, atol=tolerance, msg=name)


def test_from_weights_to_an_evaluated_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = train(folder, "run", "--bits", 2, "--epochs", 2, "--test-data", folder / "test.npz")
    assert {path.name for path in (folder / "run").iterdir()} == FILES
    printed = capsys.readouterr()
    assert f"file {100 * card['accuracy_file']:.2f} %" in printed.out and not printed.err
    assert main(["eval", str(folder / "run" / "model.dgms"), "--data", str(folder / "test.npz"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["top1"] == card["accuracy_file"] == pytest.approx(card["accuracy_torch"], abs=0.01)
    assert card["file_bytes"] == (folder / "run" / "model.dgms").stat().st_size
    assert card["bits"] == {"conv1": 8, "conv2": 2, "conv3": 2, "linear": 8} and card["activations"] == "int8"
    assert set(card["algorithms"].values()) == {"direct"} and card["accuracy_direct"] is None
    assert card["recipe"]["name"] == "best" and card["method"] == "gm" and card["steps"] == 16
    assert card["command"].startswith("dgms train --arch small_net:plain") and card["versions"]["torch"]
    paper, whole = card["compression"]["paper"], card["compression"]["file"]
    assert paper["ratio"] == pytest.approx(32 / (2 * (1 - paper["sparsity"])), rel=1e-3) and 0 < paper["sparsity"] < 1
    assert whole["ratio"] == pytest.approx(card["float32_bytes"] / card["file_bytes"], rel=1e-3)
    assert whole["ratio"] < paper["ratio"]
    with Image.open(folder / "run" / "layers.png") as picture:
        assert min(picture.size) > 200


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = train(folder, "run", "--steps", 1, "--json")
    assert json.loads(capsys.readouterr().out) == card


@pytest.mark.parametrize(
    ("options", "activations", "bits"),
    [
        (["--recipe", "paper", "--bits", 3], "int8", 3),
        (["--method", "lcq", "--bits", 3], "int8", 3),
        (["--method", "uniform", "--bits", 2], "int8", 2),
        (["--bits", 1, "--act-bits", 32], "float32", 1),
        (["--method", "float"], "float32", 32),
    ],
    ids=["paper", "lcq", "uniform", "float activations", "float"],
)
def test_methods(folder: Path, options: list[object], activations: str, bits: int) -> None:
    card = train(folder, "run", *options, "--steps", 3, "--test-data", folder / "test.npz")
    assert card["activations"] == activations and card["bits"]["conv2"] == bits
    assert card["accuracy_file"] == pytest.approx(card["accuracy_torch"], abs=0.01)


def test_down_in_bits_from_an_earlier_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    train(folder, "four", "--bits", 4, "--steps", 3)
    start = ["--init", folder / "four" / "model.pt", "--bits", 2, "--steps", 3]
    assert main(command(folder, "two", *start)) == 2
    assert "starts from a quantized model; give the float32 weights with --teacher" in capsys.readouterr().err
    assert main(command(folder, "two", *start, "--teacher", folder / "float.pt")) == 0
    card = json.loads((folder / "two" / "card.json").read_text(encoding="utf-8"))
    assert card["bits"]["conv2"] == 2
    with dgms_rt.load(folder / "two" / "model.dgms") as model:
        assert model.run(np.zeros((1, 8, 8, 1), np.uint8)).shape == (1, 10)


def test_bits_from_a_file_and_by_name(folder: Path) -> None:
    (folder / "bits.json").write_text('{"bits": {"conv2": 3, "conv3": 2}}', encoding="utf-8")
    options = ["--bits-file", folder / "bits.json", "--layer-bits", "conv3=4", "--steps", 1]
    assert train(folder, "run", *options)["bits"] == {"conv1": 8, "conv2": 3, "conv3": 4, "linear": 8}


def test_held_out_images_choose_the_epoch(folder: Path) -> None:
    card = train(folder, "run", "--holdout", 64, "--epochs", 3, "--patience", 3)
    assert card["held_out_images"] == 64 and card["training_images"] == 192 and card["steps"] == 18
    scores = torch.load(folder / "run" / "last.ckpt", weights_only=True)["callbacks"]
    assert card["accuracy_held_out"] == next(state["accuracy"] for state in scores.values() if "best" in state)


def test_seeds(folder: Path) -> None:
    for out, seed in (("a", 1), ("b", 1), ("c", 2)):
        train(folder, out, "--steps", 3, "--seed", seed)
    assert_same_weights(folder / "a", folder / "b")
    with pytest.raises(AssertionError):
        assert_same_weights(folder / "a", folder / "c")


def test_pictures_in_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images = np.random.default_rng(0).integers(0, 256, (2, 6, 12, 10, 3), dtype=np.uint8)
    for part in ("train", "test"):
        for label, pictures in zip(("cat", "dog"), images, strict=True):
            (folder / "pictures" / part / label).mkdir(parents=True)
            for i, picture in enumerate(pictures):
                Image.fromarray(picture).save(folder / "pictures" / part / label / f"{i}.png")
    data = str(folder / "pictures")
    arguments = ["--arch", "small_net:for_pictures", "--method", "float", "--image-size", "8", "--workers", "1"]
    out = ["--out", str(folder / "run"), "--batch-size", "4", "--epochs", "1"]
    assert main(["train", "--data", data, "--test-data", data, *arguments, *out]) == 0
    card = json.loads((folder / "run" / "card.json").read_text(encoding="utf-8"))
    assert card["training_images"] == card["test_images"] == 12 and card["steps"] == 3
    capsys.readouterr()
    assert main(["eval", str(folder / "run" / "model.dgms"), "--data", data, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["top1"] == card["accuracy_file"]


def test_without_matplotlib(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    train(folder, "run", "--steps", 1)
    assert capsys.readouterr().err == ("dgms: no layers.png: plots need matplotlib. Remedy: pip install matplotlib\n")
    assert {path.name for path in (folder / "run").iterdir()} == FILES - {"layers.png"}


def test_plots_need_codes(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no layer of the model has codes"):
        plots.plot_layers(new(), tmp_path / "layers.png")


# --- kills and processes


def dgms(*prefix: str, arguments: list[str]) -> subprocess.Popen[str]:
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        [sys.executable, *prefix, "-m", "dgms_rt", *arguments],
        cwd=HERE,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell in the background has its children ignore interrupts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def test_a_killed_run_resumes_to_the_same_file(folder: Path) -> None:
    options = ["--bits", 2, "--epochs", 40]
    train(folder, "whole", *options)
    arguments = command(folder, "killed", "--init", folder / "float.pt", *options)
    run = dgms(arguments=arguments)
    checkpoint = folder / "killed" / "last.ckpt"
    while run.poll() is None and not checkpoint.exists():
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert run.returncode == -signal.SIGKILL and not (folder / "killed" / "card.json").exists()
    assert 0 < torch.load(checkpoint, weights_only=True)["global_step"] < 320
    assert main(arguments) == 2  # it does not start over without being asked
    assert main([*arguments, "--resume"]) == 0
    assert_same_weights(folder / "whole", folder / "killed")
    assert (folder / "whole" / "model.dgms").read_bytes() == (folder / "killed" / "model.dgms").read_bytes()


def test_an_interrupted_run_says_nothing(folder: Path) -> None:
    run = dgms(arguments=command(folder, "run", "--init", folder / "float.pt", "--epochs", 4000))
    while run.poll() is None and not (folder / "run" / "last.ckpt").exists():
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    output, errors = run.communicate(timeout=300)
    assert (run.returncode, output, errors) == (130, "", "")


def test_two_processes_compute_what_one_computes(folder: Path) -> None:
    torch.save(new(norm=False).state_dict(), folder / "float.pt")
    options = ["--bits", 2, "--epochs", 2]
    alone = train(folder, "alone", *options, arch="small_net:without_norm")
    arguments = command(folder, "together", "--init", folder / "float.pt", *options, arch="small_net:without_norm")
    launcher = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")
    run = dgms(*launcher, arguments=arguments)
    output, errors = run.communicate(timeout=300)
    assert run.returncode == 0, errors
    assert output.count("model.dgms") == 1
    card = json.loads((folder / "together" / "card.json").read_text(encoding="utf-8"))
    assert card["steps"] == alone["steps"] == 16
    assert card["loss"] == pytest.approx(alone["loss"], rel=1e-4)
    assert_same_weights(folder / "alone", folder / "together", tolerance=1e-4)


# --- what is refused


def damaged(model: nn.Module) -> dict[str, Any]:
    state = model.state_dict()
    state["conv2.weight"][0, 0] = torch.nan
    return state


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--arch", "resnet21"], "unknown architecture 'resnet21'; known: resnet20"),
        (["--arch", "small_net:nothing"], "small_net:nothing: expected a function without arguments"),
        (["--arch", "nowhere:net"], "nowhere:net: expected a function without arguments"),
        (["--arch", "small_net:no_model"], "expected a torch.nn.Module, got str"),
        (["--arch", "small_net:unsupported"], "1 unsupported operator(s): aten.celu.default"),
        (["--arch", "small_net:for_pictures", "--init", "rgb.pt"], "does not take images [N,C,H,W] of [1, 1, 8, 8]"),
        (["--init", "rgb.pt"], "rgb.pt: the checkpoint is not of this architecture"),
        (["--init", "nan.pt"], "nan.pt: NaN or infinite values in conv2.weight"),
        (["--init", "nowhere.pt"], "nowhere.pt"),
        (["--init", "train.npz"], "train.npz: the checkpoint is not of this architecture"),
        (["--data", "nowhere.npz"], "nowhere.npz: no such file or folder"),
        (["--data", "empty.npz"], "empty.npz: there are no images"),
        (["--data", "unlabeled.npz"], "unlabeled.npz: there are no labels"),
        (["--data", "float.pt"], "float.pt: there are no images"),
        (["--data", "folder"], "folder: there are no pictures"),
        (["--test-data", "nowhere.npz"], "nowhere.npz: no such file or folder"),
        (["--bits", "5"], "GaussianMixture: bits must be 1, 2, 3 or 4, got 5"),
        (["--bits", "9", "--method", "uniform"], "Uniform: bits must be 2 to 8, got 9"),
        (["--act-bits", "5"], "bits of activations must be 2, 3, 4, 8 or 32, got 5"),
        (["--layer-bits", "conv9=2"], "bits names unknown layers ['conv9']"),
        (["--layer-bits", "conv2=7"], "bits of layer 'conv2'"),
        (["--bits-file", "train.npz"], "train.npz: expected JSON with bits by layer"),
        (["--holdout", "256"], "--holdout must be smaller than the number of images, 256, got 256"),
        (["--patience", "2"], "stopping early needs validation images"),
        (["--epochs", "0"], "nothing to train: 8 batches per epoch, 0 epochs"),
        (["--batch-size", "0"], "the batch size must be at least 1, got 0"),
        (["--mean", "0.5"], "--mean and --std belong together"),
        (["--mean", "0.5,0.5", "--std", "1,1"], "images of 1 channels need as many numbers in --mean and --std"),
        (["--recipe", "worst"], "argument --recipe: invalid choice: 'worst'"),
        (["--teacher", "rgb.pt"], "rgb.pt: the checkpoint is not of this architecture"),
    ],
)
def test_errors_are_one_line(
    folder: Path,
    options: list[str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    torch.save(new(channels=3).state_dict(), "rgb.pt")
    torch.save(damaged(new()), "nan.pt")
    np.savez("empty.npz", x=np.zeros((0, 8, 8, 1), np.uint8), y=np.zeros(0, np.int64))
    np.savez("unlabeled.npz", x=np.zeros((4, 8, 8, 1), np.uint8))
    (folder / "folder").mkdir()
    arguments = command(folder, "run", "--init", "float.pt", "--epochs", 1, *options)
    try:
        assert main(arguments) == 2
    except SystemExit as stop:
        assert stop.code == 2
    captured = capsys.readouterr()
    assert message in captured.err and captured.err.count("\n") == 1 and not captured.out
    assert not (folder / "run").exists()


def test_a_start_without_weights_needs_a_teacher(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command(folder, "run", "--bits", 2)) == 2
    assert "starts from untrained weights; give the float32 weights with --teacher" in capsys.readouterr().err


def test_the_folder_of_another_run_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    train(folder, "run", "--steps", 1)
    before = (folder / "run" / "model.dgms").read_bytes()
    assert main(command(folder, "run", "--init", folder / "float.pt", "--steps", 1)) == 2
    assert "contains a run already; --resume continues it" in capsys.readouterr().err
    assert main(command(folder, "run", "--init", folder / "float.pt", "--steps", 1, "--bits", 2, "--resume")) == 2
    assert "the checkpoint is of another run" in capsys.readouterr().err
    assert (folder / "run" / "model.dgms").read_bytes() == before
    assert main(command(folder, "train.npz", "--init", folder / "float.pt")) == 2
    assert "train.npz is a file; give a folder" in capsys.readouterr().err
