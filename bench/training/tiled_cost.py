"""What tiled convolutions (Winograd, polyphase) cost in accuracy, on trained networks.

    python bench/training/tiled_cost.py --data DIR RUN [RUN ...]

RUN: folders that `dgms train` wrote. Every network is exported twice, as the exporter chooses and with direct
convolutions only, for two rules of the activation ranges; both files classify all test images in the runtime. The
difference is paired: its standard error comes from the images on which exactly one of the two files is right.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

from dgms_rt import training as dt
from dgms_rt.training.accuracy import file_logits
from dgms_rt.training.data import Batches, load_dataset
from dgms_rt.training.models import ARCHITECTURES, create
from dgms_rt.training.quantize import activation_quantizer

RANGE_IMAGES = 1024
OBSERVERS = ("percentile", "minmax")


def trained(run: Path) -> tuple[torch.nn.Module, dict]:
    """The quantized model of a run, and its card."""
    card = json.loads((run / "card.json").read_text(encoding="utf-8"))
    bits = min(card["bits"].values())
    recipe = dt.recipe(card["recipe"]["name"], card["method"], bits)
    model = create(card["arch"])
    dt.quantize_(model, recipe.weights, recipe.activations, bits=card["bits"])
    model.load_state_dict(torch.load(run / "model.pt", weights_only=True))
    return model.eval(), card


def right(model: torch.nn.Module, normalization: tuple, test: object, folder: Path, **options: str) -> np.ndarray:
    """Which test images the exported file gets right; options: of `export`."""
    dt.export(model, torch.zeros(2, 3, 32, 32), folder / "m.dgms", input_normalization=normalization, **options)
    return file_logits(folder / "m.dgms", test.images).argmax(1) == test.labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the CIFAR-10 .npz files")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    training = load_dataset(arguments.data / "cifar10_train.npz", train=True)
    test = load_dataset(arguments.data / "cifar10_test.npz", train=False)
    print("| network | method | bits | ranges | tiled % | direct % | cost | its standard error | tiled layers |")
    print("|---" * 9 + "|")
    for run in arguments.runs:
        model, card = trained(run)
        normalization = ARCHITECTURES[card["arch"]].normalization
        quantizer = activation_quantizer(model)
        for observer in OBSERVERS:
            quantizer.observer = observer
            images = Batches(training.images[:RANGE_IMAGES], *normalization, 64)
            dt.calibrate(model, images, RANGE_IMAGES // 64, input_normalization=normalization)
            with tempfile.TemporaryDirectory() as folder:
                tiled = right(model, normalization, test, Path(folder))
                direct = right(model, normalization, test, Path(folder), algorithms="direct")
            cost = 100 * (direct.mean() - tiled.mean())
            error = 100 * np.sqrt(np.count_nonzero(direct != tiled)) / len(test)
            print(
                f"| {card['arch']} | {card['method']}, {card['recipe']['name']} | {min(card['bits'].values())} "
                f"| {observer} | {100 * tiled.mean():.2f} | {100 * direct.mean():.2f} | {cost:+.2f} | {error:.2f} "
                f"| {len(quantizer.algorithms)} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
