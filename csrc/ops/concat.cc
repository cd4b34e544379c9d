// concat: values side by side on one axis; int8 inputs of another quantization are converted by table. Inputs that were
// written into the output right away (plan/memory.cc) are there already.
#include <cstring>
#include <optional>
#include <utility>

#include "csrc/ops/check.h"
#include "csrc/ops/operators.h"
#include "csrc/ops/table.h"
#include "csrc/ops/tasks.h"

namespace dgms::ops {
namespace {

// Mostly the channels of a pixel: so short that a call of memcpy would be a good part of the copy.
void copy_run(const std::byte* from, std::byte* to, size_t bytes) {
  constexpr size_t kBlock = 64;
  if (bytes < kBlock) {
    std::memcpy(to, from, bytes);
    return;
  }
  size_t i = 0;
  for (; i + kBlock <= bytes; i += kBlock) std::memcpy(to + i, from + i, kBlock);
  if (i < bytes) std::memcpy(to + bytes - kBlock, from + bytes - kBlock, kBlock);
}

class ConcatLayer final : public Layer {
 public:
  ConcatLayer(size_t axis, size_t element_size, std::vector<std::optional<Table>> tables, kernels::TableX8Fn kernel)
      : axis_(axis), element_size_(element_size), tables_(std::move(tables)), kernel_(kernel) {}

  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const override {
    const double bytes = static_cast<double>(graph::element_count(output)) * static_cast<double>(element_size_);
    return split_items(outer(output), bytes / 4, threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept override {
    const size_t row_bytes = run_bytes(*io.output_shape);
    for_items(work, outer(*io.output_shape), begin, end, [&](size_t first, size_t last) {
      size_t offset = 0;
      for (size_t i = 0; i < tables_.size(); ++i) {
        const size_t bytes = run_bytes(io.input_shapes[i]);
        const bool is_there = io.inputs[i] == static_cast<const std::byte*>(io.output) + offset;
        if (is_there) {
          offset += bytes;
          continue;
        }
        const std::byte* from = static_cast<const std::byte*>(io.inputs[i]) + first * bytes;
        std::byte* to = static_cast<std::byte*>(io.output) + first * row_bytes + offset;
        const int8_t* table = tables_[i].has_value() ? tables_[i]->data() : nullptr;
        for (size_t row = first; row < last; ++row, from += bytes, to += row_bytes) {
          if (table != nullptr) {
            kernel_({bytes, reinterpret_cast<const int8_t*>(from), table, reinterpret_cast<int8_t*>(to)});
          } else {
            copy_run(from, to, bytes);
          }
        }
        offset += bytes;
      }
    });
  }

  size_t constant_bytes() const override {
    size_t bytes = 0;
    for (const std::optional<Table>& table : tables_) bytes += table.has_value() ? sizeof(Table) : 0;
    return bytes;
  }

 private:
  size_t outer(const graph::Shape& shape) const {
    size_t rows = 1;
    for (size_t i = 0; i < axis_; ++i) rows *= static_cast<size_t>(shape[i]);
    return rows;
  }
  size_t run_bytes(const graph::Shape& shape) const {
    size_t bytes = element_size_;
    for (size_t i = axis_; i < shape.size(); ++i) bytes *= static_cast<size_t>(shape[i]);
    return bytes;
  }

  size_t axis_, element_size_;
  std::vector<std::optional<Table>> tables_;  // one an input
  kernels::TableX8Fn kernel_;                 // null without tables
};

class ConcatOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    check_arity(context, 1, 65536);
    check_no_weights(context);
    for (size_t i = 1; i < context.node.inputs.size(); ++i)
      check_input_dtype(context, i, input_value(context, 0).dtype);
    check_output_dtype(context, input_value(context, 0).dtype);
    check_range(context, "axis", attributes<graph::Concat>(context).axis, 1,
                static_cast<int64_t>(context.input_shapes[0].size()) - 1);
  }

  graph::Shape infer(const NodeContext& context) const override {
    const size_t axis = static_cast<size_t>(attributes<graph::Concat>(context).axis);
    graph::Shape shape = context.input_shapes[0];
    for (size_t i = 1; i < context.input_shapes.size(); ++i) {
      graph::Shape other = context.input_shapes[i];
      if (other.size() == shape.size()) {
        shape[axis] += other[axis];
        other[axis] = shape[axis];
      }
      if (other != shape) {
        fail(context, ErrorKind::kFormat, "input " + std::to_string(i) + " does not fit input 0",
             "the shape " + graph::to_string(context.input_shapes[0]) + " but for axis " + std::to_string(axis),
             graph::to_string(context.input_shapes[i]));
      }
    }
    return shape;
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    for (size_t i = 0; i < context.node.inputs.size(); ++i) {
      if (needs_table(context, i)) return {{kernels::Family::kTableX8}};
    }
    return {};
  }

  std::unique_ptr<Layer> make(const NodeContext& context, Span<const kernels::KernelRow* const> rows) const override {
    std::vector<std::optional<Table>> tables(context.node.inputs.size());
    for (size_t i = 0; i < tables.size(); ++i) {
      if (needs_table(context, i)) {
        tables[i] = make_table(input_value(context, i).quantization, {}, output_value(context).quantization);
      }
    }
    return std::make_unique<ConcatLayer>(static_cast<size_t>(attributes<graph::Concat>(context).axis),
                                         graph::size_of(output_value(context).dtype), std::move(tables),
                                         rows.empty() ? nullptr : rows[0]->as<kernels::TableX8Fn>());
  }

 private:
  static bool needs_table(const NodeContext& context, size_t i) {
    return is_int8(output_value(context)) &&
           !(input_value(context, i).quantization == output_value(context).quantization);
  }
};

}  // namespace

const Operator& concat_operator() {
  static const ConcatOperator op;
  return op;
}

}  // namespace dgms::ops
