#include "csrc/format/foreign.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "csrc/base/error.h"

namespace dgms::format {
namespace {

constexpr const char* kTorch =
    "load it into its torch model and write that with dgms_rt.training.export (docs/howto/convert_a_model.md)";
constexpr const char* kModel = "convert the model that it was made from: docs/howto/convert_a_model.md";
constexpr const char* kArchive = "unpack it, and load the .dgms file that is in it";
constexpr const char* kInput = "pass it to run() of a model; load() takes the .dgms file of that model";
constexpr const char* kDownload = "get the file itself; its first 8 bytes are a length, and byte 8 is '{'";

// Bytes as they are, NUL bytes included.
template <size_t n>
constexpr std::string_view magic(const char (&bytes)[n]) {
  return {bytes, n - 1};
}

struct Signature {
  size_t at;
  std::string_view bytes;
  const char* what;
  const char* remedy;
};

// The first that fits is taken.
const Signature* find_signature(const std::string& head) {
  static constexpr Signature kSignatures[] = {
      {0, magic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"), "a torch file (the format before 1.6)",
       kTorch},
      {0, magic("\x93NUMPY"), "a numpy array (.npy)", kInput},
      {0, magic("\x89HDF\r\n\x1a\n"), "an HDF5 file (Keras .h5)", kModel},
      {4, magic("TFL3"), "a TFLite file", kModel},
      {0, magic("GGUF"), "a GGUF file", kModel},
      {0, magic("7767517\n"), "an ncnn network (.param)", kModel},
      {0, magic("\x1f\x8b"), "a gzip archive", kArchive},
      {0, magic("BZh"), "a bzip2 archive", kArchive},
      {0,
       magic("\xfd"
             "7zXZ\0"),
       "an xz archive", kArchive},
      {0, magic("\x28\xb5\x2f\xfd"), "a zstd archive", kArchive},
      {0, magic("7z\xbc\xaf\x27\x1c"), "a 7z archive", kArchive},
      {257, magic("ustar"), "a tar archive", kArchive},
      {0, magic("\x89PNG\r\n\x1a\n"), "a picture (PNG)", kInput},
      {0, magic("\xff\xd8\xff"), "a picture (JPEG)", kInput},
      {0,
       magic("\x7f"
             "ELF"),
       "a program or library (ELF)", kModel},
      {0, magic("version https://git-lfs.github.com/spec/"), "a Git LFS pointer, not the file that it stands for",
       "git lfs pull"},
      {0, magic("\x08\x01\x12"), "a TensorFlow SavedModel", kModel},
  };
  for (const Signature& signature : kSignatures) {
    if (head.compare(std::min(signature.at, head.size()), signature.bytes.size(), signature.bytes) == 0) {
      return &signature;
    }
  }
  return nullptr;
}

// A protobuf that starts with field 1, a small version number. ONNX goes on with the name of its producer (field 2,
// text) or one of its other fields, Core ML with a message (field 2).
const char* protobuf_kind(const std::string& head) {
  if (head.size() < 5 || head[0] != '\x08' || head[1] < 1 || head[1] > 31) return nullptr;
  if (head[2] == '\x12' && static_cast<unsigned char>(head[4]) < ' ') return "a Core ML model";
  const std::string onnx_fields = "\x12\x1a\x22\x28\x32\x3a\x42\x72";
  return onnx_fields.find(head[2]) != std::string::npos ? "an ONNX model" : nullptr;
}

// A zip archive by the name of its first entry.
Signature zip_kind(const std::string& head) {
  constexpr size_t kNameLength = 26, kName = 30;
  const auto byte = [&](size_t i) { return i < head.size() ? static_cast<size_t>(static_cast<uint8_t>(head[i])) : 0; };
  const size_t length = byte(kNameLength) | byte(kNameLength + 1) << 8;
  const std::string name = head.size() > kName ? head.substr(kName, length) : "";
  const auto ends_with = [&](const std::string& end) {
    return name.size() >= end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0;
  };
  if (ends_with(".npy")) return {0, "", "numpy arrays (.npz)", kInput};
  for (const char* end : {"/data.pkl", "/.format_version", "/archive_format", "/.data/serialization_id", "/version"}) {
    if (ends_with(end)) return {0, "", "a torch file (.pt, .pth, .pt2)", kTorch};
  }
  if (name == "metadata.json" || name == "config.json") return {0, "", "a Keras model (.keras)", kModel};
  return {0, "", "a zip archive", kArchive};
}

bool is_text(const std::string& head) {
  return std::all_of(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= ' ' ? byte != 0x7f : c == '\n' || c == '\r' || c == '\t';
  });
}

[[noreturn]] void refuse(const Place& place, const std::string& got, const std::string& remedy) {
  throw Error(ErrorKind::kFormat, {"this is not a .dgms file", place.file, place.layer, "a .dgms file", got, remedy});
}

}  // namespace

void refuse_foreign(Span<const uint8_t> head, uint64_t size, const Place& place) {
  constexpr size_t kLengthBytes = 8, kMostLooked = 512;
  if (size == 0) refuse(place, "an empty file", "copy or export it again");
  const std::string text(head.begin(), head.begin() + std::min<size_t>(head.size(), kMostLooked));
  uint64_t length = 0;
  for (size_t i = std::min(text.size(), kLengthBytes); i > 0; --i) length = length << 8 | head[i - 1];
  // A damaged file of ours is told apart by its header's length, which is below 2^32, and the '{' behind it.
  if (length >> 32 == 0 && (text.size() <= kLengthBytes || text[kLengthBytes] == '{')) return;

  if (const Signature* signature = find_signature(text)) refuse(place, signature->what, signature->remedy);
  if (text.compare(0, 4, "PK\x03\x04") == 0) {
    const Signature kind = zip_kind(text);
    refuse(place, kind.what, kind.remedy);
  }
  if (const char* kind = protobuf_kind(text)) refuse(place, kind, kModel);
  if (text[0] == '\x80' && text[1] >= 2 && text[1] <= 5) refuse(place, "a Python pickle", kTorch);
  if (is_text(text)) {
    const bool html = text.find("<html") != std::string::npos || text.find("<!DOCTYPE") != std::string::npos ||
                      text.find("<!doctype") != std::string::npos;
    refuse(place, html ? "an HTML page" : "a text file", kDownload);
  }
}

void refuse_safetensors(const Place& place) { refuse(place, "a safetensors file of another kind", kTorch); }

}  // namespace dgms::format
