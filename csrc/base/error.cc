#include "csrc/base/error.h"

#include <utility>

namespace dgms {
namespace {

std::string message_of(const ErrorText& text) {
  std::string parts;
  const auto append = [&parts](const char* label, const std::string& value) {
    if (value.empty()) return;
    if (!parts.empty()) parts += ", ";
    parts += label;
    parts += ": ";
    parts += value;
  };
  append("file", text.file);
  append("layer", text.layer);
  append("expected", text.expected);
  append("got", text.got);
  append("remedy", text.remedy);
  return parts.empty() ? text.what : text.what + " (" + parts + ")";
}

}  // namespace

Error::Error(ErrorKind kind, ErrorText text)
    : std::runtime_error(message_of(text)), kind_(kind), text_(std::move(text)) {}

}  // namespace dgms
