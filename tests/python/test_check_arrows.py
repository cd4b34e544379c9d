"""scripts/check_arrows.py accepts this tree and finds planted violations."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def check(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "check_arrows.py"), str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def plant(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_this_tree_has_no_violation() -> None:
    result = check(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("path", "text", "complaint"),
    [
        ("csrc/graph/shape.cc", '#include "csrc/ops/operator.h"\n', "csrc/graph may include only"),
        ("csrc/base/error.h", '#include "csrc/graph/types.h"\n', "csrc/base may include only"),
        ("csrc/ops/conv.cc", '  #  include "csrc/threads/pool.h"\n', "csrc/ops may include only"),
        ("csrc/ops/conv.cc", '#include "op.h"\n', "from the root of the repository"),
        ("csrc/extra/a.cc", "", "is not a folder"),
        ("kernels/arm/neon/a.cc", '#include "csrc/base/span.h"\n', "kernels/arm/neon may include only"),
        ("kernels/arm/neon/a.cc", '#include "kernels/arm/neon_dotprod/b.h"\n', "kernels/arm/neon may include only"),
        ("kernels/arm/a.h", '#include "kernels/arm/neon/b.h"\n', "kernels/arm may include only"),
        ("kernels/x86/avx2/a.cc", '#include "kernels/arm/b.h"\n', "kernels/x86/avx2 may include only"),
        ("kernels/scalar/a.cc", '#include "kernels/pack/codes.h"\n', "kernels/scalar may include only"),
        ("python/dgms_rt/a.py", "import torch\n", "imports torch at import time"),
        ("python/dgms_rt/a.py", "try:\n    import torch.nn\nexcept ImportError:\n    pass\n", "imports torch.nn"),
        ("python/dgms_rt/cli/a.py", "from .. import training\n", "imports dgms_rt.training at import time"),
        ("python/dgms_rt/a.py", "class A:\n    from dgms_rt.training import fit\n", "imports dgms_rt.training.fit"),
        ("training/export/a.py", "def f():\n    from dgms_rt import _core\n", "imports dgms_rt._core"),
        ("training/a.py", "from ..cli.common import count\n", "a library needs no command line"),
        ("training/a.py", "def f():\n    from .cli import add_commands\n", "a library needs no command line"),
        ("python/dgms_rt/a.py", "from .cli import common\n", "a library needs no command line"),
    ],
)
def test_planted_violation_is_found(tmp_path: Path, path: str, text: str, complaint: str) -> None:
    plant(tmp_path, path, text)
    result = check(tmp_path)
    assert result.returncode == 1
    assert path in result.stdout
    assert complaint in result.stdout


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("from .b import x\n", "from . import a\n"),
        ("from .b import x\n", "def f():\n    from .a import y\n"),
        ("import dgms_rt.training.b\n", "from dgms_rt.training import a\n"),
    ],
)
def test_planted_circle_is_found(tmp_path: Path, first: str, second: str) -> None:
    plant(tmp_path, "training/a.py", first)
    plant(tmp_path, "training/b.py", second)
    plant(tmp_path, "training/c.py", "from . import a, b\n")
    result = check(tmp_path)
    assert result.returncode == 1
    assert "dgms_rt.training.a -> dgms_rt.training.b -> dgms_rt.training.a: these modules import" in result.stdout


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "training/a.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from . import a\nfrom .. import load\n",
        ),
        ("training/cli/a.py", "from ...cli.common import count\n"),
        ("python/dgms_rt/__main__.py", "from .cli.main import main\n"),
        ("csrc/plan/plan.cc", '#include "csrc/ops/op.h"\n#include "csrc/base/span.h"\n#include <vector>\n'),
        ("kernels/arm/neon/a.cc", '#include "kernels/api/kernel.h"\n#include "kernels/arm/neon/tile.h"\n'),
        ("kernels/arm/neon/a.cc", '#include "kernels/arm/requantize.h"\n'),
        ("python/dgms_rt/cli/train.py", "def main():\n    import torch\n    from dgms_rt import training\n"),
        ("python/dgms_rt/a.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import torch\n"),
        ("training/evaluate.py", "import dgms_rt\nfrom dgms_rt import load\n"),
    ],
)
def test_allowed_dependency_is_accepted(tmp_path: Path, path: str, text: str) -> None:
    plant(tmp_path, path, text)
    result = check(tmp_path)
    assert result.returncode == 0, result.stdout
