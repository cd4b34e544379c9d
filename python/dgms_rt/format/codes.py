"""Codes of 1 to 4 bits as the file packs them (docs/format.md, "Codes")."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def pack_codes(codes: npt.NDArray[np.uint8], bits: int) -> npt.NDArray[np.uint8]:
    """Packs rows of codes, least significant bit first.

    Args:
        codes: uint8 `[rows, K]`, every entry below `2**bits`.
        bits: 1..4.

    Returns:
        uint8 `[rows, ceil(K * bits / 8)]`; the bits behind the last code are 0.
    """
    rows, depth = codes.shape
    planes = (codes[:, :, None] >> np.arange(bits, dtype=np.uint8)) & 1
    return np.packbits(planes.reshape(rows, depth * bits), axis=1, bitorder="little")


def unpack_codes(packed: npt.NDArray[np.uint8], bits: int, depth: int) -> npt.NDArray[np.uint8]:
    """The inverse of :func:`pack_codes`: uint8 `[rows, ceil(depth * bits / 8)]` to uint8 `[rows, depth]`."""
    planes = np.unpackbits(packed, axis=1, count=depth * bits, bitorder="little").reshape(len(packed), depth, bits)
    codes: npt.NDArray[np.uint8] = (planes << np.arange(bits, dtype=np.uint8)).sum(axis=2, dtype=np.uint8)
    return codes
