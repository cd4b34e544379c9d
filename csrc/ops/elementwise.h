// Layers whose elements do not know their neighbours.
#pragma once

#include "csrc/ops/tasks.h"

namespace dgms::ops {

class ElementwiseLayer : public Layer {
 public:
  Work work(Span<const graph::Shape>, const graph::Shape& output, size_t threads) const final {
    const size_t elements = static_cast<size_t>(graph::element_count(output));
    return split_items((elements + kChunk - 1) / kChunk, static_cast<double>(elements) / 4, threads);
  }

  void run(const LayerIo& io, const Work& work, size_t begin, size_t end, std::byte*) const noexcept final {
    const size_t elements = static_cast<size_t>(graph::element_count(*io.output_shape));
    for_items(work, (elements + kChunk - 1) / kChunk, begin, end, [&](size_t first, size_t last) {
      apply(io, first * kChunk, std::min(elements, last * kChunk) - first * kChunk);
    });
  }

 protected:
  // Elements [first, first + size).
  virtual void apply(const LayerIo& io, size_t first, size_t size) const noexcept = 0;

 private:
  static constexpr size_t kChunk = 64;  // keeps the tasks' vectors aligned
};

}  // namespace dgms::ops
