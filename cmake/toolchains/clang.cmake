# The newest clang there is, for libFuzzer (scripts/setup.sh sees to it that there is one).
foreach(version RANGE 30 14 -1)
  list(APPEND names clang++-${version})
endforeach()
find_program(DGMS_CLANG NAMES ${names} clang++ REQUIRED)
set(CMAKE_CXX_COMPILER ${DGMS_CLANG})
