// matmul: the product of two computed matrices, float32: the GEMM of linear layers on panels that are packed while the
// model runs.
#include <algorithm>

#include "csrc/base/align.h"
#include "csrc/ops/check.h"
#include "csrc/ops/layers/elements.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

// [batch, rows, columns] of any strides.
struct Matrices {
  const float* data;
  int64_t batch, rows, columns;
  int64_t batch_stride, row_stride, column_stride;

  explicit Matrices(const TensorView& view)
      : data(view.as<float>()),
        batch(view.shape[0]),
        rows(view.shape[1]),
        columns(view.shape[2]),
        batch_stride(batch == 1 ? 0 : view.strides[0]),
        row_stride(view.strides[1]),
        column_stride(view.strides[2]) {}
};

class MatmulStep final : public Step {
 public:
  MatmulStep(const kernels::KernelRow& row, const TensorView& a, const TensorView& b, const TensorView& output,
             size_t threads)
      : kernel_(row.as<kernels::IgemmF32Fn>()), mr_(row.mr), nr_(row.nr), a_(a), b_(b), output_(output) {
    depth_ = static_cast<size_t>(a_.columns);
    const size_t rows = static_cast<size_t>(a_.rows), columns = static_cast<size_t>(b_.columns);
    panels_ = round_up(columns, nr_) / nr_;
    block_rows_ = std::min(rows, kBlockRows);
    copies_rows_ = a_.column_stride != 1 && depth_ > 1;
    const auto take = [this](size_t bytes) {
      const size_t offset = work_.scratch_bytes;
      work_.scratch_bytes += round_up(bytes + kernels::kOverread, kAlignment);
      return offset;
    };
    pointers_ = take((round_up(block_rows_, mr_)) * sizeof(const float*));
    packed_ = take(depth_ * nr_ * sizeof(float));
    if (copies_rows_) copies_ = take(block_rows_ * depth_ * sizeof(float));
    const double multiplications = static_cast<double>(output.elements()) * static_cast<double>(depth_);
    work_.multiplications = output.elements() * static_cast<int64_t>(depth_);
    work_.tasks = static_cast<size_t>(output.shape[0]) * panels_;
    work_.cost = multiplications / 8 + static_cast<double>(output.shape[0] * b_.rows * b_.columns) * 2;
    static_cast<void>(threads);  // a task is a panel: what it packs is used by no other
  }

  void run(size_t begin, size_t end, const Worker& worker) const noexcept override {
    auto* pointers = reinterpret_cast<const float**>(worker.scratch + pointers_);
    auto* packed = reinterpret_cast<float*>(worker.scratch + packed_);
    auto* copies = reinterpret_cast<float*>(worker.scratch + copies_);
    for (size_t task = begin; task < end; ++task) {
      const auto item = static_cast<int64_t>(task / panels_);
      const size_t first = task % panels_ * nr_;
      kernels::IgemmF32Args args{};
      args.channels = std::min(nr_, static_cast<size_t>(b_.columns) - first);
      pack(item, first, args.channels, packed);
      args.taps = 1;
      args.depth = depth_;
      args.input = pointers;
      args.weights = packed;
      args.panel_stride = depth_ * nr_;
      args.output_stride = static_cast<size_t>(output_.strides[1]) * sizeof(float);
      const float* a = a_.data + item * a_.batch_stride;
      float* out = output_.as<float>() + item * output_.strides[0] + static_cast<int64_t>(first);
      for (int64_t done = 0; done < a_.rows; done += static_cast<int64_t>(block_rows_)) {
        args.rows = std::min(block_rows_, static_cast<size_t>(a_.rows - done));
        point_at_rows(a + done * a_.row_stride, args.rows, pointers, copies);
        args.input_stride = round_up(args.rows, mr_);
        args.output = out + done * output_.strides[1];
        kernel_(args);
      }
    }
  }

 private:
  static constexpr size_t kBlockRows = 128;

  // The panel of columns [first, first + count): [depth][nr], zeros behind the last one.
  void pack(int64_t item, size_t first, size_t count, float* packed) const noexcept {
    const float* from = b_.data + item * b_.batch_stride + static_cast<int64_t>(first) * b_.column_stride;
    for (size_t k = 0; k < depth_; ++k, from += b_.row_stride, packed += nr_) {
      copy_elements(from, b_.column_stride, packed, 1, count);
      std::fill(packed + count, packed + nr_, 0.0f);
    }
  }

  void point_at_rows(const float* a, size_t rows, const float** pointers, float* copies) const noexcept {
    for (size_t r = 0; r < rows; ++r, a += a_.row_stride) {
      pointers[r] = copies_rows_ ? copies + r * depth_ : a;
      if (copies_rows_) copy_elements(a, a_.column_stride, copies + r * depth_, 1, depth_);
    }
    std::fill(pointers + rows, pointers + round_up(rows, mr_), pointers[rows - 1]);
  }

  kernels::IgemmF32Fn kernel_;
  size_t mr_, nr_;
  Matrices a_, b_;
  TensorView output_;
  size_t depth_, panels_, block_rows_;
  bool copies_rows_;
  size_t pointers_ = 0, packed_ = 0, copies_ = 0;  // in the scratch
};

class MatmulLayer final : public Layer {
 public:
  explicit MatmulLayer(const kernels::KernelRow& row) : row_(&row) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    return std::make_unique<MatmulStep>(*row_, inputs[0], inputs[1], outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kAny; }

 private:
  const kernels::KernelRow* row_;
};

class MatmulOperator final : public Operator {
 public:
  void check(const NodeContext& context) const override {
    const graph::Dims &a = context.inputs[0], &b = context.inputs[1];
    const bool same_batch = b.size() == 3 && (a[0] == b[0] || a[0] == graph::Dim(1) || b[0] == graph::Dim(1));
    if (same_batch && a[2] == b[1]) return;
    fail(context, ErrorKind::kFormat, "the matrices do not fit each other",
         "[batch or 1, " + a[2].text(context.graph.symbols) + ", columns] to multiply " + to_string(context, a) +
             " with",
         to_string(context, b));
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const graph::Dims &a = context.inputs[0], &b = context.inputs[1];
    return {{a[0] == graph::Dim(1) ? b[0] : a[0], a[1], b[2]}};
  }

  std::vector<KernelRequest> kernels(const NodeContext&) const override { return {{kernels::Family::kIgemmF32}}; }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const> rows) const override {
    return std::make_unique<MatmulLayer>(*rows[0]);
  }
};

}  // namespace

OperatorSpec matmul_operator() {
  OperatorSpec spec{};
  spec.name = "matmul";
  spec.summary = "[batch, rows, depth] times [batch, depth, columns]";
  spec.inputs = {2, 2};
  spec.rank = {3, 3};
  spec.types = one_type_of({DType::kFloat32});
  spec.restrictions = {"either batch may be 1"};
  spec.create = create<MatmulOperator>;
  return spec;
}

}  // namespace dgms::ops
