// Threads that the end of the interpreter ends: gives up the GIL for the time of a scope, and calls Python code.
#pragma once

#include <Python.h>
#include <unistd.h>

namespace dgms {

// Returns what `call` returns, a call of the C API after which this thread may have asked for the GIL.
//
// A daemon thread that asks for it while the interpreter shuts down is ended by CPython before 3.14 with
// pthread_exit(), which unwinds the stack. Unwinding through a destructor or a catch (...) aborts the process, and
// destructors of Python objects would run without the GIL. So the unwinding ends here, and the thread sleeps until the
// process is gone, as in newer versions. Asking first whether the interpreter shuts down would be a race. Not inlined,
// because the frame that the unwinding meets first must not be noexcept and must hold nothing else.
template <typename Call>
__attribute__((noinline)) auto sleep_when_ended(Call call) {
  struct Sleep {
    ~Sleep() {
      while (!returned) pause();
    }
    bool returned = false;
  } sleep;
  const auto result = call();
  sleep.returned = true;
  return result;
}

// The only way the bindings give up the GIL.
class ReleasedGil {
 public:
  ReleasedGil() : thread_(PyEval_SaveThread()) {}
  ~ReleasedGil() {
    sleep_when_ended([thread = thread_] {
      PyEval_RestoreThread(thread);
      return true;
    });
  }
  ReleasedGil(const ReleasedGil&) = delete;
  ReleasedGil& operator=(const ReleasedGil&) = delete;

 private:
  PyThreadState* thread_;
};

}  // namespace dgms
