#!/usr/bin/env bash
# scripts/setup.sh demo|test: makes sure that the system's tools are installed.
# As root on a machine with apt, it installs missing tools; otherwise it names them and says how to install them.
set -euo pipefail

# The name of a tool, the check whether it is present, and the Debian package that provides it.
readonly demo_needs=(
  "C++ compiler|command -v c++|g++"
  "CMake|command -v cmake|cmake"
  "Ninja|command -v ninja|ninja-build"
  "Python|command -v python3|python3"
  "Python's venv|python3 -c 'import ensurepip, venv'|python3-venv"
  "Python's headers|test -f \"\$(python3 -c 'import sysconfig; print(sysconfig.get_path(\"include\"))')/Python.h\"|python3-dev"
  "nlohmann-json|header nlohmann/json.hpp|nlohmann-json3-dev"
)
readonly test_needs=(
  "GoogleTest|header gtest/gtest.h|libgtest-dev"
  "GoogleTest's source|test -f /usr/src/googletest/CMakeLists.txt|libgtest-dev"
  "google-benchmark|header benchmark/benchmark.h|libbenchmark-dev"
  "aarch64 cross compiler|command -v aarch64-linux-gnu-g++|g++-aarch64-linux-gnu"
  "aarch64 binutils|command -v aarch64-linux-gnu-objdump|binutils-aarch64-linux-gnu"
  "aarch64 emulator|command -v qemu-aarch64|qemu-user"
  "clang|fuzzing_clang|clang-14"
  "clang's libFuzzer and sanitizers|fuzzing_clang|libclang-rt-14-dev"
  "apt-get|command -v apt-get|apt"
  "dpkg|command -v dpkg-deb|dpkg"
)

header() { echo "#include <$1>" | c++ -std=c++17 -E -x c++ - ; }
# Any clang from 14 on that has libFuzzer; cmake/toolchains/clang.cmake takes the newest.
fuzzing_clang() {
  local compiler
  compiler=$(for version in {30..14}; do command -v "clang++-$version"; done | head -n 1)
  echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' |
    "${compiler:-clang++}" -x c++ -fsanitize=fuzzer,address,undefined - -o /dev/null
}
present() { eval "$1" >/dev/null 2>&1; }

# Fills `names` and `packages` with what is not there.
find_missing() {
  names=() packages=()
  local need name probe package
  for need in "$@"; do
    IFS='|' read -r name probe package <<<"$need"
    present "$probe" && continue
    names+=("$name")
    [[ " ${packages[*]} " == *" $package "* ]] || packages+=("$package")
  done
}

case ${1:-} in
  demo) needs=("${demo_needs[@]}") ;;
  test) needs=("${demo_needs[@]}" "${test_needs[@]}") ;;
  *) echo "usage: scripts/setup.sh demo|test" >&2; exit 2 ;;
esac

find_missing "${needs[@]}"
if [ ${#names[@]} -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  echo "Installing: ${packages[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
  find_missing "${needs[@]}"
fi
if [ ${#names[@]} -gt 0 ]; then
  printf 'Missing: %s\n' "${names[@]}" >&2
  echo "Install them and call make again:" >&2
  echo "  Debian, Ubuntu, Raspberry Pi OS:  sudo apt-get install ${packages[*]}" >&2
  exit 1
fi
