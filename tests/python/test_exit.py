"""The end of a process whose daemon threads are inside the core (docs/threading.md)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from busy_model import busy_model

CODE = """
import sys, threading, time
import numpy, dgms_rt

path = sys.argv[1]
model = dgms_rt.load(path, threads=2, cores="all")
own, planned, other = model.session(), model.session(), model.session()
x = numpy.zeros((8, 3, 32, 32), numpy.float32)
started = threading.Barrier(8)
sys.setswitchinterval(1e-5)  # the GIL goes to another thread inside the Python code that the core calls

def loop(call):
    call()
    started.wait()
    while True:
        call()

def plan():
    for batch in range(1, 17):  # more shapes than a session keeps
        planned.prepare((batch, 3, 32, 32))

def refuse(call):
    try:
        call()
    except dgms_rt.DgmsError:
        pass

for call in (
    lambda: model.run(x),
    lambda: own.run(x),
    lambda: dgms_rt.load(path),
    lambda: model.session(keep_values=True),
    plan,
    lambda: refuse(lambda: dgms_rt.load(b"no model")),
    lambda: refuse(lambda: other._core.run([x.astype("f8")], [])),
):
    threading.Thread(target=loop, args=(call,), daemon=True).start()
started.wait()
time.sleep(0.02)
"""


def test_daemon_threads_inside_the_core_do_not_abort_the_process(tmp_path: Path) -> None:
    path = tmp_path / "busy.dgms"
    path.write_bytes(busy_model())
    for _ in range(20):
        ended = subprocess.run(
            [sys.executable, "-c", CODE, path], capture_output=True, text=True, timeout=120, check=False
        )
        assert (ended.returncode, ended.stderr) == (0, "")
