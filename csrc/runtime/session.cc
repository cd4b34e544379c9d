#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <utility>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/runtime/border.h"
#include "csrc/runtime/file_error.h"
#include "csrc/runtime/model.h"
#include "csrc/threads/pool.h"

namespace dgms::runtime {
namespace {

using Clock = std::chrono::steady_clock;

double microseconds_between(Clock::time_point start, Clock::time_point end) {
  return std::chrono::duration<double, std::micro>(end - start).count();
}

// A layer with everything that does not change while the batch size stays the same.
struct Call {
  const ops::Layer* layer = nullptr;
  const ops::Work* work = nullptr;
  ops::LayerIo io{};
  std::vector<graph::Shape> input_shapes;
  std::vector<const void*> inputs;
  size_t threads = 1;
};

// Everything that depends on the batch size.
struct Prepared {
  plan::MemoryPlan memory;
  AlignedBuffer<std::byte> buffer;  // the arena, then the scratch of every worker
  std::byte* scratch = nullptr;
  size_t scratch_stride = 0;
  std::vector<Call> calls;  // without views
  std::vector<size_t> call_nodes;

  void* value(graph::ValueId id) { return buffer.data() + memory.offsets[static_cast<size_t>(id)]; }
  const graph::Shape& shape(graph::ValueId id) const { return memory.shapes[static_cast<size_t>(id)]; }
};

// Enough chunks that a fast core can take more of them than a slow one, and not so many that claiming them shows.
size_t grain_for(size_t tasks, size_t threads) {
  constexpr size_t kChunksPerThread = 4;
  return std::max<size_t>(tasks / (threads * kChunksPerThread), 1);
}

// Calls function(worker, begin, end) over [0, tasks).
template <typename Function>
void parallel_for(threads::Pool* pool, size_t tasks, size_t threads, Function function) {
  if (threads <= 1) {
    function(size_t{0}, size_t{0}, tasks);
    return;
  }
  pool->parallel_for(
      tasks, grain_for(tasks, threads), threads,
      [](void* context, size_t worker, size_t begin, size_t end) {
        (*static_cast<Function*>(context))(worker, begin, end);
      },
      &function);
}

// About the cycles that a value costs at the border.
constexpr double kBorderCyclesPerValue = 2;

struct Stamp {
  double start = 0, duration = 0;  // microseconds
};

threads::PoolOptions pool_options(const Model& model) {
  threads::PoolOptions options;
  options.threads = model.threads();
  if (model.restricts_cores()) options.cores = model.cores();
  return options;
}

}  // namespace

struct Session::State {
  class Use;

  State(std::shared_ptr<const Model> m, bool keep)
      : model(std::move(m)), keep_values(keep), pool(pool_options(*model)) {
    for (const graph::Input& input : graph().inputs) {
      inputs.emplace_back(input, graph().value(input.value), model->plan().border);
    }
    for (const graph::Output& output : graph().outputs) outputs.emplace_back(graph().value(output.value));
  }

  const graph::Graph& graph() const { return model->graph(); }

  [[noreturn]] void refuse(ErrorText text) const {
    text.file = model->path();
    throw Error(ErrorKind::kInput, std::move(text));
  }

  void prepare(int64_t batch);
  int64_t check_inputs(Span<const InputView> views) const;
  void check_shape(const graph::Input& input, const InputView& view) const;
  void check_output(size_t index, const OutputView& view) const;
  void take_input(size_t index, const InputView& view);
  void give_output(size_t index, const OutputView& view);
  void run_layers();
  void run_call(const Call& call);

  const std::shared_ptr<const Model> model;
  const bool keep_values;
  threads::Pool pool;
  std::vector<InputBorder> inputs;
  std::vector<OutputBorder> outputs;
  std::unique_ptr<Prepared> prepared;
  bool has_run = false;

  bool profiling = false;
  bool has_profile = false;
  std::vector<Stamp> stamps;  // one a node

  // 0, or the user's fork_generation() + 1.
  std::atomic<uint32_t> user{0};
};

// Keeps a second thread out of a session while one is in it.
class Session::State::Use {
 public:
  explicit Use(State* state) : state_(state) {
    const uint32_t me = threads::fork_generation() + 1;
    uint32_t other = 0;
    while (!state_->user.compare_exchange_weak(other, me, std::memory_order_acquire)) {
      if (other == me) {
        ErrorText text;
        text.what = "two threads use one session at the same time";
        text.expected = "one session a thread";
        text.remedy = "give every thread its own Model.session(); the weights are shared";
        state_->refuse(std::move(text));
      }
    }
    if (other == 0) return;
    // A thread of the parent was inside when the process forked; it does not exist here. What it was building is left
    // alone: it may be half done.
    static_cast<void>(state_->prepared.release());
    state_->has_run = state_->has_profile = false;
  }
  ~Use() { state_->user.store(0, std::memory_order_release); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  State* state_;
};

void Session::State::prepare(int64_t batch) {
  if (prepared != nullptr && prepared->memory.batch == batch) return;
  const graph::Graph& g = graph();
  if (batch < g.batch_min || batch > g.batch_max) {
    ErrorText text;
    text.what = "the batch size is outside the model's range";
    text.expected = std::to_string(g.batch_min) + ".." + std::to_string(g.batch_max);
    text.got = std::to_string(batch);
    text.remedy = "split or fill the batch";
    refuse(std::move(text));
  }
  has_run = has_profile = false;

  auto next = std::make_unique<Prepared>();
  next->memory =
      naming_file(model->path(), [&] { return plan::plan_memory(g, model->plan(), batch, pool.size(), keep_values); });
  const size_t arena_bytes = round_up(next->memory.arena_bytes + kernels::kOverread, kAlignment);
  next->scratch_stride = round_up(next->memory.scratch_bytes + kernels::kOverread, kAlignment);
  const size_t bytes = arena_bytes + pool.size() * next->scratch_stride;
  if (prepared != nullptr && prepared->buffer.size() >= bytes) next->buffer = std::move(prepared->buffer);
  prepared.reset();
  if (next->buffer.size() == 0) next->buffer = AlignedBuffer<std::byte>(bytes);
  next->scratch = next->buffer.data() + arena_bytes;

  const size_t nodes = g.nodes.size();
  next->calls.reserve(nodes);  // LayerIo points into them
  for (size_t i = 0; i < nodes; ++i) {
    const graph::Node& node = g.nodes[i];
    const ops::Layer* layer = model->plan().layers[i].layer.get();
    if (layer->is_view()) continue;
    Call& call = next->calls.emplace_back();
    next->call_nodes.push_back(i);
    call.layer = layer;
    call.work = &next->memory.work[i];
    for (const graph::ValueId id : node.inputs) {
      call.input_shapes.push_back(next->shape(id));
      call.inputs.push_back(next->value(id));
    }
    call.io.input_shapes = call.input_shapes;
    call.io.inputs = call.inputs;
    call.io.output_shape = &next->shape(node.outputs[0]);
    call.io.output = next->value(node.outputs[0]);
    call.io.output_stride = next->memory.strides[static_cast<size_t>(node.outputs[0])];
    call.threads = threads_for(call.work->cost, call.work->tasks, pool.size());
  }
  stamps.assign(nodes, Stamp{});
  prepared = std::move(next);
}

void Session::State::check_shape(const graph::Input& input, const InputView& view) const {
  // The axes of input.shape in the order of the view.
  constexpr size_t kSameOrder[] = {0, 1, 2, 3}, kNhwcOfNchw[] = {0, 2, 3, 1};
  const size_t rank = input.shape.size();
  const size_t* axes = view.is_uint8 && rank == 4 ? kNhwcOfNchw : kSameOrder;
  bool matches = view.shape.size() == rank;
  for (size_t i = 0; matches && i < rank; ++i) {
    const int64_t expected = input.shape[axes[i]];
    matches = expected < 0 || view.shape[i] == expected;
  }
  const bool accepted = !view.is_uint8 || !input.mean.empty();
  if (matches && accepted) return;

  ErrorText text;
  text.layer = "input '" + input.name + "'";
  if (!accepted) {
    text.what = "this model carries no normalization, so it does not take uint8 pixels";
    text.expected = "float32";
    text.got = "uint8";
    text.remedy = "normalize as in training and pass float32, or export the model with its normalization";
    refuse(std::move(text));
  }
  graph::Shape expected;
  for (size_t i = 0; i < rank; ++i) expected.push_back(input.shape[axes[i]]);
  text.what = "wrong shape";
  text.expected = graph::to_string(expected) + (axes == kNhwcOfNchw ? " (uint8 pixels are N,H,W,C)" : "");
  text.got = graph::to_string(view.shape);
  text.remedy = "pass an array of this shape";
  refuse(std::move(text));
}

// Returns the batch size.
int64_t Session::State::check_inputs(Span<const InputView> views) const {
  const graph::Graph& g = graph();
  int64_t batch = -1;
  for (size_t i = 0; i < g.inputs.size(); ++i) {
    const graph::Input& input = g.inputs[i];
    check_shape(input, views[i]);
    if (input.shape[0] >= 0) continue;
    if (batch >= 0 && views[i].shape[0] != batch) {
      ErrorText text;
      text.what = "the inputs have different batch sizes";
      text.layer = "input '" + input.name + "'";
      text.expected = std::to_string(batch);
      text.got = std::to_string(views[i].shape[0]);
      text.remedy = "give every input the same number of items";
      refuse(std::move(text));
    }
    batch = views[i].shape[0];
  }
  return batch < 0 ? g.batch_min : batch;
}

void Session::State::check_output(size_t index, const OutputView& view) const {
  const graph::Output& output = graph().outputs[index];
  const graph::Shape& internal = prepared->shape(output.value);
  const auto is = [&](std::initializer_list<size_t> order) {
    return std::equal(order.begin(), order.end(), view.shape.begin(),
                      [&](size_t axis, int64_t size) { return internal[axis] == size; });
  };
  if (view.shape.size() == internal.size() && (internal.size() == 4 ? is({0, 3, 1, 2}) : view.shape == internal))
    return;
  ErrorText text;
  text.what = "wrong shape";
  text.layer = "output '" + output.name + "'";
  text.expected = graph::to_string(graph::nchw_of(internal));
  text.got = graph::to_string(view.shape);
  text.remedy = "pass an array of this shape";
  refuse(std::move(text));
}

void Session::State::take_input(size_t index, const InputView& view) {
  const graph::Input& input = graph().inputs[index];
  const graph::Shape& shape = prepared->shape(input.value);
  void* value = prepared->value(input.value);
  const InputBorder& border = inputs[index];
  const int64_t count = graph::element_count(shape);
  const size_t rows = border_rows(shape);
  const size_t threads = threads_for(kBorderCyclesPerValue * static_cast<double>(count), rows, pool.size());
  if (view.is_uint8) {
    const auto* pixels = static_cast<const uint8_t*>(view.data);
    parallel_for(&pool, rows, threads,
                 [&](size_t, size_t begin, size_t end) { border.convert(pixels, shape, begin, end, value); });
    return;
  }
  const auto* data = static_cast<const float*>(view.data);
  std::atomic<bool> good{true};
  parallel_for(&pool, rows, threads, [&](size_t, size_t begin, size_t end) {
    if (!border.convert(data, shape, begin, end, value)) good.store(false, std::memory_order_relaxed);
  });
  if (!good.load(std::memory_order_relaxed)) {
    const float* nan = std::find_if(data, data + count, [](float x) { return x != x; });
    ErrorText text;
    text.what = "the input contains NaN, which int8 cannot represent";
    text.layer = "input '" + input.name + "'";
    text.expected = "numbers (infinities saturate)";
    text.got = "NaN at flat index " + std::to_string(nan - data);
    text.remedy = "find out where the NaN comes from, or replace it";
    refuse(std::move(text));
  }
}

void Session::State::give_output(size_t index, const OutputView& view) {
  const graph::ValueId id = graph().outputs[index].value;
  const graph::Shape& shape = prepared->shape(id);
  const void* value = prepared->value(id);
  const OutputBorder& border = outputs[index];
  const size_t rows = border_rows(shape);
  const double cost = kBorderCyclesPerValue * static_cast<double>(graph::element_count(shape));
  parallel_for(&pool, rows, threads_for(cost, rows, pool.size()),
               [&](size_t, size_t begin, size_t end) { border.convert(value, shape, begin, end, view.data); });
}

void Session::State::run_call(const Call& call) {
  std::byte* scratch = prepared->scratch;
  const size_t stride = prepared->scratch_stride;
  const cpu::CoreUarches& uarches = model->uarches();
  parallel_for(&pool, call.work->tasks, call.threads,
               [&call, &uarches, scratch, stride](size_t worker, size_t begin, size_t end) {
                 ops::LayerIo io = call.io;
                 io.uarch = uarches.here();
                 call.layer->run(io, *call.work, begin, end, scratch + worker * stride);
               });
}

void Session::State::run_layers() {
  if (!profiling) {
    for (const Call& call : prepared->calls) run_call(call);
    return;
  }
  const Clock::time_point zero = Clock::now();
  Clock::time_point start = zero;
  double view_start = 0;
  size_t next_node = 0;
  for (size_t i = 0; i < prepared->calls.size(); ++i) {
    const size_t node = prepared->call_nodes[i];
    for (; next_node < node; ++next_node) stamps[next_node] = {view_start, 0};
    run_call(prepared->calls[i]);
    const Clock::time_point end = Clock::now();
    stamps[node] = {microseconds_between(zero, start), microseconds_between(start, end)};
    view_start = microseconds_between(zero, end);
    start = end;
    next_node = node + 1;
  }
  for (; next_node < stamps.size(); ++next_node) stamps[next_node] = {view_start, 0};
}

Session::Session(std::shared_ptr<const Model> model, bool keep_values)
    : state_(std::make_unique<State>(std::move(model), keep_values)) {
  state_->prepare(state_->graph().batch_min);
}

Session::~Session() = default;

void Session::prepare(int64_t batch) {
  const State::Use use(state_.get());
  state_->prepare(batch);
}

graph::Shape Session::output_shape(size_t index, int64_t batch) {
  const State::Use use(state_.get());
  state_->prepare(batch);
  return graph::nchw_of(state_->prepared->shape(state_->graph().outputs[index].value));
}

void Session::run(Span<const InputView> inputs, Span<const OutputView> outputs) {
  const State::Use use(state_.get());
  State& s = *state_;
  const auto check_count = [&s](const char* what, size_t expected, size_t got) {
    if (expected == got) return;
    ErrorText text;
    text.what = std::string("wrong number of ") + what;
    text.expected = std::to_string(expected);
    text.got = std::to_string(got);
    text.remedy = "pass one array for each";
    s.refuse(std::move(text));
  };
  check_count("inputs", s.graph().inputs.size(), inputs.size());
  check_count("outputs", s.graph().outputs.size(), outputs.size());
  s.prepare(s.check_inputs(inputs));
  for (size_t i = 0; i < outputs.size(); ++i) s.check_output(i, outputs[i]);
  s.has_run = s.has_profile = false;
  for (size_t i = 0; i < inputs.size(); ++i) s.take_input(i, inputs[i]);
  s.run_layers();
  for (size_t i = 0; i < outputs.size(); ++i) s.give_output(i, outputs[i]);
  s.has_run = true;
  s.has_profile = s.profiling;
}

void Session::set_profiling(bool on) {
  const State::Use use(state_.get());
  state_->profiling = on;
}

std::vector<ProfileRow> Session::profile() const {
  const State::Use use(state_.get());
  std::vector<ProfileRow> rows;
  if (!state_->has_profile) return rows;
  const graph::Graph& g = state_->graph();
  for (size_t i = 0; i < g.nodes.size(); ++i) {
    const auto& kernels = state_->model->plan().layers[i].kernels;
    rows.push_back({g.nodes[i].name, g.nodes[i].op, kernels.empty() ? "" : kernels[0]->name, state_->stamps[i].duration,
                    state_->stamps[i].start});
  }
  return rows;
}

size_t Session::arena_bytes() const {
  const State::Use use(state_.get());
  return state_->prepared == nullptr ? 0 : state_->prepared->memory.arena_bytes;
}

std::vector<std::byte> Session::value(const std::string& name, graph::Shape* shape, graph::DType* dtype) const {
  const State::Use use(state_.get());
  const std::vector<graph::Value>& values = state_->graph().values;
  ErrorText text;
  text.layer = "value '" + name + "'";
  if (!state_->keep_values || !state_->has_run) {
    text.what = "intermediate values are there after a run of a session that keeps them";
    text.got = state_->keep_values ? "no run yet" : "a session without keep_values";
    text.remedy = state_->keep_values ? "run first" : "model.session(keep_values=True)";
    state_->refuse(std::move(text));
  }
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i].name != name) continue;
    const auto id = static_cast<graph::ValueId>(i);
    *shape = state_->prepared->shape(id);
    *dtype = values[i].dtype;
    const auto* data = static_cast<const std::byte*>(state_->prepared->value(id));
    return {data, data + static_cast<size_t>(graph::element_count(*shape)) * graph::size_of(*dtype)};
  }
  text.what = "the graph has no such value";
  text.remedy = "take a name of value_names()";
  state_->refuse(std::move(text));
}

}  // namespace dgms::runtime
