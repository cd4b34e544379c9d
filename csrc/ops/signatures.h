// Dtypes that many operators share.
#pragma once

#include <initializer_list>
#include <vector>

#include "csrc/ops/operator.h"

namespace dgms::ops {

// All inputs and outputs of one dtype, each of these.
inline std::vector<Signature> one_type_of(std::initializer_list<graph::DType> dtypes) {
  std::vector<Signature> signatures;
  for (const graph::DType dtype : dtypes) signatures.push_back({{dtype}, {dtype}});
  return signatures;
}

// Of operators that only move values.
inline std::vector<Signature> any_one_type() {
  using graph::DType;
  return one_type_of({DType::kFloat32, DType::kInt8, DType::kInt32, DType::kInt64});
}

}  // namespace dgms::ops
