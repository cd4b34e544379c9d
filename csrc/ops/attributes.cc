#include "csrc/ops/attributes.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "csrc/base/error.h"
#include "csrc/graph/read.h"
#include "csrc/ops/operator.h"

namespace dgms::ops {
namespace {

using format::brief;
using format::Json;

class Reader final : public Attributes {
 public:
  Reader(const Json& json, const std::vector<graph::Symbol>& symbols, const format::Place& place)
      : json_(format::expect_object(json, "attributes", place)), symbols_(symbols), place_(place) {}

  void integer(const char* name, int64_t& value, Bounds bounds, Presence presence) override {
    if (const Json* json = find(name, presence)) value = expect_within(*json, name, bounds);
  }
  void real(const char* name, float& value, Presence presence) override {
    if (const Json* json = find(name, presence)) value = format::expect_float(*json, name, place_);
  }
  void boolean(const char* name, bool& value) override {
    if (const Json* json = find(name, Presence::kOptional)) value = format::expect_bool(*json, name, place_);
  }
  void choice(const char* name, std::string& value, const std::vector<std::string>& choices,
              Presence presence) override {
    const Json* json = find(name, presence);
    if (json == nullptr) return;
    value = format::expect_string(*json, name, place_);
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    std::string known;
    for (const std::string& choice : choices) known += (known.empty() ? "\"" : ", \"") + choice + "\"";
    throw Error(ErrorKind::kUnsupported, {std::string("unknown ") + name, place_.file, place_.layer, known,
                                          brief(*json), "upgrade dgms-rt, or export the model again"});
  }
  void pair(const char* name, std::array<int64_t, 2>& value, Bounds bounds, Presence presence) override {
    const Json* json = find(name, presence);
    if (json == nullptr) return;
    format::expect_array(*json, name, 2, 2, place_);
    for (size_t i = 0; i < 2; ++i) value[i] = expect_within((*json)[i], entry_of(name), bounds);
  }
  void integers(const char* name, std::vector<int64_t>& value, Bounds size, Bounds bounds, Presence presence) override {
    const Json* json = find(name, presence);
    if (json == nullptr) return;
    value.clear();
    for (const Json& entry : expect_list(*json, name, size)) {
      value.push_back(expect_within(entry, entry_of(name), bounds));
    }
  }
  void pairs(const char* name, std::vector<std::array<int64_t, 2>>& value, Bounds size, Bounds bounds) override {
    value.clear();
    for (const Json& entry : list(name, size)) {
      format::expect_array(entry, entry_of(name), 2, 2, place_);
      value.push_back(
          {expect_within(entry[0], entry_of(name), bounds), expect_within(entry[1], entry_of(name), bounds)});
    }
  }
  void dims(const char* name, graph::Dims& value, Bounds size) override {
    value.clear();
    for (const Json& entry : list(name, size))
      value.push_back(graph::read_dim(entry, entry_of(name), symbols_, place_));
  }
  void positions(const char* name, std::vector<std::optional<graph::Dim>>& value, Bounds size) override {
    value.clear();
    for (const Json& entry : list(name, size)) {
      value.emplace_back();
      if (!entry.is_null()) value.back() = graph::read_dim(entry, entry_of(name), symbols_, place_);
    }
  }
  void padding(Padding& value) override {
    const Json* json = find("padding", Presence::kOptional);
    if (json == nullptr) return;
    format::expect_array(*json, "padding", 4, 4, place_);
    int64_t* sides[] = {&value.top, &value.left, &value.bottom, &value.right};
    for (size_t i = 0; i < 4; ++i) *sides[i] = expect_within((*json)[i], entry_of("padding"), {0, kMaxWindow - 1});
  }
  void activation(Activation& value) override {
    const Json* json = find("activation", Presence::kOptional);
    if (json != nullptr) read_range(format::expect_keys(*json, "activation", {}, {"min", "max"}, place_), value);
  }
  void range(Activation& value) override {
    find("min", Presence::kOptional);
    find("max", Presence::kOptional);
    read_range(json_, value);
  }

  // Behind the last attribute: nothing else may stand in the file.
  void finish() const {
    for (const auto& entry : json_.items()) {
      if (std::find(names_.begin(), names_.end(), entry.key()) != names_.end()) continue;
      std::string known;
      for (const std::string& name : names_) known += (known.empty() ? "only " : ", ") + name;
      place_.fail("attributes has an unknown key", known.empty() ? "no keys" : known, brief(Json(entry.key())));
    }
  }

 private:
  static std::string entry_of(const std::string& name) { return "an entry of " + name; }

  const Json* find(const char* name, Presence presence) {
    names_.emplace_back(name);
    const auto place = json_.find(name);
    if (place != json_.end()) return &*place;
    if (presence == kRequired) {
      place_.fail("attributes lacks a key", std::string("the key \"") + name + "\"", "none");
    }
    return nullptr;
  }
  const Json& list(const char* name, Bounds size) { return expect_list(*find(name, kRequired), name, size); }
  const Json& expect_list(const Json& json, const char* name, Bounds size) const {
    return format::expect_array(json, name, static_cast<size_t>(size.min), static_cast<size_t>(size.max), place_);
  }
  int64_t expect_within(const Json& json, const std::string& what, Bounds bounds) const {
    return format::expect_integer(json, what, bounds.min, bounds.max, place_);
  }
  void read_range(const Json& json, Activation& range) const {
    if (json.contains("min") && !json["min"].is_null()) range.min = format::expect_float(json["min"], "min", place_);
    if (json.contains("max") && !json["max"].is_null()) range.max = format::expect_float(json["max"], "max", place_);
    if (range.min > range.max) {
      place_.fail("the range is empty", "min <= max", brief(json["min"]) + " > " + brief(json["max"]));
    }
  }

  const Json& json_;
  const std::vector<graph::Symbol>& symbols_;
  const format::Place& place_;
  std::vector<std::string> names_;
};

class Lister final : public Attributes {
 public:
  void integer(const char* name, int64_t& value, Bounds bounds, Presence presence) override {
    add(name, "integer " + text(bounds), std::to_string(value), presence);
  }
  void real(const char* name, float& value, Presence presence) override {
    add(name, "number", Json(value).dump(), presence);
  }
  void boolean(const char* name, bool& value) override {
    add(name, "true or false", value ? "true" : "false", Presence::kOptional);
  }
  void choice(const char* name, std::string& value, const std::vector<std::string>& choices,
              Presence presence) override {
    std::string type;
    for (const std::string& choice : choices) type += (type.empty() ? "" : " | ") + choice;
    add(name, type, value, presence);
  }
  void pair(const char* name, std::array<int64_t, 2>& value, Bounds bounds, Presence presence) override {
    add(name, "[h, w], each " + text(bounds), Json(value).dump(), presence);
  }
  void integers(const char* name, std::vector<int64_t>&, Bounds size, Bounds bounds, Presence presence) override {
    add(name, list_of(size) + " integers " + text(bounds), "none", presence);
  }
  void pairs(const char* name, std::vector<std::array<int64_t, 2>>&, Bounds size, Bounds bounds) override {
    add(name, list_of(size) + " pairs of integers " + text(bounds), "", kRequired);
  }
  void dims(const char* name, graph::Dims&, Bounds size) override {
    add(name, list_of(size) + " sizes", "", kRequired);
  }
  void positions(const char* name, std::vector<std::optional<graph::Dim>>&, Bounds size) override {
    add(name, list_of(size) + " sizes or null", "", kRequired);
  }
  void padding(Padding&) override {
    add("padding", "[top, left, bottom, right], each " + text({0, kMaxWindow - 1}), "[0,0,0,0]", Presence::kOptional);
  }
  void activation(Activation&) override {
    add("activation", "{\"min\": number or null, \"max\": number or null}", "none", Presence::kOptional);
  }
  void range(Activation&) override {
    add("min", "number or null", "null", Presence::kOptional);
    add("max", "number or null", "null", Presence::kOptional);
  }

  std::vector<AttributeInfo> take() { return std::move(rows_); }

 private:
  static std::string text(Bounds bounds) { return std::to_string(bounds.min) + ".." + std::to_string(bounds.max); }
  static std::string list_of(Bounds size) {
    const std::string min = std::to_string(size.min);
    return "list of " + (size.min == size.max ? min : min + " to " + std::to_string(size.max));
  }
  void add(const char* name, std::string type, std::string fallback, Presence presence) {
    const bool required = presence == kRequired;
    rows_.push_back({name, std::move(type), required ? "" : std::move(fallback), required});
  }

  std::vector<AttributeInfo> rows_;
};

}  // namespace

void read_attributes(const Json& json, const std::vector<graph::Symbol>& symbols, const format::Place& place,
                     Operator& op) {
  Reader reader(json, symbols, place);
  op.attributes(reader);
  reader.finish();
}

std::vector<AttributeInfo> list_attributes(Operator& op) {
  Lister lister;
  op.attributes(lister);
  return lister.take();
}

}  // namespace dgms::ops
