// Every kernel of the table that this CPU runs, on the layers of bench/shapes. MAC/s of one thread and the share of the
// peak; the indirection is prepared outside the timed loop and panels are decoded already (decode kernels have rows of
// their own).
//
//   bench_kernels [--calls=N] [--benchmark_filter=REGEX ...]
//
// --calls: exactly N calls of every kernel, so that counts of instructions can be differenced (bench/arm/cycles.py).
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "csrc/cpu/features.h"
#include "kernels/api/dwconv_rows.h"
#include "kernels/pack/dwconv.h"
#include "kernels/registry/registry.h"

namespace dgms::kernels {
namespace {

struct Layer {
  std::string name;
  size_t pixels, channels, depth, taps, groups;
};

std::vector<Layer> read_layers(const std::string& network) {
  std::ifstream file(std::string(DGMS_SHAPES_DIR "/") + network + ".txt");
  if (!file) throw std::runtime_error("cannot open " DGMS_SHAPES_DIR "/" + network + ".txt");
  std::vector<Layer> layers;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    Layer layer;
    if (!(std::istringstream(line) >> layer.name >> layer.pixels >> layer.channels >> layer.depth >> layer.taps >>
          layer.groups)) {
      throw std::runtime_error(network + ".txt: cannot read '" + line + "'");
    }
    layer.name = network + "/" + layer.name;
    layers.push_back(layer);
  }
  return layers;
}

size_t round_up(size_t value, size_t step) { return (value + step - 1) / step * step; }

template <typename T>
std::vector<T> some_values(size_t size) {
  std::vector<T> values(size + kOverread);
  uint32_t state = 1;
  for (T& value : values) {
    state = state * 1664525u + 1013904223u;
    value = static_cast<T>(static_cast<int>(state >> 25) - 64);
  }
  return values;
}

// Multiplications per cycle of a core that starts two vector instructions of the ISA's full width; 0: not vectorized.
double peak_macs(const KernelRow& kernel) {
  const bool floats = kernel.family == Family::kIgemmF32 || kernel.family == Family::kDwconvF32;
  const FeatureSet features = kernel.isa.features;
  if (features.has(Feature::kAvx512Vnni)) return floats ? 32 : 128;
  if (features.has(Feature::kAvx2)) return floats ? 16 : 32;
  if (floats && features.has(Feature::kNeon)) return 8;
  if (features.has(Feature::kI8mm)) return 64;
  if (features.has(Feature::kDotprod)) return 32;
  return features.has(Feature::kNeon) ? 16 : 0;
}

void report(benchmark::State& state, const KernelRow& kernel, size_t macs) {
  using benchmark::Counter;
  const double rate = static_cast<double>(macs);
  state.counters["MAC/s"] = Counter(rate, Counter::kIsIterationInvariantRate);
  // At the frequency that the system states: with a turbo above it, more than 100 is possible.
  const double peak = peak_macs(kernel) * benchmark::CPUInfo::Get().cycles_per_second;
  if (peak > 0) state.counters["% of peak"] = Counter(100 * rate / peak, Counter::kIsIterationInvariantRate);
}

// [taps][pixels rounded up to mr] pointers into an image of `pixels` rows; the taps of a pixel are neighboring rows.
template <typename T>
std::vector<const T*> indirection(const T* image, const Layer& layer, size_t depth, size_t mr) {
  std::vector<const T*> pointers;
  for (size_t t = 0; t < layer.taps; ++t) {
    for (size_t r = 0; r < round_up(layer.pixels, mr); ++r) {
      pointers.push_back(image + std::min(r + t, layer.pixels - 1) * depth);
    }
  }
  return pointers;
}

bool is_gemv(const KernelRow& kernel) {
  return kernel.family == Family::kGemvQs8 || kernel.family == Family::kGemvQs8F32;
}

// kGemv*: only for layers of one pixel and one tap.
void run_igemm_qs8(benchmark::State& state, const KernelRow& kernel, const Layer& layer) {
  const size_t depth = round_up(layer.depth, kernel.kr);
  const size_t width = round_up(layer.channels, kernel.nr);
  const bool float_output = kernel.family == Family::kIgemmQs8F32 || kernel.family == Family::kGemvQs8F32;
  const size_t value_bytes = float_output ? sizeof(float) : 1;
  const auto image = some_values<int8_t>(layer.pixels * depth);
  const size_t panel_elements = kernel.nr * layer.taps * depth;
  const auto weights = some_values<int8_t>(width * layer.taps * depth), levels = some_values<int8_t>(16);
  const auto init = some_values<int32_t>(width);
  const std::vector<float> multiplier(width + kOverread, 1e-3f), bias(width + kOverread, 0.5f);
  std::vector<int8_t> output(layer.pixels * layer.channels * value_bytes);
  const auto pointers = indirection(image.data(), layer, depth, kernel.mr);
  IgemmQs8Args args{};
  args.rows = layer.pixels;
  args.channels = layer.channels;
  args.taps = layer.taps;
  args.depth = depth;
  args.input = pointers.data();
  args.weights = weights.data();
  args.panel_stride = is_gemv(kernel) ? round_up(panel_elements, kCodeGroup) * kernel.bits / 8 : panel_elements;
  args.levels = levels.data();
  args.init = init.data();
  args.multiplier = multiplier.data();
  args.bias = bias.data();
  args.output = output.data();
  args.input_stride = round_up(layer.pixels, kernel.mr);
  args.output_stride = layer.channels * value_bytes;
  args.min = -128;
  args.max = 127;
  args.float_min = -std::numeric_limits<float>::infinity();
  args.float_max = std::numeric_limits<float>::infinity();
  args.small_sums = layer.taps * depth < 1000;  // as with the levels of trained weights
  args.small_results = true;
  const auto function = kernel.as<IgemmQs8Fn>();
  for (auto _ : state) {
    function(args);
    benchmark::ClobberMemory();
  }
  report(state, kernel, layer.pixels * layer.channels * layer.taps * layer.depth);
}

void run_igemm_f32(benchmark::State& state, const KernelRow& kernel, const Layer& layer) {
  const size_t width = round_up(layer.channels, kernel.nr);
  const auto image = some_values<float>(layer.pixels * layer.depth);
  const auto weights = some_values<float>(width * layer.taps * layer.depth);
  const std::vector<float> scale(width + kOverread, 1e-3f), bias(width + kOverread, 0.5f);
  std::vector<float> output(layer.pixels * layer.channels);
  const auto pointers = indirection(image.data(), layer, layer.depth, kernel.mr);
  IgemmF32Args args{};
  args.rows = layer.pixels;
  args.channels = layer.channels;
  args.taps = layer.taps;
  args.depth = layer.depth;
  args.input = pointers.data();
  args.weights = weights.data();
  args.panel_stride = kernel.nr * layer.taps * layer.depth;
  args.scale = scale.data();
  args.bias = bias.data();
  args.output = output.data();
  args.input_stride = round_up(layer.pixels, kernel.mr);
  args.output_stride = layer.channels * sizeof(float);
  args.min = 0;
  args.max = std::numeric_limits<float>::infinity();
  const auto function = kernel.as<IgemmF32Fn>();
  for (auto _ : state) {
    function(args);
    benchmark::ClobberMemory();
  }
  report(state, kernel, layer.pixels * layer.channels * layer.taps * layer.depth);
}

// [pixels][taps] pointers.
template <typename T>
std::vector<const T*> windows(const T* image, const Layer& layer) {
  std::vector<const T*> pointers;
  for (size_t p = 0; p < layer.pixels; ++p) {
    for (size_t t = 0; t < layer.taps; ++t) {
      pointers.push_back(image + std::min(p + t, layer.pixels - 1) * layer.channels);
    }
  }
  return pointers;
}

void run_dwconv_qs8(benchmark::State& state, const KernelRow& kernel, const Layer& layer) {
  const size_t width = round_up(layer.channels, kernel.nr);
  const auto image = some_values<int8_t>(layer.pixels * layer.channels);
  const auto weights = some_values<int8_t>(width * layer.taps);
  const auto init = some_values<int32_t>(width);
  const std::vector<float> multiplier(width + kOverread, 1e-3f), bias(width + kOverread, 0.5f);
  std::vector<int8_t> output(layer.pixels * layer.channels);
  const auto pointers = windows(image.data(), layer);
  DwconvQs8Args args{};
  args.pixels = layer.pixels;
  args.channels = layer.channels;
  args.taps = layer.taps;
  args.input = pointers.data();
  args.weights = weights.data();
  args.weight_stride = width;
  args.init = init.data();
  args.multiplier = multiplier.data();
  args.bias = bias.data();
  args.output = output.data();
  args.output_stride = layer.channels;
  args.min = -128;
  args.max = 127;
  for (auto _ : state) {
    kernel.as<DwconvQs8Fn>()(args);
    benchmark::ClobberMemory();
  }
  report(state, kernel, layer.pixels * layer.channels * layer.taps);
}

void run_dwconv_f32(benchmark::State& state, const KernelRow& kernel, const Layer& layer) {
  const size_t width = round_up(layer.channels, kernel.nr);
  const auto image = some_values<float>(layer.pixels * layer.channels);
  const auto weights = some_values<float>(width * layer.taps);
  const std::vector<float> scale(width + kOverread, 1e-3f), bias(width + kOverread, 0.5f);
  std::vector<float> output(layer.pixels * layer.channels);
  const auto pointers = windows(image.data(), layer);
  DwconvF32Args args{};
  args.pixels = layer.pixels;
  args.channels = layer.channels;
  args.taps = layer.taps;
  args.input = pointers.data();
  args.weights = weights.data();
  args.weight_stride = width;
  args.scale = scale.data();
  args.bias = bias.data();
  args.output = output.data();
  args.output_stride = layer.channels * sizeof(float);
  args.min = 0;
  args.max = 6;
  for (auto _ : state) {
    kernel.as<DwconvF32Fn>()(args);
    benchmark::ClobberMemory();
  }
  report(state, kernel, layer.pixels * layer.channels * layer.taps);
}

// The whole layer, as a square image with half a window of padding all around.
void run_dwconv_rows(benchmark::State& state, const KernelRow& kernel, const Layer& layer) {
  const DwconvWindow window = dwconv_window(kernel.family);
  const size_t outputs = static_cast<size_t>(std::sqrt(static_cast<double>(layer.pixels)));
  const size_t columns = outputs * window.stride;
  const auto image = some_values<int8_t>((columns + window.kernel) * columns * layer.channels);
  const auto weights = some_values<int8_t>(dwconv_blocks(layer.channels, kernel) * dwconv_block_bytes(kernel));
  const auto init = some_values<int32_t>(layer.channels);
  const std::vector<float> multiplier(layer.channels + kOverread, 1e-3f), bias(layer.channels + kOverread, 0.5f);
  std::vector<int8_t> output(outputs * outputs * layer.channels);
  std::vector<const int8_t*> rows;
  for (size_t y = 0; y < columns + window.kernel; ++y) rows.push_back(&image[y * columns * layer.channels]);
  DwconvRowsQs8Args args{};
  args.rows = args.outputs = outputs;
  args.columns = columns;
  args.left = window.kernel / 2;
  args.channels = layer.channels;
  args.block_end = dwconv_blocks(layer.channels, kernel);
  args.input = rows.data();
  args.weights = weights.data();
  args.init = init.data();
  args.multiplier = multiplier.data();
  args.bias = bias.data();
  args.output = output.data();
  args.output_stride = outputs * layer.channels;
  args.small_results = true;
  args.zero_point = args.input_zero_point = args.min = -128;
  args.max = 127;
  for (auto _ : state) {
    kernel.as<DwconvRowsQs8Fn>()(args);
    benchmark::ClobberMemory();
  }
  report(state, kernel, outputs * outputs * layer.channels * window.taps());
}

// Elements a second of the kernels without shapes: 16384 elements, in L1 or L2.
constexpr size_t kElements = 16384;

void report_elements(benchmark::State& state) {
  state.counters["elements/s"] =
      benchmark::Counter(static_cast<double>(kElements), benchmark::Counter::kIsIterationInvariantRate);
}

template <typename Fn, typename Args>
void run_elements(benchmark::State& state, const KernelRow& kernel, const Args& args) {
  for (auto _ : state) {
    kernel.as<Fn>()(args);
    benchmark::ClobberMemory();
  }
  report_elements(state);
}

void run_elementwise(benchmark::State& state, const KernelRow& kernel) {
  const auto bytes = some_values<int8_t>(kElements);
  const auto floats = some_values<float>(kElements);
  const auto codes = some_values<uint8_t>(kElements);
  std::vector<int8_t> byte_output(kElements);
  std::vector<float> float_output(kElements);
  // Pools: 64 channels, the rest of the elements are taps.
  constexpr size_t kChannels = 64;
  std::vector<const int8_t*> byte_rows;
  std::vector<const float*> float_rows;
  for (size_t i = 0; i < kElements; i += kChannels) {
    byte_rows.push_back(&bytes[i]);
    float_rows.push_back(&floats[i]);
  }
  switch (kernel.family) {
    case Family::kDecodeS8:
      return run_elements<DecodeFn>(state, kernel,
                                    DecodeArgs{codes.data(), bytes.data(), kElements, byte_output.data()});
    case Family::kDecodeF32:
      return run_elements<DecodeFn>(state, kernel,
                                    DecodeArgs{codes.data(), floats.data(), kElements, float_output.data()});
    case Family::kAddQs8:
      return run_elements<AddQs8Fn>(
          state, kernel,
          AddQs8Args{kElements, bytes.data(), bytes.data(), byte_output.data(), 1, 2, 3, 0.5f, 0.7f, -128, 127});
    case Family::kMulQs8:
      return run_elements<MulQs8Fn>(
          state, kernel,
          MulQs8Args{kElements, bytes.data(), bytes.data(), byte_output.data(), 1, 2, 3, 0.01f, -128, 127});
    case Family::kMaxMinQs8:
      return run_elements<MaxMinQs8Fn>(
          state, kernel, MaxMinQs8Args{kElements, bytes.data(), bytes.data(), byte_output.data(), false, -128, 127});
    case Family::kBinaryF32:
      return run_elements<BinaryF32Fn>(
          state, kernel,
          BinaryF32Args{Binary::kAdd, kElements, floats.data(), 1, floats.data(), 1, float_output.data(), 0, 6});
    case Family::kUnaryF32:
      return run_elements<UnaryF32Fn>(state, kernel,
                                      UnaryF32Args{Unary::kSilu, kElements, floats.data(), float_output.data()});
    case Family::kClampF32:
      return run_elements<ClampF32Fn>(state, kernel, ClampF32Args{kElements, floats.data(), float_output.data(), 0, 6});
    case Family::kTableX8:
      return run_elements<TableX8Fn>(state, kernel,
                                     TableX8Args{kElements, bytes.data(), bytes.data(), byte_output.data()});
    case Family::kQuantize:
      return run_elements<QuantizeFn>(state, kernel,
                                      QuantizeArgs{kElements, floats.data(), 1.5f, 3, byte_output.data()});
    case Family::kDequantize:
      return run_elements<DequantizeFn>(state, kernel,
                                        DequantizeArgs{kElements, bytes.data(), 0.1f, 3, float_output.data()});
    case Family::kMaxPoolQs8:
      return run_elements<MaxPoolQs8Fn>(
          state, kernel, PoolArgs<int8_t>{1, 0, kChannels, byte_rows.size(), byte_rows.data(), byte_output.data()});
    case Family::kMaxPoolF32:
      return run_elements<MaxPoolF32Fn>(
          state, kernel, PoolArgs<float>{1, 0, kChannels, float_rows.size(), float_rows.data(), float_output.data()});
    case Family::kAvgPoolQs8:
      return run_elements<AvgPoolQs8Fn>(
          state, kernel,
          AvgPoolQs8Args{kChannels, byte_rows.size(), byte_rows.data(), 0, 0.01f, 0, byte_output.data()});
    case Family::kAvgPoolF32:
      return run_elements<AvgPoolF32Fn>(
          state, kernel, AvgPoolF32Args{kChannels, float_rows.size(), float_rows.data(), 0.01f, float_output.data()});
    case Family::kBilinearQs8: {
      BilinearQs8Args args{kChannels, {}, {8192, 4096, 3072, 1024}, byte_output.data()};
      std::copy_n(byte_rows.begin(), 4, args.input);
      return run_elements<BilinearQs8Fn>(state, kernel, args);
    }
    case Family::kBilinearF32: {
      BilinearF32Args args{kChannels, {}, {0.5f, 0.25f, 0.125f, 0.125f}, float_output.data()};
      std::copy_n(float_rows.begin(), 4, args.input);
      return run_elements<BilinearF32Fn>(state, kernel, args);
    }
    case Family::kSoftmaxF32:
      return run_elements<SoftmaxF32Fn>(state, kernel,
                                        SoftmaxF32Args{kElements, 1, floats.data(), float_output.data()});
    default:
      state.SkipWithError("no benchmark for this family");
  }
}

using LayerBenchmark = void (*)(benchmark::State&, const KernelRow&, const Layer&);

// Null for families that have no layer shapes.
LayerBenchmark layer_benchmark(Family family) {
  switch (family) {
    case Family::kIgemmQs8:
    case Family::kIgemmQs8F32:
    case Family::kGemvQs8:
    case Family::kGemvQs8F32:
      return run_igemm_qs8;
    case Family::kIgemmF32:
      return run_igemm_f32;
    case Family::kDwconvQs8:
      return run_dwconv_qs8;
    case Family::kDwconvF32:
      return run_dwconv_f32;
    case Family::kDwconv3x3Qs8:
    case Family::kDwconv3x3S2Qs8:
    case Family::kDwconv5x5Qs8:
    case Family::kDwconv5x5S2Qs8:
      return run_dwconv_rows;
    default:
      return nullptr;
  }
}

// calls: of every kernel; 0: as many as the time allows.
void register_benchmarks(int64_t calls) {
  const auto add = [calls](const std::string& name, auto run) {
    benchmark::internal::Benchmark* const benchmark = benchmark::RegisterBenchmark(name.c_str(), run);
    if (calls > 0) benchmark->Iterations(calls);
  };
  std::vector<Layer> layers;
  for (const char* network : {"resnet20", "resnet18", "mobilenetv2"}) {
    for (Layer& layer : read_layers(network)) layers.push_back(std::move(layer));
  }
  for (const KernelRow& row : all_kernels()) {
    if (!cpu::features().contains(row.isa.features)) continue;
    const LayerBenchmark run = layer_benchmark(row.family);
    if (run == nullptr) {
      add(row.name, [&row](benchmark::State& state) { run_elementwise(state, row); });
      continue;
    }
    const bool depthwise =
        row.family == Family::kDwconvQs8 || row.family == Family::kDwconvF32 || dwconv_window(row.family).kernel > 0;
    for (const Layer& layer : layers) {
      if (depthwise != (layer.groups > 1) || (is_gemv(row) && layer.pixels > 1)) continue;
      add(std::string(row.name) + "/" + layer.name,
          [run, &row, layer](benchmark::State& state) { run(state, row, layer); });
    }
  }
}

}  // namespace
}  // namespace dgms::kernels

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  int64_t calls = 0;
  const std::string option = "--calls=";
  if (argc > 1 && option.compare(0, option.size(), argv[1], option.size()) == 0) {
    calls = std::strtoll(argv[1] + option.size(), nullptr, 10);
    argv[1] = argv[0];
    ++argv, --argc;
  }
  dgms::kernels::register_benchmarks(calls);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
