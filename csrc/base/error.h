// Errors of the core. Every one names what it can of: file, layer, what was expected, what was found, what to do.
#pragma once

#include <stdexcept>
#include <string>

namespace dgms {

// The Python classes of the same names (python/dgms_rt/errors.py) are raised for these.
enum class ErrorKind { kFormat, kUnsupported, kInput, kPlan };

struct ErrorText {
  std::string what;   // one sentence: what is wrong
  std::string file;   // path, or "<bytes>"; the loader fills it in where the thrower does not know it
  std::string layer;  // node, value or tensor
  std::string expected;
  std::string got;
  std::string remedy;
};

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, ErrorText text);
  ErrorKind kind() const { return kind_; }
  const ErrorText& text() const { return text_; }

 private:
  ErrorKind kind_;
  ErrorText text_;
};

}  // namespace dgms
