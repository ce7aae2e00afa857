"""Every sentence that is shown to a person, in Chinese and English, by code and parameters."""

from target_check.wording.code import Code
from target_check.wording.phrase import Phrase
from target_check.wording.registry import all_codes
from target_check.wording.speaker import LANGUAGES, Language, Speaker
from target_check.wording.text import Text

__all__ = ["LANGUAGES", "Code", "Language", "Phrase", "Speaker", "Text", "all_codes"]
