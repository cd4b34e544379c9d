"""The entry point of `dgms`."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

from .. import __version__
from ..errors import DgmsError, UnsupportedError
from . import bench, demo, doctor, eval, inspect, profile, run, verify

COMMANDS: dict[str, ModuleType] = {
    "run": run,
    "bench": bench,
    "profile": profile,
    "inspect": inspect,
    "verify": verify,
    "eval": eval,
    "doctor": doctor,
    "demo": demo,
}
# Commands of the [train] extra. dgms_rt.training.cli.add_commands(subparsers) adds them, each with
# set_defaults(execute=function(arguments) -> exit code); it is imported only when one of them is asked for.
TRAINING_COMMANDS = {
    "train": "train a network with low-bit weights (needs pip install 'dgms-rt[train]')",
    "search-bits": "choose bits per layer under a budget (needs pip install 'dgms-rt[train]')",
    "export": "write a .dgms file from a torch model (needs pip install 'dgms-rt[train]')",
}


class Parser(argparse.ArgumentParser):
    """argparse, but an error is one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message} (see {self.prog} --help)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # names in a file may hold what the terminal's encoding lacks
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        options = _parser(training=bool(given) and given[0] in TRAINING_COMMANDS).parse_args(given)
        options.given = given
        code: int = options.execute(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # `dgms inspect model.dgms | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (DgmsError, OSError) as error:
        print(f"dgms: error: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser(*, training: bool) -> argparse.ArgumentParser:
    parser = Parser(
        prog="dgms",
        description="Runs CNNs whose weights are 1-4 bit codebook indices.",
        epilog="example:\n  dgms demo\n  dgms bench model.dgms --threads 1,2,4",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"dgms-rt {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    for name, module in COMMANDS.items():
        command = subparsers.add_parser(
            name,
            help=module.SUMMARY,
            description=module.SUMMARY[0].upper() + module.SUMMARY[1:] + ".",
            epilog=f"example:\n  {module.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.configure(command)
        command.add_argument("--json", action="store_true", help="print one JSON object with stable keys")
        command.set_defaults(execute=module.execute)
    if training:
        _add_training_commands(subparsers)
    else:
        for name, summary in TRAINING_COMMANDS.items():
            subparsers.add_parser(name, help=summary)
    return parser


def _add_training_commands(subparsers: argparse._SubParsersAction[Parser]) -> None:
    try:
        module = importlib.import_module("dgms_rt.training.cli")
    except ImportError as error:
        raise UnsupportedError(
            f"this command needs the training extra: {error.__cause__ or error}",
            remedy="pip install 'dgms-rt[train]'",
        ) from error
    module.add_commands(subparsers)
