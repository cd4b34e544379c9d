"""The errors of dgms-rt. The C++ core raises these classes too (docs/errors.md)."""

from __future__ import annotations


class DgmsError(Exception):
    """Base class. `str()` is one line: file, layer, what is wrong, expected, got, remedy, as far as each is known."""

    def __init__(
        self,
        message: str,
        *,
        file: str | None = None,
        layer: str | None = None,
        expected: str | None = None,
        got: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.message = message
        self.file = file or None
        self.layer = layer or None
        self.expected = expected or None
        self.got = got or None
        self.remedy = remedy or None
        super().__init__(self._line())

    def _line(self) -> str:
        place = "".join(f"{part}: " for part in (self.file, self.layer) if part)
        facts = ", ".join(
            f"{label} {fact}" for label, fact in (("expected", self.expected), ("got", self.got)) if fact is not None
        )
        line = place + self.message + (f" ({facts})" if facts else "")
        return f"{line}. Remedy: {self.remedy}" if self.remedy else line


class FormatError(DgmsError):
    """The file is not a valid .dgms file: damaged, truncated, of another version, or inconsistent."""


class UnsupportedError(DgmsError):
    """The file is valid but asks for something that this version of the runtime does not do."""


class InputError(DgmsError, ValueError):
    """The caller gave something wrong: an array of the wrong dtype or shape, a missing file, an option."""


class PlanError(DgmsError):
    """The model cannot be run as asked here: an unknown or missing instruction set, cores outside the affinity mask."""
