#include "csrc/plan/select.h"

#include <algorithm>

#include "csrc/base/align.h"

namespace dgms::plan {
namespace {

using kernels::Isa;
using kernels::KernelRow;

bool is_x86(Isa isa) { return isa >= Isa::kAvx2; }

bool runs_on(Isa row, Isa isa) { return row == Isa::kScalar || (row <= isa && is_x86(row) == is_x86(isa)); }

size_t padded_channels(const KernelRow& row, int64_t channels) {
  return round_up(static_cast<size_t>(channels), row.nr);
}

// Whether `other` spares a quarter of the channels that `row` computes, or more.
bool much_narrower(const KernelRow& other, const KernelRow& row, int64_t channels) {
  return padded_channels(other, channels) * 4 <= padded_channels(row, channels) * 3;
}

}  // namespace

const KernelRow* select_kernel(const kernels::KernelTable& table, const ops::KernelRequest& request, Isa isa,
                               std::vector<std::string>& refused) {
  for (const KernelRow& row : table) {
    if (row.family != request.family || row.bits != request.bits || row.uarch != kernels::Uarch::kAny) continue;
    if (!runs_on(row.isa, isa)) {
      refused.push_back(std::string(row.name) + ": needs " + kernels::isa_name(row.isa) + ", the plan is for " +
                        kernels::isa_name(isa));
      continue;
    }
    const auto narrower = std::find_if(table.begin(), table.end(), [&](const KernelRow& other) {
      return other.family == row.family && other.isa == row.isa && request.channels > 0 &&
             much_narrower(other, row, request.channels);
    });
    if (narrower == table.end()) return &row;
    refused.push_back(std::string(row.name) + ": a tile of " + std::to_string(row.nr) + " channels for a layer of " +
                      std::to_string(request.channels));
  }
  return nullptr;
}

}  // namespace dgms::plan
