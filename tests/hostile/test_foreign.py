"""Files of other kinds: the error says what they are and what to do, and is no talk of damaged headers."""

from __future__ import annotations

import gzip
import io
import lzma
import pickle
import struct
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.numpy import save

import dgms_rt


def zip_of(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, b"content")
    return file.getvalue()


def numpy_file(*, several: bool) -> bytes:
    file = io.BytesIO()
    array = np.zeros((2, 3), np.float32)
    if several:
        np.savez(file, x=array)
    else:
        np.save(file, array)
    return file.getvalue()


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, kind)
    return file.getvalue()


def tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("model.dgms"))
    return file.getvalue()


# As torch 1.5 and 2.13, onnx 1.22 (with and without a producer), coremltools, TensorFlow and the converters write them.
TORCH_LEGACY = bytes.fromhex("80028a0a6cfc9c46f9206aa85019") + b"." + bytes(64)
ONNX = b"\x08\x08\x12\x07pytorch\x1a\x062.13.0:" + bytes(200)
ONNX_BARE = b"\x08\x0a:\xc4\x01\n\x0c\n\x01x" + bytes(200)
COREML = b"\x08\x04\x12\xa7\x04\n\x12\n\x05image" + bytes(200)
SAVED_MODEL = b"\x08\x01\x12\xf4\x9a\x03\n\x11" + bytes(200)
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"4" * 64 + b"\nsize 12345\n"

EXPORT, CONVERT, RUN = "training.export", "convert_a_model.md", "pass it to run()"
FOREIGN = {
    "torch.pt": (zip_of("resnet/data.pkl", "resnet/data/0"), "a torch file", EXPORT),
    "torch.pt2": (zip_of("model/archive_format", "model/models/model.json"), "a torch file", EXPORT),
    "torch-1.5.pt": (TORCH_LEGACY, "a torch file", EXPORT),
    "weights.pkl": (pickle.dumps({"a": 1}), "a Python pickle", EXPORT),
    "weights.safetensors": (save({"w": np.zeros(3, np.float32)}), "a safetensors file", EXPORT),
    "other.safetensors": (save({"w": np.zeros(3, np.float32)}, {"format": "pt"}), "a safetensors file", EXPORT),
    "model.onnx": (ONNX, "an ONNX model", CONVERT),
    "bare.onnx": (ONNX_BARE, "an ONNX model", CONVERT),
    "model.mlmodel": (COREML, "a Core ML model", CONVERT),
    "saved_model.pb": (SAVED_MODEL, "a TensorFlow SavedModel", CONVERT),
    "model.tflite": (struct.pack("<I", 28) + b"TFL3" + bytes(64), "a TFLite file", CONVERT),
    "model.gguf": (b"GGUF" + struct.pack("<IQQ", 3, 200, 20) + bytes(64), "a GGUF file", CONVERT),
    "model.h5": (b"\x89HDF\r\n\x1a\n" + bytes(64), "an HDF5 file", CONVERT),
    "model.keras": (zip_of("metadata.json", "config.json"), "a Keras model", CONVERT),
    "model.param": (b"7767517\n75 83\nInput            data\n", "an ncnn network", CONVERT),
    "x.npy": (numpy_file(several=False), "a numpy array", RUN),
    "x.npz": (numpy_file(several=True), "numpy arrays", RUN),
    "cat.png": (picture("PNG"), "a picture", RUN),
    "cat.jpg": (picture("JPEG"), "a picture", RUN),
    "models.zip": (zip_of("model.dgms"), "a zip archive", "unpack"),
    "models.tar": (tar(), "a tar archive", "unpack"),
    "model.dgms.gz": (gzip.compress(bytes(64), mtime=0), "a gzip archive", "unpack"),
    "model.dgms.xz": (lzma.compress(bytes(64)), "an xz archive", "unpack"),
    "pointer.dgms": (LFS, "a Git LFS pointer", "git lfs pull"),
    "page.html": (b"<!DOCTYPE html>\n<html><title>Sign in</title>", "an HTML page", "get the file itself"),
    "labels.txt": (b"cat\ndog\nfrog\nhorse\n", "a text file", "get the file itself"),
    "graph.json": (b'{"nodes": {"a": {}}, "edges": []}', "a text file", "get the file itself"),
    "empty.dgms": (b"", "an empty file", "again"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_is_recognized(name: str, tmp_path: Path) -> None:
    data, kind, remedy = FOREIGN[name]
    path = tmp_path / name
    path.write_bytes(data)
    for source, file in ((path, str(path)), (data, "<bytes>")):
        with pytest.raises(dgms_rt.FormatError) as caught:
            dgms_rt.load(source)
        error = caught.value
        assert error.file == file
        assert error.got is not None and error.got.startswith(kind), error
        assert error.remedy is not None and remedy in error.remedy, error


def test_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(dgms_rt.InputError) as caught:
        dgms_rt.load(tmp_path)
    assert caught.value.got == "a folder"
