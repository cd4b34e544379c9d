// The Python module dgms_rt._core (python/dgms_rt/_core.pyi): converts, releases the GIL, calls the runtime.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "csrc/base/error.h"
#include "csrc/bindings/gil.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/topology.h"
#include "csrc/format/reader.h"
#include "csrc/ops/operator.h"
#include "csrc/runtime/model.h"
#include "csrc/runtime/session.h"
#include "kernels/registry/registry.h"

namespace py = pybind11;

namespace dgms {
namespace {

const char* class_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kFormat:
      return "FormatError";
    case ErrorKind::kUnsupported:
      return "UnsupportedError";
    case ErrorKind::kInput:
      return "InputError";
    case ErrorKind::kPlan:
      return "PlanError";
  }
  return "DgmsError";
}

void raise(const Error& error) {
  // File names and the texts of a damaged file need not be UTF-8.
  const auto text = [](const std::string& bytes) -> py::object {
    if (bytes.empty()) return py::none();
    PyObject* decoded = PyUnicode_DecodeUTF8(bytes.data(), static_cast<Py_ssize_t>(bytes.size()), "backslashreplace");
    if (decoded == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::object>(decoded);
  };
  const ErrorText& t = error.text();
  const py::object type = py::module_::import("dgms_rt.errors").attr(class_of(error.kind()));
  const py::tuple arguments = py::make_tuple(text(t.what));
  py::dict facts;
  facts["file"] = text(t.file);
  facts["layer"] = text(t.layer);
  facts["expected"] = text(t.expected);
  facts["got"] = text(t.got);
  facts["remedy"] = text(t.remedy);
  const auto exception = py::reinterpret_steal<py::object>(
      sleep_when_ended([&] { return PyObject_Call(type.ptr(), arguments.ptr(), facts.ptr()); }));
  if (!exception) throw py::error_already_set();
  PyErr_SetObject(type.ptr(), exception.ptr());
}

py::tuple shape_tuple(const graph::Shape& shape) {
  py::tuple tuple(shape.size());
  for (size_t i = 0; i < shape.size(); ++i) tuple[i] = shape[i];
  return tuple;
}

// A size as the caller sees it: a number, or an expression over the model's dimensions as text.
py::tuple dims_tuple(const graph::Dims& dims, const std::vector<graph::Symbol>& symbols) {
  py::tuple tuple(dims.size());
  for (size_t i = 0; i < dims.size(); ++i) {
    tuple[i] = dims[i].is_number() ? py::object(py::int_(dims[i].number())) : py::str(dims[i].text(symbols));
  }
  return tuple;
}

// An input or output as the caller sees it.
struct TensorInfo {
  std::string name;
  py::tuple shape;
  std::string dtype;
  std::string layout;
  py::object normalization;
};

struct Session;

struct Model {
  std::shared_ptr<const runtime::Model> core;

  static Model load(const py::object& source, size_t threads, const std::string& cores, const std::string& isa,
                    const std::string& memory);
  std::vector<TensorInfo> inputs() const;
  std::vector<TensorInfo> outputs() const;
  py::dict dims() const;
  py::list output_shapes(const std::vector<py::array>& inputs) const;
  py::list explain() const;
};

struct Session {
  std::shared_ptr<const runtime::Model> model;
  std::unique_ptr<runtime::Session> core;

  static Session make(const Model& model, bool keep_values);
  void prepare(const std::vector<py::array>& inputs) const;
  void run(const std::vector<py::array>& inputs, const std::vector<py::array>& outputs) const;
  py::list profile() const;
  py::array value(const std::string& name) const;
  std::vector<std::string> value_names() const;
};

Model Model::load(const py::object& source, size_t threads, const std::string& cores, const std::string& isa,
                  const std::string& memory) {
  const runtime::Options options{threads, cores, isa, memory};
  const bool is_path = py::isinstance<py::str>(source);
  if (!is_path && !py::isinstance<py::bytes>(source)) throw py::type_error("source: a path as str, or bytes");
  // Held until the end: from_bytes() reads it without the GIL.
  const auto bytes = is_path ? py::reinterpret_steal<py::bytes>(PyUnicode_EncodeFSDefault(source.ptr()))
                             : py::reinterpret_borrow<py::bytes>(source);
  if (!bytes) throw py::error_already_set();
  char* data = nullptr;
  Py_ssize_t size = 0;
  if (PyBytes_AsStringAndSize(bytes.ptr(), &data, &size) != 0) throw py::error_already_set();

  const ReleasedGil no_gil;
  if (!is_path) {
    const Span<const uint8_t> content(reinterpret_cast<const uint8_t*>(data), static_cast<size_t>(size));
    return {runtime::Model::load(format::File::from_bytes(content), options)};
  }
  const std::string path(data, static_cast<size_t>(size));
  if (path.find('\0') != std::string::npos) {
    ErrorText text;
    text.what = "a path cannot contain a zero byte";
    text.remedy = "pass the content of a file as bytes, not as str";
    throw Error(ErrorKind::kInput, std::move(text));
  }
  return {runtime::Model::load(format::File::open(path), options)};
}

// int8 values are float32 outside.
std::string dtype_outside(graph::DType dtype) {
  return graph::dtype_name(dtype == graph::DType::kInt8 ? graph::DType::kFloat32 : dtype);
}

bool has_dtype_outside(const py::array& array, graph::DType dtype) {
  if (dtype == graph::DType::kInt32) return array.dtype().equal(py::dtype::of<int32_t>());
  if (dtype == graph::DType::kInt64) return array.dtype().equal(py::dtype::of<int64_t>());
  return array.dtype().equal(py::dtype::of<float>());
}

std::vector<TensorInfo> Model::inputs() const {
  std::vector<TensorInfo> infos;
  const graph::Graph& graph = core->graph();
  for (const graph::Input& input : graph.inputs) {
    py::object normalization = py::none();
    if (!input.mean.empty()) normalization = py::make_tuple(input.mean, input.std);
    infos.push_back({input.name, dims_tuple(input.dims, graph.symbols), dtype_outside(graph.value(input.value).dtype),
                     input.layout, normalization});
  }
  return infos;
}

std::vector<TensorInfo> Model::outputs() const {
  std::vector<TensorInfo> infos;
  const graph::Graph& graph = core->graph();
  for (size_t i = 0; i < graph.outputs.size(); ++i) {
    const graph::Dims dims = core->output_dims(i);
    infos.push_back({graph.outputs[i].name, dims_tuple(dims, graph.symbols),
                     dtype_outside(graph.value(graph.outputs[i].value).dtype), dims.size() == 4 ? "NCHW" : "any",
                     py::none()});
  }
  return infos;
}

py::dict Model::dims() const {
  py::dict dims;
  for (const graph::Symbol& symbol : core->graph().symbols) {
    dims[py::str(symbol.name)] = py::make_tuple(symbol.min, symbol.max, symbol.multiple);
  }
  return dims;
}

graph::Shape shape_of(const py::array& array) { return {array.shape(), array.shape() + array.ndim()}; }

std::string dtype_name(const py::array& array) {
  const py::dtype dtype = array.dtype();
  const auto name = py::reinterpret_steal<py::object>(sleep_when_ended([&] { return PyObject_Str(dtype.ptr()); }));
  if (!name) throw py::error_already_set();
  return name.cast<std::string>();
}

// The arrays' shapes and dtypes; their data, but not whether it lies as run() needs it.
std::vector<runtime::InputView> views_of(const std::vector<py::array>& arrays) {
  using runtime::InputType;
  std::vector<runtime::InputView> views;
  for (const py::array& array : arrays) {
    const py::dtype dtype = array.dtype();
    runtime::InputView view{array.data(), InputType::kFloat32, shape_of(array)};
    if (dtype.equal(py::dtype::of<uint8_t>())) {
      view.type = InputType::kUint8;
    } else if (dtype.equal(py::dtype::of<int32_t>())) {
      view.type = InputType::kInt32;
    } else if (dtype.equal(py::dtype::of<int64_t>())) {
      view.type = InputType::kInt64;
    } else if (!dtype.equal(py::dtype::of<float>())) {
      ErrorText text;
      text.what = "input: wrong dtype";
      text.expected = "float32, uint8, int32 or int64";
      text.got = dtype_name(array);
      text.remedy = "numpy.ascontiguousarray(x, numpy.float32)";
      throw Error(ErrorKind::kInput, std::move(text));
    }
    views.push_back(std::move(view));
  }
  return views;
}

py::list Model::output_shapes(const std::vector<py::array>& inputs) const {
  py::list tuples;
  for (const graph::Shape& shape : core->output_shapes(views_of(inputs))) tuples.append(shape_tuple(shape));
  return tuples;
}

py::list Model::explain() const {
  py::list rows;
  for (const runtime::LayerExplanation& layer : core->explain()) {
    py::dict row;
    row["name"] = layer.name;
    row["op"] = layer.op;
    row["kernel"] = layer.kernel;
    row["kernels"] = layer.kernels;
    row["refused"] = layer.refused;
    row["note"] = layer.note;
    row["weights"] = layer.weights;
    row["weight_bytes"] = layer.weight_bytes;
    row["output"] = layer.output;
    row["output_shape"] = layer.output_shape;
    row["multiplications"] = layer.multiplications;
    row["threads"] = layer.threads;
    rows.append(row);
  }
  return rows;
}

Session Session::make(const Model& model, bool keep_values) {
  const ReleasedGil no_gil;  // an arena and threads
  return {model.core, model.core->session(keep_values)};
}

void Session::prepare(const std::vector<py::array>& inputs) const {
  const std::vector<runtime::InputView> views = views_of(inputs);
  const ReleasedGil no_gil;  // plans, and clears an arena
  core->prepare(views);
}

void check_layout(const char* what, const py::array& array) {
  constexpr int kPlain = py::array::c_style | py::detail::npy_api::NPY_ARRAY_ALIGNED_;
  if ((array.flags() & kPlain) == kPlain) return;
  ErrorText text;
  text.what = std::string(what) + ": not contiguous";
  text.expected = "a C-contiguous, aligned array";
  text.got = "another layout";
  text.remedy = "numpy.ascontiguousarray(x)";
  throw Error(ErrorKind::kInput, std::move(text));
}

void Session::run(const std::vector<py::array>& inputs, const std::vector<py::array>& outputs) const {
  for (const py::array& array : inputs) check_layout("input", array);
  const std::vector<runtime::InputView> input_views = views_of(inputs);
  std::vector<runtime::OutputView> output_views;
  const graph::Graph& graph = model->graph();
  for (size_t i = 0; i < outputs.size(); ++i) {
    const py::array& array = outputs[i];
    check_layout("output", array);
    ErrorText text;
    if (!array.writeable()) {
      text.what = "output: read-only";
      text.expected = "a writeable array";
      throw Error(ErrorKind::kInput, std::move(text));
    }
    // Too many are refused by the session.
    const graph::DType dtype = graph.value(graph.outputs[std::min(i, graph.outputs.size() - 1)].value).dtype;
    if (!has_dtype_outside(array, dtype)) {
      text.what = "output: wrong dtype";
      text.expected = dtype_outside(dtype);
      text.got = dtype_name(array);
      text.remedy = "numpy.empty(shape, numpy." + text.expected + ")";
      throw Error(ErrorKind::kInput, std::move(text));
    }
    output_views.push_back({const_cast<void*>(array.data()), shape_of(array)});
  }
  const ReleasedGil no_gil;
  core->run(input_views, output_views);
}

py::list Session::profile() const {
  py::list rows;
  for (const runtime::ProfileRow& layer : core->profile()) {
    py::dict row;
    row["name"] = layer.name;
    row["op"] = layer.op;
    row["kernel"] = layer.kernel;
    row["microseconds"] = layer.microseconds;
    row["start_microseconds"] = layer.start_microseconds;
    rows.append(row);
  }
  return rows;
}

py::array Session::value(const std::string& name) const {
  graph::Shape shape;
  graph::DType dtype = graph::DType::kFloat32;
  const std::vector<std::byte> bytes = core->value(name, &shape, &dtype);
  // Without a base object numpy copies.
  switch (dtype) {
    case graph::DType::kInt8:
      return py::array_t<int8_t>(shape, reinterpret_cast<const int8_t*>(bytes.data()));
    case graph::DType::kInt32:
      return py::array_t<int32_t>(shape, reinterpret_cast<const int32_t*>(bytes.data()));
    case graph::DType::kInt64:
      return py::array_t<int64_t>(shape, reinterpret_cast<const int64_t*>(bytes.data()));
    case graph::DType::kFloat32:
      break;
  }
  return py::array_t<float>(shape, reinterpret_cast<const float*>(bytes.data()));
}

std::vector<std::string> Session::value_names() const {
  std::vector<std::string> names;
  for (const graph::Value& value : model->graph().values) names.push_back(value.name);
  return names;
}

py::dict cpu_features() {
  const kernels::FeatureSet features = cpu::features();
  py::dict dict;
  dict["architecture"] = cpu::architecture();
  for (unsigned i = 0; i < static_cast<unsigned>(kernels::Feature::kCount); ++i) {
    const auto feature = static_cast<kernels::Feature>(i);
    dict[kernels::feature_name(feature)] = features.has(feature);
  }
  py::list isas;  // that `isa=` accepts here, the best last
  const std::vector<kernels::Isa> built = cpu::built_isas();
  for (const kernels::Isa isa : cpu::supported_isas(features)) {
    for (const kernels::Isa candidate : built) {
      if (candidate == isa) isas.append(isa.name);
    }
  }
  dict["isas"] = isas;
  return dict;
}

py::dict topology() {
  const cpu::Topology read = cpu::read_topology();
  py::list cores;
  for (const cpu::Core& core : read.cores) {
    py::dict row;
    row["id"] = core.id;
    row["capacity"] = core.capacity;
    row["uarch"] = core.uarch;
    row["cluster"] = core.cluster;
    cores.append(row);
  }
  py::dict dict;
  dict["cores"] = cores;
  dict["l1d_bytes"] = read.l1d_bytes;
  dict["l2_bytes"] = read.l2_bytes;
  dict["quota"] = read.quota;
  dict["from_sys"] = read.from_sys;
  return dict;
}

py::list kernel_rows() {
  py::list rows;
  for (const kernels::KernelRow& kernel : kernels::all_kernels()) {
    py::dict row;
    row["name"] = kernel.name;
    row["family"] = kernels::family_name(kernel.family);
    row["isa"] = kernel.isa.name;
    row["mr"] = kernel.mr;
    row["nr"] = kernel.nr;
    row["kr"] = kernel.kr;
    row["bits"] = kernel.bits;
    row["supported"] = cpu::features().contains(kernel.isa.features);
    rows.append(row);
  }
  return rows;
}

py::list strings(const std::vector<graph::DType>& dtypes) {
  py::list names;
  for (const graph::DType dtype : dtypes) names.append(graph::dtype_name(dtype));
  return names;
}

py::object most(size_t count) { return count == ops::kAnyNumber ? py::object(py::none()) : py::int_(count); }

// The table of operators, from their declarations.
py::list operators() {
  py::list rows;
  for (const ops::OperatorSpec& spec : ops::all_operators()) {
    py::dict row;
    row["name"] = spec.name;
    row["summary"] = spec.summary;
    row["inputs"] = py::make_tuple(spec.inputs.min, most(spec.inputs.max));
    row["outputs"] = py::make_tuple(spec.outputs.min, most(spec.outputs.max));
    row["rank"] = py::make_tuple(spec.rank.min, spec.rank.max);
    row["weight_rank"] = spec.weight_rank;
    row["same_quantization"] = spec.same_quantization;
    py::list types;
    for (const ops::Signature& signature : spec.types) {
      types.append(py::make_tuple(strings(signature.inputs), strings(signature.outputs)));
    }
    row["types"] = types;
    py::list attributes;
    const std::unique_ptr<ops::Operator> op = spec.create();
    for (const ops::AttributeInfo& attribute : ops::list_attributes(*op)) {
      py::dict entry;
      entry["name"] = attribute.name;
      entry["type"] = attribute.type;
      entry["default"] = attribute.required ? py::object(py::none()) : py::str(attribute.fallback);
      attributes.append(entry);
    }
    row["attributes"] = attributes;
    py::list restrictions;
    for (const char* restriction : spec.restrictions) restrictions.append(restriction);
    row["restrictions"] = restrictions;
    rows.append(row);
  }
  return rows;
}

}  // namespace

// Safe without the GIL: models are immutable and a session keeps a second thread out.
PYBIND11_MODULE(_core, module, py::mod_gil_not_used()) {
  module.attr("__version__") = DGMS_VERSION;
  py::register_local_exception_translator([](std::exception_ptr pointer) {
    try {
      if (pointer) std::rethrow_exception(pointer);
    } catch (const Error& error) {
      raise(error);
    }
  });

  py::class_<TensorInfo>(module, "TensorInfo")
      .def_readonly("name", &TensorInfo::name)
      .def_readonly("shape", &TensorInfo::shape)
      .def_readonly("dtype", &TensorInfo::dtype)
      .def_readonly("layout", &TensorInfo::layout)
      .def_readonly("normalization", &TensorInfo::normalization);

  py::class_<Model>(module, "Model")
      .def_static("load", &Model::load, py::arg("source"), py::arg("threads"), py::arg("cores"), py::arg("isa"),
                  py::arg("memory"))
      .def_property_readonly("inputs", &Model::inputs)
      .def_property_readonly("outputs", &Model::outputs)
      .def_property_readonly("dims", &Model::dims)
      .def("output_shapes", &Model::output_shapes, py::arg("inputs"))
      .def_property_readonly("threads", [](const Model& m) { return m.core->threads(); })
      .def_property_readonly("cores", [](const Model& m) { return m.core->cores(); })
      .def_property_readonly("isa", [](const Model& m) { return m.core->isa().name; })
      .def_property_readonly("path",
                             [](const Model& m) {
                               const std::string& path = m.core->path();
                               return py::reinterpret_steal<py::str>(
                                   PyUnicode_DecodeFSDefaultAndSize(path.data(), static_cast<Py_ssize_t>(path.size())));
                             })
      .def_property_readonly("name", [](const Model& m) { return m.core->graph().name; })
      .def_property_readonly("memory", [](const Model& m) { return m.core->memory(); })
      .def_property_readonly("metadata", [](const Model& m) { return m.core->graph().metadata; })
      .def("explain", &Model::explain)
      .def("session", &Session::make, py::arg("keep_values"));

  py::class_<Session>(module, "Session")
      .def("prepare", &Session::prepare, py::arg("inputs"))
      .def("run", &Session::run, py::arg("inputs"), py::arg("outputs"))
      .def(
          "set_profiling", [](const Session& s, bool on) { s.core->set_profiling(on); }, py::arg("on"))
      .def("profile", &Session::profile)
      .def_property_readonly("arena_bytes", [](const Session& s) { return s.core->arena_bytes(); })
      .def("value", &Session::value, py::arg("name"))
      .def("value_names", &Session::value_names);

  module.def("cpu_features", &cpu_features);
  module.def("topology", &topology);
  module.def("kernels", &kernel_rows);
  module.def("operators", &operators);
}

}  // namespace dgms
