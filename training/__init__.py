"""Quantization and export of torch models. Needs the `train` extra: pip install dgms-rt[train].

from dgms_rt import training as dt
dt.quantize_(model, weights=dt.GaussianMixture(bits=4), activations=dt.Int8())
dt.reestimate_batch_norm(model, loader)
dt.calibrate(model, loader, batches=8)
report = dt.export(model, example_inputs, "model.dgms")
"""

try:
    import torch as _torch  # noqa: F401
except ImportError as error:
    raise ImportError("dgms_rt.training needs torch: pip install 'dgms-rt[train]'") from error

from .calibrate import calibrate, correct_bias
from .export import ExportReport, LayerReport, UnsupportedOperator, UnsupportedOperators, export
from .quantize import quantize_, reestimate_batch_norm
from .quantizers import Companding, CompandingActivations, GaussianMixture, Int8, Uniform
from .search import BitScheme, search_bits
from .simulate import float_activations

__all__ = [
    "BitScheme",
    "Companding",
    "CompandingActivations",
    "ExportReport",
    "GaussianMixture",
    "Int8",
    "LayerReport",
    "Uniform",
    "UnsupportedOperator",
    "UnsupportedOperators",
    "calibrate",
    "correct_bias",
    "export",
    "float_activations",
    "quantize_",
    "reestimate_batch_norm",
    "search_bits",
]
