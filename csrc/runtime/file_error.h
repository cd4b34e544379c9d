// Adds the path to errors of modules that do not know the file.
#pragma once

#include <string>
#include <utility>

#include "csrc/base/error.h"

namespace dgms::runtime {

// Calls function(); an Error without a file leaves with `path`.
template <typename Function>
auto naming_file(const std::string& path, Function function) -> decltype(function()) {
  try {
    return function();
  } catch (const Error& error) {
    if (!error.text().file.empty()) throw;
    ErrorText text = error.text();
    text.file = path;
    throw Error(error.kind(), std::move(text));
  }
}

}  // namespace dgms::runtime
