"""What stops us: conditions in which no judgement is possible.

What we were asked to judge and found wanting is a :class:`~target_check.findings.Finding`, never an exception.
An exception carries a stable code and parameters; the sentence is made by ``wording``.
"""

from target_check.wording.code import Code
from target_check.wording.texts.catalogue import QuantityCode
from target_check.wording.texts.cli import Message
from target_check.wording.texts.intake import CellCode
from target_check.wording.texts.shared import NumberFault, PeriodFault

__all__ = [
    "BadPeriod",
    "CatalogueNotFound",
    "NotANumber",
    "ReadingError",
    "TargetCheckError",
    "UnitMismatch",
    "UnknownUnit",
    "UnreadableFile",
    "UsageError",
]


class TargetCheckError(Exception):
    """Base of all conditions that stop us; ``code`` is stable, ``params`` fill the sentence."""

    code: Code

    def __init__(self, **params: object) -> None:
        """Keep the parameters that the wording of ``code`` needs."""
        super().__init__(self.code, params)
        self.params = params

    def __str__(self) -> str:
        """Code and parameters, for developers; people read the wording."""
        return f"{self.code} " + ", ".join(f"{key}={value}" for key, value in self.params.items())


class UsageError(TargetCheckError):
    """A command was called with arguments that make no sense (exit code 2)."""

    def __init__(self, code: Code, **params: object) -> None:
        """``code`` names the sentence, because usage errors are many and alike."""
        self.code = code
        super().__init__(**params)


class CatalogueNotFound(UsageError):
    """No catalogue of targets stands where it was looked for."""

    def __init__(self, path: str) -> None:
        """``path`` is the folder that was searched."""
        super().__init__(Message.CATALOGUE_NOT_FOUND, path=path)


class UnreadableFile(TargetCheckError):
    """A file cannot be read as a table of actuals (exit code 3)."""

    def __init__(self, code: Code, **params: object) -> None:
        """``code`` names the reason: EMPTY_FILE, ENCRYPTED, NOT_A_TABLE, ..."""
        self.code = code
        super().__init__(**params)


class ReadingError(TargetCheckError):
    """A text is not the quantity, unit or period that it should be."""


class UnknownUnit(ReadingError):
    """A unit that ``units.txt`` does not define; ``near`` holds likely meanings."""

    code = QuantityCode.UNKNOWN_UNIT

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        """``text`` as written."""
        super().__init__(text=text, near=near)
        self.text, self.near = text, near


class UnitMismatch(ReadingError):
    """Two units that measure different things: 家 is no 人次, 百分点 is no %."""

    code = CellCode.UNIT_MISMATCH

    def __init__(self, got: str, expected: str) -> None:
        """Both units as spelt."""
        super().__init__(got=got, expected=expected)
        self.got, self.expected = got, expected


class NotANumber(ReadingError):
    """A text that is no number of ours; ``why`` says in what."""

    code = CellCode.NOT_A_NUMBER

    def __init__(self, text: str, why: NumberFault) -> None:
        """``text`` as written."""
        super().__init__(text=text, why=why)
        self.text, self.why = text, why


class BadPeriod(ReadingError):
    """A text that names no period; ``why`` says in what."""

    code = QuantityCode.BAD_PERIOD

    def __init__(self, text: str, why: PeriodFault | NumberFault) -> None:
        """``text`` as written."""
        super().__init__(text=text, why=why)
        self.text, self.why = text, why
