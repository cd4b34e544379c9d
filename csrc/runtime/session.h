// Session: the memory and the threads of one caller, for a model that all sessions share.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "csrc/base/span.h"
#include "csrc/runtime/model.h"

namespace dgms::runtime {

struct ProfileRow {
  std::string name, op, kernel;
  double microseconds = 0;  // of the last run
  double start_microseconds = 0;
};

// What a caller takes out: OutputInfo::dtype, C-contiguous, of the shape that Model::output_shapes() says. May overlap
// an input.
struct OutputView {
  void* data = nullptr;
  graph::Shape shape;
};

// One per thread: a call while another thread is inside throws Error(kInput). What a set of input shapes needs is kept
// for the last few of them, so that running one of these again does not allocate.
class Session {
 public:
  static constexpr size_t kKeptShapes = 4;

  Session(std::shared_ptr<const Model> model, bool keep_values);
  ~Session();

  // Plans and allocates for inputs of these shapes, as run() does by itself; their data is not looked at. Throws
  // Error(kInput) as Model::bind(), Error(kPlan) when it would need too much memory.
  void prepare(Span<const InputView> inputs);
  // One view per input and output, in the model's order. Throws Error(kInput): shape, NaN in an int8 model.
  void run(Span<const InputView> inputs, Span<const OutputView> outputs);

  void set_profiling(bool on);
  std::vector<ProfileRow> profile() const;  // of the last run while profiling was on; empty before it
  size_t arena_bytes() const;               // of all shapes that are kept
  // keep_values only: a dense copy of a value of the last run. Throws Error(kInput) for an unknown name.
  std::vector<std::byte> value(const std::string& name, graph::Shape* shape, graph::DType* dtype) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dgms::runtime
