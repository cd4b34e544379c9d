// pad: surrounds the value with a constant.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/copy.h"
#include "csrc/ops/rounding.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;
using Pads = std::vector<std::array<int64_t, 2>>;  // before and after, one per axis

class PadLayer final : public CopyLayer {
 public:
  template <typename T>
  PadLayer(Pads pads, T value) : pads_(std::move(pads)) {
    static_assert(sizeof(T) <= sizeof(value_));
    std::memcpy(value_, &value, sizeof(T));
  }

  // The value, and around it slabs of the constant: before and after it on an axis, as wide as the output on the axes
  // behind that one, as wide as the value on those before it.
  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    const TensorView &input = inputs[0], &output = outputs[0];
    TensorView constant = output;
    constant.data = const_cast<std::byte*>(value_);  // it is read only
    constant.strides = {};
    Region place{0, output.strides};
    for (size_t i = 0; i < input.rank; ++i) place.offset += pads_[i][0] * output.strides[i];
    std::vector<Copy> copies = {{input, part_of(output, place, input.sizes())}};
    graph::Shape shape = input.sizes();  // of a slab
    for (size_t i = input.rank; i-- > 0;) {
      place.offset -= pads_[i][0] * output.strides[i];
      const int64_t ends[] = {0, pads_[i][0] + input.shape[i]};
      for (size_t end = 0; end < 2; ++end) {
        shape[i] = pads_[i][end];
        if (shape[i] == 0) continue;
        const Region slab{place.offset + ends[end] * output.strides[i], output.strides};
        copies.push_back({part_of(constant, {0, {}}, shape), part_of(output, slab, shape)});
      }
      shape[i] = output.shape[i];
    }
    return std::make_unique<CopyStep>(copies, nullptr, threads);
  }

  std::optional<Region> view_of_input(size_t, const TensorView& input, const graph::Shape&) const override {
    const bool has_pads =
        std::any_of(pads_.begin(), pads_.end(), [](const auto& pair) { return pair[0] + pair[1] > 0; });
    if (has_pads) return std::nullopt;
    return Region{0, input.strides};
  }

 private:
  Pads pads_;
  alignas(8) std::byte value_[8];
};

class PadOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.pairs("pads", pads_, {1, static_cast<int64_t>(kMaxRank)}, {0, kMaxWindow - 1});
    attributes.real("value", value_);
  }

  void check(const NodeContext& context) const override {
    const int64_t rank = static_cast<int64_t>(context.inputs[0].size());
    check_range(context, "pads (pairs, one per axis)", static_cast<int64_t>(pads_.size()), rank, rank);
    const DType dtype = input_value(context, 0).dtype;
    if ((dtype == DType::kInt32 || dtype == DType::kInt64) &&
        (std::nearbyint(value_) != value_ || std::fabs(value_) >= 2147483648.0f)) {
      fail(context, ErrorKind::kFormat, "value does not fit the dtype", "a whole number of 32 bits",
           std::to_string(value_));
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    graph::Dims shape = context.inputs[0];
    for (size_t i = 0; i < shape.size(); ++i) shape[i] = shape[i] + graph::Dim(pads_[i][0] + pads_[i][1]);
    return {shape};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const>) const override {
    const graph::Value& x = input_value(context, 0);
    switch (x.dtype) {
      case DType::kInt8:
        return std::make_unique<PadLayer>(pads_, quantize_value(value_, x.quantization));
      case DType::kInt32:
        return std::make_unique<PadLayer>(pads_, static_cast<int32_t>(value_));
      case DType::kInt64:
        return std::make_unique<PadLayer>(pads_, static_cast<int64_t>(value_));
      case DType::kFloat32:
        break;
    }
    return std::make_unique<PadLayer>(pads_, value_);
  }

 private:
  Pads pads_;
  float value_ = 0;
};

}  // namespace

OperatorSpec pad_operator() {
  OperatorSpec spec{};
  spec.name = "pad";
  spec.summary = "surrounds the value with a constant";
  spec.types = any_one_type();
  spec.same_quantization = true;
  spec.restrictions = {"pads has one pair per axis"};
  spec.create = create<PadOperator>;
  return spec;
}

}  // namespace dgms::ops
