"""Quantizers of weights (as parametrizations) and of activations (as observed ranges)."""

from .activations import Int8
from .encoded import EncodedWeight, WeightEncoder
from .gaussian_mixture import GaussianMixture, MixtureWeight
from .uniform import Uniform, UniformWeight

__all__ = [
    "EncodedWeight",
    "GaussianMixture",
    "Int8",
    "MixtureWeight",
    "Uniform",
    "UniformWeight",
    "WeightEncoder",
]
