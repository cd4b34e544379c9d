"""What a quantized model costs: as the DGMS paper counts, and everything counted."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from .export import ExportReport
from .layers import quantizable_layers, weight_encoder


@torch.no_grad()
def compression(model: nn.Module, report: ExportReport) -> dict[str, Any]:
    """Sparsity and compression ratio of the layers with codes as the code of DGMS defines them, and of the whole file.

    paper: sparsity s = share of weights that are exactly 0, ratio = 32 / ((1 - s) bits), params = non-zero weights and
    the float weights of other convolutions and linear layers; codebooks, scales, biases and those other layers are not
    charged to the ratio. file: float32 bytes of all weights and biases by the bytes of the file, with everything in it;
    zeros save nothing there.
    """
    zeros = weights = code_bits = others = 0
    for layer in quantizable_layers(model).values():
        encoder = weight_encoder(layer)
        count = layer.weight.numel()
        if encoder is None or encoder.bits > 4:
            others += count
            continue
        zeros += int((layer.weight == 0).sum())
        weights += count
        code_bits += count * encoder.bits
    result: dict[str, Any] = {"file": {"ratio": round(report.float32_bytes / report.file_bytes, 3)}}
    if weights:
        kept = 1 - zeros / weights
        result["paper"] = {
            "sparsity": round(1 - kept, 5),
            "ratio": round(32 / (kept * code_bits / weights), 3),
            "params": others + weights - zeros,
        }
    return result
