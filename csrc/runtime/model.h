// Model: shared and immutable. Session: an arena and a pool, one per thread of the caller.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "csrc/format/reader.h"
#include "csrc/graph/graph.h"
#include "csrc/plan/plan.h"
#include "csrc/threads/pool.h"

namespace dgms::runtime {

struct Options {
  size_t threads = 0;         // 0 = one a core of `cores`
  std::string cores = "big";  // "big", "all", "little" or a list "0,2-3"
  std::string isa;            // empty: DGMS_FORCE_ISA, else the best of this CPU
};

struct LayerExplanation {
  std::string name, op, kernel, note;
  std::vector<std::string> kernels, refused;
  std::string weights;  // "4-bit codes", "int8", "float32", ""
  size_t weight_bytes = 0;
  graph::Shape output_shape;
  int64_t multiplications = 0;
  size_t threads = 1;
};

class Session;

class Model : public std::enable_shared_from_this<Model> {
 public:
  static std::shared_ptr<Model> load(std::shared_ptr<const format::File> file, const Options& options);

  const graph::Graph& graph() const { return graph_; }
  const plan::Plan& plan() const { return plan_; }
  const std::string& path() const { return path_; }
  kernels::Isa isa() const { return plan_.isa; }
  size_t threads() const { return threads_; }
  const std::vector<int>& cores() const { return cores_; }
  // Bytes, known before the first run (at the smallest batch): "file", "weights", "constants", "arena", "scratch", "total".
  std::map<std::string, size_t> memory() const;
  std::vector<LayerExplanation> explain() const;
  std::unique_ptr<Session> session(bool keep_values = false) const;

 private:
  graph::Graph graph_;
  plan::Plan plan_;
  std::string path_;
  size_t threads_ = 1;
  size_t file_bytes_ = 0;
  std::vector<int> cores_;
};

// What a caller hands in or takes out. Input: float32 in the input's layout, or uint8 NHWC where the model carries its normalization.
struct InputView {
  const void* data = nullptr;
  bool is_uint8 = false;
  graph::Shape shape;  // as given, checked by run()
};
struct OutputView {
  float* data = nullptr;  // C-contiguous, of output_shape()
};

struct ProfileRow {
  std::string name, op, kernel;
  double microseconds = 0;  // of the last run
  double start_microseconds = 0;
};

// Not thread-safe: one per thread. Runs do not allocate once a batch size has been prepared.
class Session {
 public:
  Session(std::shared_ptr<const Model> model, bool keep_values);
  ~Session();

  // Plans buffers for a batch size (run() does it by itself when the batch changes). Throws Error(kInput) out of range.
  void prepare(int64_t batch);
  graph::Shape output_shape(size_t index, int64_t batch);  // as the caller sees it (NCHW for rank 4)
  // One view an input and an output, in the model's order. Throws Error(kInput): shape, NaN in an int8 model.
  void run(Span<const InputView> inputs, Span<const OutputView> outputs);

  void set_profiling(bool on);
  std::vector<ProfileRow> profile() const;
  size_t arena_bytes() const;
  // keep_values only: the bytes of a value after run(). Throws Error(kInput) for an unknown name.
  Span<const std::byte> value(const std::string& name, graph::Shape* shape, graph::DType* dtype) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dgms::runtime
