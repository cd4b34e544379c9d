"""Rewrites of the lowered graph, in the order in which `fuse` applies them."""

from __future__ import annotations

from ..ir import Graph
from .activations import fuse_activations
from .batch_norms import fold_batch_norms
from .names import name_uniquely
from .pads import merge_pads
from .residuals import fuse_residuals
from .slices import merge_slices, slice_splits

PASSES = (fold_batch_norms, merge_pads, slice_splits, merge_slices, fuse_residuals, fuse_activations, name_uniquely)


def fuse(graph: Graph) -> None:
    """Applies all rewrites in place; nodes and values then have their final, unique names."""
    for rewrite in PASSES:
        rewrite(graph)
        graph.remove_unread()
