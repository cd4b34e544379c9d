"""The networks of `dgms export`, their checkpoints and their images."""

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from dgms_rt.training.data import Batches, load_images, to_tensor
from dgms_rt.training.layers import quantizable_layers
from dgms_rt.training.models import ARCHITECTURES, create, load_checkpoint
from dgms_rt.training.models.mobilenet import same_padding


@pytest.mark.parametrize(
    ("arch", "inner", "ends"),
    [
        # DGMS, weights that are quantized and weights of the first and last layer.
        ("resnet20", 267_264, 432 + 640),
        ("resnet32", 460_800, 432 + 640),
        ("resnet56", 847_872, 432 + 640),
        ("vgg-small", 4_571_136, 3_456 + 81_920),
        ("resnet18", 11_157_504, 9_408 + 512_000),
        ("resnet50", 23_445_504, 9_408 + 2_048_000),
    ],
)
def test_weight_counts_of_the_paper(arch: str, inner: int, ends: int) -> None:
    with torch.device("meta"):
        counts = [layer.weight.numel() for layer in quantizable_layers(create(arch)).values()]
    assert sum(counts[1:-1]) == inner and counts[0] + counts[-1] == ends


@pytest.mark.parametrize(
    ("arch", "parameters"), [("mobilenet-v1", 4_231_976), ("mobilenet-v1-075", 2_585_560), ("mobilenet-v2", 3_504_872)]
)
def test_parameter_counts_of_mobilenets(arch: str, parameters: int) -> None:
    with torch.device("meta"):
        model = create(arch)
    assert sum(parameter.numel() for parameter in model.parameters()) == parameters


@pytest.mark.parametrize("arch", ["resnet20", "vgg-small", "mobilenet-v1-075", "mobilenet-v2"])
def test_output_shape(arch: str) -> None:
    channels, height, width = ARCHITECTURES[arch].input_shape
    with torch.no_grad():
        logits = create(arch)(torch.zeros(1, channels, min(height, 64), min(width, 64)))
    assert logits.shape == (1, 10 if height == 32 else 1000)


@pytest.mark.parametrize("size", [5, 6, 7, 8])
@pytest.mark.parametrize("kernel", [1, 3, 5])
@pytest.mark.parametrize("stride", [1, 2])
def test_same_padding_is_tensorflows(size: int, kernel: int, stride: int) -> None:
    padded = same_padding(torch.ones(1, 1, size, size), kernel, stride)
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    assert (padded.shape[2] - kernel) // stride + 1 == -(-size // stride)
    assert int(padded[0, 0].sum()) == size * size
    before = int((padded[0, 0].sum(1) == 0).int().cumprod(0).sum())
    assert before == total // 2  # the odd zero goes behind


def test_unknown_architecture() -> None:
    with pytest.raises(ValueError, match="unknown architecture 'resnet21'; known: resnet20"):
        create("resnet21")


def save(path: Path, model: nn.Module, prefix: str = "") -> None:
    np.savez(path, **{prefix + name: tensor.numpy() for name, tensor in model.state_dict().items()})


def test_checkpoints_of_numpy_and_torch(tmp_path: Path) -> None:
    torch.manual_seed(0)
    source = create("resnet20")
    nn.init.normal_(source.bn1.running_mean)
    save(tmp_path / "a.npz", source, prefix="module.")
    torch.save(source.state_dict(), tmp_path / "b.pt")
    torch.save({"state_dict": source.state_dict(), "epoch": 3}, tmp_path / "c.pt")
    for name in ("a.npz", "b.pt", "c.pt"):
        target = create("resnet20")
        load_checkpoint(target, tmp_path / name)
        for key, tensor in source.state_dict().items():
            assert torch.equal(target.state_dict()[key], tensor)


def test_quantized_checkpoints_are_dequantized(tmp_path: Path) -> None:
    quantized = np.random.default_rng(0).integers(0, 256, (4, 3, 1, 1), dtype=np.uint8)
    np.savez(
        tmp_path / "q.npz",
        **{"fc.weight_q": quantized, "fc.weight_scale": np.float32(0.5), "fc.weight_zp": np.int32(100)},
        **{"fc.bias": np.arange(4, dtype=np.float32), "fc.in_q": np.zeros(2)},
    )
    model = nn.Sequential()
    model.add_module("fc", nn.Linear(3, 4))
    load_checkpoint(model, tmp_path / "q.npz")
    expected = (quantized.astype(np.float32) - 100) * 0.5
    np.testing.assert_array_equal(model.fc.weight.detach().numpy(), expected.reshape(4, 3))
    assert model.fc.bias.tolist() == [0, 1, 2, 3]


def test_a_checkpoint_of_another_network_is_refused(tmp_path: Path) -> None:
    save(tmp_path / "deep.npz", create("resnet32"))
    with pytest.raises(ValueError, match=r"deep.npz: .* missing none, not in the model layer1.3.bn1.bias"):
        load_checkpoint(create("resnet20"), tmp_path / "deep.npz")
    with pytest.raises(ValueError, match=r"missing layer1.3.bn1.bias, layer1.3.bn1.running_mean"):
        save(tmp_path / "shallow.npz", create("resnet20"))
        load_checkpoint(create("resnet32"), tmp_path / "shallow.npz")
    other = create("resnet20")
    other.linear = nn.Linear(64, 100)
    save(tmp_path / "wide.npz", other)
    with pytest.raises(ValueError, match=r"of another shape linear.weight, linear.bias"):
        load_checkpoint(create("resnet20"), tmp_path / "wide.npz")


@pytest.mark.parametrize("name", ["broken.npz", "broken.pt"])
def test_damaged_checkpoints_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK not really")
    with pytest.raises(ValueError, match=name):
        load_checkpoint(create("resnet20"), tmp_path / name)
    with pytest.raises(ValueError, match=name):
        load_images(tmp_path / name)


def test_plain_images(tmp_path: Path) -> None:
    x = np.random.default_rng(0).integers(0, 256, (6, 4, 5, 3), dtype=np.uint8)
    np.savez(tmp_path / "images.npz", x=x, y=np.arange(6))
    images, labels = load_images(tmp_path / "images.npz", 4)
    np.testing.assert_array_equal(images, x[:4])
    assert labels is not None and labels.tolist() == [0, 1, 2, 3]
    np.savez(tmp_path / "unlabeled.npz", x=x)
    assert load_images(tmp_path / "unlabeled.npz")[1] is None
    np.savez(tmp_path / "other.npz", pictures=x)
    with pytest.raises(ValueError, match="expected the key x"):
        load_images(tmp_path / "other.npz")


def test_pixels_are_normalized() -> None:
    pixels = np.array([[[[0, 255]]]], np.uint8)
    tensor = to_tensor(pixels, (0.5, 0.25), (0.5, 0.75))
    assert tensor.shape == (1, 2, 1, 1) and tensor.flatten().tolist() == [-1.0, 1.0]
    floats = np.zeros((2, 3, 4, 4), np.float32)
    assert to_tensor(floats, (0.5,), (0.5,)).shape == (2, 3, 4, 4)


def test_batches_keep_the_order() -> None:
    pixels = np.arange(5, dtype=np.uint8).reshape(5, 1, 1, 1)
    batches = Batches(pixels, (0.0,), (1 / 255,), 2)
    assert [batch.flatten().round().tolist() for batch in batches] == [[0, 1], [2, 3], [4]]


def test_augmented_batches_are_crops_and_flips() -> None:
    random = np.random.default_rng(0)
    pixels = random.integers(1, 256, (40, 8, 8, 1), dtype=np.uint8)
    batches = Batches(pixels, (0.0,), (1 / 255,), 40, augment=True)
    (first,), (second,) = list(batches), list(batches)
    assert torch.equal(first, second)
    wide = np.pad(pixels, ((0, 0), (4, 4), (4, 4), (0, 0)))[..., 0]
    crops = {
        crop[:, :: 1 - 2 * flip].tobytes(): (index, i, j, flip)
        for index, image in enumerate(wide)
        for i in range(9)
        for j in range(9)
        for flip in (0, 1)
        for crop in [image[i : i + 8, j : j + 8]]
    }
    found = [crops[image.round().to(torch.uint8).numpy().tobytes()] for image in first[:, 0]]
    assert sorted(index for index, *_ in found) == list(range(40))
    assert len({(i, j) for _, i, j, _ in found}) > 20 and {flip for *_, flip in found} == {0, 1}
    with pytest.raises(ValueError, match="uint8"):
        Batches(pixels.astype(np.float32), (0.0,), (1.0,), augment=True)
