"""Export: trace a torch model, lower it to the operators of the file, fuse, quantize, write."""

from .exporter import NormalizationByInput, export, fused_graph, normalization_by_input
from .report import ExportReport, LayerReport
from .unsupported import UnsupportedOperator, UnsupportedOperators

__all__ = [
    "ExportReport",
    "LayerReport",
    "NormalizationByInput",
    "UnsupportedOperator",
    "UnsupportedOperators",
    "export",
    "fused_graph",
    "normalization_by_input",
]
