"""The README's example runs as it stands there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import dgms_rt

ROOT = Path(__file__).resolve().parents[2]
DEMO = Path(dgms_rt.__file__).parent / "demo"


def test_numbers_are_those_of_the_shipped_model() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    card = json.loads((DEMO / "digits-4bit.json").read_text(encoding="utf-8"))
    for number in (
        f"{100 * card['accuracy_file']:.2f} %",
        f"{100 * card['accuracy_float32']:.2f} %",
        f"{card['file_bytes']:,} bytes",
        f"{card['float32_bytes']:,}",
        f"{card['test_images']} held-out images",
    ):
        assert number in readme, number
    assert (DEMO / "digits-4bit.dgms").stat().st_size == card["file_bytes"]


def test_example(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(example.strip().splitlines()) == 6
    shutil.copy(DEMO / "digits-4bit.dgms", tmp_path / "model.dgms")
    shutil.copy(DEMO / "digits_test.npz", tmp_path / "images.npz")
    result = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "conv" in result.stdout
