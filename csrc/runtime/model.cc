#include "csrc/runtime/model.h"

#include <algorithm>
#include <utility>

#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/topology.h"
#include "csrc/runtime/file_error.h"
#include "csrc/runtime/loader.h"

namespace dgms::runtime {
namespace {

constexpr size_t kMostThreads = 256;

std::string kind_of(const WeightRecord& weights) {
  switch (weights.encoding) {
    case ops::Weights::Encoding::kCodes:
      return std::to_string(weights.bits) + "-bit codes";
    case ops::Weights::Encoding::kInt8:
      return "int8";
    case ops::Weights::Encoding::kFloat32:
      return "float32";
  }
  return {};
}

ops::Memory memory_of(const std::string& name) {
  if (name == "fast") return ops::Memory::kFast;
  if (name == "low") return ops::Memory::kLow;
  ErrorText text;
  text.what = "unknown memory mode";
  text.expected = "\"fast\" or \"low\"";
  text.got = "memory=\"" + name + "\"";
  text.remedy = "memory=\"fast\" for speed, memory=\"low\" for few bytes";
  throw Error(ErrorKind::kPlan, text);
}

}  // namespace

size_t threads_for(double cost, size_t tasks, size_t threads) {
  // Waking a sleeping worker costs 2-5 us, some 10,000 cycles; a thread should have at least twice that to do.
  constexpr double kCyclesPerThread = 20000;
  const double worthwhile = std::clamp(cost / kCyclesPerThread, 1.0, static_cast<double>(threads));
  return std::max<size_t>(std::min(static_cast<size_t>(worthwhile), tasks), 1);
}

std::shared_ptr<const Model> Model::load(std::shared_ptr<const format::File> file, const Options& options) {
  std::shared_ptr<Model> model(new Model);
  naming_file(file->path(), [&] { model->build(*file, options); });
  return model;
}

void Model::build(const format::File& file, const Options& options) {
  path_ = file.path();
  file_bytes_ = file.size_bytes();
  const kernels::Isa isa = cpu::choose_isa(options.isa);
  const ops::Memory memory = memory_of(options.memory);
  const cpu::Topology topology = cpu::read_topology();
  cores_ = cpu::select_cores(topology, options.cores);
  restricts_cores_ = cores_.size() < topology.cores.size();
  uarches_ = cpu::CoreUarches(topology, cores_);
  if (options.threads > kMostThreads) {
    ErrorText text;
    text.what = "too many threads";
    text.expected = "0.." + std::to_string(kMostThreads);
    text.got = std::to_string(options.threads);
    text.remedy = "threads=0 takes one for each core";
    throw Error(ErrorKind::kPlan, text);
  }
  const size_t usable = topology.quota != 0 ? std::min(topology.quota, cores_.size()) : cores_.size();
  threads_ = options.threads != 0 ? options.threads : std::clamp<size_t>(usable, 1, kMostThreads);

  LoadedGraph loaded = load_graph(file);
  graph_ = std::move(loaded.graph);
  // One layer's weights at a time, in memory that is used again: the peak is the packed weights and the largest layer.
  ops::Weights weights;
  const auto read = [&](size_t index) -> const ops::Weights& {
    read_weights(file, loaded.weights[index], &weights);
    return weights;
  };
  plan_ = plan::make_plan(graph_, read, isa, memory);
  smallest_ = plan::plan_memory(graph_, plan_, graph_.batch_min, threads_, false);
  for (const graph::Node& node : graph_.nodes) {
    weight_kinds_.push_back(node.weights < 0 ? "" : kind_of(loaded.weights[static_cast<size_t>(node.weights)]));
  }
}

graph::Shape Model::output_shape(size_t index) const {
  return graph::nchw_of(smallest_.shapes[static_cast<size_t>(graph_.outputs[index].value)]);
}

std::map<std::string, size_t> Model::memory() const {
  std::map<std::string, size_t> bytes = {{"weights", plan_.weight_bytes},
                                         {"constants", plan_.constant_bytes},
                                         {"arena", smallest_.arena_bytes},
                                         {"scratch", smallest_.scratch_bytes * threads_}};
  size_t total = 0;
  for (const auto& [purpose, size] : bytes) total += size;
  bytes["total"] = total;
  bytes["file"] = file_bytes_;
  return bytes;
}

std::vector<LayerExplanation> Model::explain() const {
  std::vector<LayerExplanation> rows;
  for (size_t i = 0; i < graph_.nodes.size(); ++i) {
    const graph::Node& node = graph_.nodes[i];
    const plan::PlannedLayer& planned = plan_.layers[i];
    const ops::Work& work = smallest_.work[i];
    LayerExplanation row;
    row.name = node.name;
    row.op = node.op;
    for (const kernels::KernelRow* kernel : planned.kernels) row.kernels.emplace_back(kernel->name);
    if (!row.kernels.empty()) row.kernel = row.kernels.front();
    row.note = planned.layer->note();
    row.refused = planned.refused;
    row.weights = weight_kinds_[i];
    row.weight_bytes = planned.layer->weight_bytes();
    row.output = graph_.value(node.outputs[0]).name;
    row.output_shape = smallest_.shapes[static_cast<size_t>(node.outputs[0])];
    row.multiplications = work.multiplications;
    row.threads = threads_for(work.cost, work.tasks, threads_);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::unique_ptr<Session> Model::session(bool keep_values) const {
  return std::make_unique<Session>(shared_from_this(), keep_values);
}

}  // namespace dgms::runtime
