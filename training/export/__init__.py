"""Export: trace a torch model, lower it to the operators of the file, fuse, quantize, write."""

from .exporter import ExportReport, LayerReport, export
from .lower import UnsupportedOperator, UnsupportedOperators

__all__ = ["ExportReport", "LayerReport", "UnsupportedOperator", "UnsupportedOperators", "export"]
