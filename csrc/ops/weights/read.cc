#include "csrc/ops/weights/read.h"

#include <cstring>

#include "csrc/format/contents.h"

namespace dgms::ops {

void read_weights(const format::File& file, const graph::Node& node, Weights* weights) {
  const graph::WeightRecord& record = *node.weights;
  const format::Place place{file.path(), node.name};
  const auto floats = [&](const std::string& name, std::vector<float>* values) {
    values->clear();
    if (!name.empty()) read_floats(file, file.tensors().at(name), place, values);
  };
  const auto int8s = [&](const std::string& name, std::vector<int8_t>* values) {
    values->clear();
    if (!name.empty()) read_values(file, file.tensors().at(name), place, values);
  };
  const std::string none;
  weights->encoding = record.encoding;
  weights->bits = record.bits;
  weights->shape = record.shape;
  const bool int8_levels =
      !record.codebook.empty() && file.tensors().at(record.codebook).type == format::TensorType::kI8;
  int8s(int8_levels ? record.codebook : none, &weights->levels_s8);
  floats(int8_levels ? none : record.codebook, &weights->levels_f32);
  weights->codes.clear();
  if (!record.codes.empty()) {
    read_codes(file, file.tensors().at(record.codes), static_cast<size_t>(weights->outputs()),
               static_cast<size_t>(weights->depth()), record.bits,
               weights->levels_s8.size() + weights->levels_f32.size(), place, &weights->codes);
  }
  const bool int8_values = record.encoding == Weights::Encoding::kInt8;
  int8s(int8_values ? record.values : none, &weights->values_s8);
  floats(int8_values ? none : record.values, &weights->values_f32);
  floats(record.scale, &weights->scale);
  floats(record.bias, &weights->bias);
}

void read_constant(const format::File& file, const graph::Value& value, std::byte* data) {
  const format::Tensor& tensor = file.tensors().at(value.constant);
  if (value.dtype != graph::DType::kFloat32) {
    file.read(tensor, data);
    return;
  }
  std::vector<float> values;
  read_floats(file, tensor, {file.path(), value.name}, &values);
  std::memcpy(data, values.data(), values.size() * sizeof(float));
}

}  // namespace dgms::ops
