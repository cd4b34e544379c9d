#include "csrc/format/json.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "csrc/base/error.h"

namespace dgms::format {
namespace {

constexpr size_t kMaxDepth = 32;
constexpr size_t kMaxValues = 4u << 20;  // bounds the memory of the parsed form
constexpr size_t kMaxNameBytes = 512;
constexpr size_t kMaxQuotedBytes = 60;

std::string quote(const std::string& text) {
  const bool cut = text.size() > kMaxQuotedBytes;
  return Json(cut ? text.substr(0, kMaxQuotedBytes) : text).dump(-1, ' ', true, Json::error_handler_t::replace) +
         (cut ? "..." : "");
}

// Builds the parsed form event by event, so that limits hold while parsing and not after.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(const std::string& what, const Place& place) : what_(what), place_(place) {}

  Json take() { return std::move(root_); }

  bool null() override { return add(nullptr) != nullptr; }
  bool boolean(bool value) override { return add(value) != nullptr; }
  bool number_integer(number_integer_t value) override { return add(value) != nullptr; }
  bool number_unsigned(number_unsigned_t value) override { return add(value) != nullptr; }
  bool number_float(number_float_t value, const string_t&) override { return add(value) != nullptr; }
  bool string(string_t& value) override { return add(std::move(value)) != nullptr; }
  bool binary(binary_t&) override { return false; }  // no such thing in text
  bool start_object(size_t) override { return open(Json::object()); }
  bool start_array(size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    const auto [entry, inserted] = open_.back()->get_ref<Json::object_t&>().emplace(name, nullptr);
    if (!inserted) place_.fail(what_ + " has a key twice", "every key once in an object", quote(name) + " twice");
    slot_ = &entry->second;
    return true;
  }
  bool parse_error(size_t position, const std::string&, const Json::exception& error) override {
    const bool range = dynamic_cast<const Json::out_of_range*>(&error) != nullptr;
    place_.fail(what_ + (range ? " has a number out of range" : " is not valid JSON"),
                range ? "numbers that fit a double" : "UTF-8 JSON", "an error at byte " + std::to_string(position));
  }

 private:
  Json* add(Json value) {
    if (++values_ > kMaxValues) {
      place_.fail(what_ + " is too large", "at most " + std::to_string(kMaxValues) + " JSON values", "more");
    }
    Json* place = &root_;
    if (!open_.empty()) {
      if (open_.back()->is_array()) {
        auto& array = open_.back()->get_ref<Json::array_t&>();
        array.emplace_back();
        place = &array.back();
      } else {
        place = slot_;
      }
    }
    *place = std::move(value);
    return place;
  }
  bool open(Json container) {
    if (open_.size() == kMaxDepth) {
      place_.fail(what_ + " is nested too deeply", "at most " + std::to_string(kMaxDepth) + " levels", "more");
    }
    open_.push_back(add(std::move(container)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const std::string& what_;
  const Place& place_;
  Json root_;
  Json* slot_ = nullptr;     // value of the last key
  std::vector<Json*> open_;  // containers from the root to the current one
  size_t values_ = 0;
};

}  // namespace

void Place::fail(const std::string& what, const std::string& expected, const std::string& got) const {
  throw Error(ErrorKind::kFormat, {what, file, layer, expected, got,
                                   "the file is damaged or was not written by dgms_rt; copy or export it again"});
}

Json parse_json(Span<const uint8_t> text, const std::string& what, const Place& place) {
  // The parser takes a zero byte for the end of the text.
  if (!text.empty() && std::memchr(text.data(), 0, text.size()) != nullptr) {
    place.fail(what + " is not valid JSON", "UTF-8 JSON", "a zero byte");
  }
  Builder builder(what, place);
  Json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

std::string brief(const Json& json) {
  switch (json.type()) {
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array: {
      const bool numbers = std::all_of(json.begin(), json.end(), [](const Json& entry) { return entry.is_number(); });
      if (numbers && json.size() <= 8) return json.dump();
      return "a list of " + std::to_string(json.size()) + (json.size() == 1 ? " entry" : " entries");
    }
    case Json::value_t::string:
      return quote(json.get_ref<const std::string&>());
    default:
      return json.dump();
  }
}

const Json& expect_object(const Json& json, const std::string& what, const Place& place) {
  if (!json.is_object()) place.fail(what + " is not an object", "an object", brief(json));
  return json;
}

const Json& expect_array(const Json& json, const std::string& what, size_t min_size, size_t max_size,
                         const Place& place) {
  if (!json.is_array() || json.size() < min_size || json.size() > max_size) {
    std::string sizes = std::to_string(min_size);
    if (max_size == std::numeric_limits<size_t>::max()) {
      sizes = "at least " + sizes;
    } else if (max_size > min_size) {
      sizes += " to " + std::to_string(max_size);
    }
    place.fail(what + " is not a list of the right size", "a list of " + sizes + " entries", brief(json));
  }
  return json;
}

const std::string& expect_string(const Json& json, const std::string& what, const Place& place) {
  if (!json.is_string()) place.fail(what + " is not a string", "a string", brief(json));
  return json.get_ref<const std::string&>();
}

const std::string& expect_name(const Json& json, const std::string& what, const Place& place) {
  const std::string& name = expect_string(json, what, place);
  check_name(name, what, place);
  return name;
}

int64_t expect_integer(const Json& json, const std::string& what, int64_t min, int64_t max, const Place& place) {
  const bool fits = json.is_number_integer() && (!json.is_number_unsigned() ||
                                                 json.get<uint64_t>() <= uint64_t{std::numeric_limits<int64_t>::max()});
  const int64_t value = fits ? json.get<int64_t>() : 0;
  if (!fits || value < min || value > max) {
    place.fail(what + " is not an integer in its range",
               "an integer from " + std::to_string(min) + " to " + std::to_string(max), brief(json));
  }
  return value;
}

float expect_float(const Json& json, const std::string& what, const Place& place) {
  const double value = json.is_number() ? json.get<double>() : std::numeric_limits<double>::infinity();
  if (!(std::fabs(value) <= double{std::numeric_limits<float>::max()})) {
    place.fail(what + " is not a number", "a number within float32", brief(json));
  }
  return static_cast<float>(value);
}

float expect_normal_positive(const Json& json, const std::string& what, const Place& place) {
  const float value = expect_float(json, what, place);
  if (!std::isnormal(value) || value < 0) {
    place.fail(what + " is not positive", "a positive, normal float32", brief(json));
  }
  return value;
}

bool expect_bool(const Json& json, const std::string& what, const Place& place) {
  if (!json.is_boolean()) place.fail(what + " is not a truth value", "true or false", brief(json));
  return json.get<bool>();
}

const Json& expect_keys(const Json& json, const std::string& what, std::initializer_list<const char*> required,
                        std::initializer_list<const char*> optional, const Place& place) {
  expect_object(json, what, place);
  for (const char* key : required) {
    if (!json.contains(key)) place.fail(what + " lacks a key", std::string("the key \"") + key + "\"", "none");
  }
  for (const auto& entry : json.items()) {
    const auto is_key = [&entry](const char* key) { return entry.key() == key; };
    if (std::none_of(required.begin(), required.end(), is_key) &&
        std::none_of(optional.begin(), optional.end(), is_key)) {
      std::string known;
      for (const auto& keys : {required, optional}) {
        for (const char* key : keys) known += (known.empty() ? "" : ", ") + std::string(key);
      }
      place.fail(what + " has an unknown key", known.empty() ? "no keys" : "only " + known, quote(entry.key()));
    }
  }
  return json;
}

void check_name(const std::string& name, const std::string& what, const Place& place) {
  const bool control = std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 32 || c == 127; });
  if (name.empty() || name.size() > kMaxNameBytes || control) {
    place.fail(what + " is not a name", "1 to 512 bytes without control characters",
               quote(name) + " (" + std::to_string(name.size()) + " bytes)");
  }
}

}  // namespace dgms::format
