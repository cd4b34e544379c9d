// The thread pool: workers that spin a little, then sleep; dynamic chunks, so that fast cores take more; survives fork.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace dgms::threads {

struct PoolOptions {
  size_t threads = 1;      // including the caller
  std::vector<int> cores;  // CPUs the workers are pinned to, as a set; empty: no pinning
  unsigned spin_us = 50;   // how long an idle worker looks for work before it sleeps
};

// How many forks lie between the process that loaded this library and this one. What another thread of the parent held
// when the process forked is recognized by an older number.
uint32_t fork_generation();

class Pool {
 public:
  // Throws Error(kPlan) when the system refuses to start a thread.
  explicit Pool(const PoolOptions& options);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  size_t size() const;  // threads, including the caller
  bool pinned() const;  // whether pinning was asked for and worked; failing to pin is not an error

  // Runs body(context, worker, begin, end) over [0, tasks) in chunks of `grain`, on at most `threads` workers (0 =
  // all), and returns when all are done. worker is in [0, size()); the caller is worker 0. One call at a time (the
  // owner locks). Does not allocate, except in a forked child, where the first call starts new workers (fewer when the
  // system refuses).
  using Body = void (*)(void* context, size_t worker, size_t begin, size_t end);
  void parallel_for(size_t tasks, size_t grain, size_t threads, Body body, void* context);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dgms::threads
