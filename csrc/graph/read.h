// A checked file -> a graph. What depends on shapes and attributes is checked by the operators when the model is
// planned.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "csrc/format/json.h"
#include "csrc/format/reader.h"
#include "csrc/graph/graph.h"

namespace dgms::graph {

// Throws Error(kFormat) for a graph that docs/format.md does not allow, and Error(kUnsupported) that lists every
// operator that is not among `operators`.
Graph read_graph(const format::File& file, const std::vector<std::string>& operators);

// A size in a file: a number, the name of a symbol, or ["+" | "*", size, size, ...], ["//", size, number].
Dim read_dim(const format::Json& json, const std::string& what, const std::vector<Symbol>& symbols,
             const format::Place& place);

}  // namespace dgms::graph
