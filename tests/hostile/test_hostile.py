"""Bad files: each raises its own class of error with a message that helps, and the process lives on."""

from __future__ import annotations

import errno
from pathlib import Path

import corpus
import pytest
from safetensors.numpy import load_file

import dgms_rt

CLASSES = {
    "format": dgms_rt.FormatError,
    "unsupported": dgms_rt.UnsupportedError,
    "input": dgms_rt.InputError,
    "plan": dgms_rt.PlanError,
}
CASES = corpus.cases()
BAD = [case for case in CASES if case.expected != "good"]
GOOD = [case for case in CASES if case.expected == "good"]


def place(case: corpus.Case, folder: Path) -> Path:
    path = folder / "model.dgms"
    if case.data is None:
        path.mkdir()
    else:
        path.write_bytes(case.data)
    return path


def check(error: dgms_rt.DgmsError, case: corpus.Case, file: str) -> None:
    assert type(error) is CLASSES[case.expected], error
    assert error.file == file
    assert error.message and error.expected and error.got and error.remedy, error
    assert len(str(error)) < 4000


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.file_name)
def test_bad_file(case: corpus.Case, tmp_path: Path) -> None:
    path = place(case, tmp_path)
    with pytest.raises(dgms_rt.DgmsError) as caught:
        dgms_rt.load(path, threads=1)
    check(caught.value, case, str(path))
    if case.data is not None:
        with pytest.raises(dgms_rt.DgmsError) as caught:
            dgms_rt.load(case.data, threads=1)
        check(caught.value, case, "<bytes>")


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.file_name)
def test_good_file(case: corpus.Case, tmp_path: Path) -> None:
    path = place(case, tmp_path)
    model = dgms_rt.load(path, threads=1)
    assert case.data is not None
    assert model.memory["file"] == len(case.data)
    assert set(load_file(path)) == set(corpus.Parts.of(case.data).tensors)


def test_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "missing.dgms"
    with pytest.raises(dgms_rt.InputError) as caught:
        dgms_rt.load(path)
    check(caught.value, corpus.Case("input", "missing", None), str(path))


def test_name_too_long(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(OSError) as system:
        path.open("rb")
    assert system.value.errno == errno.ENAMETOOLONG
    with pytest.raises(dgms_rt.InputError):
        dgms_rt.load(path)


def test_every_unknown_operator_is_listed() -> None:
    parts = corpus.Parts.of(corpus.int8_model())
    parts.node("max")["op"] = "mystery_pool"
    parts.node("add")["op"] = "mystery_add"
    with pytest.raises(dgms_rt.UnsupportedError) as caught:
        dgms_rt.load(parts.to_bytes())
    assert caught.value.got == "mystery_add (add); mystery_pool (max)"


def test_a_slice_that_leaves_its_input_between_the_ends_of_a_range_is_refused() -> None:
    stop = ["+", ["*", "N", "N", -1], ["*", "N", 18], -16]  # N at both ends, 64 where N is 8
    attributes = {"start": [0, 0], "stop": [None, stop], "step": [1, 1]}
    node = {"name": "cut", "op": "slice", "inputs": ["x"], "outputs": ["y"], "attributes": attributes}
    data = corpus.graph_of([node], {"x": [3, "N"]}, corpus.BATCH).to_bytes()
    with pytest.raises(dgms_rt.DgmsError):
        dgms_rt.load(data, threads=1).prepare((3, 8))


def test_corpus_is_always_the_same() -> None:
    assert [(case.file_name, case.data) for case in corpus.cases()] == [(case.file_name, case.data) for case in CASES]
