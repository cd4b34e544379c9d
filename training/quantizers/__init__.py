"""Quantizers of weights (as parametrizations) and of activations (as observed ranges and learned curves)."""

from .activations import Int8
from .companding import CompandedInput, CompandedWeight, Companding, CompandingActivations
from .encoded import MAX_CODE_BITS, EncodedWeight, WeightEncoder, WeightQuantizer
from .gaussian_mixture import GaussianMixture, MixtureWeight
from .uniform import ClippedUniformWeight, Uniform, UniformWeight

__all__ = [
    "MAX_CODE_BITS",
    "ClippedUniformWeight",
    "CompandedInput",
    "CompandedWeight",
    "Companding",
    "CompandingActivations",
    "EncodedWeight",
    "GaussianMixture",
    "Int8",
    "MixtureWeight",
    "Uniform",
    "UniformWeight",
    "WeightEncoder",
    "WeightQuantizer",
]
