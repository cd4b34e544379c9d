"""What docs/threading.md promises about threads, cores and memory."""

from __future__ import annotations

import gc
import itertools
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from busy_model import busy_model

import dgms_rt
from dgms_rt import _core

THREADS = 3


@pytest.fixture(scope="module")
def busy_bytes() -> bytes:
    return busy_model()


@pytest.fixture(scope="module")
def busy_path(busy_bytes: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("threads") / "busy.dgms"
    path.write_bytes(busy_bytes)
    return path


@pytest.fixture
def busy(busy_path: Path) -> Iterator[dgms_rt.Model]:
    with dgms_rt.load(busy_path, threads=THREADS, cores="all") as model:
        assert max(row["threads"] for row in model.explain()) == THREADS
        yield model


def image(seed: int, batch: int = 2) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((batch, 3, 32, 32), np.float32)


def tasks() -> int:
    """Threads of this process, of Python and of the core."""
    time.sleep(0.05)  # a thread that was joined stays in the list for a moment
    return len(os.listdir("/proc/self/task"))


def runs_beside(work: Callable[[], object], most: int = 5000) -> bool:
    """Whether this thread gets the GIL while another does nothing but `work`. It never gets it from a time slice."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    stop = threading.Event()
    calls = 0

    def loop() -> None:
        nonlocal calls
        while calls < most and not stop.is_set():
            work()
            calls += 1

    other = threading.Thread(target=loop)
    try:
        other.start()
        stop.set()
        other.join()
    finally:
        sys.setswitchinterval(interval)
    return calls < most


def test_run_releases_the_gil(busy: dgms_rt.Model) -> None:
    session = busy.session()
    x = image(0)
    assert runs_beside(lambda: session.run(x))


def test_load_releases_the_gil(busy_bytes: bytes) -> None:
    assert runs_beside(lambda: dgms_rt.load(busy_bytes, threads=1))


def test_session_releases_the_gil(busy: dgms_rt.Model) -> None:
    assert runs_beside(lambda: busy.session(keep_values=True))


def test_a_new_batch_size_is_planned_without_the_gil(busy: dgms_rt.Model) -> None:
    core = busy.session()._core
    images = itertools.cycle([image(0, batch) for batch in range(1, 17)])  # more shapes than a session keeps
    assert runs_beside(lambda: core.prepare([next(images)]))


def test_model_run_is_thread_safe(busy: dgms_rt.Model) -> None:
    expected = [busy.run(image(seed)) for seed in range(4)]
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda i: busy.run(image(i % 4)), range(64)))
    for i, y in enumerate(got):
        assert np.array_equal(y, expected[i % 4])


def test_sessions_run_side_by_side(busy: dgms_rt.Model) -> None:
    expected = [busy.run(image(seed)) for seed in range(4)]

    def use(seed: int) -> bool:
        session = busy.session()
        return all(np.array_equal(session.run(image(seed)), expected[seed]) for _ in range(20))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(use, range(4)))


def test_one_session_in_two_threads_is_refused(busy: dgms_rt.Model) -> None:
    session = busy.session()
    x = image(1, batch=16)
    expected = session.run(x)
    outcomes = {"ran": 0, "refused": 0, "wrong": 0}
    lock = threading.Lock()

    def use() -> None:
        for _ in range(5000):
            try:
                outcome = "ran" if np.array_equal(session.run(x), expected) else "wrong"
            except dgms_rt.InputError as error:
                outcome = "refused" if "session" in str(error) else "wrong"
            with lock:
                outcomes[outcome] += 1
                if outcomes["ran"] and outcomes["refused"]:
                    return

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes["ran"] and outcomes["refused"] and not outcomes["wrong"], outcomes
    assert np.array_equal(session.run(x), expected)


def test_threads_are_those_asked_for_and_end_with_the_session(busy_path: Path) -> None:
    before = tasks()
    with dgms_rt.load(busy_path, threads=1) as model:
        model.run(image(0))
        assert tasks() == before
    with dgms_rt.load(busy_path, threads=4, cores="all") as model:
        assert tasks() == before, "a model without a session has no threads"
        model.run(image(0))
        assert tasks() == before + 3
        other = model.session()
        assert tasks() == before + 6
        del other
        assert tasks() == before + 3
    assert tasks() == before


def python(code: str, *arguments: object) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_the_affinity_mask_limits_the_default(busy_path: Path) -> None:
    code = """
import os, sys
core = sorted(os.sched_getaffinity(0))[-1]
os.sched_setaffinity(0, {core})
import dgms_rt
model = dgms_rt.load(sys.argv[1])
assert model.threads == 1 and model.cores == [core], (model.threads, model.cores)
try:
    dgms_rt.load(sys.argv[1], cores="0-4095")
except dgms_rt.PlanError as error:
    assert "affinity" in str(error) and error.file.endswith("busy.dgms"), error
    print("refused")
"""
    assert python(code, busy_path) == "refused"


def test_workers_are_pinned_to_the_chosen_cores_and_the_caller_is_not(busy_path: Path) -> None:
    cores = sorted(os.sched_getaffinity(0))
    before = set(os.listdir("/proc/self/task"))
    with dgms_rt.load(busy_path, threads=2, cores=str(cores[0])) as model:
        session = model.session()
        (worker,) = set(os.listdir("/proc/self/task")) - before
        assert os.sched_getaffinity(int(worker)) == {cores[0]}
        assert os.sched_getaffinity(0) == set(cores)
        del session


def blocked_signals(task: str) -> set[int]:
    status = Path(f"/proc/self/task/{task}/status").read_text()
    mask = int(next(line for line in status.splitlines() if line.startswith("SigBlk:")).split()[1], 16)
    return {number for number in range(1, 65) if mask >> (number - 1) & 1}


def test_workers_block_signals_to_the_process_and_no_others(busy_path: Path) -> None:
    names = ("SEGV", "BUS", "FPE", "ILL", "TRAP", "SYS", "ABRT", "PROF")
    own = {getattr(signal, f"SIG{name}") for name in names}
    before = set(os.listdir("/proc/self/task"))
    session = dgms_rt.load(busy_path, threads=THREADS, cores="all").session()
    workers = set(os.listdir("/proc/self/task")) - before
    assert len(workers) == THREADS - 1
    for worker in workers:
        until = time.monotonic() + 60
        while (blocked := blocked_signals(worker)) & own and time.monotonic() < until:
            time.sleep(0.01)  # a thread that has not run yet still has the mask of its making
        assert not blocked & own
        assert blocked >= {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM, signal.SIGCHLD}
    del session


def test_faulthandler_sees_a_crash_in_a_worker(busy_path: Path) -> None:
    code = """
import ctypes, faulthandler, os, sys
import dgms_rt
before = set(os.listdir("/proc/self/task"))
session = dgms_rt.load(sys.argv[1], threads=2, cores="all").session()
(worker,) = set(os.listdir("/proc/self/task")) - before
faulthandler.enable()
SYS_TGKILL = {"x86_64": 234, "aarch64": 131}[os.uname().machine]
ctypes.CDLL(None).syscall(SYS_TGKILL, os.getpid(), int(worker), 11)
import time
time.sleep(10)
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, str(busy_path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == -signal.SIGSEGV and "Fatal Python error: Segmentation fault" in ended.stderr


def test_running_out_of_memory_is_a_memory_error(tmp_path: Path) -> None:
    path = tmp_path / "busy.dgms"
    path.write_bytes(busy_model(batch_max=8192))
    code = """
import resource, sys
import numpy, dgms_rt
session = dgms_rt.load(sys.argv[1], threads=1).session()
x = numpy.zeros((1, 3, 32, 32), numpy.float32)
expected = session.run(x)
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20),) * 2)
try:
    session.prepare((8192, 3, 32, 32))
except MemoryError:
    assert numpy.array_equal(session.run(x), expected)
    print("MemoryError, and the session still works")
"""
    assert python(code, path) == "MemoryError, and the session still works"


@pytest.mark.parametrize(
    "bad",
    [
        np.zeros((1, 3, 32, 32), np.float64),
        np.zeros((1, 3, 32, 32), ">f4"),
        np.zeros((1, 3, 32, 32), np.int8),
        np.zeros((1, 32, 32, 3), np.float32).transpose(0, 3, 1, 2),
        np.frombuffer(bytes(4 * 3072 + 1), np.uint8)[1:].view(np.float32).reshape(1, 3, 32, 32),
        np.zeros((1, 3, 32, 31), np.float32),
        np.zeros((3, 32, 32), np.float32),
    ],
    ids=["float64", "big endian", "int8", "strided", "unaligned", "shape", "rank"],
)
def test_the_core_itself_refuses_bad_inputs(busy: dgms_rt.Model, bad: np.ndarray) -> None:
    core = busy.session()._core
    with pytest.raises(dgms_rt.InputError):
        core.run([bad], [np.zeros((1, 10), np.float32)])


def test_the_core_itself_refuses_bad_outputs(busy: dgms_rt.Model) -> None:
    core = busy.session()._core
    read_only = np.zeros((1, 10), np.float32)
    read_only.flags.writeable = False
    for bad in (read_only, np.zeros((1, 10)), np.zeros((1, 9), np.float32), np.zeros((10, 2), np.float32).T[:1]):
        with pytest.raises(dgms_rt.InputError):
            core.run([image(0, batch=1)], [bad])
    with pytest.raises(dgms_rt.InputError):
        core.run([image(0, batch=1)], [])


def test_core_errors_carry_their_facts(busy_path: Path) -> None:
    with pytest.raises(dgms_rt.PlanError) as caught:
        _core.Model.load(str(busy_path), 1, "all", "mmx", "fast")
    error = caught.value
    assert error.file == str(busy_path)
    assert error.got == "isa=mmx"
    assert error.expected is not None and "scalar" in error.expected
    assert error.remedy
    assert error.layer is None


def test_a_model_is_freed_with_its_last_reference(busy_path: Path) -> None:
    before = tasks()
    gc.disable()
    try:
        model = dgms_rt.load(busy_path, threads=THREADS, cores="all")
        with model.profile():
            model.run(image(0))
        freed = weakref.ref(model)
        del model
        assert freed() is None and tasks() == before
        session = dgms_rt.load(busy_path, threads=THREADS, cores="all").session()
        session.run(image(0))
        freed = weakref.ref(session.model)
        del session
        assert freed() is None and tasks() == before
    finally:
        gc.enable()


def test_a_signal_handler_may_run_and_close_the_model(busy_path: Path) -> None:
    code = """
import signal, sys
import numpy, dgms_rt
model = dgms_rt.load(sys.argv[1], threads=2, cores="all")
x = numpy.ones((4, 3, 32, 32), numpy.float32)
expected = model.run(x)
calls = 0

def handle(*_):
    global calls
    calls += 1
    assert numpy.array_equal(model.run(x), expected)
    if calls == 50:
        model.close()
    else:
        signal.setitimer(signal.ITIMER_REAL, 0.002)

signal.signal(signal.SIGALRM, handle)
signal.setitimer(signal.ITIMER_REAL, 0.002)
try:
    while True:
        assert numpy.array_equal(model.run(x), expected)
except dgms_rt.InputError as error:
    print(error.message)
"""
    assert python(code, busy_path) == "the model is closed"


def test_a_run_inside_a_run_of_the_same_thread(busy_path: Path) -> None:
    code = """
import sys
import numpy, dgms_rt
model = dgms_rt.load(sys.argv[1], threads=2, cores="all")
x = numpy.ones((4, 3, 32, 32), numpy.float32)

class Lazy:
    def __array__(self, dtype=None, copy=None):
        model.run(x[:1])
        return x

assert numpy.array_equal(model.run(Lazy()), model.run(x))
print("ran")
"""
    assert python(code, busy_path) == "ran"
