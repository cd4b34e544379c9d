"""Runs every model of a folder with every instruction set of this CPU.

    python run_models.py FOLDER

Prints a JSON line a run, with the SHA-256 of the outputs. FOLDER holds NAME.dgms and, beside each, NAME.npz with the
input `x`. Needs the standard library, numpy and dgms_rt only, so that an emulated CPU can run it.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

import dgms_rt


def digest(output: np.ndarray) -> str:
    """SHA-256 of shape and values."""
    return hashlib.sha256(str(output.shape).encode() + output.tobytes()).hexdigest()


def main(folder: Path) -> None:
    isas = sorted({row["isa"] for row in dgms_rt.kernels() if row["supported"]})
    for path in sorted(folder.glob("*.dgms")):
        x = np.load(path.with_suffix(".npz"))["x"]
        for isa in isas:
            outputs = dgms_rt.load(path, threads=2, cores="all", isa=isa).run(x)
            named = outputs if isinstance(outputs, dict) else {"output": outputs}
            digests = {name: digest(output) for name, output in named.items()}
            print(json.dumps({"model": path.name, "isa": isa, "outputs": digests}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
