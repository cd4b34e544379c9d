"""scripts/check_isa_leak.py finds planted instructions beyond the baseline, and accepts them where they belong."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Debian: binutils-aarch64-linux-gnu and binutils-x86-64-linux-gnu (the host's own come with binutils).
AARCH64 = ["aarch64-linux-gnu-as", "-march=armv8.6-a+fp16+sve"]
X86_64 = ["x86_64-linux-gnu-as", "--64"]

SDOT = "sdot v0.4s, v1.16b, v2.16b"
SMMLA = "smmla v0.4s, v1.16b, v2.16b"
YMM = "vpaddd %ymm0, %ymm1, %ymm2"
ZMM = "vpaddd %zmm0, %zmm1, %zmm2"


def check(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "check_isa_leak.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def assemble(
    folder: Path,
    assembler: list[str],
    instruction: str,
    *,
    path: str = "csrc/ops/conv.cc.o",
    function: str = "planted",
    binding: str = ".globl",
) -> Path:
    """Writes an object with one function of one instruction below `folder`."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    source = f".text\n{binding} {function}\n.type {function}, %function\n{function}: {instruction}\n"
    subprocess.run([*assembler, "-o", str(file), "-"], input=source, text=True, check=True)
    return file


@pytest.mark.parametrize(
    ("assembler", "instruction", "extension"),
    [
        (AARCH64, SDOT, "dot product"),
        (AARCH64, "udot v0.4s, v1.16b, v2.4b[1]", "dot product"),
        (AARCH64, SMMLA, "int8 matrix multiply"),
        (AARCH64, "fadd v0.8h, v1.8h, v2.8h", "fp16 arithmetic"),
        (AARCH64, "fmul h0, h1, h2", "fp16 arithmetic"),
        (AARCH64, "add z0.s, z1.s, z2.s", "SVE"),
        (AARCH64, "cntb x0", "SVE"),
        (AARCH64, "ldaddal w0, w1, [x2]", "LSE atomics"),
        (AARCH64, "casal x0, x1, [x2]", "LSE atomics"),
        (AARCH64, "stset w0, [x1]", "LSE atomics"),
        (X86_64, YMM, "AVX"),
        (X86_64, "vaddps %xmm0, %xmm1, %xmm2", "AVX"),
        (X86_64, ZMM, "AVX-512"),
        (X86_64, "kmovw %k1, %eax", "AVX-512"),
        (X86_64, "mulx %rax, %rbx, %rcx", "BMI"),
    ],
)
def test_finds_an_instruction_in_common_code(
    tmp_path: Path, assembler: list[str], instruction: str, extension: str
) -> None:
    assemble(tmp_path, assembler, instruction)
    result = check(tmp_path)
    assert result.returncode == 1, result.stderr
    assert f"csrc/ops/conv.cc.o: planted: {extension}: {instruction.split()[0]}" in result.stdout


@pytest.mark.parametrize(
    ("assembler", "instruction"),
    [
        (AARCH64, "add v0.8h, v1.8h, v2.8h"),
        (AARCH64, "fmla v0.4s, v1.4s, v2.4s"),
        (AARCH64, "fcvtl v0.4s, v1.4h"),
        (AARCH64, "fcvt h0, s1"),
        (AARCH64, "cnt v0.8b, v1.8b"),
        (AARCH64, "bfi w0, w1, #3, #4"),
        (AARCH64, "ldaxr w0, [x1]"),
        (X86_64, "addps %xmm0, %xmm1"),
    ],
)
def test_accepts_the_baseline(tmp_path: Path, assembler: list[str], instruction: str) -> None:
    assemble(tmp_path, assembler, instruction)
    result = check(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("isa", "assembler", "instruction", "accepted"),
    [
        ("arm/neon", AARCH64, SDOT, False),
        ("arm/neon_dotprod", AARCH64, SDOT, True),
        ("arm/neon_dotprod", AARCH64, SMMLA, False),
        ("arm/neon_i8mm", AARCH64, SDOT, True),
        ("arm/neon_i8mm", AARCH64, SMMLA, True),
        ("arm/neon_i8mm", AARCH64, "fadd v0.8h, v1.8h, v2.8h", False),
        ("x86/avx2", X86_64, YMM, True),
        ("x86/avx2", X86_64, ZMM, False),
        ("x86/avx512vnni", X86_64, YMM, True),
        ("x86/avx512vnni", X86_64, ZMM, True),
    ],
)
def test_each_isa_has_its_instructions(
    tmp_path: Path, isa: str, assembler: list[str], instruction: str, accepted: bool
) -> None:
    name = f"dgms_igemm_qs8_qs8_s8_8x8c4__{isa.partition('/')[2]}"
    for folder, path, function in [
        ("by_folder", f"kernels/{isa}/any.cc.o", "helper"),
        ("by_file", f"{name}.cc.o", "helper"),
        ("by_function", "library.o", f"_ZN4dgms7kernels{len(name)}{name}Ev"),
    ]:
        assemble(tmp_path / folder, assembler, instruction, path=path, function=function)
        result = check(tmp_path / folder)
        assert result.returncode == (0 if accepted else 1), (folder, result.stdout, result.stderr)


def test_refuses_a_weak_function_in_a_kernel_folder(tmp_path: Path) -> None:
    assemble(tmp_path, AARCH64, SDOT, path="kernels/arm/neon_dotprod/a.cc.o", function="_ZSt3minv", binding=".weak")
    result = check(tmp_path)
    assert result.returncode == 1
    assert "weak function std::min(): dot product" in result.stdout


def test_reads_archives_and_programs(tmp_path: Path) -> None:
    leaking = assemble(tmp_path, AARCH64, SDOT)
    kernel = assemble(
        tmp_path, AARCH64, SDOT, path="dgms_a_1x1__neon_dotprod.cc.o", function="dgms_a_1x1__neon_dotprod"
    )
    archive = tmp_path / "all.a"
    subprocess.run(["ar", "rcs", str(archive), str(leaking), str(kernel)], check=True)
    program = tmp_path / "program"
    subprocess.run(["aarch64-linux-gnu-ld", "-shared", "-o", program, leaking, kernel], check=True)
    for file, place in [(archive, "all.a/conv.cc.o: planted"), (program, "program: planted")]:
        result = check(file)
        assert result.returncode == 1
        assert place in result.stdout
        assert len(result.stdout.splitlines()) == 1, "the kernel is no offender"


def test_says_why_nothing_was_checked(tmp_path: Path) -> None:
    empty = check(tmp_path)
    assert empty.returncode == 2
    assert "build first" in empty.stderr
    text = tmp_path / "notes.o"
    text.write_text("not an object")
    assert check(text).returncode == 2
    assert check("--objdump", "no-such-objdump", assemble(tmp_path, AARCH64, "nop")).returncode == 2
