# Debian's cross compiler (g++-aarch64-linux-gnu). Programs run under qemu-user; its variable QEMU_CPU chooses the core,
# for example `QEMU_CPU=cortex-a53 ctest`. Benchmarks also need libbenchmark-dev:arm64 (dpkg --add-architecture
# arm64).
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)
set(CMAKE_FIND_ROOT_PATH /usr/aarch64-linux-gnu)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
# The library path is needed too: where Debian's libc6:arm64 is installed, the loader of the cross compiler would find
# that libc, and with it pthread_create hangs.
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64 -L /usr/aarch64-linux-gnu -E LD_LIBRARY_PATH=/usr/aarch64-linux-gnu/lib)
