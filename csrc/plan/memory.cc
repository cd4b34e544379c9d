#include "csrc/plan/memory.h"

#include <unistd.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/base/limits.h"
#include "csrc/plan/placement.h"

namespace dgms::plan {
namespace {

using graph::Shape;
using graph::ValueId;
using ops::Region;
using ops::TensorView;

constexpr size_t kNone = std::numeric_limits<size_t>::max();
constexpr size_t kConstant = kNone - 1;  // instead of a buffer

size_t index_of(ValueId id) { return static_cast<size_t>(id); }

// What one session may take: a hostile file must not push a board into its out-of-memory killer.
uint64_t max_session_bytes() {
  constexpr uint64_t kMost = uint64_t{8} << 30;
  const long pages = sysconf(_SC_PHYS_PAGES), page_bytes = sysconf(_SC_PAGESIZE);
  if (pages <= 0 || page_bytes <= 0) return kMost;
  return std::min(kMost, static_cast<uint64_t>(pages) * static_cast<uint64_t>(page_bytes) / 4 * 3);
}

std::string sizes_text(const graph::Graph& graph, const graph::SymbolValues& symbols) {
  std::string text;
  for (size_t i = 0; i < symbols.size(); ++i) {
    text += (i == 0 ? " at " : ", ") + graph.symbols[i].name + " = " + std::to_string(symbols[i]);
  }
  return text;
}

void check_memory(const graph::Graph& graph, const graph::SymbolValues& symbols, uint64_t bytes) {
  const uint64_t limit = max_session_bytes();
  if (bytes <= limit) return;
  throw Error(ErrorKind::kPlan,
              {"a session" + sizes_text(graph, symbols) + " needs too much memory", "", graph.name,
               "at most " + std::to_string(limit) + " bytes (8 GiB, or three quarters of this machine's memory)",
               std::to_string(bytes), "run smaller inputs"});
}

// Where a value lies: data of `view` is the offset into its buffer.
struct Place {
  size_t buffer = kNone;
  TensorView view;
};

// A value that its producer writes right into the value that is put together of it (a concatenation).
struct Part {
  size_t whole;  // value
  Region region;
};

TensorView placed(const TensorView& whole, const Region& region, const Shape& shape) {
  TensorView view(whole.data, whole.dtype, shape);
  view.strides = region.strides;
  return view.at(region.offset);
}

// The view with its data, which may be an offset, `by` bytes further on.
TensorView moved(const TensorView& view, uintptr_t by) {
  TensorView result = view;
  result.data = reinterpret_cast<std::byte*>(reinterpret_cast<uintptr_t>(view.data) + by);
  return result;
}

class Planner {
 public:
  Planner(const graph::Graph& graph, const Plan& plan, const std::vector<Shape>& shapes, bool keep_values)
      : graph_(graph), plan_(plan), shapes_(shapes), keep_values_(keep_values) {
    const size_t values = graph.values.size();
    readers_.resize(values);
    producers_.assign(values, {kNone, 0});
    is_output_.resize(values);
    last_use_.assign(values, 0);
    places_.resize(values);
    parts_.resize(values);
    // Time 0 is when the inputs are written; node n runs at time n + 1; outputs are read behind the last node.
    for (size_t n = 0; n < graph.nodes.size(); ++n) {
      const graph::Node& node = graph.nodes[n];
      for (size_t i = 0; i < node.inputs.size(); ++i) {
        readers_[index_of(node.inputs[i])].push_back({n, i});
        last_use_[index_of(node.inputs[i])] = n + 1;
      }
      for (size_t o = 0; o < node.outputs.size(); ++o) producers_[index_of(node.outputs[o])] = {n, o};
    }
    for (const graph::Output& output : graph.outputs) {
      is_output_[index_of(output.value)] = true;
      last_use_[index_of(output.value)] = graph.nodes.size() + 1;
    }
  }

  MemoryPlan plan(const graph::SymbolValues& symbols) {
    find_parts();
    for (const graph::Input& input : graph_.inputs) place_alone(index_of(input.value), 0);
    for (size_t v = 0; v < graph_.values.size(); ++v) {
      if (graph_.values[v].is_constant()) place_constant(v);
    }
    MemoryPlan memory;
    memory.symbols = symbols;
    for (size_t n = 0; n < graph_.nodes.size(); ++n) memory.is_view.push_back(place_outputs(n));
    if (keep_values_) {
      for (Buffer& buffer : buffers_) {
        buffer.first = 0;
        buffer.last = graph_.nodes.size() + 1;
      }
    }
    const uint64_t arena_bytes = place_buffers(buffers_);
    check_memory(graph_, symbols, arena_bytes);
    memory.arena_bytes = static_cast<size_t>(arena_bytes);
    for (const Place& place : places_) {
      const bool is_constant = place.buffer == kConstant;
      memory.values.push_back(place.view);
      memory.is_constant.push_back(is_constant);
      if (!is_constant) memory.values.back() = moved(place.view, buffers_[place.buffer].offset);
    }
    return memory;
  }

 private:
  struct Reader {
    size_t node, input;
  };
  struct Producer {
    size_t node, output;
  };

  const ops::Layer& layer(size_t node) const { return *plan_.layers[node].layer; }

  std::vector<Shape> input_shapes(const graph::Node& node) const {
    std::vector<Shape> shapes;
    for (const ValueId id : node.inputs) shapes.push_back(shapes_[index_of(id)]);
    return shapes;
  }
  TensorView dense(size_t value) const { return {nullptr, graph_.values[value].dtype, shapes_[value]}; }

  // Whether all that read a value can read it as this view. What the caller takes out may be pixels apart.
  bool readers_accept(size_t value, const TensorView& view, size_t but_node) const {
    if (is_output_[value] && !ops::accepts(ops::Strides::kPixels, view)) return false;
    return std::all_of(readers_[value].begin(), readers_[value].end(), [&](const Reader& reader) {
      return reader.node == but_node || ops::accepts(layer(reader.node).input_strides(reader.input), view);
    });
  }

  // From the last node to the first, so that a whole which is a part itself is known.
  void find_parts() {
    std::vector<TensorView> views;  // each value as it lies in the largest whole
    for (size_t v = 0; v < graph_.values.size(); ++v) views.push_back(dense(v));
    std::vector<size_t> tried_at(graph_.values.size(), kNone);  // node: one that reads a value often tries it once
    for (size_t n = graph_.nodes.size(); n-- > 0;) {
      const graph::Node& node = graph_.nodes[n];
      const size_t whole = index_of(node.outputs[0]);
      const std::vector<std::optional<Region>> regions = layer(n).places_in_output(input_shapes(node), views[whole]);
      for (size_t i = 0; i < regions.size(); ++i) {
        const std::optional<Region>& region = regions[i];
        const size_t value = index_of(node.inputs[i]);
        const auto [producer, output] = producers_[value];
        if (!region || parts_[value] || producer == kNone || std::exchange(tried_at[value], n) == n) continue;
        const TensorView view = placed(views[whole], *region, shapes_[value]);
        if (is_natural_view(producer, output) || !ops::accepts(layer(producer).output_strides(output), view) ||
            !readers_accept(value, view, n)) {
          continue;
        }
        parts_[value] = Part{whole, *region};
        views[value] = view;
      }
    }
  }

  // Whether the output would lie in a dense input: then it is not worth writing it elsewhere.
  bool is_natural_view(size_t node, size_t output) const {
    const graph::Node& producer = graph_.nodes[node];
    return layer(node)
        .view_of_input(output, dense(index_of(producer.inputs[0])), shapes_[index_of(producer.outputs[output])])
        .has_value();
  }

  void place_alone(size_t value, size_t time) {
    const TensorView view = dense(value);
    const uint64_t bytes = static_cast<uint64_t>(view.elements()) * view.element_size();
    places_[value] = {buffers_.size(), view};
    buffers_.push_back({(bytes + kernels::kOverread + kAlignment - 1) / kAlignment * kAlignment, time,
                        std::max(time, last_use_[value])});
  }

  void place_constant(size_t value) {
    places_[value] = {kConstant, dense(value)};
    // Nobody writes to it: no output is put into the memory of a constant.
    places_[value].view.data = const_cast<std::byte*>(plan_.constants[value].data());
  }

  // `value` is in the buffer of another one.
  void place_in(size_t value, size_t buffer, const TensorView& view) {
    places_[value] = {buffer, view};
    buffers_[buffer].last = std::max(buffers_[buffer].last, last_use_[value]);
  }

  void place_part(size_t value, size_t time) {
    const Part& part = *parts_[value];
    if (places_[part.whole].buffer == kNone) {
      if (parts_[part.whole]) {
        place_part(part.whole, time);
      } else {
        place_alone(part.whole, time);
      }
    }
    const Place& whole = places_[part.whole];
    place_in(value, whole.buffer, placed(whole.view, part.region, shapes_[value]));
  }

  // Returns which of the outputs lie in the node's input.
  std::vector<bool> place_outputs(size_t n) {
    const graph::Node& node = graph_.nodes[n];
    std::vector<bool> is_view(node.outputs.size());
    for (size_t o = 0; o < node.outputs.size(); ++o) {
      const size_t value = index_of(node.outputs[o]);
      if (places_[value].buffer != kNone) continue;  // a whole, placed with its first part
      if (parts_[value]) {
        place_part(value, n + 1);
        continue;
      }
      const Place& input = places_[index_of(node.inputs[0])];
      if (input.buffer == kConstant) {
        place_alone(value, n + 1);
        continue;
      }
      if (const auto region = layer(n).view_of_input(o, input.view, shapes_[value])) {
        const TensorView view = placed(input.view, *region, shapes_[value]);
        if (readers_accept(value, view, kNone)) {
          is_view[o] = true;
          place_in(value, input.buffer, view);
          continue;
        }
      }
      if (o == 0 && is_free_for_output(n, dense(value))) {
        TensorView view = dense(value);
        view.data = input.view.data;
        place_in(value, input.buffer, view);
      } else {
        place_alone(value, n + 1);
      }
    }
    return is_view;
  }

  // Whether output 0 of a node may overwrite input 0: nobody needs the input any more, and no other input of the node
  // lies in the same memory at another place.
  bool is_free_for_output(size_t n, const TensorView& output) const {
    if (keep_values_ || !layer(n).in_place()) return false;
    const graph::Node& node = graph_.nodes[n];
    const Place& input = places_[index_of(node.inputs[0])];
    const auto bytes = [](const TensorView& view) {
      return view.elements() * static_cast<int64_t>(view.element_size());
    };
    if (buffers_[input.buffer].last > n + 1 || !input.view.is_dense() || bytes(output) > bytes(input.view))
      return false;
    return std::all_of(node.inputs.begin(), node.inputs.end(), [&](ValueId id) {
      const Place& other = places_[index_of(id)];
      return other.buffer != input.buffer ||
             (other.view.data == input.view.data && other.view.is_dense() && other.view.shape == input.view.shape);
    });
  }

  const graph::Graph& graph_;
  const Plan& plan_;
  const std::vector<Shape>& shapes_;
  const bool keep_values_;
  std::vector<std::vector<Reader>> readers_;  // by value, as all that follow
  std::vector<Producer> producers_;           // node kNone: an input of the model
  std::vector<bool> is_output_;
  std::vector<size_t> last_use_;
  std::vector<std::optional<Part>> parts_;
  std::vector<Place> places_;
  std::vector<Buffer> buffers_;  // each shared by a value and everything that lies in it; in time of nodes
};

}  // namespace

std::vector<Shape> shapes_at(const graph::Graph& graph, const Plan& plan, const graph::SymbolValues& symbols) {
  std::vector<Shape> shapes;
  shapes.reserve(plan.shapes.size());
  for (size_t v = 0; v < plan.shapes.size(); ++v) {
    shapes.push_back(graph::shape_at(plan.shapes[v], symbols));
    const int64_t elements = graph::element_count(shapes.back());
    if (elements >= 1 && elements <= kMaxElements) continue;
    const bool is_empty = elements < 1;
    throw Error(is_empty ? ErrorKind::kInput : ErrorKind::kPlan,
                {std::string("a value is too ") + (is_empty ? "small" : "large") + sizes_text(graph, symbols), "",
                 graph.values[v].name, "1 to " + std::to_string(kMaxElements) + " elements",
                 graph::to_string(shapes.back()), std::string("run ") + (is_empty ? "larger" : "smaller") + " inputs"});
  }
  return shapes;
}

MemoryPlan plan_memory(const graph::Graph& graph, const Plan& plan, const graph::SymbolValues& symbols,
                       bool keep_values) {
  const std::vector<Shape> shapes = shapes_at(graph, plan, symbols);
  return Planner(graph, plan, shapes, keep_values).plan(symbols);
}

TensorView MemoryPlan::value(ValueId id, std::byte* arena) const {
  const TensorView& view = values[index_of(id)];
  return is_constant[index_of(id)] ? view : moved(view, reinterpret_cast<uintptr_t>(arena));
}

std::vector<PlannedStep> prepare_steps(const graph::Graph& graph, const Plan& plan, const MemoryPlan& memory,
                                       std::byte* arena, size_t threads) {
  std::vector<PlannedStep> steps;
  const auto view = [&](ValueId id) { return memory.value(id, arena); };
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    const graph::Node& node = graph.nodes[n];
    const std::vector<bool>& is_view = memory.is_view[n];
    if (std::find(is_view.begin(), is_view.end(), false) == is_view.end()) continue;
    std::vector<TensorView> inputs, outputs;
    for (const ValueId id : node.inputs) inputs.push_back(view(id));
    for (size_t o = 0; o < node.outputs.size(); ++o)
      outputs.push_back(is_view[o] ? TensorView() : view(node.outputs[o]));
    steps.push_back({n, plan.layers[n].layer->prepare(inputs, outputs, threads)});
  }
  return steps;
}

size_t scratch_bytes(const graph::Graph& graph, const std::vector<PlannedStep>& steps, const MemoryPlan& memory,
                     size_t threads) {
  uint64_t most = 0;
  for (const PlannedStep& step : steps) most = std::max<uint64_t>(most, step.step->work().scratch_bytes);
  check_memory(graph, memory.symbols, memory.arena_bytes + most * threads);
  return static_cast<size_t>(most);
}

}  // namespace dgms::plan
