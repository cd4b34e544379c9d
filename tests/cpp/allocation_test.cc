// Session::run does not allocate for shapes that are prepared: every allocation of this process is counted, those of
// the pool's workers too.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "tests/cpp/small_cnn.h"

namespace {

std::atomic<size_t> allocations{0};

}  // namespace

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// The sanitizers own malloc, and use it themselves when a thread starts.
__attribute__((noinline)) void* operator new(size_t size, const std::nothrow_t&) noexcept {
  allocations.fetch_add(1);
  return std::malloc(size);
}
__attribute__((noinline)) void* operator new(size_t size) {
  void* memory = operator new(size, std::nothrow);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
__attribute__((noinline)) void operator delete(void* memory) noexcept { std::free(memory); }
__attribute__((noinline)) void operator delete(void* memory, size_t) noexcept { std::free(memory); }
#else
// operator new calls malloc.
extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

void* malloc(size_t size) {
  allocations.fetch_add(1);
  return __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
  allocations.fetch_add(1);
  return __libc_calloc(count, size);
}
void* realloc(void* memory, size_t size) {
  allocations.fetch_add(1);
  return __libc_realloc(memory, size);
}
void* aligned_alloc(size_t alignment, size_t size) {
  allocations.fetch_add(1);
  return __libc_memalign(alignment, size);
}
}
#endif

namespace dgms::runtime {
namespace {

using testing::Arrays;
using testing::SmallCnn;
using testing::TiledCnn;

TEST(Allocations, AreCounted) {
  const size_t before = allocations.load();
  const std::vector<int> vector(allocations.load() + 1);
  EXPECT_GT(allocations.load(), before);
  EXPECT_FALSE(vector.empty());
}

TEST(Allocations, ARunHasNone) {
  for (const bool int8 : {true, false}) {
    for (const size_t threads : {1, 3}) {
      for (const bool profiling : {false, true}) {
        const auto model = SmallCnn(int8).load(threads);
        ASSERT_EQ(model->explain()[0].threads > 1, threads > 1);
        const auto session = model->session();
        session->set_profiling(profiling);
        const std::vector<float> images = SmallCnn::images(4);
        const std::vector<uint8_t> pixels(images.size(), 77);
        Arrays arrays(*model, 4);
        const std::vector<InputView> floats = {
            {images.data(), InputType::kFloat32, {4, 3, SmallCnn::kSize, SmallCnn::kSize}}};
        const std::vector<InputView> bytes = {
            {pixels.data(), InputType::kUint8, {4, SmallCnn::kSize, SmallCnn::kSize, 3}}};
        session->run(floats, arrays.views);
        const size_t before = allocations.load();
        for (int i = 0; i < 10; ++i) {
          session->run(floats, arrays.views);
          session->run(bytes, arrays.views);
        }
        EXPECT_EQ(allocations.load(), before) << int8 << " " << threads << " " << profiling;
      }
    }
  }
}

TEST(Allocations, ARunThatTransformsWeightsHasNone) {
  const TiledCnn cnn;
  for (const size_t threads : {1, 3}) {
    const auto model = cnn.load("low", threads);
    const auto session = model->session();
    const std::vector<float> values(2 * TiledCnn::kChannels * TiledCnn::kSize * TiledCnn::kSize);
    Arrays arrays(*model, 2);
    const std::vector<InputView> inputs = {
        {values.data(), InputType::kFloat32, {2, TiledCnn::kChannels, TiledCnn::kSize, TiledCnn::kSize}}};
    session->prepare(inputs);
    const size_t before = allocations.load();
    session->run(inputs, arrays.views);
    EXPECT_EQ(allocations.load(), before) << threads;
  }
}

TEST(Allocations, KnownShapesTakeTurnsWithoutAny) {
  const auto model = SmallCnn(true).load(2);
  const auto session = model->session();
  const std::vector<float> images = SmallCnn::images(Session::kKeptShapes);
  std::vector<Arrays> arrays;
  std::vector<std::vector<InputView>> inputs;
  for (int64_t batch = 1; batch <= static_cast<int64_t>(Session::kKeptShapes); ++batch) {
    arrays.emplace_back(*model, batch);
    inputs.push_back({{images.data(), InputType::kFloat32, {batch, 3, SmallCnn::kSize, SmallCnn::kSize}}});
    session->run(inputs.back(), arrays.back().views);
  }
  const size_t before = allocations.load();
  for (int round = 0; round < 3; ++round) {
    for (size_t i = 0; i < inputs.size(); ++i) session->run(inputs[i], arrays[i].views);
  }
  EXPECT_EQ(allocations.load(), before);
}

}  // namespace
}  // namespace dgms::runtime
