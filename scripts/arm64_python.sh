#!/usr/bin/env bash
# Runs int8 models from Python here and on emulated ARM cores and compares the outputs bit by bit.
# Needs the packages of the [train] extra and dgms_rt in .venv, the data of $DGMS_DATA and the preset arm64-gcc built.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly python=.venv/bin/python root=build/arm64-root models=build/arm64-models

PYTHON=$python scripts/arm64_root.sh "$root"
cmake --preset arm64-gcc --log-level=WARNING -DDGMS_BUILD_PYTHON=ON \
  -Dpybind11_DIR="$($python -m pybind11 --cmakedir)" -DPython_INCLUDE_DIR="$PWD/$root/headers/usr/include/python3.11" \
  -DPYTHON_MODULE_EXTENSION=.cpython-311-aarch64-linux-gnu.so -DPYTHON_MODULE_DEBUG_POSTFIX= -DPYTHON_IS_DEBUG=0 >/dev/null
cmake --build --preset arm64-gcc --parallel "${JOBS:-$(nproc)}" --target _core
rm -rf "$root/system/site/dgms_rt"
cp -r python/dgms_rt "$root/system/site/"
cp build/arm64-gcc/_core.cpython-311-aarch64-linux-gnu.so "$root/system/site/dgms_rt/"

rm -rf "$models"
$python tests/arm64/make_models.py "$models"
$python tests/arm64/check_same_results.py "$models" "$root"
