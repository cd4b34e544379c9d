"""Runs models with another runtime. Started by other_runtimes.py and layers.py on an emulated core.

    python run_other_runtime.py RUNTIME RUNS MODEL CHANNELS SIZE [MODEL CHANNELS SIZE ...]

Loads all models and runs each once; RUNS inferences of each are then a section (blocks.c) of their own, from the second
on. One thread, batch 1, float32 image in. The runtimes "*-layers" leave out what stands at the ends of a network: the
image is there, as int8 for int8 layers, results stay as the last layers left them. Needs numpy and the runtime.
"""

import os
import sys
from collections.abc import Callable

import numpy as np


def onnxruntime(model: str, x: np.ndarray, layers: bool) -> Callable[[], object]:
    """`layers`: all inputs and outputs are int8 [N,H,W,C] and bound, so that nothing is copied."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    if not layers:
        feed = {session.get_inputs()[0].name: x}
        return lambda: session.run(None, feed)
    binding = session.io_binding()
    image = np.ascontiguousarray(np.rint(32 * x).astype(np.int8).transpose(0, 2, 3, 1))
    for value in session.get_inputs():
        binding.bind_ortvalue_input(value.name, onnxruntime.OrtValue.ortvalue_from_numpy(image))
    for value in session.get_outputs():
        result = onnxruntime.OrtValue.ortvalue_from_shape_and_type(value.shape, np.int8)
        binding.bind_ortvalue_output(value.name, result)
    return lambda: session.run_with_iobinding(binding)


def ncnn(model: str, x: np.ndarray, float16: bool, layers: bool = False) -> Callable[[], object]:
    import ncnn

    net = ncnn.Net()
    net.opt.num_threads = 1
    net.opt.use_fp16_packed = net.opt.use_fp16_storage = net.opt.use_fp16_arithmetic = float16
    net.load_param(f"{model}.param")
    net.load_model(f"{model}.bin")

    def run() -> object:
        extractor = net.create_extractor()
        extractor.input("in0", ncnn.Mat(x[0]))
        if layers:
            return [extractor.extract(name, 1) for name in net.output_names()]  # 1: without a conversion
        return np.array(extractor.extract("out0")[1])

    return run


def mnn(model: str, x: np.ndarray, precision: str, layers: bool = False) -> Callable[[], object]:
    import MNN

    interpreter = MNN.Interpreter(model)
    session = interpreter.createSession({"numThread": 1, "backend": "CPU", "precision": precision})
    image = MNN.Tensor(x.shape, MNN.Halide_Type_Float, x, MNN.Tensor_DimensionType_Caffe)
    shape = interpreter.getSessionOutput(session).getShape()
    if layers:
        interpreter.getSessionInput(session).copyFrom(image)
        return lambda: interpreter.runSession(session)
    output = MNN.Tensor(shape, MNN.Halide_Type_Float, np.zeros(shape, np.float32), MNN.Tensor_DimensionType_Caffe)

    def run() -> object:
        interpreter.getSessionInput(session).copyFrom(image)
        interpreter.runSession(session)
        return interpreter.getSessionOutput(session).copyToHostTensor(output)

    return run


def litert(model: str, x: np.ndarray, layers: bool = False) -> Callable[[], object]:
    """The model takes [N,H,W,C]; int8 with `layers`."""
    from ai_edge_litert.interpreter import Interpreter

    interpreter = Interpreter(model, num_threads=1)
    interpreter.allocate_tensors()
    source, target = interpreter.get_input_details()[0]["index"], interpreter.get_output_details()[0]["index"]
    image = np.ascontiguousarray(x.transpose(0, 2, 3, 1))
    if layers:
        interpreter.set_tensor(source, np.rint(32 * image).astype(np.int8))
        return interpreter.invoke

    def run() -> object:
        interpreter.set_tensor(source, image)
        interpreter.invoke()
        return interpreter.get_tensor(target)

    return run


RUNTIMES: dict[str, Callable[[str, np.ndarray], Callable[[], object]]] = {
    "onnxruntime": lambda model, x: onnxruntime(model, x, layers=False),
    "onnxruntime-layers": lambda model, x: onnxruntime(model, x, layers=True),
    "ncnn-float32": lambda model, x: ncnn(model, x, float16=False),
    "ncnn-float16": lambda model, x: ncnn(model, x, float16=True),
    "ncnn-float16-layers": lambda model, x: ncnn(model, x, float16=True, layers=True),
    "litert": litert,
    "litert-layers": lambda model, x: litert(model, x, layers=True),
    "mnn-float32": lambda model, x: mnn(model, x, "high"),
    "mnn-float16": lambda model, x: mnn(model, x, "low"),
    "mnn-float16-layers": lambda model, x: mnn(model, x, "low", layers=True),
}


def load(runtime: str, model: str, channels: str, size: str) -> Callable[[], object]:
    """What runs the model on an image, after a first time."""
    x = np.random.default_rng(0).standard_normal((1, int(channels), int(size), int(size)), dtype=np.float32)
    run = RUNTIMES[runtime](model, x)
    run()
    return run


def main(runtime: str, count: str, *models: str) -> None:
    runs = [load(runtime, *model) for model in zip(*[iter(models)] * 3, strict=True)]
    for run in runs:
        os.getsid(0)
        for _ in range(int(count)):
            run()
    os.getsid(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
