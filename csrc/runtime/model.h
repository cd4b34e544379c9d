// Model: shared and immutable. Session: an arena and a pool, one per thread of the caller.
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
#include "csrc/plan/plan.h"

namespace dgms::runtime {

struct Options {
  size_t threads = 0;           // 0 = one a core of `cores`
  std::string cores = "big";    // "big", "all", "little" or a list "0,2-3"
  std::string isa;              // empty: DGMS_FORCE_ISA, else the best of this CPU
  std::string memory = "fast";  // "fast", or "low": tiled int8 convolutions keep codes. The same results.
};

struct LayerExplanation {
  std::string name, op, kernel, note;  // kernel: the first of `kernels`, "" for a layer that needs none
  std::vector<std::string> kernels, refused;
  std::string weights;  // "4-bit codes", "int8", "float32", ""
  size_t weight_bytes = 0;
  std::string output;         // the value it produces
  graph::Shape output_shape;  // at the smallest batch, internal order
  int64_t multiplications = 0;
  size_t threads = 1;
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
  graph::Shape output_shape(size_t index) const;  // as Session::output_shape at the smallest batch
  // Bytes, known before the first run (at the smallest batch): "file", "weights", "constants", "arena", "scratch", and
  // "total", which is all of them but the file.
  std::map<std::string, size_t> memory() const;
  std::vector<LayerExplanation> explain() const;
  std::unique_ptr<Session> session(bool keep_values = false) const;

 private:
  Model() = default;
  void build(const format::File& file, const Options& options);

  graph::Graph graph_;
  plan::Plan plan_;
  plan::MemoryPlan smallest_;              // at the smallest batch
  std::vector<std::string> weight_kinds_;  // one a node, as LayerExplanation::weights
  std::string path_;
  size_t threads_ = 1;
  size_t file_bytes_ = 0;
  std::vector<int> cores_;
  bool restricts_cores_ = false;
  cpu::CoreUarches uarches_;
};

// How many of `threads` are worth waking for some work: a pure function of the work, so that explain() knows it.
size_t threads_for(double cost, size_t tasks, size_t threads);

// What a caller hands in or takes out. Input: float32 in the input's layout, or uint8 NHWC where the model carries its
// normalization.
struct InputView {
  const void* data = nullptr;
  bool is_uint8 = false;
  graph::Shape shape;  // as given, checked by run()
};
struct OutputView {
  float* data = nullptr;  // C-contiguous; may overlap an input
  graph::Shape shape;     // of data; run() checks that it is output_shape()
};

struct ProfileRow {
  std::string name, op, kernel;
  double microseconds = 0;  // of the last run
  double start_microseconds = 0;
};

// One per thread: a call while another thread is inside throws Error(kInput). Runs do not allocate while the batch size
// stays the same.
class Session {
 public:
  Session(std::shared_ptr<const Model> model, bool keep_values);
  ~Session();

  // Plans buffers for a batch size (run() does it by itself when the batch changes). Throws Error(kInput) out of range.
  void prepare(int64_t batch);
  graph::Shape output_shape(size_t index, int64_t batch);  // as the caller sees it (NCHW for rank 4); prepares
  // One view an input and an output, in the model's order. Throws Error(kInput): shape, NaN in an int8 model.
  void run(Span<const InputView> inputs, Span<const OutputView> outputs);

  void set_profiling(bool on);
  std::vector<ProfileRow> profile() const;  // of the last run while profiling was on; empty before it
  size_t arena_bytes() const;
  // keep_values only: a copy of a value of the last run. Throws Error(kInput) for an unknown name.
  std::vector<std::byte> value(const std::string& name, graph::Shape* shape, graph::DType* dtype) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dgms::runtime
