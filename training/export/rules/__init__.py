"""From ATen operators to those of the file: one module per family, every rule in one table."""

from . import concat, conv, elementwise, linear, normalize, pool, shape
from .table import RULES

__all__ = ["RULES", "concat", "conv", "elementwise", "linear", "normalize", "pool", "shape"]
