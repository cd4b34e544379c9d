// The contract between kernels and everybody who calls them.
//
// A micro-kernel is a guest: it does not allocate, lock, log or keep state. It may read up to kOverread bytes past the
// end of any input row, residual row, weight panel or per-channel array (callers pad their buffers), and never writes
// outside the rows and channels it was asked for. Arithmetic: docs/numerics.md.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels/api/isa.h"

namespace dgms::kernels {

// Bytes that a kernel may read behind the end of a buffer.
inline constexpr size_t kOverread = 64;
// Largest tile of any kernel; callers size stack arrays by it.
inline constexpr size_t kMaxRows = 16;
inline constexpr size_t kMaxChannels = 64;
// Codes are packed and decoded in groups of this many elements (see kernels/pack/codes.h).
inline constexpr size_t kCodeGroup = 128;

// Cores that have kernels of their own, because they issue in order. A kernel for one of them gives the same bits from
// the same packing as the one it stands in for.
enum class Uarch : uint8_t { kAny, kCortexA55 };

enum class Family : uint8_t {
  kIgemmQs8,     // int8 x int8 -> int8      IgemmQs8Args
  kIgemmQs8F32,  // int8 x int8 -> float32   IgemmQs8Args, output is float*
  kIgemmF32,     // float x float -> float   IgemmF32Args
  kGemvQs8,      // one row of kIgemmQs8, from codes      IgemmQs8Args
  kGemvQs8F32,   // one row of kIgemmQs8F32, from codes   IgemmQs8Args
  kDwconvQs8,    // depthwise int8           DwconvQs8Args
  kDwconvF32,    // depthwise float          DwconvF32Args
  // Depthwise 3x3 by whole rows, stride 1 and 2: kernels/api/dwconv_rows.h
  kDwconv3x3Qs8,    // DwconvRowsQs8Args
  kDwconv3x3S2Qs8,  // DwconvRowsQs8Args
  kDwconv5x5Qs8,    // DwconvRowsQs8Args
  kDwconv5x5S2Qs8,  // DwconvRowsQs8Args
  kDecodeS8,        // codes -> int8 levels     DecodeArgs
  kDecodeF32,       // codes -> float levels    DecodeArgs
  kAddQs8,          // AddQs8Args
  kMulQs8,          // MulQs8Args
  kMaxMinQs8,       // MaxMinQs8Args
  kBinaryF32,       // BinaryF32Args
  kUnaryF32,        // UnaryF32Args
  kClampF32,        // ClampF32Args
  kTableX8,         // TableX8Args
  kQuantize,        // QuantizeArgs
  kDequantize,      // DequantizeArgs
  kMaxPoolQs8,      // PoolArgs<int8_t>
  kMaxPoolF32,      // PoolArgs<float>
  kAvgPoolQs8,      // AvgPoolQs8Args
  kAvgPoolF32,      // AvgPoolF32Args
  kBilinearQs8,     // BilinearArgs<int8_t, int16_t>
  kBilinearF32,     // BilinearArgs<float, float>
  kSoftmaxF32,      // SoftmaxF32Args
  // Tiled convolution: kernels/api/tile_conv.h
  kWinogradInput,     // TileInputArgs
  kWinogradOutput,    // TileOutputArgs
  kWinogradWeights,   // TileWeightsArgs
  kPolyphaseInput,    // TileInputArgs
  kPolyphaseOutput,   // TileOutputArgs
  kPolyphaseWeights,  // TileWeightsArgs
  kTileGemm,          // TileGemmArgs
  // Tiled convolution on float32, around kIgemmF32: kernels/api/tile_conv_f32.h
  kWinogradInputF32,    // TileInputF32Args
  kWinogradOutputF32,   // TileOutputF32Args
  kPolyphaseInputF32,   // TileInputF32Args
  kPolyphaseOutputF32,  // TileOutputF32Args
};

// Indirect GEMM: output[r][c] = epilogue(init[c] + sum_t sum_k input[t][r][k] * weights[t][k][c]).
//
// A row is an output pixel (convolution) or a sample (linear layer); a tap is one (ky, kx) of the kernel, or the only
// one for 1x1, linear and im2col'd layers.
//
// kGemv*: of one row and one tap, from codes that are packed as for the GEMM of the same ISA.
struct IgemmQs8Args {
  size_t rows;      // rows to store, >= 1: the kernel cuts them into tiles
  size_t channels;  // channels to store, >= 1: in panels of nr
  size_t taps;      // >= 1
  size_t depth;     // int8 values of a tap; a multiple of kr (callers copy and zero-pad rows that are not: im2col)
  // Row r of tap t is input[t * input_stride + r]. The entries from `rows` to the next multiple of mr are readable and
  // repeat the last row.
  const int8_t* const* input;
  size_t input_stride;
  const int8_t* weights;    // panels of nr channels: [taps][depth / kr][nr][kr]; kGemv*: their codes
  size_t panel_stride;      // from panel to panel, in bytes
  const int8_t* levels;     // kGemv*: as DecodeArgs::table
  const int32_t* init;      // [panels][nr]
  const float* multiplier;  // [panels][nr]
  const float* bias;        // [panels][nr], in units of the output
  void* output;             // int8 or float; row r starts at output + r * output_stride bytes
  size_t output_stride;
  const int8_t* residual;  // null, or row r at residual + r * residual_stride (kIgemmQs8 only)
  size_t residual_stride;
  float residual_multiplier;  // s_r / s_y; not used when residual_tied
  int32_t residual_zero_point;
  bool residual_tied;
  int32_t zero_point;          // of the output (kIgemmQs8)
  int32_t min, max;            // clamp of the int8 output
  float float_min, float_max;  // clamp of the float output (kIgemmQs8F32); may be infinite
  // What holds for every input, so that kernels may convert and round by adding floats; the result is the same.
  bool small_sums;     // |init + sum| < 2^22
  bool small_results;  // the rounded result with a tied residual and zero points fits an int16
};
using IgemmQs8Fn = void (*)(const IgemmQs8Args&);

struct IgemmF32Args {
  size_t rows, channels, taps, depth;  // as above, depth in floats
  const float* const* input;           // as above
  size_t input_stride;
  const float* weights;  // panels of nr channels: [taps][depth][nr] (kr = 1)
  size_t panel_stride;   // from panel to panel
  // [panels][nr]; null: the sums are stored as they are, and bias, residual, min and max are not read.
  const float* scale;
  const float* bias;  // [panels][nr]
  float* output;
  size_t output_stride;    // bytes
  const float* residual;   // or null
  size_t residual_stride;  // bytes
  float min, max;          // may be infinite
};
using IgemmF32Fn = void (*)(const IgemmF32Args&);

// Depthwise convolution: output[p][c] = epilogue(init[c] + sum_t input[p][t][c] * weights[t][c]).
struct DwconvQs8Args {
  size_t pixels, channels, taps;
  const int8_t* const* input;  // [pixels][taps], each a row of `channels` values
  const int8_t* weights;       // [taps][weight_stride], weight_stride >= channels rounded up to nr
  size_t weight_stride;
  const int32_t* init;      // [channels]
  const float* multiplier;  // [channels]
  const float* bias;        // [channels]
  int8_t* output;           // pixel p at output + p * output_stride
  size_t output_stride;
  int32_t zero_point, min, max;
};
using DwconvQs8Fn = void (*)(const DwconvQs8Args&);

struct DwconvF32Args {
  size_t pixels, channels, taps;
  const float* const* input;  // [pixels][taps]
  const float* weights;       // [taps][weight_stride]
  size_t weight_stride;       // floats
  const float* scale;         // [channels]
  const float* bias;          // [channels]
  float* output;
  size_t output_stride;  // bytes
  float min, max;
};
using DwconvF32Fn = void (*)(const DwconvF32Args&);

// out[e] = table[code of element e] for e in [0, elements). Codes lie in groups of kCodeGroup (kernels/pack/codes.h).
struct DecodeArgs {
  const uint8_t* codes;
  const void* table;  // 16 int8 or 16 floats; entries behind the codebook repeat its last level
  size_t elements;    // a multiple of kCodeGroup
  void* output;       // int8 or float [elements]
};
using DecodeFn = void (*)(const DecodeArgs&);

struct AddQs8Args {
  size_t size;
  const int8_t* a;
  const int8_t* b;
  int8_t* output;  // may be a or b
  int32_t a_zero_point, b_zero_point, zero_point;
  float a_multiplier, b_multiplier;
  int32_t min, max;
};
using AddQs8Fn = void (*)(const AddQs8Args&);

// output = rint((a - a_zero_point) * (b - b_zero_point) * multiplier) + zero_point; the product is an exact integer.
struct MulQs8Args {
  size_t size;
  const int8_t* a;
  const int8_t* b;
  int8_t* output;  // may be a or b
  int32_t a_zero_point, b_zero_point, zero_point;
  float multiplier;
  int32_t min, max;
};
using MulQs8Fn = void (*)(const MulQs8Args&);

// The larger or the smaller of two values with the quantization of the output.
struct MaxMinQs8Args {
  size_t size;
  const int8_t* a;
  const int8_t* b;
  int8_t* output;  // may be a or b
  bool is_min;
  int32_t min, max;
};
using MaxMinQs8Fn = void (*)(const MaxMinQs8Args&);

// kMaximum and kMinimum are NaN where a or b is.
enum class Binary : uint8_t { kAdd, kSub, kMul, kDiv, kMaximum, kMinimum };

struct BinaryF32Args {
  Binary operation;
  size_t size;
  const float* a;
  size_t a_step;  // 1, or 0: one value for all
  const float* b;
  size_t b_step;
  float* output;   // may be a or b where its step is 1
  float min, max;  // both infinite: no clamp, and NaN stays NaN
};
using BinaryF32Fn = void (*)(const BinaryF32Args&);

enum class Unary : uint8_t {
  kAbs,
  kNeg,
  kExp,
  kLog,
  kSqrt,
  kRsqrt,
  kSigmoid,
  kTanh,
  kSilu,
  kGelu,
  kGeluTanh,
  kHardsigmoid,
  kHardswish,
  kMish,
  kSoftplus,
  kElu,
  kLinear,
  kLeakyRelu,
  kReciprocal,
  kErf,
};

struct UnaryF32Args {
  Unary function;
  size_t size;
  const float* input;
  float* output;              // may be input
  float alpha = 1, beta = 0;  // kElu, kLinear, kLeakyRelu, kReciprocal: see the operator
};
using UnaryF32Fn = void (*)(const UnaryF32Args&);

struct ClampF32Args {
  size_t size;
  const float* input;
  float* output;  // may be input
  float min, max;
};
using ClampF32Fn = void (*)(const ClampF32Args&);

// output[i] = table[input[i] + 128].
struct TableX8Args {
  size_t size;
  const int8_t* input;
  const int8_t* table;  // [256]
  int8_t* output;       // may be input
};
using TableX8Fn = void (*)(const TableX8Args&);

struct QuantizeArgs {
  size_t size;
  const float* input;
  float inverse_scale;
  int32_t zero_point;
  int8_t* output;
};
using QuantizeFn = void (*)(const QuantizeArgs&);

struct DequantizeArgs {
  size_t size;
  const int8_t* input;
  float scale;
  int32_t zero_point;
  float* output;
};
using DequantizeFn = void (*)(const DequantizeArgs&);

// Output pixels of a pooling window: the inputs are the rows of the valid (unpadded) pixels only. Pixel p reads
// input[t] + p * step for every tap t and is stored at output + p * channels.
template <typename T>
struct PoolArgs {
  size_t pixels, step;
  size_t channels, taps;  // taps >= 1
  const T* const* input;  // [taps]
  T* output;              // [pixels][channels]
};
using MaxPoolQs8Fn = void (*)(const PoolArgs<int8_t>&);
using MaxPoolF32Fn = void (*)(const PoolArgs<float>&);

// Window average; a global average has taps = height * width. taps <= 2^23.
struct AvgPoolQs8Args {
  size_t channels, taps;
  const int8_t* const* input;  // [taps]
  int32_t init;                // -taps * zero point of the input
  float multiplier;
  int32_t zero_point;
  int8_t* output;
};
using AvgPoolQs8Fn = void (*)(const AvgPoolQs8Args&);

struct AvgPoolF32Args {
  size_t channels, taps;
  const float* const* input;
  float multiplier;
  float* output;
};
using AvgPoolF32Fn = void (*)(const AvgPoolF32Args&);

// A pixel between four pixels of the same quantization: output[c] = sum_t weight[t] * input[t][c]. On int8 the weights
// are whole, add up to kBilinearOne, and the sum is divided by that and rounded, halves up; on float32 the four
// products are added in order.
inline constexpr int32_t kBilinearOne = 1 << 14;

template <typename T, typename W>
struct BilinearArgs {
  size_t channels;
  const T* input[4];
  W weight[4];
  T* output;
};
using BilinearQs8Args = BilinearArgs<int8_t, int16_t>;
using BilinearF32Args = BilinearArgs<float, float>;
using BilinearQs8Fn = void (*)(const BilinearQs8Args&);
using BilinearF32Fn = void (*)(const BilinearF32Args&);

// Softmax over `size` values that lie `stride` floats apart.
struct SoftmaxF32Args {
  size_t size, stride;
  const float* input;
  float* output;  // may be input
};
using SoftmaxF32Fn = void (*)(const SoftmaxF32Args&);

// The order in which a depthwise kernel of whole rows has the taps of a channel's window (kernels/pack/dwconv.h).
struct TapOrder {
  static constexpr int8_t kNone = -1;  // a weight of zero
  const int8_t* taps;                  // row-major in the window
  size_t size;
};

// One row of the kernel table (kernels/registry). Dispatch, tests and benchmarks read the same rows.
struct KernelRow {
  const char* name;  // docs/kernels.md has the grammar
  Family family;
  Isa isa;             // the features it needs, and its rank among the kernels of its family
  uint8_t mr, nr, kr;  // tile: rows, channels, depth step; 1 where it means nothing
  uint8_t bits;        // kDecode*, kGemv*: bits of a code; otherwise 0
  void (*function)();  // of the family's type; call it through as<>()
  Uarch uarch = Uarch::kAny;
  const KernelRow* variant = nullptr;  // the row that stands in for this one on cores of variant->uarch
  const TapOrder* taps = nullptr;      // kDwconv3x3Qs8 and the like: null for row after row

  const KernelRow& on(Uarch core) const { return variant != nullptr && variant->uarch == core ? *variant : *this; }

  template <typename Fn>
  Fn as() const {
    return reinterpret_cast<Fn>(function);
  }
};

}  // namespace dgms::kernels
