"""dgms-rt: runs CNNs whose weights are 1-4 bit codebook indices on ARM and x86 CPUs.

import dgms_rt
model = dgms_rt.load("model.dgms")
y = model.run(x)
"""

from ._core import __version__, cpu_features, kernels, operators
from .errors import DgmsError, FormatError, InputError, PlanError, UnsupportedError
from .io import DimInfo, TensorInfo
from .model import Explanation, Model, Session, load
from .profiling import Profile
from .rows import ExplainRow, OperatorRow, ProfileRow

__all__ = [
    "DgmsError",
    "DimInfo",
    "ExplainRow",
    "Explanation",
    "FormatError",
    "InputError",
    "Model",
    "OperatorRow",
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
    "operators",
]
