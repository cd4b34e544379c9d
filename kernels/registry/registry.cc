#include "kernels/registry/registry.h"

#include <iterator>

#include "kernels/api/dwconv_rows.h"
#include "kernels/api/tile_conv.h"
#include "kernels/api/tile_conv_f32.h"

namespace dgms::kernels {
namespace {

template <Family family>
struct Arguments;
// clang-format off
template <> struct Arguments<Family::kIgemmQs8> { using Type = IgemmQs8Args; };
template <> struct Arguments<Family::kIgemmQs8F32> { using Type = IgemmQs8Args; };
template <> struct Arguments<Family::kIgemmF32> { using Type = IgemmF32Args; };
template <> struct Arguments<Family::kGemvQs8> { using Type = IgemmQs8Args; };
template <> struct Arguments<Family::kGemvQs8F32> { using Type = IgemmQs8Args; };
template <> struct Arguments<Family::kDwconvQs8> { using Type = DwconvQs8Args; };
template <> struct Arguments<Family::kDwconvF32> { using Type = DwconvF32Args; };
template <> struct Arguments<Family::kDwconv3x3Qs8> { using Type = DwconvRowsQs8Args; };
template <> struct Arguments<Family::kDwconv3x3S2Qs8> { using Type = DwconvRowsQs8Args; };
template <> struct Arguments<Family::kDwconv5x5Qs8> { using Type = DwconvRowsQs8Args; };
template <> struct Arguments<Family::kDwconv5x5S2Qs8> { using Type = DwconvRowsQs8Args; };
template <> struct Arguments<Family::kDecodeS8> { using Type = DecodeArgs; };
template <> struct Arguments<Family::kDecodeF32> { using Type = DecodeArgs; };
template <> struct Arguments<Family::kAddQs8> { using Type = AddQs8Args; };
template <> struct Arguments<Family::kMulQs8> { using Type = MulQs8Args; };
template <> struct Arguments<Family::kMaxMinQs8> { using Type = MaxMinQs8Args; };
template <> struct Arguments<Family::kBinaryF32> { using Type = BinaryF32Args; };
template <> struct Arguments<Family::kUnaryF32> { using Type = UnaryF32Args; };
template <> struct Arguments<Family::kClampF32> { using Type = ClampF32Args; };
template <> struct Arguments<Family::kTableX8> { using Type = TableX8Args; };
template <> struct Arguments<Family::kQuantize> { using Type = QuantizeArgs; };
template <> struct Arguments<Family::kDequantize> { using Type = DequantizeArgs; };
template <> struct Arguments<Family::kMaxPoolQs8> { using Type = PoolArgs<int8_t>; };
template <> struct Arguments<Family::kMaxPoolF32> { using Type = PoolArgs<float>; };
template <> struct Arguments<Family::kAvgPoolQs8> { using Type = AvgPoolQs8Args; };
template <> struct Arguments<Family::kAvgPoolF32> { using Type = AvgPoolF32Args; };
template <> struct Arguments<Family::kBilinearQs8> { using Type = BilinearQs8Args; };
template <> struct Arguments<Family::kBilinearF32> { using Type = BilinearF32Args; };
template <> struct Arguments<Family::kSoftmaxF32> { using Type = SoftmaxF32Args; };
template <> struct Arguments<Family::kWinogradInput> { using Type = TileInputArgs; };
template <> struct Arguments<Family::kWinogradOutput> { using Type = TileOutputArgs; };
template <> struct Arguments<Family::kWinogradWeights> { using Type = TileWeightsArgs; };
template <> struct Arguments<Family::kPolyphaseInput> { using Type = TileInputArgs; };
template <> struct Arguments<Family::kPolyphaseOutput> { using Type = TileOutputArgs; };
template <> struct Arguments<Family::kPolyphaseWeights> { using Type = TileWeightsArgs; };
template <> struct Arguments<Family::kTileGemm> { using Type = TileGemmArgs; };
template <> struct Arguments<Family::kWinogradInputF32> { using Type = TileInputF32Args; };
template <> struct Arguments<Family::kWinogradOutputF32> { using Type = TileOutputF32Args; };
template <> struct Arguments<Family::kPolyphaseInputF32> { using Type = TileInputF32Args; };
template <> struct Arguments<Family::kPolyphaseOutputF32> { using Type = TileOutputF32Args; };
// clang-format on

}  // namespace

// A kernel whose parameters are not those of its row's family does not link.
#define DGMS_KERNEL(family, isa, name, mr, nr, kr, bits) void name(const Arguments<Family::family>::Type&);
#define DGMS_TAPS(taps, family, isa, name, mr, nr, kr, bits) \
  extern const TapOrder taps;                                \
  DGMS_KERNEL(family, isa, name, mr, nr, kr, bits)
#define DGMS_VARIANT(uarch, family, isa, name, mr, nr, kr, bits) DGMS_KERNEL(family, isa, name, mr, nr, kr, bits)
#include "kernels/registry/kernels.inc"
#undef DGMS_VARIANT
#undef DGMS_TAPS
#undef DGMS_KERNEL

KernelTable all_kernels() {
  static KernelRow rows[] = {
#define DGMS_ROW(uarch, taps, family, isa, name, mr, nr, kr, bits) \
  {#name, Family::family, Isa::isa, mr, nr, kr, bits, reinterpret_cast<void (*)()>(&name), Uarch::uarch, nullptr, taps},
#define DGMS_KERNEL(...) DGMS_ROW(kAny, nullptr, __VA_ARGS__)
#define DGMS_TAPS(taps, ...) DGMS_ROW(kAny, &taps, __VA_ARGS__)
#define DGMS_VARIANT(uarch, ...) DGMS_ROW(uarch, nullptr, __VA_ARGS__)
#include "kernels/registry/kernels.inc"
#undef DGMS_VARIANT
#undef DGMS_TAPS
#undef DGMS_KERNEL
#undef DGMS_ROW
  };
  // A variant stands behind the row that it stands in for, and has its packing.
  [[maybe_unused]] static const bool linked = [] {
    for (size_t i = 1; i < std::size(rows); ++i) {
      if (rows[i].uarch == Uarch::kAny) continue;
      rows[i - 1].variant = &rows[i];
      rows[i].taps = rows[i - 1].taps;
    }
    return true;
  }();
  return {rows, std::size(rows)};
}

const char* feature_name(Feature feature) {
  switch (feature) {
    case Feature::kNeon:
      return "neon";
    case Feature::kFp16:
      return "fp16";
    case Feature::kDotprod:
      return "dotprod";
    case Feature::kI8mm:
      return "i8mm";
    case Feature::kBf16:
      return "bf16";
    case Feature::kSve:
      return "sve";
    case Feature::kSve2:
      return "sve2";
    case Feature::kAvx2:
      return "avx2";
    case Feature::kFma:
      return "fma";
    case Feature::kAvxVnni:
      return "avxvnni";
    case Feature::kAvx512F:
      return "avx512f";
    case Feature::kAvx512Bw:
      return "avx512bw";
    case Feature::kAvx512Dq:
      return "avx512dq";
    case Feature::kAvx512Vl:
      return "avx512vl";
    case Feature::kAvx512Vnni:
      return "avx512vnni";
    case Feature::kCount:
      break;
  }
  return "unknown";
}

const char* uarch_name(Uarch uarch) {
  switch (uarch) {
    case Uarch::kAny:
      return "generic";
    case Uarch::kCortexA55:
      return "cortex-a55";
  }
  return "unknown";
}

const char* family_name(Family family) {
  switch (family) {
    case Family::kIgemmQs8:
      return "igemm_qs8";
    case Family::kIgemmQs8F32:
      return "igemm_qs8_f32";
    case Family::kIgemmF32:
      return "igemm_f32";
    case Family::kGemvQs8:
      return "gemv_qs8";
    case Family::kGemvQs8F32:
      return "gemv_qs8_f32";
    case Family::kDwconvQs8:
      return "dwconv_qs8";
    case Family::kDwconvF32:
      return "dwconv_f32";
    case Family::kDwconv3x3Qs8:
      return "dwconv3x3_qs8";
    case Family::kDwconv3x3S2Qs8:
      return "dwconv3x3s2_qs8";
    case Family::kDwconv5x5Qs8:
      return "dwconv5x5_qs8";
    case Family::kDwconv5x5S2Qs8:
      return "dwconv5x5s2_qs8";
    case Family::kDecodeS8:
      return "decode_s8";
    case Family::kDecodeF32:
      return "decode_f32";
    case Family::kAddQs8:
      return "add_qs8";
    case Family::kMulQs8:
      return "mul_qs8";
    case Family::kMaxMinQs8:
      return "max_min_qs8";
    case Family::kBinaryF32:
      return "binary_f32";
    case Family::kUnaryF32:
      return "unary_f32";
    case Family::kClampF32:
      return "clamp_f32";
    case Family::kTableX8:
      return "table_x8";
    case Family::kQuantize:
      return "quantize";
    case Family::kDequantize:
      return "dequantize";
    case Family::kMaxPoolQs8:
      return "max_pool_qs8";
    case Family::kMaxPoolF32:
      return "max_pool_f32";
    case Family::kAvgPoolQs8:
      return "avg_pool_qs8";
    case Family::kAvgPoolF32:
      return "avg_pool_f32";
    case Family::kBilinearQs8:
      return "bilinear_qs8";
    case Family::kBilinearF32:
      return "bilinear_f32";
    case Family::kSoftmaxF32:
      return "softmax_f32";
    case Family::kWinogradInput:
      return "winograd_input";
    case Family::kWinogradOutput:
      return "winograd_output";
    case Family::kWinogradWeights:
      return "winograd_weights";
    case Family::kPolyphaseInput:
      return "polyphase_input";
    case Family::kPolyphaseOutput:
      return "polyphase_output";
    case Family::kPolyphaseWeights:
      return "polyphase_weights";
    case Family::kTileGemm:
      return "tile_gemm";
    case Family::kWinogradInputF32:
      return "winograd_input_f32";
    case Family::kWinogradOutputF32:
      return "winograd_output_f32";
    case Family::kPolyphaseInputF32:
      return "polyphase_input_f32";
    case Family::kPolyphaseOutputF32:
      return "polyphase_output_f32";
  }
  return "unknown";
}

}  // namespace dgms::kernels
