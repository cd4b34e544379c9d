#include "csrc/threads/pool.h"

#include <dlfcn.h>
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdarg>
#include <ctime>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "csrc/base/error.h"

// The thread sanitizer refuses threads in a forked child by default; that is what some of these tests are about.
extern "C" __attribute__((visibility("default"))) const char* __tsan_default_options();
const char* __tsan_default_options() { return "die_after_fork=0"; }

namespace {

thread_local int futex_wakes = 0;  // of this thread

}  // namespace

// In front of the C library's function of this name, to count what the pool asks of the system.
extern "C" long syscall(long number, ...) {
  using Function = long (*)(long, ...);
  static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "syscall"));
  va_list list;
  va_start(list, number);
  std::array<long, 6> arguments;
  for (long& argument : arguments) argument = va_arg(list, long);
  va_end(list);
  if (number == SYS_futex && arguments[1] == FUTEX_WAKE_PRIVATE) ++futex_wakes;
  return real(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}

namespace dgms::threads {
namespace {

using std::chrono::milliseconds;

PoolOptions with_threads(size_t threads, unsigned spin_us = 50) {
  PoolOptions options;
  options.threads = threads;
  options.spin_us = spin_us;
  return options;
}

using Function = std::function<void(size_t worker, size_t begin, size_t end)>;

void parallel_for(Pool* pool, size_t tasks, size_t grain, size_t threads, Function function) {
  pool->parallel_for(
      tasks, grain, threads,
      [](void* context, size_t worker, size_t begin, size_t end) {
        (*static_cast<Function*>(context))(worker, begin, end);
      },
      &function);
}

// Runs `tasks` and says whether each ran exactly once. Plain integers: a missing barrier is the sanitizer's to find.
bool each_once(Pool* pool, size_t tasks, size_t grain, size_t threads) {
  std::vector<int> runs(tasks, 0);
  parallel_for(pool, tasks, grain, threads, [&](size_t, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) ++runs[i];
  });
  for (int count : runs) {
    if (count != 1) return false;
  }
  return true;
}

// Keeps `workers` threads inside the pool at the same time and calls `inside` on each.
bool gather(Pool* pool, size_t workers, const std::function<void(size_t worker)>& inside) {
  std::atomic<size_t> arrived{0};
  std::atomic<bool> together{true};
  parallel_for(pool, workers, 1, workers, [&](size_t worker, size_t, size_t) {
    inside(worker);
    arrived.fetch_add(1);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (arrived.load() < workers) {
      if (std::chrono::steady_clock::now() > deadline) {
        together = false;
        return;
      }
      std::this_thread::sleep_for(milliseconds(1));
    }
  });
  return together;
}

// The exit status of `body` in a forked child, or -1 when it does not end.
int in_child(const std::function<bool()>& body) {
  const pid_t child = fork();
  if (child == 0) _exit(body() ? 0 : 1);
  int status = 0;
  for (int i = 0; i < 30000; ++i) {
    if (waitpid(child, &status, WNOHANG) == child) return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    usleep(1000);
  }
  kill(child, SIGKILL);
  waitpid(child, &status, 0);
  return -1;
}

TEST(Pool, RunsEveryTaskOnceForAnySizes) {
  for (size_t threads : {1, 2, 3, 8}) {
    Pool pool(with_threads(threads));
    EXPECT_EQ(pool.size(), threads);
    for (size_t tasks : {0, 1, 2, 3, 7, 64, 1000}) {
      for (size_t grain : {0, 1, 3, 64, 5000}) {
        for (size_t limit : {0, 1, 2, 100}) {
          EXPECT_TRUE(each_once(&pool, tasks, grain, limit)) << threads << " " << tasks << " " << grain << " " << limit;
        }
      }
    }
  }
}

TEST(Pool, ChunksAreOfTheGrain) {
  Pool pool(with_threads(2));
  std::vector<size_t> sizes(10, 0);
  parallel_for(&pool, 95, 10, 0, [&](size_t, size_t begin, size_t end) { sizes[begin / 10] = end - begin; });
  // One thread alone may be handed everything at once; with two the chunks are visible.
  for (size_t i = 0; i < 9; ++i) EXPECT_EQ(sizes[i], 10u);
  EXPECT_EQ(sizes[9], 5u);
}

TEST(Pool, WorkersAreNumberedAndLimited) {
  Pool pool(with_threads(4));
  const std::thread::id caller = std::this_thread::get_id();
  for (size_t limit = 1; limit <= 4; ++limit) {
    std::vector<std::thread::id> ids(4);
    ASSERT_TRUE(gather(&pool, limit, [&](size_t worker) { ids[worker] = std::this_thread::get_id(); }));
    EXPECT_EQ(ids[0], caller) << "the caller is worker 0 and takes part";
    for (size_t i = 0; i < 4; ++i) EXPECT_EQ(ids[i] != std::thread::id(), i < limit);
  }
}

TEST(Pool, ASlowTaskDoesNotHoldTheOthers) {
  Pool pool(with_threads(2));
  std::atomic<int> others{0};
  std::atomic<bool> done_while_slow{false};
  parallel_for(&pool, 64, 1, 0, [&](size_t, size_t begin, size_t) {
    if (begin != 0) {
      others.fetch_add(1);
      return;
    }
    for (int i = 0; i < 30000 && others.load() < 63; ++i) usleep(1000);
    done_while_slow = others.load() == 63;
  });
  EXPECT_TRUE(done_while_slow);
}

TEST(Pool, ManyShortCallsInARow) {
  for (unsigned spin_us : {0, 1, 50}) {
    Pool pool(with_threads(4, spin_us));
    for (size_t i = 0; i < 3000; ++i) ASSERT_TRUE(each_once(&pool, 1 + i % 13, 1, 1 + i % 4)) << spin_us;
  }
}

TEST(Pool, CallsAfterTheWorkersWentToSleep) {
  for (size_t threads : {3, 8}) {
    Pool pool(with_threads(threads, 1));
    for (size_t i = 0; i < 50; ++i) {
      std::this_thread::sleep_for(milliseconds(2));
      ASSERT_TRUE(gather(&pool, 2 + i % (threads - 1), [](size_t) {}));
    }
  }
}

TEST(Pool, NobodyWakesMoreThanTwoThreads) {
  Pool pool(with_threads(8, 0));
  for (int i = 0; i < 20; ++i) {
    std::this_thread::sleep_for(milliseconds(5));  // all workers sleep again
    std::vector<int> wakes(8, 0);
    futex_wakes = 0;
    ASSERT_TRUE(gather(&pool, 8, [&](size_t worker) { wakes[worker] = std::exchange(futex_wakes, 0); }));
    // A worker's count includes the wake-up of the caller at the end of the call before.
    EXPECT_LE(wakes[0], 2);
    for (int count : wakes) EXPECT_LE(count, 3);
  }
}

TEST(Pool, TheCallerSleepsUntilASlowWorkerIsDone) {
  Pool pool(with_threads(2, 1));
  std::atomic<int> finished{0};
  ASSERT_TRUE(gather(&pool, 2, [&](size_t worker) {
    if (worker == 1) std::this_thread::sleep_for(milliseconds(30));
  }));
  parallel_for(&pool, 2, 1, 0, [&](size_t worker, size_t, size_t) {
    std::this_thread::sleep_for(milliseconds(worker == 0 ? 1 : 30));
    finished.fetch_add(1);
  });
  EXPECT_EQ(finished.load(), 2);
}

TEST(Pool, ResultsOfOneCallAreVisibleToTheNext) {
  Pool pool(with_threads(4));
  std::vector<int64_t> values(256, 1);
  for (int step = 0; step < 20; ++step) {
    const std::vector<int64_t> before = values;
    std::vector<int64_t> after(values.size());
    parallel_for(&pool, values.size(), 5, 0, [&](size_t, size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) after[i] = before[i] + before[(i + 1) % before.size()];
    });
    values = after;
  }
  for (int64_t value : values) EXPECT_EQ(value, int64_t{1} << 20);
}

TEST(Pool, StartsAndEndsCleanlyWhateverItsWorkersDo) {
  for (int i = 0; i < 50; ++i) {
    Pool unused(with_threads(3, i % 2 == 0 ? 0 : 1000));
    Pool used(with_threads(3, i % 2 == 0 ? 1000 : 0));
    EXPECT_TRUE(each_once(&used, 10, 1, 0));
  }
}

TEST(Pool, PoolsOfSeveralCallersAreIndependent) {
  std::vector<std::thread> callers;
  std::atomic<int> failures{0};
  for (int c = 0; c < 4; ++c) {
    callers.emplace_back([&failures] {
      Pool pool(with_threads(3));
      for (size_t i = 0; i < 300; ++i) {
        if (!each_once(&pool, 1 + i % 40, 1, 0)) failures.fetch_add(1);
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(failures.load(), 0);
}

TEST(Pool, IdleWorkersCostNoCpuTime) {
  Pool pool(with_threads(8));
  ASSERT_TRUE(each_once(&pool, 100, 1, 0));
  std::this_thread::sleep_for(milliseconds(50));
  const auto cpu_seconds = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double before = cpu_seconds();
  std::this_thread::sleep_for(milliseconds(400));
  EXPECT_LT(cpu_seconds() - before, 0.1) << "a spinning worker would have used 0.4 s";
}

TEST(Pool, WorkersTakeOnlySignalsOfTheirOwn) {
  Pool pool(with_threads(2));
  sigset_t masks[2];
  ASSERT_TRUE(gather(&pool, 2, [&](size_t worker) { pthread_sigmask(SIG_SETMASK, nullptr, &masks[worker]); }));
  for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGCHLD, SIGUSR1, SIGUSR2, SIGPIPE, SIGWINCH}) {
    EXPECT_EQ(sigismember(&masks[0], signal), 0) << signal;
    EXPECT_EQ(sigismember(&masks[1], signal), 1) << signal;
  }
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGABRT, SIGPROF}) {
    EXPECT_EQ(sigismember(&masks[1], signal), 0) << signal;
  }
}

TEST(Pool, WorkersArePinnedToTheSetAndTheCallerIsNot) {
  cpu_set_t before;
  CPU_ZERO(&before);
  ASSERT_EQ(sched_getaffinity(0, sizeof(before), &before), 0);
  int first = 0;
  while (!CPU_ISSET(first, &before)) ++first;
  PoolOptions options = with_threads(2);
  options.cores = {first};
  Pool pool(options);
  EXPECT_TRUE(pool.pinned());
  cpu_set_t masks[2];
  ASSERT_TRUE(gather(&pool, 2, [&](size_t worker) { sched_getaffinity(0, sizeof(cpu_set_t), &masks[worker]); }));
  EXPECT_TRUE(CPU_EQUAL(&masks[0], &before));
  EXPECT_EQ(CPU_COUNT(&masks[1]), 1);
  EXPECT_TRUE(CPU_ISSET(first, &masks[1]));
}

TEST(Pool, FailingToPinIsNoError) {
  for (int core : {-1, 1023, 1 << 20}) {
    PoolOptions options = with_threads(2);
    options.cores = {core};
    Pool pool(options);
    EXPECT_FALSE(pool.pinned()) << core;
    EXPECT_TRUE(each_once(&pool, 100, 1, 0)) << core;
  }
  EXPECT_FALSE(Pool(with_threads(2)).pinned());
}

TEST(PoolForkThreads, TheChildStartsItsOwnWorkers) {
  Pool pool(with_threads(4));
  ASSERT_TRUE(each_once(&pool, 100, 1, 0));
  const int status = in_child([&] {
    const uint32_t generation = fork_generation();
    return generation >= 1 && gather(&pool, 4, [](size_t) {}) && each_once(&pool, 1000, 3, 0) &&
           in_child([&] { return fork_generation() == generation + 1 && gather(&pool, 4, [](size_t) {}); }) == 0;
  });
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(gather(&pool, 4, [](size_t) {})) << "the parent's workers still run";
}

// Those that start threads in the child are *ForkThreads: tests/cpp/CMakeLists.txt says where they cannot run.
TEST(PoolFork, TheChildOfAPoolWithThreadsMayRunAlone) {
  Pool pool(with_threads(4));
  ASSERT_TRUE(each_once(&pool, 100, 1, 0));
  EXPECT_EQ(in_child([&] { return fork_generation() >= 1 && each_once(&pool, 1000, 3, 1); }), 0);
  EXPECT_TRUE(each_once(&pool, 100, 1, 0));
}

TEST(PoolFork, TheChildMayDestroyAPoolItNeverUsed) {
  auto pool = std::make_unique<Pool>(with_threads(4));
  EXPECT_EQ(in_child([&] {
              pool.reset();
              return true;
            }),
            0);
  EXPECT_TRUE(gather(pool.get(), 4, [](size_t) {}));
}

TEST(PoolForkThreads, TheParentMayBeInTheMiddleOfACall) {
  Pool pool(with_threads(3, 5));
  std::atomic<bool> stop{false};
  std::atomic<size_t> done{0};
  // Does not allocate: the allocator of gcc's address sanitizer does not survive a fork that another thread is inside
  // of.
  std::thread busy([&] {
    const Pool::Body count = [](void* context, size_t, size_t begin, size_t end) {
      static_cast<std::atomic<size_t>*>(context)->fetch_add(end - begin);
    };
    while (!stop) pool.parallel_for(50, 1, 0, count, &done);
  });
  for (int i = 0; i < 40; ++i) {
    EXPECT_EQ(in_child([&] { return each_once(&pool, 100, 1, 0) && gather(&pool, 3, [](size_t) {}); }), 0) << i;
  }
  stop = true;
  busy.join();
  EXPECT_EQ(done % 50, 0u);
}

TEST(PoolForkThreads, ARefusedThreadIsAnErrorInTheParentAndFewerWorkersInAChild) {
  Pool pool(with_threads(3));
  const int status = in_child([&] {
    pthread_attr_t impossible;
    pthread_attr_init(&impossible);
    pthread_attr_setstacksize(&impossible, size_t{1} << 46);
    pthread_setattr_default_np(&impossible);
    try {
      Pool refused(with_threads(2));
      return false;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::kPlan || error.text().expected != "2 threads") return false;
    }
    return each_once(&pool, 100, 1, 0);
  });
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace dgms::threads
