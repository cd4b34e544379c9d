// Session::run does not allocate once a batch size is prepared: every allocation of this process is counted, those of
// the pool's workers too.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>

#include "tests/cpp/small_cnn.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#include <sanitizer/allocator_interface.h>
#endif

namespace {

std::atomic<size_t> allocations{0};

}  // namespace

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// The sanitizers own malloc, and tell.
[[maybe_unused]] const int hooked = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void*, size_t) { allocations.fetch_add(1); }, [](const volatile void*) {});
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
        Arrays arrays(session.get(), *model, 4);
        const std::vector<InputView> floats = {{images.data(), false, {4, 3, SmallCnn::kSize, SmallCnn::kSize}}};
        const std::vector<InputView> bytes = {{pixels.data(), true, {4, SmallCnn::kSize, SmallCnn::kSize, 3}}};
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

}  // namespace
}  // namespace dgms::runtime
