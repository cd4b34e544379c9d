// The attributes of an operator: one visitor reads them from a file, another lists them.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "csrc/format/json.h"
#include "csrc/graph/dim.h"

namespace dgms::ops {

// Clamp in real units.
struct Activation {
  float min = -std::numeric_limits<float>::infinity();
  float max = std::numeric_limits<float>::infinity();
};

struct Padding {
  int64_t top = 0, left = 0, bottom = 0, right = 0;
};

struct Bounds {
  int64_t min, max;
};

enum class Presence : uint8_t { kOptional, kRequired };
inline constexpr Presence kRequired = Presence::kRequired;

// What an operator does with each attribute: `value` holds the default. A visitor that reads throws Error(kFormat).
class Attributes {
 public:
  virtual ~Attributes() = default;
  virtual void integer(const char* name, int64_t& value, Bounds bounds, Presence presence = Presence::kOptional) = 0;
  virtual void real(const char* name, float& value, Presence presence = Presence::kOptional) = 0;
  virtual void boolean(const char* name, bool& value) = 0;
  // One of `choices`; a file with another one needs a newer runtime: Error(kUnsupported).
  virtual void choice(const char* name, std::string& value, const std::vector<std::string>& choices,
                      Presence presence = Presence::kOptional) = 0;
  // [h, w]
  virtual void pair(const char* name, std::array<int64_t, 2>& value, Bounds bounds,
                    Presence presence = Presence::kOptional) = 0;
  // As many entries as `size` allows, each within `bounds`.
  virtual void integers(const char* name, std::vector<int64_t>& value, Bounds size, Bounds bounds,
                        Presence presence = kRequired) = 0;
  // A pair for each axis: [[before, after], ...]
  virtual void pairs(const char* name, std::vector<std::array<int64_t, 2>>& value, Bounds size, Bounds bounds) = 0;
  // Sizes, which may depend on the model's symbols. Of positions: null where the file has null.
  virtual void dims(const char* name, graph::Dims& value, Bounds size) = 0;
  virtual void positions(const char* name, std::vector<std::optional<graph::Dim>>& value, Bounds size) = 0;
  // "padding": [top, left, bottom, right]
  virtual void padding(Padding& value) = 0;
  // "activation": {"min", "max"}, either or null
  virtual void activation(Activation& value) = 0;
  // "min" and "max" of the operator itself, either or null
  virtual void range(Activation& value) = 0;
};

class Operator;

// Reads the attributes of an operator from a JSON object. Throws Error(kFormat, kUnsupported).
void read_attributes(const format::Json& json, const std::vector<graph::Symbol>& symbols, const format::Place& place,
                     Operator& op);

struct AttributeInfo {
  std::string name;
  std::string type;      // "integer 1..32768", "list of 1 to 6 integers", ...
  std::string fallback;  // the default; "" where the attribute is required
  bool required = false;
};
std::vector<AttributeInfo> list_attributes(Operator& op);

}  // namespace dgms::ops
