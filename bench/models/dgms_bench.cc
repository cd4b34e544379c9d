// dgms_bench: runs a model a fixed number of times and says how long it took. For boards without Python: built static
// by `make bench-arm`. Exactly warmup + runs inferences, so that counts of instructions can be differenced.
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "csrc/base/error.h"
#include "csrc/format/reader.h"
#include "csrc/runtime/session.h"
#include "kernels/registry/registry.h"

namespace dgms {
namespace {

constexpr char kUsage[] =
    "usage: dgms_bench MODEL.dgms [options]\n"
    "\n"
    "Runs the model warmup + runs times at its smallest sizes on pseudo-random input, always the same.\n"
    "\n"
    "  --threads N      worker threads (default 0: one per core)\n"
    "  --cores WHICH    big, all, little or a list such as 0,2-3 (default big)\n"
    "  --warmup N       untimed inferences first (default 3)\n"
    "  --runs N         timed inferences (default 20)\n"
    "  --isa NAME       scalar, neon, neon_dotprod, ... (default: the best of this CPU)\n"
    "  --memory MODE    fast, or low: weights stay as small as in the file (default fast)\n"
    "  --input KIND     float32 or uint8: 8-bit pixels, for models with a normalization (default float32)\n"
    "  --profile        time per layer, median of the runs\n"
    "  --json           one JSON object on standard output\n"
    "\n"
    "Example: dgms_bench resnet18.dgms --threads 4 --runs 50 --profile\n";

// What the command line got wrong; exit code 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Arguments {
  std::string model;
  runtime::Options options;
  size_t warmup = 3, runs = 20;
  bool uint8_input = false, profile = false, json = false, help = false;
};

size_t parse_count(const std::string& option, const std::string& text) {
  size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw UsageError(option + ": expected a number, got '" + text + "'");
  }
  return value;
}

Arguments parse(int count, const char* const* words) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const auto value = [&]() -> std::string {
      if (i + 1 == count) throw UsageError(word + " needs a value");
      return words[++i];
    };
    if (word == "--help" || word == "-h") {
      arguments.help = true;
    } else if (word == "--threads") {
      arguments.options.threads = parse_count(word, value());
    } else if (word == "--cores") {
      arguments.options.cores = value();
    } else if (word == "--isa") {
      arguments.options.isa = value();
    } else if (word == "--memory") {
      arguments.options.memory = value();
    } else if (word == "--warmup") {
      arguments.warmup = parse_count(word, value());
    } else if (word == "--runs") {
      arguments.runs = parse_count(word, value());
    } else if (word == "--input") {
      const std::string kind = value();
      if (kind != "float32" && kind != "uint8")
        throw UsageError("--input: expected float32 or uint8, got '" + kind + "'");
      arguments.uint8_input = kind == "uint8";
    } else if (word == "--profile") {
      arguments.profile = true;
    } else if (word == "--json") {
      arguments.json = true;
    } else if (word.rfind("--", 0) == 0) {
      throw UsageError("unknown option " + word);
    } else if (arguments.model.empty()) {
      arguments.model = word;
    } else {
      throw UsageError("more than one model: " + arguments.model + " and " + word);
    }
  }
  if (arguments.model.empty() && !arguments.help) throw UsageError("no model given");
  return arguments;
}

// One input of the model, filled with pseudo-random values: floats in -1..1 or pixels.
struct Input {
  std::vector<float> floats;
  std::vector<uint8_t> pixels;
  runtime::InputView view;

  Input(const graph::Input& input, const graph::SymbolValues& smallest, bool uint8) {
    graph::Shape shape = graph::shape_at(input.dims, smallest);
    if (uint8) shape = graph::nhwc_of(shape);
    const size_t size = static_cast<size_t>(graph::element_count(shape));
    uint32_t state = 1;
    const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 8; };  // 24 bits
    if (uint8) {
      pixels.resize(size);
      for (uint8_t& pixel : pixels) pixel = static_cast<uint8_t>(next() >> 16);
    } else {
      floats.resize(size);
      for (float& value : floats) value = static_cast<float>(next()) * 0x1p-23f - 1.0f;
    }
    view = {uint8 ? static_cast<const void*>(pixels.data()) : floats.data(),
            uint8 ? runtime::InputType::kUint8 : runtime::InputType::kFloat32, std::move(shape)};
  }
};

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const size_t middle = values.size() / 2;
  return values.size() % 2 != 0 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

struct LayerTimes {
  runtime::ProfileRow row;
  std::vector<double> microseconds;
};

struct Result {
  std::shared_ptr<const runtime::Model> model;
  std::vector<double> milliseconds;
  std::vector<LayerTimes> layers;  // with --profile
  long peak_kilobytes = 0;         // of the process, above its start
};

Result measure(const Arguments& arguments) {
  const long start_kilobytes = peak_kilobytes();
  Result result;
  result.model = runtime::Model::load(format::File::open(arguments.model), arguments.options);
  const std::unique_ptr<runtime::Session> session = result.model->session();
  const graph::Graph& graph = result.model->graph();

  graph::SymbolValues smallest;
  for (const graph::Symbol& symbol : graph.symbols) smallest.push_back(symbol.min);
  std::vector<std::unique_ptr<Input>> inputs;
  std::vector<runtime::InputView> input_views;
  for (const graph::Input& input : graph.inputs) {
    inputs.push_back(std::make_unique<Input>(input, smallest, arguments.uint8_input));
    input_views.push_back(inputs.back()->view);
  }
  std::vector<std::vector<float>> outputs;
  std::vector<runtime::OutputView> output_views;
  for (graph::Shape& shape : result.model->output_shapes(input_views)) {
    outputs.emplace_back(static_cast<size_t>(graph::element_count(shape)));
    output_views.push_back({outputs.back().data(), std::move(shape)});
  }

  session->set_profiling(arguments.profile);
  for (size_t run = 0; run < arguments.warmup + arguments.runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    session->run(input_views, output_views);
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    if (run < arguments.warmup) continue;
    result.milliseconds.push_back(elapsed.count());
    if (!arguments.profile) continue;
    const std::vector<runtime::ProfileRow> rows = session->profile();
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i == result.layers.size()) result.layers.push_back({rows[i], {}});
      result.layers[i].microseconds.push_back(rows[i].microseconds);
    }
  }
  result.peak_kilobytes = peak_kilobytes() - start_kilobytes;
  return result;
}

struct Times {
  double min = 0, median = 0, mean = 0;
  explicit Times(const std::vector<double>& values) {
    if (values.empty()) return;
    min = *std::min_element(values.begin(), values.end());
    median = dgms::median(values);
    for (const double value : values) mean += value / static_cast<double>(values.size());
  }
};

nlohmann::ordered_json to_json(const Arguments& arguments, const Result& result) {
  const Times times(result.milliseconds);
  nlohmann::ordered_json json = {{"model", arguments.model},
                                 {"isa", result.model->isa().name},
                                 {"threads", result.model->threads()},
                                 {"warmup", arguments.warmup},
                                 {"runs", arguments.runs},
                                 {"min_ms", times.min},
                                 {"median_ms", times.median},
                                 {"mean_ms", times.mean},
                                 {"memory_bytes", result.model->memory()},
                                 {"peak_kilobytes", result.peak_kilobytes}};
  for (const LayerTimes& layer : result.layers) {
    json["layers"].push_back({{"name", layer.row.name},
                              {"op", layer.row.op},
                              {"kernel", layer.row.kernel},
                              {"median_us", median(layer.microseconds)}});
  }
  return json;
}

void print(const Arguments& arguments, const Result& result) {
  const Times times(result.milliseconds);
  std::printf("%s: %s, %zu thread(s), %zu runs after %zu\n", arguments.model.c_str(), result.model->isa().name,
              result.model->threads(), arguments.runs, arguments.warmup);
  std::printf("min %.3f ms, median %.3f ms, mean %.3f ms\n", times.min, times.median, times.mean);
  std::printf("memory: %zu bytes planned, peak %ld kB above the start of the process\n",
              result.model->memory().at("total"), result.peak_kilobytes);
  if (result.layers.empty()) return;
  double total = 0;
  for (const LayerTimes& layer : result.layers) total += median(layer.microseconds);
  std::printf("\n%-32s %-16s %10s %6s  %s\n", "layer", "op", "us", "%", "kernel");
  for (const LayerTimes& layer : result.layers) {
    const double time = median(layer.microseconds);
    std::printf("%-32s %-16s %10.1f %6.1f  %s\n", layer.row.name.c_str(), layer.row.op.c_str(), time,
                total > 0 ? 100 * time / total : 0, layer.row.kernel.c_str());
  }
}

int run(int count, const char* const* words) {
  try {
    const Arguments arguments = parse(count, words);
    if (arguments.help) {
      std::fputs(kUsage, stdout);
      return 0;
    }
    const Result result = measure(arguments);
    if (arguments.json) {
      std::printf("%s\n", to_json(arguments, result).dump(2).c_str());
    } else {
      print(arguments, result);
    }
    return 0;
  } catch (const UsageError& error) {
    std::fprintf(stderr, "dgms_bench: %s\n\n%s", error.what(), kUsage);
    return 2;
  } catch (const Error& error) {
    std::fprintf(stderr, "dgms_bench: %s\n", error.what());
    return 1;
  }
}

}  // namespace
}  // namespace dgms

int main(int argc, char** argv) { return dgms::run(argc, argv); }
