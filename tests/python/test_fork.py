"""Models, sessions and their threads across fork and spawn (docs/threading.md)."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from busy_model import busy_model

import dgms_rt

THREADS = 3
# Python warns of fork() while threads run, which is what these tests do.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fork") / "busy.dgms"
    path.write_bytes(busy_model())
    return path


@pytest.fixture
def model(path: Path) -> Iterator[dgms_rt.Model]:
    with dgms_rt.load(path, threads=THREADS, cores="all") as loaded:
        yield loaded


def image(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((2, 3, 32, 32), np.float32)


def in_child(body: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether `body` returns true in a forked child, in time."""
    child = os.fork()
    if child == 0:
        code = 2
        try:
            code = 0 if body() else 1
        finally:
            os._exit(code)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.001)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def task_count() -> int:
    return len(os.listdir("/proc/self/task"))


def test_the_child_runs_the_parents_model_with_threads_of_its_own(model: dgms_rt.Model) -> None:
    expected = model.run(image())
    assert in_child(
        lambda: task_count() == 1 and np.array_equal(model.run(image()), expected) and task_count() == THREADS
    )
    assert np.array_equal(model.run(image()), expected)


def test_the_child_of_a_child(model: dgms_rt.Model) -> None:
    expected = model.run(image())

    def right() -> bool:
        return np.array_equal(model.run(image()), expected)

    assert in_child(lambda: right() and in_child(right))


def test_the_child_makes_and_closes_sessions(model: dgms_rt.Model) -> None:
    expected = model.run(image())

    def body() -> bool:
        session = model.session()
        right = np.array_equal(session.run(image()), expected)
        del session
        model.close()
        return right and task_count() == 1

    assert in_child(body)
    assert np.array_equal(model.run(image()), expected)


def test_fork_while_other_threads_are_in_a_run(model: dgms_rt.Model) -> None:
    expected = model.run(image())
    session = model.session()
    stop = threading.Event()

    def loop(run: Callable[[np.ndarray], object]) -> None:
        while not stop.is_set():
            run(image(1))

    threads = [threading.Thread(target=loop, args=(run,)) for run in (model.run, session.run)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(20):
            assert in_child(
                lambda: (
                    np.array_equal(model.run(image()), expected)
                    and np.array_equal(session.run(image()), expected)
                    and np.array_equal(model.session().run(image()), expected)
                )
            )
    finally:
        stop.set()
        for thread in threads:
            thread.join()


_shared: dgms_rt.Model | None = None


def _run_shared(seed: int) -> np.ndarray:
    assert _shared is not None
    return np.asarray(_shared.run(image(seed)))


def test_a_forked_worker_pool_shares_one_model(model: dgms_rt.Model) -> None:
    global _shared
    _shared = model
    expected = [model.run(image(seed)) for seed in range(6)]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        got = pool.map_async(_run_shared, range(6)).get(timeout=120)
    _shared = None
    assert all(np.array_equal(a, b) for a, b in zip(got, expected, strict=True))


def _run_given(model: dgms_rt.Model, x: np.ndarray) -> np.ndarray:
    return np.asarray(model.run(x))


def test_a_spawned_worker_loads_the_model_again(model: dgms_rt.Model) -> None:
    expected = model.run(image())
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        got = pool.apply_async(_run_given, (model, image())).get(timeout=120)
    assert np.array_equal(got, expected)
