// How much of a layer one task should be.
#pragma once

#include <algorithm>
#include <cstddef>

#include "csrc/ops/op.h"

namespace dgms::ops {

inline constexpr size_t kTasksPerThread = 4;   // so that a fast core takes more of them
inline constexpr double kMinTaskCost = 10000;  // cycles; a smaller task is not worth handing out

inline size_t wanted_tasks(double cost, size_t threads) {
  const size_t most = threads <= 1 ? 1 : threads * kTasksPerThread;
  return cost < kMinTaskCost * static_cast<double>(most) ? static_cast<size_t>(cost / kMinTaskCost) + 1 : most;
}

// Items a task, when `items` cost `cost` cycles together.
inline size_t split_evenly(size_t items, double cost, size_t threads) {
  const size_t wanted = wanted_tasks(cost, threads);
  return std::max<size_t>(1, (items + wanted - 1) / wanted);
}

// The work of a layer whose items are independent and need no scratch; blocking[0] = items a task.
inline Work split_items(size_t items, double cost, size_t threads) {
  Work work;
  const size_t block = split_evenly(items, cost, threads);
  work.tasks = (items + block - 1) / block;
  work.cost = cost;
  work.blocking = {static_cast<int64_t>(block)};
  return work;
}

// Calls body(first, last) with the items of tasks [begin, end) of such a layer.
template <typename Body>
void for_items(const Work& work, size_t items, size_t begin, size_t end, Body body) {
  const size_t block = static_cast<size_t>(work.blocking[0]);
  body(begin * block, std::min(items, end * block));
}

}  // namespace dgms::ops
