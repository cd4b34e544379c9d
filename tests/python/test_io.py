"""What run() accepts and refuses, and with which words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from model_files import identity_model, image_model, normalized, pixels, two_by_two_model

import dgms_rt
from dgms_rt import InputError


@pytest.fixture
def float_model(float_path: Path) -> Iterator[dgms_rt.Model]:
    with dgms_rt.load(float_path, threads=1) as loaded:
        yield loaded


@pytest.fixture
def plain_model() -> Iterator[dgms_rt.Model]:
    """Without normalization."""
    with dgms_rt.load(image_model(int8=True, normalized=False), threads=1) as loaded:
        yield loaded


def refusal(model: dgms_rt.Model, x: Any, out: Any = None) -> InputError:
    with pytest.raises(InputError) as caught:
        model.run(x, out=out)
    assert caught.value.remedy, "an error of the caller comes with a remedy"
    return caught.value


# --- dtypes


@pytest.mark.parametrize("path", ["int8_path", "float_path"])
def test_pixels_equal_normalized_float32(path: str, request: pytest.FixtureRequest) -> None:
    with dgms_rt.load(request.getfixturevalue(path), threads=1) as model:
        images = pixels(5)
        np.testing.assert_array_equal(model.run(images), model.run(normalized(images)))


REFUSED = ["float64", "float16", "int8", "int16", "uint16", "int32", "int64", "uint64", "bool", ">f4"]


@pytest.mark.parametrize("dtype", REFUSED)
def test_other_numbers_are_refused_with_astype(model: dgms_rt.Model, dtype: str) -> None:
    error = refusal(model, np.zeros((1, 3, 8, 8), dtype))
    assert error.layer == "input 'image'"
    assert error.expected == "float32 NCHW or uint8 NHWC"
    assert error.got == str(np.dtype(dtype))
    assert error.remedy == "x.astype(np.float32)"


@pytest.mark.parametrize("array", [np.zeros((1, 3, 8, 8), np.complex64), np.full((1, 3, 8, 8), "a"), np.array([None])])
def test_what_is_no_number_is_refused(model: dgms_rt.Model, array: np.ndarray) -> None:
    error = refusal(model, array)
    assert error.got == str(array.dtype)
    assert "float32" in str(error.remedy)


def test_pixels_need_the_normalization_in_the_file(plain_model: dgms_rt.Model) -> None:
    error = refusal(plain_model, pixels(1))
    assert "carries no normalization" in error.message
    assert (error.expected, error.got) == ("float32", "uint8")
    assert plain_model.run(normalized(pixels(1))).shape == (1, 10)


def test_nan_is_refused_by_an_int8_model(model: dgms_rt.Model) -> None:
    x = normalized(pixels(2))
    x[1, 2, 3, 4] = np.nan
    with pytest.raises(InputError, match=r"(?i)nan"):
        model.run(x)


def test_infinity_saturates(model: dgms_rt.Model) -> None:
    x = normalized(pixels(1))
    limit = x.copy()
    x[0, 0, 0, 0], limit[0, 0, 0, 0] = np.inf, 1e6
    np.testing.assert_array_equal(model.run(x), model.run(limit))


# --- shapes


@pytest.mark.parametrize(
    ("shape", "dtype", "remedy"),
    [
        ((3, 8, 8), "float32", "add the batch dimension: x[None]"),
        ((8, 8, 3), "uint8", "add the batch dimension: x[None]"),
        ((1, 8, 8, 3), "float32", "float32 images are NCHW: x.transpose(0, 3, 1, 2)"),
        ((1, 3, 8, 8), "uint8", "uint8 pixels are NHWC: x.transpose(0, 2, 3, 1)"),
        ((1, 3, 8, 9), "float32", "pass an array of shape (N, 3, 8, 8)"),
        ((1, 9, 8, 3), "uint8", "pass an array of shape (N, 8, 8, 3)"),
        ((1, 192), "float32", "pass an array of shape (N, 3, 8, 8)"),
        ((), "float32", "pass an array of shape (N, 3, 8, 8)"),
        ((1, 1, 3, 8, 8), "float32", "pass an array of shape (N, 3, 8, 8)"),
    ],
)
def test_wrong_shape(model: dgms_rt.Model, shape: tuple[int, ...], dtype: str, remedy: str) -> None:
    error = refusal(model, np.zeros(shape, dtype))
    assert error.message == "wrong shape"
    assert error.expected == ("(N, 3, 8, 8)" if dtype == "float32" else "(N, 8, 8, 3)")
    assert error.got == str(shape)
    assert error.remedy == remedy


@pytest.mark.parametrize("size", [0, 17])
def test_batch_outside_the_range(model: dgms_rt.Model, size: int) -> None:
    error = refusal(model, np.zeros((size, 3, 8, 8), np.float32))
    assert error.expected == ("1..16" if size else "(N, 3, 8, 8)")
    assert error.got == (f"N = {size}" if size else "(0, 3, 8, 8)")


def test_fixed_batch() -> None:
    with dgms_rt.load(image_model(int8=True, batch=4), threads=1) as model:
        assert model.inputs[0].shape == (4, 3, 8, 8)
        assert model.batch_range == (4, 4)
        assert model.run(pixels(4)).shape == (4, 10)
        assert refusal(model, pixels(3)).expected == "(4, 8, 8, 3)"


def test_every_batch_size_gives_the_same_items(model: dgms_rt.Model) -> None:
    images = pixels(16)
    together = model.run(images)
    for size in (1, 3, 16, 2):
        np.testing.assert_array_equal(model.run(images[:size]), together[:size])


# --- memory


def test_strides_are_copied(model: dgms_rt.Model) -> None:
    images = pixels(8)
    expected = model.run(np.ascontiguousarray(images[::2, ::-1]))
    np.testing.assert_array_equal(model.run(images[::2, ::-1]), expected)
    fortran = np.asfortranarray(normalized(images))
    np.testing.assert_array_equal(model.run(fortran), model.run(normalized(images)))


def test_unaligned_memory_is_copied(model: dgms_rt.Model) -> None:
    x = normalized(pixels(1))
    shifted = np.frombuffer(b"\0" + x.tobytes(), np.uint8)[1:].view(np.float32).reshape(x.shape)
    assert not shifted.flags.aligned
    np.testing.assert_array_equal(model.run(shifted), model.run(x))


def test_layout_of_rank_4_outputs_is_nchw() -> None:
    x = np.random.default_rng(0).standard_normal((3, 2, 3, 4), np.float32)
    with dgms_rt.load(identity_model(), threads=1) as model:
        np.testing.assert_array_equal(model.run(x), x)


def test_outputs_own_their_memory(model: dgms_rt.Model) -> None:
    first = model.run(pixels(1, seed=1))
    kept = first.copy()
    second = model.run(pixels(1, seed=2))
    assert first.flags.owndata
    assert first.flags.writeable
    np.testing.assert_array_equal(first, kept)
    assert not np.array_equal(first, second)


def test_input_is_not_written(model: dgms_rt.Model) -> None:
    images = pixels(2)
    images.flags.writeable = False
    kept = images.copy()
    model.run(images)
    np.testing.assert_array_equal(images, kept)


def test_objects_that_convert_to_arrays_are_taken(model: dgms_rt.Model) -> None:
    class Tensor:
        def __array__(self, dtype: Any = None, copy: Any = None) -> np.ndarray:
            return pixels(2)

    np.testing.assert_array_equal(model.run(Tensor()), model.run(pixels(2)))


def test_objects_that_do_not_convert_are_refused(model: dgms_rt.Model) -> None:
    class Tensor:
        def __array__(self, dtype: Any = None, copy: Any = None) -> np.ndarray:
            raise RuntimeError("it requires a gradient")

    error = refusal(model, Tensor())
    assert "it requires a gradient" in str(error)
    assert error.got == "Tensor"


# --- several inputs and outputs


@pytest.fixture
def two() -> Iterator[tuple[dgms_rt.Model, np.ndarray]]:
    data, weight = two_by_two_model()
    with dgms_rt.load(data, threads=1) as loaded:
        yield loaded, weight


def test_dict_and_sequence(two: tuple[dgms_rt.Model, np.ndarray]) -> None:
    model, weight = two
    a, b = np.random.default_rng(0).standard_normal((2, 5, 4), np.float32)
    for x in ({"b": b, "a": a}, [a, b], (a, b)):
        outputs = model.run(x)
        assert isinstance(outputs, dict)
        assert list(outputs) == ["sum", "scores"]
        np.testing.assert_array_equal(outputs["sum"], a + b)
        np.testing.assert_allclose(outputs["scores"], (a + b) @ weight.T, rtol=1e-5, atol=1e-5)


def test_one_input_as_dict_or_sequence(model: dgms_rt.Model) -> None:
    images = pixels(1)
    expected = model.run(images)
    np.testing.assert_array_equal(model.run({"image": images}), expected)
    np.testing.assert_array_equal(model.run([images]), expected)


def test_names_and_counts_are_checked(two: tuple[dgms_rt.Model, np.ndarray], model: dgms_rt.Model) -> None:
    a = np.zeros((1, 4), np.float32)
    error = refusal(two[0], {"a": a, "c": a})
    assert (error.expected, error.got, error.remedy) == ("a, b", "a, c", "add b; remove c")
    error = refusal(two[0], {})
    assert (error.got, error.remedy) == ("no name", "add a, b")
    error = refusal(two[0], [a])
    assert (error.expected, error.got) == ("2 (a, b)", "1")
    error = refusal(two[0], a)
    assert error.expected == "2 arrays (a, b)"
    assert error.remedy == "pass a dict {'a': array, 'b': array} or a sequence"
    error = refusal(model, [pixels(1)[0], pixels(1)[0]])
    assert "numpy.stack" in str(error.remedy)


def test_batches_of_the_inputs_agree(two: tuple[dgms_rt.Model, np.ndarray]) -> None:
    error = refusal(two[0], [np.zeros((2, 4), np.float32), np.zeros((3, 4), np.float32)])
    assert (error.layer, error.expected, error.got) == ("input 'b'", "2", "3")
    assert error.message == "the inputs have different sizes of dimension N"


# --- out=


def test_out_is_filled_and_returned(model: dgms_rt.Model) -> None:
    images = pixels(3)
    out = np.full((3, 10), np.nan, np.float32)
    assert model.run(images, out=out) is out
    np.testing.assert_array_equal(out, model.run(images))


def test_out_of_several(two: tuple[dgms_rt.Model, np.ndarray]) -> None:
    model, _ = two
    x = [np.ones((2, 4), np.float32), np.ones((2, 4), np.float32)]
    expected = model.run(x)
    buffers = {"sum": np.empty((2, 4), np.float32), "scores": np.empty((2, 3), np.float32)}
    for out in (buffers, [buffers["sum"], buffers["scores"]]):
        for buffer in buffers.values():
            buffer.fill(-1)
        outputs = model.run(x, out=out)
        assert outputs["sum"] is buffers["sum"]
        np.testing.assert_array_equal(buffers["sum"], expected["sum"])
        np.testing.assert_array_equal(buffers["scores"], expected["scores"])
    assert refusal(model, x, {"sum": buffers["sum"]}).remedy == "add scores"


def read_only() -> np.ndarray:
    array = np.empty((2, 10), np.float32)
    array.flags.writeable = False
    return array


@pytest.mark.parametrize(
    ("out", "message", "expected"),
    [
        (np.empty((2, 10), np.float64), "wrong dtype", "float32"),
        (np.empty((3, 10), np.float32), "wrong shape", "(2, 10)"),
        (np.empty((10, 2), np.float32).T, "not contiguous", "a C-contiguous, aligned array"),
        (read_only(), "read-only", "a writeable array"),
        ("buffer", "not a numpy array", "numpy.ndarray"),
    ],
)
def test_out_is_checked(model: dgms_rt.Model, out: Any, message: str, expected: str) -> None:
    error = refusal(model, pixels(2), out)
    assert error.layer == "out 'logits'"
    assert (error.message, error.expected) == (message, expected)
    assert error.remedy == "out = np.empty((2, 10), np.float32)"


def test_out_may_overlap_the_input() -> None:
    x = np.random.default_rng(0).standard_normal((2, 2, 3, 4), np.float32)
    expected = x.copy()
    with dgms_rt.load(identity_model(), threads=1) as model:
        assert model.run(x, out=x) is x
    np.testing.assert_array_equal(x, expected)


def test_outputs_may_not_share_memory(two: tuple[dgms_rt.Model, np.ndarray]) -> None:
    memory = np.empty(14, np.float32)
    x = [np.ones((2, 4), np.float32)] * 2
    error = refusal(two[0], x, [memory[:8].reshape(2, 4), memory[7:13].reshape(2, 3)])
    assert error.message == "two outputs share memory"
