#!/usr/bin/env bash
# scripts/arm64_root.sh ROOT [PACKAGE...]: makes an arm64 Python 3.11 with numpy for qemu-aarch64 from Debian's
# packages and PyPI's wheel. Needs no root rights and does not change the machine's own package lists.
#   ROOT/system   what qemu takes for / (-L): libc, libstdc++, Python; ROOT/system/site holds numpy
#   ROOT/headers  usr/include/python3.11 for cross-compiling the extension module, and the further packages named
set -euo pipefail

root=$(realpath -m "$1")
shift
python=${PYTHON:-python3}
# Debian 12, whatever this machine runs: its Python is 3.11 and its libc is no older than the cross compiler's.
readonly suite=bookworm
readonly packages=(libc6 libgcc-s1 libstdc++6 python3.11-minimal libpython3.11-minimal libpython3.11-stdlib
  libexpat1 libssl3 libffi8 libbz2-1.0 liblzma5 libuuid1 libcrypt1 zlib1g)

if [ -e "$root/complete" ]; then exit 0; fi
rm -rf "$root"
mkdir -p "$root"/{system/site,system/tmp,headers,apt/lists/partial,apt/archives/partial}

echo "deb ${DEBIAN_MIRROR:-http://deb.debian.org/debian} $suite main" >"$root/apt/sources.list"
apt() {
  apt-get -qq -o APT::Sandbox::User=root -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Acquire::Languages=none \
    -o Dir::State="$root/apt" -o Dir::State::lists="$root/apt/lists" -o Dir::State::status=/dev/null \
    -o Dir::Cache="$root/apt" -o Dir::Etc::sourcelist="$root/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null "$@"
}
apt update
download_into() {  # FOLDER PACKAGE...
  local folder=$1 deb
  shift
  mkdir -p "$root/apt/packages"
  (cd "$root/apt/packages" && apt download "$@")
  for deb in "$root"/apt/packages/*.deb; do dpkg-deb -x "$deb" "$folder"; done
  rm -r "$root/apt/packages"
}
download_into "$root/system" "${packages[@]}"
download_into "$root/headers" libpython3.11-dev "$@"
# Python.h includes <aarch64-linux-gnu/python3.11/pyconfig.h>: so one folder is enough for the compiler.
mv "$root/headers/usr/include/aarch64-linux-gnu" "$root/headers/usr/include/python3.11/"
# Links from / must stay inside.
find "$root/system" -type l -lname '/*' | while read -r link; do
  ln -sfn "$(realpath -m --relative-to="$(dirname "$link")" "$root/system$(readlink "$link")")" "$link"
done

"$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --target "$root/system/site" \
  --only-binary=:all: --implementation cp --python-version 3.11 \
  --platform manylinux_2_28_aarch64 --platform manylinux_2_27_aarch64 --platform manylinux2014_aarch64 'numpy>=1.23'
rm -r "$root/apt"
touch "$root/complete"
