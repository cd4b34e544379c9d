// Runs models that nobody vouches for.
#pragma once

#include <memory>
#include <vector>

#include "csrc/runtime/session.h"

namespace dgms::testing {

// Runs a model once on zeros, if that takes little memory and time. False if it does not.
inline bool run_if_small(const std::shared_ptr<const runtime::Model>& model) {
  int64_t multiplications = 0;
  for (const runtime::LayerExplanation& layer : model->explain()) multiplications += layer.multiplications;
  if (model->memory().at("total") > (1u << 24) || multiplications > 10'000'000) return false;
  const graph::Graph& graph = model->graph();
  graph::SymbolValues smallest;
  for (const graph::Symbol& symbol : graph.symbols) smallest.push_back(symbol.min);
  std::vector<std::vector<int64_t>> storage;  // large enough for any dtype
  std::vector<runtime::InputView> inputs;
  std::vector<runtime::OutputView> outputs;
  const auto allocate = [&storage](const graph::Shape& shape) -> void* {
    storage.emplace_back(static_cast<size_t>(graph::element_count(shape)));
    return storage.back().data();
  };
  for (const graph::Input& input : graph.inputs) {
    const graph::DType dtype = graph.value(input.value).dtype;
    const graph::Shape shape = graph::shape_at(input.dims, smallest);
    inputs.push_back({allocate(shape),
                      dtype == graph::DType::kInt32   ? runtime::InputType::kInt32
                      : dtype == graph::DType::kInt64 ? runtime::InputType::kInt64
                                                      : runtime::InputType::kFloat32,
                      shape});
  }
  for (const graph::Shape& shape : model->output_shapes(inputs)) outputs.push_back({allocate(shape), shape});
  const std::unique_ptr<runtime::Session> session = model->session(false);
  session->run(inputs, outputs);
  return true;
}

}  // namespace dgms::testing
