from __future__ import annotations

import pickle

import pytest

from dgms_rt import DgmsError, FormatError, InputError, PlanError, UnsupportedError


def test_line_names_file_layer_expected_got_and_remedy() -> None:
    error = FormatError(
        "too many levels", file="m.dgms", layer="conv1", expected="at most 16", got="17", remedy="export it again"
    )
    assert str(error) == "m.dgms: conv1: too many levels (expected at most 16, got 17). Remedy: export it again"
    assert (error.file, error.layer, error.expected, error.got) == ("m.dgms", "conv1", "at most 16", "17")


def test_unknown_parts_are_left_out() -> None:
    assert str(PlanError("no such core")) == "no such core"
    assert str(PlanError("no such core", file="", got="9")) == "no such core (got 9)"
    assert PlanError("no such core", file="").file is None


@pytest.mark.parametrize("kind", [FormatError, UnsupportedError, InputError, PlanError])
def test_every_error_is_a_dgms_error_and_survives_pickle(kind: type[DgmsError]) -> None:
    error = kind("wrong", file="m.dgms", remedy="right")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert isinstance(copy, DgmsError)
    assert str(copy) == str(error)
    assert (copy.message, copy.file, copy.remedy) == ("wrong", "m.dgms", "right")


def test_input_error_is_a_value_error() -> None:
    assert issubclass(InputError, ValueError)
