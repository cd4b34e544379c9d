"""Int8 models give the same bits on this CPU and on emulated ARM cores, with every instruction set each of them has.

    python check_same_results.py FOLDER ARM64_ROOT

FOLDER: see run_models.py. ARM64_ROOT: made by scripts/arm64_root.sh, with dgms_rt in system/site.
Exits with 1 on a difference.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

RUN_MODELS = Path(__file__).with_name("run_models.py")
# What qemu emulates -> the instruction sets that must be found there; max may have more.
CORES = {
    "cortex-a53": {"scalar", "neon"},
    "cortex-a76": {"scalar", "neon", "neon_dotprod"},
    "max": {"scalar", "neon", "neon_dotprod"},
}


def run(command: list[str], environment: dict[str, str]) -> list[dict]:
    """The JSON lines that run_models.py prints."""
    result = subprocess.run(command, env=os.environ | environment, stdout=subprocess.PIPE, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with exit code {result.returncode}")
    return [json.loads(line) for line in result.stdout.splitlines()]


def main(folder: Path, arm64_root: Path) -> None:
    system = arm64_root.resolve() / "system"
    arm64_python = [str(system / "usr/bin/python3.11"), str(RUN_MODELS), str(folder)]
    arm64_environment = {"PYTHONHOME": str(system / "usr"), "PYTHONPATH": str(system / "site"), "PYTHONNOUSERSITE": "1"}

    digests: dict[str, dict[str, list[str]]] = defaultdict(
        lambda: defaultdict(list)
    )  # model -> outputs -> who had them

    def record(machine: str, rows: list[dict]) -> set[str]:
        for row in rows:
            digests[row["model"]][json.dumps(row["outputs"], sort_keys=True)].append(f"{machine} {row['isa']}")
        return {row["isa"] for row in rows}

    found = record("this CPU", run([sys.executable, str(RUN_MODELS), str(folder)], {}))
    print(f"this CPU: {', '.join(sorted(found))}", flush=True)
    for core, expected in CORES.items():
        found = record(core, run(["qemu-aarch64", "-cpu", core, "-L", str(system), *arm64_python], arm64_environment))
        print(f"{core}: {', '.join(sorted(found))}", flush=True)
        if not expected <= found:
            sys.exit(f"{core}: expected {', '.join(sorted(expected))} among the instruction sets")

    if not digests:
        sys.exit(f"{folder}: no model")
    different = {model: results for model, results in digests.items() if len(results) > 1}
    for model, results in digests.items():
        runs = sum(len(runs) for runs in results.values())
        print(f"{model}: {runs} runs, {len(results)} distinct result{'s' if len(results) > 1 else ''}")
    for model, results in different.items():
        print(f"\n{model} differs:")
        for outputs, runs in results.items():
            print(f"  {', '.join(runs)}\n    {outputs}")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
