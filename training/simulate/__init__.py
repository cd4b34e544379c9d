"""The arithmetic of the file in torch: what a calibrated model computes in eval mode, to the bit."""

from .chooser import AlgorithmChooser
from .forward import Int8Forward, float_activations, install
from .program import Simulation, make_simulation
from .rounding import Rounding

__all__ = [
    "AlgorithmChooser",
    "Int8Forward",
    "Rounding",
    "Simulation",
    "float_activations",
    "install",
    "make_simulation",
]
