"""From ATen operators to those of the file: one module per family, every rule in one table."""

from . import concat, conv, elementwise, layout, linear, normalize, pool, resize, shape, unary
from .table import BY_RESULT, RULES

__all__ = [
    "BY_RESULT",
    "RULES",
    "concat",
    "conv",
    "elementwise",
    "layout",
    "linear",
    "normalize",
    "pool",
    "resize",
    "shape",
    "unary",
]
