"""The rows that Model.explain, Profile and operators give."""

from __future__ import annotations

from typing import TypedDict


class ExplainRow(TypedDict):
    """What the plan decided for one layer."""

    name: str
    op: str
    kernel: str  # the main one
    kernels: list[str]  # all that it uses
    refused: list[str]  # why faster ones were not taken
    note: str
    weights: str  # "4-bit codes", "int8", "float32", "" without weights
    weight_bytes: int
    output: str  # the value it produces: Session.value(row["output"])
    output_shape: list[int]
    multiplications: int
    threads: int


class ProfileRow(TypedDict):
    """The time of one layer."""

    name: str
    op: str
    kernel: str
    microseconds: float
    start_microseconds: float  # since the start of the run


class AttributeRow(TypedDict):
    """An attribute of an operator."""

    name: str
    type: str
    default: str | None  # None: the attribute is required


class OperatorRow(TypedDict):
    """What the runtime knows of an operator: docs/operators.md is made of these rows."""

    name: str
    summary: str
    inputs: tuple[int, int | None]  # fewest and most; None: any number
    outputs: tuple[int, int | None]
    rank: tuple[int, int]  # of the first input
    weight_rank: int  # 0: takes no weights
    types: list[tuple[list[str], list[str]]]  # dtypes of inputs and outputs; the last one holds for all further ones
    same_quantization: bool  # int8 outputs have scale and zero point of the first input
    attributes: list[AttributeRow]
    restrictions: list[str]
