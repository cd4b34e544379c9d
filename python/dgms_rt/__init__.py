"""dgms-rt: CNNs whose weights are 1-4 bit codebook indices, computed as such on ARM and x86 CPUs.

import dgms_rt
model = dgms_rt.load("model.dgms")
y = model.run(x)
"""

from ._core import __version__, cpu_features, kernels
from .errors import DgmsError, FormatError, InputError, PlanError, UnsupportedError
from .io import TensorInfo
from .model import Explanation, Model, Session, load
from .profiling import Profile
from .rows import ExplainRow, ProfileRow

__all__ = [
    "DgmsError",
    "ExplainRow",
    "Explanation",
    "FormatError",
    "InputError",
    "Model",
    "PlanError",
    "Profile",
    "ProfileRow",
    "Session",
    "TensorInfo",
    "UnsupportedError",
    "__version__",
    "cpu_features",
    "kernels",
    "load",
]
