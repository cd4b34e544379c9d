"""The commands, as a user runs them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from model_files import image_model, mixed_model, normalized, pixels, two_by_two_model

import dgms_rt
from dgms_rt.cli.main import COMMANDS, TRAINING_COMMANDS
from dgms_rt.cli.verify import compare_layers, difference


def dgms(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dgms_rt", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=os.environ | environment,
        timeout=300,
    )


def ok(*arguments: object, **options: Any) -> str:
    result = dgms(*arguments, **options)
    assert result.returncode == 0, result.stderr
    assert result.stderr == "", "no progress when stderr is not a terminal"
    return result.stdout


def as_json(*arguments: object, **options: Any) -> dict[str, Any]:
    report = json.loads(ok(*arguments, "--json", **options))
    assert isinstance(report, dict)
    return report


def error(*arguments: object, **options: Any) -> str:
    result = dgms(*arguments, **options)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr.count("\n") == 1, "one line"
    return result.stderr


@pytest.fixture
def data(tmp_path: Path, int8_path: Path) -> Path:
    """Labels that the model gets right for three of every four images."""
    images = pixels(40)
    with dgms_rt.load(int8_path, threads=1) as model:
        scores = np.concatenate([model.run(images[start : start + 8]) for start in range(0, 40, 8)])
    labels = scores.argmax(1)
    labels[::4] = scores.argmin(1)[::4]
    np.savez(tmp_path / "data.npz", x=images, y=labels)
    return tmp_path / "data.npz"


ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
]


@pytest.mark.parametrize("environment", ASCII, ids=str)
def test_text_that_the_terminal_cannot_show(tmp_path: Path, environment: dict[str, str]) -> None:
    path = tmp_path / "modèle-模型.dgms"
    path.write_bytes(image_model(int8=True, name="réseau 网络", metadata={"author": "Zoë ☃"}))
    for command in (["inspect"], ["inspect", "--plan"], ["profile"], ["bench", "--seconds", "0.01"], ["verify"]):
        text = ok(command[0], path, *command[1:], **environment)
        assert text.isascii()
    np.save(tmp_path / "entrée.npy", pixels(1))
    ok("run", path, tmp_path / "entrée.npy", "--output", tmp_path / "sortie-é.npz", **environment)
    assert "missing" in error("inspect", tmp_path / "missing-模型.dgms", **environment)


# --- all commands


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    text = ok(command, "--help")
    assert f"example:\n  dgms {command}" in text
    assert "--json" in text


def test_help_lists_the_commands() -> None:
    text = ok("--help")
    for command in (*COMMANDS, *TRAINING_COMMANDS):
        assert re.search(rf"^    {command}\s", text, re.MULTILINE)


def test_version() -> None:
    assert ok("--version") == f"dgms-rt {dgms_rt.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["run"], ["bench", "m.dgms", "--threads", "x"], ["bench", "--runs"]]
)
def test_usage_errors(arguments: list[str]) -> None:
    assert "--help" in error(*arguments)


@pytest.mark.parametrize("command", ["run", "bench", "profile", "inspect", "verify", "eval"])
def test_missing_model(command: str, tmp_path: Path, data: Path) -> None:
    extra = {"run": ["x.npy"], "eval": ["--data", data]}.get(command, [])
    assert "missing.dgms" in error(command, tmp_path / "missing.dgms", *extra)


def test_unknown_isa(int8_path: Path) -> None:
    assert "sse9" in error("inspect", int8_path, "--isa", "sse9")
    assert "sse9" in error("inspect", int8_path, DGMS_FORCE_ISA="sse9")


def test_closed_pipe_is_no_error(int8_path: Path) -> None:
    command = f"{sys.executable} -m dgms_rt inspect {int8_path} | true"
    result = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (0, "")


# --- run


def test_run_npz_npy_and_top(int8_path: Path, tmp_path: Path) -> None:
    x = normalized(pixels(2))
    with dgms_rt.load(int8_path, threads=1) as model:
        expected = model.run(x)
    np.savez(tmp_path / "x.npz", image=x)
    np.savez(tmp_path / "other.npz", anything=x)
    np.save(tmp_path / "x.npy", x)
    for file in ("x.npz", "other.npz", "x.npy"):
        report = as_json("run", int8_path, tmp_path / file, "--top", 3)
        logits = report["outputs"]["logits"]
        assert logits["shape"] == [2, 10]
        assert [best[0]["class"] for best in logits["top"]] == expected.argmax(1).tolist()
        assert [len(best) for best in logits["top"]] == [3, 3]
        assert logits["max"] == pytest.approx(float(expected.max()))
    text = ok("run", int8_path, f"image={tmp_path / 'x.npy'}")
    assert f"item 1: {expected[1].argmax()} (" in text


def test_run_writes_the_outputs(int8_path: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", pixels(2))
    ok("run", int8_path, tmp_path / "x.npy", "--output", tmp_path / "y.npz")
    ok("run", int8_path, tmp_path / "x.npy", "--output", tmp_path / "y.npy")
    with dgms_rt.load(int8_path, threads=1) as model:
        expected = model.run(pixels(2))
    np.testing.assert_array_equal(np.load(tmp_path / "y.npz")["logits"], expected)
    np.testing.assert_array_equal(np.load(tmp_path / "y.npy"), expected)
    assert ".csv" in error("run", int8_path, tmp_path / "x.npy", "--output", tmp_path / "y.csv")


def test_run_several_inputs(tmp_path: Path) -> None:
    (tmp_path / "two.dgms").write_bytes(two_by_two_model()[0])
    a, b = np.ones((1, 4), np.float32), np.full((1, 4), 2, np.float32)
    np.save(tmp_path / "a.npy", a)
    np.save(tmp_path / "b.npy", b)
    np.savez(tmp_path / "both.npz", a=a, b=b)
    for inputs in (["a.npy", "b.npy"], ["b=b.npy", "a=a.npy"], ["both.npz"]):
        report = as_json("run", "two.dgms", *inputs, cwd=tmp_path)
        assert report["outputs"]["sum"]["mean"] == 3
    assert "b=FILE.npy" in error("run", "two.dgms", "a.npy", cwd=tmp_path)
    assert "more files than inputs" in error("run", "two.dgms", "a.npy", "b.npy", "a.npy", cwd=tmp_path)


def test_run_images(int8_path: Path, tmp_path: Path) -> None:
    from PIL import Image

    images = pixels(2)
    for index, image in enumerate(images):
        Image.fromarray(image).save(tmp_path / f"{index}.png")
    report = as_json("run", int8_path, tmp_path / "0.png", tmp_path / "1.png")
    with dgms_rt.load(int8_path, threads=1) as model:
        expected = model.run(images)
    assert [best[0]["class"] for best in report["outputs"]["logits"]["top"]] == expected.argmax(1).tolist()
    Image.fromarray(np.zeros((50, 31, 3), np.uint8)).save(tmp_path / "large.jpg")
    assert as_json("run", int8_path, tmp_path / "large.jpg")["outputs"]["logits"]["shape"] == [1, 10]
    (tmp_path / "broken.png").write_bytes(b"no image")
    assert "broken.png" in error("run", int8_path, tmp_path / "broken.png")
    (tmp_path / "plain.dgms").write_bytes(image_model(int8=True, normalized=False))
    assert "carries no normalization" in error("run", tmp_path / "plain.dgms", tmp_path / "0.png")


def test_run_images_without_pillow(int8_path: Path, tmp_path: Path) -> None:
    (tmp_path / "PIL.py").write_text("raise ModuleNotFoundError(\"No module named 'PIL'\", name='PIL')")
    search = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    assert "pip install pillow" in error("run", int8_path, "cat.png", PYTHONPATH=search)


@pytest.mark.parametrize("content", [b"", b"no array", b"PK\3\4 broken", b"\x93NUMPY\x01\x00"])
def test_run_with_a_broken_array_file(int8_path: Path, tmp_path: Path, content: bytes) -> None:
    for name in ("x.npy", "x.npz"):
        (tmp_path / name).write_bytes(content)
        assert name in error("run", int8_path, tmp_path / name)


def test_run_refuses_float64(int8_path: Path, tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", np.zeros((1, 3, 8, 8)))
    assert "x.astype(np.float32)" in error("run", int8_path, tmp_path / "x.npy")


# --- bench, profile, inspect


def test_bench(int8_path: Path) -> None:
    report = as_json(
        "bench", int8_path, "--threads", "1,2", "--runs", 20, "--warmup", 1, "--cores", "all", "--batch", 2
    )
    assert set(report) == {"model", "isa", "batch", "file_bytes", "governor", "results"}
    assert report["batch"] == 2
    assert [result["threads"] for result in report["results"]] == [1, 2]
    for result in report["results"]:
        assert 1 <= result["runs"] <= 20
        assert 0 < result["min_ms"] <= result["p50_ms"] <= result["p90_ms"] <= result["p99_ms"]
        assert result["items_per_second"] > 0
        assert result["arena_bytes"] > 0
        assert {"load_ms", "first_ms", "cores", "mhz_before", "mhz_after"} <= set(result)
    text = ok("bench", int8_path, "--threads", 1, "--seconds", 0.05)
    assert "p50 ms" in text
    assert "1..16" in error("bench", int8_path, "--batch", 17)
    assert "seconds > 0" in error("bench", int8_path, "--seconds", 0)


def test_profile(int8_path: Path, tmp_path: Path) -> None:
    report = as_json("profile", int8_path, "--runs", 3, "--trace", tmp_path / "trace.json")
    assert set(report) == {"model", "isa", "threads", "runs", "rows", "total_microseconds"}
    assert report["runs"] == 3
    assert [row["name"] for row in report["rows"]] == ["conv1", "pool", "flat", "fc"]
    assert len(json.loads((tmp_path / "trace.json").read_text())["traceEvents"]) == 12
    assert "conv1" in ok("profile", int8_path, "--runs", 2)
    assert "nowhere" in error("profile", int8_path, "--runs", 1, "--trace", tmp_path / "nowhere" / "trace.json")


def test_inspect(int8_path: Path) -> None:
    report = as_json("inspect", int8_path)
    assert report["inputs"][0]["shape"] == ["N", 3, 8, 8]
    assert report["inputs"][0]["normalization"]["mean"] == [0.5, 0.25, 0.75]
    assert report["dims"] == {"N": {"min": 1, "max": 16, "multiple": 1}}
    assert report["metadata"]["origin"] == "tests"
    assert report["layers"][0]["weights"] == "4-bit codes"
    assert "kernel" not in report["layers"][0]
    assert "plan" not in report
    report = as_json("inspect", int8_path, "--plan", "--isa", "scalar", "--threads", 1)
    assert (report["plan"]["isa"], report["plan"]["threads"]) == ("scalar", 1)
    assert report["layers"][0]["kernel"].endswith("__scalar")
    text = ok("inspect", int8_path)
    assert "4-bit codes" in text
    assert "__" not in text
    assert "__" in ok("inspect", int8_path, "--plan")


# --- verify


@pytest.mark.parametrize("path", ["int8_path", "float_path"])
def test_verify(path: str, request: pytest.FixtureRequest) -> None:
    report = as_json("verify", request.getfixturevalue(path))
    assert report["ok"]
    assert [check["check"] for check in report["checks"]] == ["file", "layers"]
    text = ok("verify", request.getfixturevalue(path))
    assert "FAILED" not in text


@pytest.mark.parametrize("int8", [False, True])
def test_verify_names_the_first_bad_layer(int8: bool) -> None:
    with (
        dgms_rt.load(image_model(int8=int8), threads=1) as model,
        dgms_rt.load(image_model(int8=int8), isa="scalar") as good,
        dgms_rt.load(image_model(int8=int8, fc_scale=1.001), isa="scalar") as bad,
    ):
        assert compare_layers(model, good, seed=0)["ok"]
        check = compare_layers(model, bad, seed=0)
        assert (check["ok"], check["layer"]) == (False, "fc")
        assert "first bad: layer fc" in check["detail"]


@pytest.mark.parametrize("wrong", [(0, 1), (5, 3)])
def test_int8_values_are_compared_bit_for_bit(wrong: tuple[int, int]) -> None:
    expected = np.random.default_rng(0).integers(-128, 128, (8, 4), np.int8)
    got = expected.copy()
    assert difference(got, expected) == ""
    got[wrong] ^= 1
    assert difference(got, expected).startswith(f"1 of 32 int8 values differ, {got[wrong]} instead of")
    assert difference(got, expected).endswith(f"at {wrong}")
    got[:] = np.clip(expected, -128, 125) + 2
    expected = np.clip(expected, -128, 125)
    assert difference(got, expected, rounded=True) == ""
    got[wrong] += 1
    assert difference(got, expected, rounded=True).startswith("1 of 32")


def test_verify_allows_a_step_of_int8_behind_float_layers() -> None:
    """A float layer may differ in its last bits, so that its quantized value differs by a step."""
    with (
        dgms_rt.load(mixed_model(), threads=1) as model,
        dgms_rt.load(mixed_model(weight_scale=1 + 1e-5), isa="scalar") as close,
        dgms_rt.load(mixed_model(weight_scale=1.1), isa="scalar") as far,
    ):
        x = np.random.default_rng(0).standard_normal((1024, 16), np.float32)
        got, expected = model.session(keep_values=True), close.session(keep_values=True)
        got.run(x)
        expected.run(x)
        assert not np.array_equal(got.value("q"), expected.value("q")), "the case this test is about"
        assert compare_layers(model, close, seed=0, batch=1024)["ok"]
        assert compare_layers(model, far, seed=0, batch=1024)["layer"] == "float"


def test_verify_a_damaged_file(int8_path: Path, tmp_path: Path) -> None:
    data = bytearray(int8_path.read_bytes())
    data[-1] ^= 1
    damaged = tmp_path / "damaged.dgms"
    damaged.write_bytes(data)
    result = dgms("verify", damaged, "--json")
    assert result.returncode == 1
    report = json.loads(result.stdout)
    assert not report["ok"]
    assert report["checks"][0]["check"] == "file"
    assert "damaged.dgms" in report["checks"][0]["detail"]
    assert dgms("verify", damaged).returncode == 1


def test_verify_against_a_reference(float_path: Path, tmp_path: Path) -> None:
    x = normalized(pixels(4))
    with dgms_rt.load(float_path, isa="scalar") as model:
        logits = model.run(x)
    np.savez(tmp_path / "good.npz", x=x, logits=logits)
    np.savez(tmp_path / "bad.npz", x=x, logits=logits[:, ::-1])
    np.savez(tmp_path / "short.npz", x=x, logits=logits[:2])
    np.savez(tmp_path / "keyless.npz", x=x)
    assert "same top-1 for 100.00 %" in ok("verify", float_path, "--reference", tmp_path / "good.npz")
    result = dgms("verify", float_path, "--reference", tmp_path / "bad.npz")
    assert result.returncode == 1
    assert "reference FAILED" in result.stdout
    assert "another shape" in error("verify", float_path, "--reference", tmp_path / "short.npz")
    assert "logits" in error("verify", float_path, "--reference", tmp_path / "keyless.npz")


# --- eval


def test_eval(int8_path: Path, data: Path) -> None:
    report = as_json("eval", int8_path, "--data", data)
    assert set(report) == {"model", "data", "items", "top1", "top5", "seconds", "items_per_second"}
    assert (report["items"], report["top1"]) == (40, 0.75)
    assert report["top5"] == 0.75
    assert as_json("eval", int8_path, "--data", data, "--limit", 4, "--batch", 3)["items"] == 4
    assert "top-1 75.00 %" in ok("eval", int8_path, "--data", data)


def test_eval_fills_a_fixed_batch(data: Path, tmp_path: Path) -> None:
    (tmp_path / "fixed.dgms").write_bytes(image_model(int8=True, batch=7))
    assert as_json("eval", tmp_path / "fixed.dgms", "--data", data)["top1"] == 0.75


def test_eval_shows_progress_on_a_terminal_only(int8_path: Path, data: Path) -> None:
    controller, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "dgms_rt", "eval", str(int8_path), "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
    ) as process:
        os.close(terminal)
        assert process.stdout is not None
        stdout = process.stdout.read()
        assert process.wait() == 0
    progress = os.read(controller, 65536).decode()
    os.close(controller)
    assert "40/40" in progress
    assert "40/40" not in stdout


def test_eval_checks_the_data(int8_path: Path, tmp_path: Path) -> None:
    def save(**arrays: np.ndarray) -> Path:
        np.savez(tmp_path / "bad.npz", **arrays)
        return tmp_path / "bad.npz"

    images, labels = pixels(4), np.zeros(4, np.int64)
    assert "the key y" in error("eval", int8_path, "--data", save(x=images))
    assert "as many items" in error("eval", int8_path, "--data", save(x=images, y=labels[:3]))
    assert "as many items" in error("eval", int8_path, "--data", save(x=images[:0], y=labels[:0]))
    assert "integers" in error("eval", int8_path, "--data", save(x=images, y=labels.astype(np.float32)))
    assert "0..9" in error("eval", int8_path, "--data", save(x=images, y=labels + 10))
    assert "logits" in error("eval", int8_path, "--data", save(x=images, y=labels), "--output", "boxes")
    assert "x.astype" in error("eval", int8_path, "--data", save(x=images.astype(np.float64), y=labels))


# --- doctor, demo


def test_doctor() -> None:
    report = as_json("doctor")
    assert report["version"] == dgms_rt.__version__
    assert report["numpy"] == np.__version__
    assert report["affinity"] == sorted(os.sched_getaffinity(0))
    assert report["features"] == dgms_rt.cpu_features()
    assert {"cpu", "isa", "threads", "topology", "glibc", "python", "governor", "kernel"} <= set(report)
    assert report["self_test"] == "ok"
    assert as_json("doctor", DGMS_FORCE_ISA="scalar")["isa"] == "scalar"
    text = ok("doctor")
    assert dgms_rt.__version__ in text
    assert "glibc" in text


def test_demo() -> None:
    report = as_json("demo", "--threads", 1)
    card = json.loads((Path(dgms_rt.__file__).parent / "demo" / "digits-4bit.json").read_text(encoding="utf-8"))
    assert report["accuracy"] == card["accuracy_file"], "the same answers on every CPU"
    assert report["accuracy"] > report["accuracy_float32"] - 0.01
    assert report["file_bytes"] < report["float32_bytes"] / 3
    assert report["p50_ms"] <= report["p90_ms"]
    assert all(row["kernel"] or row["note"] for row in report["layers"])
    assert any(row["weights"] == "4-bit codes" for row in report["layers"])
    text = ok("demo")
    for word in ("accuracy", "latency", "memory", "read as", "__"):
        assert word in text


# --- the training extra


def test_export_without_torch_says_what_to_install(tmp_path: Path) -> None:
    for name in ("torch", "safetensors"):
        module = f"raise ModuleNotFoundError(\"No module named '{name}'\", name='{name}')"
        (tmp_path / f"{name}.py").write_text(module)
    search = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    message = error("export", "resnet20", PYTHONPATH=search)
    assert "pip install 'dgms-rt[train]'" in message


def test_the_runtime_does_not_import_torch(int8_path: Path) -> None:
    script = f"import sys, dgms_rt, dgms_rt.cli.main; dgms_rt.load({str(int8_path)!r}); print('torch' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert result.stdout == "False\n", result.stderr
