"""dgms-rt (4-bit weights, int8 activations) against ONNX Runtime (float32), the same network, in one interleaved run.

    python bench/models/against_onnxruntime.py --arch resnet20 --checkpoint DIR/resnet20_cifar10.npz
    python bench/models/against_onnxruntime.py --arch resnet18 --threads 1,2

Every round times a few inferences of each runtime one after another, so that a slow moment of the machine affects all
of them equally; the figures are medians over the rounds and of the ratios of each round. Needs dgms-rt[train], onnx and
onnxruntime. Weights are random without --checkpoint: speed does not depend on them.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import torch

import dgms_rt
from dgms_rt import training as dt
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint


def export_files(arch: str, checkpoint: str | None, bits: int, folder: Path) -> tuple[Path, Path]:
    """The network as float32 .onnx (batch norm folded by the runtime) and as .dgms."""
    torch.manual_seed(0)
    model = create(arch)
    if checkpoint:
        load_checkpoint(model, checkpoint)
    example = torch.randn(2, *ARCHITECTURES[arch].input_shape)
    onnx_path, dgms_path = folder / f"{arch}.onnx", folder / f"{arch}.dgms"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model, (example[:1],), str(onnx_path), dynamo=False)
    dt.quantize_(model, weights=dt.GaussianMixture(bits=bits), activations=dt.Int8())
    dt.calibrate(model, [example])
    dt.export(model, example, dgms_path)
    return onnx_path, dgms_path


def onnx_runner(path: Path, x: np.ndarray, threads: int) -> Callable[[], object]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    feed = {session.get_inputs()[0].name: x}
    return lambda: session.run(None, feed)


def dgms_runner(path: Path, x: np.ndarray, threads: int, isa: str | None) -> Callable[[], object]:
    session = dgms_rt.load(path, threads=threads, cores="all", isa=isa).session()
    return lambda: session.run(x)


def milliseconds(run: Callable[[], object], runs: int) -> float:
    time.sleep(0.05)  # the other runtime's workers look for work for a while; let them fall asleep
    run()
    start = time.perf_counter()
    for _ in range(runs):
        run()
    return (time.perf_counter() - start) / runs * 1e3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--arch", default="resnet20", choices=sorted(ARCHITECTURES))
    parser.add_argument("--checkpoint", help=".npz or torch state dict; random weights without it")
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--threads", default="1", help="comma-separated thread counts (default 1)")
    parser.add_argument("--isa", help="force an instruction set of dgms-rt, e.g. avx2")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=0.1, help="of each runtime in each round (default 0.1)")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()

    x = np.random.default_rng(0).standard_normal((1, *ARCHITECTURES[args.arch].input_shape), dtype=np.float32)
    with tempfile.TemporaryDirectory() as folder:
        onnx_path, dgms_path = export_files(args.arch, args.checkpoint, args.bits, Path(folder))
        runners: dict[str, Callable[[], object]] = {}
        for threads in map(int, args.threads.split(",")):
            runners[f"onnxruntime float32, {threads} thread(s)"] = onnx_runner(onnx_path, x, threads)
            runners[f"dgms-rt {args.bits}-bit int8, {threads} thread(s)"] = dgms_runner(dgms_path, x, threads, args.isa)
        runs = {name: max(1, round(args.seconds * 1e3 / milliseconds(run, 3))) for name, run in runners.items()}
        times: dict[str, list[float]] = {name: [] for name in runners}
        for _ in range(args.rounds):
            for name, run in runners.items():
                times[name].append(milliseconds(run, runs[name]))

    base = next(iter(times))
    rows = [
        {
            "runtime": name,
            "median_ms": statistics.median(values),
            "min_ms": min(values),
            "speedup": statistics.median(b / v for b, v in zip(times[base], values, strict=True)),
        }
        for name, values in times.items()
    ]
    if args.json:
        json.dump({"arch": args.arch, "bits": args.bits, "rounds": args.rounds, "rows": rows}, sys.stdout, indent=2)
        return 0
    print(f"{args.arch}, batch 1; speedup against {base}, median of {args.rounds} interleaved rounds")
    for row in rows:
        print(f"{row['runtime']:<36} {row['median_ms']:9.3f} ms  (min {row['min_ms']:.3f})  {row['speedup']:6.2f}x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
