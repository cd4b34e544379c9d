"""Images and labels from files, and loaders for calibration and training."""

from .augmentation import Augmentation
from .datasets import LabelledImages, load_dataset
from .images import Array, load_images, read_npz, to_tensor
from .loader import Batches, TrainingLoader

__all__ = [
    "Array",
    "Augmentation",
    "Batches",
    "LabelledImages",
    "TrainingLoader",
    "load_dataset",
    "load_images",
    "read_npz",
    "to_tensor",
]
