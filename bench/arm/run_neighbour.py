"""Runs a model with another runtime: RUNS inferences after one. Started by neighbours.py on an emulated core.

    python run_neighbour.py RUNTIME MODEL CHANNELS SIZE RUNS

One thread, batch 1, float32 image in. Needs numpy and the runtime.
"""

import sys
from collections.abc import Callable

import numpy as np


def onnxruntime(model: str, x: np.ndarray) -> Callable[[], object]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    feed = {session.get_inputs()[0].name: x}
    return lambda: session.run(None, feed)


def ncnn(model: str, x: np.ndarray, float16: bool) -> Callable[[], object]:
    import ncnn

    net = ncnn.Net()
    net.opt.num_threads = 1
    net.opt.use_fp16_packed = net.opt.use_fp16_storage = net.opt.use_fp16_arithmetic = float16
    net.load_param(f"{model}.param")
    net.load_model(f"{model}.bin")

    def run() -> object:
        extractor = net.create_extractor()
        extractor.input("in0", ncnn.Mat(x[0]))
        return np.array(extractor.extract("out0")[1])

    return run


def mnn(model: str, x: np.ndarray, precision: str) -> Callable[[], object]:
    import MNN

    interpreter = MNN.Interpreter(model)
    session = interpreter.createSession({"numThread": 1, "backend": "CPU", "precision": precision})
    image = MNN.Tensor(x.shape, MNN.Halide_Type_Float, x, MNN.Tensor_DimensionType_Caffe)
    shape = interpreter.getSessionOutput(session).getShape()
    output = MNN.Tensor(shape, MNN.Halide_Type_Float, np.zeros(shape, np.float32), MNN.Tensor_DimensionType_Caffe)

    def run() -> object:
        interpreter.getSessionInput(session).copyFrom(image)
        interpreter.runSession(session)
        return interpreter.getSessionOutput(session).copyToHostTensor(output)

    return run


RUNTIMES: dict[str, Callable[[str, np.ndarray], Callable[[], object]]] = {
    "onnxruntime": onnxruntime,
    "ncnn-float32": lambda model, x: ncnn(model, x, float16=False),
    "ncnn-float16": lambda model, x: ncnn(model, x, float16=True),
    "mnn-float32": lambda model, x: mnn(model, x, "high"),
    "mnn-float16": lambda model, x: mnn(model, x, "low"),
}


def main(runtime: str, model: str, channels: str, size: str, runs: str) -> None:
    x = np.random.default_rng(0).standard_normal((1, int(channels), int(size), int(size)), dtype=np.float32)
    run = RUNTIMES[runtime](model, x)
    for _ in range(1 + int(runs)):
        run()


if __name__ == "__main__":
    main(*sys.argv[1:])
