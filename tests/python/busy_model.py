"""A model that is large enough for its layers to be worth several threads."""

from __future__ import annotations

import numpy as np
from model_files import CLASSES, codes_weight, w


def busy_model(batch_max: int = 16) -> bytes:
    """[N,3,32,32] -> three convolutions of 32 channels, 4-bit codes -> global average -> linear -> "logits" [N,10]."""
    generator = np.random.default_rng(11)
    relu = {"min": 0.0, "max": None}
    values = [w.Value("image", "int8", 0.03, 0)]
    nodes = []
    previous, channels = "image", 3
    for index in range(3):
        name = f"v{index}"
        values.append(w.Value(name, "int8", 0.02, -128))
        nodes.append(
            w.Node(
                f"conv{index}",
                "conv2d",
                [previous],
                [name],
                {"padding": [1, 1, 1, 1], "activation": relu},
                codes_weight(generator, (32, 3, 3, channels)),
                generator.standard_normal(32, np.float32),
            )
        )
        previous, channels = name, 32
    values += [w.Value("mean", "int8", 0.01, -128), w.Value("flat", "int8", 0.01, -128), w.Value("scores")]
    nodes += [
        w.Node("pool", "global_avg_pool", [previous], ["mean"]),
        w.Node("flatten", "flatten", ["mean"], ["flat"]),
        w.Node("fc", "linear", ["flat"], ["scores"], {}, codes_weight(generator, (CLASSES, 32))),
    ]
    return bytes(
        w.ModelFile(
            name="busy",
            inputs=[w.Input("image", "image", ["N", 3, 32, 32])],
            outputs=[w.Output("logits", "scores")],
            values=values,
            nodes=nodes,
            dims=[w.Dim("N", 1, batch_max)],
        ).to_bytes()
    )
