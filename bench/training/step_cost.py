"""What a training step with low-bit weights costs, against the float step of the same network.

    python bench/training/step_cost.py --rounds 20
    python bench/training/step_cost.py --precision bf16 --bits 2

Every round makes one step of each kind, one after another, so that a slow moment of the machine affects all of them
equally; the ratio is the median over the rounds. Times are CPU times of one thread, memory is the peak of the tensors
that a step allocates. Needs dgms-rt[train].
"""

import argparse
import itertools
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import torch
import torch.nn.functional as F

from dgms_rt import training as dt
from dgms_rt.training.models import ARCHITECTURES, create

Step = Callable[[], None]


def recipes(bits: int) -> dict[str, dt.Recipe]:
    """The kinds of steps; distillation adds the teacher's forward pass to any of them and is measured on its own."""
    best, paper = dt.recipe("best", "gm", bits), dt.recipe("paper", "gm", bits)
    return {
        "float": dt.recipe(method="float"),
        "DGMS straight-through": replace(best, distillation=0.0),
        "DGMS straight-through, distilled": best,
        "DGMS soft": paper,
        "LCQ weights and inputs": dt.recipe("paper", "lcq", max(bits, 3)),
    }


def step_of(recipe: dt.Recipe, arch: str, batch: int, precision: str) -> Step:
    torch.manual_seed(0)
    architecture = ARCHITECTURES[arch]
    model, teacher = create(arch), create(arch).requires_grad_(False)
    x = torch.randn(batch, *architecture.input_shape).contiguous(memory_format=torch.channels_last)
    if recipe.weights is not None:
        dt.quantize_(model, recipe.weights, recipe.activations)
        if recipe.activations is not None:
            dt.calibrate(model, [x])
    y = torch.randint(0, 10, (batch,))
    groups = dt.parameter_groups(model.train(), lr=1e-4, quantizer_lr=recipe.quantizer_lr)
    optimizer = torch.optim.SGD(groups, 1e-4, momentum=0.9, nesterov=True)

    def step() -> None:
        with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
            logits = model(x).float()
            loss = F.cross_entropy(logits, y)
            if recipe.distillation:
                with torch.no_grad():
                    targets = F.log_softmax(teacher(x).float() / 4, 1)
                loss = loss + F.kl_div(F.log_softmax(logits / 4, 1), targets, reduction="batchmean", log_target=True)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    return step


def peak_memory(step: Step) -> int:
    """By how many bytes the tensors of a step grow at most."""
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU], profile_memory=True) as profile:
        step()
    allocations = [event for event in profile.profiler.kineto_results.events() if event.name() == "[memory]"]
    return max(itertools.accumulate(event.nbytes() for event in sorted(allocations, key=lambda e: e.start_ns())))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--arch", default="resnet20", choices=list(ARCHITECTURES))
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)

    steps = {
        kind: step_of(recipe, options.arch, options.batch, options.precision)
        for kind, recipe in recipes(options.bits).items()
    }
    seconds: dict[str, list[float]] = {kind: [] for kind in steps}
    for i in range(options.rounds + 1):
        for kind, step in steps.items():
            begin = time.thread_time()
            step()
            if i:  # the first round warms up
                seconds[kind].append(time.thread_time() - begin)
    memory = {kind: peak_memory(step) for kind, step in steps.items()}
    rows = [
        {
            "step": kind,
            "milliseconds": 1e3 * statistics.median(times),
            "ratio": statistics.median(a / b for a, b in zip(times, seconds["float"], strict=True)),
            "megabytes": memory[kind] / 1e6,
            "memory_ratio": memory[kind] / memory["float"],
        }
        for kind, times in seconds.items()
    ]
    if options.json:
        print(json.dumps(vars(options) | {"rows": rows}))
        return
    print(f"{options.arch}, batch {options.batch}, {options.bits} bits, {options.precision}, one thread")
    for row in rows:
        print(
            "{step:<34} {milliseconds:7.1f} ms {ratio:6.2f} x {megabytes:8.1f} MB {memory_ratio:6.2f} x".format(**row)
        )


if __name__ == "__main__":
    main()
