// The Python module dgms_rt._core (python/dgms_rt/_core.pyi): converts, releases the GIL, calls the runtime.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "csrc/base/error.h"
#include "csrc/bindings/gil.h"
#include "csrc/cpu/features.h"
#include "csrc/cpu/topology.h"
#include "csrc/format/reader.h"
#include "csrc/ops/op.h"
#include "csrc/runtime/model.h"
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

// An input or output as the caller sees it.
struct TensorInfo {
  std::string name;
  py::tuple shape;
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
  py::list explain() const;
};

struct Session {
  std::shared_ptr<const runtime::Model> model;
  std::unique_ptr<runtime::Session> core;

  static Session make(const Model& model, bool keep_values);
  py::list output_shapes(int64_t batch) const;
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

std::vector<TensorInfo> Model::inputs() const {
  std::vector<TensorInfo> infos;
  const graph::Graph& graph = core->graph();
  for (const graph::Input& input : graph.inputs) {
    py::tuple shape(input.shape.size());
    for (size_t i = 0; i < input.shape.size(); ++i) {
      shape[i] = input.shape[i] < 0 ? py::object(py::str(graph.batch_name)) : py::object(py::int_(input.shape[i]));
    }
    py::object normalization = py::none();
    if (!input.mean.empty()) normalization = py::make_tuple(input.mean, input.std);
    infos.push_back({input.name, shape, input.layout, normalization});
  }
  return infos;
}

std::vector<TensorInfo> Model::outputs() const {
  std::vector<TensorInfo> infos;
  const graph::Graph& graph = core->graph();
  const bool dynamic = !graph.batch_name.empty();
  for (size_t i = 0; i < graph.outputs.size(); ++i) {
    const graph::Shape shape = core->output_shape(i);
    py::tuple sizes = shape_tuple(shape);
    if (dynamic) sizes[0] = py::str(graph.batch_name);
    infos.push_back({graph.outputs[i].name, sizes, shape.size() == 4 ? "NCHW" : "any", py::none()});
  }
  return infos;
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

py::list Session::output_shapes(int64_t batch) const {
  std::vector<graph::Shape> shapes;
  {
    const ReleasedGil no_gil;  // plans and clears an arena when the batch changes
    for (size_t i = 0; i < model->graph().outputs.size(); ++i) shapes.push_back(core->output_shape(i, batch));
  }
  py::list tuples;
  for (const graph::Shape& shape : shapes) tuples.append(shape_tuple(shape));
  return tuples;
}

graph::Shape shape_of(const py::array& array) { return {array.shape(), array.shape() + array.ndim()}; }

void check_array(const char* what, const py::array& array, bool right_dtype, const char* dtypes) {
  constexpr int kPlain = py::array::c_style | py::detail::npy_api::NPY_ARRAY_ALIGNED_;
  const bool plain = (array.flags() & kPlain) == kPlain;
  if (right_dtype && plain) return;
  ErrorText text;
  text.what = std::string(what) + (right_dtype ? ": not contiguous" : ": wrong dtype");
  text.expected = std::string("C-contiguous, aligned ") + dtypes;
  text.got = "another layout";
  if (!right_dtype) {
    const py::dtype dtype = array.dtype();
    const auto name = py::reinterpret_steal<py::object>(sleep_when_ended([&] { return PyObject_Str(dtype.ptr()); }));
    if (!name) throw py::error_already_set();
    text.got = name.cast<std::string>();
  }
  text.remedy = "numpy.ascontiguousarray(x, numpy.float32)";
  throw Error(ErrorKind::kInput, std::move(text));
}

void Session::run(const std::vector<py::array>& inputs, const std::vector<py::array>& outputs) const {
  const py::dtype float32 = py::dtype::of<float>(), uint8 = py::dtype::of<uint8_t>();
  std::vector<runtime::InputView> input_views;
  for (const py::array& array : inputs) {
    const bool is_uint8 = array.dtype().equal(uint8);
    check_array("input", array, is_uint8 || array.dtype().equal(float32), "float32 or uint8");
    input_views.push_back({array.data(), is_uint8, shape_of(array)});
  }
  std::vector<runtime::OutputView> output_views;
  for (const py::array& array : outputs) {
    check_array("output", array, array.dtype().equal(float32), "float32");
    if (!array.writeable()) {
      ErrorText text;
      text.what = "output: read-only";
      text.expected = "a writeable array";
      throw Error(ErrorKind::kInput, std::move(text));
    }
    output_views.push_back({static_cast<float*>(const_cast<void*>(array.data())), shape_of(array)});
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
  if (dtype == graph::DType::kInt8) return py::array_t<int8_t>(shape, reinterpret_cast<const int8_t*>(bytes.data()));
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
      .def_property_readonly("dtype", [](const TensorInfo&) { return "float32"; })
      .def_readonly("layout", &TensorInfo::layout)
      .def_readonly("normalization", &TensorInfo::normalization);

  py::class_<Model>(module, "Model")
      .def_static("load", &Model::load, py::arg("source"), py::arg("threads"), py::arg("cores"), py::arg("isa"),
                  py::arg("memory"))
      .def_property_readonly("inputs", &Model::inputs)
      .def_property_readonly("outputs", &Model::outputs)
      .def_property_readonly(
          "batch_range",
          [](const Model& m) { return std::make_pair(m.core->graph().batch_min, m.core->graph().batch_max); })
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
      .def("output_shapes", &Session::output_shapes, py::arg("batch"))
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
  module.def("operators", &ops::operator_names);
}

}  // namespace dgms
