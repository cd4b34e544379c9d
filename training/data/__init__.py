"""Images and labels from files, and loaders for calibration and training."""

from ...data.datasets import LabeledImages, load_dataset, load_images
from ...io import Array
from .augmentation import Augmentation
from .images import to_tensor
from .loader import Batches, TrainingLoader

__all__ = [
    "Array",
    "Augmentation",
    "Batches",
    "LabeledImages",
    "TrainingLoader",
    "load_dataset",
    "load_images",
    "to_tensor",
]
