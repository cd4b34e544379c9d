// avg_pool2d: the average of a window.
#include "csrc/ops/layers/avg_pool.h"
#include "csrc/ops/layers/pool_window.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

class AvgPool2dOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    read_pool_window(attributes, window_);
    attributes.boolean("count_include_pad", count_include_pad_);
  }

  void check(const NodeContext& context) const override {
    check_pool_window(context, window_);
    check_avg_pool(context, window_.kernel[0] * window_.kernel[1]);
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override { return infer_pool(context, window_); }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override { return avg_pool_kernels(context); }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    return make_avg_pool_layer(context, window_, count_include_pad_, rows);
  }

 private:
  Window window_;
  bool count_include_pad_ = true;
};

}  // namespace

OperatorSpec avg_pool2d_operator() {
  OperatorSpec spec{};
  spec.name = "avg_pool2d";
  spec.summary = "the average of a window";
  spec.rank = {4, 4};
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.restrictions = {kPoolRestriction, "a window has at most 2^23 pixels"};
  spec.create = create<AvgPool2dOperator>;
  return spec;
}

}  // namespace dgms::ops
