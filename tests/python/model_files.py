"""Small .dgms files for the tests, made with the project's own writer."""

from __future__ import annotations

from typing import Any

import numpy as np

from dgms_rt import format as w

MEAN, STD = (0.5, 0.25, 0.75), (0.5, 0.25, 0.125)
CLASSES = 10


def codes_weight(generator: np.random.Generator, shape: tuple[int, ...], bits: int = 4) -> Any:
    codes = generator.integers(0, 2**bits, shape, np.uint8)
    codebook = np.linspace(-100, 100, 2**bits).round().astype(np.int8)
    scale = generator.uniform(0.5e-3, 2e-3, shape[0]).astype(np.float32)
    return w.CodesWeight(codes, codebook, scale, bits)


def float_weight(generator: np.random.Generator, shape: tuple[int, ...]) -> Any:
    return w.Float32Weight(generator.standard_normal(shape, np.float32) * np.float32(0.2))


def image_model(
    *,
    int8: bool,
    normalized: bool = True,
    batch: tuple[int, int] | int = (1, 16),
    name: str = "tiny",
    metadata: dict[str, str] | None = None,
    fc_scale: float = 1.0,
) -> bytes:
    """[N,3,8,8] -> conv 3x3 (4-bit codes) with relu -> global average -> linear -> "logits" [N,10].

    fc_scale: multiplies the weights of the last layer.
    """
    generator = np.random.default_rng(7)
    activation = {"min": 0.0, "max": None}
    kinds = {"image": ("int8", 0.04, 30), "v1": ("int8", 0.02, -128), "v2": ("int8", 0.01, -128)}
    values = [w.Value(key, *kinds[key]) if int8 else w.Value(key) for key in kinds]
    values += [w.Value("v3", *kinds["v2"]) if int8 else w.Value("v3"), w.Value("scores")]
    nodes = [
        w.Node(
            "conv1",
            "conv2d",
            ["image"],
            ["v1"],
            {"stride": [1, 1], "padding": [1, 1, 1, 1], "activation": activation},
            codes_weight(generator, (16, 3, 3, 3)),
            generator.standard_normal(16, np.float32),
        ),
        w.Node("pool", "global_avg_pool", ["v1"], ["v2"]),
        w.Node("flat", "flatten", ["v2"], ["v3"]),
        w.Node("fc", "linear", ["v3"], ["scores"], {}, codes_weight(generator, (CLASSES, 16))),
    ]
    nodes[-1].weight.scale[:] *= fc_scale
    dynamic = isinstance(batch, tuple)
    return bytes(
        w.ModelFile(
            name=name,
            inputs=[
                w.Input(
                    "image",
                    "image",
                    ["N" if dynamic else batch, 3, 8, 8],
                    w.Normalization(MEAN, STD) if normalized else None,
                )
            ],
            outputs=[w.Output("logits", "scores")],
            values=values,
            nodes=nodes,
            dims=[w.Dim("N", *batch)] if isinstance(batch, tuple) else [],
            metadata=metadata or {},
        ).to_bytes()
    )


def identity_model() -> bytes:
    """[N,2,3,4] -> clip without bounds -> [N,2,3,4]: shows the layout at both borders."""
    return bytes(
        w.ModelFile(
            name="identity",
            inputs=[w.Input("x", "x", ["N", 2, 3, 4])],
            outputs=[w.Output("y", "y")],
            values=[w.Value("x"), w.Value("y")],
            nodes=[w.Node("same", "clip", ["x"], ["y"], {"min": None, "max": None})],
            dims=[w.Dim("N", 1, 8)],
        ).to_bytes()
    )


def mixed_model(weight_scale: float = 1.0) -> bytes:
    """[N,16] -> "float" linear -> quantize -> "q" -> "int8" linear -> [N,8] float32."""
    generator = np.random.default_rng(5)
    weight = generator.standard_normal((16, 16), np.float32) * np.float32(weight_scale)
    return bytes(
        w.ModelFile(
            name="mixed",
            inputs=[w.Input("x", "x", ["N", 16])],
            outputs=[w.Output("y", "y")],
            values=[w.Value("x"), w.Value("f"), w.Value("q", "int8", 0.1, 0), w.Value("y")],
            nodes=[
                w.Node("float", "linear", ["x"], ["f"], {}, w.Float32Weight(weight)),
                w.Node("quantize", "quantize", ["f"], ["q"]),
                w.Node("int8", "linear", ["q"], ["y"], {}, codes_weight(generator, (8, 16))),
            ],
            dims=[w.Dim("N", 1, 1024)],
        ).to_bytes()
    )


def two_by_two_model() -> tuple[bytes, np.ndarray]:
    """a, b [N,4] -> "sum" [N,4] = a + b and "scores" [N,3] = (a + b) @ W.T; and W."""
    weight = np.random.default_rng(3).standard_normal((3, 4), np.float32)
    data = w.ModelFile(
        name="two",
        inputs=[w.Input("a", "a", ["N", 4]), w.Input("b", "b", ["N", 4])],
        outputs=[w.Output("sum", "s"), w.Output("scores", "t")],
        values=[w.Value("a"), w.Value("b"), w.Value("s"), w.Value("t")],
        nodes=[
            w.Node("add", "add", ["a", "b"], ["s"]),
            w.Node("fc", "linear", ["s"], ["t"], {}, w.Float32Weight(weight)),
        ],
        dims=[w.Dim("N", 1, 8)],
    ).to_bytes()
    return bytes(data), weight


def pixels(count: int, seed: int = 0) -> np.ndarray:
    """uint8 NHWC images for image_model."""
    return np.random.default_rng(seed).integers(0, 256, (count, 8, 8, 3), np.uint8)


def normalized(images: np.ndarray) -> np.ndarray:
    """What the pixels stand for: float32 NCHW, in the order of operations of docs/numerics.md."""
    x = (images.astype(np.float32) / np.float32(255) - np.array(MEAN, np.float32)) / np.array(STD, np.float32)
    return np.ascontiguousarray(x.transpose(0, 3, 1, 2))
