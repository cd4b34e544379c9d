#!/usr/bin/env python3
"""Prints the requirements of extras of pyproject.toml, one per line, for pip.

scripts/requirements.py EXTRA...
"""

import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    from pip._vendor import tomli as tomllib

project = tomllib.loads((Path(__file__).resolve().parent.parent / "pyproject.toml").read_text())["project"]
for extra in sys.argv[1:]:
    print("\n".join(project["optional-dependencies"][extra]))
