"""Say a phrase in a language: the one place where codes become sentences."""

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from target_check.wording.code import Code
from target_check.wording.phrase import Phrase

__all__ = ["LANGUAGES", "Language", "Speaker"]

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

_OPTIONAL = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_FIELD = re.compile(r"\{(\w+)\}")


class Speaker:
    """Says phrases, findings and codes in one language."""

    def __init__(self, lang: Language = "zh") -> None:
        """``lang`` is ``zh`` (default) or ``en``."""
        self.lang: Language = lang

    def say(self, phrase: Phrase) -> str:
        """The sentence of a phrase."""
        text = phrase.code.text
        return self._fill(text.zh if self.lang == "zh" else text.en, phrase.params)

    def hint(self, phrase: Phrase) -> str:
        """The next step that mends what a phrase tells, or an empty text."""
        text = phrase.code.text
        return self._fill(text.hint_zh if self.lang == "zh" else text.hint_en, phrase.params)

    def word(self, code: Code, **params: object) -> str:
        """A phrase by its code, for labels."""
        return self.say(Phrase(code, params))

    def choose(self, texts: Mapping[str, str]) -> str:
        """One of ``{"zh": ..., "en": ...}``, the other language where this one is missing."""
        return texts.get(self.lang) or next((text for text in texts.values() if text), "")

    def _fill(self, template: str, params: Mapping[str, object]) -> str:
        def optional(match: re.Match[str]) -> str:
            names = _FIELD.findall(match.group(1))
            return match.group(1) if all(params.get(name) not in (None, "", ()) for name in names) else ""

        kept = _OPTIONAL.sub(optional, template)
        return _FIELD.sub(lambda match: self._shown(params.get(match.group(1), "?")), kept)

    def _shown(self, value: object) -> str:
        if isinstance(value, Phrase):
            return self.say(value)
        if isinstance(value, Mapping):
            return self.choose({str(key): str(text) for key, text in value.items()})
        if isinstance(value, Iterable) and not isinstance(value, str | bytes):
            return ("、" if self.lang == "zh" else ", ").join(self._shown(item) for item in value)
        return str(value)
