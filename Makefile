# `make demo` and `make test` do everything on a fresh machine; `make help` lists the rest.
.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

JOBS ?= $(shell nproc)
# Real data for the accuracy tests.
export DGMS_DATA ?= $(abspath ../shared/data)
# Exact, and first: a looser requirement pulls gigabytes of accelerator libraries on some machines.
TORCH := torch==2.13.0

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(VENV)/bin/pip --disable-pip-version-check
STEP := scripts/step.sh
BENCH_ROOT := build/bench-arm/root
CPP_FILES = $(shell find csrc kernels tests bench -name '*.cc' -o -name '*.c' -o -name '*.h')
PACKAGE_SOURCES := pyproject.toml CMakeLists.txt README.md $(shell find cmake csrc kernels python training -type f)

.PHONY: help demo test test-all lint format generate test-cpp test-asan test-tsan test-fuzz test-arm64 test-python test-arm64-python \
        bench bench-arm bench-kernels-arm bench-tables bench-others bench-layers wheel clean setup-demo setup-test

help:  ## list the targets
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## */  \1\t/' | expand -t 22

demo: setup-demo $(VENV)/.package  ## install the package into .venv and run `dgms demo`
	$(VENV)/bin/dgms demo

test: setup-test lint test-cpp test-asan test-tsan test-fuzz test-arm64 test-python test-arm64-python  ## everything below, in order
	@printf '\nAll tests passed.\n'

test-all: CORES := cortex-a53 cortex-a72 cortex-a76 max
test-all: test  ## the same, with more emulated cores: before a release

setup-demo:
	@scripts/setup.sh demo
setup-test:
	@scripts/setup.sh test

$(VENV)/.base: pyproject.toml
	python3 -m venv $(VENV)
	$(PIP) install -q 'scikit-build-core>=0.11' 'pybind11>=3.0' 'numpy>=1.23'
	touch $@
$(VENV)/.lint: $(VENV)/.base
	$(PIP) install -q $$($(PYTHON) scripts/requirements.py lint)
	touch $@
$(VENV)/.test: $(VENV)/.base
	$(PIP) install -q $(TORCH)
	$(PIP) install -q $$($(PYTHON) scripts/requirements.py train test)
	touch $@
$(VENV)/.package: $(VENV)/.base $(PACKAGE_SOURCES)
	CMAKE_BUILD_PARALLEL_LEVEL=$(JOBS) $(PIP) install -q --no-build-isolation --no-deps --force-reinstall .
	touch $@

lint: $(VENV)/.lint $(VENV)/.test $(VENV)/.package  ## formatting, types, dependencies between folders, generated files
	@$(STEP) "clang-format" $(VENV)/bin/clang-format --dry-run -Werror $(CPP_FILES)
	@$(STEP) "ruff check" $(VENV)/bin/ruff check .
	@$(STEP) "ruff format" $(VENV)/bin/ruff format --check .
	@$(STEP) "mypy --strict" scripts/check_types.sh $(VENV)/bin/mypy $(PYTHON)
	@$(STEP) "dependencies between folders" $(PYTHON) scripts/check_arrows.py
	@$(STEP) "kernel names" $(PYTHON) scripts/check_kernel_names.py
	@$(STEP) "generated assembly" $(PYTHON) scripts/arm/generate.py --check
	@$(STEP) "docs/operators.md" $(PYTHON) scripts/operators_page.py --check

format: $(VENV)/.lint  ## format C++ and Python in place
	$(VENV)/bin/clang-format -i $(CPP_FILES)
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

generate:  ## write the assembly of kernels/arm/<isa>/gen again
	python3 scripts/arm/generate.py

# $(call build,PRESET[,TARGETS])
build = $(STEP) "build $(1)" scripts/build.sh $(1) $(JOBS) $(2)

test-cpp: $(VENV)/.base  ## C++ tests, optimized
	@$(call build,dev)
	@$(STEP) "C++ tests" ctest --preset dev -j$(JOBS)

test-asan: $(VENV)/.base  ## C++ tests under the address and undefined-behavior sanitizers
	@$(call build,asan)
	@$(STEP) "C++ tests, asan + ubsan" ctest --preset asan -j$(JOBS)

test-tsan: $(VENV)/.base  ## tests of threads under the thread sanitizer
	@$(call build,tsan,pool_test runtime_test)
	@$(STEP) "thread tests, tsan" ctest --preset tsan -R '^(pool|runtime)$$'

test-fuzz: $(VENV)/.base  ## replays bad files under libFuzzer, then looks for more for a minute
	@$(call build,fuzz)
	@$(STEP) "fuzzing of files, asan + ubsan" ctest --preset fuzz

# `max` has every instruction set of the other cores with dot products.
CORES := cortex-a53 max
test-arm64: $(VENV)/.base  ## C++ tests on emulated ARM cores
	@$(call build,arm64-gcc)
	@for core in $(CORES); do \
	  QEMU_CPU=$$core $(STEP) "C++ tests on $$core" ctest --preset arm64-gcc -j$(JOBS); \
	done
	@$(STEP) "instructions stay in their folders" $(PYTHON) scripts/check_isa_leak.py build/arm64-gcc

test-python: $(VENV)/.test $(VENV)/.package  ## Python tests of the installed package
	@OMP_NUM_THREADS=1 $(STEP) "Python tests" $(VENV)/bin/pytest -n $(JOBS) --dist loadfile

test-arm64-python: $(VENV)/.test $(VENV)/.package  ## the same results from Python on x86 and on emulated ARM cores
	@$(call build,arm64-gcc)
	@$(STEP) "arm64 Python" scripts/arm64_python.sh

bench:  ## benchmarks of the kernels
	@$(call build,dev)
	build/dev/bench/kernels/bench_kernels

bench-arm:  ## build/arm64/dgms_bench, a static program for aarch64 boards without Python
	@$(call build,arm64,dgms_bench)
	@echo build/arm64/dgms_bench

bench-kernels-arm: $(BENCH_ROOT)/complete  ## build/arm64-bench/bench/kernels/bench_kernels, benchmarks of the kernels for aarch64
	@$(call build,arm64-bench,bench_kernels)
	@echo build/arm64-bench/bench/kernels/bench_kernels

bench-tables: $(VENV)/.test $(VENV)/.package bench-arm  ## measure our rows of docs/benchmarks.md again (needs llvm-19)
	@$(STEP) "models" $(PYTHON) bench/models/make_models.py build/bench-models $(if $(wildcard $(DGMS_DATA)),--data $(DGMS_DATA))
	@$(STEP) "modeled cycles" $(PYTHON) bench/arm/tables.py build/arm64/dgms_bench build/bench-models

bench-others: $(VENV)/.test $(VENV)/.package $(BENCH_ROOT)/complete  ## measure the rows of other runtimes again (hours)
	$(PYTHON) bench/arm/other_runtimes.py $(BENCH_ROOT)

bench-layers: $(VENV)/.test $(VENV)/.package $(BENCH_ROOT)/complete bench-arm  ## single layers, ours and other runtimes'
	$(PYTHON) bench/arm/layers.py $(BENCH_ROOT) build/arm64/dgms_bench

# AArch64 Python for other runtimes, and google-benchmark.
$(BENCH_ROOT)/complete: $(VENV)/.base
	PYTHON=$(PYTHON) scripts/arm64_root.sh $(BENCH_ROOT) libbenchmark-dev libbenchmark1debian

wheel: setup-demo $(VENV)/.base  ## a wheel of this machine's kind in dist/
	$(PIP) wheel -q --no-build-isolation --no-deps -w dist .

clean:  ## remove everything that make has made
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache
