#include <unistd.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <string>

#include "csrc/base/align.h"
#include "csrc/base/error.h"
#include "csrc/plan/plan.h"

namespace dgms::plan {
namespace {

using graph::Shape;

// What one session may take: a hostile file must not push a board into its out-of-memory killer.
uint64_t max_session_bytes() {
  constexpr uint64_t kMost = uint64_t{8} << 30;
  const long pages = sysconf(_SC_PHYS_PAGES), page_bytes = sysconf(_SC_PAGESIZE);
  if (pages <= 0 || page_bytes <= 0) return kMost;
  return std::min(kMost, static_cast<uint64_t>(pages) * static_cast<uint64_t>(page_bytes) / 4 * 3);
}

// One piece of the arena, shared by a value and its views and in-place results. Live from node `first` to node `last`.
struct Buffer {
  uint64_t bytes;
  size_t first, last;
  uint64_t offset = 0;
  uint64_t end() const { return offset + bytes; }
  bool lives_with(const Buffer& other) const { return first <= other.last && other.first <= last; }
};

std::vector<Shape> shapes_at(const graph::Graph& graph, const Plan& plan, int64_t batch) {
  std::vector<Shape> shapes = plan.shapes;
  for (size_t v = 0; v < shapes.size(); ++v) {
    if (shapes[v][0] < 0) shapes[v][0] = batch;
    if (graph::element_count(shapes[v]) > std::numeric_limits<int32_t>::max()) {
      throw Error(ErrorKind::kPlan,
                  {"a value is too large at batch " + std::to_string(batch), "", graph.values[v].name,
                   "at most 2147483647 elements", graph::to_string(shapes[v]), "run smaller batches"});
    }
  }
  return shapes;
}

// The last node that reads each value; outputs are read behind the last node.
std::vector<size_t> last_uses(const graph::Graph& graph) {
  std::vector<size_t> last(graph.values.size(), 0);
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    for (const graph::ValueId id : graph.nodes[n].inputs) last[static_cast<size_t>(id)] = n + 1;
  }
  for (const graph::Output& output : graph.outputs) last[static_cast<size_t>(output.value)] = graph.nodes.size() + 1;
  return last;
}

// Where a value lies inside the output of the concatenation that reads it.
struct Part {
  size_t whole;    // value: the output
  size_t channel;  // the first one of the part
};

// Parts that their layers write in place: on the last axis, not converted, and read by nobody else.
std::vector<std::optional<Part>> parts_of_concatenations(const graph::Graph& graph, const Plan& plan,
                                                         const std::vector<Shape>& shapes) {
  std::vector<std::optional<Part>> parts(graph.values.size());
  std::vector<size_t> readers(graph.values.size(), 0);
  for (const graph::Node& node : graph.nodes) {
    for (const graph::ValueId id : node.inputs) ++readers[static_cast<size_t>(id)];
  }
  for (const graph::Output& output : graph.outputs) ++readers[static_cast<size_t>(output.value)];
  std::vector<const ops::Layer*> writer(graph.values.size(), nullptr);
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    const graph::Node& node = graph.nodes[n];
    const size_t whole = static_cast<size_t>(node.outputs[0]);
    writer[whole] = plan.layers[n].layer.get();
    const auto* concat = std::get_if<graph::Concat>(&node.attributes);
    if (concat == nullptr || concat->axis + 1 != static_cast<int64_t>(shapes[whole].size())) continue;
    size_t channel = 0;
    for (const graph::ValueId id : node.inputs) {
      const size_t value = static_cast<size_t>(id);
      const bool writable = writer[value] != nullptr && writer[value]->strided_output();
      if (writable && readers[value] == 1 && graph.values[value].quantization == graph.values[whole].quantization) {
        parts[value] = Part{whole, channel};
      }
      channel += static_cast<size_t>(shapes[value].back());
    }
  }
  return parts;
}

struct Buffers {
  std::vector<Buffer> buffers;
  std::vector<size_t> of_value;
};

// Time 0 is the border, where the inputs are written; node n runs at time n + 1.
Buffers assign_buffers(const graph::Graph& graph, const Plan& plan, const std::vector<Shape>& shapes,
                       const std::vector<std::optional<Part>>& parts, bool keep_values) {
  const std::vector<size_t> last = last_uses(graph);
  Buffers result;
  constexpr size_t kNone = SIZE_MAX;
  result.of_value.assign(graph.values.size(), kNone);
  const auto bytes_of = [&](size_t value) {
    const uint64_t bytes =
        static_cast<uint64_t>(graph::element_count(shapes[value])) * graph::size_of(graph.values[value].dtype);
    return (bytes + kernels::kOverread + kAlignment - 1) / kAlignment * kAlignment;
  };
  const auto add = [&](size_t value, size_t time) {
    result.of_value[value] = result.buffers.size();
    result.buffers.push_back({bytes_of(value), time, std::max(time, last[value])});
  };
  for (const graph::Input& input : graph.inputs) add(static_cast<size_t>(input.value), 0);
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    const graph::Node& node = graph.nodes[n];
    const ops::Layer& layer = *plan.layers[n].layer;
    const size_t input = static_cast<size_t>(node.inputs[0]), output = static_cast<size_t>(node.outputs[0]);
    Buffer& of_input = result.buffers[result.of_value[input]];
    const bool dies_here = of_input.last <= n + 1 && bytes_of(output) <= of_input.bytes;
    if (layer.is_view() || (layer.in_place() && dies_here && !keep_values)) {
      result.of_value[output] = result.of_value[input];
      of_input.last = std::max(of_input.last, last[output]);
    } else if (parts[output].has_value()) {
      const size_t whole = parts[output]->whole;
      if (result.of_value[whole] == kNone) add(whole, n + 1);
      result.of_value[output] = result.of_value[whole];
    } else if (result.of_value[output] == kNone) {
      add(output, n + 1);
    }
  }
  if (keep_values) {
    for (Buffer& buffer : result.buffers) {
      buffer.first = 0;
      buffer.last = graph.nodes.size() + 1;
    }
  }
  return result;
}

// Largest first, each into the smallest hole that it fits between the buffers it lives with. Returns the size of the
// arena.
uint64_t place(std::vector<Buffer>& buffers) {
  std::vector<Buffer*> by_size;
  for (Buffer& buffer : buffers) by_size.push_back(&buffer);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](const Buffer* a, const Buffer* b) { return a->bytes > b->bytes; });
  std::vector<const Buffer*> placed;  // by offset
  uint64_t arena = 0;
  for (Buffer* buffer : by_size) {
    uint64_t free_from = 0, best_hole = std::numeric_limits<uint64_t>::max();
    bool found = false;
    for (const Buffer* other : placed) {
      if (!other->lives_with(*buffer)) continue;
      if (other->offset > free_from) {
        const uint64_t hole = other->offset - free_from;
        if (hole >= buffer->bytes && hole < best_hole) {
          best_hole = hole;
          buffer->offset = free_from;
          found = true;
        }
      }
      free_from = std::max(free_from, other->end());
    }
    if (!found) buffer->offset = free_from;
    arena = std::max(arena, buffer->end());
    placed.insert(std::upper_bound(placed.begin(), placed.end(), buffer,
                                   [](const Buffer* a, const Buffer* b) { return a->offset < b->offset; }),
                  buffer);
  }
  return arena;
}

}  // namespace

MemoryPlan plan_memory(const graph::Graph& graph, const Plan& plan, int64_t batch, size_t threads, bool keep_values) {
  if (batch < graph.batch_min || batch > graph.batch_max) {
    throw Error(ErrorKind::kInput, {"the model does not run this batch size", "", graph.name,
                                    std::to_string(graph.batch_min) + ".." + std::to_string(graph.batch_max),
                                    std::to_string(batch), "split or join the batches"});
  }
  MemoryPlan memory;
  memory.batch = batch;
  memory.shapes = shapes_at(graph, plan, batch);

  std::vector<std::optional<Part>> parts(graph.values.size());
  if (!keep_values) parts = parts_of_concatenations(graph, plan, memory.shapes);
  Buffers buffers = assign_buffers(graph, plan, memory.shapes, parts, keep_values);
  const uint64_t arena_bytes = place(buffers.buffers);
  for (size_t v = 0; v < graph.values.size(); ++v) {
    const Buffer& buffer = buffers.buffers[buffers.of_value[v]];
    const size_t channel = parts[v].has_value() ? parts[v]->channel : 0;
    const Shape& shape = memory.shapes[parts[v].has_value() ? parts[v]->whole : v];
    memory.offsets.push_back(static_cast<size_t>(buffer.offset) + channel * graph::size_of(graph.values[v].dtype));
    memory.strides.push_back(static_cast<size_t>(shape.back()));
  }

  uint64_t scratch_bytes = 0;
  for (size_t n = 0; n < graph.nodes.size(); ++n) {
    std::vector<Shape> inputs;
    for (const graph::ValueId id : graph.nodes[n].inputs) inputs.push_back(memory.shapes[static_cast<size_t>(id)]);
    const Shape& output = memory.shapes[static_cast<size_t>(graph.nodes[n].outputs[0])];
    memory.work.push_back(plan.layers[n].layer->work(inputs, output, threads));
    scratch_bytes = std::max<uint64_t>(scratch_bytes, memory.work.back().scratch_bytes);
  }
  const uint64_t limit = max_session_bytes();
  if (arena_bytes + scratch_bytes * threads > limit) {
    throw Error(ErrorKind::kPlan,
                {"a session at batch " + std::to_string(batch) + " needs too much memory", "", graph.name,
                 "at most " + std::to_string(limit) + " bytes (8 GiB, or three quarters of this machine's memory)",
                 std::to_string(arena_bytes + scratch_bytes * threads), "run smaller batches"});
  }
  memory.arena_bytes = static_cast<size_t>(arena_bytes);
  memory.scratch_bytes = static_cast<size_t>(scratch_bytes);
  return memory;
}

}  // namespace dgms::plan
