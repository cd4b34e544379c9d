// Layers whose elements do not know their neighbors: views of any strides, broadcast to the shape of the output.
#pragma once

#include <algorithm>
#include <array>
#include <memory>

#include "csrc/base/align.h"
#include "csrc/ops/layer.h"
#include "csrc/ops/layers/elements.h"
#include "csrc/ops/layers/strided_loop.h"
#include "csrc/ops/layers/tasks.h"

namespace dgms::ops {

// What one call of a kernel computes.
template <size_t kInputs>
struct Run {
  size_t size;
  std::array<const std::byte*, kInputs> inputs;
  std::array<size_t, kInputs> steps;  // 1, or 0: one value for all
  std::byte* output;

  template <typename T>
  const T* input(size_t i) const {
    return reinterpret_cast<const T*>(inputs[i]);
  }
  template <typename T>
  T* result() const {
    return reinterpret_cast<T*>(output);
  }
};

template <size_t kInputs>
class ElementwiseLayer : public Layer {
 public:
  // The inputs have the rank of the output, and its sizes or 1.
  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const final;
  Strides input_strides(size_t) const final { return Strides::kAny; }
  Strides output_strides(size_t) const final { return Strides::kAny; }

  virtual void compute(const Run<kInputs>& run) const noexcept = 0;
  // Whether the kernel takes a step of 0.
  virtual bool repeats_values() const { return false; }
};

template <size_t kInputs>
class ElementwiseStep final : public Step {
 public:
  ElementwiseStep(const ElementwiseLayer<kInputs>& layer, Span<const TensorView> inputs, const TensorView& output,
                  size_t threads)
      : layer_(layer), loop_(views(inputs, output)) {
    for (size_t v = 0; v <= kInputs; ++v) {
      const int64_t step = loop_.step(v);
      const bool is_input = v < kInputs;
      const bool is_taken = step == 1 || (is_input && step == 0 && layer.repeats_values());
      element_size_[v] = (is_input ? inputs[v] : output).element_size();
      if (is_input) steps_[v] = is_taken ? static_cast<size_t>(step) : 1;
      if (is_taken) continue;
      staged_[v] = true;
      is_staged_ = true;
      staging_[v] = work_.scratch_bytes;
      work_.scratch_bytes += round_up(kBlock * element_size_[v] + kernels::kOverread, kAlignment);
    }
    // Kernels read on behind a run: where that is memory that another task writes, there is one task.
    const bool is_in_place =
        std::any_of(inputs.begin(), inputs.end(), [&](const TensorView& input) { return input.data == output.data; });
    block_ = split_items(loop_.items(), static_cast<double>(output.elements()) * (is_staged_ ? 2 : 0.25),
                         is_in_place && !loop_.is_one_run() ? 1 : threads, work_);
  }

  void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
    loop_.walk(begin * block_, std::min(loop_.items(), end * block_),
               [&](const std::array<std::byte*, kInputs + 1>& data, size_t size) {
                 if (is_staged_) {
                   compute_staged(data, size, worker.scratch);
                 } else {
                   compute(data, size);
                 }
               });
  }

 private:
  static constexpr size_t kBlock = 512;  // elements

  static std::array<TensorView, kInputs + 1> views(Span<const TensorView> inputs, const TensorView& output) {
    std::array<TensorView, kInputs + 1> views;
    for (size_t v = 0; v < kInputs; ++v) {
      views[v] = inputs[v];
      for (size_t i = 0; i < output.rank; ++i) {
        if (inputs[v].shape[i] == 1) views[v].strides[i] = 0;
      }
      views[v].shape = output.shape;
    }
    views[kInputs] = output;
    return views;
  }

  void compute(const std::array<std::byte*, kInputs + 1>& data, size_t size) const noexcept {
    Run<kInputs> run;
    run.size = size;
    for (size_t v = 0; v < kInputs; ++v) run.inputs[v] = data[v];
    run.steps = steps_;
    run.output = data[kInputs];
    layer_.compute(run);
  }

  // Through scratch memory, where the kernel cannot do with the steps of a view.
  void compute_staged(std::array<std::byte*, kInputs + 1> data, size_t size, std::byte* scratch) const noexcept {
    for (size_t left = size; left > 0;) {
      const size_t count = std::min(left, kBlock);
      std::array<std::byte*, kInputs + 1> block = data;
      for (size_t v = 0; v <= kInputs; ++v) {
        if (!staged_[v]) continue;
        block[v] = scratch + staging_[v];
        if (v < kInputs) copy_elements(data[v], loop_.step(v), block[v], 1, count, element_size_[v]);
      }
      compute(block, count);
      if (staged_[kInputs]) {
        copy_elements(block[kInputs], 1, data[kInputs], loop_.step(kInputs), count, element_size_[kInputs]);
      }
      for (size_t v = 0; v <= kInputs; ++v) {
        data[v] += loop_.step(v) * static_cast<int64_t>(count * element_size_[v]);
      }
      left -= count;
    }
  }

  const ElementwiseLayer<kInputs>& layer_;
  StridedLoop<kInputs + 1> loop_;
  std::array<size_t, kInputs> steps_{};
  std::array<size_t, kInputs + 1> element_size_{}, staging_{};
  std::array<bool, kInputs + 1> staged_{};
  bool is_staged_ = false;
  size_t block_ = 1;
};

template <size_t kInputs>
std::unique_ptr<Step> ElementwiseLayer<kInputs>::prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                                         size_t threads) const {
  return std::make_unique<ElementwiseStep<kInputs>>(*this, inputs, outputs[0], threads);
}

}  // namespace dgms::ops
