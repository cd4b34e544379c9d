"""`dgms search-bits` and the comparison of methods."""

import json
from pathlib import Path
from typing import Any

import compare_search
import numpy as np
import pytest
import torch

from dgms_rt.cli.main import main
from dgms_rt.training import BitScheme
from dgms_rt.training.data import LabeledImages
from dgms_rt.training.models import create
from dgms_rt.training.search import sensitivity


@pytest.fixture(autouse=True)
def few_images(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sensitivity, "IMAGES", 16)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    model = create("resnet20")
    torch.save(model.state_dict(), tmp_path / "resnet20.pt")
    np.savez(tmp_path / "resnet20_cifar10.npz", **{k: v.numpy() for k, v in model.state_dict().items() if v.dim()})
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (48, 32, 32, 3), dtype=np.uint8)
    np.savez(tmp_path / "images.npz", x=images, y=np.arange(48) % 10)
    return tmp_path


def search(folder: Path, *options: str) -> int:
    checkpoint, data = str(folder / "resnet20.pt"), str(folder / "images.npz")
    given = ["--arch", "resnet20", "--checkpoint", checkpoint, "--data", data, "--out", str(folder / "bits.json")]
    return main(["search-bits", *given, "--batch-size", "16", *options])


def test_scheme_plot_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plot = folder / "bits.png"
    assert search(folder, "--budget", "2.5", "--method", "gradient", "--steps", "3", "--plot", str(plot), "--json") == 0
    printed = json.loads(capsys.readouterr().out)
    scheme = BitScheme.load(folder / "bits.json")
    assert printed == scheme.to_dict() | {"candidates": [2, 3, 4], "damages": printed["damages"]}
    assert scheme.method == "gradient" and len(scheme) == 18 and scheme.average_bits <= 2.5
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_table_and_export_with_the_scheme(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--method", "sensitivity", "--quantizer", "uniform", "--candidates", "3,4", "--holdout", "16"]
    assert search(folder, "--budget", "3.25", *options) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines()[-1].split() == ["all", "267,264", f"{average(folder):.3f}"] and not captured.err


def average(folder: Path) -> float:
    return BitScheme.load(folder / "bits.json").average_bits


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--budget", "5"], "budget must be 2 to 4 bits"),
        (["--budget", "2.5", "--candidates", "2,x"], "expected widths with commas between them, got '2,x'"),
        (["--budget", "2.5", "--holdout", "48"], "--holdout must be smaller"),
        (["--budget", "2.5", "--data", "nowhere.npz"], "nowhere.npz"),
        (["--budget", "2.5", "--checkpoint", "nowhere.pt"], "nowhere.pt"),
        (["--budget", "2.5", "--arch", "resnet56"], "not of this architecture"),
        (["--budget", "2.5", "--out", "nowhere/bits.json"], "there is no folder nowhere"),
        (["--budget", "2.5", "--mean", "0.5", "--std", "0.5"], "3 channels"),
    ],
)
def test_errors_are_one_line(
    folder: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = search(folder, *options)
    except SystemExit as stop:  # what argparse finds
        code = int(str(stop.code))
    captured = capsys.readouterr()
    assert code == 2 and message in captured.err and captured.err.count("\n") == 1 and not captured.out
    assert not (folder / "bits.json").exists()


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["search-bits", "--help"])
    assert stop.value.code == 0
    assert "example:\n  dgms search-bits --arch resnet20" in capsys.readouterr().out


class TestComparison:
    def entry(self, method: str, seed: int, accuracy: float, budget: float = 3.0) -> dict[str, Any]:
        return {"arch": "resnet20", "budget": budget, "method": method, "seed": seed, "accuracy": accuracy}

    def test_runs(self) -> None:
        chosen = compare_search.runs(["resnet20"], compare_search.BUDGETS, compare_search.METHODS, [0])
        assert [(budget, method) for _, budget, method, _ in chosen] == [
            (2.0, "uniform"),
            (2.25, "sensitivity"),
            (2.25, "gradient"),
            (2.5, "sensitivity"),
            (2.5, "gradient"),
            (3.0, "uniform"),
            (3.0, "sensitivity"),
            (3.0, "gradient"),
            (4.0, "uniform"),
        ]

    def test_a_line_cut_short_is_run_again(self, tmp_path: Path) -> None:
        file = tmp_path / "runs.jsonl"
        assert compare_search.read(file) == []
        compare_search.append(file, self.entry("uniform", 0, 90.0))
        with file.open("a") as opened:
            opened.write('{"arch": "resn')
        assert compare_search.read(file) == [self.entry("uniform", 0, 90.0)]
        compare_search.append(file, self.entry("uniform", 1, 91.0))
        assert compare_search.read(file) == [self.entry("uniform", 0, 90.0), self.entry("uniform", 1, 91.0)]

    def test_table_and_plot(self, tmp_path: Path) -> None:
        entries = [self.entry("uniform", seed, 90.0 + seed) for seed in (0, 1, 2)]
        entries += [self.entry("gradient", 0, 92.5), self.entry("uniform", 0, 88.0, budget=2.0)]
        assert compare_search.table(entries).splitlines()[2:] == [
            "| resnet20 | 2 | 88.00 (1) |  |  |",
            "| resnet20 | 3 | 91.00 ± 1.00 (3) |  | 92.50 (1) |",
        ]
        compare_search.plot(entries, tmp_path / "curve.png")
        assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")

    def test_a_run_ends_in_a_scored_file(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with np.load(folder / "images.npz") as arrays:
            images = LabeledImages(arrays["x"], arrays["y"].astype(np.int64))
        monkeypatch.setattr(compare_search, "load_dataset", lambda path, train: images if train else images.head(20))
        for name, value in {"HELD_OUT": 8, "BATCH": 16, "RANGE_IMAGES": 32}.items():
            monkeypatch.setattr(compare_search, name, value)
        out = folder / "runs.jsonl"
        options = ["--data", str(folder), "--out", str(out), "--arch", "resnet20", "--budget", "3", "--seed", "0"]
        options += ["--steps", "1", "--search-steps", "3"]
        assert compare_search.main([*options, "--method", "gradient"]) == 0
        (entry,) = compare_search.read(out)
        assert entry["test_images"] == 20 and len(entry["bits"]) == 18 and entry["average_bits"] <= 3
        monkeypatch.setattr(
            compare_search, "run", lambda *arguments, **named: pytest.fail("a finished run is not repeated")
        )
        capsys.readouterr()
        assert compare_search.main([*options, "--method", "gradient"]) == 0
        assert f"{entry['accuracy']:.2f} (1)" in capsys.readouterr().out
