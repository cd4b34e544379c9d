"""Exact 1-D k-means (Lloyd's iterations on sorted values, so that one iteration costs K binary searches)."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def kmeans_1d(
    values: Array, clusters: int, *, seed: int = 0, restarts: int = 8, max_iterations: int = 300
) -> tuple[Array, npt.NDArray[np.int64]]:
    """Clusters `values` (float64 [N]).

    Each restart begins at `clusters` distinct values drawn at random (the first one at quantiles); the result with the
    smallest squared error is kept. A cluster that loses all its values restarts at the value farthest from its center.

    Returns: the centers (float64 [K], ascending) and the index of the first sorted value of every cluster with the
    number of values appended (int64 [K + 1]).
    Raises ValueError when there are fewer distinct values than clusters.
    """
    ordered = np.sort(values)
    distinct = np.unique(ordered)
    if len(distinct) < clusters:
        raise ValueError(
            f"{clusters} levels need at least {clusters} distinct weights, got {len(distinct)}; use fewer bits, "
            "or bits 8 or 32 for this layer"
        )
    sums = np.concatenate([[0.0], np.cumsum(ordered)])
    squares = np.concatenate([[0.0], np.cumsum(ordered * ordered)])
    random = np.random.default_rng(seed)
    best_error, best_centers, best_edges = np.inf, distinct, np.empty(0, np.int64)
    for restart in range(restarts):
        start = distinct[((np.arange(clusters) + 0.5) * len(distinct) / clusters).astype(int)]
        if restart:
            start = np.sort(random.choice(distinct, clusters, replace=False))
        centers, edges = _lloyd(ordered, sums, start, max_iterations)
        counts = np.diff(edges)
        error = float(np.sum(np.diff(squares[edges]) - counts * centers * centers))
        if error < best_error:
            best_error, best_centers, best_edges = error, centers, edges
    return best_centers, best_edges


def _lloyd(ordered: Array, sums: Array, centers: Array, max_iterations: int) -> tuple[Array, npt.NDArray[np.int64]]:
    edges = _edges(ordered, centers)
    for _ in range(max_iterations):
        counts = np.diff(edges)
        if counts.min() == 0:
            nearest = np.repeat(centers, counts)
            centers = centers.copy()
            centers[np.argmin(counts)] = ordered[np.argmax(np.abs(ordered - nearest))]
            centers.sort()
            edges = _edges(ordered, centers)
            continue
        centers = np.diff(sums[edges]) / counts
        moved = _edges(ordered, centers)
        if np.array_equal(moved, edges):
            break
        edges = moved
    return centers, edges


def _edges(ordered: Array, centers: Array) -> npt.NDArray[np.int64]:
    inner = np.searchsorted(ordered, (centers[1:] + centers[:-1]) / 2)
    return np.concatenate([[0], inner, [len(ordered)]]).astype(np.int64)
