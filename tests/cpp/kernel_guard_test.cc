// The buffers of the kernel tests end a test that leaves them.
#include "tests/cpp/kernel_testing.h"

namespace dgms::kernels {
namespace {

using testing::Input;
using testing::Output;

volatile uint8_t sink;

// Touches one byte `offset` bytes from `bytes`, as a kernel would.
void read(const void* bytes, ptrdiff_t offset) { sink = static_cast<const volatile uint8_t*>(bytes)[offset]; }
void write(void* bytes, ptrdiff_t offset) { static_cast<volatile uint8_t*>(bytes)[offset] = 0; }

// Of some buffers in a row the first bytes touch a page that must not be touched, of the others the last ones.
constexpr int kBuffers = 8;

TEST(KernelGuardDeathTest, AnInputEndsBehindItsOverread) {
  for (int i = 0; i < kBuffers; ++i) {
    const Input<int8_t> input(100);
    read(input.data(), 0);
    read(input.data(), 100 + kOverread - 1);
  }
  EXPECT_DEATH(
      {
        for (int i = 0; i < kBuffers; ++i) read(Input<int8_t>(100).data(), 100 + kOverread);
      },
      "");
}

TEST(KernelGuardDeathTest, AnInputBeginsWithItsFirstByte) {
  EXPECT_DEATH(
      {
        for (int i = 0; i < kBuffers; ++i) read(Input<float>(3).data(), -1);
      },
      "");
}

TEST(KernelGuardDeathTest, AnOutputHasNothingAround) {
  EXPECT_DEATH(
      {
        for (int i = 0; i < kBuffers; ++i) read(Output<int8_t>(2, 3, 5).data(), 8);
      },
      "");
  EXPECT_DEATH(
      {
        for (int i = 0; i < kBuffers; ++i) read(Output<int8_t>(2, 3, 5).data(), -1);
      },
      "");
}

TEST(KernelGuard, WritesBesideAnOutputAreSeen) {
  int seen = 0;
  for (int i = 0; i < kBuffers; ++i) {
    Output<int8_t> output(2, 3, 5);
    write(output.data(), 0);
    write(output.data(), 7);
    EXPECT_TRUE(output.frame_is_intact());
    EXPECT_TRUE(output.is_untouched(0, 1));
    EXPECT_FALSE(output.is_untouched(1, 2));
    write(output.data(), 3);  // between the rows
    seen += output.frame_is_intact() ? 0 : 1;
  }
  EXPECT_EQ(kBuffers, seen);
}

}  // namespace
}  // namespace dgms::kernels
