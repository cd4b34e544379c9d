"""VGG-Small for CIFAR-10, the network of many low-bit papers: 128-128-M-256-256-M-512-512-M, one linear layer."""

from torch import Tensor, nn


class VGGSmall(nn.Module):
    """float32 [N, 3, 32, 32] to logits [N, classes]."""

    def __init__(self, classes: int = 10) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width in (128, 256, 512):
            for _ in range(2):
                layers += [nn.Conv2d(channels, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU()]
                channels = width
            layers.append(nn.MaxPool2d(2))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Linear(512 * 4 * 4, classes)

    def forward(self, x: Tensor) -> Tensor:
        return self.classifier(self.features(x).flatten(1))
