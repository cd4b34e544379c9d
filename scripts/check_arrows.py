#!/usr/bin/env python3
"""Checks the dependencies between the folders (docs/architecture.md): who may include or import whom.

    scripts/check_arrows.py [ROOT]

Prints one line per violation and exits with 1 if there is any.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

# Folder of the includer -> folders it may include besides itself. csrc/base is open to all of csrc.
CPP_DEPENDENCIES: dict[str, set[str]] = {
    "csrc/base": set(),
    "csrc/cpu": {"kernels/api", "kernels/registry"},
    "csrc/threads": set(),
    "csrc/format": set(),
    "csrc/graph": {"csrc/format"},
    "csrc/ops/weights": {"csrc/format", "csrc/graph", "csrc/ops", "kernels/api", "kernels/generic", "kernels/pack"},
    # Its contracts name the weights of a node; the list of operators is what csrc/ops/operators adds to it.
    "csrc/ops": {"csrc/format", "csrc/graph", "csrc/ops/operators", "csrc/ops/weights", "kernels/api"},
    "csrc/ops/layers": {"csrc/graph", "csrc/ops", "csrc/ops/weights", "kernels/api", "kernels/generic", "kernels/pack"},
    "csrc/ops/operators": {
        "csrc/graph",
        "csrc/ops",
        "csrc/ops/layers",
        "csrc/ops/weights",
        "kernels/api",
        "kernels/pack",
    },
    "csrc/plan": {"csrc/cpu", "csrc/graph", "csrc/ops", "kernels/api", "kernels/registry"},
    "csrc/runtime": {
        "csrc/cpu",
        "csrc/format",
        "csrc/graph",
        "csrc/ops",
        "csrc/ops/weights",
        "csrc/plan",
        "csrc/threads",
        "kernels/api",
    },
    "csrc/bindings": {"csrc/cpu", "csrc/format", "csrc/ops", "csrc/runtime", "kernels/registry"},
    "kernels/api": set(),
    "kernels/generic": {"kernels/api"},
    "kernels/pack": {"kernels/api"},
    "kernels/registry": {"kernels/api"},
    "kernels/scalar": {"kernels/api", "kernels/generic"},
    # Shared by the instruction sets of an architecture; allowed_folders() has kernels/<architecture>/<isa>.
    "kernels/arm": {"kernels/api", "kernels/generic"},
    "kernels/x86": {"kernels/api", "kernels/generic"},
}
KERNEL_ARCHITECTURES = ("arm", "x86")

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def cpp_folder(path: str) -> str:
    """The folder of a source path that is relative to the root: "csrc/ops", "kernels/arm/neon", ..."""
    folders = path.split("/")[:-1]
    deep = (folders[0] == "kernels" and folders[1] in KERNEL_ARCHITECTURES) or folders[:2] == ["csrc", "ops"]
    return "/".join(folders[: 3 if deep else 2])


def allowed_folders(folder: str) -> set[str] | None:
    """The folders that `folder` may include; None if there is no such folder."""
    architecture, _, isa = folder.removeprefix("kernels/").partition("/")
    if folder.startswith("kernels/") and architecture in KERNEL_ARCHITECTURES and isa:
        return {"kernels/api", "kernels/generic", f"kernels/{architecture}", folder}
    if folder not in CPP_DEPENDENCIES:
        return None
    return CPP_DEPENDENCIES[folder] | {folder} | ({"csrc/base"} if folder.startswith("csrc/") else set())


def cpp_violations(root: Path) -> Iterator[str]:
    for source in sorted([*root.glob("csrc/**/*"), *root.glob("kernels/**/*")]):
        if source.suffix not in (".cc", ".h", ".inc"):
            continue
        path = source.relative_to(root).as_posix()
        folder = cpp_folder(path)
        allowed = allowed_folders(folder)
        if allowed is None:
            yield f"{path}: {folder} is not a folder of docs/architecture.md"
            continue
        for included in INCLUDE.findall(source.read_text()):
            if not included.startswith(("csrc/", "kernels/")):
                yield f'{path}: includes "{included}"; write the path from the root of the repository'
            elif cpp_folder(included) not in allowed:
                yield f'{path}: includes "{included}", but {folder} may include only {", ".join(sorted(allowed))}'


def import_time_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Every statement that runs when the module is imported: not inside functions, nor under `if TYPE_CHECKING`."""
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        yield statement
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            yield from import_time_statements(statement.orelse)
            continue
        for field in ("body", "orelse", "finalbody"):
            yield from import_time_statements(getattr(statement, field, []))
        for handler in getattr(statement, "handlers", []):
            yield from import_time_statements(handler.body)


def imported_modules(statement: ast.AST, package: list[str]) -> Iterator[str]:
    """Absolute names of what one import statement takes, `from a import b` counting as a.b."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom):
        base = package[: len(package) - statement.level + 1] if statement.level else []
        module = ".".join([*base, *([statement.module] if statement.module else [])])
        yield from (f"{module}.{alias.name}" for alias in statement.names)


def is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def python_sources(folder: Path, package: str) -> Iterator[tuple[Path, list[str], ast.Module]]:
    """Path, enclosing package and syntax tree of every module of a package."""
    for source in sorted(folder.glob("**/*.py")):
        parents = source.relative_to(folder).parent.parts
        yield source, [*package.split("."), *parents], ast.parse(source.read_text(), source.name)


def python_violations(root: Path) -> Iterator[str]:
    runtime = list(python_sources(root / "python" / "dgms_rt", "dgms_rt"))
    training = list(python_sources(root / "training", "dgms_rt.training"))
    for source, package, tree in runtime:
        path = source.relative_to(root).as_posix()
        for statement in import_time_statements(tree.body):
            for module in imported_modules(statement, package):
                if is_in(module, "torch") or is_in(module, "dgms_rt.training"):
                    yield f"{path}:{statement.lineno}: imports {module} at import time; the runtime needs numpy only"
    for source, package, tree in training:
        path = source.relative_to(root).as_posix()
        for statement in ast.walk(tree):
            for module in imported_modules(statement, package):
                if is_in(module, "dgms_rt._core"):
                    yield f"{path}:{statement.lineno}: imports {module}; it meets the core in the file format only"
    for source, package, tree in [*runtime, *training]:
        if is_command(package) or source.stem == "__main__":
            continue
        path = source.relative_to(root).as_posix()
        for statement in ast.walk(tree):
            for module in imported_modules(statement, package):
                if is_command(module.split(".")):
                    yield f"{path}:{getattr(statement, 'lineno', 0)}: imports {module}; a library needs no command line"
    for circle in import_circles([*runtime, *training]):
        yield f"{' -> '.join([*circle, circle[0]])}: these modules import one another"


def is_command(module: list[str]) -> bool:
    """Whether a module belongs to the command line."""
    return module[:2] == ["dgms_rt", "cli"] or module[:3] == ["dgms_rt", "training", "cli"]


def import_circles(sources: list[tuple[Path, list[str], ast.Module]]) -> Iterator[list[str]]:
    """Circles of modules, imports inside functions included; those for types only are not. One circle per module."""
    names = [
        ".".join([*package, *([] if source.stem == "__init__" else [source.stem])]) for source, package, _ in sources
    ]
    known = set(names)
    dependencies: dict[str, list[str]] = {}
    for name, (_, package, tree) in zip(names, sources, strict=True):
        taken = [m for statement in reachable_statements(tree) for m in imported_modules(statement, package)]
        # `from a import b` counts as a.b: a module, or a name in the module a.
        found = {m if m in known else m.rpartition(".")[0] for m in taken if not m.endswith("._core")}
        dependencies[name] = sorted(found & known - {name})
    done: set[str] = set()
    for start in names:
        if start not in done:
            circle = _circle(start, dependencies, done)
            if circle:
                yield circle


def _circle(start: str, dependencies: dict[str, list[str]], done: set[str]) -> list[str] | None:
    """The first circle that is reached from a module, in order; modules without one become `done`."""
    path: list[str] = []
    waiting = [(start, iter(dependencies[start]))]
    path.append(start)
    found = None
    while waiting:
        module, targets = waiting[-1]
        target = next(targets, None)
        if target is None:
            done.add(module)
            waiting.pop()
            path.pop()
        elif target in path:
            found = found or path[path.index(target) :]
        elif target not in done:
            path.append(target)
            waiting.append((target, iter(dependencies[target])))
    return found


def reachable_statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Every statement, but not those under `if TYPE_CHECKING`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for statement in node.orelse:
                yield statement
                yield from reachable_statements(statement)
            continue
        yield node
        yield from reachable_statements(node)


def violations(root: Path) -> list[str]:
    """Every violation below `root`, one line each."""
    return [*cpp_violations(root), *python_violations(root)]


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    found = violations(root)
    print("\n".join(found) if found else "dependencies: no violation")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
