// resize: an image of another height and width, by the nearest pixel or between four of them (docs/numerics.md).
#include <algorithm>
#include <cmath>

#include "csrc/ops/check.h"
#include "csrc/ops/layers/elements.h"
#include "csrc/ops/layers/image.h"
#include "csrc/ops/layers/tasks.h"
#include "csrc/ops/signatures.h"

namespace dgms::ops {
namespace {

using graph::DType;

enum class Coordinates : uint8_t { kHalfPixel, kAlignCorners, kAsymmetric };
enum class Rounding : uint8_t { kFloor, kCeil, kPreferFloor, kPreferCeil };

// How the pixels of one axis are found.
struct Sampling {
  Coordinates coordinates = Coordinates::kHalfPixel;
  Rounding rounding = Rounding::kFloor;
  std::array<float, 2> scale{};  // input pixels per output pixel, of height and width; 0: from the sizes

  // Where an output pixel lies between those of the input, in float32 as torch computes it.
  float position(size_t axis, int64_t output, int64_t input_size, int64_t output_size) const {
    if (coordinates == Coordinates::kAlignCorners) {
      if (output_size == 1) return 0;
      return static_cast<float>(output * (input_size - 1)) / static_cast<float>(output_size - 1);
    }
    const float ratio =
        scale[axis] > 0 ? scale[axis] : static_cast<float>(input_size) / static_cast<float>(output_size);
    if (coordinates == Coordinates::kAsymmetric) return static_cast<float>(output) * ratio;
    return (static_cast<float>(output) + 0.5f) * ratio - 0.5f;
  }

  int64_t nearest(size_t axis, int64_t output, int64_t input_size, int64_t output_size) const {
    const float at = position(axis, output, input_size, output_size);
    const float pixel = rounding == Rounding::kFloor         ? std::floor(at)
                        : rounding == Rounding::kCeil        ? std::ceil(at)
                        : rounding == Rounding::kPreferFloor ? std::ceil(at - 0.5f)
                                                             : std::floor(at + 0.5f);
    return std::clamp(static_cast<int64_t>(pixel), int64_t{0}, input_size - 1);
  }
};

// The two pixels that an output pixel lies between, and the share of the second one.
struct Between {
  int64_t first, second;
  float weight;
};

std::vector<int64_t> nearest_pixels(const Sampling& sampling, size_t axis, int64_t input_size, int64_t output_size) {
  std::vector<int64_t> pixels(static_cast<size_t>(output_size));
  for (size_t i = 0; i < pixels.size(); ++i) {
    pixels[i] = sampling.nearest(axis, static_cast<int64_t>(i), input_size, output_size);
  }
  return pixels;
}

std::vector<Between> pixels_between(const Sampling& sampling, size_t axis, int64_t input_size, int64_t output_size) {
  std::vector<Between> pixels(static_cast<size_t>(output_size));
  for (size_t i = 0; i < pixels.size(); ++i) {
    const float at = std::clamp(sampling.position(axis, static_cast<int64_t>(i), input_size, output_size), 0.0f,
                                static_cast<float>(input_size - 1));
    const auto first = static_cast<int64_t>(at);
    pixels[i] = {first, std::min(first + 1, input_size - 1), at - static_cast<float>(first)};
  }
  return pixels;
}

class NearestStep final : public Step {
 public:
  NearestStep(const Sampling& sampling, const TensorView& input, const TensorView& output, size_t threads)
      : in_(input),
        out_(output),
        element_size_(input.element_size()),
        input_(input.data),
        output_(output.data),
        y_(nearest_pixels(sampling, 0, in_.height, out_.height)),
        x_(nearest_pixels(sampling, 1, in_.width, out_.width)) {
    const double bytes = static_cast<double>(output.elements()) * static_cast<double>(element_size_);
    rows_ = static_cast<size_t>(out_.batch * out_.height);
    block_ = split_items(rows_, bytes / 8 + static_cast<double>(out_.pixels()) * 4, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    const auto size = static_cast<int64_t>(element_size_);
    const size_t pixel_bytes = static_cast<size_t>(out_.channels) * element_size_;
    for (size_t row = begin * block_; row < std::min(rows_, end * block_); ++row) {
      const auto image = static_cast<int64_t>(row) / out_.height, y = static_cast<int64_t>(row) % out_.height;
      const std::byte* from =
          input_ + (image * in_.image_stride() + y_[static_cast<size_t>(y)] * in_.row_stride()) * size;
      std::byte* to = output_ + static_cast<int64_t>(row) * out_.row_stride() * size;
      for (const int64_t x : x_) {
        copy_bytes(from + x * in_.pixel_stride * size, to, pixel_bytes);
        to += out_.pixel_stride * size;
      }
    }
  }

 private:
  Image in_, out_;
  size_t element_size_, rows_, block_;
  const std::byte* input_;
  std::byte* output_;
  std::vector<int64_t> y_, x_;  // input row of each output row, column of each column
};

// int8: each axis' weights are whole 128ths, so that their products add up to kBilinearOne.
void set_weights(float y, float x, kernels::BilinearQs8Args& args) {
  constexpr int32_t kOne = 128;
  static_assert(kOne * kOne == kernels::kBilinearOne);
  const auto bottom = static_cast<int32_t>(y * kOne + 0.5f), right = static_cast<int32_t>(x * kOne + 0.5f);
  const int32_t weights[4] = {(kOne - bottom) * (kOne - right), (kOne - bottom) * right, bottom * (kOne - right),
                              bottom * right};
  for (size_t t = 0; t < 4; ++t) args.weight[t] = static_cast<int16_t>(weights[t]);
}
void set_weights(float y, float x, kernels::BilinearF32Args& args) {
  const float weights[4] = {(1 - y) * (1 - x), (1 - y) * x, y * (1 - x), y * x};
  std::copy_n(weights, 4, args.weight);
}

template <typename T, typename Args>
class BilinearStep final : public Step {
 public:
  BilinearStep(const Sampling& sampling, void (*kernel)(const Args&), const TensorView& input, const TensorView& output,
               size_t threads)
      : kernel_(kernel),
        in_(input),
        out_(output),
        input_(input.as<T>()),
        output_(output.as<T>()),
        y_(pixels_between(sampling, 0, in_.height, out_.height)),
        x_(pixels_between(sampling, 1, in_.width, out_.width)) {
    rows_ = static_cast<size_t>(out_.batch * out_.height);
    const double cost = static_cast<double>(output.elements()) + static_cast<double>(out_.pixels()) * 20;
    block_ = split_items(rows_, cost, threads, work_);
  }

  void run(size_t begin, size_t end, const Worker&) const noexcept override {
    Args args{};
    args.channels = static_cast<size_t>(out_.channels);
    for (size_t row = begin * block_; row < std::min(rows_, end * block_); ++row) {
      const T* image = input_ + static_cast<int64_t>(row) / out_.height * in_.image_stride();
      const Between& y = y_[row % static_cast<size_t>(out_.height)];
      const T* rows[2] = {image + y.first * in_.row_stride(), image + y.second * in_.row_stride()};
      args.output = output_ + static_cast<int64_t>(row) * out_.row_stride();
      for (const Between& x : x_) {
        for (size_t t = 0; t < 4; ++t) {
          args.input[t] = rows[t / 2] + (t % 2 == 0 ? x.first : x.second) * in_.pixel_stride;
        }
        set_weights(y.weight, x.weight, args);
        kernel_(args);
        args.output += out_.pixel_stride;
      }
    }
  }

 private:
  void (*kernel_)(const Args&);
  Image in_, out_;
  const T* input_;
  T* output_;
  std::vector<Between> y_, x_;
  size_t rows_, block_;
};

class ResizeLayer final : public Layer {
 public:
  // No row: the nearest pixel.
  ResizeLayer(const Sampling& sampling, const kernels::KernelRow* row) : sampling_(sampling), row_(row) {}

  std::unique_ptr<Step> prepare(Span<const TensorView> inputs, Span<const TensorView> outputs,
                                size_t threads) const override {
    if (row_ == nullptr) return std::make_unique<NearestStep>(sampling_, inputs[0], outputs[0], threads);
    if (inputs[0].dtype == DType::kInt8) {
      return std::make_unique<BilinearStep<int8_t, kernels::BilinearQs8Args>>(
          sampling_, row_->as<kernels::BilinearQs8Fn>(), inputs[0], outputs[0], threads);
    }
    return std::make_unique<BilinearStep<float, kernels::BilinearF32Args>>(
        sampling_, row_->as<kernels::BilinearF32Fn>(), inputs[0], outputs[0], threads);
  }
  Strides input_strides(size_t) const override { return Strides::kPixels; }
  Strides output_strides(size_t) const override { return Strides::kPixels; }

 private:
  Sampling sampling_;
  const kernels::KernelRow* row_;
};

class ResizeOperator final : public Operator {
 public:
  void attributes(Attributes& attributes) override {
    attributes.dims("size", size_, {2, 2});
    attributes.choice("mode", mode_, {"nearest", "bilinear"}, kRequired);
    attributes.choice("coordinates", coordinates_, kCoordinates);
    attributes.choice("rounding", rounding_, kRoundings);
    attributes.real("scale_h", sampling_.scale[0]);
    attributes.real("scale_w", sampling_.scale[1]);
  }

  void check(const NodeContext& context) const override {
    for (const float scale : sampling_.scale) {
      if (scale >= 0) continue;
      fail(context, ErrorKind::kFormat, "a scale is negative", "input pixels per output pixel, or 0: from the sizes",
           std::to_string(scale));
    }
    if (mode_ == "bilinear" && rounding_ != kRoundings[0]) {
      fail(context, ErrorKind::kFormat, "bilinear does not round to a pixel", "no \"rounding\"", rounding_);
    }
  }

  std::vector<graph::Dims> infer(const NodeContext& context) const override {
    const graph::Dims& x = context.inputs[0];
    return {{x[0], size_[0], size_[1], x[3]}};
  }

  std::vector<KernelRequest> kernels(const NodeContext& context) const override {
    if (mode_ == "nearest") return {};
    return {{is_int8(input_value(context, 0)) ? kernels::Family::kBilinearQs8 : kernels::Family::kBilinearF32}};
  }

  std::unique_ptr<Layer> make(const NodeContext&, Span<const kernels::KernelRow* const> rows) const override {
    Sampling sampling = sampling_;
    sampling.coordinates = static_cast<Coordinates>(index_of(kCoordinates, coordinates_));
    sampling.rounding = static_cast<Rounding>(index_of(kRoundings, rounding_));
    return std::make_unique<ResizeLayer>(sampling, rows.empty() ? nullptr : rows[0]);
  }

 private:
  // In the order of the enumerations.
  inline static const std::vector<std::string> kCoordinates = {"half_pixel", "align_corners", "asymmetric"};
  inline static const std::vector<std::string> kRoundings = {"floor", "ceil", "prefer_floor", "prefer_ceil"};

  static size_t index_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  }

  graph::Dims size_;
  std::string mode_, coordinates_ = kCoordinates[0], rounding_ = kRoundings[0];
  Sampling sampling_;
};

}  // namespace

OperatorSpec resize_operator() {
  OperatorSpec spec{};
  spec.name = "resize";
  spec.summary = "resizes images to another height and width";
  spec.rank = {4, 4};
  spec.types = one_type_of({DType::kFloat32, DType::kInt8});
  spec.same_quantization = true;
  spec.restrictions = {"size is [H, W]", "rounding applies to the mode nearest only"};
  spec.create = create<ResizeOperator>;
  return spec;
}

}  // namespace dgms::ops
