// How much of a layer one task should be.
#pragma once

#include <algorithm>
#include <cstddef>

#include "csrc/ops/layer.h"

namespace dgms::ops {

inline constexpr size_t kTasksPerThread = 4;   // so that a fast core takes more of them
inline constexpr double kMinTaskCost = 10000;  // cycles; a smaller task is not worth handing out

inline size_t wanted_tasks(double cost, size_t threads) {
  const size_t most = threads <= 1 ? 1 : threads * kTasksPerThread;
  return cost < kMinTaskCost * static_cast<double>(most) ? static_cast<size_t>(cost / kMinTaskCost) + 1 : most;
}

// Items per task, when `items` cost `cost` cycles together.
inline size_t split_evenly(size_t items, double cost, size_t threads) {
  const size_t wanted = wanted_tasks(cost, threads);
  return std::max<size_t>(1, (items + wanted - 1) / wanted);
}

// The tasks and the cost of a layer whose items are independent. Returns the items per task: tasks [begin, end) are
// the items from begin * that to end * that, or to the last one.
inline size_t split_items(size_t items, double cost, size_t threads, Work& work) {
  const size_t block = split_evenly(items, cost, threads);
  work.tasks = (items + block - 1) / block;
  work.cost = cost;
  return block;
}

}  // namespace dgms::ops
