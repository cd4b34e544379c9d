// JSON that nobody vouches for: parsed within limits, read with checks. Every complaint is an Error(kFormat) that names
// its place.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "csrc/base/span.h"

namespace dgms::format {

using Json = nlohmann::json;

// Where in a file something stands.
struct Place {
  std::string file;
  std::string layer;  // node, value or tensor; empty where there is none

  [[noreturn]] void fail(const std::string& what, const std::string& expected, const std::string& got) const;
  Place at(const std::string& other_layer) const { return {file, other_layer}; }
};

// Refuses: what is not UTF-8 JSON, a key twice in one object, nesting deeper than 32, more values than a file can need.
// `what` names the text in messages. Does not recurse.
Json parse_json(Span<const uint8_t> text, const std::string& what, const Place& place);

// The JSON value, cut to a few words, for the "got" of a message.
std::string brief(const Json& json);

// Each returns the value if it has the type and range, and fails with `what` otherwise.
const Json& expect_object(const Json& json, const std::string& what, const Place& place);
const Json& expect_array(const Json& json, const std::string& what, size_t min_size, size_t max_size,
                         const Place& place);
const std::string& expect_string(const Json& json, const std::string& what, const Place& place);
const std::string& expect_name(const Json& json, const std::string& what, const Place& place);
int64_t expect_integer(const Json& json, const std::string& what, int64_t min, int64_t max, const Place& place);
float expect_float(const Json& json, const std::string& what, const Place& place);
float expect_normal_positive(const Json& json, const std::string& what, const Place& place);
bool expect_bool(const Json& json, const std::string& what, const Place& place);

// An object with all of the required keys and no others but the optional ones.
const Json& expect_keys(const Json& json, const std::string& what, std::initializer_list<const char*> required,
                        std::initializer_list<const char*> optional, const Place& place);
// 1..512 bytes without ASCII control characters.
void check_name(const std::string& name, const std::string& what, const Place& place);

}  // namespace dgms::format
