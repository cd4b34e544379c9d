"""Quantization, training and export of torch models. Needs the `train` extra: pip install dgms-rt[train].

from dgms_rt import training as dt
dt.fit(model, loader, dt.recipe("best", "gm", bits=2), epochs=30)  # or, without training, the next two lines
dt.quantize_(model, weights=dt.GaussianMixture(bits=4), activations=dt.Int8())
dt.reestimate_batch_norm(model, loader)
dt.calibrate(model, loader, batches=8)
report = dt.export(model, example_inputs, "model.dgms")
"""

try:
    import torch as _torch  # noqa: F401
except ImportError as error:
    raise ImportError("dgms_rt.training needs torch: pip install 'dgms-rt[train]'") from error

from ..format import Dim
from .calibrate import calibrate, correct_bias
from .data import Augmentation, TrainingLoader
from .export import ExportReport, LayerReport, UnsupportedOperator, UnsupportedOperators, export
from .fit import evaluate, fit
from .optimize import parameter_groups
from .quantize import quantize_, reestimate_batch_norm
from .quantizers import Companding, CompandingActivations, GaussianMixture, Int8, Uniform
from .recipes import Recipe, recipe
from .run import FitResult
from .search import BitScheme, search_bits
from .simulate import float_activations

__all__ = [
    "Augmentation",
    "BitScheme",
    "Companding",
    "CompandingActivations",
    "Dim",
    "ExportReport",
    "FitResult",
    "GaussianMixture",
    "Int8",
    "LayerReport",
    "Recipe",
    "TrainingLoader",
    "Uniform",
    "UnsupportedOperator",
    "UnsupportedOperators",
    "calibrate",
    "correct_bias",
    "evaluate",
    "export",
    "fit",
    "float_activations",
    "parameter_groups",
    "quantize_",
    "recipe",
    "reestimate_batch_norm",
    "search_bits",
]
