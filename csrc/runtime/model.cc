#include "csrc/runtime/model.h"

#include <algorithm>
#include <utility>

#include "csrc/base/error.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/topology.h"
#include "csrc/graph/read.h"
#include "csrc/ops/weights/read.h"
#include "csrc/runtime/file_error.h"
#include "csrc/runtime/session.h"

namespace dgms::runtime {
namespace {

constexpr size_t kMostThreads = 256;

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

// Whether a shape has the sizes of `dims`, symbols left out; axes[i] is the axis of dims that stands at place i.
bool fits(const graph::Dims& dims, const graph::Shape& shape, const size_t* axes) {
  for (size_t i = 0; i < shape.size(); ++i) {
    const graph::Dim& dim = dims[axes[i]];
    if (dim.is_number() ? dim.number() != shape[i] : shape[i] < 1) return false;
  }
  return true;
}

// As Python writes it.
std::string text(const graph::Dims& dims, const std::vector<graph::Symbol>& symbols) {
  std::string text = "(";
  for (size_t i = 0; i < dims.size(); ++i) text += (i > 0 ? ", " : "") + dims[i].text(symbols);
  return text + (dims.size() == 1 ? ",)" : ")");
}

// What is probably meant by a shape that does not fit; empty where nothing is.
std::string shape_remedy(const graph::Input& input, const InputView& view) {
  constexpr size_t kSameOrder[] = {0, 1, 2, 3, 4, 5}, kNhwcOfNchw[] = {0, 2, 3, 1};
  const graph::Dims& dims = input.dims;
  const bool is_pixels = view.type == InputType::kUint8;
  if (view.shape.size() + 1 == dims.size()) {
    graph::Dims item;
    for (size_t i = 1; i < dims.size(); ++i) item.push_back(dims[is_pixels && dims.size() == 4 ? kNhwcOfNchw[i] : i]);
    if (fits(item, view.shape, kSameOrder)) return "add the batch dimension: x[None]";
  }
  if (view.shape.size() == 4 && dims.size() == 4) {
    if (is_pixels && fits(dims, view.shape, kSameOrder)) return "uint8 pixels are NHWC: x.transpose(0, 2, 3, 1)";
    if (!is_pixels && fits(dims, view.shape, kNhwcOfNchw)) return "float32 images are NCHW: x.transpose(0, 3, 1, 2)";
  }
  return {};
}

std::string range_text(const graph::Symbol& symbol) {
  std::string text = std::to_string(symbol.min) + ".." + std::to_string(symbol.max);
  if (symbol.multiple > 1) text += " in multiples of " + std::to_string(symbol.multiple);
  return text;
}

}  // namespace

const char* input_type_name(InputType type) {
  switch (type) {
    case InputType::kFloat32:
      return "float32";
    case InputType::kUint8:
      return "uint8";
    case InputType::kInt32:
      return "int32";
    case InputType::kInt64:
      return "int64";
  }
  return "";
}

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

  graph_ = graph::read_graph(file, ops::operator_names());
  const auto read_weights = [&file](const graph::Node& node, ops::Weights* weights) {
    ops::read_weights(file, node, weights);
  };
  const auto read_constant = [&file](const graph::Value& value, std::byte* data) {
    ops::read_constant(file, value, data);
  };
  plan_ = plan::make_plan(graph_, read_weights, read_constant, isa, memory);
  graph::SymbolValues smallest;
  for (const graph::Symbol& symbol : graph_.symbols) smallest.push_back(symbol.min);
  smallest_ = plan::plan_memory(graph_, plan_, smallest, false);
  const auto steps = plan::prepare_steps(graph_, plan_, smallest_, nullptr, threads_);
  smallest_work_.assign(graph_.nodes.size(), {0});
  for (const plan::PlannedStep& planned : steps) smallest_work_[planned.node] = planned.step->work();
  smallest_scratch_ = plan::scratch_bytes(graph_, steps, smallest_, threads_);
}

graph::Dims Model::output_dims(size_t index) const {
  const graph::Dims& dims = plan_.shapes[static_cast<size_t>(graph_.outputs[index].value)];
  if (dims.size() != 4) return dims;
  return {dims[0], dims[3], dims[1], dims[2]};
}

void Model::bind(Span<const InputView> inputs, graph::SymbolValues* symbols) const {
  if (inputs.size() != graph_.inputs.size()) {
    ErrorText text;
    text.what = "wrong number of inputs";
    text.file = path_;
    text.expected = std::to_string(graph_.inputs.size());
    text.got = std::to_string(inputs.size());
    text.remedy = "pass one array for each";
    throw Error(ErrorKind::kInput, std::move(text));
  }
  symbols->assign(graph_.symbols.size(), 0);
  for (size_t i = 0; i < inputs.size(); ++i) bind_shape(graph_.inputs[i], inputs[i], symbols);
}

void Model::bind_shape(const graph::Input& input, const InputView& view, graph::SymbolValues* symbols) const {
  const auto refuse = [&](std::string what, std::string expected, std::string got, std::string remedy) {
    throw Error(ErrorKind::kInput, {std::move(what), path_, "input '" + input.name + "'", std::move(expected),
                                    std::move(got), std::move(remedy)});
  };
  const graph::DType dtype = graph_.value(input.value).dtype;
  const bool is_pixels = view.type == InputType::kUint8;
  if (is_pixels && input.mean.empty()) {
    refuse("this model carries no normalization, so it does not take uint8 pixels", "float32", "uint8",
           "normalize as in training and pass float32, or export the model with its normalization");
  }
  const InputType wanted = dtype == graph::DType::kInt32   ? InputType::kInt32
                           : dtype == graph::DType::kInt64 ? InputType::kInt64
                                                           : InputType::kFloat32;
  if (!is_pixels && view.type != wanted) {
    refuse("wrong dtype", input_type_name(wanted), input_type_name(view.type),
           std::string("x.astype(numpy.") + input_type_name(wanted) + ")");
  }
  // The axes of input.dims in the order of the view.
  constexpr size_t kSameOrder[] = {0, 1, 2, 3, 4, 5}, kNhwcOfNchw[] = {0, 2, 3, 1};
  const size_t rank = input.dims.size();
  const size_t* axes = is_pixels && rank == 4 ? kNhwcOfNchw : kSameOrder;
  if (view.shape.size() != rank || !fits(input.dims, view.shape, axes)) {
    graph::Dims expected;
    for (size_t i = 0; i < rank; ++i) expected.push_back(input.dims[axes[i]]);
    const std::string remedy = shape_remedy(input, view), shape = text(expected, graph_.symbols);
    refuse("wrong shape", shape, text({view.shape.begin(), view.shape.end()}, {}),
           remedy.empty() ? "pass an array of shape " + shape : remedy);
  }
  for (size_t i = 0; i < rank; ++i) {
    const graph::Dim& dim = input.dims[axes[i]];
    if (dim.is_number()) continue;
    const size_t index = dim.symbol_index();
    const graph::Symbol& symbol = graph_.symbols[index];
    int64_t& value = (*symbols)[index];
    const int64_t size = view.shape[i];
    if (size < symbol.min || size > symbol.max || size % symbol.multiple != 0) {
      refuse("dimension " + symbol.name + " is outside the model's range", range_text(symbol),
             symbol.name + " = " + std::to_string(size),
             "pass sizes in the range, or export the model with a wider one");
    }
    if (value != 0 && value != size) {
      refuse("the inputs have different sizes of dimension " + symbol.name, std::to_string(value), std::to_string(size),
             "give " + symbol.name + " one size in all inputs");
    }
    value = size;
  }
}

std::vector<graph::Shape> Model::output_shapes(Span<const InputView> inputs) const {
  graph::SymbolValues symbols;
  bind(inputs, &symbols);
  std::vector<graph::Shape> shapes;
  for (size_t i = 0; i < graph_.outputs.size(); ++i) shapes.push_back(graph::shape_at(output_dims(i), symbols));
  return shapes;
}

std::map<std::string, size_t> Model::memory() const {
  std::map<std::string, size_t> bytes = {{"weights", plan_.weight_bytes},
                                         {"constants", plan_.constant_bytes},
                                         {"arena", smallest_.arena_bytes},
                                         {"scratch", smallest_scratch_ * threads_}};
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
    const ops::Work& work = smallest_work_[i];
    LayerExplanation row;
    row.name = node.name;
    row.op = node.op;
    for (const kernels::KernelRow* kernel : planned.kernels) row.kernels.emplace_back(kernel->name);
    if (!row.kernels.empty()) row.kernel = row.kernels.front();
    row.note = work.tasks == 0 ? "no copy" : planned.layer->note();
    row.refused = planned.refused;
    row.weights = planned.weights;
    row.weight_bytes = planned.layer->weight_bytes();
    row.output = graph_.value(node.outputs[0]).name;
    row.output_shape = smallest_.values[static_cast<size_t>(node.outputs[0])].sizes();
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
