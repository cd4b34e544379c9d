"""The Python of docs/training.md runs as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import dgms_rt

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "training.md"
FIT, OWN_LOOP = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


def run(code: str, folder: Path) -> str:
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=folder)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_fit(tmp_path: Path) -> None:
    assert "bits per weight" in run(FIT, tmp_path)
    with dgms_rt.load(tmp_path / "model.dgms") as model:
        assert model.inputs[0].accepts_uint8
    assert (tmp_path / "run" / "last.ckpt").is_file()


def test_a_loop_of_your_own(tmp_path: Path) -> None:
    accuracy = float(run(OWN_LOOP, tmp_path).strip().rstrip("%"))
    assert accuracy > 90


def test_every_option_of_the_guide_exists(capsys: pytest.CaptureFixture[str]) -> None:
    from dgms_rt.cli.main import main

    with pytest.raises(SystemExit):
        main(["train", "--help"])
    known = set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out))
    foreign = {"--budget", "--checkpoint", "--nproc-per-node", "--logdir"}
    assert set(re.findall(r"--[a-z][a-z-]*", GUIDE.read_text(encoding="utf-8"))) - known - foreign == set()
