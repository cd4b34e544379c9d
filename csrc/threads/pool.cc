#include "csrc/threads/pool.h"

#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>

#include "csrc/base/align.h"
#include "csrc/base/error.h"

namespace dgms::threads {
namespace {

std::atomic<uint32_t> generation{0};

// At load, not at first use: a lock taken for a first use may be held by another thread at the moment of a fork.
[[maybe_unused]] const int atfork_registered =
    pthread_atfork(nullptr, nullptr, [] { generation.fetch_add(1, std::memory_order_relaxed); });

void pause_cpu() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

// A word that one thread sets and another waits for: spins first, then sleeps in the kernel. Has no lock that a fork
// could leave taken.
class Signal {
 public:
  uint32_t value() const { return value_.load(std::memory_order_acquire); }

  void set(uint32_t value) {
    set_silently(value);
    wake();
  }

  // set() in two parts, the second of which another thread may do that has seen the first.
  void set_silently(uint32_t value) { value_.store(value, std::memory_order_seq_cst); }
  void wake() {
    if (sleepers_.load(std::memory_order_seq_cst) != 0) futex(FUTEX_WAKE_PRIVATE, 1);
  }

  // expected -> value, or returns false. Wakes nobody.
  bool exchange(uint32_t expected, uint32_t value) {
    return value_.compare_exchange_strong(expected, value, std::memory_order_acq_rel, std::memory_order_acquire);
  }

  // Returns when the value is not (or was for a moment not) `current`. Who is woken and finds it unchanged spins again
  // before it sleeps again: work that came and went while it was waking up is soon followed by more.
  void wait_while(uint32_t current, std::chrono::microseconds spin) {
    while (!changes_within(spin, current)) {
      sleepers_.fetch_add(1, std::memory_order_seq_cst);
      // The kernel compares once more under its own lock, so a set() in between is not missed.
      if (value_.load(std::memory_order_seq_cst) == current) futex(FUTEX_WAIT_PRIVATE, current);
      sleepers_.fetch_sub(1, std::memory_order_seq_cst);
    }
  }

 private:
  bool changes_within(std::chrono::microseconds spin, uint32_t current) const {
    constexpr int kPausesPerLook = 32;  // reading the clock costs about as much
    const auto deadline = std::chrono::steady_clock::now() + spin;
    do {
      for (int i = 0; i < kPausesPerLook; ++i) {
        if (value() != current) return true;
        pause_cpu();
      }
    } while (std::chrono::steady_clock::now() < deadline);
    return false;
  }

  void futex(int operation, uint32_t value) {
    static_assert(sizeof(value_) == sizeof(uint32_t));
    syscall(SYS_futex, reinterpret_cast<uint32_t*>(&value_), operation, value, nullptr, nullptr, 0);
  }

  std::atomic<uint32_t> value_{0};
  std::atomic<uint32_t> sleepers_{0};
};

// A worker's life. The caller posts a job; a worker that finds it runs it, and one that wakes too late finds it
// retracted, so that nobody waits for a thread that the system has not scheduled yet.
enum WorkerState : uint32_t { kIdle, kPosted, kRunning, kStop };

struct Job {
  Pool::Body body = nullptr;
  void* context = nullptr;
  size_t tasks = 0, grain = 1;
  size_t helpers = 0;  // workers that the job was posted to, besides the caller
  alignas(kAlignment) std::atomic<size_t> next{0};

  void run(size_t worker) {
    for (;;) {
      const size_t begin = next.fetch_add(grain, std::memory_order_relaxed);
      if (begin >= tasks) return;
      body(context, worker, begin, std::min(begin + grain, tasks));
    }
  }
};

struct Worker;
void wake_children(Worker* first, size_t parent, size_t helpers);

struct alignas(kAlignment) Worker {
  Signal state;
  size_t index = 0;
  Job* job = nullptr;
  Worker* first = nullptr;  // of the pool: worker 1
  std::chrono::microseconds spin{0};
  pthread_t thread{};

  void loop() {
    for (;;) {
      state.wait_while(kIdle, spin);
      if (state.exchange(kPosted, kRunning)) {
        wake_children(first, index, job->helpers);
        job->run(index);
        state.set(kIdle);
      } else if (state.value() == kStop) {
        return;
      }
    }
  }
};

// Waking a thread that sleeps costs the one who wakes it some microseconds, so workers are woken as a binary tree whose
// root is the caller (worker 0): nobody wakes more than two, and the caller gets to its own share at once.
void wake_children(Worker* first, size_t parent, size_t helpers) {
  for (size_t child = 2 * parent + 1; child <= std::min(2 * parent + 2, helpers); ++child)
    first[child - 1].state.wake();
}

void* worker_main(void* worker) {
  static_cast<Worker*>(worker)->loop();
  return nullptr;
}

// Signals to the process belong to the application's threads. Those that a thread raises itself by what it does are
// delivered to it: blocked, they would kill the process without its handlers (crash reporters, faulthandler). SIGPROF
// samples the thread that uses the CPU.
class BlockedSignals {
 public:
  BlockedSignals() {
    sigset_t blocked;
    sigfillset(&blocked);
    for (int own : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGABRT, SIGPROF}) sigdelset(&blocked, own);
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  }
  ~BlockedSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

bool pin(pthread_t thread, const std::vector<int>& cores) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int core : cores) {
    if (core < 0 || core >= CPU_SETSIZE) return false;
    CPU_SET(core, &set);
  }
  return pthread_setaffinity_np(thread, sizeof(set), &set) == 0;
}

}  // namespace

uint32_t fork_generation() { return generation.load(std::memory_order_relaxed); }

struct Pool::State {
  explicit State(const PoolOptions& o) : options(o) { options.threads = std::max<size_t>(options.threads, 1); }

  void start() {
    workers = std::vector<Worker>(options.threads - 1);
    started = 0;
    born = fork_generation();
    pinned = !workers.empty() && !options.cores.empty();
    const BlockedSignals blocked;
    for (Worker& worker : workers) {
      worker.index = started + 1;
      worker.job = &job;
      worker.first = workers.data();
      worker.spin = std::chrono::microseconds(options.spin_us);
      if (pthread_create(&worker.thread, nullptr, worker_main, &worker) != 0) break;
      ++started;
      if (!options.cores.empty() && !pin(worker.thread, options.cores)) pinned = false;
    }
  }

  // The threads of a parent process do not exist in its forked child.
  bool forked() const { return born != fork_generation(); }

  void stop() {
    if (forked()) return;
    for (size_t i = 0; i < started; ++i) workers[i].state.set(kStop);
    for (size_t i = 0; i < started; ++i) pthread_join(workers[i].thread, nullptr);
    started = 0;
  }

  PoolOptions options;
  Job job;
  std::vector<Worker> workers;
  size_t started = 0;
  uint32_t born = 0;
  bool pinned = false;
};

Pool::Pool(const PoolOptions& options) : state_(std::make_unique<State>(options)) {
  state_->start();
  if (state_->started < state_->workers.size()) {
    const size_t started = state_->started;
    state_->stop();
    ErrorText text;
    text.what = "the system refused to start a thread";
    text.expected = std::to_string(state_->options.threads) + " threads";
    text.got = std::to_string(started + 1);
    text.remedy = "ask for fewer threads, or raise the process's limit";
    throw Error(ErrorKind::kPlan, text);
  }
}

Pool::~Pool() { state_->stop(); }

size_t Pool::size() const { return state_->options.threads; }

bool Pool::pinned() const { return state_->pinned; }

void Pool::parallel_for(size_t tasks, size_t grain, size_t threads, Body body, void* context) {
  State& s = *state_;
  if (tasks == 0) return;
  grain = std::max<size_t>(grain, 1);
  const size_t chunks = (tasks - 1) / grain + 1;
  const size_t wanted = std::min({threads == 0 ? size() : threads, size(), chunks});
  if (wanted > 1 && s.forked()) s.start();
  const size_t helpers = std::min(wanted - 1, s.started);
  if (helpers == 0) {
    body(context, 0, 0, tasks);
    return;
  }

  s.job.body = body;
  s.job.context = context;
  s.job.tasks = tasks;
  s.job.grain = grain;
  s.job.next.store(0, std::memory_order_relaxed);
  s.job.helpers = helpers;
  // All are posted before anyone is woken: who wakes another thread must have seen that thread's job.
  for (size_t i = helpers; i-- > 0;) s.workers[i].state.set_silently(kPosted);
  wake_children(s.workers.data(), 0, helpers);
  s.job.run(0);
  for (size_t i = 0; i < helpers; ++i) {
    Worker& worker = s.workers[i];
    if (!worker.state.exchange(kPosted, kIdle)) worker.state.wait_while(kRunning, worker.spin);
  }
}

}  // namespace dgms::threads
