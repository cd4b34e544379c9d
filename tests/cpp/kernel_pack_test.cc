// Packing against the drawing in kernels/pack/codes.h, and every decode kernel against packing.
#include <cmath>
#include <limits>

#include "kernels/pack/codes.h"
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;
using testing::Random;
using testing::runnable_rows;
using testing::scalar_row;

// Packs 128 codes that are all 0 but one; a 1x1 panel keeps the order.
std::vector<uint8_t> packed_with_one_code(unsigned bits, size_t element, uint8_t code) {
  std::vector<uint8_t> codes(kCodeGroup, 0), packed(packed_bytes(kCodeGroup, bits), 0xff);
  codes[element] = code;
  pack_codes_panel({1, kCodeGroup, 1, 1}, bits, codes.data(), 1, packed.data());
  return packed;
}

void expect_single_byte(const std::vector<uint8_t>& packed, size_t byte, unsigned value) {
  for (size_t i = 0; i < packed.size(); ++i) EXPECT_EQ(i == byte ? value : 0, packed[i]) << "byte " << i;
}

TEST(KernelPack, OneBitPlane) { expect_single_byte(packed_with_one_code(1, 16 * 5 + 3, 1), 3, 1u << 5); }
TEST(KernelPack, TwoBitPlanes) { expect_single_byte(packed_with_one_code(2, 64 + 16 * 3 + 7, 2), 16 + 7, 2u << 6); }
TEST(KernelPack, FourBitPlanes) { expect_single_byte(packed_with_one_code(4, 96 + 16 + 9, 13), 48 + 9, 13u << 4); }
TEST(KernelPack, ThreeBitHighPlane) { expect_single_byte(packed_with_one_code(3, 16 * 6 + 2, 4), 32 + 2, 1u << 6); }
TEST(KernelPack, ThreeBitLowPlanes) { expect_single_byte(packed_with_one_code(3, 64 + 16 + 2, 3), 16 + 2, 3u << 2); }

TEST(KernelPack, PanelOrderAndPadding) {
  // 2 taps of 3 inputs for 2 of 4 channels, steps of 2: element [tap][step][channel][input].
  const std::vector<int8_t> values = {1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16};
  const PanelShape shape{2, 3, 4, 2};
  ASSERT_EQ(kCodeGroup, panel_elements(shape));
  std::vector<int8_t> expected = {1, 2, 11, 12, 0, 0, 0, 0, 3, 0, 13, 0, 0, 0, 0, 0,
                                  4, 5, 14, 15, 0, 0, 0, 0, 6, 0, 16, 0, 0, 0, 0, 0};
  expected.resize(kCodeGroup, 0);
  std::vector<int8_t> packed(kCodeGroup, -1);
  pack_s8_panel(shape, values.data(), 2, packed.data());
  EXPECT_EQ(expected, packed);

  const std::vector<float> reals(values.begin(), values.end());
  std::vector<float> packed_reals(kCodeGroup, -1);
  pack_f32_panel(shape, reals.data(), 2, packed_reals.data());
  EXPECT_EQ(std::vector<float>(expected.begin(), expected.end()), packed_reals);
}

TEST(KernelPack, DepthwiseOrderAndPadding) {
  const std::vector<int8_t> values = {1, 2, 3, 4, 5, 6};  // 3 channels of 2 taps
  ASSERT_EQ(kCodeGroup, depthwise_elements(2, 3, 4));
  std::vector<int8_t> expected = {1, 3, 5, 0, 2, 4, 6, 0};
  expected.resize(kCodeGroup, 0);
  std::vector<int8_t> packed(kCodeGroup, -1);
  pack_s8_depthwise(2, 3, 4, values.data(), packed.data());
  EXPECT_EQ(expected, packed);

  const std::vector<float> reals(values.begin(), values.end());
  std::vector<float> packed_reals(kCodeGroup, -1);
  pack_f32_depthwise(2, 3, 4, reals.data(), packed_reals.data());
  EXPECT_EQ(std::vector<float>(expected.begin(), expected.end()), packed_reals);
}

TEST(KernelPack, SizesAreWholeGroups) {
  EXPECT_EQ(128u, panel_elements({3, 3, 8, 4}));  // 3 * 4 * 8 = 96 -> 128
  EXPECT_EQ(256u, panel_elements({5, 3, 8, 4}));  // 5 * 4 * 8 = 160 -> 256
  EXPECT_EQ(384u, depthwise_elements(9, 33, 8));  // 9 * 40 = 360 -> 384
  EXPECT_EQ(48u, packed_bytes(128, 3));
}

TEST(KernelPack, UnpackRowInvertsTheFileFormat) {
  Random random(5);
  for (unsigned bits = 1; bits <= 4; ++bits) {
    for (size_t count = 1; count <= 70; ++count) {
      std::vector<uint8_t> codes(count);
      random.fill_integers(codes, 0, (1 << bits) - 1);
      std::vector<uint8_t> row((count * bits + 7) / 8, 0);  // exactly: reading a byte more is an error under ASan
      for (size_t bit = 0; bit < count * bits; ++bit) {
        row[bit / 8] = static_cast<uint8_t>(row[bit / 8] | ((codes[bit / bits] >> (bit % bits)) & 1) << (bit % 8));
      }
      std::vector<uint8_t> actual(count, 0xff);
      unpack_row(row.data(), bits, count, actual.data());
      ASSERT_EQ(codes, actual) << "bits " << bits << ", count " << count;
    }
  }
}

class KernelDecode : public ::testing::TestWithParam<const KernelRow*> {};

template <typename T>
void expect_decodes(const KernelRow& kernel) {
  Random random(6);
  const unsigned bits = kernel.bits;
  for (size_t groups = 1; groups <= 9; ++groups) {
    const size_t elements = groups * kCodeGroup;
    Input<T> table(16);
    for (T& level : table) level = static_cast<T>(random.integer(-127, 127));
    const size_t levels = static_cast<size_t>(random.integer(1, 1 << bits));
    std::fill(table.begin() + levels, table.end(), table[levels - 1]);
    std::vector<uint8_t> codes(elements);
    random.fill_integers(codes, 0, (1 << bits) - 1);

    Input<uint8_t> packed(packed_bytes(elements, bits));
    pack_codes_panel({1, elements, 1, 1}, bits, codes.data(), 1, packed.data());
    Output<T> actual(1, elements, elements);
    const DecodeArgs args{packed.data(), table.data(), elements, actual.data()};
    kernel.as<DecodeFn>()(args);
    ASSERT_TRUE(actual.frame_is_intact());
    for (size_t e = 0; e < elements; ++e) ASSERT_EQ(table[codes[e]], actual.at(0, e)) << "element " << e;

    // Depthwise order goes through the same groups.
    pack_codes_depthwise(1, elements, 1, bits, codes.data(), packed.data());
    kernel.as<DecodeFn>()(args);
    for (size_t e = 0; e < elements; ++e) ASSERT_EQ(table[codes[e]], actual.at(0, e)) << "element " << e;
  }
}

TEST_P(KernelDecode, InvertsPacking) {
  if (GetParam()->family == Family::kDecodeS8) {
    expect_decodes<int8_t>(*GetParam());
  } else {
    expect_decodes<float>(*GetParam());
  }
}

INSTANTIATE_TEST_SUITE_P(All, KernelDecode, ::testing::ValuesIn(runnable_rows({Family::kDecodeS8, Family::kDecodeF32})),
                         testing::row_name);

}  // namespace
}  // namespace dgms::kernels
