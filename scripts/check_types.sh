#!/usr/bin/env bash
# mypy --strict of the whole package as it is installed: training/ is dgms_rt.training there, which mypy cannot be told.
#   scripts/check_types.sh MYPY PYTHON     PYTHON: has torch and lightning
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf build/types
mkdir -p build/types/dgms_rt
ln -s "$PWD"/python/dgms_rt/* "$PWD/training" build/types/dgms_rt
MYPYPATH=build/types "$1" --python-executable "$2" -p dgms_rt
