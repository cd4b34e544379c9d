"""load, Model, Session, Profile."""

from __future__ import annotations

import copy
import gc
import io
import json
import pickle
import struct
import threading
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from model_files import image_model, normalized, pixels, two_by_two_model

import dgms_rt
from dgms_rt import FormatError, InputError, PlanError
from dgms_rt.format.records import ATTRIBUTES, WEIGHT_RANKS

# --- load


def test_path_bytes_and_file_object_are_the_same_model(int8_path: Path) -> None:
    data = int8_path.read_bytes()
    images = pixels(2)
    with dgms_rt.load(int8_path, threads=1) as model:
        expected = model.run(images)
        assert model.path == str(int8_path)
    sources = [str(int8_path), data, bytearray(data), memoryview(data), io.BytesIO(data), int8_path.open("rb")]
    for source in sources:
        with dgms_rt.load(source, threads=1) as model:
            np.testing.assert_array_equal(model.run(images), expected)
    sources[-1].close()


def test_bytes_may_go_away_after_load(int8_path: Path) -> None:
    data = bytearray(int8_path.read_bytes())
    with dgms_rt.load(data, threads=1) as model:
        expected = model.run(pixels(1))
        data[:] = bytes(len(data))
        gc.collect()
        np.testing.assert_array_equal(model.run(pixels(1)), expected)


@pytest.mark.parametrize("source", [io.StringIO("text"), 7, None, ["model.dgms"]])
def test_what_cannot_be_loaded(source: object) -> None:
    with pytest.raises(InputError, match="a path, bytes, or a file opened in binary mode"):
        dgms_rt.load(source)  # type: ignore[arg-type]


def test_missing_file(tmp_path: Path) -> None:
    missing = tmp_path / "missing.dgms"
    with pytest.raises(InputError) as caught:
        dgms_rt.load(missing)
    assert caught.value.file == str(missing)


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(dgms_rt.DgmsError) as caught:
        dgms_rt.load(tmp_path)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", bytes(4096)])
def test_other_files_are_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(FormatError) as caught:
        dgms_rt.load(data)
    assert caught.value.file == "<bytes>"
    path = tmp_path / "other.dgms"
    path.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        dgms_rt.load(path)
    assert caught.value.file == str(path)


def test_flipped_bit_is_found(int8_path: Path) -> None:
    data = bytearray(int8_path.read_bytes())
    data[-1] ^= 1
    with pytest.raises(FormatError):
        dgms_rt.load(bytes(data))


WRONG = {
    "threads": [-1, 1.0, "2", True, None, np.bool_(True), 2**70, [1]],
    "cores": [None, ["0"], [0, 1], 0, b"big", "\ud800"],
    "isa": [1, b"scalar", ["scalar"], True, "\ud800"],
    "memory": [None, True, 3, b"low", "\ud800"],
}


@pytest.mark.parametrize(("option", "value"), [(option, value) for option in WRONG for value in WRONG[option]])
def test_options_of_load_have_types(int8_path: Path, option: str, value: Any) -> None:
    with pytest.raises(InputError, match=f"wrong {option}") as caught:
        dgms_rt.load(int8_path, **{option: value})
    assert caught.value.expected and caught.value.remedy
    assert type(value).__name__ in str(caught.value.got)


def test_a_path_that_cannot_be_encoded() -> None:
    with pytest.raises(InputError, match="no file can have this name"):
        dgms_rt.load("\ud800.dgms")


def test_options_of_sessions_have_types(model: dgms_rt.Model) -> None:
    with pytest.raises(InputError, match="wrong keep_values"):
        model.session(keep_values="no")  # type: ignore[arg-type]
    session = model.session(keep_values=True)
    session.run(pixels(1))
    with pytest.raises(InputError, match="wrong name"):
        session.value(3)  # type: ignore[arg-type]


def test_threads_may_be_a_numpy_integer(int8_path: Path) -> None:
    assert dgms_rt.load(int8_path, threads=np.int64(2)).threads == 2  # type: ignore[arg-type]


def test_threads_are_honored_and_readable(int8_path: Path) -> None:
    expected = None
    for threads in (1, 2, 3):
        with dgms_rt.load(int8_path, threads=threads, cores="all") as model:
            assert model.threads == threads
            result = model.run(pixels(4))
            expected = result if expected is None else expected
            np.testing.assert_array_equal(result, expected)


def test_unknown_isa_lists_the_known(int8_path: Path) -> None:
    with pytest.raises(PlanError, match="scalar") as caught:
        dgms_rt.load(int8_path, isa="sse9")
    assert "sse9" in str(caught.value)


def test_isa_of_another_cpu_is_an_error(int8_path: Path) -> None:
    foreign = "avx2" if dgms_rt.cpu_features()["architecture"] == "aarch64" else "neon"
    with pytest.raises(PlanError, match=foreign):
        dgms_rt.load(int8_path, isa=foreign)


def test_isa_comes_from_the_environment(int8_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DGMS_FORCE_ISA", "scalar")
    with dgms_rt.load(int8_path, threads=1) as model:
        assert model.isa == "scalar"
        assert {kernel.partition("__")[2] for row in model.explain() for kernel in row["kernels"]} == {"scalar"}
    monkeypatch.setenv("DGMS_FORCE_ISA", "sse9")
    with pytest.raises(PlanError):
        dgms_rt.load(int8_path)


def test_unknown_cores(int8_path: Path) -> None:
    for cores in ("huge", "0-", "99999"):
        with pytest.raises(PlanError):
            dgms_rt.load(int8_path, cores=cores)


def test_memory_is_a_mode(int8_path: Path) -> None:
    with dgms_rt.load(int8_path) as fast, dgms_rt.load(int8_path, memory="low") as low:
        np.testing.assert_array_equal(low.run(pixels(4)), fast.run(pixels(4)))
    with pytest.raises(PlanError, match='memory="fast"') as caught:
        dgms_rt.load(int8_path, memory="little")
    assert "little" in str(caught.value)


@pytest.mark.parametrize("isa", sorted({row["isa"] for row in dgms_rt.kernels() if row["supported"]} | {"scalar"}))
def test_every_isa_of_this_cpu_gives_the_same_int8_answer(int8_path: Path, isa: str) -> None:
    with dgms_rt.load(int8_path, isa=isa) as model, dgms_rt.load(int8_path, isa="scalar", threads=1) as scalar:
        assert model.isa == isa
        np.testing.assert_array_equal(model.run(pixels(16)), scalar.run(pixels(16)))


# --- what a model says about itself


def test_description(model: dgms_rt.Model) -> None:
    (image,) = model.inputs
    assert (image.name, image.shape, image.dtype, image.layout) == ("image", ("N", 3, 8, 8), "float32", "NCHW")
    assert image.accepts_uint8
    assert image.normalization == ([0.5, 0.25, 0.75], [0.5, 0.25, 0.125])
    (logits,) = model.outputs
    assert (logits.name, logits.shape, logits.dtype) == ("logits", ("N", 10), "float32")
    assert model.batch_range == (1, 16)
    assert model.dims == {"N": dgms_rt.DimInfo(1, 16)}
    assert model.metadata["origin"] == "tests"
    assert model.name == "tiny"


def image_of_any_size() -> bytes:
    """[N,3,H,W] -> max pool 2x2 -> [N,3,H//2,W//2]; H and W are multiples of 32."""
    sizes = {"min": 32, "max": 96, "multiple": 32}
    dims = {"N": {"min": 1, "max": 4}, "H": sizes, "W": sizes}
    pool = {"name": "pool", "op": "max_pool2d", "inputs": ["x"], "outputs": ["y"], "attributes": {"kernel": [2, 2]}}
    graph = {
        "name": "any size",
        "producer": "tests",
        "metadata": {},
        "dims": dims,
        "inputs": [{"name": "x", "value": "x", "layout": "NCHW", "shape": ["N", 3, "H", "W"]}],
        "outputs": [{"name": "y", "value": "y"}],
        "values": {"x": {"dtype": "float32"}, "y": {"dtype": "float32"}},
        "nodes": [pool],
        "crc32": {},
    }
    text = json.dumps(graph)
    metadata = {"format": "dgms", "format_version": "1.1", "graph": text, "graph_crc32": str(zlib.crc32(text.encode()))}
    header = json.dumps({"__metadata__": metadata}).encode()
    header += b" " * (-(8 + len(header)) % 64)
    return struct.pack("<Q", len(header)) + header


def test_symbolic_sizes() -> None:
    with dgms_rt.load(image_of_any_size(), threads=1) as model:
        assert model.dims == {
            "H": dgms_rt.DimInfo(32, 96, 32),
            "N": dgms_rt.DimInfo(1, 4),
            "W": dgms_rt.DimInfo(32, 96, 32),
        }
        assert model.inputs[0].shape == ("N", 3, "H", "W")
        (y,) = model.outputs
        # Expressions in Python's syntax.
        assert [eval(str(size), {"N": 2, "H": 64, "W": 96}) for size in y.shape] == [2, 3, 32, 48]
        for height, width in ((64, 96), (32, 32), (64, 96)):
            x = np.random.default_rng(height).standard_normal((2, 3, height, width), np.float32)
            expected = x.reshape(2, 3, height // 2, 2, width // 2, 2).max((3, 5))
            np.testing.assert_array_equal(model.run(x), expected)


@pytest.mark.parametrize("holder", ["model", "session"])
def test_prepare(holder: str) -> None:
    with dgms_rt.load(image_of_any_size(), threads=1) as model:
        x = np.random.default_rng(0).standard_normal((1, 3, 64, 32), np.float32)
        expected = model.run(x)
        one = model if holder == "model" else model.session()
        for shapes in ((1, 3, 64, 32), [1, 3, 64, 32], {"x": (1, 3, 64, 32)}, {"x": np.array([4, 3, 96, 96])}):
            one.prepare(shapes)
            np.testing.assert_array_equal(one.run(x), expected)


def test_prepare_keeps_memory_ready() -> None:
    with dgms_rt.load(image_of_any_size(), threads=1) as model:
        session = model.session()
        session.prepare((4, 3, 96, 96))
        prepared = session.arena_bytes
        assert prepared > 0
        session.run(np.zeros((4, 3, 96, 96), np.float32))
        assert session.arena_bytes == prepared


@pytest.mark.parametrize(
    ("shapes", "message", "expected", "got"),
    [
        ({"x": (1, 3, 48, 32)}, "dimension H is outside the model's range", "32..96 in multiples of 32", "H = 48"),
        ({"x": (1, 3, 32, 128)}, "dimension W is outside the model's range", "32..96 in multiples of 32", "W = 128"),
        ({"x": (5, 3, 32, 32)}, "dimension N is outside the model's range", "1..4", "N = 5"),
        ({"x": (1, 4, 32, 32)}, "wrong shape", "(N, 3, H, W)", "(1, 4, 32, 32)"),
        ({"x": (3, 32, 32)}, "wrong shape", "(N, 3, H, W)", "(3, 32, 32)"),
        ({"y": (1, 3, 32, 32)}, "shape: the names are not the model's", "x", "y"),
        ({"x": "small"}, "not a shape", "sizes such as (N, 3, H, W)", "'small'"),
        ({"x": (1, 3, -32, 32)}, "not a shape", "sizes such as (N, 3, H, W)", "(1, 3, -32, 32)"),
        ({"x": 1}, "not a shape", "sizes such as (N, 3, H, W)", "1"),
    ],
)
def test_prepare_refuses_other_shapes(shapes: Any, message: str, expected: str, got: str) -> None:
    with dgms_rt.load(image_of_any_size(), threads=1) as model:
        with pytest.raises(dgms_rt.InputError) as caught:
            model.prepare(shapes)
        error = caught.value
        assert (error.message, error.expected, error.got) == (message, expected, got)
        assert error.remedy
        model.prepare((1, 3, 32, 32))


def test_operators() -> None:
    rows = {row["name"]: row for row in dgms_rt.operators()}
    assert {"conv2d", "linear", "split", "unary", "mul", "softmax"} <= set(rows)
    conv = rows["conv2d"]
    assert (conv["inputs"], conv["outputs"], conv["rank"], conv["weight_rank"]) == ((1, 2), (1, 1), (4, 4), 4)
    assert conv["summary"] and conv["restrictions"]
    assert (["int8"], ["float32"]) in conv["types"]
    defaults = {attribute["name"]: attribute["default"] for attribute in conv["attributes"]}
    assert defaults == {
        "stride": "[1,1]",
        "padding": "[0,0,0,0]",
        "dilation": "[1,1]",
        "groups": "1",
        "activation": "none",
        "algorithm": "direct",
    }
    assert rows["concat"]["inputs"] == (1, None) and rows["split"]["outputs"] == (1, None)
    (axis,) = rows["concat"]["attributes"]
    assert axis["default"] is None  # required


def test_the_writer_knows_the_operators_of_the_runtime() -> None:
    rows = {row["name"]: row for row in dgms_rt.operators()}
    names = {name: {attribute["name"] for attribute in row["attributes"]} for name, row in rows.items()}
    assert names == {name: set(attributes) for name, attributes in ATTRIBUTES.items()}
    assert {name: row["weight_rank"] for name, row in rows.items() if row["weight_rank"]} == WEIGHT_RANKS


def test_memory_is_known_before_the_first_run(model: dgms_rt.Model, int8_path: Path) -> None:
    memory = model.memory
    assert set(memory) == {"file", "weights", "constants", "arena", "scratch", "total"}
    assert memory["file"] == int8_path.stat().st_size
    assert memory["arena"] > 0
    assert memory["total"] >= memory["weights"] + memory["constants"] + memory["arena"]
    model.run(pixels(1))
    assert model.memory == memory


def test_explain(model: dgms_rt.Model) -> None:
    rows = model.explain()
    assert [row["name"] for row in rows] == ["conv1", "pool", "flat", "fc"]
    assert [row["op"] for row in rows] == ["conv2d", "global_avg_pool", "flatten", "linear"]
    conv = rows[0]
    assert conv["weights"] == "4-bit codes"
    assert conv["multiplications"] == 16 * 8 * 8 * 27
    assert conv["kernel"]
    table = str(rows)
    assert table == rows.table()
    for row in rows:
        assert row["name"] in table
        assert row["kernel"] in table


def test_repr(model: dgms_rt.Model, int8_path: Path) -> None:
    text = repr(model)
    assert str(int8_path) in text
    assert "image['N', 3, 8, 8] -> logits['N', 10]" in text
    assert "threads=1" in text


def test_kernels_and_features() -> None:
    kernels = dgms_rt.kernels()
    assert {"scalar"} <= {row["isa"] for row in kernels}
    assert len({row["name"] for row in kernels}) == len(kernels)
    features = dgms_rt.cpu_features()
    assert isinstance(features["architecture"], str)
    assert dgms_rt.__version__.count(".") == 2


# --- life


def test_close_frees_and_refuses(int8_path: Path) -> None:
    model = dgms_rt.load(int8_path, threads=1)
    session = model.session()
    expected = model.run(pixels(1))
    model.close()
    model.close()
    for call in (lambda: model.run(pixels(1)), model.session, model.explain, model.profile, lambda: model.memory):
        with pytest.raises(InputError, match="the model is closed"):
            call()
    assert "closed" in repr(model)
    np.testing.assert_array_equal(session.run(pixels(1)), expected)  # a session keeps its weights


def test_context_manager_closes(int8_path: Path) -> None:
    with dgms_rt.load(int8_path, threads=1) as model:
        pass
    with pytest.raises(InputError, match="closed"):
        model.run(pixels(1))


def test_session_outlives_the_model(int8_path: Path) -> None:
    session = dgms_rt.load(int8_path, threads=1).session()
    gc.collect()
    assert session.run(pixels(2)).shape == (2, 10)


def test_pickle_loads_the_path_again(int8_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(int8_path.parent)
    with dgms_rt.load(int8_path.name, threads=1, isa="scalar") as model:
        text = pickle.dumps(model)
        monkeypatch.chdir("/")
        for other in (pickle.loads(text), copy.deepcopy(model)):
            assert (other.path, other.threads, other.isa) == (str(int8_path), 1, "scalar")
            np.testing.assert_array_equal(other.run(pixels(1)), model.run(pixels(1)))
            other.close()


def test_model_from_bytes_cannot_be_pickled(int8_path: Path) -> None:
    with dgms_rt.load(int8_path.read_bytes(), threads=1) as model, pytest.raises(InputError, match="from bytes"):
        pickle.dumps(model)


# --- threads of the caller


def _run_in_threads(count: int, work: object) -> None:
    failures: list[BaseException] = []
    barrier = threading.Barrier(count)

    def body(index: int) -> None:
        try:
            barrier.wait()
            work(index)  # type: ignore[operator]
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=body, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, failures


def test_run_is_thread_safe(model: dgms_rt.Model) -> None:
    expected = [model.run(pixels(index + 1, seed=index)) for index in range(4)]

    def work(index: int) -> None:
        for _ in range(30):
            np.testing.assert_array_equal(model.run(pixels(index + 1, seed=index)), expected[index])

    _run_in_threads(4, work)


def test_sessions_run_side_by_side(model: dgms_rt.Model) -> None:
    expected = [model.run(pixels(index + 1, seed=index)) for index in range(4)]
    sessions = [model.session() for _ in range(4)]

    def work(index: int) -> None:
        for _ in range(30):
            np.testing.assert_array_equal(sessions[index].run(pixels(index + 1, seed=index)), expected[index])

    _run_in_threads(4, work)


def test_error_in_a_run_does_not_harm_the_next(model: dgms_rt.Model) -> None:
    expected = model.run(pixels(2))
    x = normalized(pixels(2))
    x[0, 0, 0, 0] = np.nan
    for _ in range(3):
        with pytest.raises(InputError):
            model.run(x)
        np.testing.assert_array_equal(model.run(pixels(2)), expected)


# --- profile


def test_profile(model: dgms_rt.Model, tmp_path: Path) -> None:
    model.run(pixels(1))
    with model.profile() as profile:
        for _ in range(3):
            model.run(pixels(1))
    model.run(pixels(1))
    assert profile.runs == 3
    assert [row["name"] for row in profile.rows] == ["conv1", "pool", "flat", "fc"]
    assert all(row["microseconds"] >= 0 for row in profile.rows)
    assert [row["kernel"] for row in profile.rows] == [row["kernel"] for row in model.explain()]
    table = profile.table()
    assert "conv1" in table
    assert "median of 3 runs" in table
    profile.save(tmp_path / "trace.json")
    trace = json.loads((tmp_path / "trace.json").read_text())
    events = trace["traceEvents"]
    assert len(events) == 3 * 4
    assert {event["ph"] for event in events} == {"X"}
    assert [event["name"] for event in events[:4]] == ["conv1", "pool", "flat", "fc"]
    starts = [event["ts"] for event in events]
    assert starts == sorted(starts)


def test_profile_while_other_threads_run(model: dgms_rt.Model) -> None:
    def work(index: int) -> None:
        for _ in range(50):
            if index:
                model.run(pixels(16))
            else:
                with model.profile() as profile:
                    model.run(pixels(1))
                assert profile.runs >= 1

    _run_in_threads(3, work)


def test_profile_without_a_run(model: dgms_rt.Model) -> None:
    with model.profile() as profile:
        pass
    assert profile.rows == []
    assert "median of 0 runs" in profile.table()


def test_profile_of_a_model_closed_meanwhile(int8_path: Path) -> None:
    model = dgms_rt.load(int8_path, threads=1)
    with model.profile() as profile:
        model.run(pixels(1))
        model.close()
    assert profile.runs == 1


def test_profile_of_a_session(model: dgms_rt.Model) -> None:
    session = model.session()
    with session.profile() as profile:
        session.run(pixels(1))
        model.run(pixels(1))  # another session
    assert profile.runs == 1


# --- intermediate values


def test_values(model: dgms_rt.Model) -> None:
    session = model.session(keep_values=True)
    logits = session.run(pixels(3))
    assert {"v1", "v2", "v3"} <= set(session.value_names())
    v1 = session.value("v1")
    assert (v1.shape, v1.dtype) == ((3, 8, 8, 16), np.int8)
    np.testing.assert_array_equal(session.value("scores"), logits)
    with pytest.raises(InputError, match="v99"):
        session.value("v99")


def test_values_need_keep_values(model: dgms_rt.Model) -> None:
    session = model.session()
    session.run(pixels(1))
    with pytest.raises(InputError):
        session.value("v1")


def test_float_and_int8_models_are_close() -> None:
    x = normalized(pixels(16))
    with dgms_rt.load(image_model(int8=False)) as exact, dgms_rt.load(image_model(int8=True)) as rounded:
        np.testing.assert_allclose(rounded.run(x), exact.run(x), atol=0.05 * float(np.abs(exact.run(x)).max()))


def test_two_models_in_one_process(model: dgms_rt.Model) -> None:
    expected = model.run(pixels(1))
    with dgms_rt.load(two_by_two_model()[0]) as other:
        other.run([np.ones((1, 4), np.float32)] * 2)
        np.testing.assert_array_equal(model.run(pixels(1)), expected)
