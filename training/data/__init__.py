"""Images and labels from files, and loaders for calibration and training."""

from .augmentation import Augmentation
from .images import Array, load_images, read_npz, to_tensor
from .loader import Batches, TrainingLoader

__all__ = ["Array", "Augmentation", "Batches", "TrainingLoader", "load_images", "read_npz", "to_tensor"]
