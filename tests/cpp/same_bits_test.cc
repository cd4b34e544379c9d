// A file gives the same bits on every CPU: this test runs on x86 and on emulated ARM cores, with every instruction set
// each has, and all must arrive at one recorded checksum.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "csrc/cpu/features.h"
#include "csrc/format/crc32.h"
#include "csrc/format/reader.h"
#include "csrc/runtime/session.h"
#include "kernels/registry/registry.h"

namespace dgms::runtime {
namespace {

constexpr int64_t kImages = 64;
// Of the logits of the shipped model; scripts that train it anew change it.
constexpr uint32_t kLogits = 4282113173u;

std::vector<uint8_t> pixels() {
  std::vector<uint8_t> result(kImages * 8 * 8);
  uint32_t state = 1;
  for (uint8_t& pixel : result) {
    state = state * 1664525u + 1013904223u;
    pixel = static_cast<uint8_t>(state >> 24);
  }
  return result;
}

// The checksum of the logits.
uint32_t run(const std::shared_ptr<const format::File>& file, kernels::Isa isa, const std::string& memory) {
  Options options;
  options.threads = 2;
  options.cores = "all";
  options.isa = isa.name;
  options.memory = memory;
  const auto model = Model::load(file, options);
  const auto session = model->session();
  const std::vector<uint8_t> images = pixels();
  const std::vector<InputView> inputs = {{images.data(), InputType::kUint8, {kImages, 8, 8, 1}}};
  const graph::Shape shape = model->output_shapes(inputs)[0];
  std::vector<float> logits(static_cast<size_t>(graph::element_count(shape)));
  const std::vector<OutputView> outputs = {{logits.data(), shape}};
  session->run(inputs, outputs);
  return format::crc32({reinterpret_cast<const uint8_t*>(logits.data()), logits.size() * sizeof(float)});
}

TEST(SameBits, OfTheShippedModelOnEveryInstructionSetAndCore) {
  const auto file = format::File::open(DGMS_SOURCE_DIR "/python/dgms_rt/demo/digits-4bit.dgms");
  const std::vector<kernels::Isa> built = cpu::built_isas();
  for (const kernels::Isa isa : cpu::supported_isas(cpu::features())) {
    if (std::find(built.begin(), built.end(), isa) == built.end()) continue;  // the CPU has more than the kernel table
    for (const kernels::Uarch uarch : {kernels::Uarch::kAny, kernels::Uarch::kCortexA55}) {
      setenv("DGMS_FORCE_UARCH", kernels::uarch_name(uarch), 1);
      for (const std::string memory : {"fast", "low"}) {
        EXPECT_EQ(run(file, isa, memory), kLogits)
            << isa.name << " on " << kernels::uarch_name(uarch) << ", memory " << memory;
      }
    }
  }
  unsetenv("DGMS_FORCE_UARCH");
}

}  // namespace
}  // namespace dgms::runtime
