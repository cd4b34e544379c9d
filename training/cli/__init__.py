"""The commands of the training extra: modules with SUMMARY, EXAMPLE, configure(parser) and execute(arguments)."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from types import ModuleType
from typing import Any

from ...errors import DgmsError, InputError
from . import export, search_bits, train

COMMANDS: dict[str, ModuleType] = {"train": train, "search-bits": search_bits, "export": export}


def add_commands(subparsers: Any) -> None:
    """Adds the commands to the parser of `dgms`."""
    for name, module in COMMANDS.items():
        parser = subparsers.add_parser(
            name,
            help=module.SUMMARY,
            description=module.SUMMARY[0].upper() + module.SUMMARY[1:] + ".",
            epilog=f"example:\n  {module.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.configure(parser)
        parser.add_argument("--json", action="store_true", help="print one JSON object with stable keys")
        parser.set_defaults(execute=_with_input_errors(module.execute))


def _with_input_errors(execute: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The functions of this package raise ValueError for what the user can put right; `dgms` expects DgmsError."""

    def run(arguments: argparse.Namespace) -> int:
        try:
            return execute(arguments)
        except DgmsError:
            raise
        except ValueError as error:
            raise InputError(str(error)) from error

    return run
