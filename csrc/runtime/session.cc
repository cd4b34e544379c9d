#include "csrc/runtime/session.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <utility>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/runtime/convert.h"
#include "csrc/runtime/file_error.h"
#include "csrc/threads/pool.h"

namespace dgms::runtime {
namespace {

using Clock = std::chrono::steady_clock;

double microseconds_between(Clock::time_point start, Clock::time_point end) {
  return std::chrono::duration<double, std::micro>(end - start).count();
}

// A step, and how many threads run it.
struct Call {
  const ops::Step* step = nullptr;
  size_t node = 0;
  size_t threads = 1;
};

// Shared by sets of input shapes, of which only one runs at a time.
using Memory = std::shared_ptr<AlignedBuffer<std::byte>>;

// Everything that one set of input shapes needs.
struct Prepared {
  plan::MemoryPlan memory;
  std::vector<plan::PlannedStep> steps;
  Memory arena;
  Memory scratch;  // of every worker
  size_t scratch_stride = 0;
  std::vector<Call> calls;
  uint64_t last_use = 0;

  ops::TensorView value(graph::ValueId id) const { return memory.value(id, arena->data()); }
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

// About the cycles of converting a value of an input or output.
constexpr double kConversionCyclesPerValue = 2;

struct Stamp {
  double start = 0, duration = 0;  // microseconds
};

std::vector<std::byte> dense_copy(const ops::TensorView& view) {
  const size_t size = view.element_size();
  std::vector<std::byte> bytes(static_cast<size_t>(view.elements()) * size);
  std::array<int64_t, kMaxRank> at{};
  for (size_t i = 0; i < bytes.size(); i += size) {
    int64_t offset = 0;
    for (size_t axis = 0; axis < view.rank; ++axis) offset += at[axis] * view.strides[axis];
    std::memcpy(bytes.data() + i, view.at(offset).data, size);
    for (size_t axis = view.rank; axis-- > 0 && ++at[axis] == view.shape[axis];) at[axis] = 0;
  }
  return bytes;
}

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
      inputs.emplace_back(input, graph().value(input.value), model->plan().io);
    }
    for (const graph::Output& output : graph().outputs) outputs.emplace_back(graph().value(output.value));
    started.resize(pool.size());
    stamps.resize(graph().nodes.size());
    kept.reserve(kKeptShapes + 1);
    for (const graph::Symbol& symbol : graph().symbols) symbols.push_back(symbol.min);
  }

  const graph::Graph& graph() const { return model->graph(); }

  [[noreturn]] void refuse(ErrorText text) const {
    text.file = model->path();
    throw Error(ErrorKind::kInput, std::move(text));
  }

  void prepare(Span<const InputView> views);
  void prepare_symbols();
  std::unique_ptr<Prepared> make(const graph::SymbolValues& values) const;
  Memory memory_of(Memory Prepared::*purpose, size_t bytes) const;
  void check_output(size_t index, const OutputView& view) const;
  void take_input(size_t index, const InputView& view);
  void give_output(size_t index, const OutputView& view);
  void run_steps();
  void run_call(const Call& call);

  const std::shared_ptr<const Model> model;
  const bool keep_values;
  threads::Pool pool;
  std::vector<InputConverter> inputs;
  std::vector<OutputConverter> outputs;
  std::vector<std::unique_ptr<Prepared>> kept;  // at most kKeptShapes
  Prepared* prepared = nullptr;                 // of them, the one for the last inputs
  graph::SymbolValues symbols;                  // of the last inputs
  uint64_t uses = 0;
  // By worker: the number of the last call that it has started, each on a cache line of its own.
  struct alignas(kAlignment) Started {
    uint64_t call = 0;
  };
  std::vector<Started> started;
  uint64_t calls = 0;
  bool has_run = false;

  bool profiling = false;
  bool has_profile = false;
  std::vector<Stamp> stamps;  // one per node

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
        text.expected = "one session per thread";
        text.remedy = "give every thread its own Model.session(); the weights are shared";
        state_->refuse(std::move(text));
      }
    }
    if (other == 0) return;
    // A thread of the parent was inside when the process forked; it does not exist here. What it was building is left
    // alone: it may be half done.
    for (std::unique_ptr<Prepared>& prepared : state_->kept) static_cast<void>(prepared.release());
    state_->kept.clear();
    state_->prepared = nullptr;
    state_->has_run = state_->has_profile = false;
  }
  ~Use() { state_->user.store(0, std::memory_order_release); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  State* state_;
};

// What is known already is found without allocating.
void Session::State::prepare(Span<const InputView> views) {
  model->bind(views, &symbols);
  prepare_symbols();
}

void Session::State::prepare_symbols() {
  const auto known = std::find_if(kept.begin(), kept.end(), [this](const std::unique_ptr<Prepared>& candidate) {
    return candidate->memory.symbols == symbols;
  });
  if (known == kept.end() || known->get() != prepared) has_run = has_profile = false;
  if (known != kept.end()) {
    prepared = known->get();
  } else {
    prepared = nullptr;
    // Before the new one is made, so that never more than kKeptShapes take memory.
    if (kept.size() == kKeptShapes) {
      kept.erase(std::min_element(kept.begin(), kept.end(),
                                  [](const auto& a, const auto& b) { return a->last_use < b->last_use; }));
    }
    kept.push_back(make(symbols));
    prepared = kept.back().get();
  }
  prepared->last_use = ++uses;
}

// Memory of another set of shapes where that is large enough, else new memory.
Memory Session::State::memory_of(Memory Prepared::*purpose, size_t bytes) const {
  for (const std::unique_ptr<Prepared>& other : kept) {
    const Memory& memory = (*other).*purpose;
    if (memory->size() >= bytes) return memory;
  }
  return std::make_shared<AlignedBuffer<std::byte>>(bytes);
}

std::unique_ptr<Prepared> Session::State::make(const graph::SymbolValues& values) const {
  auto next = std::make_unique<Prepared>();
  naming_file(model->path(), [&] {
    next->memory = plan::plan_memory(graph(), model->plan(), values, keep_values);
    next->arena = memory_of(&Prepared::arena, next->memory.arena_bytes + kernels::kOverread);
    next->steps = plan::prepare_steps(graph(), model->plan(), next->memory, next->arena->data(), pool.size());
    const size_t scratch_bytes = plan::scratch_bytes(graph(), next->steps, next->memory, pool.size());
    next->scratch_stride = round_up(scratch_bytes + kernels::kOverread, kAlignment);
    next->scratch = memory_of(&Prepared::scratch, pool.size() * next->scratch_stride);
  });
  for (const plan::PlannedStep& planned : next->steps) {
    const ops::Work& work = planned.step->work();
    if (work.tasks == 0) continue;
    next->calls.push_back({planned.step.get(), planned.node, threads_for(work.cost, work.tasks, pool.size())});
  }
  return next;
}

void Session::State::check_output(size_t index, const OutputView& view) const {
  const graph::Output& output = graph().outputs[index];
  const ops::TensorView& value = prepared->memory.values[static_cast<size_t>(output.value)];
  constexpr size_t kSameOrder[] = {0, 1, 2, 3, 4, 5}, kNchwOfNhwc[] = {0, 3, 1, 2};
  const size_t* axes = value.rank == 4 ? kNchwOfNhwc : kSameOrder;
  bool matches = view.shape.size() == value.rank;
  for (size_t i = 0; matches && i < value.rank; ++i) matches = view.shape[i] == value.shape[axes[i]];
  if (matches) return;
  ErrorText text;
  text.what = "wrong shape";
  text.layer = "output '" + output.name + "'";
  text.expected = graph::to_string(graph::nchw_of(value.sizes()));
  text.got = graph::to_string(view.shape);
  text.remedy = "pass an array of this shape";
  refuse(std::move(text));
}

void Session::State::take_input(size_t index, const InputView& view) {
  const graph::Input& input = graph().inputs[index];
  const ops::TensorView value = prepared->value(input.value);
  const InputConverter& converter = inputs[index];
  const size_t rows = conversion_rows(value);
  const double cost = kConversionCyclesPerValue * static_cast<double>(value.elements());
  const size_t threads = threads_for(cost, rows, pool.size());
  if (view.type == InputType::kUint8) {
    const auto* pixels = static_cast<const uint8_t*>(view.data);
    parallel_for(&pool, rows, threads,
                 [&](size_t, size_t begin, size_t end) { converter.convert_pixels(pixels, begin, end, value); });
    return;
  }
  std::atomic<bool> good{true};
  parallel_for(&pool, rows, threads, [&](size_t, size_t begin, size_t end) {
    if (!converter.convert(view.data, begin, end, value)) good.store(false, std::memory_order_relaxed);
  });
  if (good.load(std::memory_order_relaxed)) return;
  const auto* data = static_cast<const float*>(view.data);
  const float* nan = std::find_if(data, data + value.elements(), [](float x) { return x != x; });
  ErrorText text;
  text.what = "the input contains NaN, which int8 cannot represent";
  text.layer = "input '" + input.name + "'";
  text.expected = "numbers (infinities saturate)";
  text.got = "NaN at flat index " + std::to_string(nan - data);
  text.remedy = "find out where the NaN comes from, or replace it";
  refuse(std::move(text));
}

void Session::State::give_output(size_t index, const OutputView& view) {
  const ops::TensorView value = prepared->value(graph().outputs[index].value);
  const OutputConverter& converter = outputs[index];
  const size_t rows = conversion_rows(value);
  const double cost = kConversionCyclesPerValue * static_cast<double>(value.elements());
  parallel_for(&pool, rows, threads_for(cost, rows, pool.size()),
               [&](size_t, size_t begin, size_t end) { converter.convert(value, begin, end, view.data); });
}

void Session::State::run_call(const Call& call) {
  const uint64_t number = ++calls;
  parallel_for(
      &pool, call.step->work().tasks, call.threads, [this, &call, number](size_t index, size_t begin, size_t end) {
        const ops::Worker worker{prepared->scratch->data() + index * prepared->scratch_stride, model->uarches().here()};
        if (started[index].call != number) {
          started[index].call = number;
          call.step->start(worker);
        }
        call.step->run(begin, end, worker);
      });
}

void Session::State::run_steps() {
  if (!profiling) {
    for (const Call& call : prepared->calls) run_call(call);
    return;
  }
  const Clock::time_point zero = Clock::now();
  Clock::time_point start = zero;
  double view_start = 0;
  size_t next_node = 0;
  for (const Call& call : prepared->calls) {
    for (; next_node < call.node; ++next_node) stamps[next_node] = {view_start, 0};
    run_call(call);
    const Clock::time_point end = Clock::now();
    stamps[call.node] = {microseconds_between(zero, start), microseconds_between(start, end)};
    view_start = microseconds_between(zero, end);
    start = end;
    next_node = call.node + 1;
  }
  for (; next_node < stamps.size(); ++next_node) stamps[next_node] = {view_start, 0};
}

Session::Session(std::shared_ptr<const Model> model, bool keep_values)
    : state_(std::make_unique<State>(std::move(model), keep_values)) {
  state_->prepare_symbols();  // the smallest sizes
}

Session::~Session() = default;

void Session::prepare(Span<const InputView> inputs) {
  const State::Use use(state_.get());
  state_->prepare(inputs);
}

void Session::run(Span<const InputView> inputs, Span<const OutputView> outputs) {
  const State::Use use(state_.get());
  State& s = *state_;
  s.prepare(inputs);
  if (outputs.size() != s.graph().outputs.size()) {
    ErrorText text;
    text.what = "wrong number of outputs";
    text.expected = std::to_string(s.graph().outputs.size());
    text.got = std::to_string(outputs.size());
    text.remedy = "pass one array for each";
    s.refuse(std::move(text));
  }
  for (size_t i = 0; i < outputs.size(); ++i) s.check_output(i, outputs[i]);
  s.has_run = s.has_profile = false;
  for (size_t i = 0; i < inputs.size(); ++i) s.take_input(i, inputs[i]);
  s.run_steps();
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
  size_t bytes = 0;
  for (auto entry = state_->kept.begin(); entry != state_->kept.end(); ++entry) {
    const auto shares = [&entry](const auto& other) { return other->arena == (*entry)->arena; };
    if (std::none_of(state_->kept.begin(), entry, shares)) bytes += (*entry)->arena->size();
  }
  return bytes;
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
    const ops::TensorView view = state_->prepared->value(static_cast<graph::ValueId>(i));
    *shape = view.sizes();
    *dtype = view.dtype;
    return dense_copy(view);
  }
  text.what = "the graph has no such value";
  text.remedy = "take a name of value_names()";
  state_->refuse(std::move(text));
}

}  // namespace dgms::runtime
