"""The stubs agree with the extension, and the package with its types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dgms_rt
import dgms_rt._core

PACKAGE = Path(dgms_rt.__file__).parent


def run(*arguments: str) -> None:
    result = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_stub_of_the_extension(tmp_path: Path) -> None:
    # Not for a stub to say: the metaclass of the binding library, and that these classes have no constructor.
    allowed = tmp_path / "allowed.txt"
    allowed.write_text(r"dgms_rt\._core\.(Model|Session|TensorInfo)(\.__init__)?" + "\n")
    run("mypy.stubtest", "dgms_rt._core", "--allowlist", str(allowed), "--ignore-unused-allowlist")


def test_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
    assert (PACKAGE / "_core.pyi").is_file()


def test_a_user_s_program_checks(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import numpy as np\n"
        "import dgms_rt\n"
        "with dgms_rt.load('model.dgms', threads=2) as model:\n"
        "    y = model.run(np.zeros((1, 3, 8, 8), np.float32))\n"
        "    name: str = model.inputs[0].name\n"
        "    size: int = model.memory['total']\n"
        "    with model.profile() as p:\n"
        "        model.session().run({'image': np.zeros((1, 8, 8, 3), np.uint8)})\n"
        "    p.save('trace.json')\n"
        "    kernel: str = model.explain()[0]['kernel']\n"
    )
    run("mypy", "--strict", str(program))
