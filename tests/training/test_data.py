"""Labeled images from files, augmentation, the loader of a training."""

import lzma
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from dgms_rt.data import datasets
from dgms_rt.training.data import Array, Augmentation, Batches, TrainingLoader, load_dataset, to_tensor


def images(count: int, size: int = 32, channels: int = 3) -> Array:
    return np.random.default_rng(0).integers(0, 256, (count, size, size, channels), dtype=np.uint8)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "dgms-rt"


# --- files


def pack(x: Array) -> dict[str, Array]:
    """The packed form: planes G, R-G, B-G, each minus what the MED predictor expects, xz."""
    r, g, b = (x[..., i].astype(np.int16) for i in range(3))
    planes = np.stack([g, (r - g) & 255, (b - g) & 255])  # [plane, image, row, column]
    residual = np.zeros_like(planes)
    for i in range(32):
        for j in range(32):
            up = planes[..., i - 1, j] if i else None
            left = planes[..., i, j - 1] if j else up
            up = left if up is None else up
            if left is None or up is None:
                predicted = np.zeros_like(planes[..., 0, 0])
            else:
                corner = planes[..., i - 1, j - 1] if i and j else (up if i else left)
                predicted = np.clip(left + up - corner, np.minimum(left, up), np.maximum(left, up))
            residual[..., i, j] = (planes[..., i, j] - predicted) & 255
    compressed = lzma.compress(residual.astype(np.uint8).tobytes())
    return {"resid": np.frombuffer(compressed, np.uint8), "n": np.array(len(x)), "y": np.arange(len(x)) % 10}


def test_packed_images_and_their_cache(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    x = images(7)
    np.savez(tmp_path / "packed.npz", **pack(x))
    first = load_dataset(tmp_path / "packed.npz", train=True)
    np.testing.assert_array_equal(first.images, x)
    assert first.labels.tolist() == list(range(7)) and first.classes == 7
    (entry,) = cache.iterdir()

    monkeypatch.setattr(datasets, "load_images", lambda *_: pytest.fail("decoded again"))
    again = load_dataset(tmp_path / "packed.npz", train=True)
    np.testing.assert_array_equal(again.images, x)
    assert [*to_tensor(again.images, (0,) * 3, (1,) * 3).shape] == [7, 3, 32, 32]
    monkeypatch.undo()

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    entry.write_bytes(b"cut short")
    np.testing.assert_array_equal(load_dataset(tmp_path / "packed.npz", train=True).images, x)
    assert [file.name for file in cache.iterdir()] == [entry.name]
    np.testing.assert_array_equal(np.load(entry), x)


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    np.savez(tmp_path / "packed.npz", **pack(images(2)))
    assert len(load_dataset(tmp_path / "packed.npz", train=True)) == 2


def write_batches(folder: Path, x: Array, **changes: Any) -> None:
    """As the original has them: 5 training batches and a test batch of planes, pickled by Python 2."""
    folder.mkdir()
    names = [f"data_batch_{i}" for i in range(1, 6)] + ["test_batch"]
    for name, part, labels in zip(names, np.split(x, 6), np.split(np.arange(len(x)) % 10, 6), strict=True):
        planes = part.transpose(0, 3, 1, 2).reshape(len(part), -1)
        batch = {"batch_label": name, "labels": labels.tolist(), "data": planes, "filenames": [name]} | changes
        (folder / name).write_bytes(pickle.dumps(batch, protocol=2))


def test_cifar_for_python(tmp_path: Path) -> None:
    x = images(12)
    write_batches(tmp_path / "cifar-10-batches-py", x)
    train = load_dataset(tmp_path / "cifar-10-batches-py", train=True)
    test = load_dataset(tmp_path / "cifar-10-batches-py", train=False)
    np.testing.assert_array_equal(np.concatenate([train.images, test.images]), x)
    assert [*train.labels, *test.labels] == [i % 10 for i in range(12)]


class Hostile:
    def __reduce__(self) -> tuple[Any, ...]:
        return (print, ("executed",))


def test_batches_execute_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_batches(tmp_path / "hostile", images(6), labels=Hostile())
    with pytest.raises(ValueError, match=r"data_batch_1: not a batch of CIFAR-10 for Python: .*print has no place"):
        load_dataset(tmp_path / "hostile", train=True)
    assert not capsys.readouterr().out
    write_batches(tmp_path / "other", images(6), data=[1, 2, 3])
    with pytest.raises(ValueError, match="not a batch of CIFAR-10 for Python"):
        load_dataset(tmp_path / "other", train=False)


def test_folders_of_pictures(tmp_path: Path) -> None:
    for label, edge in (("ant", 16), ("bee", 24)):
        (tmp_path / "val" / label).mkdir(parents=True)
        picture = np.full((edge, edge + 8, 3), edge, np.uint8)
        Image.fromarray(picture).save(tmp_path / "val" / label / "a.png")
        Image.fromarray(picture[..., 0]).save(tmp_path / "val" / label / "b.png")
    (tmp_path / "val" / "bee" / "notes.txt").touch()
    data = load_dataset(tmp_path, train=False, size=14)
    assert len(data) == 4 and data.labels.tolist() == [0, 0, 1, 1] and data.images.shape == (4, 14, 14, 3)
    np.testing.assert_array_equal(data.images[np.array([3, 0])][:, 0, 0, 0], [24, 16])
    assert len(data.tail(1)) == 1 and np.asarray(data.tail(1).images).shape == (1, 14, 14, 3)
    with pytest.raises(ValueError, match="the size of the images is not known"):
        load_dataset(tmp_path, train=False)
    (tmp_path / "val" / "ant" / "c.png").write_bytes(b"no picture")
    with pytest.raises(ValueError, match=r"c\.png: cannot be read as a picture"):
        np.asarray(load_dataset(tmp_path, train=False, size=14).images)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"x": np.zeros((2, 4, 4, 3), np.uint8), "y": np.zeros(3, np.int64)}, "expected 2 class numbers, got int64"),
        ({"x": np.zeros((2, 4, 4, 3), np.uint8), "y": np.zeros(2)}, "expected 2 class numbers, got float64"),
        ({"x": np.zeros((2, 4, 4, 3), np.uint8), "y": np.array([0, -1])}, "labels are not class numbers"),
        ({"x": np.zeros((2, 3, 4, 4), np.float32), "y": np.zeros(2, np.int64)}, "expected uint8 images"),
        ({"resid": np.zeros(9, np.uint8), "n": np.array(1), "y": np.zeros(1)}, "the packed images are damaged"),
    ],
)
def test_bad_arrays(tmp_path: Path, arrays: dict[str, Array], message: str) -> None:
    np.savez(tmp_path / "data.npz", **arrays)
    with pytest.raises(ValueError, match=f"data.npz: .*{message}"):
        load_dataset(tmp_path / "data.npz", train=True)


# --- augmentation


def test_crops_and_flips() -> None:
    x = images(50, 6)
    augmentation = Augmentation(border=2)
    rows, columns, flips = augmentation.draw(50, np.random.default_rng(0))
    wide = np.pad(x, ((0, 0), (2, 2), (2, 2), (0, 0)))
    expected = [wide[i, r : r + 6, c : c + 6] for i, (r, c) in enumerate(zip(rows, columns, strict=True))]
    expected = [crop[:, ::-1] if flip else crop for crop, flip in zip(expected, flips, strict=True)]
    np.testing.assert_array_equal(augmentation.apply(x, rows, columns, flips), expected)
    assert set(rows.tolist()) == set(columns.tolist()) == set(range(5)) and 0 < flips.sum() < 50


def test_nothing_to_draw() -> None:
    x = images(4, 6)
    augmentation = Augmentation(border=0, flip=False)
    np.testing.assert_array_equal(augmentation.apply(x, *augmentation.draw(4, np.random.default_rng(0))), x)


# --- the loader


def loader(count: int = 10, batch_size: int = 4, **options: Any) -> TrainingLoader:
    x = np.arange(count, dtype=np.uint8).repeat(12).reshape(count, 2, 2, 3)
    return TrainingLoader(x, np.arange(count), (0.0,) * 3, (1.0,) * 3, batch_size, **options)


def order(batches: TrainingLoader) -> list[list[int]]:
    return [y.tolist() for _, y in batches]


def test_batches_are_whole_and_belong_together() -> None:
    batches = loader()
    assert len(batches) == 2
    seen = list(batches)
    assert len(seen) == 2
    for x, y in seen:
        assert x.shape == (4, 3, 2, 2) and x.dtype == torch.float32 and y.dtype == torch.int64
        torch.testing.assert_close(x[:, 0, 0, 0] * 255, y.float())
    assert len({label for _, y in seen for label in y.tolist()}) == 8
    assert len(loader(3)) == 1  # fewer images than a batch


def test_every_epoch_has_an_order_of_its_own() -> None:
    batches = loader()
    first = order(batches)
    assert order(batches) == first
    batches.sampler.set_epoch(1)
    second = order(batches)
    assert second != first
    assert order(loader(seed=1)) != first
    batches.start_at(3)  # in the middle of the second epoch
    assert order(batches) == second[1:]
    batches.start_at(2)
    assert order(batches) == second


def test_augmentation_depends_on_seed_epoch_and_image_alone() -> None:
    x, y = images(64, 8), np.arange(64)
    whole, batched, workers = (
        TrainingLoader(x, y, (0.0,) * 3, (1.0,) * 3, size, augmentation=Augmentation(1), workers=count)
        for size, count in ((64, 0), (8, 0), (8, 1))
    )

    def by_label(batches: TrainingLoader, epoch: int) -> torch.Tensor:
        batches.sampler.set_epoch(epoch)
        pairs = list(batches)
        pixels, labels = torch.cat([x for x, _ in pairs]), torch.cat([y for _, y in pairs])
        return pixels[labels.argsort()]

    assert torch.equal(by_label(whole, 0), by_label(batched, 0)) and torch.equal(
        by_label(whole, 0), by_label(workers, 0)
    )
    assert torch.equal(by_label(whole, 3), by_label(workers, 3))
    assert not torch.equal(by_label(whole, 0), by_label(whole, 3))


def test_processes_share_each_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = order(loader())
    monkeypatch.setattr(torch.distributed, "is_initialized", lambda: True)
    monkeypatch.setattr(torch.distributed, "get_world_size", lambda: 2)
    parts = []
    for rank in range(2):
        monkeypatch.setattr(torch.distributed, "get_rank", lambda rank=rank: rank)
        parts.append(order(loader()))
    assert [a + b for a, b in zip(*parts, strict=True)] == whole
    with pytest.raises(ValueError, match="2 processes cannot share batches of 3 images evenly"):
        order(loader(batch_size=3))


def test_read_only_images_are_no_obstacle() -> None:
    x = images(4, 6)
    x.setflags(write=False)
    assert next(iter(Batches(x, (0.0,) * 3, (1.0,) * 3))).shape == (4, 3, 6, 6)
