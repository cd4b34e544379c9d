#!/usr/bin/env bash
# scripts/build.sh PRESET JOBS [TARGET...]: configures a preset of CMakePresets.json and builds the targets (default:
# all).
set -euo pipefail
preset=$1 jobs=$2
shift 2
targets=()
[ $# -eq 0 ] || targets=(--target "$@")
cmake --preset "$preset" --log-level=WARNING >/dev/null
cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}"
