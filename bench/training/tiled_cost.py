"""What tiled convolutions (Winograd, polyphase) cost in accuracy, on trained networks.

    python bench/training/tiled_cost.py --data DIR RUN [RUN ...]

RUN: folders that `dgms train` wrote. Every network is exported twice, as the exporter chooses and with direct
convolutions only, for two rules of the activation ranges; both files classify the test images in the runtime.
Different roundings change the result of the few borderline images at random, for better or worse: 10,000 images show a
cost only to 0.1 points. So there are VIEWS of each, the image itself and crops and flips as in training. The
differences are paired; their standard errors come from how they vary over the images (not over the views).
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

from dgms_rt import training as dt
from dgms_rt.training.data import Augmentation, Batches, load_dataset
from dgms_rt.training.layers import activation_quantizer
from dgms_rt.training.models import ARCHITECTURES, create
from dgms_rt.training.score import file_logits

RANGE_IMAGES = 1024
OBSERVERS = ("percentile", "minmax")
VIEWS = 8


def trained(run: Path) -> tuple[torch.nn.Module, dict]:
    """The quantized model of a run, and its card."""
    card = json.loads((run / "card.json").read_text(encoding="utf-8"))
    bits = min(card["bits"].values())
    recipe = dt.recipe(card["recipe"]["name"], card["method"], bits)
    model = create(card["arch"])
    dt.quantize_(model, recipe.weights, recipe.activations, bits=card["bits"])
    model.load_state_dict(torch.load(run / "model.pt", weights_only=True))
    return model.eval(), card


def views(images: np.ndarray) -> list[np.ndarray]:
    """The uint8 images [N,H,W,C] themselves, then VIEWS - 1 times augmented."""
    random, augmentation = np.random.default_rng(0), Augmentation()
    return [images] + [augmentation.apply(images, *augmentation.draw(len(images), random)) for _ in range(VIEWS - 1)]


def right(
    model: torch.nn.Module, card: dict, images: list[np.ndarray], labels: np.ndarray, **options: str
) -> np.ndarray:
    """bool [VIEWS,N], which images the exported file gets right; options: of `export`."""
    normalization = ARCHITECTURES[card["arch"]].normalization
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.dgms"
        dt.export(model, torch.zeros(2, 3, 32, 32), path, input_normalization=normalization, **options)
        return np.stack([file_logits(path, view).argmax(1) == labels for view in images])


def cost(direct: np.ndarray, tiled: np.ndarray) -> str:
    """Points that the tiled file loses, with the standard error; bool [views,N]."""
    difference = 100 * (direct.astype(float) - tiled).mean(0)
    return f"{difference.mean():+.2f} +- {difference.std() / np.sqrt(difference.size):.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+", metavar="RUN")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the CIFAR-10 .npz files")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    training = load_dataset(arguments.data / "cifar10_train.npz", train=True)
    test = load_dataset(arguments.data / "cifar10_test.npz", train=False)
    images = views(test.images)
    print(f"| run | ranges | tiled layers | tiled % | direct % | cost | cost over {VIEWS} views |")
    print("|---" * 7 + "|")
    for run in arguments.runs:
        for observer in OBSERVERS:
            model, card = trained(run)
            quantizer = activation_quantizer(model)
            quantizer.observer = observer
            normalization = ARCHITECTURES[card["arch"]].normalization
            batches = Batches(training.images[:RANGE_IMAGES], *normalization, 64)
            dt.calibrate(model, batches, RANGE_IMAGES // 64, input_normalization=normalization)
            direct = right(model, card, images, test.labels, algorithms="direct")
            tiled = right(model, card, images, test.labels)
            print(
                f"| {run.name} | {observer} | {len(quantizer.algorithms)} | {100 * tiled[0].mean():.2f} "
                f"| {100 * direct[0].mean():.2f} | {cost(direct[:1], tiled[:1])} | {cost(direct, tiled)} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
