// Model: a loaded file, planned for this CPU; shared and immutable.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/span.h"
#include "csrc/cpu/uarch.h"
#include "csrc/format/reader.h"
#include "csrc/graph/graph.h"
#include "csrc/plan/memory.h"
#include "csrc/plan/plan.h"

namespace dgms::runtime {

struct Options {
  size_t threads = 0;           // 0 = one for each core of `cores`
  std::string cores = "big";    // "big", "all", "little" or a list "0,2-3"
  std::string isa;              // empty: DGMS_FORCE_ISA, else the best of this CPU
  std::string memory = "fast";  // "fast", or "low": tiled int8 convolutions keep codes. The same results.
};

struct LayerExplanation {
  std::string name, op, kernel, note;  // kernel: the first of `kernels`, "" for a layer that needs none
  std::vector<std::string> kernels, refused;
  std::string weights;  // "4-bit codes", "int8", "float32", ""
  size_t weight_bytes = 0;
  std::string output;         // the first value it produces
  graph::Shape output_shape;  // at the smallest sizes, internal order
  int64_t multiplications = 0;
  size_t threads = 1;
};

// What a caller hands in: float32 in the input's layout, integers of the value's dtype, or uint8 NHWC where the model
// carries its normalization. C-contiguous.
enum class InputType : uint8_t { kFloat32, kUint8, kInt32, kInt64 };
const char* input_type_name(InputType type);

struct InputView {
  const void* data = nullptr;
  InputType type = InputType::kFloat32;
  graph::Shape shape;  // as given
};

class Session;

class Model : public std::enable_shared_from_this<Model> {
 public:
  // Throws Error of every kind but kInput, with the file's path. The file is not needed afterwards.
  static std::shared_ptr<const Model> load(std::shared_ptr<const format::File> file, const Options& options);

  const graph::Graph& graph() const { return graph_; }
  const plan::Plan& plan() const { return plan_; }
  const std::string& path() const { return path_; }
  kernels::Isa isa() const { return plan_.isa; }
  size_t threads() const { return threads_; }  // of each session, including the caller's
  const std::vector<int>& cores() const { return cores_; }
  // Whether `cores` is less than the process may use anyway, so that workers have to be pinned.
  bool restricts_cores() const { return restricts_cores_; }
  const cpu::CoreUarches& uarches() const { return uarches_; }

  // The dims of an output as the caller sees them (NCHW for rank 4).
  graph::Dims output_dims(size_t index) const;
  // The only place where the inputs of a call are checked: their number, dtypes and shapes. Sets the values of the
  // model's symbols. Throws Error(kInput). Does not allocate when `symbols` has room.
  void bind(Span<const InputView> inputs, graph::SymbolValues* symbols) const;
  // The shapes of the outputs for such inputs, as the caller sees them. Throws as bind().
  std::vector<graph::Shape> output_shapes(Span<const InputView> inputs) const;

  // Bytes, known before the first run (at the smallest sizes): "file", "weights", "constants", "arena", "scratch", and
  // "total", which is all of them but the file.
  std::map<std::string, size_t> memory() const;
  std::vector<LayerExplanation> explain() const;
  std::unique_ptr<Session> session(bool keep_values = false) const;

 private:
  Model() = default;
  void build(const format::File& file, const Options& options);
  void bind_shape(const graph::Input& input, const InputView& view, graph::SymbolValues* symbols) const;

  graph::Graph graph_;
  plan::Plan plan_;
  plan::MemoryPlan smallest_;             // at the smallest sizes
  std::vector<ops::Work> smallest_work_;  // one per node; no tasks for a view
  size_t smallest_scratch_ = 0;           // of each worker
  std::string path_;
  size_t threads_ = 1;
  size_t file_bytes_ = 0;
  std::vector<int> cores_;
  bool restricts_cores_ = false;
  cpu::CoreUarches uarches_;
};

// How many of `threads` are worth waking for some work: a pure function of the work, so that explain() knows it.
size_t threads_for(double cost, size_t tasks, size_t threads);

}  // namespace dgms::runtime
