from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from model_files import image_model

import dgms_rt


@pytest.fixture(scope="session")
def int8_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "tiny-int8.dgms"
    path.write_bytes(image_model(int8=True, metadata={"origin": "tests"}))
    return path


@pytest.fixture(scope="session")
def float_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "tiny-float.dgms"
    path.write_bytes(image_model(int8=False))
    return path


@pytest.fixture
def model(int8_path: Path) -> Iterator[dgms_rt.Model]:
    with dgms_rt.load(int8_path, threads=1) as loaded:
        yield loaded
