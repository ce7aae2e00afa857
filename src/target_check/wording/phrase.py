"""A sentence as data: its code and what fills it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from target_check.wording.code import Code

__all__ = ["Phrase"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence by code and parameters; a :class:`~target_check.wording.speaker.Speaker` says it in a language.

    A parameter may itself be a phrase, or a tuple of texts and phrases.
    """

    code: Code
    params: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Freeze the parameters."""
        object.__setattr__(self, "params", MappingProxyType(dict(self.params)))

    def __hash__(self) -> int:
        """Equal phrases hash alike, whatever order their parameters came in."""
        return hash((self.code, tuple(sorted((key, str(value)) for key, value in self.params.items()))))
