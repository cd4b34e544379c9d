"""The rows that Model.explain and Profile give."""

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
