// Gives up the GIL for the time of a scope. The only way the bindings do so.
#pragma once

#include <Python.h>
#include <unistd.h>

namespace dgms {

class ReleasedGil {
 public:
  ReleasedGil() : thread_(PyEval_SaveThread()) {}
  ~ReleasedGil() { take_back(thread_); }
  ReleasedGil(const ReleasedGil&) = delete;
  ReleasedGil& operator=(const ReleasedGil&) = delete;

 private:
  // Blocks the thread when the scope is left by anything but a return.
  class HangUnlessReturned {
   public:
    ~HangUnlessReturned() {
      while (!returned) pause();
    }
    bool returned = false;
  };

  // A daemon thread that asks for the GIL while the interpreter shuts down is ended by CPython before 3.14 with
  // pthread_exit(), which unwinds the stack; unwinding through a destructor, which is noexcept, aborts the process. So
  // the thread sleeps until the process is gone, as in newer versions. Asking first whether the interpreter shuts down
  // would be a race. Not inlined, because the frame that the unwinding meets first must not be noexcept.
  __attribute__((noinline)) static void take_back(PyThreadState* thread) {
    HangUnlessReturned hang;
    PyEval_RestoreThread(thread);
    hang.returned = true;
  }

  PyThreadState* thread_;
};

}  // namespace dgms
