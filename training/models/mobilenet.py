"""MobileNetV1 (Howard et al. 2017) and MobileNetV2 (Sandler et al. 2018) as TensorFlow defines them.

Padding is TensorFlow's SAME: with stride 2 on an even size one row and one column of zeros, below and right only.
"""

import torch.nn.functional as F
from torch import Tensor, nn

BATCH_NORM_EPS = 1e-3


def same_padding(x: Tensor, kernel: int, stride: int) -> Tensor:
    """Zeros around [N, C, H, W] so that a window gives ceil(size / stride) outputs; the odd zero goes behind."""
    sides = []
    for size in (x.shape[3], x.shape[2]):
        total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
        sides += [total // 2, total - total // 2]
    return F.pad(x, sides)


class SeparableBlock(nn.Module):
    """Depthwise 3x3 and pointwise 1x1 convolution, each with batch norm and ReLU6."""

    def __init__(self, in_channels: int, channels: int, stride: int) -> None:
        super().__init__()
        self.stride = stride
        self.dw = nn.Conv2d(in_channels, in_channels, 3, stride, groups=in_channels, bias=False)
        self.bn1 = nn.BatchNorm2d(in_channels, BATCH_NORM_EPS)
        self.pw = nn.Conv2d(in_channels, channels, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels, BATCH_NORM_EPS)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu6(self.bn1(self.dw(same_padding(x, 3, self.stride))))
        return F.relu6(self.bn2(self.pw(x)))


class MobileNetV1(nn.Module):
    """float32 [N, 3, H, W] to logits [N, classes]."""

    CHANNELS = (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)
    STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)

    def __init__(self, width: float = 1.0, classes: int = 1000) -> None:
        super().__init__()
        channels = int(32 * width)
        self.conv1 = nn.Conv2d(3, channels, 3, 2, bias=False)
        self.bn1 = nn.BatchNorm2d(channels, BATCH_NORM_EPS)
        for i, (count, stride) in enumerate(zip(self.CHANNELS, self.STRIDES, strict=True), start=1):
            self.add_module(f"block{i}", SeparableBlock(channels, int(count * width), stride))
            channels = int(count * width)
        self.fc = nn.Linear(channels, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu6(self.bn1(self.conv1(same_padding(x, 3, 2))))
        for i in range(1, len(self.CHANNELS) + 1):
            x = self.get_submodule(f"block{i}")(x)
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


class ConvNorm(nn.Conv2d):
    """A convolution with TensorFlow padding and, unless it is folded into weight and bias, a batch norm."""

    def __init__(
        self, in_channels: int, channels: int, kernel: int, stride: int = 1, groups: int = 1, *, folded: bool
    ) -> None:
        super().__init__(in_channels, channels, kernel, stride, groups=groups, bias=folded)
        self.norm = nn.Identity() if folded else nn.BatchNorm2d(channels, BATCH_NORM_EPS)

    def forward(self, x: Tensor) -> Tensor:
        return self.norm(super().forward(same_padding(x, self.kernel_size[0], self.stride[0])))


class InvertedResidual(nn.Module):
    """Expand 1x1, depthwise 3x3, project 1x1; the input is added when the shape stays."""

    def __init__(self, in_channels: int, channels: int, stride: int, expansion: int, *, folded: bool) -> None:
        super().__init__()
        inner = in_channels * expansion
        self.expand = ConvNorm(in_channels, inner, 1, folded=folded) if expansion != 1 else None
        self.dw = ConvNorm(inner, inner, 3, stride, inner, folded=folded)
        self.project = ConvNorm(inner, channels, 1, folded=folded)
        self.residual = stride == 1 and in_channels == channels

    def forward(self, x: Tensor) -> Tensor:
        y = x if self.expand is None else F.relu6(self.expand(x))
        y = self.project(F.relu6(self.dw(y)))
        return x + y if self.residual else y


class MobileNetV2(nn.Module):
    """float32 [N, 3, H, W] to logits [N, classes]. folded: convolutions with a bias instead of batch norms."""

    # expansion, channels, blocks, stride of the first block
    STAGES = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))

    def __init__(self, width: float = 1.0, classes: int = 1000, *, folded: bool = False) -> None:
        super().__init__()
        channels = _multiple_of_8(32 * width)
        self.stem = ConvNorm(3, channels, 3, 2, folded=folded)
        self.blocks = 0
        for expansion, count, repeats, stride in self.STAGES:
            for i in range(repeats):
                wide = _multiple_of_8(count * width)
                block = InvertedResidual(channels, wide, stride if i == 0 else 1, expansion, folded=folded)
                self.add_module(f"block{self.blocks}", block)
                self.blocks += 1
                channels = wide
        last = max(1280, _multiple_of_8(1280 * width))
        self.head = ConvNorm(channels, last, 1, folded=folded)
        self.classifier = nn.Linear(last, classes)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu6(self.stem(x))
        for i in range(self.blocks):
            x = self.get_submodule(f"block{i}")(x)
        return self.classifier(F.adaptive_avg_pool2d(F.relu6(self.head(x)), 1).flatten(1))


def _multiple_of_8(channels: float) -> int:
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded
