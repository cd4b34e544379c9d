#include "csrc/plan/select.h"

#include <algorithm>

#include "csrc/base/align.h"
#include "kernels/api/dwconv_rows.h"

namespace dgms::plan {
namespace {

using kernels::FeatureSet;
using kernels::KernelRow;

size_t padded_channels(const KernelRow& row, int64_t channels) {
  return round_up(static_cast<size_t>(channels), row.nr);
}

// Whether `other` spares a quarter of the channels that `row` computes, or more.
bool much_narrower(const KernelRow& other, const KernelRow& row, int64_t channels) {
  return padded_channels(other, channels) * 4 <= padded_channels(row, channels) * 3;
}

std::string names_of(FeatureSet features) {
  std::string text;
  for (unsigned i = 0; i < static_cast<unsigned>(kernels::Feature::kCount); ++i) {
    const auto feature = static_cast<kernels::Feature>(i);
    if (features.has(feature)) text += (text.empty() ? "" : ", ") + std::string(kernels::feature_name(feature));
  }
  return text;
}

}  // namespace

const KernelRow* select_kernel(const kernels::KernelTable& table, const ops::KernelRequest& request,
                               const kernels::Isa& isa, std::vector<std::string>& refused) {
  std::vector<const KernelRow*> rows;
  for (const KernelRow& row : table) {
    if (row.family == request.family && row.bits == request.bits && row.uarch == kernels::Uarch::kAny) {
      rows.push_back(&row);
    }
  }
  const auto ranks_higher = [](const KernelRow* a, const KernelRow* b) { return a->isa.rank > b->isa.rank; };
  std::stable_sort(rows.begin(), rows.end(), ranks_higher);
  for (const KernelRow* row : rows) {
    const FeatureSet missing = row->isa.features.without(isa.features);
    if (!missing.empty()) {
      refused.push_back(std::string(row->name) + ": needs " + names_of(missing) + ", the plan is for " + isa.name);
      continue;
    }
    if (kernels::computes_whole_blocks(row->family) && request.channels < row->nr) {
      refused.push_back(std::string(row->name) + ": blocks of " + std::to_string(row->nr) +
                        " channels for a layer of " + std::to_string(request.channels));
      continue;
    }
    const auto narrower = std::find_if(rows.begin(), rows.end(), [&](const KernelRow* other) {
      return other->isa == row->isa && request.channels > 0 && much_narrower(*other, *row, request.channels);
    });
    if (narrower == rows.end()) return row;
    refused.push_back(std::string(row->name) + ": a tile of " + std::to_string(row->nr) + " channels for a layer of " +
                      std::to_string(request.channels));
  }
  return nullptr;
}

}  // namespace dgms::plan
