"""Uniform weights of 2 to 8 bits."""

import pytest
import torch

from dgms_rt.training.quantizers import Uniform

WIDTHS = range(2, 9)


def random_weight(seed: int = 0) -> torch.Tensor:
    scales = torch.tensor([1.0, 10.0, 0.1, 3.0, 0.5, 2.0, 7.0, 0.3]).view(-1, 1, 1, 1)
    return torch.randn(8, 6, 3, 3, generator=torch.Generator().manual_seed(seed)) * scales


@pytest.mark.parametrize("bits", WIDTHS)
def test_forward_is_what_the_file_stores(bits: int) -> None:
    weight = random_weight()
    encoder = Uniform(bits).fit(weight)
    for seed in range(3):  # the scales follow the weight
        changed = random_weight(seed)
        encoded = encoder.encode(changed)
        assert encoded.bits == encoder.bits == bits
        for mode in (True, False):
            assert torch.equal(encoder.train(mode)(changed), encoded.decode())


@pytest.mark.parametrize("bits", WIDTHS)
def test_levels_are_even_and_symmetric(bits: int) -> None:
    largest = 2 ** (bits - 1) - 1
    encoded = Uniform(bits).fit(random_weight()).encode(random_weight())
    if bits <= 4:
        assert encoded.levels is not None and encoded.codes.dtype == torch.uint8
        assert encoded.levels.tolist() == list(range(-largest, largest + 1))
        assert int(encoded.codes.max()) == 2 * largest
    else:
        assert encoded.levels is None and encoded.codes.dtype == torch.int8
        assert int(encoded.codes.abs().max()) == largest


def test_int8_error_is_half_a_step() -> None:
    weight = random_weight()
    encoder = Uniform().fit(weight)
    error = (encoder(weight) - weight).abs().flatten(1).amax(1)
    assert bool((error <= encoder.encode(weight).scale * 0.5001).all())


def test_more_bits_are_closer() -> None:
    weight = random_weight()
    errors = [float((Uniform(b).fit(weight).encode(weight).decode() - weight).square().mean()) for b in WIDTHS]
    assert errors == sorted(errors, reverse=True) and errors[0] > 100 * errors[-2]


def test_int8_weights_get_the_gradient_unchanged() -> None:
    weight = random_weight().requires_grad_()
    gradient = torch.randn(weight.shape, generator=torch.Generator().manual_seed(1))
    Uniform().fit(weight)(weight).backward(gradient)
    torch.testing.assert_close(weight.grad, gradient)


def test_gradients_are_those_of_lsq() -> None:
    weight = random_weight().requires_grad_()
    encoder = Uniform(3).fit(weight)
    gradient = torch.randn(weight.shape, generator=torch.Generator().manual_seed(1))
    encoder(weight).backward(gradient)

    clip = encoder.clip().detach()
    reach = clip * weight.detach().flatten(1).square().mean(1).sqrt().view(-1, 1, 1, 1)
    inside = weight.detach().abs() <= reach
    torch.testing.assert_close(weight.grad, gradient * inside)
    by_clip = (encoder(weight).detach() - weight.detach() * inside) / clip
    by_raw = (gradient * by_clip).sum() * torch.sigmoid(encoder.clip.raw.detach())
    torch.testing.assert_close(encoder.clip.raw.grad, by_raw, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("bits", [-1, 0, 1, 9, 32])
def test_bits_outside_2_to_8_are_refused(bits: int) -> None:
    with pytest.raises(ValueError, match=f"Uniform: bits must be 2 to 8, got {bits}"):
        Uniform(bits)
    with pytest.raises(ValueError, match=f"got {bits}"):
        Uniform().with_bits(bits)


def test_constant_weights_are_refused_below_8_bits() -> None:
    weight = torch.full((4, 3, 3, 3), 0.25)
    with pytest.raises(ValueError, match="all weights are equal"):
        Uniform(4).fit(weight)
    assert torch.equal(Uniform().fit(weight)(weight), weight)
